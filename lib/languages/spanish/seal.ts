/** Spanish words that a sealed document carries. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { sealWords as english } from '../english/seal.ts';

export const sealWords: Translation<typeof english> = {
  label: 'Sello de este documento',
  reason: 'Muestra que este documento está tal como lo hizo el servicio de solicitudes.',
};
