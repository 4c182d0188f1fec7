/** A page as a scanner reads it: signs confused, lost or doubled, columns that run together or apart, margins cut, rules read as letters. */
import type { Random } from '../seeded.ts';

const confused: Readonly<Record<string, string>> = {
  ...{ 0: 'OD6', 1: 'Il7', 2: 'Z', 3: '8', 5: 'S6', 6: 'b5', 7: '1', 8: 'B3', 9: 'g4', 4: '9' },
  ...{ O: '0', I: '1l', l: '1I', S: '5', B: '8', E: 'F', R: 'P', M: 'N', A: 'R', D: 'O', G: 'C' },
  ...{ e: 'c', c: 'e', a: 'o', n: 'h', h: 'b', i: 'l', r: 'n', u: 'v', ':': ';.', ',': '.', '/': '1' },
};

/** `rate` of the signs are confused, lost or doubled by a space. */
function misreadSigns(text: string, r: Random, rate: number): string {
  return [...text]
    .map((sign) => {
      const luck = r.next();
      if (sign === '\n' || luck > rate) return sign;
      const looks = confused[sign];
      if (luck < rate * 0.75 && looks !== undefined) return r.pick([...looks]);
      if (luck < rate * 0.85) return '';
      return luck < rate * 0.92 ? `${sign} ` : sign;
    })
    .join('');
}

/** What happens to a whole line, one in `1 / (10 * rate)` of them. */
function misreadLine(line: string, r: Random, rate: number): readonly string[] {
  if (!r.chance(rate * 8)) return [line];
  return r.pick([
    () => [line.replace(/ {2,}/g, ' ')],
    () => [line.slice(1 + r.below(2))],
    () => [`${r.pick(['| ', '. ', '_', '[', '~ '])}${line}`],
    () => line.split(/ {3,}/),
    () => [line.replace(/ {2,}/g, ' | ')],
    () => [line.replaceAll(': ', ' ')],
    () => [line.replace(/ (?=\S+$)/, '\n')],
  ])();
}

export function misreadText(text: string, r: Random, rate: number): string {
  const lines = text.split('\n').flatMap((line) => misreadLine(line, r, rate));
  return misreadSigns(lines.join('\n'), r, rate);
}
