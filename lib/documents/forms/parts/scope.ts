/** What is asked for: kinds of records, dates, sensitive categories, form and way, purpose and end. */
import {
  type DeliveryMethod,
  deliveryMethods,
  formats,
  type RecordType,
  recordTypes,
  sensitiveCategories,
} from '../../../request/vocabulary.ts';
import type { Cell, Choice } from '../../layout/cell.ts';
import { choices, glossedStrip, questionTable } from '../../layout/choices.ts';
import { grid, inlineBlank, prose } from '../../layout/grid.ts';
import { type Strip, space } from '../../layout/marks.ts';
import { isBlank, type Sheet } from '../../layout/sheet.ts';
import { heading, paragraph } from '../../layout/text.ts';
import { recipientCells } from '../answers/people.ts';
import {
  dateCells,
  deliveryCells,
  endCells,
  includeOrNot,
  optInChoices,
  packages,
  purposeCell,
  recordChoice,
} from '../answers/scope.ts';

/** Kinds that are explained stand in a list with their explanations; others in columns. */
function kindStrips(sheet: Sheet, kinds: readonly Choice[]): readonly Strip[] {
  if (sheet.look.runIn || kinds.every(({ hint }) => hint === undefined)) return choices(sheet, kinds);
  const share = isBlank(sheet) ? 0.4 : 0.25;
  return kinds.map((kind) => glossedStrip(sheet, kind, share));
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

/** Blank forms: who gets the records; on an access form "me" stands first. */
function blankRecipientPart(sheet: Sheet): readonly Strip[] {
  const { fields, headings, answers } = sheet.words;
  const kinds: readonly ('self' | 'representative' | 'third-party')[] = ['self', 'representative', 'third-party'];
  const receivers: readonly Choice[] = kinds.map((kind) => ({
    id: 'recipient.type',
    value: kind,
    label: answers.recipients[kind],
    ticked: false,
  }));
  const cell = (id: string, label: string, span: number): Cell => ({ id: `recipient.${id}`, label, span });
  const named = [[cell('name', fields.recipientName, 5), cell('destination', fields.destination, 7)]];
  const inFull = [
    [cell('name', fields.recipientName, 6), cell('organization', fields.organization, 6)],
    [cell('address', fields.address, 12)],
    [cell('phone', fields.phone, 4), cell('fax', fields.fax, 3), cell('email', fields.email, 5)],
  ];
  const name = sheet.kind === 'care-request' ? headings.reply : headings.recipient;
  return [
    ...heading(sheet, name),
    ...(sheet.kind === 'access-request' ? choices(sheet, receivers, 1) : []),
    ...grid(sheet, sheet.kind === 'access-request' ? named : inFull),
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

/**
 * Each purpose of a release and its end, 45 CFR 164.508(c)(1)(iv) and (v). `fallback` prints the end that holds when none was
 * given; without it only what was given is printed.
 */
export function purposeAndEnd(sheet: Sheet, { fallback }: { readonly fallback: boolean }): readonly Strip[] {
  const other = { id: 'purpose.other', label: sheet.words.fields.purposeOther, value: sheet.body?.purpose?.other };
  if (isBlank(sheet)) return grid(sheet, [[purposeCell(sheet, 12)], endCells(sheet, fallback)]);
  return [...grid(sheet, [[purposeCell(sheet, 6)], endCells(sheet, fallback)]), ...prose(sheet, other)];
}
