/** Who may sign a call online, what becomes of a link, and that nothing but a signature or the paper makes such a request received. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideMailReceived } from '../../../../lib/console/incoming-mail/receive-mail.ts';
import { decideSignLink } from '../../../../lib/console/request/sign-link.ts';
import { findingsOf } from '../../../../lib/delivery/integrity/history.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { addDays, hospitalDay } from '../../../../lib/request/dates.ts';
import { RequestRecord } from '../../../../lib/request/record.ts';
import { requesterRules } from '../../../../lib/request/requester.ts';
import { linkBar, signingRules } from '../../../../lib/request/signing/bars.ts';
import { linkState } from '../../../../lib/request/signing/link.ts';
import { signOnline } from '../../../../lib/request/signing/sign.ts';
import { bodyHandedIn, sentAt } from '../../../../lib/request/signing/stored.ts';
import { isMoot } from '../../../../lib/request/timers.ts';
import { requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { applied } from '../../../../lib/store/dynamo-requests.ts';
import { canonicalJson, sealOf, sha256 } from '../../../../lib/store/events.ts';
import { toItem } from '../../../../lib/store/request-item.ts';
import { callRecord, clerk, withLink } from '../../../support/calls.ts';
import { runs } from '../../../support/depth.ts';
import { abe, ana, ira, referenceNumber } from '../../../support/staff-fakes.ts';

const start = new Date('2026-11-22T17:00:00Z');
const { timeZone } = lakeNorman;
const reference = referenceNumber(1);
const call = callRecord({ reference, now: start });
const today = hospitalDay(start, timeZone);
const email = 'somebody@example.org';
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const typed = { link: 1, name: 'María Peña', language: 'en' } as const;
const signer = (now: Date) => ({ now, timeZone, salt: 'salt', sealOf });

const correction = { path: 'patient.firstName', text: 'Mary', who: clerk, at: later(1).toISOString(), salt: 's' };

function signed(record: RequestRecord, now = later(1), link = 1): RequestRecord {
  const outcome = signOnline(record, { ...typed, link }, signer(now));
  if (outcome.outcome !== 'signed') throw new Error(`barred: ${outcome.state}`);
  return applied(record, outcome.change);
}

describe('who gets a link', () => {
  it.each(requesterTypes)('%s: as in the public form, patients and representatives alone', (type) => {
    const record = callRecord({ reference, now: start, type });
    const own = ['patient', 'representative'].includes(requesterRules[type].family);
    expect(linkBar(record, { email, today })).toBe(own ? null : 'on-paper-only');
  });

  it('only by e-mail, only while a call waits, and ten at most', () => {
    expect(linkBar(call, { email: null, today })).toBe('no-email');
    expect(linkBar({ ...call, arrival: { way: 'post', on: today, by: clerk } }, { email, today })).toBe('not-a-call');
    expect(linkBar({ ...call, status: 'received' }, { email, today })).toBe('not-waiting');
    let record = call;
    for (let number = 1; number <= signingRules.links.number; number += 1) record = withLink(record, later(number));
    expect(linkBar(record, { email, today })).toBe('too-many');
  });

  it('not of a text with gaps that the form online would not take', () => {
    const gap = callRecord({
      reference,
      now: start,
      change: { delivery: { format: 'format-pdf', method: 'deliver-email-open' } },
    });
    expect(linkBar(gap, { email, today })).toBe('incomplete');
  });

  it('by staff who may work, by nobody else', () => {
    expect(decideSignLink(call, { staff: ana, now: start, timeZone }).outcome).toBe('change');
    for (const staff of [abe, ira])
      expect(decideSignLink(call, { staff, now: start, timeZone })).toEqual({
        outcome: 'refused',
        refusal: { code: 'not-permitted' },
      });
  });
});

describe('a link', () => {
  const linked = withLink(call, start);

  it('works for seven days, once, and the newest alone', () => {
    expect(linkState(call, 1, start)).toBe('unknown');
    expect(linkState(linked, 1, later(7 * 24 - 1))).toBe('open');
    expect(linkState(linked, 1, later(7 * 24))).toBe('expired');
    expect(linkState(linked, 2, start)).toBe('unknown');
    const twice = withLink(linked, later(1));
    expect([linkState(twice, 1, later(2)), linkState(twice, 2, later(2))]).toEqual(['replaced', 'open']);
    const done = signed(linked);
    expect(linkState(done, 1, later(2))).toBe('signed');
    expect(signOnline(done, typed, signer(later(2)))).toEqual({ outcome: 'barred', state: 'signed' });
  });

  it('ends when the request is corrected, changed, withdrawn, stopped, ended, or its paper came', () => {
    const states = [
      { corrections: [correction] },
      { changes: [{ path: 'patient.phone', value: '+17045550000', who: 'requester', at: correction.at, salt: 's' }] },
      { status: 'withdrawn' },
      { status: 'duplicate' },
      { status: 'received', milestones: { ...linked.milestones, mailReceivedAt: correction.at } },
    ] satisfies readonly Partial<RequestRecord>[];
    expect(states.map((change) => linkState({ ...linked, ...change }, 1, later(2)))).toEqual([
      ...['corrected', 'corrected', 'withdrawn', 'ended', 'paper'],
    ]);
    for (const change of states)
      expect(signOnline({ ...linked, ...change }, typed, signer(later(2))).outcome, JSON.stringify(change)).toBe('barred');
  });

  it('is not mailed any more once it is not the newest, or the request is signed', () => {
    const [first] = Object.values(linked.work).filter(({ kind }) => kind === 'notify-sign-link');
    if (first === undefined) throw new Error('no mail');
    expect(isMoot(first, linked, later(1))).toBe(false);
    expect(isMoot(first, withLink(linked, later(1)), later(1))).toBe(true);
    expect(isMoot(first, signed(linked), later(2))).toBe(true);
  });
});

describe('the signature', () => {
  const done = signed(withLink(call, start));

  it('makes it received on the hospital’s day, with a running clock, its papers and the notices of a request sent online', () => {
    expect(done).toMatchObject({
      status: 'received',
      receivedOn: today,
      dueOn: addDays(today, 30),
      route: { channel: 'online', waitsForPaper: false, documents: ['access-request'], desk: 'medical-records' },
      body: { signature: { name: typed.name, agreed: true } },
      arrival: { way: 'phone' },
    });
    const open = Object.values(done.work).filter(({ state }) => state === 'ready' || state === 'waiting');
    expect(open.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['prepare-documents', 'file-online', 'notify-received', 'notify-staff', 'index-terms']),
    );
    expect(open.map(({ kind }) => kind)).not.toContain('send-mail-instructions');
    const last = done.recentEvents.at(-1);
    expect(last).toMatchObject({ who: 'requester', what: 'signed', facts: { receivedOn: today, link: '1' } });
    expect(JSON.stringify(done.recentEvents)).not.toContain(typed.name);
    expect(sentAt(done)).toBe(later(1).toISOString());
  });

  it('is read back as part of the body, while the stored body and its hash stay', async () => {
    const { body: _merged, ...item } = toItem(done);
    const read = RequestRecord.parse({ ...item, body: call.body });
    expect(read.body).toEqual(done.body);
    expect(bodyHandedIn(read)).toEqual(call.body);
    expect(sha256(canonicalJson(bodyHandedIn(read)))).toBe(call.payloadHash);
    const history = { events: done.recentEvents, brokenAt: -1, from: 0 };
    const none = { get: async () => null };
    expect(await findingsOf(read, history, none)).toEqual([]);
    const signing = read.signing;
    if (signing?.signed === undefined) throw new Error('not signed');
    const forged = RequestRecord.parse({
      ...item,
      body: call.body,
      signing: { ...signing, signed: { ...signing.signed, name: 'Somebody Else' } },
    });
    expect(await findingsOf(forged, history, none)).toEqual([{ wrong: 'correction' }]);
  });

  it('keeps a name in Latin letters beside one that no font prints, and gives the body back without both', () => {
    const outcome = signOnline(withLink(call, start), { ...typed, name: '𐌰𐌱', latin: 'Ab' }, signer(later(1)));
    if (outcome.outcome !== 'signed') throw new Error('barred');
    const record = applied(call, outcome.change);
    expect(record.body.latin?.signature).toEqual({ name: 'Ab' });
    expect(bodyHandedIn(record)).toEqual(call.body);
  });
});

const steps = fc.oneof(
  fc.record({ do: fc.constant('link' as const) }),
  fc.record({ do: fc.constant('sign' as const), link: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ do: fc.constant('correct' as const) }),
  fc.record({ do: fc.constant('withdraw' as const) }),
  fc.record({ do: fc.constant('paper' as const) }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 24 * 8 }) }),
);

type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

/** The request after one step at an instant, as staff or who called would make it. */
function taken(record: RequestRecord, step: Step, now: Date): RequestRecord {
  switch (step.do) {
    case 'wait':
      return record;
    case 'withdraw':
      return record.status === 'awaiting-mail' ? { ...record, status: 'withdrawn' } : record;
    case 'correct':
      return { ...record, corrections: [...record.corrections, { ...correction, at: now.toISOString() }] };
    case 'sign': {
      const outcome = signOnline(record, { ...typed, link: step.link }, signer(now));
      expect(outcome.outcome === 'signed').toBe(linkState(record, step.link, now) === 'open');
      return outcome.outcome === 'signed' ? applied(record, outcome.change) : record;
    }
    default: {
      const acting = { staff: ana, now, timeZone };
      const decision =
        step.do === 'link' ? decideSignLink(record, acting) : decideMailReceived(record, hospitalDay(now, timeZone), acting);
      return decision.outcome === 'change' ? applied(record, decision.change) : record;
    }
  }
}

/** How it became received in this step; null where it did not. */
function arrival(before: RequestRecord, after: RequestRecord, step: Step): 'signed' | 'mail-received' | null {
  expect(after.receivedOn === null).toBe(after.status !== 'received');
  if (before.status === 'received' || after.status !== 'received') return null;
  const last = after.recentEvents.at(-1);
  const how = step.do === 'sign' ? 'signed' : 'mail-received';
  expect([step.do, last?.what, last?.who]).toEqual(step.do === 'sign' ? ['sign', how, 'requester'] : ['paper', how, clerk]);
  expect(after.body.signature === undefined).toBe(step.do === 'paper');
  return how;
}

describe('every path', () => {
  it('leads to received by an open link that is signed, or by the paper, and by nothing else', () => {
    const seen = new Set<string | null>();
    const walkOf = fc.array(steps, { maxLength: 10 });
    fc.assert(
      fc.property(walkOf, (walk) => {
        walk.reduce(
          ({ record, hours }, step) => {
            const after = taken(record, step, later(hours));
            seen.add(arrival(record, after, step));
            return { record: after, hours: hours + (step.do === 'wait' ? step.hours : 0) };
          },
          { record: call, hours: 0 },
        );
      }),
      { numRuns: runs(600), examples: [[[{ do: 'link' }, { do: 'sign', link: 1 }]], [[{ do: 'paper' }]]] },
    );
    expect(seen).toEqual(new Set(['signed', 'mail-received', null]));
  });
});
