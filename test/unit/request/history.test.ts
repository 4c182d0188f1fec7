/** What decisions know of a history: the same whether it is gathered event by event or read again from the start. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Event, eventKinds, milestonesAfter, milestonesOf } from '../../../lib/request/history.ts';
import { chained } from '../../../lib/store/events.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 15, 0, second)).toISOString();

const histories = fc
  .array(
    fc.record({
      who: fc.constantFrom('requester', 'system', 'staff:ana Ana', 'staff:ben Ben'),
      what: fc.constantFrom(...eventKinds),
      facts: fc.record({
        to: fc.constantFrom('quality-check', 'released'),
        work: fc.constantFrom('send-fax', 'notify-staff'),
        how: fc.constantFrom('repeat', 'happened'),
        id: fc.constantFrom('A', 'B'),
        until: fc.constant(at(59)),
        finding: fc.constantFrom('one', 'two'),
      }),
    }),
    { maxLength: 30 },
  )
  .map((events) => chained(events.map((event, second) => ({ ...event, at: at(second) }))));

const last = (events: readonly Event[], fits: (event: Event) => boolean) => events.findLast(fits);

describe('milestones', () => {
  it('are the same gathered in any parts, stored or not', () => {
    fc.assert(
      fc.property(histories, fc.nat(30), (events, cut) => {
        const whole = milestonesAfter(events);
        const early = milestonesAfter(events.slice(0, cut));
        expect(milestonesAfter(events.slice(cut), early)).toEqual(whole);
        // An older version of the code adds events and does not touch what is stored.
        expect(milestonesOf(events, early, true)).toEqual(whole);
        expect(milestonesOf(events, undefined, true)).toEqual(whole);
        expect(milestonesOf(events, { ...early, upTo: 'of another history' }, true)).toEqual(whole);
      }),
    );
  });

  it('tell what a search through all events would find', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const found = milestonesAfter(events);
        const moved = last(events, ({ what }) => what === 'moved');
        expect(found.moved).toEqual(moved === undefined ? null : { to: moved.facts['to'], by: moved.who });
        expect(found.byPerson).toBe(last(events, ({ who }) => who !== 'system')?.hash ?? null);
        expect(found.byStaffAt).toBe(last(events, ({ who }) => who.startsWith('staff:'))?.at ?? null);
        expect(found.changedAt).toBe(events.at(-1)?.at ?? null);
        expect(found.mailReceivedAt).toBe(last(events, ({ what }) => what === 'mail-received')?.at ?? null);
        expect(found.faxHeldUntil).toBe(last(events, ({ what }) => what === 'fax-held')?.facts['until'] ?? null);
      }),
    );
  });

  it('tell it of each work, letter and finding', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const found = milestonesAfter(events);
        for (const work of ['send-fax', 'notify-staff']) {
          const asked = last(
            events,
            ({ what, facts }) => facts['work'] === work && ['fax-held', 'work-settled'].includes(what),
          );
          const urgent = asked?.what === 'work-settled' && asked.facts['how'] === 'repeat';
          expect(found.urgentWork.filter((id) => id === work)).toEqual(urgent ? [work] : []);
        }
        for (const id of ['A', 'B'])
          expect(found.mailedLetters[id]?.at).toBe(
            last(events, ({ what, facts }) => what === 'letter-mailed' && facts['id'] === id)?.at,
          );
        for (const finding of ['one', 'two'])
          expect(found.findings.includes(finding)).toBe(
            events.some(({ what, facts }) => what === 'file-broken' && facts['finding'] === finding),
          );
      }),
    );
  });
});
