/** What is asked for: kinds of records, dates, sensitive categories, form and way, purpose and end. */
import { addYears, hospitalDay } from '../../request/dates.ts';
import type { RequestBody } from '../../request/schema.ts';
import {
  type DeliveryMethod,
  deliveryMethods,
  formats,
  type RecordType,
  recordTypes,
  type SensitiveCategory,
  sensitiveCategories,
} from '../../request/vocabulary.ts';
import { type Choice, choices, glossedStrip, questionTable, ticked } from '../blocks/choices.ts';
import { type Cell, grid, inlineBlank, prose } from '../blocks/grid.ts';
import { heading, paragraph } from '../blocks/text.ts';
import { type Strip, space } from '../marks.ts';
import { isBlank, type Sheet } from '../sheet.ts';
import { showDate } from '../shown.ts';
import { blankRecipientPart, recipientCells } from './people.ts';

/** "My entire record" is right on the patient's own form only. */
function recordLabel({ kind, words, labels }: Sheet, type: RecordType): string {
  const own = kind === 'access-request' || kind === 'authorization';
  return type === 'entire-record' && !own ? words.answers.entireRecord : labels.recordTypes[type];
}

/** These two name other kinds: the form says which, wherever they are or may be checked. */
const packages: readonly RecordType[] = ['entire-record', 'abstract'];

/** Every kind of record with its box. */
export function recordChoices(sheet: Sheet): readonly Choice[] {
  return recordTypes.map((type) => recordChoice(sheet, type));
}

function recordChoice(sheet: Sheet, type: RecordType): Choice {
  const asked = ticked(sheet, sheet.body?.records.types.includes(type) === true);
  // A form to fill in explains every kind; a filled one says what the packages that were chosen hold.
  const hinted = isBlank(sheet) ? sheet.kind !== 'care-request' : packages.includes(type) && asked && !sheet.look.runIn;
  return {
    id: `records.types.${type}`,
    value: type,
    label: recordLabel(sheet, type),
    ticked: asked,
    ...(hinted ? { hint: sheet.labels.recordTypeHints[type] } : {}),
  };
}

/** Kinds that are explained stand in a list with their explanations; others in columns. */
function kindStrips(sheet: Sheet, kinds: readonly Choice[]): readonly Strip[] {
  if (sheet.look.runIn || kinds.every(({ hint }) => hint === undefined)) return choices(sheet, kinds);
  const share = isBlank(sheet) ? 0.4 : 0.25;
  return kinds.map((kind) => glossedStrip(sheet, kind, share));
}

/** From, to, or all dates. A template keeps room for each. */
export function dateCells(sheet: Sheet): readonly Cell[] {
  const { words, body, template } = sheet;
  const { from, to, allDates } = body?.records ?? {};
  const open = from === undefined && to === undefined;
  if (template) {
    const all = open || allDates || template === 'authored' ? words.answers.allDates : undefined;
    return [
      { id: 'records.from', label: words.fields.from, value: from && showDate(from), span: 4 },
      { id: 'records.to', label: words.fields.to, value: to && showDate(to), span: 4 },
      { id: 'records.allDates', label: words.fields.dates, value: all, span: 4 },
    ];
  }
  return [
    { id: 'records.from', label: words.fields.from, value: from && showDate(from), span: 6 },
    { id: 'records.to', label: words.fields.to, value: to && showDate(to), span: 6 },
    ...(isBlank(sheet) || !(open || allDates)
      ? []
      : [{ id: 'records.allDates', label: words.fields.dates, value: words.answers.allDates, span: 12 }]),
  ];
}

/** Kinds of records and dates. `all` prints every kind with its box, else only those asked for: fewer pages through a fax. */
export function recordsPart(sheet: Sheet, { all = true, name = sheet.words.headings.records } = {}): readonly Strip[] {
  const shown = recordTypes.filter((type) => all || isBlank(sheet) || sheet.body?.records.types.includes(type) === true);
  const choice = (type: RecordType) => recordChoice(sheet, type);
  const wide = shown.filter((type) => packages.includes(type)).map(choice);
  const rest = shown.filter((type) => !packages.includes(type)).map(choice);
  const head = kindStrips(sheet, wide);
  const allDates: Choice = { id: 'records.allDates', value: 'yes', label: sheet.words.fields.allDates, ticked: false };
  return [
    ...heading(sheet, name),
    ...head.map((strip) => ({ ...strip, keep: true })),
    ...kindStrips(sheet, rest),
    space(sheet.look.rowGap),
    ...prose(sheet, { id: 'records.other', label: sheet.words.fields.other, value: sheet.body?.records.other }),
    ...grid(sheet, [dateCells(sheet)]),
    ...(isBlank(sheet) ? choices(sheet, [allDates], 1) : []),
  ];
}

function includeOrNot(sheet: Sheet, category: SensitiveCategory) {
  const { labels, body } = sheet;
  const label = labels.sensitiveCategories[category];
  const answer = (value: 'include' | 'leave-out'): Choice => ({
    id: `records.sensitive.${category}`,
    value,
    label: labels.sensitiveChoices[value],
    tooltip: sheet.words.blank.tooltipChoice(label, labels.sensitiveChoices[value]),
    ticked: ticked(sheet, body?.records.sensitive[category] === value),
  });
  return { id: category, label, answers: [answer('include'), answer('leave-out')] };
}

/** Opt-in: released only when ticked. */
export function optInChoices(sheet: Sheet): readonly Choice[] {
  const { labels, body } = sheet;
  return sensitiveCategories.map((category) => ({
    id: `records.sensitive.${category}`,
    value: 'include',
    label: labels.sensitiveCategories[category],
    ticked: ticked(sheet, body?.records.sensitive[category] === 'include'),
  }));
}

/** Each category with both its answers. */
export function includeChoices(sheet: Sheet): readonly Choice[] {
  return sensitiveCategories.flatMap((category) => includeOrNot(sheet, category).answers);
}

/** Access: each category include or leave out. Authorization: opt-in. Elsewhere: what was said, if anything was. */
export function sensitivePart(sheet: Sheet): readonly Strip[] {
  const { words, body, kind } = sheet;
  if (kind === 'authorization') {
    return [
      ...heading(sheet, words.headings.sensitive),
      ...noteBelowHeading(sheet, words.notes.sensitiveAuthorization),
      ...choices(sheet, optInChoices(sheet)),
    ];
  }
  const asked = sensitiveCategories.filter(
    (category) => kind === 'access-request' || body?.records.sensitive[category] !== undefined,
  );
  if (asked.length === 0) return [];
  const note = kind === 'access-request' ? words.notes.sensitiveAccess : words.notes.sensitiveOther;
  return [
    ...heading(sheet, words.headings.sensitive),
    ...noteBelowHeading(sheet, note),
    ...questionTable(
      sheet,
      asked.map((category) => includeOrNot(sheet, category)),
    ),
  ];
}

function noteBelowHeading(sheet: Sheet, text: string): readonly Strip[] {
  return paragraph(sheet, text, { ink: 'label' }).map((strip) => ({ ...strip, keep: true }));
}

const methodsOnBlank: Readonly<Record<'access-request' | 'authorization' | 'care-request', readonly DeliveryMethod[]>> = {
  'access-request': deliveryMethods.filter((method) => method !== 'deliver-secure-portal-third'),
  authorization: ['deliver-email-encrypted', 'deliver-mail', 'deliver-pickup', 'deliver-secure-portal-third'],
  'care-request': ['deliver-fax-provider', 'deliver-mail', 'deliver-email-encrypted'],
};

function blankDelivery(sheet: Sheet): readonly Strip[] {
  const { words, labels, kind } = sheet;
  if (kind !== 'access-request' && kind !== 'authorization' && kind !== 'care-request') return [];
  const one = (id: string, value: string, label: string): Choice => ({ id, value, label, ticked: false });
  const forms = formats.map((format) => one('delivery.format', format, labels.formats[format]));
  const methods = methodsOnBlank[kind].map((method) => one('delivery.method', method, labels.deliveryMethods[method]));
  const risk =
    kind === 'access-request' ? choices(sheet, [one('delivery.emailRiskAccepted', 'yes', words.notes.emailRisk)], 1) : [];
  return [
    ...(kind === 'care-request'
      ? []
      : [
          ...choices(sheet, forms, 3).map((strip) => ({ ...strip, keep: true })),
          { ...space(sheet.look.rowGap + 2), keep: true },
        ]),
    ...choices(sheet, methods, 3),
    ...risk,
    ...(kind === 'access-request' ? inlineBlank(sheet, 'estimateLimit', words.fields.estimateLimit, 70) : []),
  ];
}

/** In which form the records are wanted and how they travel. */
export function deliveryCells(
  sheet: Sheet,
  { format, formatOther, method, mediaPassword }: RequestBody['delivery'],
): readonly Cell[] {
  const { words, labels } = sheet;
  const { fields } = words;
  return [
    { id: 'format', label: fields.format, value: labels.formats[format], span: 4 },
    { id: 'method', label: fields.method, value: labels.deliveryMethods[method], span: 4 },
    { id: 'formatOther', label: fields.formatOther, value: formatOther, span: 12 },
    { id: 'mediaPassword', label: fields.mediaPassword, value: mediaPassword && labels.mediaPasswords[mediaPassword], span: 8 },
  ];
}

/** Who gets the records, in which form, and how they travel. */
export function handoverPart(sheet: Sheet, name = sheet.words.headings.recipientAndDelivery): readonly Strip[] {
  const { words, body } = sheet;
  if (!body) return [...blankRecipientPart(sheet), ...heading(sheet, words.headings.delivery), ...blankDelivery(sheet)];
  const { emailRiskAccepted } = body.delivery;
  const risk: Choice = { id: 'risk', value: 'yes', label: words.notes.emailRisk, ticked: emailRiskAccepted === true };
  return [
    ...heading(sheet, name),
    ...grid(sheet, [recipientCells(sheet), deliveryCells(sheet, body.delivery)]),
    ...(emailRiskAccepted === undefined ? [] : choices(sheet, [risk], 1)),
  ];
}

export function purposeCell({ words, labels, body }: Sheet, span: number): Cell {
  const purpose = body?.purpose;
  return { id: 'purpose.type', label: words.fields.purpose, value: purpose && labels.purposes[purpose.type], span };
}

/** When the authorization ends: as said, else one year after it is signed. */
export function endCells(sheet: Sheet, fallback: boolean): readonly Cell[] {
  const { words, body, record } = sheet;
  const { on, event } = body?.expires ?? {};
  const signed = record?.body.signature && record.route.channel === 'online';
  const oneYear = signed
    ? words.answers.oneYearOn(showDate(addYears(hospitalDay(new Date(record.submittedAt)), 1)))
    : words.answers.oneYear;
  const end = on ? showDate(on) : event === undefined && fallback && record ? oneYear : undefined;
  return [
    { id: 'expires.on', label: words.fields.expiresOn, value: end, span: isBlank(sheet) ? 4 : 6 },
    {
      id: 'expires.event',
      label: isBlank(sheet) ? words.fields.expiresEvent : words.fields.expiresWhen,
      value: event,
      span: isBlank(sheet) ? 8 : 12,
    },
  ];
}

/**
 * Each purpose of a release and its end, 45 CFR 164.508(c)(1)(iv) and (v). `fallback` prints the end that holds when none was
 * given; without it only what was given is printed.
 */
export function purposeAndEnd(sheet: Sheet, { fallback }: { readonly fallback: boolean }): readonly Strip[] {
  const other = { id: 'purpose.other', label: sheet.words.fields.purposeOther, value: sheet.body?.purpose?.other };
  if (isBlank(sheet)) return grid(sheet, [[purposeCell(sheet, 12)], endCells(sheet, fallback)]);
  return [...grid(sheet, [[purposeCell(sheet, 6)], endCells(sheet, fallback)]), ...prose(sheet, other)];
}
