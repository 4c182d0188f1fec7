import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, hospitalDay, isCalendarDate } from '../../../lib/request/dates.ts';
import { dueOn, extendedDueOn } from '../../../lib/request/deadlines.ts';
import { readReference, referenceFrom, showReference } from '../../../lib/request/reference.ts';
import { isOpen, isTerminal, mayMove, move, moves, type Status, statuses } from '../../../lib/request/status.ts';

describe('the access clock', () => {
  it.each([
    ['2026-09-01', '2026-10-01', '2026-10-31'],
    ['2026-12-24', '2027-01-23', '2027-02-22'],
    ['2027-01-31', '2027-03-02', '2027-04-01'],
    ['2028-01-31', '2028-03-01', '2028-03-31'],
  ])('received %s is due %s, extended %s at latest', (received, due, extended) => {
    expect(dueOn('access', received)).toBe(due);
    expect(extendedDueOn(received)).toBe(extended);
  });
  it('begins on the New York day', () => {
    const day = hospitalDay(new Date('2026-07-04T01:30:00Z'), 'America/New_York');
    expect(day).toBe('2026-07-03');
    expect(dueOn('access', day)).toBe('2026-08-02');
  });
  it('belongs to access requests alone', () => {
    expect(dueOn('policy', '2026-09-01')).toBeNull();
    expect(dueOn('order-date', '2026-09-01', '2026-09-15')).toBe('2026-09-15');
    expect(dueOn('access', null)).toBeNull();
  });
  it('counts calendar days through daylight saving, months and leap years', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (instant) => {
        const day = hospitalDay(instant, 'America/New_York');
        const due = dueOn('access', day);
        return isCalendarDate(day) && due !== null && daysBetween(day, due) === 30 && addDays(due, -30) === day;
      }),
    );
  });
});

describe('references', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
  it('are read back as shown, in any case, spacing and with look-alikes', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = referenceFrom(random);
        const typed = showReference(reference).toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o');
        return (
          /^[0-9A-HJKMNP-TV-Z]{13}$/.test(reference) &&
          readReference(typed) === reference &&
          referenceFrom(random) === reference
        );
      }),
    );
  });
  it('show one wrong or two swapped characters', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (random, at, other) => {
          const reference = referenceFrom(random);
          fc.pre(reference[at] !== other);
          return readReference(reference.slice(0, at) + other + reference.slice(at + 1)) === null;
        },
      ),
    );
  });
  it.each(['', '7KQ4', 'x'.repeat(5000), '7KQ4-M9TX-2HBD-', '../../etc/passwd', '💥💥💥💥💥💥💥💥💥💥💥💥💥'])(
    'are not %j',
    (text) => {
      expect(readReference(text)).toBeNull();
    },
  );
});

describe('the life of a request', () => {
  it('lists every state once', () => {
    expect([...statuses].sort()).toEqual(Object.keys(moves).sort());
  });
  it('lets every open state end, and no ended state go on', () => {
    const reaches = (from: Status, seen = new Set<Status>()): boolean =>
      isTerminal(from) || moves[from].some((next) => !seen.has(next) && reaches(next, new Set([...seen, from])));
    for (const status of statuses) expect(reaches(status), status).toBe(true);
    for (const status of statuses.filter(isTerminal)) expect(isOpen(status)).toBe(false);
  });
  it('reaches every state from a draft', () => {
    const found = new Set<Status>(['draft']);
    for (const status of found) for (const next of moves[status]) found.add(next);
    expect([...found].sort()).toEqual([...statuses].sort());
  });
  it('refuses what the table does not hold', () => {
    expect(mayMove('received', 'released')).toBe(false);
    expect(mayMove('closed', 'received')).toBe(false);
    expect(mayMove('awaiting-mail', 'received')).toBe(true);
    // @ts-expect-error a move outside of the table does not compile
    move('received', 'released');
    expect(move('received', 'in-review')).toBe('in-review');
  });
});
