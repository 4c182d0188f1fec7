/** Spanish words of the console's page about the pages of a package. */

import type { Translation } from '../dictionary.ts';
import type { pagesWords as english } from '../english/staff-pages.ts';

const inPages = (pages: number) => `${pages} ${pages === 1 ? 'página' : 'páginas'}`;

export const pagesWords: Translation<typeof english> = {
  title: 'Páginas de los registros',
  lead: 'El programa compara el nombre, la fecha de nacimiento y el número de registro médico de cada página con el paciente de la solicitud. Detiene las páginas que nombran a otra persona. No es una prueba: mire las páginas que aparecen en la lista.',
  open: 'Mirar las páginas',
  openSent: 'Mirar las páginas y lo que salió',
  none: 'Todavía no se ha agregado ningún archivo.',
  unread: 'Las páginas todavía no se han leído. Vuelva en un minuto.',
  asOf: (day) =>
    `Lista de palabras del ${day}. La lista marca páginas para mirarlas otra vez. Una página sin marca no queda aprobada por eso.`,
  sum: {
    right: (pages) => `${inPages(pages)} de este paciente`,
    weak: (pages) => `${inPages(pages)} con solo un nombre o una fecha`,
    other: (pages) => `${inPages(pages)} con el nombre de otra persona`,
    none: (pages) => `${inPages(pages)} sin ningún nombre`,
    unread: (pages) => `${inPages(pages)} que aquí no se ${pages === 1 ? 'puede' : 'pueden'} leer`,
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
  subject: 'Paciente de la solicitud',
  subjectMore: 'Otros nombres, números y direcciones',
  found: 'Lo que encontró el programa',
  marked: 'Palabras marcadas',
  markedRun: (pages) => `${pages.includes('-') ? 'páginas' : 'página'} ${pages}`,
  markedCut: (last) => `La lista se cortó aquí porque es demasiado larga. Mire todas las páginas después de la página ${last}.`,
  unlisted: 'Sin lista para esta página; busque palabras de',
  markedHeading: 'Páginas con palabras marcadas',
  look: 'Mirar',
  lookAt: (page) => `Mirar la página ${page}`,
  picture: (page) => `Imagen de la página ${page}`,
  noPicture: 'No hay imagen de esta página. Abra el archivo.',
  openFile: 'Abrir el archivo',
  lookedAt: (page, file) => `Página ${page} de ${file}`,
  looked: (name, reason) => `${name} la miró: ${reason}`,
  stops: (pages) =>
    pages === 1
      ? 'Una página nombra a otra persona. Nada sale antes de que alguien la haya mirado.'
      : `${pages} páginas nombran a otra persona. Nada sale antes de que alguien haya mirado cada una.`,
  keep: {
    heading: 'Esta página nombra a otra persona',
    about:
      'Si no es de este paciente, no debe salir: quite el archivo de la solicitud y agréguelo de nuevo sin esta página. Si ya pasó a la revisión final, devuélvala primero para completar. Si a pesar de todo es de este paciente, diga por qué. Su nombre y el motivo quedan con el paquete.',
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
      removed: 'Eliminado: venció su plazo. El recibo se conserva.',
    },
    toDo: {
      post: 'El paquete se debe imprimir y enviar por correo.',
      courier: 'El paquete se debe imprimir y enviar por mensajería.',
      'in-person': 'El paquete se debe imprimir, o grabar en un disco, y entregar en persona.',
      portal: 'El paquete se debe poner en el portal del paciente.',
    },
    toDoLink: 'Imprimirlo y anotar el número de seguimiento',
    toDoOpen: 'Abrir el paquete',
    toSend: 'Imprímalo o grábelo en un disco. La carta va primero y lleva la dirección.',
    asPdf: 'Todas las páginas en un solo PDF',
    asZip: 'Los archivos por separado (ZIP)',
    track: 'Guardar el número',
    tracked: 'El número de seguimiento quedó guardado. El solicitante lo ve en la página de estado.',
    none: 'Todavía ninguna',
    whole: (when) => `enviado por completo el ${when}`,
    notWhole: 'abierto, aún no enviado por completo (se sabe al día siguiente)',
    times: (many, last) => (many === 1 ? `Una vez, ${last}` : `${many} veces, la última ${last}`),
  },
};
