/**
 * The form of a letter: from its fields to the details of the letter, and from a problem in the details back to its field. A
 * field holds what was typed, whatever it is; the letters' own schema judges it. A list is a tick for each code
 * (`defect.ID_UNVERIFIED`) with the text that belongs to it beside it (`detail.ID_UNVERIFIED`).
 */
import { checkLetter, type LetterProblemCode } from '../../documents/letters/check.ts';
import type { LetterDetails } from '../../documents/letters/details.ts';
import { denialGroundCodes } from '../../documents/letters/grounds.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { defectCodes } from '../../request/defects.ts';
import type { RequestRecord } from '../../request/record.ts';
import { earlierNames } from '../../request/schema.ts';
import { characterCount, isPlainLine } from '../../request/text.ts';
import { type LetterKind, recordTypes } from '../../request/vocabulary.ts';
import { typedDate } from '../../web/form.ts';
import { type IneligibleReason, whyNotEligible } from './allowed.ts';

/** The fields as they were typed. */
export type TypedLetter = URLSearchParams;

/** A list of the details: its name there, its ticks, the text beside each, and the codes that it may hold. */
export const lists = {
  defects: { tick: 'defect', text: 'detail', codes: defectCodes },
  grounds: { tick: 'ground', text: 'explanation', codes: denialGroundCodes },
  enclosed: { tick: 'enclosed', text: 'pages', codes: recordTypes },
} as const;

interface TickList<Code extends string> {
  readonly tick: string;
  readonly text: string;
  readonly codes: readonly Code[];
}

function typed(form: TypedLetter, name: string): string | undefined {
  const text = form.get(name) ?? '';
  return text.trim() === '' ? undefined : text;
}

/** Ticked codes in the order of their table, so that the same ticks make the same letter. */
function ticked<Code extends string>(form: TypedLetter, { tick, codes }: TickList<Code>): readonly Code[] {
  return codes.filter((code) => form.has(`${tick}.${code}`));
}

function withTexts<Code extends string>(
  form: TypedLetter,
  list: TickList<Code>,
): readonly (readonly [Code, string | undefined])[] {
  return ticked(form, list).map((code) => [code, typed(form, `${list.text}.${code}`)] as const);
}

function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : text;
}

const yes = (form: TypedLetter, name: string) => (form.has(name) ? true : undefined);

function holder(form: TypedLetter) {
  const [name, address, phone] = ['name', 'address', 'phone'].map((part) => typed(form, `otherHolder.${part}`));
  return name === undefined && address === undefined && phone === undefined ? undefined : { name: name ?? '', address, phone };
}

function refusal(form: TypedLetter) {
  return {
    grounds: withTexts(form, lists.grounds).map(([code, explanation]) => ({ code, explanation })),
    contact: { title: form.get('contact.title') ?? '', phone: typed(form, 'contact.phone') },
    otherHolder: holder(form),
  };
}

const readers: Readonly<Record<LetterKind, (form: TypedLetter) => unknown>> = {
  receipt: () => ({}),
  deficiency: (form) => ({
    defects: withTexts(form, lists.defects).map(([code, detail]) => ({ code, detail })),
    blankFormEnclosed: yes(form, 'blankFormEnclosed'),
  }),
  extension: (form) => ({
    reason: form.get('reason') ?? '',
    explanation: typed(form, 'explanation'),
    newDate: typedDate(form, 'newDate') ?? '',
  }),
  denial: refusal,
  'partial-denial': (form) => ({
    ...refusal(form),
    released: { types: form.getAll('released'), note: typed(form, 'note') },
  }),
  'no-records': (form) => ({
    reason: form.get('reason') ?? '',
    places: form.getAll('places'),
    searchedOn: typedDate(form, 'searchedOn') ?? '',
    names: (form.get('names') ?? '').split(/[\r\n]+/).filter((name) => name.trim() !== ''),
    from: typedDate(form, 'from'),
    to: typedDate(form, 'to'),
    otherHolder: holder(form),
  }),
  'mailing-instructions': () => ({}),
  'release-cover': (form) => ({
    enclosed: withTexts(form, lists.enclosed).map(([type, pages]) => ({ type, pages: numberOf(pages) })),
    medium: form.get('medium') ?? '',
    password: yes(form, 'password'),
    part2Consent: typed(form, 'part2Consent'),
  }),
};

/** The field of the form that a path of the details came from. */
function fieldAt(path: string, form: TypedLetter): string {
  const [first = '', second = '', third] = path.split('.');
  if (first === 'released') return second === 'note' ? 'note' : 'released';
  if (first === 'names' || first === 'places') return first;
  if (third === undefined || !(first === 'defects' || first === 'grounds' || first === 'enclosed')) return path;
  const list = lists[first];
  const code = ticked<string>(form, list)[Number(second)] ?? '';
  return `${third === 'code' || third === 'type' ? list.tick : list.text}.${code}`;
}

export interface LetterFieldProblem {
  /** Name of the field; empty where the letter as a whole does not fit the request. */
  readonly field: string;
  readonly code: LetterProblemCode | IneligibleReason | 'text-without-tick';
}

export type JudgedLetter =
  | { readonly ok: true; readonly details: LetterDetails[LetterKind]; readonly decidedBy?: string }
  | { readonly ok: false; readonly problems: readonly LetterFieldProblem[] };

/** Text beside a box that is not ticked would be lost without a word. */
function looseTexts(form: TypedLetter): readonly LetterFieldProblem[] {
  return Object.values(lists).flatMap(({ tick, text, codes }) =>
    codes
      .filter((code) => !form.has(`${tick}.${code}`) && typed(form, `${text}.${code}`) !== undefined)
      .map((code) => ({ field: `${text}.${code}`, code: 'text-without-tick' as const })),
  );
}

const longestName = 100;

/** A refusal is decided by a clinician or counsel, and the file says by whom; the letter does not. */
function deciderProblems(kind: LetterKind, form: TypedLetter): readonly LetterFieldProblem[] {
  if (kind !== 'denial' && kind !== 'partial-denial') return [];
  const name = (form.get('decidedBy') ?? '').trim();
  const code =
    name === ''
      ? 'required'
      : characterCount(name) > longestName
        ? 'too-long'
        : isPlainLine(name)
          ? undefined
          : 'forbidden-character';
  return code === undefined ? [] : [{ field: 'decidedBy', code }];
}

/** The letter that the form asks for, or everything that is wrong with it, each at its field. */
export function judgeLetter(kind: LetterKind, record: RequestRecord, form: TypedLetter, today: CalendarDate): JudgedLetter {
  const checked = checkLetter(kind, record, readers[kind](form), today);
  const inFields = checked.ok ? [] : checked.problems.filter(({ path }) => path !== '');
  const all: readonly LetterFieldProblem[] = [
    ...whyNotEligible(kind, record, today).map((code) => ({ field: '', code })),
    ...inFields.map(({ path, code }) => ({ field: fieldAt(path, form), code })),
    ...looseTexts(form),
    ...deciderProblems(kind, form),
  ];
  // One sentence a field: the first is what to mend first.
  const problems = all.filter(({ field }, index) => field === '' || all.findIndex((one) => one.field === field) === index);
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  const decidedBy = (form.get('decidedBy') ?? '').trim().normalize('NFC');
  return { ok: true, details: checked.details, ...(decidedBy !== '' && { decidedBy }) };
}

/** What a form shows before anybody has typed: what the request itself tells, and nothing that is for staff to judge. */
export function freshForm(kind: LetterKind, { body }: RequestRecord, today: string): TypedLetter {
  const form = new URLSearchParams();
  const { patient, delivery } = body;
  if (kind === 'no-records') {
    const [year = '', month = '', day = ''] = today.split('-');
    for (const [part, text] of [
      ['year', year],
      ['month', String(Number(month))],
      ['day', String(Number(day))],
    ] as const)
      form.set(`searchedOn.${part}`, text);
    const name = [patient.firstName, patient.middleName, patient.lastName].filter(Boolean).join(' ');
    form.set('names', [name, ...earlierNames.map((key) => patient[key])].filter(Boolean).join('\n'));
  }
  if (kind === 'release-cover') {
    form.set('medium', delivery.format);
    if (delivery.mediaPassword === 'media-password-yes') form.set('password', 'yes');
  }
  return form;
}
