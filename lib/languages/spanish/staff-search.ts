/** Spanish words of the console's search. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { searchWords as english } from '../english/staff-search.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const searchWords: Translation<typeof english> = {
  title: 'Búsqueda',
  lead: 'Para quien llama sin número de referencia: nombre y fecha de nacimiento. Se buscan solicitudes abiertas y cerradas. Cada búsqueda queda registrada.',
  name: 'Nombre del paciente',
  nameHint: 'Como lo oyó, en cualquier orden.',
  born: 'Fecha de nacimiento',
  number: 'O un número, un bufete o el principio de una referencia',
  numberHint:
    'Número de registro médico, número de caso o de reclamo, nombre del bufete de abogados, o los primeros cuatro caracteres de la referencia.',
  button: 'Buscar',
  needed: 'Escriba la fecha de nacimiento, o un número, un bufete o el principio de una referencia.',
  nameNeeded: 'Escriba también un nombre: muchas personas comparten una fecha de nacimiento.',
  notADate: 'Esto no es una fecha. Revise el mes, el día y el año.',
  notAText: 'Esto contiene caracteres que no se pueden buscar, o es demasiado largo.',
  found: (count: number) => plural(count, 'solicitud encontrada', 'solicitudes encontradas'),
  cut: 'Hay más solicitudes que coinciden. Escriba más del nombre, u otro número.',
  none: 'No se encontró nada. Revise la ortografía y la fecha, o pida un número de registro, de caso o de reclamo.',
  caption: 'Primero la más probable',
  columns: {
    reference: 'Referencia',
    patient: 'Paciente',
    born: 'Fecha de nacimiento',
    who: 'Quién solicita',
    sent: 'Enviada',
    status: 'Estado',
  },
  possibleLead:
    'Una solicitud posible puede ser de otra persona, por ejemplo de un gemelo. Confirme un segundo dato antes de decir nada sobre ella.',
};
