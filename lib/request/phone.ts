/** Numbers that people type, never the destination of a fax. Heavy: import `phone-shown.ts` to show a number. */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

function read(typed: string): PhoneNumber | undefined {
  // Full-width digits and look-alikes would parse, but cannot be dialled as printed.
  if (!/^[\x20-\x7e\u00a0]+$/.test(typed)) return undefined;
  const number = parsePhoneNumberFromString(typed, { defaultCountry: 'US', extract: false });
  return number?.isValid() ? number : undefined;
}

/** E.164, with `;ext=` for an extension; undefined for text that is not one dialable number. */
export function readPhone(typed: string): string | undefined {
  const number = read(typed);
  return number?.ext ? `${number.number};ext=${number.ext}` : number?.number;
}

export const isPhone = (typed: string): boolean => read(typed) !== undefined;

/** As `readPhone`; text that is no number comes back as it was. */
export const storePhone = (typed: string): string => readPhone(typed) ?? typed;
