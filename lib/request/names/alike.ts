/** Two words of a name: how far they are one. */
import { called, heads, isCommon, isShortOf, kinOf, loose, roman, share, spelled, translated } from './kin.ts';
import { far, lettersApart, soundAlike, soundsApart } from './sounds.ts';
import { withoutParticle } from './words.ts';

/** 3 the same name, 2 a form or the sound of it, 1 a slip away, 0 another. */
type Level = 0 | 1 | 2 | 3;
export interface Alike {
  readonly level: Level;
  readonly score: number;
}
export const unlike: Alike = { level: 0, score: 0 };
export const best = (all: readonly Alike[]) => all.reduce((most, one) => (one.score > most.score ? one : most), unlike);

/** A letter that is lost, added, wrong or turned: one from four letters on, two from seven, three from eleven. */
function slips(one: string, other: string): number | null {
  const length = Math.max(one.length, other.length);
  const allowed = length < 3 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3;
  const apart = allowed === 0 ? far : lettersApart(one, other, allowed);
  return apart <= allowed && (length > 3 || one.charAt(0) === other.charAt(0)) ? apart : null;
}

/** Heard nearly the same, by length. */
function heardNear(one: string, other: string): number | null {
  const length = Math.min(one.length, other.length);
  if (length < 3) return null;
  const apart = soundsApart(one, other, Math.min(2, length * 0.21));
  return apart === far ? null : apart;
}

export function slipped(one: string, other: string): Alike {
  const letters = slips(one, other);
  const heard = heardNear(one, other);
  if (letters === null && heard === null) return unlike;
  return { level: 1, score: 0.85 - 0.1 * Math.min(letters ?? 9, heard ?? 9) };
}

/** Juanito, Lupita, Carlitos, Johnny, Kathie: what is left without the ending, at least two letters. */
const pet = /(?:[csz]?it[oa]s?|ill[oa]|uch[oa]|ic[oa]|ey|ie|y|i|ee|sy|tje|chka|en?ka|ushka|sha)$/;

function petForm(short: string, name: string): boolean {
  const stem = short.replace(pet, '').replace(/(.)\1$/, '$1');
  if (stem === short || stem.length < 2) return false;
  return name.startsWith(stem) || (stem.length >= 3 && soundsApart(stem, name.slice(0, stem.length), 0.3) < far);
}

/** Short for a longer name by rule: its beginning (Alex, Ty), its end (Fina, Beto), with an ending of its own (Lexi). */
function shortened(short: string, name: string): number {
  if (short.length >= name.length && !petForm(short, name)) return 0;
  // One letter less is a slip.
  if (short.length >= 3 && name.length - short.length > 1 && name.startsWith(short)) return 0.85;
  if (short.length >= 4 && name.endsWith(short)) return 0.8;
  if (petForm(short, name)) return 0.75;
  if (short.length === 2 && name.startsWith(short)) return 0.7;
  return short.length >= 3 && name.endsWith(short) ? 0.65 : 0;
}

const isInitial = (one: string, other: string) => Math.min(one.length, other.length) === 1 && one.charAt(0) === other.charAt(0);

function sameGiven(one: string, other: string): Alike | null {
  if (one === other) return { level: 3, score: 1 };
  if (share(spelled, one, other)) return { level: 3, score: 0.97 };
  const [short, name] = isShortOf(one, other) ? [one, other] : [other, one];
  if (isShortOf(short, name)) return { level: heads.has(short) ? 2 : 3, score: 0.94 };
  return null;
}

function formOfGiven(one: string, other: string): Alike {
  const forms: Alike[] = [];
  if (soundAlike(one, other)) forms.push({ level: 2, score: 0.92 });
  if (share(called, one, other)) forms.push({ level: 2, score: 0.9 });
  if (share(translated, one, other) || share(loose, one, other)) forms.push({ level: 2, score: 0.85 });
  const short = Math.max(shortened(one, other), shortened(other, one));
  if (short > 0 && one.length > 1 && other.length > 1) forms.push({ level: 2, score: short });
  if (isInitial(one, other)) forms.push({ level: 2, score: 0.6 });
  return best(forms);
}

/** A slip in a short form, or in another spelling of the name. */
function slippedForm(one: string, other: string): Alike {
  return kinOf(other).some((form) => slips(one, form) === 1) ? { level: 1, score: 0.6 } : unlike;
}

/** Compared once in a search, however many ways to read the names lead to it; emptied with each. */
const compared = { given: new Map<string, Alike>(), surname: new Map<string, Alike>() };

function once(kind: keyof typeof compared, compare: (one: string, other: string) => Alike) {
  return (one: string, other: string): Alike => {
    const key = `${one} ${other}`;
    const found = compared[kind].get(key) ?? compare(one, other);
    compared[kind].set(key, found);
    return found;
  };
}

export const alikeGiven = once('given', (one, other) => {
  const same = sameGiven(one, other);
  if (same !== null) return same;
  return best([formOfGiven(one, other), slipped(one, other), slippedForm(one, other), slippedForm(other, one)]);
});

/** One of the two is written as one with a particle: Delacruz and Cruz. */
function withoutParticles(one: string, other: string): Alike {
  const [mine, theirs] = [withoutParticle(one) ?? one, withoutParticle(other) ?? other];
  if (mine === one && theirs === other) return unlike;
  if (mine === theirs) return { level: 1, score: 0.8 };
  const slip = slipped(mine, theirs);
  return slip.level === 0 ? unlike : { level: 1, score: slip.score - 0.1 };
}

/** Between two names that many have, one sound or letter is the difference of two families. */
function heardSurname(one: string, other: string): Alike {
  if (Math.min(one.length, other.length) < 3 || !soundAlike(one, other)) return unlike;
  return { level: isCommon(one) && isCommon(other) ? 1 : 2, score: 0.93 };
}

function slippedSurname(one: string, other: string): Alike {
  const slip = slipped(one, other);
  const sure = one.length >= 5 && slips(one, other) === 1 && !(isCommon(one) && isCommon(other));
  return slip.level > 0 && sure ? { level: 2, score: slip.score } : slip;
}

export const alikeSurname = once('surname', (one, other) => {
  if (one === other) return { level: 3, score: 1 };
  if (withoutParticle(one) === other || withoutParticle(other) === one) return { level: 2, score: 0.95 };
  return best([
    heardSurname(one, other),
    share(roman, one, other) ? { level: 1, score: 0.85 } : unlike,
    slippedSurname(one, other),
    withoutParticles(one, other),
    isInitial(one, other) ? { level: 1, score: 0.5 } : unlike,
  ]);
});

/** Before a search: nobody's names stay in memory. */
export function forgetCompared(): void {
  compared.given.clear();
  compared.surname.clear();
}
