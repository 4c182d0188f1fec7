/** Spanish words of the console's page about the pages of a package. */

import type { Translation } from '../dictionary.ts';
import type { pagesWords as english } from '../english/staff-pages.ts';

export const pagesWords: Translation<typeof english> = {
  title: 'Páginas de los registros',
  lead: 'El programa compara el nombre, la fecha de nacimiento y el número de expediente de cada página con el paciente de la solicitud. Detiene las páginas que nombran a otra persona. No es una prueba: mire las páginas que aparecen en la lista.',
  open: 'Mirar las páginas',
  none: 'Todavía no se ha agregado ningún archivo.',
  unread: 'Las páginas todavía no se han leído. Vuelva en un minuto.',
  asOf: (day) =>
    `Lista de palabras del ${day}. La lista marca páginas para mirarlas otra vez. Una página sin marca no queda aprobada por eso.`,
  sum: {
    right: (pages) => `${pages} de este paciente`,
    weak: (pages) => `${pages} con solo un nombre o una fecha`,
    other: (pages) => `${pages} que nombran a otra persona`,
    none: (pages) => `${pages} que no nombran a nadie`,
    unread: (pages) => `${pages} que aquí no se pueden leer`,
  },
  verdicts: {
    right: 'Este paciente',
    weak: 'Solo nombre o fecha',
    other: 'Nombra a otra persona',
    none: 'No nombra a nadie',
    unread: 'Aquí no se puede leer',
  },
  marks: {
    hiv: 'VIH',
    'substance-use': 'Alcohol y drogas',
    'mental-health': 'Salud mental',
    genetic: 'Pruebas genéticas',
    reproductive: 'Atención que un menor puede consentir',
  },
  file: (number, name) => `${number}. ${name}`,
  caption: (name) => `Páginas de ${name} que una persona debe mirar`,
  allRight: 'Todas las páginas de este archivo son de este paciente.',
  page: 'Página',
  pages: (pages) => `Páginas ${pages}`,
  found: 'Lo que encontró el programa',
  marked: 'Palabras marcadas',
  markedPages: (mark, pages) => `${mark}: página ${pages}`,
  markedCut: (last) => `La lista se cortó aquí porque es demasiado larga. Mire todas las páginas después de la página ${last}.`,
  unlisted: 'Sin lista para esta página; busque palabras de',
  markedHeading: 'Páginas con palabras marcadas',
  look: 'Mirar',
  lookAt: (page) => `Mirar la página ${page}`,
  picture: (page) => `Imagen de la página ${page}`,
  noPicture: 'No hay imagen de esta página. Abra el archivo.',
  openFile: 'Abrir el archivo',
  looked: (name, reason) => `${name} la miró: ${reason}`,
  stops: (pages) =>
    pages === 1
      ? 'Una página nombra a otra persona. Nada sale antes de que alguien la haya mirado.'
      : `${pages} páginas nombran a otra persona. Nada sale antes de que alguien haya mirado cada una.`,
  keep: {
    heading: 'Esta página nombra a otra persona',
    about:
      'Si no es de este paciente, devuelva la solicitud para reunir los registros otra vez y quite la página del archivo. Si a pesar de todo es de este paciente, diga por qué. Su nombre y el motivo quedan con el paquete.',
    reason: 'Por qué puede salir esta página',
    button: 'Puede salir',
    required: 'diga por qué puede salir esta página.',
    tooLong: 'acorte el texto a 1,000 caracteres.',
    problem: 'Hay un problema',
  },
  back: 'Volver a las páginas',
  kept: 'Se guardó que usted miró la página.',
  delivered: {
    heading: 'Paquetes que salieron',
    title: (number) => `Paquete ${number}`,
    released: 'Entregado',
    way: 'Cómo',
    to: 'A quién',
    pages: 'Páginas',
    state: 'Estado',
    fetched: 'Descargas',
    receipt: 'Huella del ZIP (SHA-256)',
    states: {
      waiting: 'Se sella cuando la entrega ya no se puede deshacer',
      ready: 'Sellado',
      recalled: 'Retirado',
    },
    none: 'Todavía ninguna',
    times: (many, last) => (many === 1 ? `Una vez, ${last}` : `${many} veces, la última ${last}`),
  },
};
