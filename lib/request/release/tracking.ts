/** Carriers and how they print the number of a parcel. General knowledge of the trade, not verified: staff compare it with the parcel. */
const carriers: readonly { readonly name: RegExp; readonly number: RegExp }[] = [
  { name: /\bups\b/i, number: /^1Z[0-9A-Z]{16}$/i },
  { name: /\bfed ?ex\b/i, number: /^(?:\d{12}|\d{15}|\d{20})$/ },
  { name: /\busps\b/i, number: /^(?:9\d{19,25}|[A-Z]{2}\d{9}US)$/i },
  { name: /\bdhl\b/i, number: /^\d{10,11}$/ },
];

/** True for a carrier that we know with a number of its form, in groups or not. */
export function isTracking(typed: string): boolean {
  return carriers.some(
    ({ name, number }) => name.test(typed) && number.test(typed.replace(name, '').replace(/[\s#:,.-]/g, '')),
  );
}
