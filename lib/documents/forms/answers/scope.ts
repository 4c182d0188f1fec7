import { boxDate, spanInWords } from '../../../languages/dates.ts';
import { addYears, hospitalDay } from '../../../request/dates.ts';
import type { RequestBody } from '../../../request/schema.ts';
import { sentAt } from '../../../request/signing/stored.ts';
import { type RecordType, type SensitiveCategory, sensitiveCategories } from '../../../request/vocabulary.ts';
import type { Cell, Choice } from '../../layout/cell.ts';
import { type DocumentContext, isBlank } from '../../layout/document-context.ts';

/** Only what the patient signs may say "my entire record". */
function isPatients({ kind, body }: DocumentContext): boolean {
  if (kind === 'authorization') return true;
  return kind === 'access-request' && (body === undefined || body.requester.type === 'patient');
}

function recordLabel(context: DocumentContext, type: RecordType): string {
  const { words, labels } = context;
  return type === 'entire-record' && !isPatients(context) ? words.answers.entireRecord : labels.recordTypes[type];
}

function hintOf(context: DocumentContext, type: RecordType): string {
  const { words, labels } = context;
  return type === 'entire-record' && !isPatients(context) ? words.answers.entireHint : labels.recordTypeHints[type];
}

/** Both include other kinds, and the form says which. */
export const packages: readonly RecordType[] = ['entire-record', 'abstract'];

export function recordChoice(context: DocumentContext, type: RecordType): Choice {
  const { body, kind, labels } = context;
  const ticked = body?.records.types.includes(type) === true;
  const explained = kind === 'access-request' || kind === 'authorization';
  const glosses: Readonly<Record<string, string>> = labels.recordTypeGlosses;
  const gloss = packages.includes(type) ? hintOf(context, type) : glosses[type];
  const label = recordLabel(context, type);
  const shown = explained && gloss !== undefined ? `${label}: ${gloss.charAt(0).toLowerCase()}${gloss.slice(1)}` : label;
  return { id: `records.types.${type}`, value: type, label: shown, ticked };
}

export function dateCells(context: DocumentContext): readonly Cell[] {
  const { words, body } = context;
  const { from, to, fromSaid, toSaid, allDates } = body?.records ?? {};
  // What was said stands beside the day that it comes to.
  const shown = (date: string | undefined, said: string | undefined) =>
    date && (said === undefined ? boxDate(date) : `${boxDate(date)} (${spanInWords(said, context.language)})`);
  const open = from === undefined && to === undefined;
  return [
    { id: 'records.from', label: words.fields.from, value: shown(from, fromSaid), span: isBlank(context) ? 4 : 6 },
    { id: 'records.to', label: words.fields.to, value: shown(to, toSaid), span: isBlank(context) ? 4 : 6 },
    ...(isBlank(context) ? [{ id: 'records.allDates', label: words.fields.allDates, span: 4, box: 'yes' }] : []),
    ...(isBlank(context) || !(open || allDates)
      ? []
      : [{ id: 'records.allDates', label: words.fields.dates, value: words.answers.allDates, span: 12 }]),
  ];
}

export function includeOrNot(context: DocumentContext, category: SensitiveCategory) {
  const { labels, body } = context;
  const label = labels.sensitiveCategories[category];
  const answer = (value: 'include' | 'leave-out'): Choice => ({
    id: `records.sensitive.${category}`,
    value,
    label: labels.sensitiveChoices[value],
    tooltip: context.words.blank.tooltipChoice(label, labels.sensitiveChoices[value]),
    ticked: body?.records.sensitive[category] === value,
  });
  return { label, answers: [answer('include'), answer('leave-out')] };
}

/** Opt-in: released only when ticked. */
export function optInChoices({ labels, body }: DocumentContext): readonly Choice[] {
  return sensitiveCategories.map((category) => ({
    id: `records.sensitive.${category}`,
    value: 'include',
    label: labels.sensitiveCategories[category],
    ticked: body?.records.sensitive[category] === 'include',
  }));
}

export function deliveryCells(
  context: DocumentContext,
  { format, formatOther, method, mediaPassword }: RequestBody['delivery'],
): readonly Cell[] {
  const { words, labels } = context;
  const { fields } = words;
  return [
    { id: 'format', label: fields.format, value: labels.formats[format], span: 4 },
    { id: 'method', label: fields.method, value: labels.deliveryMethods[method], span: 4 },
    { id: 'formatOther', label: fields.formatOther, value: formatOther, span: 12 },
    { id: 'mediaPassword', label: fields.mediaPassword, value: mediaPassword && labels.mediaPasswords[mediaPassword], span: 8 },
  ];
}

export function purposeCell({ words, labels, body }: DocumentContext, span: number): Cell {
  const purpose = body?.purpose;
  return { id: 'purpose.type', label: words.fields.purpose, value: purpose && labels.purposes[purpose.type], span };
}

/** As given, else one year after signing. */
export function endCells(context: DocumentContext, fallback: boolean): readonly Cell[] {
  const { words, body, record } = context;
  const { on, event } = body?.expires ?? {};
  const signed = record?.body.signature && record.route.channel === 'online';
  const oneYear = signed
    ? words.answers.oneYearOn(boxDate(addYears(hospitalDay(new Date(sentAt(record)), context.facility.timeZone), 1)))
    : words.answers.oneYear;
  const end = on ? boxDate(on) : event === undefined && fallback && record ? oneYear : undefined;
  return [
    { id: 'expires.on', label: words.fields.expiresOn, value: end, span: isBlank(context) ? 4 : 6 },
    {
      id: 'expires.event',
      label: isBlank(context) ? `${words.fields.expiresEvent}. ${words.notes.expiryDefault}` : words.fields.expiresWhen,
      value: event,
      span: isBlank(context) ? 8 : 12,
    },
  ];
}
