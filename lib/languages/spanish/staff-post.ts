/** Spanish words of printing and posting: the console's pages of it, the sheet that lies on a run, and the first sheet of an envelope. */

import type { Translation } from '../dictionary.ts';
import type { postWords as english } from '../english/staff-post.ts';

const envelopes = (count: number) => `${count} ${count === 1 ? 'sobre' : 'sobres'}`;
const inPages = (count: number) => `${count} ${count === 1 ? 'página' : 'páginas'}`;

export const postWords: Translation<typeof english> = {
  title: 'Imprimir y enviar',
  lead: 'Cartas, avisos y paquetes que tienen que salir en papel. Lo más urgente está primero.',
  counted: (requests, clock) =>
    `${requests} ${requests === 1 ? 'solicitud' : 'solicitudes'} con algo por enviar, a las ${clock}`,
  none: 'No hay nada que imprimir ni enviar.',
  desks: 'Área',
  allDesks: 'Todas las áreas',
  caption: 'Lo que hay que imprimir y enviar, lo más urgente primero',
  columns: {
    choose: 'Imprimir',
    due: 'Sale a más tardar',
    reference: 'Referencia',
    what: 'Qué',
    language: 'Idioma',
    to: 'Para',
    state: 'Estado',
  },
  chooseOne: (what, reference) => `Imprimir ${what}, ${reference}`,
  law: 'ley',
  target: 'meta nuestra',
  daysLeft: (days) => (days === 0 ? 'hoy' : days === 1 ? 'queda 1 día' : `quedan ${days} días`),
  daysLate: (days) => `${days} ${days === 1 ? 'día' : 'días'} de retraso`,
  address: 'Dirección',
  letter: (name) => `Carta: ${name}`,
  notice: (subject) => `Aviso: “${subject}”`,
  packageNumber: (number) => `Registros, paquete ${number}`,
  states: {
    toPrint: 'Por imprimir',
    printed: 'Impreso, sin enviar',
    openRun: (code) => `Abrir ${code}`,
  },
  tooLate: 'Ya es tarde para ganar tiempo: cuenta la primera fecha límite.',
  blocks: {
    restricted: 'El paciente está restringido. Abra primero la solicitud y diga por qué.',
    'no-address': 'No hay dirección postal. Llame a quien pidió y corrija la solicitud.',
    'place-waits': 'El paciente eligió un lugar. Primero tiene que aprobarlo el responsable de privacidad.',
    packing: 'El paquete se está sellando. Vuelva en unos minutos.',
    'courier-to-box':
      'Una empresa de mensajería no entrega en un apartado postal. Pida una dirección con calle, o entréguelo por correo.',
  },
  bothSides: 'La impresora imprime por las dos caras: cada documento empieza en una hoja nueva',
  print: 'Imprimir lo elegido',
  printAll: 'Imprimir todo lo de esta página',
  most: (count) => `Hasta ${count} sobres por tanda.`,
  next: 'Página siguiente',
  first: 'Volver a la primera página',
  problems: {
    'nothing-chosen': 'Elija al menos una cosa para imprimir, o use “Imprimir todo lo de esta página”.',
    'too-many': (count) => `Elija ${count} sobres o menos.`,
    'all-gone': 'No se imprimió nada. Otra persona lo imprimió o lo envió mientras tanto.',
    'run-unknown': 'No hay ninguna tanda con este número. Está debajo del código de barras y empieza con RUN.',
  },
  runField: 'Número de una tanda impresa',
  runHint: 'Escanee el código de barras de la hoja de la tanda, o escriba el número.',
  runOpen: 'Abrir la tanda',
  runs: {
    heading: 'Tandas impresas que aún no se enviaron',
    line: (code, when, name, count) => `${code}: ${envelopes(count)} en esta página, ${when}, ${name}`,
    broken: 'Se detuvo antes de que se hiciera su PDF. Ábrala para imprimirla o devolverla.',
  },
  run: {
    title: (code) => `Tanda impresa ${code}`,
    lead: (when, name, count) => `${envelopes(count)}, ${when}, ${name}`,
    back: 'Imprimir y enviar',
    pdf: (count, pages) => `Abrir el PDF: ${envelopes(count)}, ${inPages(pages)}`,
    same: 'Cada vez es el mismo PDF, sin lo que se devolvió.',
    left: (chosen) =>
      chosen === 1
        ? 'Una de las cosas elegidas no está: la tiene otra persona, o no cabía. Sigue en la lista si todavía tiene que salir.'
        : `${chosen} de las cosas elegidas no están: las tiene otra persona, o no cabían. Siguen en la lista si todavía tienen que salir.`,
    broken: {
      heading: 'Esta tanda se detuvo antes de que se hiciera su PDF',
      text: (count) => `En ella hay ${envelopes(count)} en espera. Haga el PDF ahora, o devuelva todo a la lista.`,
      print: 'Hacer el PDF',
      back: 'Devolver todo',
    },
    empty: 'No queda nada en esta tanda.',
    caption: 'Sobres de esta tanda',
    columns: {
      choose: 'Elegir',
      reference: 'Referencia',
      what: 'Qué',
      pages: 'Páginas',
      tracking: 'Número de seguimiento',
      state: 'Estado',
    },
    chooseOne: (what, reference) => `Elegir ${what}, ${reference}`,
    trackingOf: (what, reference) => `Número de seguimiento de ${what}, ${reference}`,
    trackingHint:
      'Solo si lo hay. Se reconocen los números de USPS, FedEx y UPS. Para otra empresa escriba su nombre, dos puntos y el número, por ejemplo “OnTrac: C12345”.',
    openRecords: 'Imprimir los registros desde aquí',
    states: {
      waiting: 'Sin enviar',
      posted: (day) => `Enviado el ${day}`,
      settled: 'Resuelto',
      back: 'Devuelto',
      elsewhere: 'Ya no está en esta tanda',
    },
    mark: 'Marcar como enviado, o devolver',
    day: 'Enviado el',
    posted: 'Lo elegido se envió ese día',
    postedAll: 'Todo se envió ese día',
    putBack: 'Lo elegido al final no se imprimió',
    printDone: 'La tanda está lista. Abra su PDF e imprímalo.',
    postedDone: 'Quedó marcado como enviado.',
    postedLate:
      'Quedó marcado como enviado. Una carta que pedía más tiempo salió después de su primera fecha límite. Por eso no da más tiempo: cuenta la primera fecha.',
    backDone: 'Se devolvió a la lista.',
    problems: {
      'nothing-chosen': 'Elija al menos un sobre.',
      'not-tracking': (reference) =>
        `${reference}: ninguna empresa tiene un número así. Compárelo con el paquete. Para otra empresa escriba su nombre, dos puntos y el número.`,
      'courier-to-box': (reference) =>
        `${reference}: esta empresa no entrega en un apartado postal. Envíelo con USPS, o pida una dirección con calle a quien pidió.`,
      'posted-too-early': (reference) => `${reference}: el día no puede ser anterior a aquel en que se escribió.`,
      'not-done': (reference) =>
        `${reference}: no se guardó nada, porque la solicitud cambió mientras tanto. Revísela e inténtelo otra vez.`,
    },
    gone: 'Un documento de esta tanda ya no está guardado.',
  },
  sheet: {
    title: (code) => `Hoja de la tanda ${code}`,
    about: (when, count) => `Impresa el ${when}. ${envelopes(count)}.`,
    scan: 'Cuando todo esté en el correo, escanee este código de barras en “Imprimir y enviar” e indíquelo. Esta hoja no nombra a nadie.',
    pages: inPages,
  },
  papers: {
    title: 'En este sobre',
    reference: 'Referencia:',
    enclosed: (pages) =>
      pages === 0
        ? 'Sus registros están en el mismo sobre.'
        : pages === 1
          ? 'Después de esta hoja sigue 1 página.'
          : `Después de esta hoja siguen ${pages} páginas.`,
  },
};
