/** Small, because the web functions ask it whether a name can be printed. A letter and its marks need one face. */
import { coveredRanges } from '../built/coverage.ts';
import { fallbackRuns } from '../built/fallback.ts';
import { type FaceId, faceIds } from './faces.ts';

type Ranges = readonly (readonly [first: number, last: number])[];

function within(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = ranges[middle] ?? [];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** True when the built faces have a glyph. */
export function isCovered(codePoint: number): boolean {
  return within(coveredRanges, codePoint);
}

const decoded = new Map<FaceId, Ranges>();

function rangesOf(id: FaceId): Ranges {
  const known = decoded.get(id);
  if (known) return known;
  let end = 0;
  const ranges = fallbackRuns[id].split(' ').map((run): [number, number] => {
    const [gap = '', more = '0'] = run.split('.');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(more, 36);
    return [first, end];
  });
  decoded.set(id, ranges);
  return ranges;
}

const silent = /\u200c|\u200d|\ufe0e|\ufe0f/gu;

/** Joiners and variation selectors draw nothing themselves. */
export function withoutSilent(text: string): string {
  return text.replace(silent, '');
}

/** Most texts need no change. */
const plain = /^[\n\x20-\x7e\xa0-\xac\xae-\u017f]*$/;

const invisible = /[\u00ad\u200b]/gu;

/** Drops those that have no letter or picture to act on. */
function withoutIdleJoiners(text: string): string {
  let result = '';
  let before = '';
  for (const character of text) {
    const joins = before !== '' && before !== '\n' && !isCovered(before.codePointAt(0) ?? 0);
    const pictured = character === '\ufe0f' && /\p{Emoji}/u.test(before);
    if (withoutSilent(character) === '' && !joins && !pictured) continue;
    result += character;
    before = character;
  }
  return result;
}

/** Composes (NFC) and unifies line ends and spaces; drops idle joiners. Changes nothing that a reader can see. */
export function drawnText(text: string): string {
  if (plain.test(text)) return text;
  const composed = text
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // Older records may hold separators in a text of one line.
    .replace(/[\t\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(/\p{Zs}/gu, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' '));
  return withoutSilent(composed) === composed ? composed : withoutIdleJoiners(composed);
}

/** Shown as a picture, by itself or because the text asks for it. */
const picture = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Extended_Pictographic}\u200d/u;

function pointsOf(text: string): readonly number[] {
  return [...withoutSilent(text)].map((character) => character.codePointAt(0) ?? 0);
}

const beyondBuilt = new RegExp(
  `[^\\n${coveredRanges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'u',
);

/** False for most texts. */
export function needsFallback(text: string): boolean {
  return beyondBuilt.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** A letter that stands below the one before, where Unicode Standard Annex 29 keeps the two apart (rule GB9c). */
const stacked =
  /(?:\u0a4d\p{Script=Gurmukhi}|\u0ccd\u200d?\p{Script=Kannada}|\u0dca\u200d?\p{Script=Sinhala}|\u17d2\p{Script=Khmer}|\u1039\p{Script=Myanmar})$/u;
/** In UTF-16 units. Words have two or three letters below each other; a line could not hold an endless stack. */
const tallestStack = 16;

/** True where a line must not end between the two: before a vowel sign, or inside of a stack. */
export function holdsTogether(before: string, next: string): boolean {
  if (/^\p{M}/u.test(next)) return !/[\s\u00a0]$/.test(before);
  const first = String.fromCodePoint(next.codePointAt(0) ?? 0);
  return before.length < tallestStack && stacked.test(before + first);
}

interface Piece {
  readonly segment: string;
  readonly index: number;
}

/** Annex 29 takes a space and the vowel sign behind it (Thai and Lao "am") for one; no face has both. */
function withoutSpace({ segment, index }: Piece): readonly Piece[] {
  if (!/^[ \u00a0]./su.test(segment)) return [{ segment, index }];
  return [
    { segment: segment.slice(0, 1), index },
    { segment: segment.slice(1), index: index + 1 },
  ];
}

/** Grapheme clusters, stacks whole, with their offsets. */
export function pieces(text: string): readonly Piece[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const found: { segment: string; index: number }[] = [];
  for (const { segment, index } of [...segmenter.segment(text)].flatMap(withoutSpace)) {
    const last = found.at(-1);
    if (last && holdsTogether(last.segment, segment)) last.segment += segment;
    else found.push({ segment, index });
  }
  return found;
}

/** A combining mark without a letter, or flag letters without a flag. */
const astray = /^[ \u00a0]?\p{M}|^(?!\u{1f3f4}).*[\u{e0020}-\u{e007f}]/su;

/** Undefined when no face can set the whole piece. */
export function faceFor(piece: string): FaceId | 'built' | undefined {
  if (astray.test(piece)) return undefined;
  const points = pointsOf(piece);
  const sets = (id: FaceId) => points.every((point) => within(rangesOf(id), point));
  if (picture.test(piece) && sets('emoji')) return 'emoji';
  if (points.every(isCovered)) return 'built';
  return faceIds.find(sets);
}

/** What keeps a piece from being set: characters that no face has, or else those that do not go with its first letter. */
export function obstacles(piece: string): readonly string[] {
  const points = pointsOf(piece);
  const unknown = points.filter((point) => !isCovered(point) && !faceIds.some((id) => within(rangesOf(id), point)));
  const [first = 0] = points;
  const home = faceIds.find((id) => within(rangesOf(id), first)) ?? 'latin';
  const strange = points.filter((point) => !within(rangesOf(home), point));
  const named = [unknown, strange].find((some) => some.length > 0) ?? points;
  return named.map((point) => String.fromCodePoint(point));
}
