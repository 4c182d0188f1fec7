import { builtWidth, type Weight } from '../advances.ts';
import { hasRightToLeft, visualOrder } from './direction.ts';
import { type FaceId, fallbackFaces } from './faces.ts';
import { type Letter, lettersOf } from './letters.ts';
import { type Run, runsOf } from './runs.ts';
import { openShaper, type Shaper } from './shaping.ts';

export { breakable } from './breaks.ts';

/** `x` and `width` in thousandths of an em from the left end of the line. */
export interface SetRun extends Run {
  readonly x: number;
  readonly width: number;
  /** A multiple of the line's size. */
  readonly scale: number;
  readonly letters: readonly Letter[];
}

export interface SetLine {
  readonly width: number;
  /** In reading order. */
  readonly runs: readonly SetRun[];
}

const shapers = new Map<FaceId, Shaper>();

/** Loads `latin` too, because signs of ours between words from right to left have to be mirrored. */
export async function loadFaces(texts: readonly string[]): Promise<void> {
  const lines = texts.flatMap((text) => text.split('\n'));
  const faces = new Set<Run['face']>(lines.flatMap((line) => runsOf(line, true).map(({ face }) => face)));
  if (lines.some(hasRightToLeft)) faces.add('latin');
  for (const face of faces) {
    if (face !== 'built' && !shapers.has(face)) shapers.set(face, await openShaper(face));
  }
}

function measured(run: Run, weight: Weight): SetRun {
  if (run.face === 'built') return { ...run, x: 0, width: builtWidth(run.text, weight) ?? 0, scale: 1, letters: [] };
  const shaper = shapers.get(run.face);
  if (!shaper) throw new RangeError(`the ${run.face} face is not loaded: prepareFallback comes first`);
  const letters = lettersOf(shaper, run.text, run.level % 2 === 1);
  const { scale = 1 } = fallbackFaces[run.face];
  return { ...run, x: 0, width: letters.reduce((sum, { advance }) => sum + advance, 0) * scale, scale, letters };
}

/** `rightToLeft` is the paragraph's direction. Throws RangeError for what cannot be drawn or is not loaded. */
export function setLine(text: string, weight: Weight, rightToLeft: boolean): SetLine {
  const runs = runsOf(text, rightToLeft).map((run) => measured(run, weight));
  const places = new Map<number, number>();
  let width = 0;
  for (const index of visualOrder(runs.map(({ level }) => level))) {
    places.set(index, width);
    width += runs[index]?.width ?? 0;
  }
  return { width, runs: runs.map((run, index) => ({ ...run, x: places.get(index) ?? 0 })) };
}
