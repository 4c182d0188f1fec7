/** Persons who are asked for and persons on file, as test/store/people/*.tsv writes them: `Given+Middle/Surname(Former)`, `=one field`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Likeness, type Person, samePerson } from '../../lib/request/same-person.ts';

export interface Asked {
  readonly kind: string;
  readonly asked: Person;
  readonly filed: Person;
  readonly line: string;
}

function personOf(text: string, latinName?: string): Person {
  if (text.startsWith('=')) return { name: text.slice(1) };
  const former = /\((.*)\)/.exec(text)?.[1];
  const [given = '', lastName = ''] = text.replace(/\(.*\)/, '').split('/');
  const [firstName = '', middleName] = given.split('+');
  return {
    ...(firstName !== '' && { firstName }),
    ...(middleName !== undefined && { middleName }),
    ...(lastName !== '' && { lastName }),
    ...(former !== undefined && { formerName: former }),
    ...(latinName !== undefined && { latinName }),
  };
}

export function readPeople(name: string): readonly Asked[] {
  const text = readFileSync(new URL(`../store/people/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [kind = '', asked = '', filed = '', latin] = line.split('\t');
      return { kind, asked: personOf(asked), filed: personOf(filed, latin), line };
    });
}

/** Half of the lines, by hash, were never looked at while the rules were made. */
export function isHeldOut({ line }: Asked): boolean {
  return (createHash('sha256').update(line).digest()[0] ?? 0) % 2 === 1;
}

export interface Place {
  /** Of the person in the list of those that are shown, from 1; 0 when not shown. */
  readonly place: number;
  readonly answer: Likeness['answer'];
}

/** Where a person comes among others who were born on the same day. */
export function placeAmong({ asked, filed }: Asked, others: readonly Person[]): Place {
  const rows = [...others, filed].map((person) => ({ person, ...samePerson(asked, person) }));
  const order = { match: 0, possible: 1, no: 2 } as const;
  const shown = rows.filter(({ answer }) => answer !== 'no');
  shown.sort((one, other) => order[one.answer] - order[other.answer] || other.rank - one.rank);
  const place = shown.findIndex(({ person }) => person === filed) + 1;
  return { place, answer: rows.at(-1)?.answer ?? 'no' };
}
