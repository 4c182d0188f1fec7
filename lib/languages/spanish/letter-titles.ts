/** What the letters are called in Spanish. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { letterTitles as english } from '../english/letter-titles.ts';

export const letterTitles: Translation<typeof english> = {
  receipt: 'Tenemos su solicitud',
  deficiency: 'Necesitamos algo más de usted',
  extension: 'Necesitamos más tiempo',
  denial: 'No podemos entregarle estos registros',
  'partial-denial': 'Podemos entregarle una parte de los registros',
  'no-records': 'No encontramos registros',
  'mailing-instructions': 'Cómo enviar su solicitud por correo',
  'release-cover': 'Aquí están sus registros',
};
