/** The table of decisions about records that are sent to us, and that nothing else changes a state. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliedInbound } from '../../../lib/inbound/apply.ts';
import { assignment, change, holding, inboundProblems } from '../../../lib/inbound/decide.ts';
import {
  type InboundDecisionId,
  inboundDecisionIds,
  inboundDecisionNamed,
  inboundDecisionsFor,
  inboundEvidenceOf,
  inboundRuleOf,
} from '../../../lib/inbound/decision-rules.ts';
import { inboundSectionOf, inboundSummaryOf } from '../../../lib/inbound/item.ts';
import { InboundRecord, inboundNeedsStaff } from '../../../lib/inbound/record.ts';
import { inboundErasureOf } from '../../../lib/inbound/retention.ts';
import { type InboundStatus, inboundStatuses } from '../../../lib/inbound/vocabulary.ts';
import { mailOf } from '../../../lib/inbound/work.ts';
import { lookFirst } from '../../../lib/request/record.ts';
import { firstBreak } from '../../../lib/store/events.ts';
import { runs } from '../../support/depth.ts';
import {
  clerk,
  decidedInbound,
  decision,
  inboundRecord,
  inboundTerms,
  noticeDay,
  soundEvidence,
} from '../../support/inbound.ts';

/** The shortest way of staff into each state. */
const waysInto: Readonly<Record<InboundStatus, readonly InboundDecisionId[]>> = {
  announced: [],
  arrived: ['arrive'],
  incomplete: ['arrive', 'incomplete'],
  'password-needed': ['arrive', 'need-password'],
  uploaded: ['arrive', 'upload'],
  closed: ['close'],
  'never-came': ['never-came'],
};
const recordIn = (status: InboundStatus) =>
  waysInto[status].reduce((record, id) => decidedInbound(record, id), inboundRecord());

const mails = (record: InboundRecord) => Object.values(record.work).flatMap((one) => mailOf(one) ?? []);
const open = (record: InboundRecord) =>
  Object.values(record.work)
    .filter(({ state }) => state === 'ready')
    .map(({ kind }) => kind);

describe('the table of decisions', () => {
  it.each(inboundStatuses)('lets exactly what it names be decided in %s', (status) => {
    const record = recordIn(status);
    expect(record.status).toBe(status);
    for (const id of inboundDecisionIds) {
      const rule = inboundRuleOf(id);
      for (const [by, decider] of [
        [clerk, 'staff'],
        ['sender', 'sender'],
        ['system', 'clock'],
      ] as const) {
        const decided = change(record, decision(id, { by }), inboundTerms);
        expect(decided.ok, `${id} by ${decider} in ${status}`).toBe(rule.by.includes(decider) && rule.from.includes(status));
      }
    }
    expect(inboundDecisionsFor(status, 'staff')).toEqual(
      inboundDecisionIds.filter((id) => inboundRuleOf(id).by.includes('staff') && inboundRuleOf(id).from.includes(status)),
    );
  });

  it.each(inboundDecisionIds)('asks for each piece of evidence of %s, and names all that is missing', (id) => {
    const [status = 'announced'] = inboundRuleOf(id).from;
    const [by] = inboundRuleOf(id).by.map((one) => ({ staff: clerk, clock: 'system', sender: 'sender' })[one]);
    const decider = by === clerk ? 'staff' : by === 'system' ? 'clock' : 'sender';
    const needed = inboundEvidenceOf(id, decider).flatMap((field) => (field.optional === true ? [] : [field.name]));
    const problems = inboundProblems(recordIn(status), decision(id, { by: by ?? '', evidence: {} }));
    expect(problems).toEqual(needed.map((field) => ({ field, code: 'required' })));
  });

  it('knows a decision by its name alone', () => {
    expect(inboundDecisionNamed('arrive')).toBe('arrive');
    expect(inboundDecisionNamed('toString')).toBeUndefined();
  });

  it('keeps every invariant along any walk', () => {
    const step = fc.record({ id: fc.constantFrom(...inboundDecisionIds), by: fc.constantFrom(clerk, 'sender', 'system') });
    fc.assert(
      fc.property(fc.constantFrom(...inboundStatuses), fc.array(step, { maxLength: 12 }), (status, steps) => {
        const first = waysInto[status].reduce((record, id) => decidedInbound(record, id), inboundRecord());
        expectSound(first);
        expectSound(steps.reduce((record, { id, by }) => afterStep(record, id, by), first));
      }),
      { numRuns: runs(200) },
    );
  });
});

/** One step of a walk, with what holds of every step; refused ones change nothing. */
function afterStep(before: InboundRecord, id: InboundDecisionId, by: string): InboundRecord {
  const decided = change(before, decision(id, { by }), inboundTerms);
  if (!decided.ok) return before;
  const record = appliedInbound(before, decided.change);
  const { into, tells } = inboundRuleOf(id);
  if (into !== 'before') expect(record.status).toBe(into ?? before.status);
  const told = Number(tells !== null) + Number(restarted(before, record));
  expect(mails(record).length - mails(before).length).toBe(told);
  expect(before.events).toEqual(record.events.slice(0, before.events.length));
  return record;
}

/** What holds of every record. */
function expectSound(record: InboundRecord): void {
  const { status, events, ending } = record;
  expect(firstBreak(events)).toBe(-1);
  expect(InboundRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  // Timers run in the states alone that wait for something.
  const awaited: readonly InboundStatus[] = ['announced', 'password-needed', 'incomplete'];
  expect(open(record).filter((kind) => kind === 'trace-records')).toHaveLength(Number(awaited.includes(status)));
  const lapses = open(record).filter((kind) => kind === 'lapse');
  expect(lapses).toHaveLength(Number(status === 'announced' || status === 'uploaded'));
  expect(ending === null).toBe(status !== 'closed');
  expect(inboundErasureOf(record) === null).toBe(status !== 'closed' && status !== 'never-came');
}

/** The wait begins again with a reminder of its own. */
const restarted = (before: InboundRecord, after: InboundRecord) =>
  after.status === 'announced' &&
  Object.keys(after.work).some((id) => id.startsWith('lapse-') && before.work[id] === undefined);

describe('what a decision does', () => {
  it('tells the sender of an arrival, once, and notes day, pieces and condition', () => {
    const record = decidedInbound(inboundRecord(), 'arrive');
    expect(record.arrivals).toEqual([
      { on: '2026-11-30', condition: ['encrypted'], pieces: 2, by: clerk, at: noticeDay.toISOString() },
    ]);
    expect(mails(record)).toEqual(['received', 'reminder', 'arrived']);
    expect(open(record)).toEqual(['index-terms', 'notify-received', 'notify-arrived']);
  });

  it('asks for a password by a mail that says to call, and keeps none', () => {
    const asked = decidedInbound(decidedInbound(inboundRecord(), 'arrive'), 'need-password');
    expect(mails(asked)).toContain('password');
    expect(asked.status).toBe('password-needed');
    const given = decidedInbound(asked, 'password-given');
    expect(given.status).toBe('arrived');
    const half = change(
      asked,
      decision('password-given', { evidence: { ...soundEvidence, sure: ['by-telephone'] } }),
      inboundTerms,
    );
    expect(half).toEqual({ ok: false, problems: [{ field: 'sure', code: 'required' }] });
  });

  it.each(['Password: horse7', 'the passcode is 4711', 'la contraseña es sol2', 'PIN=12'])(
    'refuses a note that holds %s',
    (about) => {
      const decided = change(inboundRecord(), decision('note', { evidence: { about } }), inboundTerms);
      expect(decided).toEqual({ ok: false, problems: [{ field: 'about', code: 'password-in-text' }] });
    },
  );

  it('takes a note that only speaks of a password', () => {
    expect(
      change(inboundRecord(), decision('note', { evidence: { about: 'They call about the password' } }), inboundTerms).ok,
    ).toBe(true);
  });

  it('waits again from the new day of a sender who puts it off', () => {
    const record = decidedInbound(inboundRecord(), 'reschedule', { by: 'sender' });
    expect(record.expectedOn).toBe('2026-12-20');
    expect(record.work['tell-reminder-1']?.state).toBe('dropped');
    expect(record.work['tell-reminder-2']?.dueAt).toBe('2026-12-23T14:00:00.000Z');
    expect(record.work['trace-2']?.dueAt).toBe('2027-01-03T14:00:00.000Z');
    expect(record.work['lapse-2']?.dueAt).toBe('2027-01-19T14:00:00.000Z');
  });

  it.each(['need-password', 'incomplete'] as const)('asks a person to call when nobody answers: %s', (id) => {
    const record = decidedInbound(decidedInbound(inboundRecord(), 'arrive'), id);
    expect(record.work['trace-2']).toMatchObject({ state: 'ready', dueAt: '2026-12-14T14:00:00.000Z' });
    // And again after each call, until the sender has acted.
    const called = decidedInbound(record, 'followed-up', { today: '2026-12-15' });
    expect(called.work['trace-2']?.state).toBe('dropped');
    expect(called.work['trace-3']).toMatchObject({ state: 'ready', dueAt: '2026-12-29T14:00:00.000Z' });
    expect(open(decidedInbound(called, 'close'))).not.toContain('trace-records');
  });

  it('opens what was closed in the state that it had', () => {
    const closed = decidedInbound(recordIn('incomplete'), 'close');
    expect(decidedInbound(closed, 'reopen').status).toBe('incomplete');
    expect(decidedInbound(recordIn('closed'), 'reopen').status).toBe('announced');
  });

  it('lets mails of a suspect notice go once a person has looked', () => {
    const suspect = inboundRecord({ suspect: 'many' });
    expect(suspect.work['tell-received-1']?.state).toBe('waiting');
    expect(inboundSummaryOf(suspect).flags).toEqual(['needsStaff', 'suspect']);
    const arrived = decidedInbound(suspect, 'arrive');
    expect(arrived.work['tell-arrived-1']?.state).toBe('waiting');
    const gone = decidedInbound(arrived, 'let-go');
    expect(gone.work[lookFirst]?.state).toBe('done');
    expect([gone.work['tell-received-1']?.state, gone.work['tell-arrived-1']?.state]).toEqual(['ready', 'ready']);
    expect(inboundNeedsStaff(gone)).toBe(false);
  });

  it('stands in the queue while somebody has to act', () => {
    const sections = inboundStatuses.map((status) => [status, inboundSectionOf(recordIn(status))]);
    expect(Object.fromEntries(sections)).toEqual({
      announced: 'waiting',
      arrived: 'work',
      incomplete: 'waiting',
      'password-needed': 'waiting',
      uploaded: null,
      closed: null,
      'never-came': 'work',
    });
  });
});

describe('owner and hold', () => {
  it('forgets the claim of "Next" with the first move', () => {
    const claimed = appliedInbound(inboundRecord(), assignment(inboundRecord(), clerk, clerk, noticeDay, 'next'));
    expect(claimed.assignee).toBe(clerk);
    expect(claimed.milestones.claimedAt).toBe(noticeDay.toISOString());
    expect(decidedInbound(claimed, 'arrive').milestones.claimedAt).toBeUndefined();
  });

  it('erases nothing that is held', () => {
    const closed = recordIn('closed');
    expect(inboundErasureOf(closed)).toEqual({ day: '2027-03-30', reason: 'neverCame' });
    const held = appliedInbound(closed, holding('a suit', clerk, noticeDay));
    expect(inboundErasureOf(held)).toBeNull();
    expect(inboundErasureOf(appliedInbound(held, holding(null, clerk, noticeDay)))).toEqual(inboundErasureOf(closed));
  });

  it('keeps what arrived six years, what never came 120 days, and what a program sent 90', () => {
    const arrived = decidedInbound(recordIn('uploaded'), 'settle', { by: 'system' });
    expect(inboundErasureOf(arrived)).toEqual({ day: '2032-12-01', reason: 'closed' });
    expect(inboundErasureOf(recordIn('never-came'))).toEqual({ day: '2027-03-30', reason: 'neverCame' });
    const suspect = decidedInbound(inboundRecord({ suspect: 'trap' }), 'close', {
      evidence: { ...soundEvidence, ending: 'no-answer' },
    });
    expect(inboundErasureOf(suspect)).toEqual({ day: '2027-02-28', reason: 'suspect' });
  });
});
