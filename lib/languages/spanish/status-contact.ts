/** Spanish words of the page that changes how a requester is reached, and of who has looked at a request. Our own draft; awaits a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { statusContactWords as english } from '../english/status-contact.ts';

export const statusContactWords: Translation<typeof english> = {
  link: 'Cambiar cómo nos comunicamos con usted o adónde van los registros',
  title: 'Cómo nos comunicamos con usted y adónde van los registros',
  back: 'Volver a su solicitud',
  barred: {
    'chosen-place': (phone) => `Para cambiar cómo nos comunicamos con usted, llame al ${phone}.`,
    'too-many': (phone) => `Esto ya cambió muchas veces. Para cambiarlo otra vez, llame al ${phone}.`,
  },
  email: {
    heading: 'Correo electrónico',
    now: (address) => `Le escribimos a ${address}.`,
    lead: 'Enviamos un código al correo anterior y otro al nuevo. Nada cambia hasta que usted escriba los dos aquí.',
    label: 'Correo electrónico nuevo',
    button: 'Enviar los dos códigos',
    none: (phone) =>
      `No tenemos un correo electrónico para esta solicitud. Para agregar uno, llame al ${phone}. Después lo llamamos a un número que ya tenemos.`,
    lost: (phone) => `Si ya no puede leer el correo anterior, llame al ${phone}.`,
    sentHeading: 'Enviamos dos códigos',
    sent: (address, minutes) =>
      `Uno fue a su correo anterior y otro a ${address}. Cada uno sirve una sola vez, durante ${minutes} minutos. Todavía no ha cambiado nada.`,
    codes: { old: 'Código de su correo anterior', new: 'Código de su correo nuevo' },
    codeHint: 'Ocho dígitos.',
    confirm: 'Cambiar mi correo electrónico',
    other: 'Códigos nuevos u otro correo',
  },
  details: {
    heading: 'Teléfono, dirección postal e idioma',
    language: 'Idioma',
    languageHint: 'Para nuestros mensajes y cartas desde ahora.',
    phoneHint: 'Si cambia su número, ya no enviamos mensajes de texto ni al nuevo ni al anterior.',
    button: 'Guardar estos cambios',
  },
  delivery: {
    heading: 'Adónde van los registros',
    lead: 'Lo que va por correo postal llega a la dirección de arriba. Lo que va por correo electrónico llega a su correo.',
    identity: 'Si elige un lugar nuevo, quizá tengamos que confirmar otra vez quién es usted.',
    bars: {
      'third-party': (phone) =>
        `El formulario firmado dice quién recibe los registros y adónde van. Un cambio aquí no lo modifica. Para otro lugar necesitamos un formulario nuevo. ¿Tiene preguntas? Llame al ${phone}.`,
      'names-recipient': (phone) =>
        `Su solicitud firmada dice quién recibe los registros y adónde van. Para otro lugar necesitamos un formulario nuevo. Llame al ${phone} o empiece una solicitud nueva.`,
      'paper-first': (phone) => `El lugar está en el formulario que usted firma. Escríbalo ahí o llame al ${phone}.`,
      'too-late': (phone) => `Los registros ya salieron o la solicitud terminó. Llame al ${phone}.`,
    },
  },
  done: {
    heading: 'Guardado',
    email: 'Desde ahora le escribimos a su correo nuevo. Ya avisamos al anterior.',
    details: 'Sus cambios cuentan desde ahora.',
    same: 'Nada era distinto, así que nada cambió.',
    late: 'Esto ya no se puede cambiar aquí. Esta página muestra lo que cuenta ahora.',
  },
  problems: {
    same: 'Ese es el correo que ya tenemos. Escriba el nuevo.',
    old: 'Escriba el código que enviamos a su correo anterior. Si no funciona, pida códigos nuevos.',
    new: 'Escriba el código que enviamos a su correo nuevo. Si no funciona, pida códigos nuevos.',
    tooMany: 'Se enviaron demasiados códigos en la última hora. Intente otra vez en una hora o llámenos.',
    notSent: 'No se pudieron enviar los códigos. Intente otra vez en unos minutos o llámenos.',
  },
  seen: {
    heading: 'Quién ha visto su solicitud',
    lead: (phone) =>
      `Cada línea es un día en que el personal del hospital la abrió. Para preguntar quién fue, llame al ${phone}.`,
    none: 'Nadie del hospital la ha abierto todavía.',
    line: (roles, day) => `${day}: ${roles}`,
    roles: {
      clerk: 'personal de registros médicos',
      reviewer: 'un profesional de la salud',
      privacy: 'oficina de privacidad',
      legal: 'oficina legal',
      supervisor: 'supervisor de registros médicos',
      auditor: 'personal de auditoría',
      administrator: 'administrador',
      inbound: 'personal de registros médicos',
      staff: 'personal',
    },
  },
};
