/** Whether a line is answered: against a date library, at any instant, through every change of the clocks. */
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { lineNow, timeToCall } from '../../../lib/facility/phone-hours.ts';
import { prairieView } from '../../support/prairie-view.ts';

const zone = 'America/New_York';
const { hours } = lakeNorman.inbound;
const shown = (instant: Date, timeZone = zone) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
const minutes = (instant: Date, timeZone = zone) => shown(instant, timeZone).hour * 60 + shown(instant, timeZone).minute;

describe('the line of customer service', () => {
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true });
  // Every hour around the changes of 2026: March 8 and November 1, both Sundays.
  const changes = fc
    .tuple(fc.constantFrom('2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'), fc.integer({ min: -4320, max: 4320 }))
    .map(([at, away]) => new Date(Date.parse(at) + away * 60_000));

  it('is open from Monday to Friday from 8:00 to 4:30, on the clocks of New York', () => {
    fc.assert(
      fc.property(fc.oneof(instants, changes), (now) => {
        const { dayOfWeek, hour, minute } = shown(now);
        const open = dayOfWeek <= 5 && hour * 60 + minute >= 480 && hour * 60 + minute < 990;
        const state = lineNow(hours, now, zone);
        expect(state.open).toBe(open);
        const [next, at] = state.open ? [state.until, 990] : [state.opens, 480];
        expect(minutes(next)).toBe(at);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(shown(next).dayOfWeek).toBeLessThanOrEqual(5);
        if (state.open) expect(shown(next).toPlainDate().toString()).toBe(shown(now).toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  it('opens on the Monday after the change of the clocks at the same time of day', () => {
    expect(lineNow(hours, new Date('2026-10-31T12:00:00Z'), zone)).toEqual({
      open: false,
      opens: new Date('2026-11-02T13:00:00Z'),
    });
    expect(lineNow(hours, new Date('2026-03-07T13:00:00Z'), zone)).toEqual({
      open: false,
      opens: new Date('2026-03-09T12:00:00Z'),
    });
    expect(lineNow(hours, new Date('2026-11-27T13:00:00Z'), zone)).toEqual({
      open: true,
      until: new Date('2026-11-27T21:30:00Z'),
    });
  });

  it('is called within its hours, whatever they are, in winter and in summer', () => {
    const clock = fc.integer({ min: 0, max: 1439 });
    const text = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const lines = fc
      .tuple(clock, fc.integer({ min: 15, max: 900 }))
      .filter(([opens, length]) => opens + length < 1440)
      .map(([opens, length]) => ({ ...hours, opens: text(opens), closes: text(opens + length) }));
    const weekdays = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .filter((day) => ![0, 6].includes(day.getUTCDay()))
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(lines, weekdays, (line, day) => {
        const { begins, ends } = timeToCall(day, line, zone);
        expect(lineNow(line, begins, zone).open).toBe(true);
        expect(lineNow(line, new Date(ends.getTime() - 1), zone).open).toBe(true);
        expect(shown(begins).toPlainDate().toString()).toBe(day);
      }),
    );
  });

  it('is that of the hospital in its own zone', () => {
    const { begins } = timeToCall('2026-11-30', prairieView.inbound.hours, prairieView.timeZone);
    expect(begins.toISOString()).toBe('2026-11-30T17:00:00.000Z');
  });
});
