/** Spanish words of the search field in the header, the page of keys, and the banner of restricted requests. Our own draft, awaiting review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { findWords as english } from '../english/staff-find.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const findWords: Translation<typeof english> = {
  field: 'Buscar una solicitud o una persona',
  placeholder: 'Referencia; nombre y nacimiento; registro',
  hint: 'Referencia o código de barras; nombre y fecha de nacimiento en cualquier orden; número de registro, de reclamo o de asunto; bufete. Tecla de acceso F.',
  why: 'Para qué busca',
  reasons: { work: 'Trabajo', caller: 'Llamada', mail: 'Correo', audit: 'Auditoría', other: 'Otro' },
  button: 'Encontrar',
  precise: 'Búsqueda por campos',
  nothing: 'Escriba una referencia, un nombre con fecha de nacimiento, un número o un bufete.',
  tooLong: 'Acórtelo a 200 caracteres.',
  noDay: 'Esta fecha de nacimiento no existe en el calendario, o aún no ha llegado.',
  nameOnly: 'Con el nombre solo no se encuentra a nadie: agregue la fecha de nacimiento, o un número.',
  understood: {
    named: (name) => `Nombre: ${name}`,
    days: (days) => `Nacimiento: ${days}`,
    or: 'o',
    twoWays: 'El mes y el día, o el siglo, se pueden leer de más de una manera: se buscó cada una.',
    numbers: (numbers) => `Número o bufete: ${numbers}`,
  },
  match: 'Coinciden',
  matchLead: 'Coinciden el nombre y la fecha de nacimiento, o el número propio del paciente.',
  possible: 'Posibles: pregunte más',
  person: 'Persona',
  openPerson: 'Todas las solicitudes',
  restricted: 'Restringida',
  restrictedTag: 'Restringida: se abre indicando un motivo',
  inbound: {
    queue: 'Por llegar',
    arrivals: 'Llegadas',
    figures: 'Resumen',
    next: 'Siguiente envío',
    nextKey: 'Siguiente: el envío libre más urgente de los registros que llegan',
    field: 'Buscar registros que llegan',
    placeholder: 'Referencia, rastreo, remitente, nombre y nacimiento',
    hint: 'Referencia o código de barras; número de rastreo; remitente; nombre y fecha de nacimiento del paciente en cualquier orden. Tecla de acceso F.',
  },
  access: 'Accesos',
  keys: {
    link: 'Teclas',
    title: 'Teclas',
    lead: 'Todo funciona con Tab y Entrar. Las teclas de acceso ahorran pasos; su navegador agrega antes su propia tecla.',
    caption: 'Teclas de acceso',
    columns: { key: 'Tecla', does: 'Qué hace' },
    find: 'Va al campo de búsqueda',
    next: 'Siguiente: la solicitud libre más urgente de sus oficinas',
    enter: 'En un formulario: lo envía',
    tab: 'Pasa al siguiente enlace, campo o botón; con Mayús, al anterior',
    browsers:
      'Windows y Linux: Alt y la tecla en Chrome y Edge; Alt, Mayús y la tecla en Firefox. Mac: Control, Opción y la tecla.',
    scanner: 'Un lector de códigos de barras escribe en el campo de búsqueda como un teclado: la solicitud se abre enseguida.',
  },
  open: (minutes) => `Tiene abiertas solicitudes restringidas durante ${plural(minutes, 'minuto más', 'minutos más')}.`,
  recorded: 'Queda registrado todo lo que abra.',
};
