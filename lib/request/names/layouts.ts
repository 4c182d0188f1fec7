/** The ways to read the fields of a name: as written, swapped, in one field, with a middle name that is a surname. */
import { core, isParticle, wordsOf } from './words.ts';

/** As asked, in any form: one field with all of it, swapped fields, one name only. */
export interface PersonNames {
  readonly name?: string | undefined;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly formerName?: string | undefined;
  /** The whole name in Latin letters, where the others are in another script. */
  readonly latinName?: string | undefined;
}

/** The words of one way to read a person's name. */
export interface Layout {
  readonly given: readonly string[];
  readonly surname: readonly string[];
  /** Taken off the rank. */
  readonly less: number;
  /** Other than the fields say. */
  readonly turned?: boolean;
}

/** All ways to part a row of words into given names and surnames, both ways round. */
function partings(words: readonly string[], less: number): readonly Layout[] {
  return words.slice(1).flatMap((_, index) => {
    const [begin, end] = [words.slice(0, index + 1), words.slice(index + 1)];
    return [
      { given: begin, surname: end, less },
      { given: end, surname: begin, less: less + 0.05 },
    ];
  });
}

export interface Read {
  readonly layouts: readonly Layout[];
  /** All words of a person who gave one name, or has one. */
  readonly single: string | null;
  readonly generation: number | null;
}

function layoutsOf(person: PersonNames): readonly Layout[] {
  const of = (name: string | undefined) => wordsOf(name).words;
  const [first, middle, last, former] = [
    of(person.firstName),
    of(person.middleName),
    of(person.lastName),
    of(person.formerName),
  ];
  const given = [...first, ...middle];
  const layouts: Layout[] = [
    { given, surname: last, less: 0 },
    { given: [...middle, ...first], surname: last, less: 0.12, turned: true },
    { given: last, surname: given, less: 0.08, turned: true },
    ...(middle.length > 0 ? [{ given: first, surname: [...middle, ...last], less: 0.04, turned: true }] : []),
    ...(middle.length > 0 ? [{ given: last, surname: first, less: 0.08, turned: true }] : []),
    ...(first.length > 1
      ? [{ given: first.slice(0, 1), surname: [...first.slice(1), ...middle, ...last], less: 0.05, turned: true }]
      : []),
    ...(last.length > 1 && !isParticle(last[0] ?? '')
      ? [{ given: [...given, ...last.slice(0, 1)], surname: last.slice(1), less: 0.05, turned: true }]
      : []),
    ...(former.length > 0
      ? [
          { given, surname: former, less: 0.03 },
          { given, surname: [...last, ...former], less: 0.03 },
          // A former name may be a whole one.
          ...partings(former, 0.05),
        ]
      : []),
    ...partings(of(person.name), 0),
    ...partings(of(person.latinName), 0.02),
  ];
  return layouts.filter((layout) => layout.given.length > 0 && layout.surname.length > 0);
}

export function readPerson(person: PersonNames): Read {
  const fields = [person.firstName, person.middleName, person.lastName, person.name].map(wordsOf);
  const words = fields.flatMap(({ words: some }) => some);
  const telling = core(words);
  const [only] = telling;
  return {
    layouts: layoutsOf(person),
    single: telling.length === 1 && only !== undefined ? only : null,
    generation: fields.flatMap(({ generation }) => generation ?? [])[0] ?? null,
  };
}
