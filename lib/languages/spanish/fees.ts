/** Spanish: what copies cost. Our own draft, awaiting review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { feeWords as english } from '../english/fees.ts';

export const feeWords: Translation<typeof english> = {
  'cost-based': (most) =>
    `El portal del paciente y ver su expediente en persona no cuestan nada. Si cobramos una cantidad fija por una copia electrónica, nunca es más de ${most}. Por papel, disco o memoria USB paga solo la copia, los materiales y el envío, nunca la búsqueda. Le avisamos del costo antes de empezar. Una factura pendiente nunca impide que reciba sus registros.`,
  directive: 'Si cobramos por la copia electrónica, le avisamos del costo antes de empezar.',
  'nc-90-411':
    'Es posible que quien pide estas copias tenga que pagarlas: por las páginas, nunca más de lo que permite la ley de Carolina del Norte (G.S. 90-411). Le avisamos del costo antes de empezar.',
  ncic: 'Es posible que quien pide estas copias tenga que pagar el costo fijado para los reclamos de compensación laboral (G.S. 97-26.1). Le avisamos del costo antes de empezar.',
  schedule:
    'Cuando las copias van a alguien que no es el paciente, es posible que quien las pide tenga que pagarlas. Le avisamos del costo antes de empezar.',
  none: 'Las copias de esta solicitud no tienen costo.',
};
