/** A place that the patient chose for everything: notices, letters and codes go there and nowhere else. 45 CFR 164.522(b). */
import { describe, expect, it } from 'vitest';
import { callBackNumbers } from '../../../../lib/console/request/call-back.ts';
import { emailOf } from '../../../../lib/delivery/mail/notices.ts';
import { textNumberOf } from '../../../../lib/delivery/texts/text-number.ts';
import { makeLetter } from '../../../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { flagsOn } from '../../../../lib/request/flags/flags.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { decideAs } from '../../../support/decisions.ts';
import { bench, benchStart } from '../../../support/delivery-bench.ts';
import { textOfPdf } from '../../../support/pdf-text.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { lookUp, siteBench, visitSite } from '../../../support/site-fakes.ts';
import { ana, noon, pia, recordOf, after as written } from '../../../support/staff-fakes.ts';

const today = '2026-11-22';
const old = 'maria.pena@example.com';
const home = 'P.O. Box 77\nCharlotte, NC 28202';
const acting = { now: noon, timeZone: lakeNorman.timeZone };

const asked = (type: 'patient' | 'attorney' | 'parent') =>
  recordOf(sampleBody(type), 1, { status: 'in-review', receivedOn: today, work: {} });

function marked(record: RequestRecord, chosen: string): RequestRecord {
  const decision = decideAs('mark', record, { ...acting, staff: ana }, { chart: ['confidential-communication'], chosen });
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return written(record, decision.change);
}

function judged(record: RequestRecord, verdict = 'release'): RequestRecord {
  const decision = decideAs('judge-flag', record, { ...acting, staff: pia }, { flag: 'confidential-communication', verdict });
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return written(record, decision.change);
}

describe('a notice', () => {
  it.each([
    ['nothing was chosen', asked('patient'), old],
    ['nobody has judged it: not to the old one, and not to the new', marked(asked('patient'), 'new@example.org'), null],
    ['the privacy officer agreed: to the new one', judged(marked(asked('patient'), 'new@example.org')), 'new@example.org'],
    ['the privacy officer did not', judged(marked(asked('patient'), 'new@example.org'), 'withhold'), null],
    ['a place that is no e-mail address', judged(marked(asked('patient'), home)), null],
    ['who stands in the patient’s place', marked(asked('parent'), home), null],
    ['a firm, which is told nothing of the patient', marked(asked('attorney'), home), asked('attorney').body.requester.email],
  ] as const)('%s', (_, record, expected) => {
    expect(emailOf(record, today)).toBe(expected);
  });

  it('waits for another judgement when the place changes', () => {
    const moved = marked(judged(marked(asked('patient'), 'new@example.org')), 'newer@example.org');
    const flag = flagsOn(moved, today).find(({ id }) => id === 'confidential-communication');
    expect([flag?.state, emailOf(moved, today)]).toEqual(['open', null]);
  });

  it('is sent to the chosen address alone, or is a task for the post', async () => {
    for (const [record, to] of [
      [judged(marked(asked('patient'), 'new@example.org')), ['new@example.org']],
      [marked(asked('patient'), 'new@example.org'), []],
      [judged(marked(asked('patient'), home)), []],
    ] as const) {
      const one = bench();
      await one.submit({ ...record, work: { 'notify-accepted': newWork('notify-accepted', benchStart) } });
      await one.drain();
      expect(one.mail.sent.map((message) => message.to)).toEqual(to);
      const state = to.length === 0 ? 'with-staff' : 'done';
      expect((await one.work(record.reference, 'notify-accepted')).state).toBe(state);
    }
  });
});

describe('a text message', () => {
  const texted = (record: RequestRecord): RequestRecord => ({ ...record, body: { ...record.body, contact: { texts: true } } });
  const own = texted(asked('patient'));

  it.each([
    ['nothing was chosen', own, '+17045550123'],
    ['another place was chosen', judged(marked(own, 'new@example.org')), null],
    ['another phone was chosen', judged(marked(own, '(704) 555-0177')), null],
    ['nobody has judged that it is this phone', marked(own, '(704) 555-0123'), null],
    ['the privacy officer agreed that it is this phone', judged(marked(own, '1-704-555-0123')), '+17045550123'],
    ['the privacy officer did not', judged(marked(own, '(704) 555-0123'), 'withhold'), null],
    ['no texts were asked for', judged(marked(asked('patient'), '(704) 555-0123')), null],
  ] as const)('%s', (_, record, expected) => {
    expect(textNumberOf(record, today)).toBe(expected);
  });

  it('goes to no phone but the chosen one, where it waited meanwhile', async () => {
    const one = bench();
    const work = { 'send-text-notify-accepted': newWork('send-text', benchStart, [], 'send-text-notify-accepted') };
    await one.submit({ ...judged(marked(own, 'new@example.org')), work });
    await one.drain();
    expect(one.texts.sent).toEqual([]);
    expect((await one.work(own.reference, 'send-text-notify-accepted')).state).toBe('dropped');
  });
});

it('a letter has the chosen place under the name, and the old address nowhere', async () => {
  const { bytes } = await makeLetter('receipt', marked(asked('patient'), home), {}, { facility: lakeNorman, now: noon });
  const text = await textOfPdf(bytes);
  expect(text).toContain('P.O. Box 77');
  expect(text).toContain('Charlotte, NC 28202');
  expect(text).not.toContain('12 Oak Street');
});

it('no code is called back to an old number', () => {
  expect(callBackNumbers(asked('patient')).length).toBe(1);
  expect(callBackNumbers(marked(asked('patient'), home))).toEqual([]);
});

it('a one-time code is sent to no other place', async () => {
  for (const [record, to] of [
    [asked('patient'), [old]],
    [marked(asked('patient'), 'new@example.org'), []],
    [judged(marked(asked('patient'), 'new@example.org')), ['new@example.org']],
  ] as const) {
    const one = siteBench();
    await one.requests.submit(record);
    const visitor = visitSite(one.site);
    await lookUp(visitor, record.reference);
    expect(visitor.page().includes(siteWords('en').code.toEmail)).toBe(to.length > 0);
    await visitor.submit({}, '/en/status/code');
    expect(one.mail.sent.map((message) => message.to)).toEqual(to);
  }
});
