/** What staff key from a paper beside the rows of the sheet, as fields, and back from what they typed. */
import type { EvidenceField, ReadEvidence } from '../decisions/evidence.ts';
import type { RequestState } from '../record.ts';
import { isOnAuthorization } from './sheet.ts';
import { formOrigins, Paper, serviceWays, specialKinds } from './stored.ts';

const signedOn = { control: 'date', name: 'signedOn', optional: true } as const;

const ofAuthorization: readonly EvidenceField[] = [
  { control: 'choice', name: 'form', values: formOrigins, optional: true },
  signedOn,
  { control: 'date', name: 'endsOn', optional: true },
  { control: 'prose', name: 'endsWith', optional: true },
  { control: 'ticks', name: 'special', values: specialKinds, optional: true },
];

const ofSubpoena: readonly EvidenceField[] = [
  { control: 'choice', name: 'service', values: serviceWays, optional: true },
  { control: 'date', name: 'servedOn', optional: true },
];

/** The fields for what the paper of a request says; none where it has no such paper. */
export function paperFields({ body, route }: Pick<RequestState, 'body' | 'route'>): readonly EvidenceField[] {
  const { type } = body.requester;
  if (type === 'disability-determination') return [signedOn];
  if (type === 'subpoena') return ofSubpoena;
  return isOnAuthorization({ route }) ? ofAuthorization : [];
}

/**
 * The paper as it was keyed; null: nobody has read it. Of an authorization it counts as read once somebody said whose form it is, for a
 * blank day of signature or end is then a defect.
 */
export function paperFrom({ evidence }: Pick<ReadEvidence, 'evidence'>, fields: readonly EvidenceField[]): Paper | null {
  const asksForm = fields.some(({ name }) => name === 'form');
  if (asksForm ? evidence.form === undefined : Object.keys(evidence).length === 0) return null;
  return Paper.parse(evidence);
}
