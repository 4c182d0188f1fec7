/**
 * What happens by itself when a day has come: reminders, the end of the wait for paper, the end of an authorization. Long: each timer, before
 * and after its day.
 */
import { describe, expect, it } from 'vitest';
import { decideMailReceived } from '../../../lib/console/incoming-mail/receive-mail.ts';
import { decideSheet } from '../../../lib/console/sheet/save-sheet.ts';
import { noticeWords } from '../../../lib/languages/notices.ts';
import { decide } from '../../../lib/request/decisions/decide.ts';
import type { RequestRecord, RequestState } from '../../../lib/request/record.ts';
import { linkRules } from '../../../lib/request/release/deliveries.ts';
import { fetchRules, fetchTimers } from '../../../lib/request/release/fetching.ts';
import type { Delivery } from '../../../lib/request/release/stored.ts';
import { retention } from '../../../lib/request/retention.ts';
import { lapseDays } from '../../../lib/request/timers.ts';
import { languages } from '../../../lib/request/vocabulary.ts';
import { queueSectionOf } from '../../../lib/store/queue-keys.ts';
import { type Bench, bench, benchStart, sampleRecord } from '../../support/delivery-bench.ts';
import { ana } from '../../support/staff-fakes.ts';

const dayMs = 86_400_000;
const instantOn = (day: number) => new Date(Date.parse(benchStart) + day * dayMs);

/** A request on the first day, its mails so far taken away, and a way to any day after. */
async function begun(record: RequestRecord) {
  const one = bench();
  await one.requests.submit(record);
  await one.pass(2);
  one.mail.sent.splice(0);
  return {
    one,
    now: async (): Promise<RequestRecord> => {
      const stored = await one.requests.get(record.reference);
      if (stored === null) throw new Error('no record');
      return stored;
    },
    day: async (number: number) => {
      one.clock.set(instantOn(number).toISOString());
      await one.pass(15);
    },
    change: (by: (state: RequestState) => ReturnType<typeof decide>) => one.requests.change(record.reference, by),
  };
}

/** Which notices went out, by kind. */
const told = ({ mail }: Bench) => mail.sent.splice(0).map(({ tags }) => tags['work']?.replace(/-\d{4}-.*$/, ''));

const ask = (at: Date) => (state: RequestState) =>
  decide(state, { id: 'ask', by: 'staff:ana', at, evidence: { codes: ['ID_UNVERIFIED'] } });

describe('a reminder', () => {
  it('comes 7 and 21 days after something was asked for, once each', async () => {
    const { one, day, change } = await begun(sampleRecord('patient'));
    await day(3);
    await change(ask(one.clock.now()));
    const days: number[] = [];
    for (let number = 4; number <= 40; number += 1) {
      await day(number);
      if (told(one).some((work) => work?.startsWith('notify-reminder'))) days.push(number - 3);
    }
    expect(days).toEqual([7, 21]);
  });

  it('does not come once the answer is there, or after the asking was taken back', async () => {
    const answered = await begun(sampleRecord('patient'));
    await answered.change(ask(instantOn(0)));
    await answered.change((state) => {
      const items = state.items.map(({ id }) => id);
      return decide(state, { id: 'record-arrival', by: 'staff:ana', at: instantOn(1), evidence: { items, what: 'proof' } });
    });
    const undone = await begun(sampleRecord('patient'));
    await undone.change(ask(instantOn(0)));
    await undone.change((state) => decide(state, { id: 'undo', by: 'staff:ana', at: instantOn(0), evidence: {} }));
    for (const { one, day } of [answered, undone]) {
      for (const number of [7, 8, 21, 22]) await day(number);
      expect(told(one)).toEqual([]);
    }
  });

  it('of the first asking does not hurry whoever was asked again yesterday', async () => {
    const { one, day, change } = await begun(sampleRecord('patient'));
    await change(ask(instantOn(0)));
    await day(6);
    await change(ask(instantOn(6)));
    await day(7);
    expect(told(one)).toEqual([]);
    await day(13);
    expect(told(one)).toEqual(['notify-reminder-7']);
  });

  it('comes to whoever still has to mail the papers, and tells nothing of them', async () => {
    const { one, day } = await begun(sampleRecord('attorney'));
    await day(7);
    const [mail] = one.mail.sent;
    expect(mail?.subject).toBe(noticeWords('en').requester['notify-reminder'].subject);
    for (const secret of ['Peña', 'María', '1984', 'laboratory']) expect(mail?.text).not.toContain(secret);
  });

  it('is kept from what may come from a program', async () => {
    const record = sampleRecord('attorney');
    const { one, day } = await begun({ ...record, suspect: true, work: {} });
    await day(8);
    expect(told(one)).toEqual([]);
  });
});

describe('paper of a third party that does not come', () => {
  it('is waited for 90 days; then the request leaves the queue, and who asked is told', async () => {
    const { one, day, now } = await begun(sampleRecord('attorney', 'es', { expires: { event: 'fin del caso' } }));
    await day(lapseDays - 1);
    expect(queueSectionOf(await now())).toBe('waiting');
    told(one);
    await day(lapseDays);
    expect([(await now()).status, queueSectionOf(await now())]).toEqual(['awaiting-mail', null]);
    expect(one.mail.sent.map(({ subject }) => subject)).toEqual([noticeWords('es').requester['notify-lapsed'].subject]);
    expect(await one.events((await now()).reference)).toContain('lapsed');
  });

  it('revives the request when it comes later', async () => {
    const { one, day, now, change } = await begun(sampleRecord('attorney', 'en', { expires: { event: 'end of the case' } }));
    await day(lapseDays + 5);
    await change((state) => {
      const acting = { staff: ana, now: one.clock.now(), timeZone: 'America/New_York' } as const;
      const decision = decideMailReceived(state, '2027-02-20', acting);
      if (!('change' in decision)) throw new Error(JSON.stringify(decision));
      return decision.change;
    });
    expect([(await now()).status, queueSectionOf(await now())]).toEqual(['received', 'work']);
    expect((await now()).milestones.lapsedAt).toBeUndefined();
  });

  it('that came in time ends nothing', async () => {
    const { day, now, change } = await begun(sampleRecord('attorney', 'en', { expires: { event: 'end of the case' } }));
    await change(() => ({
      status: 'received',
      events: [{ at: instantOn(5).toISOString(), who: 'staff:ana', what: 'mail-received', facts: {} }],
    }));
    await day(lapseDays + 1);
    expect([(await now()).status, queueSectionOf(await now())]).toEqual(['received', 'work']);
  });

  it('of an access request is waited for until it is erased', async () => {
    const { day, now } = await begun({ ...sampleRecord('patient'), status: 'awaiting-mail', work: {} });
    await day(lapseDays + 1);
    expect(queueSectionOf(await now())).toBe('waiting');
  });

  it.each(languages)('may come as long as the notice says (%s)', (language) => {
    const [, last] = noticeWords(language).requester['notify-lapsed'].paragraphs;
    expect(last?.('')).toContain(` ${retention.neverCame.days - lapseDays} `);
  });
});

describe('an authorization with a last day', () => {
  const until = sampleRecord('attorney', 'en', { expires: { on: '2026-12-10' } });

  it('counts the whole of its last day in New York, and ends the request at midnight: 45 CFR 164.508(b)(2)(i)', async () => {
    const { one, now, change } = await begun(until);
    await change(() => ({ status: 'in-review', events: [] }));
    one.clock.set('2026-12-11T04:58:00.000Z');
    await one.pass(1);
    expect((await now()).status).toBe('in-review');
    await one.pass(2);
    expect((await now()).status).toBe('expired');
    expect((await now()).decisions.taken['expire']?.by).toBe('system');
    told(one);
    await one.pass(12);
    expect(told(one)).toEqual(['notify-ended']);
  });

  it('does not end what waits for a new form', async () => {
    const { day, now, change } = await begun(until);
    await change(() => ({ status: 'deficient', events: [] }));
    await day(30);
    expect((await now()).status).toBe('deficient');
  });

  it('ends on the day that the paper names, once somebody has read it', async () => {
    const { one, now, change } = await begun(until);
    await change(() => ({ status: 'in-review', receivedOn: '2026-11-22', events: [] }));
    const read = (endsOn: string) => {
      const [year = '', month = '', date = ''] = endsOn.split('-');
      const form = new URLSearchParams({ form: 'other', 'endsOn.year': year, 'endsOn.month': month, 'endsOn.day': date });
      return change((state) => {
        const decision = decideSheet(state, form, { staff: ana, now: one.clock.now(), timeZone: 'America/New_York' });
        if (!('change' in decision)) throw new Error(JSON.stringify(decision));
        return decision.change;
      });
    };
    await read('2027-01-10');
    one.clock.set('2027-01-11T04:58:00.000Z');
    await one.pass(1);
    expect((await now()).status).toBe('in-review');
    // A form that had ended when it came is asked for again.
    await read('2026-10-01');
    await one.pass(5);
    expect((await now()).status).toBe('in-review');
    await read('2027-01-11');
    one.clock.set('2027-01-12T05:00:00.000Z');
    await one.pass(1);
    expect((await now()).status).toBe('expired');
  });

  it('changes nothing once the records went out', async () => {
    const { day, now, change } = await begun(until);
    await change(() => ({ status: 'released', events: [] }));
    await day(30);
    expect((await now()).status).toBe('released');
  });

  it('is no timer of a request that rests on the right of access', () => {
    expect(Object.keys(sampleRecord('patient').work)).not.toContain('expire');
  });
});

describe('records that lie ready', () => {
  const ready: Delivery = {
    ...{ id: 'd1', nonce: 'n', number: 1, way: 'link', recipient: 'x', at: benchStart, by: 'staff:luis', work: 'seal-package' },
    ...{ pages: 3, files: [], looks: [] },
    sealed: {
      at: benchStart,
      zip: { sha256: 'a'.repeat(64), bytes: 9, key: 'release/d1/records.zip' },
      cover: { sha256: 'b'.repeat(64), bytes: 9, pages: 1 },
      signature: 'h..s',
    },
  };
  const work = Object.fromEntries(fetchTimers(ready).map((one) => [one.id, one]));
  const released = (change: Partial<Delivery> = {}, status: RequestRecord['status'] = 'released'): RequestRecord => {
    const record = sampleRecord('patient', 'es');
    return { ...record, status, work, release: { deliveries: [{ ...ready, ...change }] } };
  };

  it('are told of again on day 10 and on day 25, and then asked about while the link still lives', async () => {
    const { one, day, now } = await begun(released());
    const days: number[] = [];
    for (let number = 1; number <= 27; number += 1) {
      await day(number);
      if (one.mail.sent.splice(0).some(({ tags }) => tags['work']?.startsWith('notify-not-fetched-'))) days.push(number);
    }
    expect(days).toEqual([10, 25]);
    await day(28);
    const task = Object.values((await now()).work).find(({ kind }) => kind === 'await-fetch');
    expect([task?.state, task?.attempts.at(-1)?.code]).toEqual(['with-staff', 'not-fetched']);
    expect(fetchRules.asked).toBeLessThan(linkRules.days);
  });

  it.each([
    ['were fetched', released({ fetched: [instantOn(2).toISOString()] })],
    ['were recalled', released({ recalled: { at: benchStart, by: 'staff:ana', reason: 'wrong year' } })],
    ['went back to gathering', released({}, 'in-process')],
  ])('trouble nobody once they %s', async (_, record) => {
    const { one, day, now } = await begun(record);
    for (const number of [10, 25, 28]) await day(number);
    expect(told(one)).toEqual([]);
    expect(Object.values((await now()).work).map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped']);
  });

  it('on paper are watched by their carrier', () => {
    expect(fetchTimers({ ...ready, way: 'post' })).toEqual([]);
  });

  it.each(languages)('are called back to by words that say nothing of the request (%s)', async (language) => {
    const { one, day } = await begun({ ...released(), body: sampleRecord('patient', language).body });
    await day(10);
    const [mail] = one.mail.sent;
    expect(mail?.subject).toBe(noticeWords(language).requester['notify-not-fetched'].subject);
    for (const secret of ['Peña', 'María', '1984', 'laboratory']) expect(mail?.text).not.toContain(secret);
  });
});
