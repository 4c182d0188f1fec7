/**
 * What is read off a record: due work, what waits for staff, letters, search terms, and what leaves it when it has grown
 * old. Long: tables of cases.
 */
import { describe, expect, it } from 'vitest';
import { chosenPlace } from '../../../lib/request/chosen-place.ts';
import { asPrinted, bodiesOf, correctableTexts, correctedBody, judgeText } from '../../../lib/request/corrections.ts';
import { denialGroundCodes, denialGrounds, isNeutral, needsProfessional } from '../../../lib/request/grounds.ts';
import { formsOf, lettersOf, lettersSent } from '../../../lib/request/issued-letters.ts';
import { barOf, isForRequester, isLetterKind, isReview, letterKinds, letterOf } from '../../../lib/request/letters.ts';
import {
  awaitsLook,
  eventCount,
  faxHeldUntil,
  faxIsOverLimit,
  isSuspect,
  isToPost,
  lastHash,
  needsStaff,
  nextDueAt,
  type RequestRecord,
  type Work,
} from '../../../lib/request/record.ts';
import { searchFirm, searchNumber, searchReference, searchTermsOf } from '../../../lib/request/search-terms.ts';
import { trimmed } from '../../../lib/request/state-limits.ts';
import { valueAt } from '../../../lib/request/value-at.ts';
import { newWork } from '../../../lib/request/work-list.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { noon, recordOf } from '../../support/staff-fakes.ts';

const at = noon.toISOString();
const sample = recordOf(sampleBody('patient'), 1, { work: {} });
const work = (kind: Work['kind'], change: Partial<Work> = {}, id: string = kind): Work => ({
  ...newWork(kind, at, [], id),
  ...change,
});
const withWork = (...all: readonly Work[]): RequestRecord => ({
  ...sample,
  work: Object.fromEntries(all.map((one) => [one.id, one])),
});
const tried = (change: object = {}) => ({ number: 1, startedAt: at, ...change });

describe('work', () => {
  it.each<[string, readonly Work[], string | null]>([
    ['nothing', [], null],
    ['ready', [work('send-fax', { dueAt: '2' }), work('disclose', { dueAt: '1' })], '1'],
    [
      'in flight, or of an unknown outcome',
      [work('send-fax', { state: 'in-flight', dueAt: '3' }), work('disclose', { state: 'uncertain', dueAt: '2' })],
      '2',
    ],
    ['claimed: its lease', [work('send-fax', { state: 'claimed', dueAt: '1', leaseUntil: '5' })], '5'],
    ['claimed without a lease', [work('send-fax', { state: 'claimed', dueAt: '1' })], null],
    [
      'done, dropped, waiting, with staff',
      (['done', 'dropped', 'waiting', 'with-staff'] as const).map((state) => work('send-fax', { state, dueAt: '1' }, state)),
      null,
    ],
    ['ready without a day', [work('send-fax', { dueAt: null })], null],
  ])('is due next: %s', (_, all, due) => {
    expect(nextDueAt(withWork(...all).work)).toBe(due);
  });

  const held = { attempts: [tried({ result: 'held' })] };
  it.each<[string, Work, boolean, boolean]>([
    ['a fax over the limit of the hour', work('send-fax', held), true, true],
    ['a fax that was tried', work('send-fax', { attempts: [tried({ result: 'failed' })] }), false, false],
    ['a fax that was held, and is being sent', work('send-fax', { ...held, state: 'claimed' }), false, false],
    ['a notice over the limit', work('notify-closed', held), false, false],
    ['a task', work('disclose', { state: 'with-staff' }), false, true],
  ])('%s', (_, one, over, staff) => {
    expect([faxIsOverLimit(withWork(one)), needsStaff(withWork(one))]).toEqual([over, staff]);
  });

  it.each<[string, Work, boolean]>([
    ['nobody has an address', work('notify-closed', { state: 'with-staff', attempts: [tried({ code: 'no-email' })] }), true],
    ['it came back', work('notify-closed', { state: 'with-staff', attempts: [tried({ bouncedAt: at })] }), true],
    ['it failed otherwise', work('notify-closed', { state: 'with-staff', attempts: [tried({ code: 'x' })] }), false],
    ['nothing was tried', work('notify-closed', { state: 'with-staff' }), false],
    ['it was sent since', work('notify-closed', { state: 'done', attempts: [tried({ bouncedAt: at })] }), false],
    ['it is the staff’s own', work('notify-staff', { state: 'with-staff', attempts: [tried({ code: 'no-email' })] }), false],
    [
      'it is the staff’s own warning',
      work('notify-deadline', { state: 'with-staff', attempts: [tried({ bouncedAt: at })] }),
      false,
    ],
  ])('is printed and posted: %s', (_, one, post) => {
    expect(isToPost(one)).toBe(post);
  });

  const look = (state: Work['state']) => withWork(work('look-first', { state }));
  it('of what may come from a program waits for a clerk', () => {
    expect([awaitsLook(look('with-staff')), awaitsLook(look('done')), awaitsLook(withWork())]).toEqual([true, false, false]);
    const suspect = (record: RequestRecord) => isSuspect({ ...record, suspect: true });
    expect([suspect(look('with-staff')), suspect(look('done')), suspect(withWork())]).toEqual([true, false, true]);
    expect(isSuspect(look('with-staff'))).toBe(false);
  });
  it('a fax is held until its hour', () => {
    const until = (faxHeldUntil: string | null, one: Work) => ({
      ...withWork(one),
      milestones: { ...sample.milestones, faxHeldUntil },
    });
    expect(faxHeldUntil(until(at, work('send-fax')))).toBe(at);
    expect(faxHeldUntil(until('2027-01-01T00:00:00.000Z', work('send-fax')))).toBeNull();
    expect(faxHeldUntil(until(at, work('send-fax', { state: 'claimed' })))).toBeNull();
    expect(faxHeldUntil(until(at, work('notify-closed')))).toBeNull();
  });
  it('the history goes on from its newest event', () => {
    const history = { pages: 1, events: 7, lastHash: 'old' };
    const event = { at, who: 'system', what: 'moved' as const, facts: {}, hash: 'new' };
    expect([eventCount({ history, recentEvents: [event] }), lastHash({ history, recentEvents: [event] })]).toEqual([8, 'new']);
    expect([eventCount({ history, recentEvents: [] }), lastHash({ history, recentEvents: [] })]).toEqual([7, 'old']);
  });
});

describe('letters', () => {
  const letter = (id: string, notice?: string, kind: RequestRecord['documents'][number]['kind'] = 'deficiency') => ({
    ...{ kind, language: 'en' as const, sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: at },
    letter: { id, by: 'staff:a', ...(notice !== undefined && { notice }) },
  });
  const form = (kind: RequestRecord['documents'][number]['kind'], pages: number) => {
    const { letter: _none, ...rest } = letter('x', undefined, kind);
    return { ...rest, pages };
  };
  it('are told from forms, and the newest of each form counts', () => {
    const documents = [form('access-request', 1), letter('L1'), form('mail-cover', 1), form('access-request', 2)];
    expect(lettersOf({ documents }).map((one) => one.letter.id)).toEqual(['L1']);
    expect(formsOf({ documents }).map(({ kind, pages }) => [kind, pages])).toEqual([
      ['mail-cover', 1],
      ['access-request', 2],
    ]);
    expect(lettersOf({ documents: [letter('L2', undefined, 'mail-cover')] })).toEqual([]);
  });
  it('count once they went out, by their notice or by post', () => {
    const milestones = { ...sample.milestones, mailedLetters: { L2: { at, who: 'staff:a' } } };
    const documents = [letter('L1', 'n1'), letter('L2'), letter('L3', 'n3'), letter('L4'), letter('L5', 'n1', 'denial')];
    const record = {
      ...withWork(work('notify-letter', { state: 'done' }, 'n1'), work('notify-letter', {}, 'n3')),
      milestones,
      documents,
    };
    expect([lettersSent(record, 'deficiency'), lettersSent(record, 'denial'), lettersSent(record, 'extension')]).toEqual([
      2, 1, 0,
    ]);
  });
  it.each([
    ['receipt', 'received', null],
    ['receipt', 'released', 'answered'],
    ['receipt', 'closed', 'ended'],
    ['no-records', 'received', 'only-in-review'],
    ['mailing-instructions', 'awaiting-mail', null],
    ['mailing-instructions', 'received', 'only-awaiting-paper'],
    ['release-cover', 'in-review', 'only-when-records-go-out'],
    ['cost', 'released', 'only-before-release'],
    ['withdrawal-receipt', 'withdrawn', null],
    ['withdrawal-receipt', 'received', 'only-when-withdrawn'],
    ['revocation-receipt', 'received', 'only-when-revoked'],
    ['review-upheld', 'received', null],
    ['review-overturned', 'received', 'no-open-review'],
    ['extension', 'released', 'answered'],
    ['deficiency', 'denied', 'ended'],
  ] as const)('%s in state %s: %s', (kind, status, bar) => {
    expect(barOf(kind, status)).toBe(bar);
  });
  it('know their kinds', () => {
    expect([isLetterKind('denial'), isLetterKind('toString')]).toEqual([true, false]);
    expect(letterKinds.filter((kind) => !isForRequester(kind))).toEqual(['release-cover']);
    expect(letterKinds.filter(isReview)).toEqual(['review-upheld', 'review-overturned']);
    expect([letterOf('deny'), letterOf('wait')]).toEqual(['denial', null]);
  });
  it('name the grounds of a denial. 45 CFR 164.524(a)', () => {
    const grounds = (...codes: readonly (typeof denialGroundCodes)[number][]) => codes.map((code) => ({ code }));
    expect(denialGroundCodes).toEqual(Object.keys(denialGrounds));
    expect([
      isNeutral(grounds('not-in-patients-place')),
      isNeutral(grounds('not-in-patients-place', 'danger-to-life')),
    ]).toEqual([...[true, false]]);
    expect([needsProfessional(grounds('privacy-act', 'danger-to-life')), needsProfessional(grounds('privacy-act'))]).toEqual([
      ...[true, false],
    ]);
  });
});

describe('by what a request is found', () => {
  it.each([
    ['MRN 0012-345', '12345'],
    ['mrn12345', '12345'],
    ['No. 007', '7'],
    ['NORA 1', 'NORA1'],
    ['12/34 B', '1234B'],
    ['---', ''],
  ])('the number %s', (typed, number) => {
    expect(searchNumber(typed)).toBe(number);
  });
  it.each([
    ['Achterberg & Ölund, LLP', 'achterberg olund'],
    ['The Law Offices of Ann O’Neil', 'ann oneil'],
    ['Smith Jones Miller P.A.', 'smith jones'],
    ['LLP', ''],
  ])('the firm %s', (typed, firm) => {
    expect(searchFirm(typed)).toBe(firm);
  });
  it.each([
    ['7kq4-m9', '7KQ4'],
    ['7kq', ''],
    ['oil 1', '0111'],
  ])('the reference %s', (typed, reference) => {
    expect(searchReference(typed)).toBe(reference);
  });
  it('are terms of each kind once', () => {
    const { body } = sample;
    const named = {
      ...sample,
      reference: '7KQ4M9TX2HBDJ',
      body: {
        ...body,
        patient: { ...body.patient, dateOfBirth: '1984-03-09', mrn: 'MRN 0012' },
        requester: { ...body.requester, matter: '26-CV-1', claim: '26 CV 1', organization: 'Ross LLP' },
      },
    };
    const terms = searchTermsOf(named).map(({ kind, value }) => `${kind} ${value}`);
    expect(terms).toEqual(
      expect.arrayContaining(['birth-date 1984-03-09', 'record-number 12', 'case-number 26CV1', 'firm ross', 'reference 7KQ4']),
    );
    expect(new Set(terms).size).toBe(terms.length);
  });
  it('the value at a path', () => {
    expect([
      valueAt({ a: { b: 1 } }, 'a.b'),
      valueAt({ a: 1 }, 'a.b'),
      valueAt(null, 'a'),
      valueAt({ a: null }, 'a.b'),
    ]).toEqual([...[1, undefined, undefined, undefined]]);
  });
});

describe('a chosen place. 45 CFR 164.522(b)', () => {
  const marked = (type: 'patient' | 'attorney', evidence: Readonly<Record<string, string | readonly string[]>>) => {
    const record = recordOf(sampleBody(type));
    return { ...record, decisions: { ...record.decisions, taken: { mark: { at, by: 'staff:a', evidence } } } };
  };
  const chart = ['confidential-communication'];
  it.each<[string, RequestRecord, string | null]>([
    ['nothing was recorded', sample, null],
    ['of the patient', marked('patient', { chart, chosen: 'P.O. Box 1' }), 'P.O. Box 1'],
    ['noted alone', marked('patient', { chart: 'confidential-communication', chosen: 'P.O. Box 1' }), 'P.O. Box 1'],
    ['not noted', marked('patient', { chart: ['restriction'], chosen: 'P.O. Box 1' }), null],
    ['no place', marked('patient', { chart }), null],
    ['of a firm’s request', marked('attorney', { chart, chosen: 'P.O. Box 1' }), null],
  ])('%s', (_, record, place) => {
    expect(chosenPlace(record)).toBe(place);
  });
});

describe('a corrected text', () => {
  const correction = (path: string, text: string, on = at) => ({ path, text, who: 'staff:a', at: on, salt: 's' });
  const record = {
    ...sample,
    corrections: [correction('patient.lastName', 'Lee'), correction('patient.lastName', 'Leigh', '2026-11-24T03:00:00.000Z')],
  };

  it('is in the documents, with the day; the body stays as it was handed in', () => {
    expect(correctedBody(record)).toEqual({ ...sample.body, patient: { ...sample.body.patient, lastName: 'Leigh' } });
    expect(bodiesOf(record).map(({ patient }) => patient.lastName)).toEqual([sample.body.patient.lastName, 'Lee', 'Leigh']);
    const printed = asPrinted(record, 'America/New_York');
    expect([printed.body.patient.lastName, printed.correctedOn]).toEqual(['Leigh', '2026-11-23']);
    expect([asPrinted(sample, 'America/New_York'), correctedBody(sample)]).toEqual([sample, sample.body]);
    expect(correctedBody({ ...sample, corrections: [correction('nowhere.else', 'x')] })).toEqual(sample.body);
  });
  it('is a name or a text of the requester’s own, never what tells a person apart', () => {
    const { body } = sample;
    const address = { street: '1 Elm St', city: 'Davidson', state: 'NC', zip: '28036', country: 'US' };
    const paths = correctableTexts({ ...body, patient: { ...body.patient, mrn: '12', address, email: 'a@example.org' } }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(expect.arrayContaining(['patient.lastName', 'patient.address.street', 'patient.address.city']));
    expect(paths.filter((path) => /mrn|state|zip|email|phone|dateOfBirth|signature|country/.test(path))).toEqual([]);
  });
  it.each<[string, string, object]>([
    ['patient.lastName', '  Lee ', { text: 'Lee' }],
    ['patient.address.city', 'Davidson', { text: 'Davidson' }],
    ['records.other', 'Film\nof 2019', { text: 'Film\nof 2019' }],
    ['patient.lastName', ' ', { wrong: 'required' }],
    ['patient.lastName', 'x'.repeat(101), { wrong: 'too-long' }],
    ['patient.lastName', 'a\u202eb', { wrong: 'forbidden-character' }],
    ['patient.nowhere', 'x', { wrong: 'required' }],
    ['signature.name', 'x', { wrong: 'required' }],
    ['patient.lastName.more', 'x', { wrong: 'required' }],
  ])('%s: %j is judged as on the form', (path, typed, judged) => {
    expect(judgeText(path, typed)).toEqual(judged);
  });
});

describe('what leaves a record that has grown old', () => {
  const now = new Date('2026-12-22T17:00:00.000Z');
  const ended = {
    number: 3,
    startedAt: '2026-11-22T17:00:00.000Z',
    endedAt: '2026-11-22T17:01:00.000Z',
    result: 'done',
    code: 'c',
    sha256: 's',
  } as const;
  const old = (place: number, change: Partial<Work> = {}) =>
    work('notify-closed', { state: 'done', attempts: [ended], ...change }, `notify-closed-${place + 2}`);
  const many = (count: number, change: Partial<Work> = {}) => Array.from({ length: count }, (_, place) => old(place, change));
  const left = (works: readonly Work[], change: Partial<RequestRecord> = {}) =>
    trimmed({ ...withWork(...works), ...change }, now);

  it.each<[string, readonly Work[], number]>([
    ['twelve that are over stay', many(12), 0],
    ['of thirteen the oldest goes', many(13), 1],
    ['of thirty eight go at once', many(30), 8],
    ['dropped ones too', many(13, { state: 'dropped' }), 1],
    ['none that is not over', many(13, { state: 'ready' }), 0],
    ['none whose e-mail may still come back', many(13, { attempts: [{ ...ended, endedAt: '2026-12-19T17:00:00.000Z' }] }), 0],
    ['72 hours and a moment after', many(13, { attempts: [{ ...ended, endedAt: '2026-12-19T16:59:59.999Z' }] }), 1],
    [
      'an attempt without an end counts from its start',
      many(13, { attempts: [{ number: 1, startedAt: '2026-12-22T16:00:00.000Z' }] }),
      0,
    ],
    ['none was ever tried', many(13, { attempts: [] }), 1],
    ['the first of a kind stays', [...many(12), work('notify-closed', { state: 'done', attempts: [ended] })], 0],
  ])('work: %s', (_, works, gone) => {
    const { state, events } = left(works);
    expect([Object.keys(state.work).length, events.length]).toEqual([works.length - gone, gone]);
    expect(state.retiredWork).toEqual(gone === 0 ? sample.retiredWork : { 'notify-closed': gone });
  });
  it('each with its event, and counted beside those that left before', () => {
    const { state, events } = left(many(13), { retiredWork: { 'notify-closed': 2, disclose: 1 } });
    expect(state.retiredWork).toEqual({ 'notify-closed': 3, disclose: 1 });
    expect(events).toStrictEqual([
      {
        ...{ at: now.toISOString(), who: 'system', what: 'work-retired' },
        facts: {
          ...{ work: 'notify-closed-2', kind: 'notify-closed', state: 'done', attempts: '3', started: ended.startedAt },
          ...{ ended: ended.endedAt, result: 'done', code: 'c', sha256: 's' },
        },
      },
    ]);
    expect(left(many(13, { attempts: [] })).events[0]?.facts).toStrictEqual({
      ...{ work: 'notify-closed-2', kind: 'notify-closed', state: 'done', attempts: '0' },
    });
  });
  it('not the warning of the day that is due, nor the notice of a letter that is listed', () => {
    const warning = (day: string) => work('notify-deadline', { state: 'done', attempts: [ended] }, `notify-deadline-${day}`);
    const gone = (first: Work, change: Partial<RequestRecord>) =>
      left([first, ...many(12)], change).events.map(({ facts }) => facts['work']);
    expect(gone(warning('2026-12-22'), { dueOn: '2026-12-22' })).toEqual([]);
    expect(gone(warning('2026-12-21'), { dueOn: '2026-12-22' })).toEqual(['notify-deadline-2026-12-21']);
    expect(gone(warning('2026-12-22'), { dueOn: null })).toEqual(['notify-deadline-2026-12-22']);
    const noticed = { kind: 'denial', language: 'en', sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: at } as const;
    const documents = [{ ...noticed, letter: { id: 'L1', by: 'staff:a', notice: 'notify-letter-9' } }];
    expect(gone(work('notify-letter', { state: 'done', attempts: [ended] }, 'notify-letter-9'), { documents })).toEqual([]);
  });
  it('letters beyond the newest thirty, and when they were posted', () => {
    const entry = { kind: 'denial', language: 'en', sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: at } as const;
    const letters = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ ...entry, letter: { id: `L${place}`, by: 'staff:a' } }));
    const mailedLetters = { L0: { at, who: 'staff:a' }, L5: { at, who: 'staff:a' } };
    const milestones = { ...sample.milestones, mailedLetters };
    const form = { ...entry, kind: 'access-request' as const };
    const few = left([], { documents: [form, ...letters(30)], milestones });
    expect([few.state.documents.length, few.state.milestones]).toEqual([31, milestones]);
    const one = left([], { documents: [form, ...letters(31)], milestones });
    expect([one.state.documents.length, one.state.documents[0], one.state.documents[1]?.letter?.id]).toEqual([31, form, 'L1']);
    expect(one.state.milestones).toEqual({ ...milestones, mailedLetters: { L5: mailedLetters.L5 } });
  });
});
