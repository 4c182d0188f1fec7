/**
 * Is a filed person the one who is asked for? Both were born on the same day (or a slip away from it); here the names are compared,
 * with every tolerance: names are typed, heard, shortened, married, translated and written in other scripts.
 *
 * A *match* needs a given name without a slip and a surname that is at least heard the same, or a further fact that agrees. Everything else that
 * may be the person is *possible*: the clerk asks on. Brothers and sisters, namesakes and names one letter apart are never a match by name alone.
 */
import { alikeGiven, alikeSurname, best, forgetCompared } from './names/alike.ts';
import { isCommonGiven } from './names/kin.ts';
import { type Layout, type PersonNames, type Read, readPerson } from './names/layouts.ts';
import { compareGiven, compareSurname, joinedWith, type Part } from './names/parts.ts';
import { core } from './names/words.ts';
import { searchNumber } from './search-terms.ts';

export interface Person extends PersonNames {
  readonly mrn?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: { readonly street?: string | undefined; readonly zip?: string | undefined } | undefined;
}

export interface Likeness {
  readonly answer: 'match' | 'possible' | 'no';
  /** From 0 to 2; the higher, the likelier. Compare within one search only. */
  readonly rank: number;
}

interface Judged {
  readonly given: Part;
  readonly surname: Part;
  readonly rank: number;
}

function judge(mine: Layout, theirs: Layout): Judged {
  const given = compareGiven(mine.given, theirs.given);
  const surname = compareSurname(mine.surname, theirs.surname);
  const against = (given.contradicted ? 0.15 : 0) + (surname.contradicted ? 0.15 : 0);
  return { given, surname, rank: given.score + surname.score - mine.less - theirs.less - against };
}

const certainty = ({ given, surname, rank }: Judged) => (isMatch(given, surname) ? 10 : 0) + rank;

function isMatch(given: Part, surname: Part): boolean {
  return given.level === 3 && surname.level >= 2 && !given.contradicted && !surname.contradicted;
}

/** Of one name only: with either of the other's. */
function judgeSingle(word: string, other: Read): Likeness {
  if (other.single !== null) {
    const alike = best([alikeSurname(word, other.single), alikeGiven(word, other.single)]);
    return { answer: alike.level === 3 ? 'match' : alike.level > 0 ? 'possible' : 'no', rank: 2 * alike.score };
  }
  const found = best(
    other.layouts.flatMap(({ given, surname, less }) => [
      ...given.map((name) => alikeGiven(word, name)),
      ...joinedWith(core(surname)).map((name) => ({
        ...alikeSurname(word, name),
        score: alikeSurname(word, name).score - less,
      })),
    ]),
  );
  return { answer: found.level > 0 ? 'possible' : 'no', rank: found.score };
}

const digits = (text: string | undefined) => (text ?? '').replace(/\D/g, '').slice(-10);
const letters = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

type Facts = 'own' | 'household' | 'none' | 'against';

/** The record number is the person's own; telephone and address are of a household, in which twins live. */
function facts(asked: Person, filed: Person): Facts {
  const [mine, theirs] = [searchNumber(asked.mrn ?? ''), searchNumber(filed.mrn ?? '')];
  if (mine !== '' && theirs !== '') return mine === theirs ? 'own' : 'against';
  const phone = digits(asked.phone);
  if (phone.length >= 7 && phone === digits(filed.phone)) return 'household';
  const street = letters(asked.address?.street);
  const home =
    street !== '' &&
    street === letters(filed.address?.street) &&
    letters(asked.address?.zip).slice(0, 5) === letters(filed.address?.zip).slice(0, 5);
  return home ? 'household' : 'none';
}

/** True when both are names that many have: no slip of one another. */
function areOtherNames(mine: Layout, theirs: Layout): boolean {
  const [one = '', other = ''] = [mine.given[0], theirs.given[0]];
  return isCommonGiven(one) && isCommonGiven(other) && alikeGiven(one, other).level < 3;
}

interface Pair extends Judged {
  readonly mine: Layout;
  readonly theirs: Layout;
}

function answerOf({ given, surname, mine, theirs }: Pair, fact: Facts, contradicted: boolean): Likeness['answer'] {
  const [lowest, highest] = [Math.min(given.level, surname.level), Math.max(given.level, surname.level)];
  if (fact === 'own' && highest > 0) return 'match';
  const sound = !given.contradicted && !surname.contradicted && !contradicted && fact !== 'against';
  if (sound && isMatch(given, surname)) return 'match';
  if (sound && fact === 'household' && given.level >= 1 && surname.level >= 2 && !areOtherNames(mine, theirs)) return 'match';
  return lowest > 0 || highest === 3 ? 'possible' : 'no';
}

/**
 * Compares the person who is asked for with one on file. Pure; some tenths of a millisecond. Names may be missing, in any field and in any
 * script; without any name only the record number tells.
 */
export function samePerson(asked: Person, filed: Person): Likeness {
  forgetCompared();
  const fact = facts(asked, filed);
  const [mine, theirs] = [readPerson(asked), readPerson(filed)];
  const lone =
    mine.single !== null ? judgeSingle(mine.single, theirs) : theirs.single !== null ? judgeSingle(theirs.single, mine) : null;
  if (lone !== null) return fact === 'own' && lone.answer === 'possible' ? { ...lone, answer: 'match' } : lone;
  const pairs = mine.layouts.flatMap((one) =>
    theirs.layouts.flatMap((other): Pair[] =>
      one.turned && other.turned ? [] : [{ ...judge(one, other), mine: one, theirs: other }],
    ),
  );
  const [first, ...rest] = pairs;
  if (first === undefined) return { answer: fact === 'own' ? 'match' : 'no', rank: 0 };
  const top = rest.reduce((most, pair) => (certainty(pair) > certainty(most) ? pair : most), first);
  const generations = mine.generation !== null && theirs.generation !== null && mine.generation !== theirs.generation;
  // What the fields contradict as they were written, no other way to read them heals.
  const contradicted = pairs.some(({ mine: one, theirs: other, given, surname }) => {
    return (
      !one.turned && !other.turned && given.level >= 2 && surname.level >= 1 && (given.contradicted || surname.contradicted)
    );
  });
  const answer = answerOf(top, fact, generations || contradicted);
  return { answer, rank: Math.max(0, top.rank - (generations ? 0.2 : 0)) };
}
