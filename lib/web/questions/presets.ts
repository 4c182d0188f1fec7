/** Which records, in one choice: what most people need, without a list. */
import { type RecordType, recordTypes } from '../../request/vocabulary.ts';
import { type Answers, answerAt, answersAt } from './answers.ts';
import { oneOf } from './groups.ts';

export const presets = ['everything', 'important', 'visit', 'choose'] as const;
export type Preset = (typeof presets)[number];

/** The designated record set, 45 CFR 164.501: bills, pictures and tracings belong to it. */
const everything: readonly RecordType[] = [
  'entire-record',
  'imaging-films',
  'cardiology-images',
  'neurology-images',
  'fetal-monitor-strips',
  'billing-records',
];
const important: readonly RecordType[] = ['abstract', 'immunizations'];

const typesOf: Readonly<Record<Exclude<Preset, 'choose'>, readonly RecordType[]>> = {
  everything,
  important,
  visit: everything,
};

export function presetChosen(answers: Answers): Preset | undefined {
  return oneOf(presets, answerAt(answers, 'records.preset'));
}

/** The kinds of records that the answers come to. */
export function typesChosen(answers: Answers): readonly RecordType[] {
  const preset = presetChosen(answers);
  if (preset !== undefined && preset !== 'choose') return typesOf[preset];
  const chosen = answersAt(answers, 'records.types');
  return recordTypes.filter((known) => chosen.includes(known));
}

interface Records {
  readonly types: readonly RecordType[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const same = (one: readonly RecordType[], other: readonly RecordType[]) =>
  one.length === other.length && one.every((type) => other.includes(type));

/** The choice that comes to these records. Everything of one month is a visit or stay. */
export function presetOf({ types, from, to }: Records): Preset {
  if (same(types, important)) return 'important';
  if (!same(types, everything)) return 'choose';
  return from !== undefined && from.slice(0, 7) === to?.slice(0, 7) ? 'visit' : 'everything';
}
