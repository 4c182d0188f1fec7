import {
  type DeliveryMethod,
  deliveryMethods,
  formats,
  mediaFormats,
  mediaPasswords,
  type RecordType,
  recordTypes,
  sensitiveCategories,
} from '../../../request/vocabulary.ts';
import type { Choice } from '../../layout/cell.ts';
import { choices, questionTable } from '../../layout/choices.ts';
import { type DocumentContext, isBlank } from '../../layout/document-context.ts';
import { type Strip, space, together } from '../../layout/draw-ops.ts';
import { grid, inlineBlanks, lineAbove, prose } from '../../layout/grid.ts';
import { heading, paragraph } from '../../layout/text.ts';
import { receiverChoices, receiverRows, recipientCells } from '../answers/people.ts';
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

/** `all` prints every kind with its box, else only those asked for: fewer pages through a fax. */
export function recordsPart(context: DocumentContext, { all = true } = {}): readonly Strip[] {
  const { words, body } = context;
  // On a form the place to write takes the place of the box.
  const boxless = context.kind === 'access-request' || context.kind === 'authorization' ? 'other' : undefined;
  const asked = (type: RecordType) => body?.records.types.includes(type) === true;
  const shown = recordTypes.filter((type) => asked(type) || ((all || isBlank(context)) && type !== boxless));
  const choice = (type: RecordType) => recordChoice(context, type);
  const wide = shown.filter((type) => packages.includes(type)).map(choice);
  const rest = shown.filter((type) => !packages.includes(type)).map(choice);
  const other = { id: 'records.other', label: words.fields.other, value: body?.records.other };
  const list = [...choices(context, wide, 1), ...choices(context, rest), space(context.theme.rowGap)];
  const described = isBlank(context)
    ? [lineAbove(context), ...grid(context, [[{ ...other, span: 12, lines: 2 }], dateCells(context)])]
    : [...prose(context, other), ...grid(context, [dateCells(context)])];
  const named = [...heading(context, words.headings.records), ...list];
  return isBlank(context) ? together([...named, ...described]) : [...together(named), ...described];
}

/** Only patients are told that the records are their own: a minor may keep some care private, G.S. 90-21.5. */
function accessNote({ words: { notes }, body }: DocumentContext): string {
  switch (body?.requester.type) {
    case undefined:
      return notes.sensitiveBlank;
    case 'patient':
      return notes.sensitiveAccess;
    case 'parent':
      return notes.sensitiveChild;
    case 'custodian':
      return notes.sensitiveMinor;
    default:
      return notes.sensitiveFor;
  }
}

/** Access: include or leave out each category. Authorization: opt-in. Elsewhere: only answers given. */
export function sensitivePart(context: DocumentContext): readonly Strip[] {
  const { words, body, kind } = context;
  if (kind === 'authorization') {
    return together([
      ...heading(context, words.headings.sensitive),
      ...paragraph(context, words.notes.sensitiveAuthorization),
      ...choices(context, optInChoices(context)),
    ]);
  }
  const asked = sensitiveCategories.filter(
    (category) => kind === 'access-request' || body?.records.sensitive[category] !== undefined,
  );
  if (asked.length === 0) return [];
  const note = kind === 'access-request' ? accessNote(context) : words.notes.sensitiveOther;
  return together([
    ...heading(context, words.headings.sensitive),
    ...paragraph(context, note),
    ...questionTable(
      context,
      asked.map((category) => includeOrNot(context, category)),
    ),
  ]);
}

type Form = 'access-request' | 'authorization' | 'care-request';

const methodsOn: Readonly<Record<Form, readonly DeliveryMethod[]>> = {
  'access-request': deliveryMethods.filter((method) => method !== 'deliver-secure-portal-third'),
  authorization: ['deliver-email-encrypted', 'deliver-mail', 'deliver-pickup', 'deliver-secure-portal-third'],
  'care-request': ['deliver-fax-provider', 'deliver-mail', 'deliver-email-encrypted'],
};

/** The same boxes on a blank and on a filled form. */
function formatChoices({ labels, body }: DocumentContext): readonly Choice[] {
  return formats.map((format) => ({
    ...{ id: 'delivery.format', value: format, label: labels.formats[format] },
    ticked: body?.delivery.format === format,
  }));
}

function emailRisk({ words, labels }: DocumentContext): string {
  return `${labels.deliveryMethods['deliver-email-open']}: ${words.notes.emailRisk}`;
}

function methodChoices(context: DocumentContext, kind: Form): readonly Choice[] {
  const { labels, body } = context;
  const chosen = body?.delivery.method;
  const all = [...new Set([...methodsOn[kind], ...(chosen === undefined ? [] : [chosen])])];
  return all.map((method) => {
    // Whoever checks the box accepts the risk: no second box for it.
    const label = method === 'deliver-email-open' ? emailRisk(context) : labels.deliveryMethods[method];
    return { id: 'delivery.method', value: method, label, ticked: chosen === method };
  });
}

function passwordChoices({ labels, body }: DocumentContext): readonly Choice[] {
  const delivery = body?.delivery;
  if (delivery && delivery.mediaPassword === undefined && !mediaFormats.includes(delivery.format)) return [];
  return mediaPasswords.map((answer) => ({
    ...{ id: 'delivery.mediaPassword', value: answer, label: labels.mediaPasswords[answer] },
    ticked: delivery?.mediaPassword === answer,
  }));
}

function deliveryPart(context: DocumentContext, kind: Form): readonly Strip[] {
  const { words, body } = context;
  const { fields } = words;
  const other = { id: 'delivery.formatOther', label: fields.formatOther, value: body?.delivery.formatOther, span: 12 };
  const limit = kind === 'access-request' ? [{ id: 'estimateLimit', label: fields.estimateLimit }] : [];
  const gap = space(context.theme.rowGap + 2);
  const methods = methodChoices(context, kind);
  const long = methods.filter(({ value }) => value === 'deliver-email-open');
  const short = methods.filter((method) => !long.includes(method));
  const kinds = kind === 'care-request' ? [] : formatChoices(context);
  // A column for each of both lists: six formats fill their rows.
  const alike = [...kinds, ...short];
  return together([
    ...(kinds.length === 0 ? [] : [...choices(context, kinds, 3, alike), gap]),
    ...(kind === 'access-request' || body ? [...choices(context, passwordChoices(context)), gap] : []),
    ...choices(context, short, 3, alike),
    ...choices(context, long, 1),
    gap,
    ...(kind === 'care-request'
      ? []
      : isBlank(context)
        ? [inlineBlanks(context, [other, ...limit])]
        : grid(context, [[other]])),
  ]);
}

/** Boxes on the forms that a person fills in; only the answers on what is made for the hospital alone. */
export function handoverPart(context: DocumentContext, name = context.words.headings.recipientAndDelivery): readonly Strip[] {
  const { body, kind } = context;
  const form = kind === 'access-request' || kind === 'authorization' || (kind === 'care-request' && !body);
  if (!form) {
    const { emailRiskAccepted } = body?.delivery ?? {};
    const risk: Choice = { id: 'risk', value: 'yes', label: emailRisk(context), ticked: emailRiskAccepted === true };
    return [
      ...heading(context, name),
      ...grid(context, [recipientCells(context), ...(body ? [deliveryCells(context, body.delivery)] : [])]),
      ...(emailRiskAccepted === undefined ? [] : choices(context, [risk], 1)),
    ];
  }
  const receivers = kind === 'access-request' ? choices(context, receiverChoices(context), isBlank(context) ? 3 : 2) : [];
  const rows = receiverRows(context);
  return [
    ...together([
      ...heading(context, name),
      ...receivers,
      ...(receivers.length > 0 && (!body || rows.flat().some(({ value }) => value !== undefined)) ? [lineAbove(context)] : []),
      ...grid(context, rows),
    ]),
    ...together([...heading(context, context.words.headings.delivery), ...deliveryPart(context, kind)]),
  ];
}

/** 45 CFR 164.508(c)(1)(iv) and (v). `fallback` prints the end that holds when none was given. */
export function purposeAndEnd(context: DocumentContext, { fallback }: { readonly fallback: boolean }): readonly Strip[] {
  const { fields } = context.words;
  const other = { id: 'purpose.other', label: fields.purposeOther, value: context.body?.purpose?.other };
  // By its number the receiver finds the case; on a filled form it stands with who asks.
  const claim = { id: 'requester.claim', label: fields.claim, span: 4 };
  const purpose = { ...purposeCell(context, 8), label: fields.purposeBlank };
  if (isBlank(context)) return grid(context, [[purpose, claim], endCells(context, fallback)]);
  return [...grid(context, [[purposeCell(context, 6)], endCells(context, fallback)]), ...prose(context, other)];
}
