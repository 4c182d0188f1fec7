/** Numbers that people type, never the destination of a fax. Heavy: import `phone-shown.ts` to show a number. */
import { type CountryCode, getCountries, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { cleanCode, isPlain, nameKey } from './text.ts';
import { languages } from './vocabulary.ts';

/** In UTF-16 units, twice what the schema takes: the patterns below are not for texts of any length. */
const longest = 160;

/** Words before a number, as in `cell: 704-555-0123`. */
const before = /^((?:[#№\s]*[\p{L}][\p{L}. ]*)?)[\s:#/]*(?=[+(\d])/iu;
/** Words after a number, as in `704-555-0123 (after 5)`; an extension is none of them. */
const behind = /(?<=\d\)?)[\s,;-]*[([]?\s*(?!e?xt?\b|x\d|#)(\p{L}[\p{L}\p{N}\s.:'/&,-]*)[)\]]?$/iu;
/** `extensión 12`, `interno 12`; without a number behind it the word says nothing. */
const extension = /[\s,;(]*\b(?:extensi[oó]n|exten|ext|anexo|interno|int|ramal|x)\b[\s.:#=]*(\d*)\)?$/iu;
/** Mexico dialled mobile numbers with a 1 until 2019. */
const oldMexican = /^\+52[\s.-]*1[\s.-]*(?=(?:\d[\s.-]*){10}$)/;
/** Neither letter, digit nor what a number is written with. */
const strays = /[^\p{L}\p{N}\s+#()[\],;:/.'-]+/gu;

let countries: ReadonlyMap<string, CountryCode> | undefined;

/** Whose numbers are meant: `México: 55 1234 5678`. By the names of the countries in each language; else the United States. */
function countryIn(words: string): CountryCode {
  if (words === '') return 'US';
  countries ??= new Map(
    languages.flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return getCountries().map((code) => [nameKey(names.of(code) ?? code), code] as const);
    }),
  );
  return countries.get(nameKey(words)) ?? 'US';
}

/** Georgia is a state and Jordan a name, too: a number that is none there is one of the United States. */
function parsed(text: string, words: string): PhoneNumber | undefined {
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined;
  return [...new Set([countryIn(words), 'US' as const])]
    .map((defaultCountry) => parsePhoneNumberFromString(text, { defaultCountry, extract: false }))
    .find((number) => number?.isValid());
}

/** Commas between the groups read as pauses before an extension. */
function forgiving(text: string, words: string): PhoneNumber | undefined {
  return parsed(text, words) ?? parsed(text.replaceAll(',', '-'), words);
}

function read(typed: string): PhoneNumber | undefined {
  if (typed.length > longest) return undefined;
  const cleaned = cleanCode(typed);
  if (!isPlain(cleaned)) return undefined;
  const text = cleaned
    .replace(extension, (_, digits: string) => (digits === '' ? '' : ` ext. ${digits}`))
    .replace(strays, '-')
    .replace(/^[^\p{L}\d+([#]+|[^\p{L}\d)\]]+$/gu, '');
  const [, words = ''] = before.exec(text) ?? [];
  const number = text
    .replace(before, '')
    .replace(/^\+[+\s-]+/, '+')
    .replace(/^00[\s.-]*(?=[1-9])/, '+')
    .replace(oldMexican, '+52 ');
  const [note = '', country = ''] = behind.exec(number) ?? [];
  // More digits than an hour has are another number.
  return (
    forgiving(number, words) ??
    (/\d(?:.*\d){4}/.test(note) ? undefined : forgiving(number.replace(behind, ''), words || country))
  );
}

/** E.164, with `;ext=` for an extension; undefined for text that is not one dialable number. */
export function readPhone(typed: string): string | undefined {
  const number = read(typed);
  return number?.ext ? `${number.number};ext=${number.ext}` : number?.number;
}

/** True for a number of the United States that can be called as it is: texts reach no extension. */
export function isInStates(stored: string): boolean {
  return !stored.includes(';ext=') && parsePhoneNumberFromString(stored)?.country === 'US';
}

export const isPhone = (typed: string): boolean => read(typed) !== undefined;

/** As `readPhone`; text that is no number comes back as it was. */
export const storePhone = (typed: string): string => readPhone(typed) ?? typed;
