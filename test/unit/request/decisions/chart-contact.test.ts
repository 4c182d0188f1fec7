/** A code as proof of who asks: never without what staff stated, to another address, or with a code from before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { confirmByCode, isStated, type UsedCode } from '../../../../lib/request/decisions/chart-contact.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { rulesVersion } from '../../../../lib/request/rules-version.ts';
import { isMoot } from '../../../../lib/request/timers.ts';
import { decideAs, identified } from '../../../support/decisions.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const { timeZone } = lakeNorman;
const acting = { staff: ana, now: noon, timeZone };
const received = recordOf(sampleBody('patient'), 1, { status: 'in-review' });
/** Of the address as `decideAs` has it. */
const mark = 'mark of the address';

function stateOn(record: RequestRecord, staff = acting): RequestRecord {
  const decision = decideAs('chart-contact', record, staff);
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return written(record, decision.change);
}

const stated = stateOn(received);
const good: UsedCode = { by: 'service', issuedAt: later(20), sentTo: mark };
const opening = (code: UsedCode = good, mailbox: string | null = mark) => ({ code, mailbox, now: later(21), timeZone });

describe('the statement of staff', () => {
  it('closes nothing, and tells the requester once it can no longer be taken back', () => {
    expect([stated.status, stated.items, stated.decisions.taken['confirm-identity']]).toEqual([
      received.status,
      received.items,
      undefined,
    ]);
    expect(stated.work['notify-open-with-code']).toMatchObject({ state: 'ready', dueAt: later(10).toISOString() });
    expect(stated.decisions.taken['chart-contact']?.evidence).toEqual({
      contact: 'email',
      facts: ['name', 'birth-date', 'address', 'phone'],
      mailbox: mark,
    });
    expect(stated.recentEvents.at(-1)?.facts).toEqual({
      decision: 'chart-contact',
      rules: rulesVersion(),
      contact: 'email',
      facts: 'name birth-date address phone',
    });
  });

  it.each([
    ['three facts', { facts: ['name', 'birth-date', 'email'] }],
    ['no contact', { contact: '' }],
    ['a telephone, to which no code can be sent yet', { contact: 'phone' }],
  ])('is not taken with %s', (_, instead) => {
    expect(decideAs('chart-contact', received, acting, instead)).toMatchObject({ refusal: { code: 'decision-incomplete' } });
  });

  it('is not possible once it stands who asks, and its notice is not sent then', () => {
    expect(decideAs('chart-contact', identified(received), acting)).toMatchObject({ refusal: { code: 'decision-barred' } });
    const notice = stated.work['notify-open-with-code'];
    if (notice === undefined) throw new Error('no notice');
    expect(isMoot(notice, stated, later(10))).toBe(false);
    expect(isMoot(notice, identified(stated), later(10))).toBe(true);
  });

  it('is gone when it is taken back', () => {
    const undo = decideAs('undo', stated, { ...acting, now: later(5) });
    if (undo.outcome === 'refused') throw new Error(undo.refusal.code);
    const undone = written(stated, undo.change);
    expect(undone.work['notify-open-with-code']?.state).toBe('dropped');
    expect(confirmByCode(undone, opening())).toBeNull();
  });
});

describe('a code to the address that the chart holds', () => {
  it('confirms who asks, with what staff compared, and closes the item', () => {
    const change = confirmByCode(stated, opening());
    if (change === null) throw new Error('not confirmed');
    const after = written(stated, change);
    expect(after.decisions.taken['confirm-identity']).toEqual({
      at: later(21).toISOString(),
      by: 'requester',
      evidence: { how: 'code', facts: ['name', 'birth-date', 'address', 'phone'], channel: 'status-page' },
    });
    expect(after.items.find(({ code }) => code === 'identity')?.state).toBe('answered');
    expect(confirmByCode(after, opening({ ...good, issuedAt: later(30) }))).toBeNull();
  });

  it('brings a request that waited for it back to the review', () => {
    const items = stated.items.map((item) => (item.code === 'identity' ? { ...item, askedAt: noon.toISOString() } : item));
    expect(confirmByCode({ ...stated, status: 'deficient', items }, opening())).toMatchObject({ status: 'resubmitted' });
  });

  it.each([
    ['nobody stated anything', received, opening()],
    ['it was sent somewhere else', stated, opening({ ...good, sentTo: 'mark of another' })],
    ['staff told it on the telephone', stated, opening({ by: 'staff', issuedAt: later(20) })],
    ['staff told it, whatever it says', stated, opening({ ...good, by: 'staff' })],
    ['it was made before the statement', stated, opening({ ...good, issuedAt: later(-1) })],
    ['it was made at the same instant', stated, opening({ ...good, issuedAt: noon })],
    ['the address is another one since', stated, opening({ ...good, sentTo: 'mark of a new one' }, 'mark of a new one')],
    ['there is no address any more', stated, opening(good, null)],
    ['the request has ended', { ...stated, status: 'denied' } as const, opening()],
    ['the records went out', { ...stated, status: 'released' } as const, opening()],
  ])('confirms nobody where %s', (_, record, given) => {
    expect(confirmByCode(record, given)).toBeNull();
  });

  it('confirms exactly where staff stated the address that it was sent to, afterwards, and notices still go there', () => {
    const marks = fc.constantFrom(mark, 'another', undefined);
    const code = fc.record({
      by: fc.constantFrom('service', 'staff'),
      sentTo: marks,
      minute: fc.integer({ min: -60, max: 60 }),
    });
    fc.assert(
      fc.property(code, fc.constantFrom(mark, 'another', null), fc.boolean(), ({ by, sentTo, minute }, mailbox, isMade) => {
        const given = opening({ by, sentTo, issuedAt: later(minute) }, mailbox);
        const confirmed = confirmByCode(isMade ? stated : received, given) !== null;
        expect(confirmed).toBe(isMade && by === 'service' && sentTo === mark && mailbox === mark && minute > 0);
      }),
    );
  });
});

it('a statement is about one address', () => {
  expect([mark, 'another', null].map((mailbox) => isStated(stated, mailbox))).toEqual([true, false, false]);
  expect(isStated(received, mark)).toBe(false);
});
