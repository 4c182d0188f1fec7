/**
 * Finds requests for staff. A birth date brings the few who were born on that day in one Query, and their names are compared in
 * memory (lib/request/same-person.ts): keys for spellings would need a dozen entries a request and find less.
 */
import { bodiesOf } from '../request/corrections.ts';
import type { PersonNames } from '../request/names/layouts.ts';
import type { RequestRecord } from '../request/record.ts';
import { type Likeness, type Person, samePerson } from '../request/same-person.ts';
import { nearDates, type SearchTerm, searchFirm, searchNumber, searchReference } from '../request/search-terms.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { Table } from './client.ts';
import { bornOn, type Entry, entriesOf, findRestriction, type Index } from './find-entries.ts';
import { queueSummaryOf } from './queue-keys.ts';
import type { FoundRequest, PeopleFinder, PersonQuestion, RequestStore } from './stores.ts';

/** Requests that are shown. */
const mostShown = 25;
/** Requests of one person: firms and insurers ask often. */
const mostOfPerson = 100;
/** Dates that are looked up at the same time. */
const together = 12;

interface Judged extends Likeness {
  readonly reference: string;
}

interface Finder extends Index {
  readonly requests: Pick<RequestStore, 'get'>;
  readonly clock: Clock;
}

function judged(asked: Person, entries: readonly Entry[]): readonly Judged[] {
  const all = entries.map(({ reference, names }) => ({ reference, ...samePerson(asked, names) }));
  return all.filter(({ answer }) => answer !== 'no');
}

const plain = (name: string | undefined) => (name ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsIn = (names: PersonNames): readonly string[] =>
  Object.values(names)
    .flatMap((name) => plain(name).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 1);

/** Among some hundred strangers only who has a word of the name as it is filed is worth a comparison. */
async function bornNear(finder: Finder, asked: Person, dateOfBirth: string): Promise<readonly Judged[]> {
  const { name, firstName, middleName, lastName, formerName, latinName } = asked;
  const words = new Set(wordsIn({ name, firstName, middleName, lastName, formerName, latinName }));
  const dates = nearDates(dateOfBirth, finder.clock.now().toISOString().slice(0, 10));
  const found: Judged[] = [];
  for (let first = 0; first < dates.length; first += together) {
    const some = await Promise.all(dates.slice(first, first + together).map((date) => entriesOf(finder, bornOn(date))));
    const known = some.flat().filter(({ names }) => wordsIn(names).some((word) => words.has(word)));
    // Another birth date: the name alone makes no match.
    const alike = judged(asked, known).filter(({ answer }) => answer === 'match');
    found.push(...alike.map((row) => ({ ...row, answer: 'possible' as const, rank: row.rank - 1 })));
  }
  return found;
}

/** By record number, case number, firm or reference, whichever it is. */
async function byNumber(finder: Finder, { person: { mrn }, number = mrn ?? '', otherNumbers = [] }: PersonQuestion) {
  const found = await Promise.all([number, ...otherNumbers].map((one) => byOneNumber(finder, one)));
  return found.flat();
}

async function byOneNumber(finder: Finder, number: string) {
  const terms: readonly SearchTerm[] = [
    { kind: 'record-number', value: searchNumber(number) },
    { kind: 'case-number', value: searchNumber(number) },
    { kind: 'firm', value: searchFirm(number) },
    { kind: 'reference', value: searchReference(number) },
  ];
  const rows = await Promise.all(
    terms
      .filter(({ value }) => value !== '')
      .map(async (term) =>
        (await entriesOf(finder, term)).map(
          (entry): Judged => ({
            reference: entry.reference,
            answer: term.kind === 'record-number' ? 'match' : 'possible',
            rank: 0,
          }),
        ),
      ),
  );
  return rows.flat();
}

const order = { match: 0, possible: 1, no: 2 } as const;
const likeliest = (one: Likeness, other: Likeness) => order[one.answer] - order[other.answer] || other.rank - one.rank;

function likeliestOf(all: readonly Likeness[]): Likeness {
  return all.toSorted(likeliest)[0] ?? { answer: 'no', rank: 0 };
}

/** Each request once, at its best. */
function merged(all: readonly Judged[]): readonly Judged[] {
  const found = new Map<string, Judged>();
  for (const row of all) {
    const known = found.get(row.reference);
    if (known === undefined || likeliest(row, known) < 0) found.set(row.reference, row);
  }
  return [...found.values()].sort(likeliest);
}

/** Every day that may be meant. */
const daysOf = ({ dateOfBirth, otherDates = [] }: PersonQuestion): readonly string[] => [
  ...(dateOfBirth === undefined ? [] : [dateOfBirth]),
  ...otherDates,
];

const isNamed = ({ mrn: _mrn, phone: _phone, address: _home, ...names }: Person) => wordsIn(names).length > 0;

/** The record itself tells status, and facts beside the name. */
async function shown(finder: Finder, question: PersonQuestion, row: Judged): Promise<(FoundRequest & Likeness) | null> {
  const record = await finder.requests.get(row.reference).catch(() => null);
  if (record === null) return null;
  const restricted = await findRestriction(finder, record);
  const { reference, status, submittedAt, body } = record;
  const patients = bodiesOf(record).map(({ patient }) => patient);
  const patient = patients.at(-1) ?? body.patient;
  const { desk, flags } = queueSummaryOf(record);
  const facts = {
    ...{ reference, status, submittedAt, restricted, desk, flags },
    ...{ patient, requesterType: body.requester.type },
  };
  if (!isNamed(question.person)) return { ...facts, answer: row.answer === 'no' ? 'possible' : row.answer, rank: row.rank };
  const { answer, rank } = likeliestOf(patients.map((filed) => samePerson(question.person, filed)));
  const days = daysOf(question);
  const sameDay = days.length === 0 || days.includes(patient.dateOfBirth);
  const sure = answer === 'match' && sameDay && row.answer !== 'no';
  // Who gives a number and another name is shown: the number may be right.
  return { ...facts, answer: sure ? 'match' : 'possible', rank: sameDay ? rank : row.rank };
}

export function dynamoPeople(table: Table, secrets: Secrets, requests: Pick<RequestStore, 'get'>, clock: Clock): PeopleFinder {
  const finder: Finder = { table, secrets, requests, clock };
  return {
    async find(question) {
      const { person } = question;
      const days = daysOf(question);
      const [numbered, entries] = await Promise.all([
        byNumber(finder, question),
        Promise.all(days.map((day) => entriesOf(finder, bornOn(day)))),
      ]);
      const born = judged(person, entries.flat());
      const sure = [...numbered, ...born].some(({ answer }) => answer === 'match');
      const near = sure || !isNamed(person) ? [] : await Promise.all(days.map((day) => bornNear(finder, person, day)));
      const all = merged([...numbered, ...born, ...near.flat()]);
      const rows = await Promise.all(all.slice(0, mostShown).map((row) => shown(finder, question, row)));
      return { rows: rows.flatMap((row) => row ?? []).sort(likeliest), cut: all.length > mostShown };
    },
    async aboutSamePatient(record) {
      const found = await recordsAbout(finder, record);
      return found.slice(0, mostShown).map(({ reference, status }) => ({ reference, status }));
    },
    recordsAbout: (record) => recordsAbout(finder, record),
    restrictionOf: (record) => findRestriction(finder, record),
  };
}

/** Other requests about the patient of a record, newest first. */
async function recordsAbout(finder: Finder, record: RequestRecord): Promise<readonly RequestRecord[]> {
  const patients = bodiesOf(record).map(({ patient }) => patient);
  const days = [...new Set(patients.map(({ dateOfBirth }) => dateOfBirth))];
  const born = (await Promise.all(days.map((day) => entriesOf(finder, bornOn(day))))).flat();
  const others = born.filter(({ reference }) => reference !== record.reference);
  const same = others.filter(({ names }) => patients.some((one) => samePerson(one, names).answer === 'match'));
  // A request whose names were corrected has an entry for each.
  const references = [...new Set(same.map(({ reference }) => reference))].slice(0, mostOfPerson);
  const records = await Promise.all(references.map((reference) => finder.requests.get(reference).catch(() => null)));
  return records.flatMap((found) => found ?? []);
}
