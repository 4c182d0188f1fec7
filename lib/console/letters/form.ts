/**
 * From the typed fields of a letter to its details, and from a problem in the details back to its field. A field holds what was
 * typed, whatever it is; the letter's own schema judges it.
 */

import type { LetterProblemCode } from '../../documents/letters/definition.ts';
import type { LetterDetails } from '../../documents/letters/letters.ts';
import { checkLetter } from '../../documents/letters/letters.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { tookPartInDenial } from '../../request/decisions/took-part.ts';
import type { LetterKind } from '../../request/letters.ts';
import { isReview, namesProfessional } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { characterCount, cleanLine, isPlain } from '../../request/text.ts';
import { typedDate } from '../../web/form.ts';
import { type IneligibleReason, whyNotEligible } from './allowed.ts';
import { type NamedProfessional, withProfessional } from './issue-letter.ts';
import { type FieldGroup, fieldsOf, type LetterField, letterForms, type TickList, type TypedLetter } from './letter-forms.ts';

function typed(form: TypedLetter, name: string): string | undefined {
  const text = form.get(name) ?? '';
  return text.trim() === '' ? undefined : text;
}

/** Ticked codes in the order of their table, so that the same ticks make the same letter. */
function ticked(form: TypedLetter, { tick, codes }: TickList): readonly string[] {
  return codes.filter((code) => form.has(`${tick}.${code}`));
}

function itemOf(form: TypedLetter, { item, text, beside }: TickList, code: string): object {
  const given = typed(form, `${text}.${code}`);
  const isNumber = beside === 'number' && given !== undefined && /^\d{1,6}$/.test(given.trim());
  return { [item]: code, [text]: isNumber ? Number(given) : given };
}

function readField(form: TypedLetter, field: LetterField): unknown {
  const { name } = field;
  const blank = field.optional === undefined ? '' : undefined;
  switch (field.control) {
    case 'ticks':
      return ticked(form, field).map((code) => itemOf(form, field, code));
    case 'checkboxes':
      return form.getAll(name);
    case 'lines':
      return (form.get(name) ?? '').split(/[\r\n]+/).filter((line) => line.trim() !== '');
    case 'yes':
      return form.has(name) ? true : undefined;
    case 'day':
      return typedDate(form, name) ?? blank;
    default:
      return typed(form, name) ?? blank;
  }
}

type AtPath = readonly [path: string, value: unknown];

function readFields(form: TypedLetter, field: LetterField | FieldGroup): readonly AtPath[] {
  if (field.control === 'group') {
    const isLeftOut = field.optional === true && field.fields.every(({ name }) => typed(form, name) === undefined);
    return isLeftOut ? [] : field.fields.flatMap((one) => readFields(form, one));
  }
  return 'unprinted' in field ? [] : [[field.path ?? field.name, readField(form, field)]];
}

/** An object of dotted paths, which are two steps long at most. */
function nested(values: readonly AtPath[]): object {
  const details: Record<string, unknown> = {};
  const heads = new Set(values.map(([path]) => path.split('.')[0] ?? path));
  for (const head of heads) {
    const inside = values.filter(([path]) => path.startsWith(`${head}.`));
    details[head] =
      inside.length === 0
        ? values.find(([path]) => path === head)?.[1]
        : Object.fromEntries(inside.map(([path, value]) => [path.slice(head.length + 1), value]));
  }
  return details;
}

/** The field of the form that a path of the details came from. */
function fieldAt(path: string, kind: LetterKind, form: TypedLetter): string {
  const field = fieldsOf(kind).find((one) => `${path}.`.startsWith(`${one.path ?? one.name}.`));
  if (field === undefined) return path;
  const [, index, part] = path.split('.');
  if (field.control !== 'ticks' || part === undefined) return field.name;
  return `${part === field.item ? field.tick : field.text}.${ticked(form, field)[Number(index)] ?? ''}`;
}

export interface LetterFieldProblem {
  /** Name of the field; empty where the letter as a whole does not fit the request. */
  readonly field: string;
  readonly code: LetterProblemCode | IneligibleReason | 'text-without-tick' | 'took-part';
}

export type JudgedLetter =
  /** `decidedBy`: who decided as a professional without an account here; the name is kept in the file and not printed. */
  | { readonly ok: true; readonly details: LetterDetails[LetterKind]; readonly decidedBy?: NamedProfessional }
  | { readonly ok: false; readonly problems: readonly LetterFieldProblem[] };

/** Text beside a box that is not ticked would be lost without a word. */
function looseTexts(kind: LetterKind, form: TypedLetter): readonly LetterFieldProblem[] {
  return fieldsOf(kind)
    .filter((field) => field.control === 'ticks')
    .flatMap(({ tick, text, codes }) =>
      codes
        .filter((code) => !form.has(`${tick}.${code}`) && typed(form, `${text}.${code}`) !== undefined)
        .map((code) => ({ field: `${text}.${code}`, code: 'text-without-tick' as const })),
    );
}

const longestName = 80;

/** The field with the name of somebody without an account. */
const nameFieldOf = (kind: LetterKind) => (isReview(kind) ? 'decidedBy' : 'agreedBy');

/** What was typed of somebody without an account; null where a person with one decides. */
function namedIn(kind: LetterKind, form: TypedLetter): NamedProfessional | null {
  if (!namesProfessional(kind)) return null;
  const [name, title] = [cleanLine(form.get(nameFieldOf(kind)) ?? ''), cleanLine(form.get('decidedByTitle') ?? '')];
  return name === '' && title === '' ? null : { name, title };
}

/**
 * A denial is reviewed by a licensed professional, and the file says by whom; the letter does not. In the refusal of a correction one takes
 * part, and the letter prints the title. Whoever has an account says so here; only of another person name and title are typed. 45 CFR 164.524(a)(4): somebody who did not take part in the decision to deny.
 */
function deciderProblems(kind: LetterKind, form: TypedLetter, record: RequestRecord): readonly LetterFieldProblem[] {
  const named = namedIn(kind, form);
  if (named === null) return [];
  const fields = [
    [nameFieldOf(kind), named.name],
    ['decidedByTitle', named.title],
  ] as const;
  const typed = fields.flatMap(([field, text]): readonly LetterFieldProblem[] => {
    if (text === '') return [{ field, code: 'required' }];
    if (characterCount(text) > longestName) return [{ field, code: 'too-long' }];
    return isPlain(text) ? [] : [{ field, code: 'forbidden-character' }];
  });
  return isReview(kind) && named.name !== '' && tookPartInDenial(record, named.name)
    ? [...typed, { field: 'decidedBy', code: 'took-part' }]
    : typed;
}

/** The letter that the form asks for, or everything that is wrong with it, each at its field. */
export function judgeLetter(kind: LetterKind, record: RequestRecord, form: TypedLetter, today: CalendarDate): JudgedLetter {
  const given = nested(letterForms[kind].fields.flatMap((field) => readFields(form, field)));
  const checked = checkLetter(kind, record, given, today);
  const inFields = checked.ok ? [] : checked.problems.filter(({ path }) => path !== '');
  const all: readonly LetterFieldProblem[] = [
    ...whyNotEligible(kind, record, today).map((code) => ({ field: '', code })),
    ...inFields.map(({ path, code }) => ({ field: fieldAt(path, kind, form), code })),
    ...looseTexts(kind, form),
    ...deciderProblems(kind, form, record),
  ];
  // One sentence a field: the first is what to fix first.
  const problems = all.filter(({ field }, index) => field === '' || all.findIndex((one) => one.field === field) === index);
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  const decidedBy = namedIn(kind, form);
  if (decidedBy === null) return { ok: true, details: checked.details };
  return { ok: true, details: withProfessional(checked.details, decidedBy.title), decidedBy };
}

/** What a form shows before anybody has typed. */
export function freshForm(kind: LetterKind, record: RequestRecord, today: string): TypedLetter {
  return new URLSearchParams(letterForms[kind].fresh?.(record, today));
}
