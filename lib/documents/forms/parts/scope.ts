import {
  type DeliveryMethod,
  deliveryMethods,
  formats,
  type RecordType,
  recordTypes,
  sensitiveCategories,
} from '../../../request/vocabulary.ts';
import { type Cell, type Choice, unticked } from '../../layout/cell.ts';
import { choices, glossedStrip, questionTable } from '../../layout/choices.ts';
import { type DocumentContext, isBlank } from '../../layout/document-context.ts';
import { type Strip, space } from '../../layout/draw-ops.ts';
import { grid, inlineBlank, prose } from '../../layout/grid.ts';
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

/** Explained kinds in a list, others in columns. */
function kindStrips(context: DocumentContext, kinds: readonly Choice[]): readonly Strip[] {
  if (context.theme.runIn || kinds.every(({ hint }) => hint === undefined)) return choices(context, kinds);
  const share = isBlank(context) ? 0.4 : 0.25;
  return kinds.map((kind) => glossedStrip(context, kind, share));
}

/** `all` prints every kind with its box, else only those asked for: fewer pages through a fax. */
export function recordsPart(context: DocumentContext, { all = true } = {}): readonly Strip[] {
  const shown = recordTypes.filter((type) => all || isBlank(context) || context.body?.records.types.includes(type) === true);
  const choice = (type: RecordType) => recordChoice(context, type);
  const wide = shown.filter((type) => packages.includes(type)).map(choice);
  const rest = shown.filter((type) => !packages.includes(type)).map(choice);
  const head = kindStrips(context, wide);
  const allDates = unticked('records.allDates', 'yes', context.words.fields.allDates);
  return [
    ...heading(context, context.words.headings.records),
    ...head.map((strip) => ({ ...strip, keep: true })),
    ...kindStrips(context, rest),
    space(context.theme.rowGap),
    ...prose(context, { id: 'records.other', label: context.words.fields.other, value: context.body?.records.other }),
    ...grid(context, [dateCells(context)]),
    ...(isBlank(context) ? choices(context, [allDates], 1) : []),
  ];
}

/** Access: include or leave out each category. Authorization: opt-in. Elsewhere: only answers given. */
export function sensitivePart(context: DocumentContext): readonly Strip[] {
  const { words, body, kind } = context;
  if (kind === 'authorization') {
    return [
      ...heading(context, words.headings.sensitive),
      ...noteBelowHeading(context, words.notes.sensitiveAuthorization),
      ...choices(context, optInChoices(context)),
    ];
  }
  const asked = sensitiveCategories.filter(
    (category) => kind === 'access-request' || body?.records.sensitive[category] !== undefined,
  );
  if (asked.length === 0) return [];
  const note = kind === 'access-request' ? words.notes.sensitiveAccess : words.notes.sensitiveOther;
  return [
    ...heading(context, words.headings.sensitive),
    ...noteBelowHeading(context, note),
    ...questionTable(
      context,
      asked.map((category) => includeOrNot(context, category)),
    ),
  ];
}

function noteBelowHeading(context: DocumentContext, text: string): readonly Strip[] {
  return paragraph(context, text, { ink: 'label' }).map((strip) => ({ ...strip, keep: true }));
}

const methodsOnBlank: Readonly<Record<'access-request' | 'authorization' | 'care-request', readonly DeliveryMethod[]>> = {
  'access-request': deliveryMethods.filter((method) => method !== 'deliver-secure-portal-third'),
  authorization: ['deliver-email-encrypted', 'deliver-mail', 'deliver-pickup', 'deliver-secure-portal-third'],
  'care-request': ['deliver-fax-provider', 'deliver-mail', 'deliver-email-encrypted'],
};

function blankDelivery(context: DocumentContext): readonly Strip[] {
  const { words, labels, kind } = context;
  if (kind !== 'access-request' && kind !== 'authorization' && kind !== 'care-request') return [];
  const forms = formats.map((format) => unticked('delivery.format', format, labels.formats[format]));
  const methods = methodsOnBlank[kind].map((method) => unticked('delivery.method', method, labels.deliveryMethods[method]));
  const risk =
    kind === 'access-request'
      ? choices(context, [unticked('delivery.emailRiskAccepted', 'yes', words.notes.emailRisk)], 1)
      : [];
  return [
    ...(kind === 'care-request'
      ? []
      : [
          ...choices(context, forms, 3).map((strip) => ({ ...strip, keep: true })),
          { ...space(context.theme.rowGap + 2), keep: true },
        ]),
    ...choices(context, methods, 3),
    ...risk,
    ...(kind === 'access-request' ? inlineBlank(context, 'estimateLimit', words.fields.estimateLimit, 70) : []),
  ];
}

function blankRecipientPart(context: DocumentContext): readonly Strip[] {
  const { fields, headings, answers } = context.words;
  const kinds = ['self', 'representative', 'third-party'] as const;
  const receivers = kinds.map((kind) => unticked('recipient.type', kind, answers.recipients[kind]));
  const cell = (id: string, label: string, span: number): Cell => ({ id: `recipient.${id}`, label, span });
  const named = [[cell('name', fields.recipientName, 5), cell('destination', fields.destination, 7)]];
  const inFull = [
    [cell('name', fields.recipientName, 6), cell('organization', fields.organization, 6)],
    [cell('address', fields.address, 12)],
    [cell('phone', fields.phone, 4), cell('fax', fields.fax, 3), cell('email', fields.email, 5)],
  ];
  const name = context.kind === 'care-request' ? headings.reply : headings.recipient;
  return [
    ...heading(context, name),
    ...(context.kind === 'access-request' ? choices(context, receivers, 1) : []),
    ...grid(context, context.kind === 'access-request' ? named : inFull),
  ];
}

export function handoverPart(context: DocumentContext, name = context.words.headings.recipientAndDelivery): readonly Strip[] {
  const { words, body } = context;
  if (!body) return [...blankRecipientPart(context), ...heading(context, words.headings.delivery), ...blankDelivery(context)];
  const { emailRiskAccepted } = body.delivery;
  const risk: Choice = { id: 'risk', value: 'yes', label: words.notes.emailRisk, ticked: emailRiskAccepted === true };
  return [
    ...heading(context, name),
    ...grid(context, [recipientCells(context), deliveryCells(context, body.delivery)]),
    ...(emailRiskAccepted === undefined ? [] : choices(context, [risk], 1)),
  ];
}

/** 45 CFR 164.508(c)(1)(iv) and (v). `fallback` prints the end that holds when none was given. */
export function purposeAndEnd(context: DocumentContext, { fallback }: { readonly fallback: boolean }): readonly Strip[] {
  const other = { id: 'purpose.other', label: context.words.fields.purposeOther, value: context.body?.purpose?.other };
  if (isBlank(context)) return grid(context, [[purposeCell(context, 12)], endCells(context, fallback)]);
  return [...grid(context, [[purposeCell(context, 6)], endCells(context, fallback)]), ...prose(context, other)];
}
