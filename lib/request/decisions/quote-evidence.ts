/** What a quote may ask, apart from how it is counted: every function reads the table of decisions, few count. */
import { counts, furtherPart, priceField } from '../fees/fields.ts';
import { costBasedWays } from '../fees/kind.ts';
import { pricedItems } from '../fees/rules.ts';
import type { EvidenceField } from './evidence.ts';

/** All fields that a quote may have; each fee kind has its own of them. */
export const quoteEvidence: readonly EvidenceField[] = [
  { control: 'choice', name: 'replaces', values: [furtherPart] },
  { control: 'choice', name: 'way', values: costBasedWays },
  ...counts.map((name) => ({ control: 'number', name, least: 0, optional: true }) as const),
  { control: 'money', name: 'postage', optional: true },
  { control: 'ticks', name: 'summary', values: ['summary-agreed'], optional: true },
  ...pricedItems.map((item) => ({ control: 'money', name: priceField(item), optional: true }) as const),
];
