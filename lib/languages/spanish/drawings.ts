/** Spanish: what the drawings show. Our own draft, awaiting review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { drawingWords as english } from '../english/drawings.ts';

export const drawingWords: Translation<typeof english> = {
  mailbox: 'Un buzón con un sobre',
  truck: 'Un camión de entregas',
  fax: 'Una hoja pasa de un profesional de salud a otro',
  idcard: 'Se toma una foto de una identificación',
  calendar: 'Un calendario: 30 días',
  person: 'Una persona actúa por otra',
  folder: 'Se abre una carpeta, ya revisada',
  org: 'Un maletín con una cruz médica',
  inbound: 'Una hoja se envía al hospital',
  phone: 'Una llamada con una persona',
  bubbles: 'Dos personas hablan dos idiomas',
  shield: 'Un escudo con un candado',
  hospital: 'Un hospital junto a un lago',
};
