/** Shows a stored telephone number without the heavy numbering plans of `phone.ts`; a test compares both. */

/** ITU-T E.164 calling codes of one and two digits; all others have three. */
const shortCodes = /^\+(7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(\d+)$/;

/** Groups of three, then of four, so that no digit is left over: 555 123 4567, 2079 4609. */
function grouped(digits: string): string {
  const fours = digits.length % 3;
  const threes = Math.floor(digits.length / 3) - fours;
  if (threes < 0) return digits;
  const [head, tail] = [digits.slice(0, threes * 3), digits.slice(threes * 3)];
  return [...(head.match(/\d{3}/g) ?? []), ...(tail.match(/\d{4}/g) ?? [])].join(' ');
}

function shownDigits(stored: string): string | null {
  const here = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(stored);
  if (here !== null) return `(${here[1]}) ${here[2]}-${here[3]}`;
  const abroad = shortCodes.exec(stored) ?? /^\+([2-9]\d{2})(\d+)$/.exec(stored);
  return abroad === null ? null : `+${abroad[1]} ${grouped(abroad[2] ?? '')}`;
}

/** (704) 660-4035 ext. 12, or +52 555 123 4567 from abroad. Text that is no stored number comes back as it was. */
export function showPhone(stored: string): string {
  const [digits = stored, ext] = stored.split(';ext=');
  const text = shownDigits(digits);
  if (text === null) return stored;
  return ext ? `${text} ext. ${ext}` : text;
}
