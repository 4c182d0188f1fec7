/** Spanish words of the letters. Our own draft, awaiting review by a qualified translator and by counsel. Long like its English twin. */

import type { Translation } from '../dictionary.ts';
import type { letterWords as english } from '../english/letters.ts';
import { caseLetterWords as cases } from './case-letters.ts';
import { letterDefectWords as defects } from './letter-defects.ts';
import { letterLeads as leads, letterTitles, neutralLetterTitle } from './letter-names.ts';

export const letterWords: Translation<typeof english> = {
  titles: letterTitles,
  leads,
  letterhead: {
    date: 'Fecha',
    reference: 'Número de referencia',
    dear: (name) => `Hola, ${name}:`,
    dearAll: 'A quien corresponda:',
    closing: 'Atentamente,',
    help: 'Ayuda con el idioma',
    questions: 'Preguntas',
    questionsText: (phone) => `Llame al ${phone}. Tenga a mano su número de referencia.`,
  },
  complaint: {
    title: 'Si no está de acuerdo: quejas',
    hospital: 'Ante el hospital',
    hospitalText: (who, phone, address) => `${who}, teléfono ${phone}, o escriba a ${address}.`,
    federal: 'Ante el gobierno',
    federalText: (phone, page) =>
      `Departamento de Salud y Servicios Humanos de EE. UU., Oficina de Derechos Civiles: ${phone} o ${page}. Envíela dentro de 180 días.`,
    safe: 'Está prohibido tomar represalias contra usted por presentar una queja.',
  },
  receipt: {
    facts: 'Su solicitud',
    received: 'Recibida el',
    due: 'Tendrá una respuesta a más tardar el',
    noDue:
      'La ley no fija una fecha para este tipo de solicitud. Atendemos las solicitudes en el orden en que llegan, y le escribimos o lo llamamos si necesitamos algo más.',
    next: 'Qué pasa después',
    nextText:
      'Revisamos la solicitud, buscamos los registros y le escribimos. Si falta algo, usted recibe una sola carta con todo lo que falta.',
    clock:
      'Nuestro plazo de 30 días sigue contando mientras envía lo que falte. Si necesitamos más tiempo, le avisamos antes de que termine.',
    cost: 'Costo',
    follow: 'Cómo seguirla',
    followText:
      'Vea la página de estado del servicio de solicitudes. Necesita su número de referencia y la fecha de nacimiento del paciente.',
    change: 'Cambiarla o cancelarla',
    changeText: (phone) => `Llame al ${phone}. No envíe una segunda solicitud: retrasa la primera.`,
  },
  deficiency: {
    list: (count) => (count === 1 ? 'Qué falta: 1 cosa' : `Qué falta: ${count} cosas`),
    how: 'Qué hacer:',
    here: 'En su solicitud:',
    rule: 'Norma:',
    send: 'Cómo responder',
    sendText: 'Envíe todo junto, una sola vez, por uno de estos medios. Escriba su número de referencia en cada página.',
    online: 'En línea',
    onlineText: 'En la página de su solicitud: basta con una foto tomada con su teléfono.',
    next: 'Qué pasa después',
    nothing: 'No se ha entregado ningún registro.',
    keepsOpen: 'Su solicitud sigue abierta. Seguiremos cuando llegue todo esto.',
    clock: (date) =>
      `Nuestro plazo para responder sigue contando mientras usted envía esto. Tendrá una respuesta a más tardar el ${date}.`,
    blankForm: 'Con esta carta va un formulario en blanco que puede usar.',
  },
  defects,
  extension: {
    facts: 'Las fechas',
    received: 'Recibimos su solicitud el',
    first: 'Primera fecha límite',
    newDate: 'Nueva fecha, a más tardar',
    why: 'Por qué necesitamos más tiempo',
    reasons: {
      'stored-elsewhere': 'Los registros se guardan en otro lugar y hay que traerlos.',
      'many-records': 'Son muchos registros y copiarlos lleva más tiempo.',
      'other-systems': 'Una parte de los registros está en sistemas antiguos que hay que revisar uno por uno.',
      'careful-reading': 'Un profesional de la salud debe leer los registros antes de que podamos entregarlos.',
      other: 'El motivo es este:',
    },
    means: 'Qué significa',
    once: (date) => `Tendrá una respuesta a más tardar el ${date}. Podemos hacer esto una sola vez.`,
    nothingToDo: 'Por ahora no tiene que hacer nada. Enviamos cada parte en cuanto esté lista.',
  },
  denial: {
    why: 'Por qué',
    released: 'Qué recibe',
    releasedText: 'Usted recibe estos registros. No son parte de la negativa.',
    rest: 'Todo lo demás del expediente',
    neutral: {
      title: neutralLetterTitle,
      lead: 'Le damos los registros médicos que la ley nos permite darle. Esta carta dice cuáles son y qué puede hacer usted.',
      held: 'Lo que la ley nos permite darle',
    },
    professional: (title) => `Lo decidió un profesional de la salud con licencia: ${title}.`,
    held: 'Qué no podemos entregarle y por qué',
    grounds: {
      'psychotherapy-notes': 'La ley separa las notas de psicoterapia de los registros que un paciente puede obtener.',
      'legal-proceeding-material':
        'Estos documentos se prepararon para un juicio o algo parecido. El derecho a obtener registros no los incluye.',
      'inmate-safety':
        'El paciente está en una cárcel o prisión, y una copia podría poner en riesgo la salud, la seguridad o la custodia de alguien.',
      'research-in-progress':
        'Los registros vienen de un estudio que aún no termina. El paciente aceptó esperar hasta que termine.',
      'privacy-act':
        'Una ley federal de privacidad para los registros del gobierno (5 U.S.C. 552a) no permite entregar la copia.',
      'confidential-source':
        'Nos lo dijo alguien que no es profesional de la salud, y le prometimos guardar su nombre en secreto. Una copia mostraría quién fue.',
      'danger-to-life':
        'Un profesional de la salud con licencia determinó que es probable que una copia ponga en peligro la vida o la seguridad del paciente o de otra persona.',
      'harm-to-person-named':
        'Los registros mencionan a otra persona. Un profesional de la salud con licencia determinó que es probable que una copia le cause un daño grave.',
      'harm-through-representative':
        'Usted pide los registros de otra persona. Un profesional de la salud con licencia determinó que es probable que darle una copia cause un daño grave al paciente o a otra persona.',
      'not-in-patients-place':
        'La ley nos permite darle los registros médicos en los que usted actúa por el paciente. No nos permite darle otros, existan o no. Un menor puede aceptar solo cierta atención y mantenerla privada.',
    },
    rule: 'Norma:',
    review: 'Su derecho a una revisión',
    reviewText:
      'Puede pedir que otro profesional de la salud con licencia vea esto de nuevo. Será alguien que no participó en la primera decisión. Haremos lo que esa persona decida y se lo diremos por escrito.',
    reviewHow: 'Cómo pedirla',
    reviewHowText: (phone, address) =>
      `Llame al ${phone} o escriba a ${address}. Diga que desea una revisión y dé su número de referencia. No cuesta nada.`,
    reviewSome: 'Puede pedir que se revise cada motivo que dice “se puede revisar”.',
    noReview: 'Una decisión por este motivo no se puede revisar. Aun así puede presentar una queja, como se indica abajo.',
    reviewable: 'Se puede revisar',
    notReviewable: 'No se puede revisar',
  },
  holder: {
    title: 'Quién más puede tener los registros',
    text: (who) => `Pregunte a: ${who}.`,
  },
  noRecords: {
    searched: 'Qué buscamos',
    names: 'Nombres',
    born: 'Fecha de nacimiento',
    dates: 'Fechas en que recibió atención',
    allDates: 'Todas las fechas',
    from: (date) => `desde el ${date}`,
    to: (date) => `hasta el ${date}`,
    where: 'Dónde buscamos',
    on: 'Día de la búsqueda',
    places: {
      'electronic-record': 'Registro médico electrónico',
      'paper-records': 'Registros en papel',
      'image-archive': 'Archivo de imágenes y placas',
      billing: 'Registros de facturación',
    },
    result: 'Qué significa',
    reasons: {
      'none-found':
        'No encontramos registros que coincidan. La atención pudo ser en otro lugar, o con otro nombre u otra fecha.',
      'past-retention': 'Ya pasó el tiempo durante el cual se deben guardar los registros, y ya no los tenemos.',
    },
    keep: 'Cuánto tiempo se guardan los registros',
    keepText: 'Adultos: 11 años desde que el paciente salió del hospital. Menores: hasta cumplir 30 años.',
    wrong: 'Si algún dato es incorrecto',
    wrongText: (phone) =>
      `Llame al ${phone} con otros nombres, la fecha de nacimiento correcta u otras fechas. Buscaremos de nuevo sin costo.`,
  },
  mailing: {
    why: 'Por qué en papel',
    where: 'Adónde enviarla',
    whereText: 'Envíela una sola vez, por uno de estos medios.',
    inPerson: 'También puede traerla en persona.',
    otherWays: 'No tiene que usar el correo. También puede firmar la solicitud en línea o traerla en persona.',
    enclose: 'Qué poner en el sobre',
    sheet: 'La hoja de envío, encima de todo',
    number: (reference) => `Escriba ${reference} por fuera, nunca el nombre ni la fecha de nacimiento del paciente.`,
    valid: 'Qué debe tener una autorización válida',
    validParts: [
      'qué registros se pueden divulgar',
      'quién puede divulgarlos y quién los recibe',
      'para qué son',
      'una fecha o un evento de vencimiento',
      'la firma y la fecha y, si no firma el paciente, con qué autoridad se firma',
      'el derecho a revocarla por escrito, y cómo hacerlo',
      'si la atención, el pago o los beneficios dependen de la firma',
      'que los registros se pueden volver a divulgar',
    ],
    next: 'Qué pasa después',
  },
  release: {
    enclosed: 'Qué se incluye',
    pages: (count) => (count === 1 ? '1 página' : `${count} páginas`),
    medium: 'Formato',
    password: 'Contraseña',
    passwordText: 'El disco o la memoria USB tiene una contraseña. Le enviamos la contraseña por separado.',
    missing: 'Si falta algo',
    missingText: (phone) =>
      `Llame al ${phone}. Si estos registros no son para usted, llame de inmediato y no los lea ni los copie.`,
    limits: 'Tenga en cuenta',
    unnamed: 'No se incluyen las clases de información que la autorización o la solicitud no nombra, existan o no.',
    again: 'Compartir estos registros con otras personas puede ser ilegal.',
    part2: 'Aviso que acompaña a estos registros',
    part2Gloss: 'Esto significa que la ley limita estrictamente quién puede usar o divulgar estos registros.',
    consent: 'El consentimiento que lo permite',
  },
  cost: {
    working: 'Cómo lo calculamos',
    answer: 'Qué debe decirnos',
    answerText: (phone) => `Llame al ${phone} y díganos una de estas tres cosas:`,
    ways: ['Sí, sigan.', 'No, no hagan las copias.', 'Quiero menos. Entonces diga qué quiere y calculamos un costo nuevo.'],
    waits: 'Los registros esperan hasta que usted responda y hasta que se pague el costo.',
    waitsNot: 'Seguimos trabajando en su solicitud mientras usted decide. Los registros no esperan por este costo.',
    pay: 'Para pagar',
    payText: (phone) => `Llame al ${phone}. Le decimos cómo.`,
    rule: 'La norma',
  },
  notConfirmed: {
    why: 'Por qué',
    whyText: 'Antes de entregar registros tenemos que estar seguros de quién los pide. No se pudo confirmar lo siguiente:',
    unconfirmed: {
      'who-asks': 'quién es usted',
      'right-to-act': 'que usted puede actuar por el paciente',
    },
    asked: 'Se lo pedimos dos veces y no pudimos confirmarlo. Por eso cerramos su solicitud por ahora.',
    goOn: 'Cómo puede seguir',
    goOnText:
      'Envíenos lo que faltaba, por uno de estos medios. Entonces su solicitud sigue donde estaba. No tiene que llenar otra.',
    day: 'La fecha de nuestra respuesta',
    dayText: (date) => `Sigue siendo el ${date}. No empieza de nuevo.`,
  },
  misdirected: {
    where: 'Adónde corresponde',
    reasons: {
      'records-to-us': 'Se trata de enviar registros a nuestro sistema de salud. Para eso hay una dirección propia.',
      elsewhere: 'Otro lugar tiene estos registros.',
    },
    sendTo: 'Envíela a',
    nothing: 'No hemos entregado ningún registro.',
    ended: 'Cerramos esta solicitud. Envíe una nueva a la dirección de arriba.',
    passedOn: 'Qué hicimos',
    sentTo: 'La pasamos a',
    passedOnText: 'Ellos le responden. Si no tiene noticias de ellos, llámenos.',
    runs: (date) => `Nuestro propio plazo para responder sigue contando. Tendrá noticias nuestras a más tardar el ${date}.`,
  },
  ended: {
    means: 'Qué significa',
    stopped: 'Ya no trabajamos en ella y no enviamos nada más.',
    notYou: '¿Usted no lo pidió?',
    notYouText: (phone) => `Llame hoy mismo al ${phone} y dé su número de referencia.`,
    sameDay: (date) => `Si la abrimos otra vez, la fecha de nuestra respuesta sigue siendo el ${date}.`,
    revoked: 'Desde ahora no enviamos nada más con este permiso.',
    sentBefore: 'Lo que ya se envió no se puede recuperar.',
  },
  review: {
    result: 'Qué se decidió',
    upheld:
      'Otro profesional de la salud con licencia, que no participó en la primera decisión, la revisó. La primera decisión se mantiene.',
    rest: 'Esto no cambia los registros que ya recibió o que va a recibir.',
    overturned:
      'Otro profesional de la salud con licencia, que no participó en la primera decisión, la revisó. Usted sí puede tener los registros.',
    gathering: 'Ya los estamos reuniendo. No tiene que pedirlos de nuevo.',
    day: 'La fecha de nuestra respuesta era',
    late: (days) => (days === 1 ? 'Tenemos 1 día de retraso. Nos apuramos.' : `Tenemos ${days} días de retraso. Nos apuramos.`),
  },
  cases,
};
