/** Labels, roles and headings of scanned pages, as far as one can read them. */
import type { FoundLabel, LabelKind } from './labels.ts';
import { type Line, misread } from './page-text.ts';

const misreadable =
  'SUBSCRIBER INSURED GUARANTOR EMERGENCY MOTHER FATHER SPOUSE HUSBAND DAUGHTER NEXTOFKIN GUARDIAN FAMILY MADRE PADRE TUTOR ASEGURADO'.split(
    ' ',
  );
const misreadTreating =
  'SURGEON NURSE ATTENDING PROVIDER PHYSICIAN ORDERING COLLECTED DICTATED REFERRED ELECTRONICALLY ACCOMPANIED SIGNED MEDICO DOCTOR'.split(
    ' ',
  );

/** A scanned line that begins, as far as one can read it, with one of these roles. */
function beginsWith(lettered: string, words: readonly string[]): boolean {
  const head = lettered.slice(0, 24).replace(/[^A-Z]/g, '');
  return words.some((word) =>
    [word.length - 1, word.length, word.length + 1].some((many) => misread(head.slice(0, many), word, 2) <= word.length * 0.17),
  );
}

const headings = 'EMERGENCYCONTACT RESPONSIBLEPARTY NEXTOFKIN INSURANCE GUARANTOR SUBSCRIBER PARENTGUARDIAN'.split(' ');

/** Nothing but a heading of others, as far as one can read it. */
export function isMisreadHeading(lettered: string): boolean {
  const text = lettered.replace(/[^A-Z]/g, '');
  return headings.some((word) => misread(text, word, 3) <= word.length * 0.2);
}

export const beginsWithRelation = (lettered: string) => beginsWith(lettered, misreadable);
export const beginsWithRole = (lettered: string) => beginsWith(lettered, [...misreadable, ...misreadTreating]);

const soft: readonly (readonly [LabelKind, string])[] = [
  ...[
    'PATIENT',
    'PATIENTNAME',
    'PTNAME',
    'PATIENTSNAME',
    'NAMEOFPATIENT',
    'CLIENTNAME',
    'NAME',
    'PACIENTE',
    'NOMBRE',
    'NOMBREDELPACIENTE',
    'NOMBRECOMPLETO',
  ].map((word) => ['name', word] as const),
  ...['DATEOFBIRTH', 'BIRTHDATE', 'DOB', 'FECHADENACIMIENTO', 'FECHANAC'].map((word) => ['born', word] as const),
  ...[
    'MEDICALRECORDNUMBER',
    'MEDREC',
    'PATIENTID',
    'CHART',
    'RECORDNO',
    'MRN',
    'EXPEDIENTE',
    'HISTORIACLINICA',
    'NODEEXPEDIENTE',
  ].map((word) => ['number', word] as const),
];

/** The nearest of the labels, or null where none is near. */
function nearestLabel(text: string): LabelKind | null {
  const word = text.replace(/[^A-Z]/g, '');
  if (word.length < 3) return null;
  const near = soft
    .map(([kind, label]) => ({ kind, apart: misread(word, label, 3), most: label.length * 0.2 }))
    .filter(({ apart, most }) => apart <= most)
    .sort((one, other) => one.apart - other.apart);
  return near[0]?.kind ?? null;
}

/** A label at the beginning of a cell, as far as one can read it: up to a colon, or all of the cell. */
function softLabelAt({ lettered }: Line, from: number, to: number): FoundLabel | null {
  const text = lettered.slice(from, to);
  const head = /^([A-Z' .#]{2,26}?)\s*(?:[:;.,=]\s|$)/.exec(`${text} `) ?? /^([A-Z' .#]{2,26})$/.exec(text);
  const kind = head === null ? null : nearestLabel(head[1] ?? '');
  if (head === null || kind === null) return null;
  return { kind, bare: false, colon: true, from, to: Math.min(to, from + head[0].length) };
}

/** Seen in clinic: JOHNSON, PETER (date of birth 3/4/1961). */
function softInBrackets({ lettered }: Line, strict: readonly FoundLabel[]): readonly FoundLabel[] {
  return [...lettered.matchAll(/\(([A-Z .]{3,18}?)[ :]+(?=[0-9A-Z])/g)].flatMap(({ index, 0: text, 1: word = '' }) => {
    const [from, to] = [index + 1, index + text.length];
    if (nearestLabel(word) !== 'born' || strict.some((one) => one.from < to && from < one.to)) return [];
    return [{ kind: 'born' as const, bare: false, colon: true, from, to }];
  });
}

/** The labels of a scanned line: those that can be read, and at the beginning of a cell those that nearly can. */
export function softLabelsIn(line: Line, strict: readonly FoundLabel[]): readonly FoundLabel[] {
  const more = line.cells.flatMap(({ from, to }) => {
    if (strict.some((label) => label.from >= from && label.from < Math.min(to, from + 4))) return [];
    const label = softLabelAt(line, from, to);
    return label === null || strict.some((one) => one.from < label.to && label.from < one.to) ? [] : [label];
  });
  return [...strict, ...more, ...softInBrackets(line, strict)].sort((one, other) => one.from - other.from);
}
