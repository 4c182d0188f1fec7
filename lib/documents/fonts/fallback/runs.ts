import bidiFactory from 'bidi-js';
import { faceFor, pieces, withoutSilent } from './choice.ts';
import { hasRightToLeft } from './direction.ts';
import type { FaceId } from './faces.ts';

const bidi = bidiFactory();

export interface Run {
  readonly face: FaceId | 'built';
  readonly text: string;
  /** Odd from right to left. */
  readonly level: number;
}

/** The request should have been refused. Names code points only. */
function cannotDraw(text: string): RangeError {
  return new RangeError(`no glyph for U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/**
 * From right to left the built face sets spaces only: it cannot mirror brackets, and a show string must hold no space inside
 * (ISO 32000-1, 14.8.2.3.3).
 */
function faceAt(piece: string, level: number): FaceId | 'built' {
  const face = faceFor(piece);
  if (face === undefined) throw cannotDraw(piece);
  return face === 'built' && level % 2 === 1 && !/^[ \u00a0]$/.test(piece) ? 'latin' : face;
}

/** In reading order. Throws RangeError for a character that cannot be drawn. */
export function runsOf(line: string, rightToLeft: boolean): readonly Run[] {
  const levels = hasRightToLeft(line) ? bidi.getEmbeddingLevels(line, rightToLeft ? 'rtl' : 'ltr').levels : undefined;
  const runs: { face: Run['face']; text: string; level: number }[] = [];
  for (const { segment, index } of pieces(line)) {
    const level = levels?.[index] ?? 0;
    const face = faceAt(segment, level);
    const text = face === 'built' ? withoutSilent(segment) : segment;
    const last = runs.at(-1);
    if (last && last.face === face && last.level === level) last.text += text;
    else runs.push({ face, text, level });
  }
  return runs;
}
