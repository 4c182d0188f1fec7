/** Whose records go out, as pages are compared with it. */
import { kinOf } from '../../request/names/kin.ts';
import { isParticle, wordsOf } from '../../request/names/words.ts';
import type { RequestBody } from '../../request/schema.ts';

export interface Subject {
  /** Upper case, without marks: the given names as said, and what people of these names are called by. */
  readonly given: readonly string[];
  readonly alsoGiven: readonly string[];
  readonly middle: readonly string[];
  /** Surnames, former ones too, and each as one word. */
  readonly family: readonly string[];
  /** 1 of a father, 2 of a son, or null. */
  readonly generation: number | null;
  readonly born: { readonly year: number; readonly month: number; readonly day: number };
  /** Digits alone. Empty where the request names no record number. */
  readonly numbers: readonly string[];
  /** Letters before them, such as LN: a number with these letters is one of this hospital, with a label or without. */
  readonly prefixes: readonly string[];
}

export interface SubjectNames {
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly formerName?: string | undefined;
  /** YYYY-MM-DD */
  readonly dateOfBirth: string;
  readonly mrn?: string | undefined;
  /** Former record numbers, and others of the same chart. */
  readonly otherNumbers?: readonly string[] | undefined;
}

const upper = (words: readonly string[]) => words.map((word) => word.toUpperCase());

/** The words of a surname, and all of them as one: Van Dyke, VanDyke. */
function surnames(name: string | undefined): readonly string[] {
  const { words } = wordsOf(name);
  const telling = words.filter((word) => !isParticle(word) || words.length === 1);
  return words.length > 1 ? [...telling, words.join('')] : telling;
}

/** Too short a number is met by chance. */
const leastDigits = 5;

function digitsOf(number: string | undefined): readonly string[] {
  const digits = (number ?? '').replace(/\D/g, '');
  return digits.length >= leastDigits ? [digits] : [];
}

/** The patient of a request as pages name one. Pure. */
export function subjectOf(patient: SubjectNames): Subject {
  const { firstName, middleName, lastName, formerName, dateOfBirth, mrn, otherNumbers = [] } = patient;
  const [given, middle] = [wordsOf(firstName).words, wordsOf(middleName).words];
  const [year = 0, month = 0, day = 0] = dateOfBirth.split('-').map(Number);
  return {
    given: upper(given),
    alsoGiven: [...new Set(upper(given.flatMap((word) => kinOf(word))))],
    middle: upper(middle),
    // A former name is often given in full.
    family: [...new Set(upper([...surnames(lastName), ...surnames(formerName).filter((word) => !given.includes(word))]))],
    generation: wordsOf(lastName).generation ?? wordsOf(firstName).generation,
    born: { year, month, day },
    numbers: [...digitsOf(mrn), ...otherNumbers.flatMap(digitsOf)],
    prefixes: [mrn, ...otherNumbers].flatMap(
      (number) => /^\s*([A-Za-z]{1,4})[- ]?\d{5}/.exec(number ?? '')?.[1]?.toUpperCase() ?? [],
    ),
  };
}

/** The patient of a request, in Latin letters where the request has them too. */
export function subjectIn({ patient, latin }: Pick<RequestBody, 'patient' | 'latin'>): Subject {
  return subjectOf({ ...patient, ...latin?.patient });
}
