/**
 * Gives each glyph its characters, so that copied, searched or read text is the text given. PDF readers join what glyphs say in
 * the order drawn, and reverse a run from right to left by character.
 */
import type { Glyph, Shaper } from './shaping.ts';

/** `says` is '' when other glyphs carry the characters. */
export interface Letter extends Omit<Glyph, 'cluster'> {
  readonly says: string;
}

interface Cluster {
  readonly glyphs: Glyph[];
  /** In logical order. */
  readonly characters: readonly string[];
}

function clustersOf(text: string, glyphs: readonly Glyph[]): readonly Cluster[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((one, other) => one - other);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const found: (Cluster & { readonly start: number })[] = [];
  for (const glyph of glyphs) {
    const last = found.at(-1);
    const start = glyph.cluster;
    if (last?.start === start) last.glyphs.push(glyph);
    // What comes before the first glyph has none of its own.
    else found.push({ start, glyphs: [glyph], characters: [...text.slice(start === starts[0] ? 0 : start, endOf.get(start))] });
  }
  return found;
}

/** For characters without a glyph of their own, or off the line. */
function carrier({ blank }: Shaper, says: string): Letter {
  return { ...blank, advance: 0, x: 0, y: 0, says };
}

/** With fewer characters than glyphs, those that advance the line come first; dots and marks say nothing. */
function speakers(glyphs: readonly Glyph[], count: number): ReadonlySet<Glyph> {
  const bases = glyphs.filter(({ advance }) => advance !== 0);
  return new Set([...bases, ...glyphs.filter(({ advance }) => advance === 0)].slice(0, count));
}

/** One character each; the last glyph takes the rest. */
function spoken(glyphs: readonly Glyph[], characters: readonly string[]): readonly Letter[] {
  const speaking = speakers(glyphs, characters.length);
  let next = 0;
  return glyphs.map((glyph) => {
    if (!speaking.has(glyph)) return { ...glyph, says: '' };
    next += 1;
    return { ...glyph, says: next === speaking.size ? characters.slice(next - 1).join('') : (characters[next - 1] ?? '') };
  });
}

/** A joiner goes with the next character: readers skip a glyph that ends in one. */
function withJoiners(text: string): readonly string[] {
  return text.match(/\p{Cf}*\P{Cf}/gu) ?? [];
}

/** Invisible, and no place to break a word. */
const filler = '\u2060';

function onLine(glyphs: readonly Glyph[]): number {
  return glyphs.filter(({ advance }) => advance !== 0).length;
}

/** With fewer characters than glyphs on the line, also when vowel signs are taken apart. */
function lacksCharacters({ glyphs, characters }: Cluster): boolean {
  return withJoiners(characters.join('').normalize('NFD')).length < onLine(glyphs);
}

/** HarfBuzz leaves the left part of a vowel sign with its letter, and the right part with the sign. */
function withWholeSigns(clusters: readonly Cluster[]): readonly Cluster[] {
  const found: Cluster[] = [];
  for (const cluster of clusters) {
    const last = found.at(-1);
    const isSign = /^\p{M}/u.test(cluster.characters[0] ?? '');
    if (last && isSign && lacksCharacters(last)) {
      const characters = [...last.characters, ...cluster.characters];
      found[found.length - 1] = { glyphs: [...last.glyphs, ...cluster.glyphs], characters };
    } else found.push(cluster);
  }
  return found;
}

/**
 * A vowel sign around its letter has two glyphs or three: each says a part of the sign, or else the filler, because readers take
 * a glyph that says nothing on the line for a space. A joiner at the end is on its own.
 */
function leftToRight(shaper: Shaper, cluster: Cluster): readonly Letter[] {
  const { glyphs, characters } = cluster;
  const whole = characters.join('');
  const text = withJoiners(whole).length < onLine(glyphs) ? whole.normalize('NFD') : whole;
  const seen = withJoiners(text);
  const left = [...text.slice(seen.join('').length)];
  const letters = spoken(glyphs, seen).map((letter) =>
    letter.says === '' && letter.advance !== 0 ? { ...letter, says: filler } : letter,
  );
  return [...letters, ...left.map((character) => carrier(shaper, character))];
}

/** Reversed by character: a ligature says its last characters on blanks beside it. */
function rightToLeft(shaper: Shaper, { glyphs, characters }: Cluster): readonly Letter[] {
  const turned = characters.toReversed();
  const extra = Math.max(turned.length - glyphs.length, 0);
  return [...turned.slice(0, extra).map((character) => carrier(shaper, character)), ...spoken(glyphs, turned.slice(extra))];
}

/** Readers would move a glyph that is off the line: a blank in its place says its characters. */
function inPlace(shaper: Shaper, letter: Letter): readonly Letter[] {
  const off = letter.y !== 0 || (letter.advance === 0 && letter.x !== 0);
  return off && letter.says !== '' ? [carrier(shaper, letter.says), { ...letter, says: '' }] : [letter];
}

/** In order from left to right. */
export function lettersOf(shaper: Shaper, text: string, turned: boolean): readonly Letter[] {
  const clusters = clustersOf(text, shaper.shape(text, turned));
  const letters = turned
    ? clusters.flatMap((cluster) => rightToLeft(shaper, cluster))
    : withWholeSigns(clusters).flatMap((cluster) => leftToRight(shaper, cluster));
  return letters.flatMap((letter) => inPlace(shaper, letter));
}
