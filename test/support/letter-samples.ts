/** For each letter that says what came after the first review of a request: a request that it fits, and what a clerk types. */
import { definitions } from '../../lib/documents/letters/letters.ts';
import type { LetterKind } from '../../lib/request/letters.ts';
import type { DocumentEntry, RequestRecord } from '../../lib/request/record.ts';
import { sampleBody } from './sample-bodies.ts';
import { noon, recordOf } from './staff-fakes.ts';

type Later = Extract<
  LetterKind,
  'cost' | 'not-confirmed' | 'misdirected' | 'forwarded' | `${'withdrawal' | 'revocation'}-receipt` | `review-${string}`
>;

interface Sample {
  readonly record: RequestRecord;
  readonly fields: Readonly<Record<string, string>>;
}

const at = noon.toISOString();
const patient = (change: Partial<RequestRecord>) => recordOf(sampleBody('patient'), 4, { work: {}, ...change });
const firm = (change: Partial<RequestRecord>) => recordOf(sampleBody('attorney'), 4, { work: {}, ...change });

/** Asked for what is missing, twice, by post. */
function askedTwice(record: RequestRecord): RequestRecord {
  const letter = (id: string): DocumentEntry => ({
    ...{ kind: 'deficiency', language: 'en', sha256: 'c'.repeat(64), bytes: 1, pages: 1, madeAt: at },
    letter: { id, by: 'staff:sub-ana Ana Ruiz' },
  });
  const mailedLetters = { D1: { at, who: 'staff:sub-ana Ana Ruiz' }, D2: { at, who: 'staff:sub-ana Ana Ruiz' } };
  return { ...record, documents: [letter('D1'), letter('D2')], milestones: { ...record.milestones, mailedLetters } };
}

/** Denied by Ana, confirmed by Ben, decided by Dr. Ito; a review is asked for. */
export function underReview(record: RequestRecord): RequestRecord {
  const denial = {
    ...{ at: '2026-11-22T15:00:00.000Z', by: 'staff:sub-ana Ana Ruiz', second: 'staff:sub-ben Ben Otis' },
    evidence: { letter: 'L1', grounds: ['danger-to-life'], decidedBy: 'Dr. Ada Ito, psychiatrist' },
  };
  const decisions = { ...record.decisions, taken: { deny: denial }, ended: { id: 'deny', from: 'in-process' as const } };
  return { ...record, status: 'denied', decisions, review: { asked: { at, by: 'requester' } } };
}

const contact = { 'contact.title': 'Manager' };
const other = { 'otherHolder.name': 'Lakeside Family Medicine' };

export const laterLetters: Readonly<Record<Later, () => Sample>> = {
  cost: () => ({ record: firm({ status: 'in-process', ...definitions.cost.example.record }), fields: {} }),
  'not-confirmed': () => ({
    record: askedTwice(patient({ status: 'in-review' })),
    fields: { unconfirmed: 'who-asks', ...contact },
  }),
  misdirected: () => ({ record: firm({ status: 'received' }), fields: { place: 'elsewhere', ...other } }),
  forwarded: () => ({ record: patient({ status: 'in-review' }), fields: other }),
  'withdrawal-receipt': () => ({ record: patient({ status: 'withdrawn' }), fields: {} }),
  'revocation-receipt': () => ({ record: firm({ status: 'revoked' }), fields: {} }),
  'review-upheld': () => ({
    record: underReview(patient({})),
    fields: { decidedBy: 'Dr. Olu Bell', decidedByTitle: 'Psychiatrist', ...contact },
  }),
  'review-overturned': () => ({
    record: underReview(patient({})),
    fields: { decidedBy: 'Dr. Olu Bell', decidedByTitle: 'Psychiatrist' },
  }),
};

export function isLater(kind: LetterKind): kind is Later {
  return Object.hasOwn(laterLetters, kind);
}
