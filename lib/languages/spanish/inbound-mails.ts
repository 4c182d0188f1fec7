/** Spanish: mails to whoever sends records to the hospital. Our own draft, awaiting a qualified translator. */
import type { Dictionary } from '../dictionary.ts';

export const inboundMailWords: Dictionary['inboundMails'] = {
  greeting: 'Hola:',
  mails: {
    received: {
      subject: 'Tenemos su aviso',
      paragraphs: [
        () => 'Tenemos su aviso de los registros que va a enviar. No tiene que enviarlo otra vez.',
        () =>
          'Ponga la referencia de abajo por fuera del paquete, o incluya la portada. Escriba el nombre y la fecha de nacimiento en cada hoja y por fuera de cada disco o disco duro.',
        (phone) =>
          `Nunca ponga una contraseña en el paquete ni en un correo electrónico. Si algo está protegido con una contraseña, llame al ${phone}.`,
      ],
    },
    arrived: {
      subject: 'Llegó lo que usted envió',
      paragraphs: [
        () => 'Llegó lo que usted anunció con la referencia de abajo.',
        () => 'No tiene que hacer nada por ahora. Si falta algo o no se puede abrir, se lo diremos.',
      ],
    },
    password: {
      subject: 'Por favor, llámenos acerca de lo que envió',
      paragraphs: [
        (phone) =>
          `Lo que usted envió está protegido con una contraseña. Por favor, llame al ${phone} y dé su referencia para que podamos abrirlo.`,
        () =>
          'Díganos la contraseña solo por teléfono. No la escriba en una respuesta a este correo ni la envíe por correo postal.',
      ],
    },
    incomplete: {
      subject: 'Falta algo en lo que envió. Por favor, llame',
      paragraphs: [
        (phone) => `Falta algo en lo que usted envió. Por favor, llame al ${phone} y dé su referencia para saber qué es.`,
        () => 'Lo que llegó no se devuelve.',
      ],
    },
    reminder: {
      subject: 'Todavía no ha llegado lo que anunció',
      paragraphs: [
        () => 'Usted nos dijo que llegarían unos registros. Todavía no están aquí.',
        () =>
          'Si están en camino, consulte el número de seguimiento con su empresa de mensajería. Si llegarán más tarde, díganos el nuevo día en la página de abajo.',
        (phone) => `Si no van a llegar, dígalo en la página de abajo o llame al ${phone}.`,
      ],
    },
    'never-came': {
      subject: 'Nunca llegó lo que anunció',
      paragraphs: [
        () => 'Usted nos dijo que llegarían unos registros. No han llegado y ya no los esperamos.',
        (phone) =>
          `Si los envió, llame al ${phone} y dé su referencia y el número de seguimiento. Si todavía quiere enviarlos, díganos el nuevo día en la página de abajo.`,
      ],
    },
  },
  reference: (reference) => `Su referencia: ${reference}`,
  page: 'Su aviso y lo que sigue:',
  toOpen: 'La página le pedirá su referencia y la fecha de nacimiento del paciente.',
  several: {
    subject: (count) => `${count} mensajes sobre lo que usted envía`,
    lead: 'Hay novedades de otros avisos que indican esta dirección de correo:',
  },
  questions: (phone, hours) => `¿Tiene preguntas? Llame al ${phone}, ${hours}, hora del Este.`,
};
