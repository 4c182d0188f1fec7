/**
 * Spanish: text messages, and what the status page says of them. A message has 160 letters at most, all of them in the alphabet of GSM 03.38,
 * which has é, ñ and ü, and no á, í, ó or ú: so a code is a `clave` there. Our own draft, awaiting review by a qualified translator.
 */
import type { Translation } from '../dictionary.ts';
import type { textWords as english } from '../english/texts.ts';

export const textWords: Translation<typeof english> = {
  messages: {
    news: (reference, link) => `Hay novedades de su solicitud ${reference}: ${link} STOP para no recibir mensajes.`,
    newsOfSeveral: (link) => `Hay novedades de varias de sus solicitudes: ${link} STOP para no recibir mensajes.`,
    code: (code, minutes) =>
      `Su clave es ${code}. Sirve una sola vez, durante ${minutes} minutos. Nunca la pedimos por teléfono. No se la dé a nadie.`,
  },
  code: {
    toBoth: 'Enviamos el código al correo electrónico o al teléfono que figura en la solicitud. Sirve durante 10 minutos.',
    toPhone: 'Enviamos el código por mensaje de texto al teléfono que figura en la solicitud. Sirve durante 10 minutos.',
    byEmail: 'Enviarlo por correo electrónico',
    byText: 'Enviarlo por mensaje de texto',
    sent: 'Busque nuestro mensaje de texto, que lo llama «clave», y escriba el código abajo. Sirve durante 10 minutos.',
    stopped:
      'Nuestros mensajes a este teléfono se cancelaron con STOP, o no puede recibirlos. Pida el código de otra manera, o responda START a nuestro último mensaje.',
    otherwise: (phone) =>
      `¿No puede leer ese mensaje o ya tiene un código? Llame al ${phone} para pedir un código, o escriba el suyo.`,
  },
};
