/** What the final check and the release ask where the records go out as a package of the service: fewer things, for it counts itself. Pure. */
import type { RequestState } from '../record.ts';
import { hasPackage, pageCount } from '../release/pages.ts';
import { packageWays } from '../release/stored.ts';
import type { Evidence, EvidenceField } from './evidence.ts';
import type { DecisionId } from './rules.ts';

type Packed = Pick<RequestState, 'package' | 'release'>;

const counted: Readonly<Partial<Record<DecisionId, readonly string[]>>> = {
  'to-final-check': ['pages'],
  release: ['pages', 'day', 'lateReason', 'reason'],
};

/** The fields of a decision; of a package nobody counts pages, and it leaves today. */
export function packageFields(id: DecisionId, record: Packed, fields: readonly EvidenceField[]): readonly EvidenceField[] {
  const known = counted[id];
  if (known === undefined || !hasPackage(record)) return fields;
  const asked = fields
    .filter(({ name }) => !known.includes(name))
    .map((field) => (field.name === 'channel' && field.control === 'choice' ? { ...field, values: packageWays } : field));
  return id === 'release' ? [...asked, { control: 'prose', name: 'tracking', optional: true }] : asked;
}

/** The evidence with what the package tells by itself. `today`: the hospital's day. */
export function packageEvidence(id: DecisionId, record: Packed, evidence: Evidence, today: string): Evidence {
  if (counted[id] === undefined || !hasPackage(record)) return evidence;
  return { ...evidence, pages: String(pageCount(record)), ...(id === 'release' && { day: today }) };
}
