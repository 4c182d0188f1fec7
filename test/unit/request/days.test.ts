/**
 * What becomes due when: targets, claims, reminders, the wait for paper, the end of an authorization. Each case with its
 * days. Long: tables of cases.
 */
import { describe, expect, it } from 'vitest';
import { giveBackAt, giveBackChange } from '../../../lib/request/claim.ts';
import { addDays, addYears, ageOn, daysBetween, isCalendarDate, startOfNextDay } from '../../../lib/request/dates.ts';
import { clockOfBasis, dueOn } from '../../../lib/request/deadlines.ts';
import type { RequestRecord, Work } from '../../../lib/request/record.ts';
import { erasureOf } from '../../../lib/request/retention.ts';
import { isOpen, isTerminal, type Status, statuses, statusNamed } from '../../../lib/request/status.ts';
import { targetDay } from '../../../lib/request/targets.ts';
import { endTimer, isMoot, remindersOf, timersAtStart } from '../../../lib/request/timers.ts';
import { bases, type RequesterType, requesterTypes } from '../../../lib/request/vocabulary.ts';
import { firstWork, newWork } from '../../../lib/request/work-list.ts';
import { benchStart, sampleRecord } from '../../support/delivery-bench.ts';

const zone = 'America/New_York';

describe('calendar days', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-12-31', true],
    ['2026-12-32', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-01-00', false],
    ['0001-01-01', true],
    ['2026-04-31', false],
    ['x2026-04-30', false],
    ['2026-04-30x', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
  });
  it('move', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-03-01', -1), addDays('0099-12-31', 1)]).toEqual([
      ...['2027-01-01', '2028-02-29', '0100-01-01'],
    ]);
    expect([addYears('2028-02-29', 1), addYears('2028-02-29', 4), addYears('2026-11-22', 6)]).toEqual([
      ...['2029-02-28', '2032-02-29', '2032-11-22'],
    ]);
    expect([daysBetween('2026-03-01', '2026-02-28'), daysBetween('2028-02-28', '2028-03-01')]).toEqual([-1, 2]);
  });
  it.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-11-22', '2026-11-22', 0],
    ['2027-11-22', '2026-11-22', -1],
  ])('born %s, on %s: %i years', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });
  it.each([
    ['2026-11-22', zone, '2026-11-23T05:00:00.000Z'],
    ['2026-07-03', zone, '2026-07-04T04:00:00.000Z'],
    ['2026-11-22', 'Pacific/Kiritimati', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z'],
  ])('%s is over in %s at %s', (day, timeZone, instant) => {
    expect(startOfNextDay(day, timeZone).toISOString()).toBe(instant);
  });
});

describe('the clock', () => {
  it.each(bases)('of %s', (basis) => {
    const access = basis === 'access' || basis === 'directive';
    const order = basis === 'legal-process' || basis === 'law-enforcement';
    expect(clockOfBasis(basis)).toBe(access ? 'access' : order ? 'order-date' : 'policy');
  });
  it('of an order without a day names none', () => {
    expect([dueOn('order-date', '2026-11-22'), dueOn('policy', '2026-11-22', '2026-12-01')]).toEqual([null, null]);
  });
  it('the hospital’s own targets: 2 days for care, 10 for law and public bodies, else 30', () => {
    const quick: Partial<Record<RequesterType, string>> = { 'treating-provider': '2026-11-24' };
    const early = [
      'law-enforcement',
      'coroner-me',
      'public-health',
      'oversight',
      'protective-services',
      'subpoena',
      'court-order',
    ];
    for (const type of requesterTypes) {
      const day = quick[type] ?? (early.includes(type) ? '2026-12-02' : '2026-12-22');
      expect([type, targetDay(type, '2026-11-22'), targetDay(type, null)]).toEqual([type, day, null]);
    }
  });
});

describe('states', () => {
  const ended = ['closed', 'denied', 'no-records', 'withdrawn', 'revoked', 'expired', 'duplicate', 'misdirected'];
  it.each(statuses)('%s', (status: Status) => {
    expect([isTerminal(status), isOpen(status)]).toEqual([
      ended.includes(status),
      !ended.includes(status) && status !== 'draft',
    ]);
    expect(statusNamed(status)).toBe(status);
  });
  it('no other text names one', () => {
    expect(statusNamed('lost')).toBeUndefined();
  });
});

describe('a claim that lies idle goes back after twenty minutes', () => {
  const { milestones } = sampleRecord('patient');
  const claimed = (change: object, assignee: string | null = 'sub-ana') => ({
    assignee,
    milestones: { ...milestones, claimedAt: '2026-11-22T15:00:00.000Z', ...change },
  });
  it.each<[string, ReturnType<typeof claimed>, string | null]>([
    ['counted from the claim', claimed({}), '2026-11-22T15:20:00.000Z'],
    ['or from the last act of staff', claimed({ byStaffAt: '2026-11-22T15:07:00.000Z' }), '2026-11-22T15:27:00.000Z'],
    ['where nobody has it', claimed({}, null), null],
    ['where it was assigned otherwise', claimed({ claimedAt: null }), null],
  ])('%s', (_, state, at) => {
    expect(giveBackAt(state)).toBe(at);
  });
  it('to the free list, with who had it', () => {
    const now = new Date('2026-11-22T15:20:00.000Z');
    const facts = { owner: '', before: 'sub-ana' };
    expect(giveBackChange(claimed({}), now)).toEqual({
      assignee: null,
      events: [{ at: now.toISOString(), who: 'system', what: 'assigned', facts }],
    });
    expect(giveBackChange(claimed({}), new Date('2026-11-22T15:19:59.999Z'))).toBeNull();
    expect(giveBackChange(claimed({}, null), now)).toBeNull();
  });
});

describe('reminders', () => {
  const ids = (works: readonly Work[]) => works.map(({ id, dueAt }) => [id, dueAt]);
  const attorney = { ...sampleRecord('attorney'), work: {} };
  const patient = { ...sampleRecord('patient'), work: {} };
  const reminders = [
    ['notify-reminder-7-2026-11-22', '2026-11-29T15:00:00.000Z'],
    ['notify-reminder-21-2026-11-22', '2026-12-13T15:00:00.000Z'],
  ];
  const lapse = ['lapse', '2027-02-20T15:00:00.000Z'];
  const until = (record: RequestRecord, on: string) => ({ ...record, body: { ...record.body, expires: { on } } });

  it('come on day 7 and 21', () => {
    expect(ids(remindersOf(benchStart))).toEqual(reminders);
  });
  it.each<[string, RequestRecord, readonly (readonly (string | null)[])[]]>([
    [
      'a third party’s paper is waited for',
      { ...attorney, body: { ...attorney.body, expires: undefined } },
      [...reminders, lapse],
    ],
    ['its authorization ends', until(attorney, '2027-05-10'), [...reminders, lapse, ['expire', '2027-05-11T04:00:00.000Z']]],
    ['a patient’s paper is waited for until it is erased', { ...patient, status: 'awaiting-mail' }, reminders],
    ['nothing is asked of the patient yet', patient, []],
    ['papers of a guardian are', { ...sampleRecord('guardian'), work: {} }, reminders],
    ['what may come from a program', { ...attorney, body: { ...attorney.body, expires: undefined }, suspect: true }, [lapse]],
  ])('from the start: %s', (_, record, timers) => {
    expect(ids(timersAtStart(record, zone))).toEqual(timers);
  });

  const reminder = (days: number) => ({ kind: 'notify-reminder' as const, id: `notify-reminder-${days}-2026-11-22` });
  const guardian = sampleRecord('guardian');
  const raised = (raisedAt: string, askedAt?: string): RequestRecord => ({
    ...guardian,
    items: guardian.items.slice(0, 1).map((item) => ({ ...item, raisedAt, ...(askedAt !== undefined && { askedAt }) })),
  });
  const lapsed = { ...attorney, milestones: { ...attorney.milestones, lapsedAt: benchStart } };
  it.each<[string, Pick<Work, 'id' | 'kind'>, RequestRecord, string, boolean]>([
    ['a week after it was raised', reminder(7), raised('2026-11-22T15:00:00.000Z'), '2026-11-29T15:00:00.000Z', false],
    ['a moment before', reminder(7), raised('2026-11-22T15:00:00.001Z'), '2026-11-29T15:00:00.000Z', true],
    [
      'asked again since',
      reminder(7),
      raised('2026-11-22T15:00:00.000Z', '2026-11-25T15:00:00.000Z'),
      '2026-11-29T15:00:00.000Z',
      true,
    ],
    ['the second one', reminder(21), raised('2026-11-22T15:00:00.000Z'), '2026-12-13T15:00:00.000Z', false],
    ['nothing waits', reminder(7), { ...guardian, items: [] }, '2026-11-29T15:00:00.000Z', true],
    ['paper that is awaited', reminder(7), attorney, '2026-11-29T15:00:00.000Z', false],
    [
      'paper of yesterday',
      reminder(7),
      { ...attorney, submittedAt: '2026-11-28T15:00:00.000Z' },
      '2026-11-29T15:00:00.000Z',
      true,
    ],
    ['a wait that has ended', reminder(7), lapsed, '2027-02-22T15:00:00.000Z', true],
    ['the end of the wait', { kind: 'notify-lapsed', id: 'notify-lapsed' }, attorney, '2027-02-22T15:00:00.000Z', false],
    [
      'the end of a wait whose paper came',
      { kind: 'notify-lapsed', id: 'notify-lapsed' },
      guardian,
      '2027-02-22T15:00:00.000Z',
      true,
    ],
    ['a package that is not there', { kind: 'notify-not-fetched', id: 'notify-not-fetched-1-10' }, guardian, benchStart, true],
    ['another notice', { kind: 'notify-closed', id: 'notify-closed' }, { ...guardian, items: [] }, benchStart, false],
  ])('%s: has lost its reason', (_, work, record, now, moot) => {
    expect(isMoot(work, record, new Date(now))).toBe(moot);
  });

  const timer = newWork('expire', '2027-05-11T04:00:00.000Z');
  it.each<[string, RequestRecord, string, readonly Partial<Work>[]]>([
    ['is set', until(attorney, '2027-05-10'), benchStart, [timer]],
    ['stays where it is', { ...until(attorney, '2027-05-10'), work: { expire: timer } }, benchStart, []],
    [
      'is set again for another day',
      { ...until(attorney, '2027-05-11'), work: { expire: timer } },
      benchStart,
      [{ ...timer, dueAt: '2027-05-12T04:00:00.000Z' }],
    ],
    [
      'is set again where it was done',
      { ...until(attorney, '2027-05-10'), work: { expire: { ...timer, state: 'done' } } },
      benchStart,
      [timer],
    ],
    ['counts on the last day', until(attorney, '2026-11-22'), benchStart, [{ dueAt: '2026-11-23T05:00:00.000Z' }]],
    ['is none after it', until(attorney, '2026-11-21'), benchStart, []],
    [
      'is dropped where the end lies back',
      { ...until(attorney, '2026-11-21'), work: { expire: timer } },
      benchStart,
      [{ id: 'expire', state: 'dropped', dueAt: null }],
    ],
    [
      'that was done is left',
      { ...until(attorney, '2026-11-21'), work: { expire: { ...timer, state: 'done' } } },
      benchStart,
      [],
    ],
    ['is none of an access request', patient, benchStart, []],
  ])('the timer for the end of an authorization %s', (_, record, now, works) => {
    const found = endTimer(record, new Date(now), zone);
    expect(found).toMatchObject(works);
    expect(found).toHaveLength(works.length);
  });
});

describe('the first work', () => {
  const list = (channel: 'online' | 'mail' | 'fax' | 'legal', suspicion: Parameters<typeof firstWork>[2] = null) =>
    Object.values(firstWork({ channel }, benchStart, suspicion)).map(({ id, state, after }) => [id, state, after.join()]);
  const told = [
    ['notify-staff', 'ready', ''],
    ['notify-received', 'ready', ''],
    ['index-terms', 'ready', ''],
  ];
  const paper = [
    ['prepare-documents', 'ready', ''],
    ['send-mail-instructions', 'ready', ''],
    ['notify-staff', 'ready', ''],
    ['index-terms', 'ready', ''],
  ];
  it.each([
    ['online', [['prepare-documents', 'ready', ''], ['file-online', 'waiting', 'prepare-documents'], ...told]],
    ['fax', [['prepare-documents', 'ready', ''], ['send-fax', 'waiting', 'prepare-documents'], ...told]],
    ['mail', paper],
    ['legal', paper],
  ] as const)('%s', (channel, work) => {
    expect(list(channel)).toEqual(work);
  });
  it('of what may come from a program waits for a clerk, but for the staff’s own notice', () => {
    expect(list('fax', 'hasty')).toEqual([
      ['prepare-documents', 'ready', ''],
      ['send-fax', 'waiting', 'prepare-documents,look-first'],
      ['notify-staff', 'ready', ''],
      ['notify-received', 'waiting', 'look-first'],
      ['index-terms', 'ready', ''],
      ['look-first', 'with-staff', ''],
    ]);
    expect(firstWork({ channel: 'mail' }, benchStart, 'hasty')['look-first']).toMatchObject({
      dueAt: null,
      attempts: [{ number: 1, startedAt: benchStart, endedAt: benchStart, result: 'held', code: 'hasty' }],
    });
  });
});

it('whoever erases a request says why', () => {
  const sample = sampleRecord('patient');
  const milestones = { ...sample.milestones, closedAt: '2026-11-20T12:00:00.000Z' };
  const reason = (change: Partial<RequestRecord>) =>
    erasureOf({ ...sample, status: 'closed', milestones, hold: null, work: {}, ...change })?.reason;
  const child = { ...sample.body, patient: { ...sample.body.patient, dateOfBirth: '2015-03-01' } };
  const look = { 'look-first': { ...newWork('look-first', ''), state: 'dropped' as const } };
  expect([reason({}), reason({ body: child }), reason({ status: 'awaiting-mail' })]).toEqual(['closed', 'minor', 'neverCame']);
  expect([reason({ suspect: true, work: look }), reason({ suspect: true }), reason({ work: look })]).toEqual([
    ...['suspect', 'closed', 'closed'],
  ]);
});
