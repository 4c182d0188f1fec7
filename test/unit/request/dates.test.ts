/** Our own calendar against Temporal's, over every kind of day that people can type. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  ageOn,
  daysBetween,
  hospitalClock,
  hospitalDay,
  isCalendarDate,
  startOfNextDay,
} from '../../../lib/request/dates.ts';
import { runs } from '../../support/depth.ts';

const plain = (date: string) => Temporal.PlainDate.from(date, { overflow: 'reject' });
const two = (number: number) => String(number).padStart(2, '0');
const written = (year: number, month: number, day: number) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const date = fc
  .record({
    year: fc.integer({ min: 1, max: 9000 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts) => Temporal.PlainDate.from(parts).toString());
/** As often a day around the end of February as any other: there the calendars could differ. */
const tricky = fc.oneof(
  date,
  fc.record({ year: fc.integer({ min: 1890, max: 2110 }), offset: fc.integer({ min: -3, max: 3 }) }).map(({ year, offset }) =>
    plain(written(year, 3, 1))
      .add({ days: offset })
      .toString(),
  ),
);

describe('dates', () => {
  it('exist exactly when Temporal says so', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(parts, (given) => {
        const text = written(...given);
        const exists = () => plain(text).toString() === text;
        expect(isCalendarDate(text)).toBe(
          (() => {
            try {
              return exists();
            } catch {
              return false;
            }
          })(),
        );
      }),
      { numRuns: runs(5000) },
    );
    for (const text of [
      '',
      '2026-1-01',
      '2026-01-01 ',
      '２０２６-01-01',
      '-026-01-01',
      '+002026-01-01',
      '2026-01-01\n',
      '20260101',
    ])
      expect(isCalendarDate(text)).toBe(false);
  });

  it('move and differ as in Temporal', () => {
    fc.assert(
      fc.property(tricky, tricky, fc.integer({ min: -40_000, max: 40_000 }), (one, other, days) => {
        const span = (unit: 'days' | 'years') => plain(one).until(plain(other), { largestUnit: unit })[unit];
        expect(daysBetween(one, other)).toBe(span('days'));
        expect(ageOn(one, other)).toBe(span('years'));
        const there = plain(one).add({ days });
        if (there.year >= 0) expect(addDays(one, days)).toBe(there.toString());
        expect(addYears(one, Math.abs(days) % 900)).toBe(
          plain(one)
            .add({ years: Math.abs(days) % 900 })
            .toString(),
        );
      }),
      { numRuns: runs(5000) },
    );
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('soon', '2026-01-01')).toThrow(RangeError);
  });

  it("stand on the hospital's wall as in Temporal, through every change of the clocks", () => {
    const changes = ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z', '2026-07-04T04:00:00Z', '2026-12-31T05:00:00Z'].map(
      Date.parse,
    );
    const instant = fc.oneof(
      fc.date({ min: new Date('1920-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
      fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -7200, max: 7200 })).map(([at, by]) => new Date(at + by * 1000)),
    );
    fc.assert(
      fc.property(instant, fc.constantFrom('America/New_York', 'America/Chicago', 'Asia/Kathmandu'), (at, zone) => {
        const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
        expect(hospitalClock(at, zone)).toEqual({ date: here.toPlainDate().toString(), hour: here.hour, minute: here.minute });
        expect(hospitalDay(at, zone)).toBe(here.toPlainDate().toString());
      }),
      { numRuns: runs(5000) },
    );
  });

  it('begin where Temporal says, also on the day of 23 hours and in Kathmandu', () => {
    const zones = ['America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Niue', 'UTC'];
    for (const date of ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01', '2026-12-31', '2028-02-28', '2028-02-29'])
      for (const zone of zones) {
        const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone);
        expect(startOfNextDay(date, zone).toISOString()).toBe(new Date(next.epochMilliseconds).toISOString());
      }
  });
});
