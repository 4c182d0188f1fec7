/** Texts and bodies that are made to cost much, and what one costs in processor time. */
import { bodyCap } from '../../lib/web/http.ts';

/** Repeats a unit up to so many bytes of UTF-8. */
export function filled(unit: string, before = '', after = '', bytes = bodyCap): string {
  const left = bytes - Buffer.byteLength(before) - Buffer.byteLength(after);
  return before + unit.repeat(Math.floor(left / Buffer.byteLength(unit))) + after;
}

/** What a step costs that looks at the rest of a text for each character, or goes back over it. Each is as long as asked, in bytes. */
export const hostileTexts: Readonly<Record<string, (bytes: number) => string>> = {
  letters: (bytes) => filled('a', '', '', bytes),
  joiners: (bytes) => filled('\u200d', '', '', bytes),
  'soft hyphens between letters': (bytes) => filled('a\u00ad', '', '', bytes),
  tags: (bytes) => filled('\u{e0061}', '\u{1f3f4}', '', bytes),
  'marks of one kind': (bytes) => filled('\u0301', 'e', '', bytes),
  'marks to be sorted': (bytes) => filled('\u0301\u0316', 'e', '', bytes),
  'kana marks to be sorted': (bytes) => filled('\uff9e\u0316', '\u304b', '', bytes),
  'ligatures of eighteen letters': (bytes) => filled('\ufdfa', '', '', bytes),
  'dashes between digits': (bytes) => filled('-', '1', '1', bytes),
  'spaces between digits': (bytes) => filled(' ', '1', '1', bytes),
  'line ends between letters': (bytes) => filled('\u2028', 'a', 'a', bytes),
  'digits and letters': (bytes) => filled('1a', '', '!', bytes),
  'brackets behind digits': (bytes) => filled('1 (', '', '!', bytes),
  'signs of an address': (bytes) => filled('a@', '', '', bytes),
  'parts of a domain': (bytes) => filled('\u00f1.', 'a@', '', bytes),
};

/** Milliseconds of processor time, four times what this takes on a busy machine. Quadratic costs are seconds. */
export const mostMilliseconds = 400;

/** Of this process. The best of three: what else runs in it is not the caller's fault. Asks once more where the first try is cheap enough. */
export async function costOf<T>(act: () => Promise<T> | T): Promise<{ readonly value: T; readonly cost: number }> {
  const once = async () => {
    const before = process.cpuUsage();
    const value = await act();
    const { user, system } = process.cpuUsage(before);
    return { value, cost: (user + system) / 1000 };
  };
  let best = await once();
  for (let tries = 1; tries < 3 && best.cost > mostMilliseconds / 4; tries += 1) {
    const next = await once();
    if (next.cost < best.cost) best = next;
  }
  return best;
}
