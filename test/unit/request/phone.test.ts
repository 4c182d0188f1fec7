/** What is shown of a stored number, against the library that judged it. */
import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { countryCodes } from '../../../lib/request/countries.ts';
import { isPhone, storePhone } from '../../../lib/request/phone.ts';
import { showPhone } from '../../../lib/request/phone-shown.ts';
import { runs } from '../../support/depth.ts';

const example = (country: CountryCode): string => getExampleNumber(country, examples)?.number ?? '';
const inPlan = getCountries().filter((country) => getCountryCallingCode(country) === '1');
const abroad = getCountries().filter((country) => getCountryCallingCode(country) !== '1');

describe('a stored number', () => {
  it('of the North American plan is shown as the library shows it', () => {
    const typed = fc
      .tuple(fc.integer({ min: 200, max: 989 }), fc.integer({ min: 200, max: 999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([area, exchange, line]) => `${area}${exchange}${String(line).padStart(4, '0')}`)
      .filter(isPhone);
    fc.assert(
      fc.property(typed, fc.option(fc.integer({ min: 1, max: 99_999 })), (digits, extension) => {
        const stored = storePhone(extension === null ? digits : `${digits} ext ${extension}`);
        const national = parsePhoneNumberFromString(digits, 'US')?.formatNational();
        expect(showPhone(stored)).toBe(extension === null ? national : `${national} ext. ${extension}`);
      }),
      { numRuns: runs(2000) },
    );
    for (const country of inPlan)
      expect(showPhone(example(country))).toBe(parsePhoneNumberFromString(example(country))?.formatNational());
  });

  it('of another country is shown with its calling code, digit for digit, and can be typed again', () => {
    expect(abroad.length).toBeGreaterThan(200);
    for (const country of abroad) {
      const stored = example(country);
      const shown = showPhone(stored);
      expect(shown.replaceAll(' ', '')).toBe(stored);
      expect(shown.split(' ')[0]).toBe(`+${getCountryCallingCode(country)}`);
      expect(shown).not.toMatch(/ \d{1,2}( |$)/);
      expect(storePhone(shown)).toBe(stored);
    }
  });

  it('comes back as it was when it is none', () => {
    for (const text of ['', 'ask at the desk', '704-660-4035', '+1704', '+', '+12ab']) expect(showPhone(text)).toBe(text);
  });
});

describe('the countries of an address', () => {
  it('are those that have telephone numbers, without two islands whose codes the standard only reserves', () => {
    expect([...countryCodes].sort()).toEqual(
      getCountries()
        .filter((code) => code !== 'AC' && code !== 'TA')
        .sort(),
    );
  });
});
