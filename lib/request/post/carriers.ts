/**
 * Carriers, how their tracking numbers look, and the check digit that finds a slip. Forms and check digits as collected, with real numbers
 * to try them on, in github.com/jkeen/tracking_number_data (couriers/usps, fedex, ups, s10; read on 2026-11-29); DHL from general
 * knowledge, without a check digit. No carrier confirmed them to us: whoever types compares with the parcel.
 */

export type CarrierId = 'usps' | 'fedex' | 'ups' | 'dhl' | 'other';

/** Digits before the last one, which is the check digit. */
type Check = (body: string) => number;

/** Characters from the last one back, times these weights in turn. */
function weighed(body: string, weights: readonly number[], toNumber: (character: string) => number = Number): number {
  return [...body]
    .reverse()
    .reduce((sum, character, place) => sum + toNumber(character) * (weights[place % weights.length] ?? 0), 0);
}

const toTen = (sum: number): number => (10 - (sum % 10)) % 10;

/** GS1 modulo 10, as USPS and FedEx Ground print it; `before` is what counts and is not printed. */
const thrice =
  (before = ''): Check =>
  (body) =>
    toTen(weighed(before + body, [3, 1]));
const fedExTwelve: Check = (body) => (weighed(body, [1, 3, 7]) % 11) % 10;
/** Letters count as their place in the alphabet and two more, by the last digit. */
const upsCheck: Check = (body) =>
  toTen(weighed(body, [1, 2], (character) => (/\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10)));
const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7] as const;
/** Universal Postal Union, S10. */
function s10Check(body: string): number {
  const rest = 11 - ([...body].reduce((sum, digit, place) => sum + Number(digit) * (s10Weights[place] ?? 0), 0) % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}

export interface TrackingForm {
  readonly carrier: Exclude<CarrierId, 'other'>;
  /** Group 1: what the check digit is computed from; group 2: the check digit. Without groups: there is none. */
  readonly shape: RegExp;
  readonly check?: Check;
  /** Only where the carrier is named: others have numbers of this length too. */
  readonly named?: true;
}

/** Where two carriers share a form, the first one is meant unless the other is named. */
export const trackingForms: readonly TrackingForm[] = [
  { carrier: 'ups', shape: /^1Z([0-9A-Z]{15})(\d)$/, check: upsCheck },
  { carrier: 'usps', shape: /^(9[1-5]\d{19})(\d)$/, check: thrice() },
  { carrier: 'usps', shape: /^(9[1-5]\d{23})(\d)$/, check: thrice() },
  // Service code, mailer and serial number, of old labels; the newer ones count the 91 that is not printed.
  { carrier: 'usps', shape: /^(\d{19})(\d)$/, check: thrice() },
  { carrier: 'usps', shape: /^(\d{19})(\d)$/, check: thrice('91') },
  { carrier: 'usps', shape: /^(\d{20})(\d)$/, check: thrice() },
  { carrier: 'usps', shape: /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/, check: s10Check },
  { carrier: 'fedex', shape: /^(\d{11})(\d)$/, check: fedExTwelve },
  { carrier: 'fedex', shape: /^(\d{14})(\d)$/, check: thrice() },
  { carrier: 'fedex', shape: /^(\d{19})(\d)$/, check: thrice('92'), named: true },
  { carrier: 'dhl', shape: /^\d{10,11}$/, named: true },
];

export const carrierNames = { usps: 'USPS', fedex: 'FedEx', ups: 'UPS', dhl: 'DHL' } as const;

const named: readonly { readonly carrier: TrackingForm['carrier']; readonly name: RegExp }[] = [
  { carrier: 'usps', name: /^u\.?s\.?p\.?s\b\.?/i },
  { carrier: 'ups', name: /^u\.?p\.?s\b\.?/i },
  { carrier: 'fedex', name: /^fed ?ex\b/i },
  { carrier: 'dhl', name: /^dhl\b/i },
];

export interface Tracking {
  readonly carrier: CarrierId;
  /** As it is kept and shown: the carrier and the number without spaces. */
  readonly text: string;
}

function fits({ shape, check }: TrackingForm, number: string): boolean {
  const found = shape.exec(number);
  if (found === null) return false;
  const [, body = '', last = ''] = found;
  return check === undefined || check(body) === Number(last);
}

/** Another carrier: its name, a colon, and a number of at least five letters and digits, one of them a digit. */
const otherForm = /^(?<name>\p{L}[\p{L}\p{N} .&'-]{1,29}):(?<number>.+)$/u;

function otherCarrier(typed: string): Tracking | null {
  const { name = '', number = '' } = otherForm.exec(typed)?.groups ?? {};
  const plain = number.replace(/[\s-]/g, '').toUpperCase();
  return /^(?=.*\d)[0-9A-Z]{5,25}$/.test(plain) ? { carrier: 'other', text: `${name.trim()}: ${plain}` } : null;
}

/**
 * The number of a parcel or of a certified letter, in groups or not, the carrier before it or not; another carrier as `Name: number`. Null
 * where no form fits, and where the check digit says that there is a slip.
 */
export function readTracking(typed: string): Tracking | null {
  const text = typed.trim();
  const chosen = named.find(({ name }) => name.test(text));
  const number = (chosen === undefined ? text : text.replace(chosen.name, '')).replace(/[\s#:,.-]/g, '').toUpperCase();
  const form = trackingForms.find(
    (one) => (chosen === undefined ? one.named === undefined : one.carrier === chosen.carrier) && fits(one, number),
  );
  if (form !== undefined) return { carrier: form.carrier, text: `${carrierNames[form.carrier]} ${number}` };
  return chosen === undefined ? otherCarrier(text) : null;
}

/** Private couriers deliver to a street alone; USPS alone delivers to a P.O. box. Of another carrier we do not know it: it counts as private. */
export function isPrivateCourier(carrier: CarrierId): boolean {
  return carrier !== 'usps';
}

const box =
  /\b(?:p\.?\s*o\.?\s*b(?:ox)?\.?|post\s+office\s+box|apartado(?:\s+postal)?|apdo\.?)\s*(?:no\.?|n[uú]m\.?|#)?\s*\d/iu;

export function isPostBox(lines: readonly string[]): boolean {
  return box.test(lines.join('\n'));
}
