/** For each letter that says what came after the first review of a request: a request that it fits, and what a clerk types. */
import { definitions } from '../../lib/documents/letters/letters.ts';
import { caseDueOn } from '../../lib/request/cases/cases.ts';
import type { Case, CaseKind } from '../../lib/request/cases/stored.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import type { LetterKind } from '../../lib/request/letters.ts';
import type { DocumentEntry, RequestRecord } from '../../lib/request/record.ts';
import { identified } from './decisions.ts';
import { sampleBody } from './sample-bodies.ts';
import { noon, recordOf } from './staff-fakes.ts';

type Later = Extract<
  LetterKind,
  | ('cost' | 'not-confirmed' | 'misdirected' | 'forwarded' | `${'withdrawal' | 'revocation'}-receipt` | `review-${string}`)
  | ('accounting' | 'accounting-fee' | 'case-extension' | 'disagreement' | `correction-${string}`)
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

/** A case as a requester asked for it at noon, on a request whose requester is confirmed. */
export function caseOf(kind: CaseKind, change: Partial<Case> = {}): Case {
  const receivedOn = hospitalDay(noon, 'America/New_York');
  const asked = { id: `${kind}-1`, kind, askedAt: at, askedBy: 'requester', receivedOn, dueOn: caseDueOn(kind, receivedOn) };
  return { ...asked, ...(kind === 'correction' && { about: 'It was the left knee' }), ...change };
}

export function withCases(record: RequestRecord, ...cases: readonly Case[]): RequestRecord {
  return identified({ ...record, cases, items: [] });
}

/** A list that was answered on the day before, so that another one may cost something. */
export const answeredList = caseOf('accounting', {
  receivedOn: '2026-11-20',
  answered: { at: '2026-11-21T15:00:00.000Z', by: 'staff:sub-ben Ben Otis', outcome: 'listed', letter: 'A1' },
});

export const refusedCorrection = caseOf('correction', {
  answered: { at, by: 'staff:sub-ben Ben Otis', outcome: 'refused', letter: 'C1' },
});

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
  accounting: () => ({ record: withCases(patient({ status: 'closed' }), caseOf('accounting')), fields: { searched: 'yes' } }),
  'accounting-fee': () => ({
    record: withCases(patient({ status: 'closed' }), answeredList, caseOf('accounting', { id: 'accounting-2' })),
    fields: { amount: '4.50', working: '6 pages and a quarter of an hour.' },
  }),
  'correction-accepted': () => ({
    record: withCases(patient({ status: 'released' }), caseOf('correction')),
    fields: { how: 'changed', changed: 'The page of March 3 says “left knee”.' },
  }),
  'correction-denied': () => ({
    record: withCases(patient({ status: 'closed' }), caseOf('correction')),
    fields: {
      ...{ correctionGrounds: 'accurate-and-complete', basis: 'The picture shows the right knee.', ...contact },
      ...{ agreedBy: 'Dr. Olu Bell', decidedByTitle: 'Orthopedist' },
    },
  }),
  'case-extension': () => ({
    record: withCases(patient({ status: 'closed' }), caseOf('correction')),
    fields: {
      ...{ case: 'correction', explanation: 'The doctor is away.' },
      ...{ 'newDate.year': '2027', 'newDate.month': '2', 'newDate.day': '10' },
    },
  }),
  disagreement: () => ({
    record: withCases(patient({ status: 'closed' }), refusedCorrection),
    fields: {
      statement: 'I know which knee it was.',
      ...{ 'statedOn.year': '2026', 'statedOn.month': '11', 'statedOn.day': '21' },
    },
  }),
};

export function isLater(kind: LetterKind): kind is Later {
  return Object.hasOwn(laterLetters, kind);
}
