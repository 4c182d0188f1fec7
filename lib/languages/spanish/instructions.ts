/** Spanish words of the mailing instructions. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { instructionWords as english } from '../english/instructions.ts';

export const instructionWords: Translation<typeof english> = {
  carriers: {
    usps: 'Servicio Postal de EE. UU. (USPS)',
    fedex: 'FedEx',
    ups: 'UPS',
    dhl: 'DHL',
    messenger: 'una empresa de mensajería',
    'by-hand': 'en persona',
  },
  sign: {
    'patient-signs-authorization':
      'El paciente, o su representante, firma y fecha la autorización, en el idioma que lee. El representante indica también en qué se basa su autoridad. El hospital acepta cualquier autorización válida, no solo este formulario.',
    'you-sign-request': 'Usted firma y fecha la solicitud.',
    'nothing-to-sign': 'El paciente no tiene que firmar nada. Incluya los documentos de esta lista.',
  },
  enclose: {
    'mail-cover': 'La hoja de envío, encima de todo',
    authorization: 'La autorización para divulgar registros médicos',
    'access-request': 'La solicitud de registros médicos',
  },
  steps: {
    print: 'Imprima las páginas. La hoja de envío va encima.',
    sign: 'Firme donde se indica.',
    enclose: 'Ponga en el sobre los documentos de la lista. Como comprobantes envíe copias, no originales.',
    send: 'Envíelo una sola vez, a una de las dos direcciones. La dirección depende de quién lleve el sobre.',
    wait: 'Su solicitud se considera recibida el día en que llega el sobre. Después la revisamos y, si falta algo, le decimos todo de una vez.',
  },
};
