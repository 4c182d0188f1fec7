/** A record with all that may be in one is read again as it was written, and nothing of it is taken that is of another kind. */
import { describe, expect, it } from 'vitest';
import { RequestRecord } from '../../../lib/request/record.ts';
import { newWork } from '../../../lib/request/work-list.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { noon, recordOf } from '../../support/staff-fakes.ts';

const at = noon.toISOString();
const by = 'staff:sub-ana Ana Ruiz';
const hash = 'a'.repeat(64);
const line = { law: 'nc-90-411', item: 'page', tier: 1, count: 25, eachCents: 75, cents: 1875 };

const whole = {
  ...recordOf(sampleBody('patient')),
  work: {
    'send-fax': {
      ...newWork('send-fax', at),
      ...{ leaseUntil: at, fence: 2 },
      attempts: [{ number: 1, startedAt: at, endedAt: at, result: 'failed', code: 'busy', sha256: hash }],
    },
  },
  retiredWork: { 'notify-closed': 2 },
  documents: [
    {
      ...{ kind: 'denial', language: 'es', sha256: hash, bytes: 10, pages: 2, madeAt: at },
      letter: { id: 'L1', by, notice: 'notify-letter', neutral: true },
    },
  ],
  corrections: [{ path: 'patient.firstName', text: 'Ana', who: by, at, salt: 's' }],
  recentCommandIds: ['c1'],
  hold: { who: by, at, reason: 'A lawsuit' },
  review: { asked: { at, by: 'requester' }, decided: { at, by, outcome: 'overturned', professional: 'Dr. Lund' } },
  fees: [
    {
      ...{ id: 'fee-1', at, by, kind: 'nc-90-411', lines: [line], cents: 1875, state: 'paid', answeredAt: at, answeredBy: by },
      ...{ narrowedTo: 'Only 2025', replaces: 'fee-0', paid: { how: 'cashier', reference: 'C-9', at, by } },
      waived: { reason: 'Hardship', at, by },
    },
  ],
  items: [
    {
      ...{ id: 'i1', code: 'ILLEGIBLE', cure: 'answer', raisedBy: by, raisedAt: at, askedAt: at, state: 'answered' },
      answer: { at, by, how: 'arrival', day: '2026-11-22', channel: 'post', what: 'answer' },
    },
  ],
  sheet: {
    answers: { scope: 'yes', identity: 'no', signed: 'not-needed' },
    paper: {
      ...{ form: 'other', signedOn: '2026-05-10', endsOn: '2027-05-10', endsWith: 'settled', special: ['sud'] },
      ...{ service: 'by-hand', servedOn: '2026-11-20' },
    },
    ...{ by, at },
  },
  package: {
    files: [
      {
        ...{ id: 'f1', recordType: 'lab-reports', addedBy: by, addedAt: at, state: 'refused', size: 100, name: 'x.zip' },
        ...{ arrived: { at, version: { etag: 'e', versionId: 'v' } }, type: 'zip', sha256: hash, pages: 3, entries: 4 },
        ...{ why: 'malware', key: 'clean/f1' },
      },
    ],
  },
  release: {
    checks: { f1: { verdicts: 'rwonu', marks: { hiv: '1-3' } } },
    looks: [{ file: 'f1', page: 3, by, at, reason: 'A donor' }],
    deliveries: [
      {
        ...{
          id: 'd1',
          nonce: 'n',
          number: 1,
          way: 'link',
          tracking: 'UPS',
          recipient: 'Rosa Lee',
          at,
          by,
          work: 'seal-package',
        },
        ...{ pages: 3, looks: [{ file: 'f1', page: 3, by, at, reason: 'A donor' }], fetched: [at] },
        files: [
          {
            ...{ id: 'f1', recordType: 'lab-reports', type: 'pdf', sha256: hash, bytes: 100, pages: 3, key: 'clean/f1' },
            counts: [1, 1, 1, 0, 0],
          },
        ],
        sealed: {
          ...{ at, zip: { sha256: hash, bytes: 200, key: 'release/x' }, cover: { sha256: hash, bytes: 10, pages: 1 } },
          signature: 'h..s',
        },
        recalled: { at, by, reason: 'The wrong year' },
      },
    ],
    disclosures: [
      {
        ...{ id: 'disclose', at, on: '2026-11-22', to: 'Rosa Lee', what: 'lab-reports', pages: 3, channel: 'link' },
        ...{ basis: 'access', purpose: 'legal', by, delivery: 'd1' },
      },
    ],
  },
  contact: { confirmed: { how: 'code', at } },
  doubts: [],
};

/** Every place of a value, as keys; lists by their first entry. */
function placesIn(value: unknown, place: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inner = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  return [...(place.length === 0 ? [] : [place]), ...inner.flatMap(([key, one]) => placesIn(one, [...place, key]))];
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed(one, rest, to) : one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === key ? changed(one, rest, to) : one]));
}

const written: unknown = JSON.parse(JSON.stringify(whole));
const kept = [
  'fees',
  'items',
  'sheet',
  'package',
  'release',
  'documents',
  'corrections',
  'review',
  'hold',
  'work',
  'retiredWork',
];

describe('a whole record', () => {
  it('is read as it was written', () => {
    const read = RequestRecord.parse(written);
    expect(read).toMatchObject(JSON.parse(JSON.stringify(whole)));
    expect(RequestRecord.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });
  it.each(kept.flatMap((name) => placesIn(Object.entries(whole).find(([key]) => key === name)?.[1], [name])))(
    'takes nothing of another kind at %s',
    (...place) => {
      expect(RequestRecord.safeParse(changed(written, place, true)).success).toBe(place.join('.').endsWith('.neutral'));
    },
  );
});
