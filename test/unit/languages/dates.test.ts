/** Dates and times as people read them, and that no other code writes any. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  boxDate,
  clockInWords,
  dateInWords,
  dateOrder,
  instantInWords,
  monthNames,
  nearDate,
  shortDate,
  shortInstant,
  signedInstant,
  spanInWords,
  timeInWords,
  zoneInWords,
} from '../../../lib/languages/dates.ts';

const facility = { timeZone: 'America/New_York' };
const english = { language: 'en', facility } as const;
const spanish = { language: 'es', facility } as const;

describe('dates', () => {
  it('are written out, and read the same way by everybody', () => {
    expect([dateInWords('1984-03-09', 'en'), dateInWords('1984-03-09', 'es')]).toEqual(['March 9, 1984', '9 de marzo de 1984']);
    expect([spanInWords('2015-06', 'en'), spanInWords('2015-06', 'es')]).toEqual(['June 2015', 'junio de 2015']);
    expect(spanInWords('2015', 'es')).toBe('2015');
    expect([shortDate('1984-03-09', 'en'), shortDate('1984-03-09', 'es')]).toEqual(['Mar 9, 1984', '9 mar 1984']);
    expect([nearDate('1984-03-09', 'en'), nearDate('1984-03-09', 'es')]).toEqual(['Mar 9', '9 mar']);
  });

  it('are asked for in the order of the language', () => {
    expect(dateOrder('en')).toEqual(['month', 'day', 'year']);
    expect(dateOrder('es')).toEqual(['day', 'month', 'year']);
    expect([monthNames('en')[2], monthNames('es')[2], monthNames('es')[11]]).toEqual(['March', 'marzo', 'diciembre']);
  });

  it('stand in numbers only in boxes, month first, in every language', () => {
    expect(boxDate('2026-12-15')).toBe('12/15/2026');
  });
});

describe('times', () => {
  it('name their zone', () => {
    const evening = '2026-12-16T03:40:00.000Z';
    expect(clockInWords(evening, english)).toBe('10:40 p.m. Eastern');
    expect(clockInWords(evening, spanish)).toBe('10:40 p.\u00a0m., hora del Este');
    expect(instantInWords(evening, english)).toBe('December 15, 2026 at 10:40 p.m. Eastern');
    expect(instantInWords(evening, spanish)).toBe('15 de diciembre de 2026 a las 10:40 p.\u00a0m., hora del Este');
    expect(shortInstant(evening, english)).toBe('Dec 15, 2026, 10:40 p.m. Eastern');
    expect(shortInstant(evening, spanish)).toBe('15 dic 2026, 10:40 p.\u00a0m., hora del Este');
  });

  it.each([
    ['0:05', '12:05 a.m.'],
    ['08:00', '8:00 a.m.'],
    ['12:00', '12:00 p.m.'],
    ['23:59', '11:59 p.m.'],
  ])('%s is %s', (time, shown) => {
    expect(timeInWords(time, 'en')).toBe(shown);
  });

  it('say "a la" for one o’clock and "a las" for every other hour', () => {
    expect(instantInWords('2026-12-15T18:05:00Z', spanish)).toContain('a la 1:05 p.\u00a0m.');
    expect(instantInWords('2026-12-15T15:05:00Z', spanish)).toContain('a las 10:05 a.\u00a0m.');
  });

  it('are called as people call them in other states, and as Intl does elsewhere', () => {
    expect([zoneInWords('America/Chicago', 'en'), zoneInWords('America/Chicago', 'es')]).toEqual([
      'Central',
      'hora del Centro',
    ]);
    expect(zoneInWords('America/Anchorage', 'en')).toBe('Anchorage Time');
  });

  it('stand in the signature box with the order of the date, then in UTC', () => {
    expect(signedInstant('2026-12-16T03:40:00Z', english)).toBe(
      '12/15/2026 (MM/DD/YYYY) at 10:40 p.m. Eastern (12/16/2026, 3:40 a.m. UTC)',
    );
    expect(signedInstant('2026-12-16T03:40:00Z', spanish)).toBe(
      '12/15/2026 (MM/DD/AAAA) a las 10:40 p.\u00a0m., hora del Este (12/16/2026, 3:40 a.\u00a0m. UTC)',
    );
  });
});

describe('the code', () => {
  it('sets dates and times in one place', () => {
    const own = ['lib/languages/dates.ts', 'lib/request/dates.ts'];
    const others = globSync('lib/**/*.{ts,tsx}').filter((file) => !own.includes(file));
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((file) => /DateTimeFormat|toLocale(Date|Time)String/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
