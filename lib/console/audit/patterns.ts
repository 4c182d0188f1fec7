/**
 * Unusual patterns in rows of the access log (45 CFR 164.308(a)(1)(ii)(D), review of information system activity). Pure. A pattern asks a
 * question; whether there was a reason only a person can tell.
 */
import { isWithin } from '../../facility/opening-hours.ts';
import type { TimeZone } from '../../request/dates.ts';
import { readName } from '../../request/history.ts';
import type { PersonNames } from '../../request/names/layouts.ts';
import { core, wordsOf } from '../../request/names/words.ts';
import { surnamesOf } from '../../request/names.ts';
import { samePerson } from '../../request/same-person.ts';
import type { AccessLogEntry } from '../../store/access-log.ts';
import type { AuditLimits } from './limits.ts';

/** The weightiest first. */
export const patternKinds = [
  ...(['own-record', 'same-surname', 'broken-glass', 'off-hours', 'searches-unopened', 'many-denied'] as const),
  'much-looked-at',
] as const;
export type PatternKind = (typeof patternKinds)[number];

export type AuditRow = Pick<
  AccessLogEntry,
  'at' | 'who' | 'actor' | 'day' | 'kind' | 'what' | 'why' | 'reference' | 'patientKey' | 'nameKey'
>;

export interface Pattern {
  readonly kind: PatternKind;
  /** As in the newest row; null where it is about many. */
  readonly who: string | null;
  readonly actor: string | null;
  readonly day: string;
  readonly references: readonly string[];
  /** Rows, or people where it is about many. */
  readonly count: number;
  /** Instant of the first row. */
  readonly first: string;
}

export interface Surroundings {
  /** Names on the requests that can still be read, by reference. */
  readonly patients: ReadonlyMap<string, readonly PersonNames[]>;
  readonly limits: AuditLimits;
  readonly timeZone: TimeZone;
}

const opened: readonly AuditRow['kind'][] = ['file', 'document', 'break-glass'];
/** A row that names a request, or a page about its patient, and that its person saw. */
export const isOpened = ({ kind, reference }: Pick<AuditRow, 'kind' | 'reference'>): boolean =>
  opened.includes(kind) && reference !== undefined;

function groups(rows: readonly AuditRow[], keyOf: (row: AuditRow) => string): readonly (readonly AuditRow[])[] {
  const found = new Map<string, AuditRow[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group === undefined) found.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...found.values()];
}

function patternOf(kind: PatternKind, rows: readonly AuditRow[], about: Partial<Pattern> = {}): readonly Pattern[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { who = '', actor, day, at } = rows.at(-1) ?? first;
  const references = [...new Set(rows.flatMap(({ reference }) => reference ?? []))];
  return [{ kind, who, actor, day, references, count: rows.length, first: first.at ?? at, ...about }];
}

function coreSurnames(person: PersonNames): readonly string[] {
  return surnamesOf(person).flatMap((name) => core(wordsOf(name).words));
}

/** `Ana Ruiz`, `Ana Ruiz, RHIT`, or `Ruiz, Ana`: what stands behind a comma in capitals is a credential. */
function partsOf(name: string): { readonly whole: string; readonly surnames: readonly string[] } {
  const [head = '', ...tail] = name.split(',');
  const behind = tail.filter((part) => part !== part.toUpperCase()).join(' ');
  const { words } = wordsOf(head);
  // Given name first; a single word tells no surname.
  return { whole: `${behind} ${head}`.trim(), surnames: core(behind === '' ? words.slice(1) : words) };
}

/** What the name of a member of staff has to do with the patients of the requests that the person opened. */
function byName(rows: readonly AuditRow[], { patients }: Surroundings): readonly Pattern[] {
  return groups(rows.filter(isOpened), ({ actor, reference }) => `${actor} ${reference}`).flatMap((group) => {
    const [{ who = '', reference = '' } = {}] = group;
    const { whole: name, surnames: mine } = partsOf(readName(who));
    const known = patients.get(reference) ?? [];
    if (name === '' || known.length === 0) return [];
    if (known.some((patient) => samePerson({ name }, patient).answer === 'match')) return patternOf('own-record', group);
    const same = known.some((patient) => coreSurnames(patient).some((surname) => mine.includes(surname)));
    return same ? patternOf('same-surname', group) : [];
  });
}

function byDay(rows: readonly AuditRow[], { limits, timeZone }: Surroundings): readonly Pattern[] {
  return groups(rows, ({ actor, day }) => `${actor} ${day}`).flatMap((group) => {
    const seen = group.filter(isOpened);
    const late = seen.filter(({ at }) => !isWithin(limits.hours, new Date(at), timeZone));
    const searches = group.filter(({ kind }) => kind === 'search');
    const files = new Set(seen.map(({ reference }) => reference)).size;
    const denied = group.filter(({ kind }) => kind === 'denied');
    return [
      ...patternOf(
        'broken-glass',
        group.filter(({ kind }) => kind === 'break-glass'),
      ),
      ...(late.length >= limits.offHoursRows ? patternOf('off-hours', late) : []),
      ...(searches.length >= limits.searches && files < searches.length * limits.openedShare
        ? patternOf('searches-unopened', searches)
        : []),
      ...(denied.length >= limits.denied ? patternOf('many-denied', denied) : []),
    ];
  });
}

/** A patient at whom many people looked; two who were born on a day and have one name count as one. */
function byPatient(rows: readonly AuditRow[], { limits }: Surroundings): readonly Pattern[] {
  const known = rows.filter((row) => isOpened(row) && row.patientKey !== undefined);
  return groups(known, ({ patientKey, nameKey }) => `${patientKey} ${nameKey}`).flatMap((group) => {
    const people = new Set(group.map(({ actor }) => actor)).size;
    const about = { who: null, actor: null, count: people };
    return people >= limits.peopleOfOnePatient ? patternOf('much-looked-at', group, about) : [];
  });
}

/** `rows` in order of time. The weightiest kind first, then the most rows. */
export function unusualPatterns(rows: readonly AuditRow[], around: Surroundings): readonly Pattern[] {
  const all = [...byName(rows, around), ...byDay(rows, around), ...byPatient(rows, around)];
  const weight = ({ kind }: Pattern) => patternKinds.indexOf(kind);
  return all.toSorted(
    (one, other) => weight(one) - weight(other) || other.count - one.count || (one.first < other.first ? -1 : 1),
  );
}
