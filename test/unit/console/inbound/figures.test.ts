import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresBy, figuresOf, monthsBefore } from '../../../../lib/console/inbound/figures.ts';
import type { InboundFacts } from '../../../../lib/inbound/stores.ts';
import { inboundStatuses, senderTypes } from '../../../../lib/inbound/vocabulary.ts';
import { addDays, daysBetween } from '../../../../lib/request/dates.ts';

const facts = (announcedOn: string, more: Partial<InboundFacts> = {}): InboundFacts => ({
  ...{ status: 'announced', sender: 'clinic', way: 'mail', what: ['paper'], announcedOn, expectedOn: announcedOn },
  ...more,
});

describe('figures of what comes in', () => {
  it('take the middle of the days, or the mean of the two middle ones', () => {
    const came = (days: number) => facts('2026-11-01', { status: 'arrived', arrivedOn: addDays('2026-11-01', days) });
    expect(figuresOf([came(9), came(1), came(4)]).medianDays).toBe(4);
    expect(figuresOf([came(9), came(1), came(4), came(5)]).medianDays).toBe(4.5);
    expect(figuresOf([facts('2026-11-01')]).medianDays).toBeNull();
    expect(figuresOf([]).announced).toBe(0);
  });

  it('are the same for the whole as counted one by one', () => {
    const one = fc
      .record({
        day: fc.integer({ min: 0, max: 20 }),
        status: fc.constantFrom(...inboundStatuses),
        sender: fc.constantFrom(...senderTypes),
        after: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      })
      .map(({ day, status, sender, after }) => {
        const announcedOn = addDays('2026-10-01', day);
        return facts(announcedOn, { status, sender, ...(after !== undefined && { arrivedOn: addDays(announcedOn, after) }) });
      });
    fc.assert(
      fc.property(fc.array(one), fc.array(one), (first, second) => {
        const { total, senders, months } = figuresBy([
          { month: '2026-11', facts: first },
          { month: '2026-10', facts: second },
        ]);
        const all = [...first, ...second];
        const days = all.flatMap(({ announcedOn, arrivedOn }) =>
          arrivedOn === undefined ? [] : daysBetween(announcedOn, arrivedOn),
        );
        const below = days.filter((count) => total.medianDays !== null && count <= total.medianDays).length;
        expect(total.announced).toBe(all.length);
        expect(senders.reduce((sum, { figures }) => sum + figures.announced, 0)).toBe(all.length);
        expect(months.reduce((sum, { figures }) => sum + figures.neverCame, 0)).toBe(total.neverCame);
        expect(total.arrived).toBe(days.length);
        expect(total.arrived + total.open).toBeLessThanOrEqual(total.announced);
        if (days.length > 0) expect(below * 2).toBeGreaterThanOrEqual(days.length);
      }),
    );
  });

  it('go back over the turn of a year', () => {
    expect(monthsBefore('2026-02-28', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  });
});
