/** Work of inbound items: mails once, reminders and the end of the wait on their days, faults as the engine of requests bears them. Long: a case for each. */
import { beforeEach, describe, expect, it } from 'vitest';
import { doInboundWork } from '../../../../lib/delivery/inbound/do-inbound.ts';
import { inboundNotice } from '../../../../lib/delivery/inbound/inbound-mail.ts';
import { sweepInbound } from '../../../../lib/delivery/inbound/sweep-inbound.ts';
import { createEmailEvents } from '../../../../lib/delivery/mail/ses-events.ts';
import { MailSendError } from '../../../../lib/delivery/ports.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { change } from '../../../../lib/inbound/decide.ts';
import type { InboundDecisionId } from '../../../../lib/inbound/decision-rules.ts';
import { inboundSectionOf, inboundSummaryOf } from '../../../../lib/inbound/item.ts';
import type { NewNotice } from '../../../../lib/inbound/submit-notice.ts';
import { inboundMails } from '../../../../lib/inbound/vocabulary.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { firstBreak } from '../../../../lib/store/events.ts';
import {
  memoryLog,
  memoryMail,
  memoryQueue,
  memoryStores,
  movableClock,
  testSecrets,
  testSettings,
} from '../../../support/fakes.ts';
import { clerk, decision, inboundRecord, inboundTerms, noticeDay, noticeWith } from '../../../support/inbound.ts';

/** `limit`: mails an hour to one mailbox; 0 is none. */
function service(limit = 0) {
  const settings = { ...testSettings, NOTICES_PER_HOUR: limit };
  const clock = movableClock(noticeDay);
  const stores = memoryStores(clock);
  const [mail, queue, log] = [memoryMail(), memoryQueue(), memoryLog()];
  const tools = { ...stores, mail, queue, log, clock, settings, secrets: testSecrets, facility: lakeNorman };
  const events = createEmailEvents(tools);

  async function sweep() {
    queue.inbound.splice(0);
    await sweepInbound(tools);
    for (const inbound of queue.inbound) await doInboundWork(tools, { inbound });
  }
  return {
    ...tools,
    sweep,
    async announce(input?: unknown, instead: Partial<NewNotice> = {}) {
      const record = inboundRecord(instead, input ?? noticeWith(), clock.now());
      await stores.inbound.submit(record);
      await doInboundWork(tools, { inbound: record.reference });
      return record.reference;
    },
    async get(reference: string) {
      const record = await stores.inbound.get(reference);
      if (record === null) throw new Error('gone');
      return record;
    },
    async decide(reference: string, id: InboundDecisionId, instead = {}) {
      await stores.inbound.change(reference, (state) => {
        const decided = change(state, decision(id, { at: clock.now(), ...instead }), inboundTerms);
        return decided.ok ? decided.change : null;
      });
      await doInboundWork(tools, { inbound: reference });
    },
    /** Passes half a day at a time, sweeping. */
    async until(instant: string) {
      while (clock.now().getTime() < Date.parse(instant)) {
        clock.move(12 * 3_600_000);
        await sweep();
      }
    },
    event: (reference: string, work: string, eventType: string, attempt = '1') =>
      events({
        eventType,
        mail: { timestamp: clock.now().toISOString(), tags: { inbound: [reference], work: [work], attempt: [attempt] } },
        bounce: { bounceType: 'Permanent', timestamp: clock.now().toISOString() },
      }),
    subjects: () => mail.sent.map(({ subject }) => subject),
  };
}

let team: ReturnType<typeof service>;
beforeEach(() => {
  team = service();
});

describe('a notice', () => {
  it('is confirmed once to the address of the clinic, however often its message comes', async () => {
    const reference = await team.announce();
    await doInboundWork(team, { inbound: reference });
    await doInboundWork(team, { inbound: reference });
    expect(team.mail.sent.map(({ to, tags }) => ({ to, tags }))).toEqual([
      { to: 'records@piedmont.example.com', tags: { inbound: reference, work: 'tell-received-1', attempt: '1' } },
    ]);
    const record = await team.get(reference);
    expect(record.work['tell-received-1']?.state).toBe('done');
    expect(record.events.map(({ what }) => what)).toEqual(['announced', 'notice-sent']);
    expect(firstBreak(record.events)).toBe(-1);
    expect((await team.inboundFinder.find({ dateOfBirth: '1977-02-03' })).map((one) => one.reference)).toEqual([reference]);
  });

  it('tells nobody who gave no address, and that is no fault', async () => {
    const reference = await team.announce(
      noticeWith({ sender: { type: 'patient', organization: undefined, email: undefined } }),
    );
    expect(team.mail.sent).toEqual([]);
    expect(inboundSectionOf(await team.get(reference))).toBe('waiting');
  });

  it('that may come from a program tells nobody before a person has looked', async () => {
    const reference = await team.announce(undefined, { suspect: 'many' });
    expect(team.mail.sent).toEqual([]);
    await team.decide(reference, 'let-go');
    expect(team.subjects()).toEqual(['We have your notice']);
  });

  it('that nobody knows is no fault', async () => {
    await doInboundWork(team, { inbound: '7KQ4M9TX2HBDV' });
    expect(team.log.lines.at(-1)?.message).toBe('work unknown');
  });
});

describe('the wait', () => {
  it('reminds the sender after 3 days, calls staff after 14 and ends after 30, with a figure for the alarm', async () => {
    const reference = await team.announce();
    await team.until('2026-12-07T03:00:00Z');
    expect(team.subjects()).toHaveLength(1);
    await team.until('2026-12-07T15:00:00Z');
    expect(team.subjects().slice(1)).toEqual(['Not arrived yet: what you announced']);
    await team.until('2026-12-18T03:00:00Z');
    expect(inboundSummaryOf(await team.get(reference)).flags).toEqual([]);
    await team.until('2026-12-18T15:00:00Z');
    const late = await team.get(reference);
    expect(inboundSummaryOf(late)).toMatchObject({ section: 'work', flags: ['needsStaff'], inbound: 'announced' });
    await team.until('2027-01-03T03:00:00Z');
    expect((await team.get(reference)).status).toBe('announced');
    await team.until('2027-01-03T15:00:00Z');
    const given = await team.get(reference);
    expect(given.status).toBe('never-came');
    expect(given.work['trace-1']?.state).toBe('done');
    expect(team.subjects().slice(2)).toEqual(['It never arrived: what you announced']);
    expect(team.log.lines.filter(({ details }) => details.metrics?.InboundNeverCame === 1)).toHaveLength(1);
    await team.until('2027-02-10T00:00:00Z');
    expect(team.subjects()).toHaveLength(3);
  });

  it('ends with the arrival: nobody is reminded of what is here', async () => {
    const reference = await team.announce();
    await team.decide(reference, 'arrive');
    await team.until('2027-02-10T00:00:00Z');
    expect(team.subjects()).toEqual(['We have your notice', 'What you sent has arrived']);
    expect((await team.get(reference)).status).toBe('arrived');
  });

  it('closes what was uploaded a month ago, without a mail', async () => {
    const reference = await team.announce();
    await team.decide(reference, 'arrive');
    await team.decide(reference, 'upload');
    await team.until('2027-01-10T00:00:00Z');
    expect(await team.get(reference)).toMatchObject({ status: 'closed', ending: 'done' });
    expect(team.subjects()).toHaveLength(2);
  });

  it('begins again from the day that the sender names', async () => {
    const reference = await team.announce();
    await team.decide(reference, 'reschedule', { by: 'sender' });
    await team.until('2026-12-22T00:00:00Z');
    expect(team.subjects()).toHaveLength(1);
    await team.until('2026-12-24T00:00:00Z');
    expect(team.subjects()).toHaveLength(2);
  });

  it('gives back what "Next" gave to somebody who does nothing', async () => {
    const reference = await team.announce();
    const facts = { owner: clerk, before: '', how: 'next' };
    const at = team.clock.now().toISOString();
    await team.inbound.change(reference, () => ({ assignee: clerk, events: [{ at, who: clerk, what: 'assigned', facts }] }));
    team.clock.move(10 * 60_000);
    await team.sweep();
    expect((await team.get(reference)).assignee).toBe(clerk);
    team.clock.move(11 * 60_000);
    await team.sweep();
    expect((await team.get(reference)).assignee).toBeNull();
  });
});

describe('a password', () => {
  it('is asked for by telephone: the mail says to call, and is not sent once the password was told', async () => {
    const reference = await team.announce();
    await team.decide(reference, 'arrive');
    await team.decide(reference, 'need-password');
    const last = team.mail.sent.at(-1);
    expect(last?.subject).toBe('Please call us about what you sent');
    expect(last?.text).toContain('on the telephone only');
    team.mail.mishaps.push({ when: 'before', error: new MailSendError('unavailable') });
    await team.decide(reference, 'password-given');
    await team.decide(reference, 'need-password');
    await team.decide(reference, 'password-given');
    await team.until('2026-12-02T00:00:00Z');
    expect(team.subjects().filter((subject) => subject.startsWith('Please call'))).toHaveLength(1);
  });

  it('is a task of staff where the sender has no address', async () => {
    const reference = await team.announce(noticeWith({ sender: { type: 'patient', email: undefined } }));
    await team.decide(reference, 'arrive');
    await team.decide(reference, 'need-password');
    expect(inboundSummaryOf(await team.get(reference)).flags).toEqual(['needsStaff']);
    await team.decide(reference, 'followed-up');
    expect(inboundSummaryOf(await team.get(reference)).flags).toEqual([]);
  });
});

describe('faults of the mail system', () => {
  it('repeats nothing that its event shows as sent', async () => {
    team.mail.mishaps.push({ when: 'after', error: new MailSendError('unknown') });
    const reference = await team.announce();
    expect((await team.get(reference)).work['tell-received-1']?.state).toBe('uncertain');
    await team.event(reference, 'tell-received-1', 'Send');
    await team.until('2026-12-02T15:00:00Z');
    expect(team.mail.sent).toHaveLength(1);
    expect((await team.get(reference)).work['tell-received-1']?.state).toBe('done');
  });

  it('sends once more without evidence, and no third time', async () => {
    team.mail.mishaps.push(...[1, 2].map(() => ({ when: 'after', error: new MailSendError('unknown') }) as const));
    const reference = await team.announce();
    await team.until('2026-12-03T15:00:00Z');
    expect(team.mail.sent).toHaveLength(2);
    expect((await team.get(reference)).work['tell-received-1']?.state).toBe('with-staff');
  });

  it('makes a task of a mail that came back, once', async () => {
    const reference = await team.announce();
    await team.event(reference, 'tell-received-1', 'Bounce');
    const bounced = await team.get(reference);
    expect(bounced.work['tell-received-1']?.state).toBe('with-staff');
    expect(bounced.events.map(({ what }) => what).slice(-2)).toEqual(['notice-bounced', 'work-given-to-staff']);
    await team.event(reference, 'tell-received-1', 'Bounce');
    expect((await team.get(reference)).version).toBe(bounced.version);
    await team.event(reference, 'tell-nothing-1', 'Bounce');
    await team.event('7KQ4M9TX2HBDV', 'tell-received-1', 'Bounce');
    expect((await team.get(reference)).version).toBe(bounced.version);
  });
});

describe('one mailbox', () => {
  it('gets three mails an hour, and the rest as one that names them all', async () => {
    team = service(3);
    for (let count = 0; count < 7; count += 1) await team.announce();
    expect(team.mail.sent).toHaveLength(3);
    team.clock.move(3_600_000);
    await team.sweep();
    await team.sweep();
    expect(team.subjects().slice(3)).toEqual(['4 messages about what you are sending']);
    team.clock.move(3_600_000);
    await team.sweep();
    expect(team.mail.sent).toHaveLength(4);
  });
});

describe('every mail', () => {
  const reference = '7KQ4M9TX2HBDV';
  const place = { origin: 'https://records.example.org', facility: lakeNorman };

  it.each(languages.flatMap((language) => inboundMails.map((mail) => [language, mail] as const)))(
    'in %s: %s has reference, link, number of the team, and nothing of the other half',
    (language, mail) => {
      const { subject, text, html } = inboundNotice(mail, { reference, language }, place);
      for (const body of [text, html]) {
        expect(body).toContain('7KQ4-M9TX-2HBD-V');
        expect(body).toContain(`/${language}/send-records/notice/status?reference=${reference}`);
        expect(body).toContain('919-684-6178');
        expect(body).not.toMatch(/704|Mooresville|Lake Norman|Duke|919-620-5165|P\.O\. Box/);
      }
      expect(`${subject} ${text}`).not.toMatch(/undefined|\[object/);
    },
  );

  it('never asks for a password in an answer', async () => {
    for (const language of languages) {
      const { text } = inboundNotice('password', { reference, language }, place);
      expect(text).toMatch(language === 'en' ? /Do not answer this e-mail with it/ : /No la escriba en una respuesta/);
    }
  });
});
