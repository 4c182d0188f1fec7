/** Spanish words of the notices. Our own draft; awaits review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { noticeWords as english } from '../english/notices.ts';

type Paragraph = (phone: string) => string;

const received: readonly Paragraph[] = [() => 'Recibimos su solicitud. No necesita enviarla otra vez.'];

const mailInstructions: readonly Paragraph[] = [
  () => 'Su solicitud ya está iniciada. Se considera recibida cuando nos lleguen sus documentos firmados.',
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

const letter: readonly Paragraph[] = [
  () => 'Hay una carta nuestra sobre su solicitud.',
  (phone) => `Abra la página de abajo para leerla. También puede llamar al ${phone} y pedir que se la enviemos por correo.`,
];

export const noticeWords: Translation<typeof english> = {
  greeting: 'Hola:',
  reference: (reference) => `Su número de referencia: ${reference}`,
  statusPage: 'Consulte aquí el estado de su solicitud:',
  toOpen: 'Para abrirla necesita este número de referencia y la fecha de nacimiento que se indicó en la solicitud.',
  withCode: 'Para los documentos y las cartas, esa página envía un código a este correo electrónico.',
  questions: (phone) => `¿Tiene preguntas? Llame al ${phone}.`,
  languageHelp: (phone) => `La ayuda en su idioma es gratuita. Llame al ${phone} y diga qué idioma habla.`,
  code: {
    subject: 'Su código',
    code: (code) => `Su código es: ${code}`,
    lasts: (minutes) => `Sirve una sola vez, durante ${minutes} minutos. Escríbalo en la página donde lo pidió.`,
    private: 'No se lo diga a nadie. Nunca se lo pedimos por teléfono ni por correo electrónico.',
    notYou: (phone) =>
      `Si usted no lo pidió, no tiene que hacer nada: sin este código nadie puede entrar. Si le llega otra vez, llame al ${phone}.`,
  },
  receipt: {
    hospital: (name) => `La envió a ${name}.`,
    due: (day) => `Por ley, recibe una respuesta a más tardar el ${day}.`,
    nothingOpen: 'No tiene que hacer nada por ahora.',
    open: 'Todavía necesitamos esto de usted (copias, no originales):',
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
    'send-mail-instructions': { subject: 'Cómo completar su solicitud por correo', paragraphs: mailInstructions },
    'notify-action-needed': { subject: 'Su solicitud necesita algo de usted', paragraphs: actionNeeded },
    'notify-fax-delivered': { subject: 'Su solicitud llegó por fax', paragraphs: faxDelivered },
    'notify-fax-failed': { subject: 'No pudimos confirmar su fax', paragraphs: faxFailed },
    'notify-fax-held': { subject: 'Su fax tiene que esperar. Llame si es urgente', paragraphs: faxHeld },
    'notify-mail-received': { subject: 'Sus documentos llegaron', paragraphs: mailReceived },
    'notify-letter': { subject: 'Una carta sobre su solicitud', paragraphs: letter },
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
    deadline: {
      subject: 'Se acerca un vencimiento y nadie ha atendido la solicitud',
      intro: (left) => `Nadie ha atendido esta solicitud últimamente. Días que faltan para el vencimiento: ${left}.`,
    },
  },
};
