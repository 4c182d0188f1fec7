/** Spanish words of the notices. Our own draft; awaits review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { noticeWords as english } from '../english/notices.ts';

type Paragraph = (phone: string) => string;

const received: readonly Paragraph[] = [() => 'Recibimos su solicitud. No necesita enviarla otra vez.'];

const mailInstructions: readonly Paragraph[] = [
  () => 'Su solicitud ya está iniciada. Se considera recibida cuando nos lleguen sus documentos.',
  () =>
    'Use el enlace de abajo para imprimir sus documentos. Si todavía no están, allí hay un formulario en blanco. Envíelos una sola vez y por un solo medio.',
];

const actionNeeded: readonly Paragraph[] = [
  () => 'Necesitamos algo más de usted para poder continuar con su solicitud.',
  (phone) => `Use el enlace de abajo, o llame al ${phone} y dé su número de referencia, para saber qué falta y cómo enviarlo.`,
];

const faxDelivered: readonly Paragraph[] = [
  () => 'Enviamos su solicitud por fax. Llegaron todas las páginas.',
  () => 'No necesita enviarla otra vez.',
];

const faxFailed: readonly Paragraph[] = [
  () =>
    'Intentamos enviar su solicitud por fax y no pudimos confirmar que llegó. Nuestro personal puede ver su solicitud y revisará qué pasó.',
  () => 'Por favor, no la envíe otra vez, para que no se tramite dos veces.',
  (phone) => `Si es urgente, llame ahora al ${phone} y dé su número de referencia.`,
];

const faxHeld: readonly Paragraph[] = [
  () =>
    'Tenemos su solicitud, pero su fax tiene que esperar: en una hora se presentaron muchísimos faxes. Se envía por sí solo, en una hora o más tarde. Los demás que presente ahora también podrían esperar.',
  (phone) =>
    `No lo espere si un paciente necesita atención. Llame ahora al ${phone} y dé su número de referencia: nuestro personal puede ver su solicitud.`,
  () => 'Por favor, no la envíe otra vez, para que no se tramite dos veces.',
];

const mailReceived: readonly Paragraph[] = [() => 'Sus documentos nos llegaron. Su solicitud ya se considera recibida.'];

const arrived: readonly Paragraph[] = [() => 'Tenemos lo que usted envió. Alguien lo va a mirar.'];

const fileRefused: readonly Paragraph[] = [
  () => 'No pudimos usar un archivo que usted envió para su solicitud.',
  (phone) => `Abra la página de abajo: dice por qué y qué puede hacer en su lugar. También puede llamar al ${phone}.`,
];

const letter: readonly Paragraph[] = [
  () => 'Hay una carta nuestra sobre su solicitud.',
  (phone) => `Abra la página de abajo para leerla. También puede llamar al ${phone} y pedir que se la enviemos por correo.`,
];

const accepted: readonly Paragraph[] = [
  () => 'Revisamos su solicitud. Está completa y ya estamos reuniendo los registros médicos.',
  () => 'No tiene que hacer nada por ahora.',
];

const released: readonly Paragraph[] = [
  () => 'Lo que pidió está en camino o listo para usted.',
  (phone) => `La página de abajo dice cómo se envió. Si no le llega, llame al ${phone}.`,
];

const closed: readonly Paragraph[] = [
  () => 'Su solicitud está terminada y cerrada.',
  (phone) => `Si algo no le llegó, llame al ${phone} y dé su número de referencia.`,
];

const withdrawn: readonly Paragraph[] = [
  () => 'Su solicitud quedó retirada, como usted lo pidió. Ya no trabajamos en ella.',
  (phone) =>
    `Si usted no lo pidió, llame al ${phone} y dé su número de referencia. El mismo día en que se retiró, también puede abrirla otra vez en la página del enlace.`,
];

const endedNotice: readonly Paragraph[] = [
  () => 'Su solicitud terminó sin una respuesta completa. La página de abajo dice por qué.',
  (phone) => `Si cree que es un error, llame al ${phone} y dé su número de referencia.`,
];

const stopped: readonly Paragraph[] = [
  () => 'Nos pidieron detener su solicitud. Por ahora retenemos los registros médicos y no enviamos nada.',
  (phone) =>
    `El permiso termina cuando el paciente, o quien firma por él, lo revoca por escrito. Si el paciente quiere que sigamos, llame al ${phone} y dé su número de referencia.`,
];

const reminder: readonly Paragraph[] = [
  () => 'Todavía esperamos algo de usted. Sin eso no podemos terminar su solicitud.',
  (phone) => `Abra la página de abajo para ver qué falta y cómo enviarlo, o llame al ${phone} y dé su número de referencia.`,
  () => 'Si lo envió en estos últimos días, no tiene que hacer nada.',
];

const lapsed: readonly Paragraph[] = [
  () => 'Usted inició una solicitud hace 90 días. Sus documentos firmados no nos han llegado, así que dejamos de esperarlos.',
  () =>
    '¿Todavía quiere los registros médicos? Si los documentos nos llegan en los próximos 30 días, su solicitud sigue adelante. Después, inicie una nueva.',
];

const joined: readonly Paragraph[] = [
  () => 'Tenemos dos solicitudes suyas para los mismos registros. Seguimos con una y cerramos la otra.',
  (phone) =>
    `Cuenta la primera fecha de recepción, así que no pierde tiempo. Si cree que es un error, llame al ${phone} y dé su número de referencia.`,
];

const cost: readonly Paragraph[] = [
  () => 'Calculamos el costo de las copias de su solicitud.',
  (phone) =>
    `Use el enlace de abajo para ver la cantidad y cómo la calculamos. Ahí puede decir que sí, que no o que quiere menos. También puede llamar al ${phone}.`,
];

const openWithCode: readonly Paragraph[] = [
  () => 'Abra su solicitud una vez con un código. Así sabemos que es usted, y para eso no tiene que enviar ni traer nada.',
  () =>
    'Use el enlace de abajo, pida ahí un código y escríbalo en la página. No podemos entregar nada antes de saber quién lo pide.',
  (phone) => `Si no puede abrirla, llame al ${phone} y dé su número de referencia.`,
];

const signLink: readonly Paragraph[] = [
  () => 'Usted nos hizo una solicitud por teléfono. Falta su firma.',
  (phone) => `Puede firmarla en papel y enviarla por correo o traerla. Si usted no nos llamó, no firme y llame al ${phone}.`,
];

const accountingAsked: readonly Paragraph[] = [
  () => 'Recibimos su petición de una lista de quién recibió sus registros. Por ahora no tiene que hacer nada.',
];

const correctionAsked: readonly Paragraph[] = [
  () => 'Recibimos su petición de una corrección de su expediente. Por ahora no tiene que hacer nada.',
];

const reopened: readonly Paragraph[] = [
  () => 'Abrimos su solicitud otra vez y estamos trabajando en ella.',
  () => 'No tiene que enviarla de nuevo.',
];

const notFetched: readonly Paragraph[] = [
  () =>
    'Los registros que pidió están listos y nadie los ha descargado todavía. La página del enlace de abajo dice hasta cuándo puede hacerlo.',
  (phone) => `Si no puede descargarlos, o los quiere de otra forma, llame al ${phone} y dé su número de referencia.`,
];

const changed: readonly Paragraph[] = [
  () => 'Cambió algo en la forma de comunicarnos con usted o de darle la respuesta. Se hizo en la página de su solicitud.',
  (phone) =>
    `Si lo hizo usted, no tiene que hacer nada. Si no fue usted, llame ahora al ${phone} y dé su número de referencia.`,
];

const emailChanged: readonly Paragraph[] = [
  () => 'Cambió el correo electrónico de su solicitud. Desde ahora escribimos a otra dirección y ya no a esta.',
  (phone) =>
    `Si lo hizo usted, no tiene que hacer nada. Si no fue usted, llame ahora al ${phone} y dé su número de referencia.`,
];

export const noticeWords: Translation<typeof english> = {
  greeting: 'Hola:',
  reference: (reference) => `Su número de referencia: ${reference}`,
  statusPage: 'Consulte aquí el estado de su solicitud:',
  toOpen: 'Para abrirla necesita este número de referencia y la fecha de nacimiento que se indicó en la solicitud.',
  withCode: 'Para los documentos y las cartas, esa página envía un código a este correo electrónico.',
  withoutEmail: (phone) => `Para ver documentos y cartas, esa página pide un código. Llame al ${phone} para obtenerlo.`,
  questions: (phone) => `¿Tiene preguntas? Llame al ${phone}.`,
  languageHelp: (phone) => `La ayuda en su idioma es gratuita. Llame al ${phone} y diga qué idioma habla.`,
  code: {
    subject: 'Su código',
    code: (code) => `Su código es: ${code}`,
    lasts: (minutes) => `Sirve una sola vez, durante ${minutes} minutos. Escríbalo en la página donde lo pidió.`,
    private: 'No se lo diga a nadie. Nunca se lo pedimos por teléfono ni por correo electrónico.',
    change: {
      old: 'Alguien quiere que escribamos a otro correo electrónico sobre una solicitud y ya no a este. Este código dice que usted está de acuerdo.',
      new: 'Alguien quiere que escribamos a este correo electrónico sobre una solicitud. Este código dice que el correo es suyo.',
    },
    notYourChange: (phone) =>
      `Si usted no lo pidió, no le dé el código a nadie: sin él nada cambia. Después llame al ${phone}.`,
    notYou: (phone) =>
      `Si usted no lo pidió, no tiene que hacer nada: sin este código nadie puede entrar. Si le llega otra vez, llame al ${phone}.`,
  },
  receipt: {
    hospital: (name) => `La envió a ${name}.`,
    due: (day) => `Por ley, recibe una respuesta a más tardar el ${day}.`,
    nothingOpen: 'No tiene que hacer nada por ahora.',
  },
  open: (count) =>
    count === 1
      ? 'Necesitamos una cosa de usted. La página del enlace dice cuál es.'
      : `Necesitamos ${count} cosas de usted. La página del enlace dice cuáles son.`,
  signLink: {
    open: 'O lea su solicitud y fírmela en línea. Abra este enlace:',
    lasts: (until) =>
      `El enlace sirve una sola vez, hasta el ${until}. Primero pide la fecha de nacimiento del paciente. No comparta el enlace con nadie.`,
  },
  mailing: {
    enclose: 'Ponga en el sobre:',
    send: (carriers) => `Si lo lleva ${carriers}, envíelo a:`,
  },
  several: {
    subject: (count) => `${count} mensajes sobre sus solicitudes`,
    lead: 'Hay novedades de otras solicitudes que indican este correo electrónico. Para que no reciba un mensaje por cada una, aquí están juntas:',
    open: 'Abra la página de abajo con cada número de referencia para ver qué sigue.',
  },
  requester: {
    'notify-received': { subject: 'Recibimos su solicitud', paragraphs: received },
    'send-mail-instructions': { subject: 'Cómo completar su solicitud', paragraphs: mailInstructions },
    'notify-action-needed': { subject: 'Su solicitud necesita algo de usted', paragraphs: actionNeeded },
    'notify-fax-delivered': { subject: 'Su solicitud llegó por fax', paragraphs: faxDelivered },
    'notify-fax-failed': { subject: 'No pudimos confirmar su fax', paragraphs: faxFailed },
    'notify-fax-held': { subject: 'Su fax tiene que esperar. Llame si es urgente', paragraphs: faxHeld },
    'notify-mail-received': { subject: 'Sus documentos llegaron', paragraphs: mailReceived },
    'notify-arrived': { subject: 'Tenemos lo que usted envió', paragraphs: arrived },
    'notify-file-refused': { subject: 'No pudimos usar un archivo que envió', paragraphs: fileRefused },
    'notify-letter': { subject: 'Una carta sobre su solicitud', paragraphs: letter },
    'notify-accepted': { subject: 'Estamos trabajando en su solicitud', paragraphs: accepted },
    'notify-released': { subject: 'Su solicitud fue respondida', paragraphs: released },
    'notify-closed': { subject: 'Su solicitud está cerrada', paragraphs: closed },
    'notify-withdrawn': { subject: 'Su solicitud quedó retirada', paragraphs: withdrawn },
    'notify-ended': { subject: 'Su solicitud terminó', paragraphs: endedNotice },
    'notify-joined': { subject: 'Unimos dos de sus solicitudes', paragraphs: joined },
    'notify-cost': { subject: 'El costo de su solicitud', paragraphs: cost },
    'notify-open-with-code': { subject: 'Muéstrenos que es usted: abra su solicitud con un código', paragraphs: openWithCode },
    'notify-sign-link': { subject: 'A su solicitud le falta la firma', paragraphs: signLink },
    'notify-accounting-asked': { subject: 'Recibimos su petición de una lista', paragraphs: accountingAsked },
    'notify-correction-asked': { subject: 'Recibimos su petición de una corrección', paragraphs: correctionAsked },
    'notify-reminder': { subject: 'Recordatorio: su solicitud necesita algo de usted', paragraphs: reminder },
    'notify-lapsed': { subject: 'Dejamos de esperar sus documentos', paragraphs: lapsed },
    'notify-not-fetched': { subject: 'Sus registros le esperan', paragraphs: notFetched },
    'notify-stopped': { subject: 'Su solicitud está detenida', paragraphs: stopped },
    'notify-reopened': { subject: 'Su solicitud está abierta otra vez', paragraphs: reopened },
    'notify-changed': { subject: 'Cambió algo en su solicitud', paragraphs: changed },
    'notify-email-changed': { subject: 'Cambió su correo electrónico', paragraphs: emailChanged },
  },
  staff: {
    subject: 'Nueva solicitud en la lista',
    intro: 'Hay una nueva solicitud en la lista.',
    lookFirst: 'Puede venir de un programa. Su fax y sus correos esperan hasta que alguien la haya mirado.',
    reference: (reference) => `Referencia: ${reference}`,
    requester: (type) => `Solicitante: ${type}`,
    language: (language) => `Idioma: ${language}`,
    dueOn: (date) => `Vence: ${date}`,
    noDueDate: 'Vence: la ley no fija una fecha',
    open: 'Ábrala aquí:',
    glass: {
      subject: 'Se abrió una solicitud restringida indicando un motivo',
      intro:
        'Alguien abrió una solicitud restringida e indicó un motivo. Quién fue y por qué consta en el registro de accesos.',
    },
    deadline: {
      subject: 'Se acerca un vencimiento y nadie ha atendido la solicitud',
      intro: (left) => `Nadie ha atendido esta solicitud últimamente. Días que faltan para el vencimiento: ${left}.`,
    },
  },
};
