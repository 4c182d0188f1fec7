/**
 * The form of each letter, as data: its fields, and what they hold before anybody has typed. The page draws these fields and
 * the form reader makes the details of the letter of them. Long: a list of forms.
 */

import { correctionWays } from '../../documents/letters/correction.ts';
import { extensionReasons } from '../../documents/letters/extension.ts';
import { rightPlaces } from '../../documents/letters/misdirected.ts';
import { noRecordsReasons, searchedPlaces } from '../../documents/letters/no-records.ts';
import { unconfirmed } from '../../documents/letters/not-confirmed.ts';
import { printedBody } from '../../documents/printed-record.ts';
import { dateInWords } from '../../languages/dates.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { caseExtendedDueOn, extendable } from '../../request/cases/cases.ts';
import { correctionGroundCodes, correctionGrounds } from '../../request/cases/grounds.ts';
import { caseKinds } from '../../request/cases/stored.ts';
import { addDays } from '../../request/dates.ts';
import { dueOn, extendedDueOn } from '../../request/deadlines.ts';
import { type Defect, defectCodes, defects, isDefectCode, mayRaise } from '../../request/defects.ts';
import { denialGroundCodes, denialGrounds } from '../../request/grounds.ts';
import { suggestedCodes } from '../../request/items/suggested.ts';
import type { LetterKind } from '../../request/letters.ts';
import { fullName } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { earlierNames } from '../../request/schema.ts';
import { formats, recordTypes } from '../../request/vocabulary.ts';
import { defectGroups, groupOf } from './defect-groups.ts';
import type { LetterEditor } from './editor.ts';

/** The fields as they were typed. */
export type TypedLetter = URLSearchParams;

type Text<Input = RequestRecord> = (view: LetterEditor, input: Input) => string | undefined;

interface Named {
  /** Also its label's id, and its dotted path in the details unless `path` is given. */
  readonly name: keyof LetterEditor['editor']['fields'];
  readonly path?: string;
  readonly hint?: Text;
  readonly optional?: boolean | ((typed: TypedLetter) => boolean);
}

interface Input extends Named {
  readonly control: 'text' | 'phone' | 'prose' | 'lines' | 'day';
  /** Kept in the history of the request and not printed. */
  readonly unprinted?: boolean;
}

interface YesField extends Named {
  readonly control: 'yes';
  readonly shown?: (record: RequestRecord) => boolean;
}

interface ChoiceField extends Named {
  readonly control: 'radios' | 'checkboxes' | 'select';
  readonly values: readonly string[];
  readonly labelOf: (view: LetterEditor, value: string) => string;
}

/** A tick for each code (`defect.ILLEGIBLE`), with the text that belongs to it beside it (`detail.ILLEGIBLE`). */
export interface TickList extends Named {
  readonly control: 'ticks';
  readonly name: 'defects' | 'grounds' | 'enclosed';
  readonly tick: string;
  /** Name of the code in an item of the details. */
  readonly item: 'code' | 'type';
  readonly text: string;
  readonly textLabel: Text<null>;
  readonly beside: 'line' | 'prose' | 'number';
  readonly codes: readonly string[];
  readonly labelOf: Text<string>;
  readonly noteOf?: Text<string>;
  /** Codes under headings of their own, those that the request allows; one list without a heading when absent. */
  readonly groups?: (view: LetterEditor, record: RequestRecord) => readonly TickGroup[];
}

export interface TickGroup {
  readonly name: string;
  readonly label: string;
  readonly codes: readonly string[];
}

export type LetterField = Input | YesField | ChoiceField | TickList;

/** Fields under a heading; an optional group is left out of the details when all of it is blank. */
export interface FieldGroup {
  readonly control: 'group';
  readonly name: 'contact' | 'otherHolder';
  readonly optional?: boolean;
  readonly fields: readonly Input[];
}

interface LetterForm {
  readonly fields: readonly (LetterField | FieldGroup)[];
  /** What the request itself and its review tell. */
  readonly fresh?: (record: RequestRecord, today: string) => Readonly<Record<string, string>>;
}

const defectList: TickList = {
  ...{ control: 'ticks', name: 'defects', tick: 'defect', item: 'code', text: 'detail', beside: 'line', codes: defectCodes },
  hint: ({ editor }) => editor.fields.defectsHint,
  textLabel: ({ editor }) => editor.fields.detail,
  labelOf: ({ letter }, code) => (isDefectCode(code) ? letter.defects[code].missing : code),
  noteOf(_, code) {
    const defect: Defect | undefined = isDefectCode(code) ? defects[code] : undefined;
    return defect?.law ?? undefined;
  },
  groups({ editor }, { route }) {
    const codes = defectCodes.filter((code) => mayRaise(code, route.basis));
    return defectGroups
      .map((group) => ({
        ...{ name: `defects.${group}`, label: editor.groups[group] },
        codes: codes.filter((code) => groupOf[code] === group),
      }))
      .filter((group) => group.codes.length > 0);
  },
};

const groundList: TickList = {
  ...{ control: 'ticks', name: 'grounds', tick: 'ground', item: 'code', text: 'explanation', beside: 'prose' },
  codes: denialGroundCodes,
  hint: ({ editor }) => editor.fields.groundsHint,
  textLabel: ({ editor }) => editor.fields.groundExplanation,
  labelOf: ({ letter }, code) => labelIn(letter.denial.grounds, code),
  noteOf({ editor: { fields } }, code) {
    const ground = Object.entries(denialGrounds).find(([name]) => name === code)?.[1];
    return ground && `${ground.law} · ${ground.reviewable ? fields.reviewable : fields.notReviewable}`;
  },
};

const enclosedList: TickList = {
  ...{ control: 'ticks', name: 'enclosed', tick: 'enclosed', item: 'type', text: 'pages', beside: 'number' },
  codes: recordTypes,
  textLabel: ({ editor }) => editor.fields.pages,
  labelOf: ({ labels }, code) => labelIn(labels.recordTypes, code),
};

export const tickLists: readonly TickList[] = [defectList, groundList, enclosedList];

const otherHolder: FieldGroup = {
  ...{ control: 'group', name: 'otherHolder', optional: true },
  fields: [
    { control: 'text', name: 'otherHolder.name' },
    { control: 'text', name: 'otherHolder.address', optional: true },
    { control: 'phone', name: 'otherHolder.phone', optional: true },
  ],
};

const reviewedBy: readonly Input[] = [
  {
    ...{ control: 'text', name: 'decidedBy', unprinted: true, optional: true },
    hint: ({ editor }) => editor.fields.reviewedByHint,
  },
  { control: 'text', name: 'decidedByTitle', unprinted: true, optional: true },
];

const contact: FieldGroup = {
  ...{ control: 'group', name: 'contact' },
  fields: [
    { control: 'text', name: 'contact.title' },
    { control: 'phone', name: 'contact.phone', optional: true, hint: ({ editor }) => editor.fields.contactPhoneHint },
  ],
};

/** The days that the law leaves for each list or correction that is open. */
function caseDateHint({ editor, language }: LetterEditor, record: RequestRecord): string | undefined {
  const lines = extendable(record).map((one) => {
    const days = [addDays(one.dueOn, 1), caseExtendedDueOn(one)].map((date) => dateInWords(date, language));
    const [first = '', last = ''] = days;
    return editor.form.newDateHint(first, last);
  });
  return lines.length === 0 ? undefined : [...new Set(lines)].join(' ');
}

const refusal: LetterForm['fields'] = [groundList, contact, otherHolder];

const explanation: Input = { control: 'prose', name: 'explanation', optional: true };

/** The days that the law leaves for an extension. */
function newDateHint({ editor, language }: LetterEditor, { receivedOn }: RequestRecord): string | undefined {
  const first = dueOn('access', receivedOn);
  if (first === null || receivedOn === null) return undefined;
  return editor.form.newDateHint(dateInWords(addDays(first, 1), language), dateInWords(extendedDueOn(receivedOn), language));
}

export const letterForms: Readonly<Record<LetterKind, LetterForm>> = {
  receipt: { fields: [] },
  deficiency: {
    fields: [
      defectList,
      {
        ...{ control: 'yes', name: 'blankFormEnclosed' },
        shown: ({ route: { basis } }) => basis !== 'access' && basis !== 'directive',
      },
    ],
    // What the review found missing and what is open is ticked; staff may untick it.
    fresh: (record, today) => Object.fromEntries(suggestedCodes(record, today).map((code) => [`defect.${code}`, 'yes'])),
  },
  extension: {
    fields: [
      {
        ...{ control: 'radios', name: 'reason', values: extensionReasons },
        labelOf: ({ editor, letter }, value) =>
          value === 'other' ? editor.fields.reasonOther : labelIn(letter.extension.reasons, value),
      },
      { control: 'prose', name: 'explanation', optional: (typed) => typed.get('reason') !== 'other' },
      { control: 'day', name: 'newDate', hint: newDateHint },
    ],
  },
  denial: { fields: refusal },
  'partial-denial': {
    fields: [
      {
        ...{ control: 'checkboxes', name: 'released', path: 'released.types', values: recordTypes },
        labelOf: ({ editor, labels }, value) =>
          value === 'entire-record' ? editor.fields.releasedRest : labelIn(labels.recordTypes, value),
      },
      { control: 'prose', name: 'note', path: 'released.note', optional: true },
      ...refusal,
    ],
  },
  'no-records': {
    fields: [
      {
        ...{ control: 'radios', name: 'reason', values: noRecordsReasons },
        labelOf: ({ letter }, value) => labelIn(letter.noRecords.reasons, value),
      },
      { control: 'lines', name: 'names', hint: ({ editor }) => editor.fields.namesHint },
      {
        ...{ control: 'checkboxes', name: 'places', values: searchedPlaces },
        labelOf: ({ letter }, value) => labelIn(letter.noRecords.places, value),
      },
      { control: 'day', name: 'searchedOn' },
      { control: 'day', name: 'from', optional: true, hint: ({ editor }) => editor.fields.allDates },
      { control: 'day', name: 'to', optional: true },
      otherHolder,
    ],
    fresh({ body }, today) {
      const { patient } = printedBody(body);
      const [year = '', month = '', day = ''] = today.split('-');
      return {
        ...{ 'searchedOn.year': year, 'searchedOn.month': String(Number(month)), 'searchedOn.day': day },
        names: [fullName(patient), ...earlierNames.map((key) => patient[key])].filter(Boolean).join('\n'),
      };
    },
  },
  'mailing-instructions': { fields: [] },
  'release-cover': {
    fields: [
      enclosedList,
      {
        ...{ control: 'select', name: 'medium', values: formats },
        labelOf: ({ labels }, value) => labelIn(labels.formats, value),
      },
      { control: 'yes', name: 'password' },
      { control: 'prose', name: 'part2Consent', optional: true, hint: ({ editor }) => editor.fields.part2ConsentHint },
    ],
    fresh: ({ body: { delivery } }) => ({
      medium: delivery.format,
      ...(delivery.mediaPassword === 'media-password-yes' && { password: 'yes' }),
    }),
  },
  cost: { fields: [] },
  'not-confirmed': {
    fields: [
      {
        ...{ control: 'checkboxes', name: 'unconfirmed', values: unconfirmed },
        labelOf: ({ letter }, value) => labelIn(letter.notConfirmed.unconfirmed, value),
      },
      contact,
    ],
  },
  misdirected: {
    fields: [
      {
        ...{ control: 'radios', name: 'place', values: rightPlaces },
        labelOf: ({ letter }, value) => labelIn(letter.misdirected.reasons, value),
      },
      otherHolder,
    ],
  },
  forwarded: { fields: [{ ...otherHolder, optional: false }] },
  'withdrawal-receipt': { fields: [] },
  'revocation-receipt': { fields: [] },
  'review-upheld': { fields: [...reviewedBy, explanation, contact] },
  'review-overturned': { fields: [...reviewedBy, explanation] },
  accounting: {
    fields: [
      { control: 'yes', name: 'searched' },
      { control: 'day', name: 'since', path: 'from', optional: true },
      { control: 'day', name: 'through', path: 'to', optional: true },
      { control: 'prose', name: 'others', optional: true, hint: ({ editor }) => editor.fields.othersHint },
      { control: 'prose', name: 'unlisted', optional: true, hint: ({ editor }) => editor.fields.unlistedHint },
    ],
  },
  'accounting-fee': {
    fields: [
      { control: 'text', name: 'amount' },
      { control: 'prose', name: 'working', hint: ({ editor }) => editor.fields.workingHint },
    ],
  },
  'correction-accepted': {
    fields: [
      {
        ...{ control: 'radios', name: 'how', values: correctionWays },
        labelOf: ({ letter }, value) => labelIn(letter.cases.ways, value),
      },
      { control: 'prose', name: 'changed' },
      { control: 'prose', name: 'informed', optional: true, hint: ({ editor }) => editor.fields.informedHint },
    ],
  },
  'correction-denied': {
    fields: [
      {
        ...{ control: 'checkboxes', name: 'correctionGrounds', values: correctionGroundCodes },
        hint: ({ editor }) => editor.fields.correctionGroundsHint,
        labelOf: ({ letter }, value) => [labelIn(letter.cases.grounds, value), lawOf(value)].join(' · '),
      },
      { control: 'prose', name: 'basis', path: 'explanation' },
      { control: 'prose', name: 'partly', path: 'changed', optional: true },
      {
        ...{ control: 'text', name: 'agreedBy', unprinted: true, optional: true },
        hint: ({ editor }) => editor.fields.agreedByHint,
      },
      { control: 'text', name: 'decidedByTitle', unprinted: true, optional: true },
      contact,
    ],
  },
  'case-extension': {
    fields: [
      {
        ...{ control: 'radios', name: 'case', values: caseKinds },
        labelOf: ({ letter }, value) => labelIn(letter.cases.about, value),
      },
      { control: 'prose', name: 'explanation' },
      { control: 'day', name: 'newDate', hint: caseDateHint },
    ],
    fresh: (record) => {
      const [first] = extendable(record);
      return first === undefined ? {} : { case: first.kind };
    },
  },
  disagreement: {
    fields: [
      { control: 'day', name: 'statedOn' },
      { control: 'prose', name: 'statement' },
      { control: 'prose', name: 'rebuttal', optional: true },
    ],
  },
};

function lawOf(code: string): string {
  return Object.entries(correctionGrounds).find(([name]) => name === code)?.[1].law ?? '';
}

/** The fields of a letter, those of its groups among them. */
export function fieldsOf(kind: LetterKind): readonly LetterField[] {
  return letterForms[kind].fields.flatMap((field): readonly LetterField[] =>
    field.control === 'group' ? field.fields : [field],
  );
}
