/** Labels, roles and headings of scanned pages, as far as one can read them. */
import type { FoundLabel, LabelKind } from './labels.ts';
import { datesOf } from './page-dates.ts';
import { type Cell, type Line, misread } from './page-text.ts';

const misreadable =
  'SUBSCRIBER INSURED GUARANTOR EMERGENCY MOTHER FATHER SPOUSE HUSBAND DAUGHTER NEXTOFKIN GUARDIAN FAMILY MADRE PADRE TUTOR ASEGURADO'.split(
    ' ',
  );
const misreadTreating =
  'SURGEON NURSE ATTENDING PROVIDER PHYSICIAN ORDERING COLLECTED DICTATED REFERRED ELECTRONICALLY ACCOMPANIED SIGNED MEDICO DOCTOR'.split(
    ' ',
  );

/** A scanned line that begins, as far as one can read it, with one of these roles, or with the end of one at the edge of the scan. */
function beginsWith(lettered: string, words: readonly string[], share: number): boolean {
  // Of a record, not of who treats.
  if (/^\W*MEDICAL\b/.test(lettered)) return false;
  const head = lettered.slice(0, 24).replace(/[^A-Z]/g, '');
  const first = /^[^A-Z]*([A-Z]{4,})\b/.exec(lettered)?.[1];
  return words.some(
    (word) =>
      (first !== undefined && (word.endsWith(first) || misread(first, word, word.length * share) <= word.length * share)) ||
      [word.length - 1, word.length, word.length + 1].some(
        (many) => misread(head.slice(0, many), word, 2) <= word.length * 0.17,
      ),
  );
}

const earlierWords = 'PREVIOUS FORMER EXTERNAL OUTSIDE ANTERIOR'.split(' ');

/** A number of before, as far as one can read the word: Previovs MRN, PreviousMRN, Previ ous MRN. */
export function isMisreadEarlier(lead: string): boolean {
  const letters = lead
    .slice(-24)
    .replace(/[^A-Z]/g, '')
    .replace(/(?:MRN?|[MN]RN)$/, '');
  return earlierWords.some((one) => [0, -1].some((less) => misread(letters.slice(-one.length - less), one, 2) <= 1.4));
}

/** A table of relatives has a column for what they are to the patient. */
export function isListOfRelatives({ lettered, cells }: Line): boolean {
  return (
    cells.length > 1 &&
    cells.some(({ from, to }) => ['RELATIONSHIP', 'PARENTESCO'].some((word) => misread(lettered.slice(from, to), word, 3) <= 2))
  );
}

const headings = 'EMERGENCYCONTACT RESPONSIBLEPARTY NEXTOFKIN INSURANCE GUARANTOR SUBSCRIBER PARENTGUARDIAN'.split(' ');

/** Nothing but a heading of others, as far as one can read it. */
export function isMisreadHeading(lettered: string): boolean {
  const text = lettered.replace(/[^A-Z]/g, '');
  return headings.some((word) => misread(text, word, 3) <= word.length * 0.2);
}

export const beginsWithRelation = (lettered: string) => beginsWith(lettered, misreadable, 0.25);
export const beginsWithRole = (lettered: string) => beginsWithRelation(lettered) || beginsWith(lettered, misreadTreating, 0.17);

const rules: readonly { readonly kind: LabelKind; readonly words: string }[] = [
  {
    kind: 'name',
    words:
      'PATIENT PATIENTNAME PTNAME PATIENTSNAME PATIENTFULLNAME NAMEOFPATIENT CLIENT CLIENTNAME RESIDENT MEMBERNAME NAME FULLNAME ' +
      'RE PACIENTE NOMBRE NOMBREDELPACIENTE NOMBRECOMPLETO NOMBREYAPELLIDOS',
  },
  { kind: 'family', words: 'LASTNAME SURNAME APELLIDOS' },
  { kind: 'given', words: 'FIRSTNAME GIVENNAME NOMBRES' },
  {
    kind: 'born',
    words:
      'DATEOFBIRTH BIRTHDATE BIRTHDT BORN DOB PATIENTDOB BIRTH FECHADENACIMIENTO FECHADENAC FECHANAC NACIMIENTO NACIDO NACIDA NACIDOEL NACIDAEL',
  },
  {
    kind: 'number',
    words:
      'MEDICALRECORDNUMBER MEDICALRECORD MEDREC MEDRECNO PATIENTID PATIENTNUMBER CHART RECORDNO UNITNO HOSPITALNO MRN MRNO ' +
      'EXPEDIENTE HISTORIACLINICA NODEEXPEDIENTE NUMDEEXPEDIENTE',
  },
];
const soft = rules.flatMap(({ kind, words }) => words.split(' ').map((word) => [kind, word] as const));

/** The nearest of the labels, or null where none is near. `share`: of its letters that may be misread. */
function nearestLabel(text: string, share: number): LabelKind | null {
  const word = text.replace(/[^A-Z]/g, '');
  if (word.length < 2) return null;
  const near = soft
    .map(([kind, label]) => ({ kind, label, most: label.length * (label.length < 8 ? Math.min(share, 0.2) : share) }))
    .map(({ kind, label, most }) => ({ kind, most, apart: misread(word, label, most) }))
    .filter(({ apart, most }) => apart <= most)
    .sort((one, other) => one.apart - other.apart);
  return near[0]?.kind ?? null;
}

/** The end of a label whose beginning lies beyond the edge of the scan. */
function cutLabel(text: string): LabelKind | null {
  const word = text.replace(/[^A-Z]/g, '');
  return word.length < 3 ? null : (soft.find(([, label]) => label.endsWith(word))?.[0] ?? null);
}

/** A label at the beginning of a cell, as far as one can read it: up to a colon, or all of the cell. */
function softLabelAt({ lettered }: Line, from: number, to: number): FoundLabel | null {
  const text = lettered.slice(from, to);
  const head = /^((?:\d{1,2}\. ?)?[A-Z' .#]{2,26}?)\s*(?:\([A-Z/, ]+\)\s*)?(?:[:;.,=_]+\s*|$)/.exec(text);
  if (head === null) return null;
  const word = head[1] ?? '';
  const cut = from < 3 && /[:_]/.test(head[0]) ? cutLabel(word) : null;
  const kind = nearestLabel(word, 0) ?? cut ?? nearestLabel(word, 0.2);
  return kind === null ? null : { kind, bare: false, colon: true, from, to: Math.min(to, from + head[0].length) };
}

const mostWords = 4;
const numberToken = /(?<![A-Z0-9/-])(?:[A-Z]{1,4}[- ]?)?\d[0-9OILSZBGDQ]{4,9}(?![A-Z0-9/-])/g;

/** DOB or Born without one of its letters. An OB or a DO may stand before the date of a visit, so that the first of them begins its line. */
const shortBorn = /(?:(?<![A-Z] ?)D\W{0,3}B|(?:^|\s{2})\W*[O0]\.?B|\bB[OR]RN|\bB[OR]N|\bBRN|\bBOR)\W{0,4}$/;

/** A label right before a place, as far as one can read it. */
function labelBefore({ lettered }: Line, place: number, kind: LabelKind): FoundLabel | null {
  const lead = lettered.slice(Math.max(0, place - 30), place);
  const words = [...lead.matchAll(/[A-Z]+/g)].slice(-mostWords);
  const start = words.findIndex(({ index }) => nearestLabel(lead.slice(index), 0.25) === kind);
  const short = start < 0 && kind === 'born' ? shortBorn.exec(lead) : null;
  if (short !== null) return { kind, bare: false, colon: true, from: place - short[0].length, to: place };
  const from = place - lead.length + (words[start]?.index ?? 0);
  return start < 0 ? null : { kind, bare: false, colon: true, from, to: place };
}

/** Labels that are told by their values: date of blrth 3/4/1961. */
function softBeforeValues(line: Line, taken: readonly FoundLabel[]): readonly FoundLabel[] {
  const values = [
    ...datesOf(line).map(({ from }) => ({ from, kind: 'born' as const })),
    ...[...line.upper.matchAll(numberToken)].map(({ index }) => ({ from: index, kind: 'number' as const })),
  ];
  return values.flatMap(({ from, kind }) => {
    const label = taken.some((one) => one.to <= from && from - one.to < 3) ? null : labelBefore(line, from, kind);
    return label === null || taken.some((one) => one.from < label.to && label.from < one.to) ? [] : [label];
  });
}

/** Date ofbirth: its first word is no label of another date. */
const isCutShort = ({ lettered }: Line, { kind, from }: FoundLabel) =>
  kind.startsWith('other') && /^(?:DATE ?OF ?[BH]|FECHA ?DE ?N|MEMBER N)/.test(lettered.slice(from));

/** 1. LAST NAME 2. FIRST NAME: the boxes of a form that run together. */
const numberedParts =
  ({ lettered }: Line) =>
  ({ from, to }: Cell): readonly Cell[] => {
    const starts = [...lettered.slice(from, to).matchAll(/(?<=[A-Z] )(?=[1-9]\. [A-Z])/g)].map(({ index }) => from + index);
    return [from, ...starts].map((start, place) => ({ from: start, to: starts[place] ?? to }));
  };

/** The labels of a scanned line: those that can be read, and those that nearly can, at the beginning of a cell or before a value. */
export function softLabelsIn(line: Line, strict: readonly FoundLabel[]): readonly FoundLabel[] {
  const more = line.cells.flatMap(numberedParts(line)).flatMap(({ from, to }) => {
    if (
      strict.some(
        (label) => !label.bare && !isCutShort(line, label) && label.from >= from && label.from < Math.min(to, from + 4),
      )
    )
      return [];
    const label = softLabelAt(line, from, to);
    // What is left of First Name is as near to Last Name, and a row has one of them.
    const isSecond = label?.kind === 'family' && strict.some(({ kind }) => kind === 'family');
    return label === null ? [] : [isSecond ? { ...label, kind: 'given' as const } : label];
  });
  const overlap = (one: FoundLabel, other: FoundLabel) => one.from < other.to && other.from < one.to;
  const isWeak = (label: FoundLabel) => label.bare || isCutShort(line, label);
  const whole = strict.filter((label) => !isWeak(label) || !more.some((one) => overlap(one, label)));
  const found = [...whole, ...more.filter((label) => !whole.some((one) => overlap(one, label)))];
  // Date of birh: its first word alone is a label of another date.
  const told = softBeforeValues(
    line,
    found.filter(({ kind, bare, colon }) => kind !== 'other-date' && (!bare || colon)),
  );
  const kept = found.filter((label) => !told.some((one) => overlap(one, label)));
  return [...kept, ...told].sort((one, other) => one.from - other.from);
}
