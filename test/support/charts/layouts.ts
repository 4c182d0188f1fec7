/** Ways in which systems print whose page it is: labels beside their values, above them, in rows and blocks. */
import type { Random } from '../seeded.ts';
import { chartPerson, lastName, nameOf, plainName } from './people.ts';
import type { Fact, Shown, Words } from './shown.ts';

export type Make = (shown: Shown, r: Random, words: Words) => readonly string[];

export interface Layout {
  /** What it shows decides what can be told from it. */
  readonly shows: readonly Fact[];
  readonly lines: Make;
}

const all = ['name', 'born', 'mrn'] as const;
const colon = (r: Random) => r.pick([': ', ':', ' : ', ':  ', '\t', '....: ', ': ']);
export const gap = (r: Random) => ' '.repeat(2 + r.below(8));
const day = (r: Random) => `0${1 + r.below(9)}/1${r.below(9)}/2023`;

/** More columns than the check knows. */
function columnsOf(shown: Shown, r: Random, words: Words): readonly (readonly [string, string])[] {
  const own: (readonly [string, string])[] = all.map((field) => [words(field), shown[field]]);
  const extra: readonly (readonly [string, string])[] = [
    ['Sex', shown.sex],
    ['Age', String(shown.age)],
    ['Visit #', String(10_000_000 + r.below(9_999_999))],
    ['Admit Date', day(r)],
    ['Attending', nameOf(chartPerson(r), r)],
    ['Room', `4${r.below(9)}${r.below(9)}-B`],
  ];
  return r.shuffled([...own, ...extra.filter(() => r.chance(0.5))]);
}

const pad = (cells: readonly string[], widths: readonly number[]) =>
  cells
    .map((cell, place) => cell.padEnd(widths[place] ?? 0))
    .join('')
    .trimEnd();

function asRows(columns: readonly (readonly [string, string])[], r: Random): readonly string[] {
  const widths = columns.map((column) => Math.max(...column.map((cell) => cell.length)) + 2 + r.below(6));
  return [0, 1].map((row) =>
    pad(
      columns.map((column) => column[row] ?? ''),
      widths,
    ),
  );
}

/** Labels of two words on two lines, each above the other, and the values below. */
function wrappedRows(shown: Shown, r: Random, words: Words): readonly string[] {
  const columns = all.map((field): readonly [string, string, string] => {
    const [first = '', ...rest] = words(field).split(' ');
    return [first, rest.join(' '), shown[field]];
  });
  const widths = columns.map((column) => Math.max(...column.map((cell) => cell.length)) + 2 + r.below(6));
  return [0, 1, 2].map((row) =>
    pad(
      columns.map((column) => column[row] ?? ''),
      widths,
    ),
  );
}

/** Two columns of a form: the patient's at the left, the visit's at the right. */
function twoColumns(shown: Shown, r: Random, words: Words): readonly string[] {
  const left = r.shuffled(all).map((field) => `${words(field)}: ${shown[field]}`);
  const right = [`Provider: ${plainName(r)} MD`, `Date of Service: ${day(r)}`, `Visit: ${10_000_000 + r.below(9_999_999)}`];
  const width = Math.max(...left.map((cell) => cell.length)) + 3 + r.below(12);
  return left.map((cell, row) => `${cell.padEnd(width)}${right[row] ?? ''}`);
}

export const formLayouts: Readonly<Record<string, Layout>> = {
  line: {
    shows: all,
    lines: (shown, r, words) => [
      r
        .shuffled(all)
        .map((field) => `${words(field)}${colon(r)}${shown[field]}`)
        .join(gap(r)),
    ],
  },
  lines: {
    shows: all,
    lines: (shown, r, words) => r.shuffled(all).map((field) => `${words(field)}${colon(r)}${shown[field]}`),
  },
  rows: { shows: all, lines: (shown, r, words) => asRows(columnsOf(shown, r, words), r) },
  'wrapped-rows': { shows: all, lines: wrappedRows },
  'two-columns': { shows: all, lines: twoColumns },
  blocks: {
    shows: all,
    lines: (shown, r, words) => {
      const fields = r.shuffled(all);
      return [...fields.map(words), ...fields.map((field) => shown[field])];
    },
  },
  'long-blocks': {
    shows: all,
    lines: (shown, r, words) => {
      const columns = columnsOf(shown, r, words);
      const end = r.pick(['', ':']);
      return [...columns.map(([label]) => label + end), ...columns.map(([, value]) => value)];
    },
  },
  above: {
    shows: ['name', 'born'],
    lines: (shown, r, words) => r.shuffled(['name', 'born'] as const).flatMap((field) => [words(field), shown[field]]),
  },
  'wrapped-value': {
    shows: ['name', 'born'],
    lines: ({ first, last, born }, _r, words) => [`${words('name')}: ${last},`, `${first}   ${words('born')}: ${born}`],
  },
  'wrapped-label': {
    shows: ['name', 'born'],
    lines: ({ name, born, spanish }, _r, words) =>
      spanish
        ? [`${words('name')}: ${name}   Fecha de`, `nacimiento: ${born}`]
        : [`${words('name')}: ${name}   Date of`, `Birth: ${born}`],
  },
  parts: {
    shows: ['name', 'born'],
    lines: ({ first, last, born, spanish }, r, words) => {
      const [family, given] = spanish ? ['Apellidos', 'Nombres'] : ['Last Name', 'First Name'];
      const fields = [`${family}: ${last}`, `${given}: ${first}`];
      return [...(r.chance(0.5) ? fields : [fields.join(gap(r))]), `${words('born')}: ${born}`];
    },
  },
  boxes: {
    shows: ['name', 'born'],
    lines: ({ first, last, born }, r) => [
      ...asRows(
        [
          ['1. LAST NAME', last.toUpperCase()],
          ['2. FIRST NAME', first.toUpperCase()],
          ['3. DATE OF BIRTH', born],
        ],
        r,
      ),
    ],
  },
  table: {
    shows: all,
    lines: (shown, _r, words) => [
      `| ${words('name')} | ${words('born')} | ${words('mrn')} | Visit |`,
      `| ${shown.name} | ${shown.born} | ${shown.mrn} | 88120 |`,
    ],
  },
  meditech: {
    shows: all,
    lines: ({ name, born, mrn, age, sex }, r) => [
      `PATIENT: ${name.toUpperCase()}   ACCT: V00${100_000 + r.below(899_999)}   LOC: 3W   U #: ${mrn}`,
      `AGE/SX: ${age}/${sex}   ROOM: 3${r.below(9)}2   REG: ${day(r)}`,
      `REG DR: ${lastName(r)},${r.pick(['Helen', 'John', 'Anna'])} MD   DOB: ${born}   STATUS: DIS IN`,
    ],
  },
  number: { shows: ['mrn'], lines: (shown, r, words) => [`${words('mrn')}${colon(r)}${shown.mrn}`] },
  name: { shows: ['name'], lines: (shown, _r, words) => [`${words('name')}: ${shown.name}`] },
  'name-and-number': {
    shows: ['name', 'mrn'],
    lines: (shown, r, words) => [`${words('name')}: ${shown.name}${gap(r)}${words('mrn')}: ${shown.mrn}`],
  },
};
