/** A one-time code that confirms who asks, typed on the status page, where staff found its address in the chart. */
import { describe, expect, it } from 'vitest';
import { decideByStaff } from '../../../../lib/console/decide/decide.ts';
import { mailboxMark } from '../../../../lib/delivery/mail/mailbox-mark.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { statusDecisionWords } from '../../../../lib/languages/status-decisions.ts';
import { referenceFrom } from '../../../../lib/request/reference.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { decisionForm } from '../../../support/decisions.ts';
import { sampleDay } from '../../../support/sample-bodies.ts';
import { codeIn, lookUp, openByCode, withRequest } from '../../../support/site-fakes.ts';
import { ana } from '../../../support/staff-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 9));

/** A request under review, with what staff can state about its address. */
async function underReview() {
  const found = await withRequest(reference, 'patient', { status: 'in-review' });
  const { bench } = found;
  const state = () =>
    bench.requests.change(reference, (record) => {
      const given = {
        ...({ id: 'chart-contact', first: null, form: decisionForm('chart-contact', sampleDay) } as const),
        mailbox: (current: typeof record) => mailboxMark(current, bench),
      };
      const decision = decideByStaff(record, given, { staff: ana, now: bench.clock.now(), timeZone: lakeNorman.timeZone });
      if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
      return decision.change;
    });
  const confirmed = async () => (await bench.requests.get(reference))?.decisions.taken['confirm-identity'];
  return { ...found, state, confirmed };
}

const done = (language: 'en' | 'es') => statusDecisionWords(language).done['confirm-identity'];

describe('a code to an address that staff found in the chart', () => {
  it.each(languages)('confirms who asks, and the page says so, in %s', async (language) => {
    const { bench, visitor, state, confirmed } = await underReview();
    await state();
    bench.clock.move(60_000);
    await openByCode(bench, visitor, reference, language);
    expect(visitor.at()).toBe(`/${language}/status/request?done=confirm-identity`);
    expect(visitor.page()).toContain(done(language));
    expect(await confirmed()).toMatchObject({ by: 'requester', evidence: { how: 'code', channel: 'status-page' } });
  });

  it.each(languages)(
    'is asked for on the page, once the statement stands and until somebody is confirmed, in %s',
    async (language) => {
      const { bench, visitor, state } = await underReview();
      const { openWithCode } = statusDecisionWords(language);
      const asked = async () => {
        await lookUp(visitor, reference, language);
        return visitor.page().includes(openWithCode);
      };
      const shown = [await asked()];
      await state();
      shown.push(await asked());
      bench.clock.move(10 * 60_000);
      shown.push(await asked());
      await openByCode(bench, visitor, reference, language);
      shown.push(visitor.page().includes(openWithCode), await asked());
      expect(shown).toEqual([false, false, true, false, false]);
    },
  );

  it('opens the request and confirms nobody where staff stated nothing, or only after the code was sent', async () => {
    const { bench, visitor, state, confirmed } = await underReview();
    await lookUp(visitor, reference);
    await visitor.submit({}, '/en/status/code');
    bench.clock.move(60_000);
    await state();
    await visitor.submit({ code: codeIn(bench.mail.sent.at(-1)?.text) }, '/en/status/request');
    expect([visitor.at(), await confirmed()]).toEqual(['/en/status/request', undefined]);
    expect(visitor.page()).toContain('Peña');
  });

  it('confirms nobody once notices go there no more', async () => {
    const { bench, visitor, state, confirmed } = await underReview();
    await state();
    bench.clock.move(60_000);
    await lookUp(visitor, reference);
    await visitor.submit({}, '/en/status/code');
    const evidence = { chart: ['confidential-communication'], chosen: 'P.O. Box 4, Mooresville' };
    const mark = { at: bench.clock.now().toISOString(), by: 'staff:sub-pia Pia Wolf', evidence };
    await bench.requests.change(reference, ({ decisions }) => ({
      decisions: { ...decisions, taken: { ...decisions.taken, mark } },
      events: [],
    }));
    await visitor.submit({ code: codeIn(bench.mail.sent.at(-1)?.text) }, '/en/status/request');
    expect([visitor.at(), await confirmed()]).toEqual(['/en/status/request', undefined]);
  });

  it('that staff told on the telephone confirms nobody by itself', async () => {
    const { bench, visitor, state, confirmed } = await underReview();
    await state();
    bench.clock.move(60_000);
    const told = await bench.codes.issue(reference, 'see-request', 'staff');
    if (told.outcome !== 'issued') throw new Error(told.outcome);
    await lookUp(visitor, reference);
    await visitor.submit({ code: told.code }, '/en/status/request');
    expect(visitor.page()).toContain('Peña');
    expect(await confirmed()).toBeUndefined();
  });
});
