/** Numbers that people type, never the destination of a fax. Heavy: import `phone-shown.ts` to show a number. */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { cleanCode } from './text.ts';

/** Words before and after a number, as in `cell: 704-555-0123 (after 5)`; an extension is none of them. */
const before = /^(?:[\p{L}][\p{L}. ]*:?|tel:)\s*(?=[+(\d])/iu;
const behind = /(?<=\d)[\s,;-]*[([]?\s*(?!e?xt?\b|x\d|#|extension|anexo)\p{L}[\p{L}\p{N}\s.:'-]*[)\]]?$/iu;
/** Mexico dialled mobile numbers with a 1 until 2019. */
const oldMexican = /^\+52[\s.-]*1[\s.-]*(?=(?:\d[\s.-]*){10}$)/;

function parsed(text: string): PhoneNumber | undefined {
  // Digits of other scripts would parse, but cannot be dialled as printed.
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'US', extract: false });
  return number?.isValid() ? number : undefined;
}

function read(typed: string): PhoneNumber | undefined {
  const text = cleanCode(typed)
    .replace(before, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(oldMexican, '+52 ');
  const [note = ''] = behind.exec(text) ?? [];
  // More digits than an hour has are another number.
  return parsed(text) ?? (/\d(?:.*\d){4}/.test(note) ? undefined : parsed(text.replace(behind, '')));
}

/** E.164, with `;ext=` for an extension; undefined for text that is not one dialable number. */
export function readPhone(typed: string): string | undefined {
  const number = read(typed);
  return number?.ext ? `${number.number};ext=${number.ext}` : number?.number;
}

export const isPhone = (typed: string): boolean => read(typed) !== undefined;

/** As `readPhone`; text that is no number comes back as it was. */
export const storePhone = (typed: string): string => readPhone(typed) ?? typed;
