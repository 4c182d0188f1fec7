import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, hospitalDay, isCalendarDate } from '../../../lib/request/dates.ts';
import { dueOn, extendedDueOn } from '../../../lib/request/deadlines.ts';
import { readReference, referenceFrom, showReference, slipIn } from '../../../lib/request/reference.ts';

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

  it('says what is wrong with a typed one, and offers what it was likely read from', () => {
    const right = '7KQ4-M9TX-2HBD-J';
    expect(slipIn(right)).toBeNull();
    expect(slipIn(' - ')).toEqual({ code: 'empty' });
    expect(slipIn('7KQ4-M9TX-2HBD')).toEqual({ code: 'length', count: 12 });
    expect(slipIn('7KQU-M9TX-2HBD-J')).toEqual({ code: 'character', at: 4, typed: 'U', likely: 'V' });
    expect(slipIn('7KQ4-M9TX-2H8D-J')).toEqual({ code: 'check', likely: expect.arrayContaining(['7KQ4M9TX2HBDJ']) });
    expect(slipIn('7KQ4-9MTX-2HBD-J')).toEqual({ code: 'check', likely: expect.arrayContaining(['7KQ4M9TX2HBDJ']) });
    expect(slipIn('AAAA-AAAA-AAAA-J')).toEqual({ code: 'check', likely: [] });
  });
});
