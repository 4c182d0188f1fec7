/** Spanish words of the files that are to go out, in the console. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { packageWords as english } from '../english/staff-package.ts';

const files = (count: number) => `${count} ${count === 1 ? 'archivo' : 'archivos'}`;

export const packageWords: Translation<typeof english> = {
  heading: 'Expedientes por enviar',
  lead: 'En el orden en que salen. Nadie puede abrir un archivo antes de que se examine y se revise.',
  none: 'Todavía no se agregó ningún archivo.',
  removed: 'Los archivos se eliminaron cuando venció su plazo.',
  closed: 'Los archivos solo se pueden cambiar mientras se reúnen los expedientes.',
  sum: (count, pages) => (pages === 0 ? files(count) : `${files(count)}, ${pages} ${pages === 1 ? 'página' : 'páginas'}`),
  names: { 'entire-record': 'Expediente completo', other: 'Otros expedientes' },
  states: {
    incoming: 'Espera su archivo',
    checking: 'En revisión',
    clean: 'Listo',
    refused: 'Rechazado',
  },
  incomingHint: 'Si acaba de enviar el archivo, mire de nuevo en un momento.',
  checkingHint: 'Tarda un minuto como máximo. Después mire de nuevo.',
  lookAgain: 'Mirar de nuevo',
  types: {
    pdf: 'PDF',
    tiff: 'TIFF',
    jpeg: 'JPEG',
    png: 'PNG',
    webp: 'WebP',
    heic: 'HEIC',
    xml: 'Documento clínico (XML)',
    zip: 'ZIP',
    dicom: 'DICOM',
  },
  pages: (count) => `${count} ${count === 1 ? 'página' : 'páginas'}`,
  entries: (count) => `${count} ${count === 1 ? 'elemento' : 'elementos'}, sin abrir`,
  addedBy: (name, when) => `lo agregó ${name}, ${when}`,
  problems: {
    malware:
      'El examen encontró un programa dañino. Quite el archivo de aquí, no lo abra en su computadora y avise a seguridad informática.',
    'not-scanned':
      'El examen no dio resultado, así que nadie puede abrirlo. Quítelo y agréguelo de nuevo sin contraseña. Si vuelve a fallar, llame a informática.',
    'unknown-type':
      'Este tipo de archivo no se acepta, diga lo que diga su nombre. Agregue un PDF, TIFF, JPEG, PNG, documento clínico (XML), DICOM o ZIP.',
    empty: 'No contiene nada. Expórtelo de nuevo y agregue ese archivo.',
    'too-large': 'Es demasiado grande. Divídalo en partes y agregue cada una.',
    encrypted: 'Tiene contraseña. Guárdelo sin ella y agregue ese archivo.',
    cut: 'Está dañado o le falta el final. Expórtelo de nuevo y agregue ese archivo.',
    script:
      'Hace más que dejarse leer: contiene un programa, un formulario o una orden que abre algo. Imprímalo en un PDF nuevo y agregue ese.',
    attachment: 'Tiene otros archivos ocultos. Guárdelos aparte, mire cada uno y agregue los que correspondan.',
    inflates:
      'Descomprimido, es más grande de lo que puede ser un expediente. Expórtelo de nuevo. Si vuelve a fallar, llame a informática.',
    'page-size': 'Una página es más grande de lo que permite un PDF. Imprímalo en un PDF nuevo y agregue ese.',
  },
  kind: '¿Qué va a agregar?',
  add: 'Agregar un archivo',
  choose: 'Elegir el archivo',
  up: 'Mover arriba',
  down: 'Mover abajo',
  remove: 'Quitar',
  rename: 'Cambiar qué es',
  renameButton: 'Guardar',
  about: (what, place) => `${what}, archivo ${place}`,
  send: {
    title: (what) => `${what}: elija el archivo`,
    lead: 'Va a un lugar que nadie lee. Allí se examina y se revisa; después queda con la solicitud.',
    file: 'Archivo',
    limits: (pdf, zip) => `PDF o TIFF hasta ${pdf} MB, ZIP o DICOM hasta ${zip} GB. Sin contraseña.`,
    until: (when) => `Envíelo antes de las ${when}. Después, abra de nuevo esta página.`,
    button: 'Enviar el archivo',
    back: 'Volver a la solicitud',
    parts: {
      progress: 'Cuánto se ha enviado',
      starting: 'Se está leyendo el archivo.',
      sending: (percent) => `${percent} enviado. Deje abierta esta página.`,
      resumed: (percent) => `El ${percent} de este archivo llegó antes. El resto va en camino. Deje abierta esta página.`,
      again: 'Se cortó la conexión. Se intenta de nuevo.',
      finishing: 'Se envió todo. Se está uniendo el archivo.',
      begun:
        'Aquí llegó una parte de un archivo. Elija el mismo archivo: sigue donde se detuvo. Si elige otro, ese toma su lugar.',
      drop: 'Detener y quitar lo enviado',
      problems: {
        unreadable: 'No se pudo anunciar el archivo. Abra de nuevo esta página y elíjalo otra vez.',
        'too-large': 'El archivo es demasiado grande para esta solicitud. Divídalo en partes y agregue cada una.',
        closed: 'Aquí ya no se reciben archivos. Vuelva a la solicitud.',
        'other-file':
          'Alguien empezó a enviar otro archivo aquí. Abra de nuevo esta página y elija su archivo si es el correcto.',
        empty: 'El archivo no contiene nada. Elija otro.',
        'not-read': 'Su computadora ya no puede leer el archivo. Si lo movió o lo cambió, elíjalo de nuevo.',
        cut: 'Se cortó la conexión. Lo enviado se guarda siete días. Presione «Enviar el archivo» otra vez, o abra esta página más tarde y elija el mismo archivo.',
        'signed-out':
          'Su sesión terminó o esta página es demasiado antigua. Lo enviado se guarda. Abra de nuevo esta página y elija el mismo archivo.',
      },
    },
  },
};
