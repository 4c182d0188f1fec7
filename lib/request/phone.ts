/**
 * Telephone numbers that people give for themselves. They are data for staff; no fax is ever dialled from here, the
 * destination of a fax comes from the facility file alone. Heavy: whoever only shows a number imports `phone-shown.ts`.
 */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

function read(typed: string): PhoneNumber | undefined {
  // Full-width digits and look-alikes would parse; a number that cannot be dialled as printed is refused.
  if (!/^[\x20-\x7e\u00a0]+$/.test(typed)) return undefined;
  const number = parsePhoneNumberFromString(typed, { defaultCountry: 'US', extract: false });
  return number?.isValid() ? number : undefined;
}

/** True for one dialable number, US or foreign, with or without an extension. */
export function isPhone(typed: string): boolean {
  return read(typed) !== undefined;
}

/** E.164, with `;ext=` when there is an extension. Text that is no number comes back as it was. */
export function storePhone(typed: string): string {
  const number = read(typed);
  if (!number) return typed;
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}
