/** What becomes of a list or a correction: its letters, more time, what is taken back, where staff find it, how long it is kept. */
import { describe, expect, it } from 'vitest';
import { nextNeeded } from '../../../../lib/console/queue/next-needed.ts';
import { untouchedAt } from '../../../../lib/delivery/deadline-watch.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { openCase, openCases } from '../../../../lib/request/cases/cases.ts';
import { decide } from '../../../../lib/request/decisions/decide.ts';
import { dueAfterBounce, dueAfterSending, isMissedExtension } from '../../../../lib/request/decisions/extension.ts';
import { offersOn, primaryOf } from '../../../../lib/request/decisions/offers.ts';
import { noDecisions, type Proposal } from '../../../../lib/request/decisions/taken.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { erasureOf } from '../../../../lib/request/retention.ts';
import { queueAttributes, queueSectionOf, queueSummaryOf } from '../../../../lib/store/queue-keys.ts';
import { asking, dayTyped, issued, issuedOn, noonAfter, undone } from '../../../support/cases.ts';
import { refusedCorrection, withCases } from '../../../support/letter-samples.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, ben, noon, recordOf, rex, after as written } from '../../../support/staff-fakes.ts';

const { timeZone } = lakeNorman;
const closed = withCases(recordOf(sampleBody('patient'), 1, { status: 'closed', work: {} }));
const list = asking(closed, 'accounting');
const correction = asking(closed, 'correction');
const answerOf = (record: RequestRecord | string) => (typeof record === 'string' ? record : record.cases?.at(-1)?.answered);
const letterIn = (record: RequestRecord) => lettersOf(record).at(-1)?.letter;

describe('asking', () => {
  it('is told to who asked, after ten minutes, and changes nothing of the request', () => {
    expect(list.work['notify-accounting-asked']).toMatchObject({ state: 'ready', dueAt: '2026-11-22T17:10:00.000Z' });
    expect(correction.work['notify-correction-asked']?.state).toBe('ready');
    expect([list.status, list.dueOn]).toEqual([closed.status, closed.dueOn]);
    expect(list.recentEvents.at(-1)).toMatchObject({ what: 'decided', facts: { decision: 'ask-accounting' } });
  });
});

describe('an answer', () => {
  it.each([
    ['accounting', list, 'listed'],
    ['correction-accepted', correction, 'corrected'],
    ['correction-denied', correction, 'refused'],
  ] as const)('%s ends the case, with a letter and a notice', (kind, record, outcome) => {
    const done = issuedOn(record, kind);
    expect(openCases(done)).toEqual([]);
    expect(answerOf(done)).toMatchObject({ outcome, letter: letterIn(done)?.id });
    expect(done.work[letterIn(done)?.notice ?? '']).toMatchObject({ kind: 'notify-letter', state: 'ready' });
    expect(done.status).toBe('closed');
  });

  it('a list is not sent before somebody has looked elsewhere too, nor for more than six years: 164.528(a)(1)', () => {
    expect(issued(list, 'accounting', { instead: { searched: '' } })).toBe('searched required');
    expect(issued(list, 'accounting', { instead: dayTyped('since', '2020-11-21') })).toBe('since beyond-six-years');
    expect(issued(list, 'accounting', { instead: dayTyped('since', '2026-11-23') })).toBe('since in-future');
    expect(typeof issued(list, 'accounting', { instead: dayTyped('since', '2020-11-22') })).toBe('object');
  });

  it('is refused by nobody alone: who proposed a refusal does not confirm it', () => {
    expect(issued(correction, 'correction-denied', { second: ana })).toBe('own-proposal');
    expect(answerOf(issued(correction, 'correction-denied', { second: ben }))).toMatchObject({
      ...{ outcome: 'refused', by: `staff:${ben.subject} ${ben.name}` },
    });
  });

  it('is refused with a professional: with an account, or by name and title', () => {
    const account = { agreedBy: '', decidedByTitle: '' };
    const withAccount = issuedOn(correction, 'correction-denied', { instead: account });
    expect(withAccount.decisions.taken['deny-correction']?.evidence).toMatchObject({
      ...{ decidedBy: `staff:${rex.subject} ${rex.name}`, title: rex.title, grounds: ['accurate-and-complete'] },
    });
    expect(issuedOn(correction, 'correction-denied').decisions.taken['deny-correction']?.evidence).toMatchObject({
      ...{ decidedBy: 'Dr. Olu Bell', title: 'Orthopedist' },
    });
    expect(issued(correction, 'correction-denied', { instead: { decidedByTitle: '' } })).toBe('decidedByTitle required');
  });

  it('a proposed refusal outlives the end of the request that it hangs on', () => {
    const released = { ...correction, status: 'released' as const };
    const proposal: Proposal = { id: 'P', letter: 'correction-denied', typed: '', by: 'staff:x', at: noon.toISOString() };
    const waiting = { ...released, decisions: { ...released.decisions, proposal } };
    const close = { id: 'close', by: 'system', at: noon, evidence: {} } as const;
    expect(decide(waiting, close).decisions?.proposal).toEqual(proposal);
    const ofRequest = { ...waiting, decisions: { ...waiting.decisions, proposal: { ...proposal, letter: 'denial' as const } } };
    expect(decide(ofRequest, close).decisions?.proposal).toBeNull();
  });

  it('is taken back within ten minutes by who gave it, also of a request whose own day is long over', () => {
    const late = noonAfter(50);
    const done = issuedOn(correction, 'correction-accepted', { now: late });
    const minutes = (count: number) => new Date(late.getTime() + count * 60_000);
    expect(undone(done, minutes(10))).toBe('decision-barred');
    const back = undone(done, minutes(9));
    if (typeof back === 'string') throw new Error(back);
    expect(back.cases).toEqual(correction.cases);
    expect(back.work[letterIn(done)?.notice ?? '']?.state).toBe('dropped');
    expect(back.decisions.undoneLetters).toEqual([letterIn(done)?.id]);
  });
});

describe('a statement of disagreement', () => {
  it('is kept beside the refusal, and told: 164.526(d)(2), (d)(4)', () => {
    const done = issuedOn(withCases(closed, refusedCorrection), 'disagreement');
    expect(done.cases?.[0]?.disagreed).toMatchObject({ by: `staff:${ana.subject} ${ana.name}`, letter: letterIn(done)?.id });
    expect(issued(done, 'disagreement')).toContain('no-refused-correction');
  });
});

describe('more time', () => {
  const moreTime = (day: string, now = noon) =>
    issued(correction, 'case-extension', { now, instead: dayTyped('newDate', day) });
  const extended = issuedOn(correction, 'case-extension');
  const { id: letter = '', notice = '' } = letterIn(extended) ?? {};
  const dueOf = (record: RequestRecord) => openCase(record, 'correction')?.dueOn;
  const sent = written(extended, { ...dueAfterSending(extended, { letter, day: '2027-01-21' }), events: [] });

  it.each([
    ['the day after day 60', '2027-01-22', noon, 'object'],
    ['day 90', '2027-02-20', noon, 'object'],
    ['day 91: 164.526(b)(2)(ii)', '2027-02-21', noon, 'newDate beyond-day-90'],
    ['day 60 itself', '2027-01-21', noon, 'newDate not-after-due-date'],
    ['on day 60', '2027-02-20', noonAfter(60), 'object'],
    ['on day 61', '2027-02-20', noonAfter(61), 'case case-too-late'],
  ])('is given to %s, or not', (_, day, now, outcome) => {
    const done = moreTime(day, now);
    expect(typeof done === 'string' ? done : typeof done).toBe(outcome);
  });

  it('is given once, for what is open, and by a reason', () => {
    expect(issued(extended, 'case-extension')).toContain('case-extended');
    expect(issued(correction, 'case-extension', { instead: { case: 'accounting' } })).toBe('case no-open-case');
    expect(issued(correction, 'case-extension', { instead: { explanation: '' } })).toBe('explanation required');
  });

  it('moves the day when its letter goes out, not when it is written', () => {
    expect(dueOf(extended)).toBe('2027-01-21');
    expect(dueOf(sent)).toBe('2027-02-10');
    expect(extended.dueOn).toBe(closed.dueOn);
    expect(dueAfterSending(extended, { letter, day: '2027-01-22' })).toEqual({});
    expect(dueAfterSending(extended, { letter: 'other', day: '2027-01-20' })).toEqual({});
    const mailed = written(extended, { ...dueAfterSending(extended, { notice, at: '2027-01-22T04:59:59Z' }), events: [] });
    expect(dueOf(mailed)).toBe('2027-02-10');
    expect(dueAfterSending(extended, { notice, at: '2027-01-22T05:00:00.000Z' })).toEqual({});
  });

  it('a notice that comes back gives the old day back, unless the letter was posted in time', () => {
    const back = written(sent, { ...dueAfterBounce(sent, notice), events: [] });
    expect(dueOf(back)).toBe('2027-01-21');
    const mailedLetters = { [letter]: { at: noon.toISOString(), who: 'staff:x', day: '2027-01-20' } };
    const posted = { ...sent, milestones: { ...sent.milestones, mailedLetters } };
    expect(dueAfterBounce(posted, notice)).toEqual({});
    expect(dueAfterBounce(extended, notice)).toEqual({});
  });

  it('that did not go out in time is promised to nobody', () => {
    expect(isMissedExtension(extended, { letter }, '2027-01-21')).toBe(false);
    expect(isMissedExtension(extended, { letter }, '2027-01-22')).toBe(true);
    expect(isMissedExtension(sent, { letter }, '2027-01-22')).toBe(false);
  });
});

describe('staff find it', () => {
  it('in the queue while it is open, whatever became of the request, by its own day', () => {
    expect(queueSectionOf(closed)).toBeNull();
    expect(queueSectionOf(list)).toBe('work');
    expect(queueSummaryOf(list)).toMatchObject({ dueOn: '2027-01-21', receivedOn: '2026-11-22', waitsFor: 'accounting' });
    expect(String(queueAttributes(list)['queueSort'])).toMatch(/^2027-01-21#2026-11-22#/);
    expect(queueSectionOf(issuedOn(list, 'accounting'))).toBeNull();
  });

  it.each([
    [list, 'answer-accounting', 'answer-accounting'],
    [correction, 'answer-correction', null],
    [{ ...list, decisions: noDecisions }, 'answer-accounting', 'confirm-identity'],
  ] as const)('under what is needed next, %#', (record, need, first) => {
    expect(nextNeeded(queueSummaryOf(record), timeZone)).toEqual({ need });
    const asked = { actor: 'staff:sub-ana', rights: ['work'] as const, now: noonAfter(1), timeZone };
    expect(primaryOf(record, offersOn(record, asked), '2026-11-23')).toBe(first);
  });

  it.each([
    [49, null],
    [50, 20],
    [55, 25],
    [58, 28],
    [60, 30],
  ])('is warned of while nobody touches it: day %i of 60', (day, step) => {
    expect(untouchedAt(list, noonAfter(day), timeZone)).toBe(step);
    expect(untouchedAt(issuedOn(list, 'accounting'), noonAfter(day), timeZone)).toBeNull();
  });
});

describe('what is kept', () => {
  const old = { ...closed, milestones: { ...closed.milestones, closedAt: '2021-01-05T12:00:00.000Z' } };
  it('nothing is erased while a case is open, and six years from its answer: 164.530(j)(2)', () => {
    expect(erasureOf(old)?.day).toBe('2027-01-05');
    const asked = asking(old, 'accounting');
    expect(erasureOf(asked)).toBeNull();
    expect(erasureOf(issuedOn(asked, 'accounting'))).toEqual({ day: '2032-11-22', reason: 'closed' });
    expect(erasureOf({ ...old, cases: [refusedCorrection] })?.day).toBe('2032-11-22');
  });
});
