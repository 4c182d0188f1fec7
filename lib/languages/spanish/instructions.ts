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
      'El paciente, o su representante, firma y fecha la autorización, en el idioma que lee. El representante escribe también con qué autoridad firma. El hospital acepta cualquier autorización válida, no solo este formulario, y una firma electrónica igual que una en papel.',
    'ssa-827-is-signed':
      'El paciente firmó el formulario SSA-827, en papel o de forma electrónica. No hay que firmar nada más. Incluya el formulario y envíelo dentro de los 12 meses de esa firma.',
    'order-or-authorization':
      'Un juez firma la orden. Sin ella, el paciente firma una autorización. Incluya los documentos de esta lista.',
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
    enclose: 'Ponga en el sobre los documentos de la lista. De los comprobantes, envíe copias, no originales.',
    send: 'Envíelo una sola vez, a una de las dos direcciones. Use la dirección que corresponde a la forma de envío.',
    wait: 'Su solicitud cuenta como recibida el día en que llega el sobre. Después la revisamos. Si falta algo, se lo decimos todo de una vez.',
  },
};
