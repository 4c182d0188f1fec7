/** Spanish words of the console about a list of disclosures and a correction that were asked for beside a request. */
import type { Translation } from '../dictionary.ts';
import type { caseWords as english } from '../english/staff-cases.ts';

export const caseWords: Translation<typeof english> = {
  heading: 'Lo que se pidió además de esta solicitud',
  kinds: { accounting: 'Lista de divulgaciones', correction: 'Corrección del expediente' },
  asked: 'Pedido',
  by: (day, who) => `${day}, ${who}`,
  requester: 'en la página de estado',
  about: { accounting: 'De qué tiempo', correction: 'Qué está mal' },
  allYears: 'Los seis años',
  due: 'Fecha límite',
  waiting: (day) =>
    `La carta sobre más tiempo, hasta el ${day}, todavía no ha salido. Hasta entonces cuenta la fecha anterior.`,
  moved: 'El plazo se prorrogó.',
  cost: 'Costo',
  free: 'Gratis: la primera en 12 meses, entre las solicitudes de esta persona que se confirmaron.',
  notFree: (day) =>
    `Se respondió una el ${day}. Solo se puede cobrar el costo, y solo después de que la persona supo cuánto es y pudo retirarla.`,
  told: (amount, day) => `${amount}, informado el ${day}. La lista espera la respuesta.`,
  agreed: {
    accept: (amount, day) => `${amount}: aceptado el ${day}.`,
    narrow: (amount, day) => `Se informó ${amount}; el ${day} se pidió menos. Informe el nuevo costo, o mande la lista gratis.`,
    withdraw: (amount, day) => `Se informó ${amount}; se retiró el ${day}.`,
  },
  outcome: 'Respuesta',
  outcomes: {
    listed: (day, who) => `Se envió la lista: ${day}, ${who}`,
    corrected: (day, who) => `Se hizo la corrección: ${day}, ${who}`,
    refused: (day, who) => `Se negó la corrección: ${day}, ${who}`,
    withdrawn: (day, who) => `Retirada por el costo: ${day}, ${who}`,
  },
  disagreed: (day, who) => `Se registró la declaración de desacuerdo: ${day}, ${who}`,
};
