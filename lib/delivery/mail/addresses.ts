import { addressFor, type Carrier, envelopeLines, type Facility } from '../../facility/facility.ts';
import { instructionWords } from '../../languages/instructions.ts';
import type { Language } from '../../request/vocabulary.ts';

export interface EnvelopeAddress {
  carriers: Carrier[];
  /** "FedEx, UPS, DHL, a courier or by hand". */
  carrierText: string;
  lines: string[];
}

const byPost: readonly Carrier[] = ['usps'];
const byCourier: readonly Carrier[] = ['fedex', 'ups', 'dhl', 'messenger', 'by-hand'];

/** The P.O. box for USPS, the street address for every other carrier. */
export function addressesByCarrier({ outbound }: Facility, language: Language): EnvelopeAddress[] {
  const { carriers: names } = instructionWords(language);
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return [byPost, byCourier].map((carriers) => {
    const carrierText = list.format(carriers.map((carrier) => names[carrier]));
    const [first = 'usps'] = carriers;
    return { carriers: [...carriers], carrierText, lines: [...envelopeLines(addressFor(first, outbound))] };
  });
}
