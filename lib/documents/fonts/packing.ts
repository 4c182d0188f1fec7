/** Two digits of base 64 an advance: an eighth of what an array of numbers takes in a bundle. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Throws RangeError for an advance of more than four em. */
export function packedAdvances(advances: readonly number[]): string {
  return advances
    .map((advance) => {
      if (advance < 0 || advance >= 64 * 64) throw new RangeError(`no room for an advance of ${advance}`);
      return `${digits.charAt(Math.floor(advance / 64))}${digits.charAt(advance % 64)}`;
    })
    .join('');
}

export function unpackedAdvances(packed: string): readonly number[] {
  const values: number[] = [];
  for (let index = 0; index < packed.length; index += 2) {
    values.push(digits.indexOf(packed.charAt(index)) * 64 + digits.indexOf(packed.charAt(index + 1)));
  }
  return values;
}
