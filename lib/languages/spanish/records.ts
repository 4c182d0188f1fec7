/** Spanish words about records that are ready, and about checking a file that came from us. */

import type { Translation } from '../dictionary.ts';
import type { recordsWords as english } from '../english/records.ts';

export const recordsWords: Translation<typeof english> = {
  heading: 'Sus registros médicos',
  ready: 'Sus registros están listos',
  number: (number) => `Parte ${number}`,
  pages: (pages, size) => (pages === 0 ? size : `${pages} ${pages === 1 ? 'página' : 'páginas'}, ${size}`),
  download: 'Descargar sus registros',
  asPdf: 'Descargar un solo PDF',
  asPdfAbout: 'Fácil de leer y de imprimir. Primero va nuestra carta y cada página lleva su número.',
  asZip: 'Descargar los archivos por separado (ZIP)',
  asZipAbout: 'Los mismos registros, cada archivo como estaba. Elija esto si alguien tiene que comprobar que nadie los cambió.',
  until: (day, left) =>
    left === 1 ? `Puede descargarlos hasta el ${day}, una vez más.` : `Puede descargarlos hasta el ${day}, ${left} veces más.`,
  sealing: 'Estamos preparando sus registros. Vuelva en unos minutos.',
  again: 'Estamos revisando otra vez su solicitud. Cuando haya registros listos, le avisamos.',
  receipt: 'Recibo',
  receiptAbout:
    'El recibo nombra cada archivo con su huella. Con él, cualquiera puede comprobar que los archivos vienen de nosotros y que nadie los cambió.',
  ways: {
    post: 'Le enviamos sus registros por correo postal.',
    courier: 'Le enviamos sus registros por mensajería.',
    'in-person': 'Sus registros están listos para recogerlos. Traiga una identificación con foto.',
    portal: 'Sus registros están en el portal del paciente.',
    posted: (day) => `Se imprimieron y salieron el ${day}.`,
    tracking: (text) => `Seguimiento: ${text}`,
  },
  barred: {
    recalled: 'Retiramos estos registros antes de que alguien los descargara. Llámenos si tiene una pregunta.',
    'link-ended': 'El tiempo para descargarlos ya pasó. Llámenos y los preparamos otra vez.',
    'too-many-downloads':
      'Estos registros ya se descargaron tantas veces como el enlace permite. Llámenos y los preparamos otra vez.',
    'basis-ended':
      'El permiso para estos registros terminó, así que ya no se pueden descargar. Llámenos si tiene una pregunta.',
  },
  starting: {
    title: 'La descarga comienza ahora',
    about: {
      pdf: 'Sus registros vienen en un solo PDF. Guárdelo en un lugar seguro: contiene información de salud. En una computadora compartida, bórrelo después.',
      zip: 'Sus registros vienen en un archivo ZIP. Ábralo para ver los archivos. Guárdelo en un lugar seguro: contiene información de salud. En una computadora compartida, bórrelo después.',
    },
    again: 'Si no pasa nada, empiece aquí antes de un minuto',
    back: 'Volver a su solicitud',
  },
  verify: {
    title: 'Comprobar un archivo nuestro',
    lead: '¿Recibió registros o un recibo que deben venir de nosotros? Compruebe aquí si enviamos el archivo y si alguien lo cambió después. No necesita una cuenta. No guardamos el archivo.',
    file: 'Un recibo (receipt.json) o un PDF, de 4 MB como máximo',
    button: 'Comprobar el archivo',
    here: {
      file: (megabytes) => `Un recibo (receipt.json) o cualquier archivo nuestro, de ${megabytes} MB como máximo`,
      stays: 'El archivo se queda en su dispositivo: solo recibimos su huella. Un recibo nos llega tal como es.',
      reading: 'Su dispositivo está leyendo el archivo. Uno grande tarda hasta un minuto.',
      tooLarge: (megabytes) =>
        `El archivo pasa de ${megabytes} MB, más de lo que su navegador puede leer de una vez. Calcule la huella en su computadora y compruébela abajo.`,
      unreadable: 'Su navegador no pudo leer el archivo. Elíjalo de nuevo o use su huella.',
    },
    or: 'Si el archivo es más grande, o si no quiere enviarlo',
    hash: 'La huella del archivo (SHA-256)',
    hashHint:
      '64 letras y números. Su computadora puede calcularla: por ejemplo, con certutil -hashfile en Windows o shasum -a 256 en una Mac.',
    hashButton: 'Comprobar la huella',
    answer: 'Lo que encontramos',
    problems: {
      choose: 'Elija un archivo.',
      tooLarge: 'El archivo pasa de 4 MB. Use su huella.',
      hash: 'Una huella tiene 64 letras y números: de 0 a 9 y de a a f.',
    },
    sent: (day) => `Enviamos este archivo el ${day}. Nadie lo cambió.`,
    part: (part, of) => `Es el archivo ${part} de ${of}.`,
    cover: 'Es la carta que acompaña al paquete.',
    joined: 'Es un solo PDF con todos los registros del paquete.',
    whole: (files) => `Es el paquete completo, con ${files} ${files === 1 ? 'archivo' : 'archivos'}.`,
    filePages: (pages) => (pages === 1 ? 'Tiene 1 página.' : `Tiene ${pages} páginas.`),
    receiptGood: (day) => `Este recibo es nuestro, del ${day}. Nadie lo cambió.`,
    recalled: 'Enviamos este archivo y después lo retiramos. No lo use. Llámenos si tiene una pregunta.',
    unknown: 'No conocemos este archivo. No viene de nosotros, alguien lo cambió o pasó demasiado tiempo.',
    keys: 'Nuestras claves públicas, para programas',
  },
};
