/**
 * Draws runs in reading order and notes their glyphs for the subset. A run from right to left is drawn from the left as
 * ReversedChars (ISO 32000-1, 14.8.2.3.3).
 */
import type { FaceId } from '../fonts/fallback/faces.ts';
import type { Letter } from '../fonts/fallback/letters.ts';
import type { SetLine, SetRun } from '../fonts/fallback/lines.ts';
import { hex4, number } from './encoding.ts';

/** A code is the position of its letter in `letters`, from 1. */
export interface UsedFace {
  readonly id: FaceId;
  readonly resource: string;
  readonly letters: readonly Letter[];
}

/** In the order of their first use. */
export interface UsedFaces {
  readonly faces: () => readonly UsedFace[];
  /** Hexadecimal digits. */
  readonly nameOf: (id: FaceId) => string;
  readonly codeOf: (id: FaceId, letter: Letter) => string;
}

export function usedFaces(): UsedFaces {
  const used = new Map<
    FaceId,
    { readonly resource: string; readonly codes: Map<string, number>; readonly letters: Letter[] }
  >();
  const faceOf = (id: FaceId) => {
    const face = used.get(id) ?? { resource: `F${used.size + 1}`, codes: new Map<string, number>(), letters: [] };
    used.set(id, face);
    return face;
  };
  return {
    faces: () => [...used].map(([id, { resource, letters }]) => ({ id, resource, letters })),
    nameOf: (id) => faceOf(id).resource,
    codeOf(id, letter) {
      const { codes, letters } = faceOf(id);
      const key = `${letter.id} ${letter.says}`;
      const code = codes.get(key) ?? letters.push(letter);
      codes.set(key, code);
      return hex4(code);
    },
  };
}

/** Of the baseline, in the page's own space. */
export interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** `x` in thousandths of an em from the start of the run. */
interface Placed {
  readonly letter: Letter;
  readonly x: number;
}

function placed(letters: readonly Letter[]): readonly Placed[] {
  let line = 0;
  return letters.map((letter) => {
    const x = line + letter.x;
    line += letter.advance;
    return { letter, x };
  });
}

/** In TJ, numbers move to the left by thousandths of an em; `from` is where the pen is. */
function strung(some: readonly Placed[], code: (letter: Letter) => string, from: number): string {
  let pen = from;
  const parts = some.map(({ letter, x }) => {
    const back = Math.round((pen - x) * 100) / 100;
    pen = x + letter.width;
    return `${back === 0 ? '' : back}<${code(letter)}>`;
  });
  return `[${parts.join('')}] TJ`;
}

function end(some: readonly Placed[], otherwise: number): number {
  const last = some.at(-1);
  return last ? last.x + last.letter.width : otherwise;
}

/** Glyphs with characters come first, without a break, so that readers take them for one word; then dots and marks, silent. */
function glyphsShown(run: SetRun, code: (letter: Letter) => string, size: number): string {
  const all = placed(run.letters);
  const speaking = all.filter(({ letter }) => letter.says !== '');
  const silent = all.filter(({ letter }) => letter.says === '');
  const shown = [strung(speaking, code, 0)];
  let pen = end(speaking, 0);
  const marks = silent.map((mark) => {
    const rise = number((mark.letter.y * size) / 1000);
    const drawn = strung([mark], code, pen);
    pen = end([mark], pen);
    return rise === '0' ? drawn : `${rise} Ts ${drawn} 0 Ts`;
  });
  if (marks.length > 0) shown.push(`/Span <</ActualText ()>> BDC ${marks.join(' ')} EMC`);
  return shown.join(' ');
}

/** A line around the glyphs makes a regular face bold. */
const boldness = 0.028;

function runShown(run: SetRun, used: UsedFaces, place: LinePlace, built: (text: string) => string): string {
  const at = `1 0 0 1 ${number(place.x + (run.x * place.size) / 1000)} ${number(place.y)} Tm`;
  if (run.face === 'built') return `${at} ${built(run.text)}`;
  const { face } = run;
  const size = place.size * run.scale;
  const shown = glyphsShown(run, (letter) => used.codeOf(face, letter), size);
  const glyphs = `/${used.nameOf(face)} ${number(size)} Tf ${at} ${shown}`;
  const heavy = place.bold ? `2 Tr ${number(place.size * boldness)} w ${glyphs} 0 Tr` : glyphs;
  return run.level % 2 === 1 ? `/ReversedChars BMC ${heavy} EMC` : heavy;
}

/** Between BT and ET, colors aside. `built` shows a text in the built face, which it names itself. */
export function lineShown(line: SetLine, used: UsedFaces, place: LinePlace, built: (text: string) => string): string {
  return line.runs.map((run) => runShown(run, used, place, built)).join(' ');
}
