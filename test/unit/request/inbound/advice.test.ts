/** Which line of advice holds for whom: every combination of answers, and the rules that the hospital gives. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdviceId,
  advice,
  adviceFor,
  adviceIds,
  adviceParts,
  generalAdvice,
  helpFor,
} from '../../../../lib/request/inbound/advice.ts';
import { callDay, reminderProblem, remindersFor } from '../../../../lib/request/inbound/reminders.ts';
import {
  inboundKinds,
  inboundSenders,
  inboundWays,
  openQuestions,
  type Sending,
  sendingAnswers,
  sendingQuery,
  wholeSending,
} from '../../../../lib/request/inbound/sending.ts';

const kindSets = fc.subarray([...inboundKinds], { minLength: 1 });
const sendings: fc.Arbitrary<Sending> = fc.record({
  who: fc.constantFrom(...inboundSenders),
  what: kindSets,
  how: fc.constantFrom(...inboundWays),
});

describe('the answers', () => {
  it('come back from their address, whatever they are', () => {
    fc.assert(
      fc.property(sendings, (sending) => {
        const query = sendingQuery(sending);
        expect(query).toMatch(/^who=[a-z]+&what=[a-z,]+&how=[a-z]+$/);
        const answers = sendingAnswers(Object.fromEntries(new URLSearchParams(query)));
        expect(wholeSending(answers)).toEqual(sending);
        expect(openQuestions(answers)).toEqual([]);
      }),
    );
  });

  it('come from a form with a name for each kind as well', () => {
    expect(sendingAnswers({ who: 'clinic', 'what.images': 'yes', 'what.paper': 'yes', how: 'fax' })).toEqual({
      who: 'clinic',
      what: ['paper', 'images'],
      how: 'fax',
    });
  });

  it('are codes alone: anything else is no answer', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('who', 'what', 'how', 'what.paper'), fc.string()), (values) => {
        const { who, what, how } = sendingAnswers(values);
        for (const code of [who, how, ...what])
          if (code !== undefined) expect([...inboundSenders, ...inboundKinds, ...inboundWays]).toContain(code);
      }),
    );
    expect(openQuestions(sendingAnswers({ who: 'PATIENT', what: 'film', how: '' }))).toEqual(['who', 'what', 'how']);
    expect(wholeSending(sendingAnswers({ who: 'patient', how: 'mail' }))).toBeNull();
  });
});

const has = (sending: Sending, id: AdviceId) => adviceFor(sending).includes(id);
const given = (who: Sending['who'], what: Sending['what'], how: Sending['how']): Sending => ({ who, what, how });

describe('the advice', () => {
  it('stands in the order of the hospital’s page: parts, then facts, and each fact of the inbound half has a line', () => {
    const places = adviceIds.map((id) => adviceParts.indexOf(advice[id].part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    const facts = adviceIds.map((id) =>
      Math.min(...advice[id].facts.filter((fact) => fact !== 3 || advice[id].facts.length === 1)),
    );
    const inOrder = adviceIds
      .filter((id) => !['disc-is-no-page', 'no-street-address'].includes(id))
      .map((id) => facts[adviceIds.indexOf(id)]);
    expect(inOrder).toEqual([...inOrder].sort((one = 0, other = 0) => one - other));
    expect([...new Set(adviceIds.flatMap((id) => [...advice[id].facts]))].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    );
    for (const id of adviceIds)
      expect(advice[id].source).toMatchObject({ verifiedOn: '2026-11-22', section: expect.stringMatching(/./) });
  });

  it('holds for everybody: never originals, whom to call, free help; and never contradicts itself', () => {
    fc.assert(
      fc.property(sendings, (sending) => {
        const ids = adviceFor(sending);
        for (const id of ['copies-only', 'customer-service', 'language-help'] as const) expect(ids).toContain(id);
        expect(ids.includes('bring-copies')).toBe(!ids.includes('give-copies'));
        expect(ids.includes('images-in-clinic')).toBe(sending.what.includes('images'));
        expect(ids.includes('last-resort')).toBe(sending.how !== 'bring');
        expect(ids.includes('follow-up')).toBe(sending.how !== 'bring');
        // Whoever is to mark something is told what: pages, or the outside of media.
        expect(ids.filter((id) => advice[id].part === 'mark')).toHaveLength(1);
        // A password is told by telephone, and whoever reads so reads where it never goes.
        if (ids.includes('password-by-phone')) expect(ids).toContain('no-password-inside');
        expect(ids).toEqual([...ids].sort((one, other) => adviceIds.indexOf(one) - adviceIds.indexOf(other)));
      }),
    );
  });

  it('a courier never gets the P.O. box, and whoever ships calls first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inboundSenders), kindSets, (who, what) => {
        expect(has({ who, what, how: 'courier' }, 'mail-address')).toBe(false);
        expect(has({ who, what, how: 'courier' }, 'no-street-address')).toBe(true);
        expect(has({ who, what, how: 'mail' }, 'mail-address')).toBe(true);
        for (const how of ['bring', 'fax', 'email'] as const) expect(has({ who, what, how }, 'mail-address')).toBe(false);
      }),
    );
  });

  it('a clinic announces, a patient reads that a clinic has to', () => {
    expect(has(given('clinic', ['paper'], 'fax'), 'announce')).toBe(true);
    expect(has(given('patient', ['paper'], 'fax'), 'announce')).toBe(false);
    expect(has(given('patient', ['paper'], 'fax'), 'clinic-announces')).toBe(true);
    expect(has(given('patient', ['paper'], 'bring'), 'clinic-announces')).toBe(false);
  });

  it('a disc does not go by fax', () => {
    expect(has(given('other', ['disc'], 'fax'), 'disc-is-no-page')).toBe(true);
    expect(has(given('other', ['disc'], 'mail'), 'disc-is-no-page')).toBe(false);
    expect(has(given('other', ['paper'], 'fax'), 'disc-is-no-page')).toBe(false);
  });

  it('the general page has every fact', () => {
    expect(new Set(generalAdvice().flatMap((id) => [...advice[id].facts])).size).toBe(18);
  });

  it('offers what this site makes: labels, a stamp, a letter, a notice', () => {
    expect(helpFor(given('patient', ['paper', 'disc'], 'bring'))).toEqual(['labels', 'letter']);
    expect(helpFor(given('clinic', ['electronic'], 'email'))).toEqual(['stamp', 'notice']);
    expect(helpFor(given('clinic', ['paper'], 'bring'))).toEqual(['labels']);
    expect(helpFor(given('other', ['electronic'], 'mail'))).toEqual(['labels', 'stamp', 'letter']);
  });
});

describe('reminders', () => {
  it('ask at least for one day, and for the day of sending where something is sent', () => {
    fc.assert(
      fc.property(sendings, (sending) => {
        const kinds = remindersFor(sending);
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds.includes('sentOn')).toBe(sending.how !== 'bring');
      }),
    );
  });

  it('call on a weekday, never before the day of sending, and within ten days', () => {
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...inboundWays), (day, how) => {
        const sentOn = day.toISOString().slice(0, 10);
        const call = callDay(sentOn, how);
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${call}T00:00:00Z`).getUTCDay());
        const ahead = (Date.parse(call) - Date.parse(sentOn)) / 86_400_000;
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThanOrEqual(9);
      }),
    );
    expect(callDay('2026-11-27', 'fax')).toBe('2026-11-30');
  });

  it.each([
    ['2026-11-29', null],
    ['2026-11-28', 'in-the-past'],
    ['2026-02-30', 'not-a-date'],
    ['26-12-01', 'not-a-date'],
    ['2028-11-28', null],
    ['2028-11-29', 'too-far'],
  ])('%s is %s', (day, problem) => {
    expect(reminderProblem(day, '2026-11-29')).toBe(problem);
  });
});
