/** Build time: encodes the code points of each face as short strings that the web functions can carry. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { faceIds, fallbackFaces } from './faces.ts';

const never = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffc\ufffd]/u;
/** Flag letters draw nothing themselves but change the flag before them. */
const flagLetters = /[\u{e0020}-\u{e007f}]/u;

function isOffered(character: string, scripts: RegExp): boolean {
  return scripts.test(character) && (flagLetters.test(character) || !never.test(character));
}

/** First and last code point of each run. */
export function runsOf(codePoints: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = runs.at(-1);
    if (last && last[1] === codePoint - 1) last[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  return runs;
}

/** Runs as `gap` or `gap.length`, base 36; the gap counts from the end of the run before. */
function written(codePoints: readonly number[]): string {
  let end = 0;
  const runs = runsOf(codePoints).map(([first, last]) => {
    const gap = (first - end).toString(36);
    end = last;
    return last > first ? `${gap}.${(last - first).toString(36)}` : gap;
  });
  return runs.join(' ');
}

/** One string a face, which `choice.ts` decodes. */
export async function fallbackCoverage(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const id of faceIds) {
    const { file, scripts } = fallbackFaces[id];
    const { characterSet } = fontkit.create(await readFile(fileURLToPath(import.meta.resolve(file))));
    const codePoints = [...new Set(characterSet)].filter((code) => isOffered(String.fromCodePoint(code), scripts));
    found[id] = written(codePoints.sort((one, other) => one - other));
  }
  return found;
}
