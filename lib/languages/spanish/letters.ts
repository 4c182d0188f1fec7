/** Spanish words of the letters. Our own draft, awaiting review by a qualified translator and by counsel. */

import type { LetterKind } from '../../request/letters.ts';
import type { Translation } from '../dictionary.ts';
import type { letterWords as english } from '../english/letters.ts';
import { letterDefectWords as defects } from './letter-defects.ts';

export const letterTitles: Readonly<Record<LetterKind, string>> = {
  receipt: 'Tenemos su solicitud',
  deficiency: 'Necesitamos algo más de usted',
  extension: 'Necesitamos más tiempo',
  denial: 'No podemos entregarle estos registros',
  'partial-denial': 'Podemos entregarle una parte de los registros',
  'no-records': 'No encontramos registros',
  'mailing-instructions': 'Cómo enviar su solicitud por correo',
  'release-cover': 'Aquí están sus registros',
};

export const letterNames: Readonly<Record<LetterKind, string>> = {
  receipt: 'Acuse de recibo',
  deficiency: 'Lo que falta',
  extension: 'Más tiempo',
  denial: 'Denegación',
  'partial-denial': 'Denegación parcial',
  'no-records': 'No se encontraron registros',
  'mailing-instructions': 'Cómo enviar la solicitud por correo',
  'release-cover': 'Carátula de los registros que salen',
};

export const letterAbout: Readonly<Record<LetterKind, string>> = {
  receipt: 'Dice que la solicitud llegó, cuándo se responde y cuánto cuestan las copias.',
  deficiency: 'Nombra en una sola carta todo lo que falta, con su regla y qué hacer.',
  extension: 'Dice por qué se tarda más y da la nueva fecha. Una sola vez, antes de que termine el día 30.',
  denial: 'Niega todo: los motivos legales, el derecho a una revisión y cómo presentar una queja.',
  'partial-denial': 'Entrega una parte: qué se entrega, qué se retiene y por qué.',
  'no-records': 'Dice qué se buscó, y que no se encontró nada o ya no se conserva.',
  'mailing-instructions': 'Dice qué imprimir, firmar y poner en el sobre, y adónde enviarlo.',
  'release-cover': 'Va encima de los registros: qué se incluye y en qué forma.',
};

export const letterWords: Translation<typeof english> = {
  titles: letterTitles,
  leads: {
    receipt: 'Gracias. Su solicitud de registros médicos ya llegó. No tiene que enviarla otra vez.',
    deficiency: 'Queremos ayudarle, pero todavía no podemos seguir. Esta única carta dice todo lo que falta y cómo arreglarlo.',
    extension:
      'No podemos responder a su solicitud en los primeros 30 días. Esta carta dice por qué y cuándo tendrá una respuesta.',
    denial:
      'Usted pidió registros médicos. La ley permite decir que no por unos pocos motivos. Esta carta dice cuál se aplica y qué puede hacer usted.',
    'partial-denial': 'Le entregamos todo lo que podemos. Una parte no se entrega. Aquí decimos por qué y qué puede hacer.',
    'no-records':
      'Usted pidió registros médicos. Los buscamos y no encontramos ninguno que podamos entregarle. Esto es lo que hicimos.',
    'mailing-instructions': 'Imprima su solicitud, fírmela y envíela. Aquí decimos qué enviar y a dónde.',
    'release-cover': 'Estos son los registros médicos que se pidieron. Revise que estén todos.',
  },
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
    due: 'Respondemos a más tardar el',
    noDue:
      'La ley no fija una fecha para este tipo de solicitud. La atendemos por orden y le escribimos o llamamos si necesitamos algo más.',
    next: 'Qué pasa después',
    nextText:
      'Revisamos la solicitud, buscamos los registros y le escribimos. Si falta algo, usted recibe una sola carta que lo nombra todo.',
    clock: 'Los documentos que falten no detienen estos 30 días. Si necesitamos más tiempo, le avisamos antes de que terminen.',
    cost: 'Costo',
    noCost: 'Las copias de esta solicitud no tienen costo.',
    follow: 'Cómo seguirla',
    followText:
      'Vea la página de estado del servicio de solicitudes. Necesita su número de referencia y la fecha de nacimiento del paciente.',
    change: 'Cambiarla o detenerla',
    changeText: (phone) => `Llame al ${phone}. No envíe una segunda solicitud: retrasa la primera.`,
  },
  deficiency: {
    list: (count) => (count === 1 ? 'Qué falta: 1 cosa' : `Qué falta: ${count} cosas`),
    how: 'Qué hacer:',
    here: 'En su solicitud:',
    rule: 'Norma:',
    send: 'Cómo responder',
    sendText: 'Envíe todo junto, una sola vez, por uno de estos medios. Escriba su número de referencia en cada página.',
    next: 'Qué pasa después',
    nothing: 'No se ha entregado ningún registro.',
    keepsOpen: 'Su solicitud sigue abierta. Seguimos en cuanto llegue todo esto.',
    clock: (date) => `Su plazo sigue corriendo mientras esperamos: tendrá una respuesta a más tardar el ${date}.`,
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
    once: (date) =>
      `Tendrá una respuesta a más tardar el ${date}. Podemos hacer esto una sola vez: no habrá una segunda espera.`,
    nothingToDo: 'Usted no tiene que hacer nada. Los registros que estén listos antes se envían antes.',
  },
  denial: {
    why: 'Por qué',
    released: 'Qué recibe',
    releasedText: 'Usted recibe estos registros. No son parte de la negativa.',
    rest: 'Todo lo demás del registro',
    held: 'Qué no se entrega, y por qué',
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
        'Nos lo dijo alguien que no es profesional de salud, y se le prometió guardar su nombre en secreto. Una copia mostraría quién fue.',
      'danger-to-life':
        'Un profesional de la salud con licencia determinó que es probable que una copia ponga en peligro la vida o la seguridad del paciente o de otra persona.',
      'harm-to-person-named':
        'Los registros hablan de otra persona. Un profesional de la salud con licencia determinó que es probable que una copia le cause un daño grave.',
      'harm-through-representative':
        'Usted pide por otra persona. Un profesional de la salud con licencia determinó que es probable que darle una copia cause un daño grave al paciente o a otra persona.',
    },
    rule: 'Norma:',
    review: 'Su derecho a una revisión',
    reviewText:
      'Puede pedir que otro profesional de la salud con licencia vea esto de nuevo. Esa persona no participó en la primera decisión. Haremos lo que esa persona decida y se lo diremos por escrito.',
    reviewHow: 'Cómo pedirla',
    reviewHowText: (phone, address) =>
      `Llame al ${phone} o escriba a ${address}. Diga que desea una revisión y dé su número de referencia. No cuesta nada.`,
    reviewSome: 'Puede pedir que se revisen los motivos que dicen “se puede revisar”.',
    noReview: 'La ley no da revisión por este motivo. Aun así puede presentar una queja, como se indica abajo.',
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
    born: 'Fecha de nacimiento (MM/DD/AAAA)',
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
      `Llame al ${phone} con otros nombres, la fecha de nacimiento correcta u otras fechas. Buscamos de nuevo sin costo.`,
  },
  mailing: {
    why: 'Por qué en papel',
    where: 'A dónde enviarla',
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
      'firma y fecha, y el derecho a firmar si no firma el paciente',
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
    passwordText: 'El disco o la memoria USB tiene una contraseña. Usted la recibe aparte de esta carta.',
    missing: 'Si falta algo',
    missingText: (phone) =>
      `Llame al ${phone}. Si estos registros no son para usted, llame de inmediato y no los lea ni los copie.`,
    part2: 'Aviso que acompaña a estos registros',
    part2Gloss: 'Significa: la ley limita estrictamente quién puede usar o divulgar estos registros.',
    consent: 'El consentimiento que lo permite',
  },
};
