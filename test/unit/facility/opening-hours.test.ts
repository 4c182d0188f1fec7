import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hoursText, isWithin, lastAtHour, nextOpening } from '../../../lib/facility/opening-hours.ts';

const zone = 'America/New_York';
const office = 'mon-fri 08:00-16:30';
const at = (text: string) => new Date(text);

describe('hours of the week', () => {
  it('are text of one shape', () => {
    for (const good of ['always', office, 'sat-sun 00:00-23:59', 'mon-mon 09:15-09:16']) expect(hoursText(good)).toBe(true);
    const wrong = [
      '',
      'never',
      'mon-fri',
      'mon-fri 8:00-16:30',
      'fri-mon 08:00-16:30',
      'mon-fri 16:30-08:00',
      'mon-fri 08:00-24:00',
    ];
    for (const bad of wrong) expect(hoursText(bad)).toBe(false);
    expect(() => nextOpening('8 to 5', new Date(), zone)).toThrow(RangeError);
  });

  it('are hours of New York, in winter and in summer', () => {
    // Monday, 23 November 2026: five hours behind; Monday, 6 July 2026: four.
    expect(isWithin(office, at('2026-11-23T12:59:59Z'), zone)).toBe(false);
    expect(isWithin(office, at('2026-11-23T13:00:00Z'), zone)).toBe(true);
    expect(isWithin(office, at('2026-11-23T21:29:59Z'), zone)).toBe(true);
    expect(isWithin(office, at('2026-11-23T21:30:00Z'), zone)).toBe(false);
    expect(isWithin(office, at('2026-07-06T12:00:00Z'), zone)).toBe(true);
    expect(isWithin(office, at('2026-07-06T11:59:59Z'), zone)).toBe(false);
    expect(isWithin('always', at('2026-07-05T03:00:00Z'), zone)).toBe(true);
  });

  it('begin again on the next day that has them', () => {
    expect(nextOpening(office, at('2026-11-20T21:30:00Z'), zone)?.toISOString()).toBe('2026-11-23T13:00:00.000Z');
    expect(nextOpening(office, at('2026-11-23T05:00:00Z'), zone)?.toISOString()).toBe('2026-11-23T13:00:00.000Z');
    // Over the change of the clocks on Sunday, 1 November 2026.
    expect(nextOpening(office, at('2026-10-30T22:00:00Z'), zone)?.toISOString()).toBe('2026-11-02T13:00:00.000Z');
  });

  const instants = fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2031-01-01T00:00:00Z'), noInvalidDate: true });
  const zoned = (instant: Date) =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('America/New_York');

  it('are the same as by a date library, at any instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { dayOfWeek, hour, minute } = zoned(instant);
        const open = dayOfWeek <= 5 && hour * 60 + minute >= 480 && hour * 60 + minute < 990;
        const next = nextOpening(office, instant, zone);
        expect(next === null).toBe(open);
        if (next === null) return;
        const shown = zoned(next);
        expect([shown.hour, shown.minute, shown.dayOfWeek <= 5]).toEqual([8, 0, true]);
        expect(next.getTime() - instant.getTime()).toBeLessThanOrEqual(65 * 3_600_000);
      }),
    );
  });

  it('an hour of the day is found again the night after', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const found = lastAtHour(1, instant, zone);
        const age = instant.getTime() - found.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual(25 * 3_600_000);
        expect([zoned(found).hour, zoned(found).minute]).toEqual([1, 0]);
      }),
    );
  });
});
