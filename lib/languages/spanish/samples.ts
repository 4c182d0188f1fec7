/** Spanish: what staff might type into a letter. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { sampleWords as english } from '../english/samples.ts';

export const sampleWords: Translation<typeof english> = {
  stored: 'Los registros en papel de 2025 se están trayendo del archivo.',
  detail: 'Usted escribió “el invierno pasado”.',
  reason: 'Páginas 4 a 6 de la visita del 3 de marzo de 2026.',
  contact: 'Gerente de Registros Médicos',
};
