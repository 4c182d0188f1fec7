import { boxDate } from '../../../languages/dates.ts';
import { languageTitle } from '../../../languages/language.ts';
import { fullName } from '../../../request/names.ts';
import { showPhone } from '../../../request/phone-shown.ts';
import { asksForOwnAccess } from '../../../request/requester.ts';
import { type Address, earlierNames } from '../../../request/schema.ts';
import type { Cell, Choice } from '../../layout/cell.ts';
import { type DocumentContext, isBlank } from '../../layout/document-context.ts';
import { addressLines } from '../../layout/shown.ts';

function yesNo({ words }: DocumentContext, value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? words.answers.yes : words.answers.no;
}

function onOneLine(context: DocumentContext, address: Address | undefined): string | undefined {
  return address && addressLines(address, context.language).join(', ');
}

function ifGiven(value: string | undefined, show: (text: string) => string): string | undefined {
  return value === undefined ? undefined : show(value);
}

/** The language of letters. */
function languageCell(context: DocumentContext): Cell {
  const { words, body } = context;
  const value = body && languageTitle(body.language, context.language);
  return { id: 'language', label: words.fields.language, value, span: 6 };
}

/** For a patient who asks, also the language, so that no part about the requester is needed. */
export function patientCells(context: DocumentContext): readonly (readonly Cell[])[] {
  const { fields, frame, questions } = context.words;
  const patient = context.body?.patient;
  const given = (key: 'firstName' | 'middleName' | 'lastName' | (typeof earlierNames)[number], span: number): Cell => {
    const id = `patient.${key}` as const;
    const only = key === 'lastName' && patient?.oneName === true;
    return { id, label: questions[only ? 'patient.oneName' : id].printed, value: patient?.[key], span };
  };
  const withLanguage = asksAlone(context) || (isBlank(context) && context.kind !== 'care-request');
  const born = questions['patient.dateOfBirth'].printed;
  const mrn = isBlank(context) ? questions['patient.mrn'].printed : frame.mrn;
  const rows: Cell[][] = [
    [given('firstName', 4), given('middleName', 3), given('lastName', 5)],
    [
      { id: 'patient.dateOfBirth', label: born, value: ifGiven(patient?.dateOfBirth, boxDate), span: 4 },
      { id: 'patient.mrn', label: mrn, value: patient?.mrn, span: 4 },
      ...earlierNames.map((key) => given(key, 4)),
    ],
    [
      { id: 'patient.phone', label: fields.phone, value: ifGiven(patient?.phone, showPhone), span: withLanguage ? 3 : 4 },
      { id: 'patient.email', label: fields.email, value: patient?.email, span: withLanguage ? 5 : 8 },
      ...(withLanguage ? [{ ...languageCell(context), span: 4 }] : []),
    ],
    [{ id: 'patient.address', label: fields.address, value: onOneLine(context, patient?.address), span: 12 }],
  ];
  if (!isBlank(context)) {
    rows.push([
      { id: 'patient.deceased', label: fields.deceased, value: yesNo(context, patient?.deceased), span: 6 },
      { id: 'patient.diedHere', label: fields.diedHere, value: yesNo(context, patient?.diedHere), span: 6 },
    ]);
  }
  return rows;
}

export function requesterCells(context: DocumentContext): Cell[] {
  const { words, labels, body } = context;
  const { fields } = words;
  const asks = body?.requester;
  return [
    { id: 'requester.type', label: fields.type, value: asks && labels.requesterTypes[asks.type], span: 6 },
    { id: 'requester.relationship', label: fields.relationship, value: asks?.relationship, span: 6 },
    { id: 'requester.name', label: fields.name, value: asks?.name, span: 6 },
    { id: 'requester.organization', label: fields.organization, value: asks?.organization, span: 6 },
    { id: 'requester.phone', label: fields.phone, value: ifGiven(asks?.phone, showPhone), span: 3 },
    { id: 'requester.fax', label: fields.fax, value: ifGiven(asks?.fax, showPhone), span: 3 },
    { id: 'requester.email', label: fields.email, value: asks?.email, span: 6 },
    { id: 'requester.npi', label: fields.npi, value: asks?.npi, span: 2 },
    { ...languageCell(context), span: 4 },
    { id: 'requester.address', label: fields.address, value: onOneLine(context, asks?.address), span: 12 },
    { id: 'requester.matter', label: fields.matter, value: asks?.matter, span: 6 },
    { id: 'requester.claim', label: fields.claim, value: asks?.claim, span: 6 },
    {
      id: 'requester.claimKind',
      label: fields.claimKind,
      value: asks?.claimKind && labels.claimKinds[asks.claimKind],
      span: 6,
    },
    { id: 'requester.respondBy', label: fields.respondBy, value: ifGiven(asks?.respondBy, boxDate), span: 6 },
    { id: 'requester.employer', label: fields.employer, value: asks?.employer, span: 6 },
    { id: 'requester.injuredOn', label: fields.injuredOn, value: ifGiven(asks?.injuredOn, boxDate), span: 6 },
    { id: 'requester.employeeTold', label: fields.employeeTold, value: yesNo(context, asks?.employeeTold), span: 6 },
    { id: 'requester.formSignedOn', label: fields.formSignedOn, value: ifGiven(asks?.formSignedOn, boxDate), span: 6 },
  ];
}

/** A patient who asks for the own records and says nothing else about the requester. */
export function asksAlone({ body }: DocumentContext): boolean {
  return body !== undefined && body.requester.type === 'patient' && Object.keys(body.requester).length === 1;
}

/** On a request by or for the patient. A filled form names the person in place of "me". */
export function receiverChoices({ words, labels, body }: DocumentContext): readonly Choice[] {
  const chosen = body?.recipient.type;
  const usual = ['self', 'representative', 'third-party'] as const;
  const kinds = chosen === undefined ? usual : [...new Set([...usual, chosen])];
  const asks = body && (body.requester.type === 'patient' ? fullName(body.patient) : body.requester.name);
  const self = body ? (asks ?? labels.recipientTypes.self) : words.answers.recipients.self;
  return kinds.map((kind) => ({
    ...{ id: 'recipient.type', value: kind, label: kind === 'self' ? self : words.answers.recipients[kind] },
    ticked: chosen === kind,
  }));
}

function recipientType({ words, labels, body }: DocumentContext): string | undefined {
  if (!body) return undefined;
  const own = asksForOwnAccess(body.requester.type) ? words.answers.recipients : labels.recipientTypes;
  return own[body.recipient.type];
}

/** An authorization has to name a receiver: the requester's name when no other is given. */
function receiverName({ body }: DocumentContext): string | undefined {
  const { recipient, requester } = body ?? {};
  if (recipient === undefined || requester === undefined || recipient.name !== undefined) return recipient?.name;
  const same = recipient.type === 'self' && !asksForOwnAccess(requester.type) && recipient.organization === undefined;
  return same ? [requester.name, requester.organization].filter((part) => part !== undefined).join(', ') : undefined;
}

/** As the forms have them; an access request has no field for an organization of its own. */
export function receiverRows(context: DocumentContext): readonly (readonly Cell[])[] {
  const { fields } = context.words;
  const to = context.body?.recipient;
  const name = { id: 'recipient.name', label: fields.recipientName, value: receiverName(context) };
  const organization = { id: 'recipient.organization', label: fields.organization, value: to?.organization };
  const phone = { id: 'recipient.phone', label: fields.phone, value: ifGiven(to?.phone, showPhone) };
  const fax = { id: 'recipient.fax', label: fields.fax, value: ifGiven(to?.fax, showPhone) };
  const email = { id: 'recipient.email', label: fields.email, value: to?.email };
  const address = { id: 'recipient.address', label: fields.address, value: onOneLine(context, to?.address) };
  const own = context.kind === 'access-request';
  return [
    own && isBlank(context)
      ? [
          { ...name, span: 6 },
          { ...phone, span: 3 },
          { ...fax, span: 3 },
        ]
      : [
          { ...name, label: fields.recipientPerson, span: 6 },
          { ...organization, span: 6 },
        ],
    own && isBlank(context)
      ? [
          { ...email, span: 4 },
          { ...address, span: 8 },
        ]
      : [
          { ...phone, span: 3 },
          { ...fax, span: 3 },
          { ...email, span: 6 },
        ],
    ...(own && isBlank(context) ? [] : [[{ ...address, span: 12 }]]),
  ];
}

export function recipientCells(context: DocumentContext): Cell[] {
  const { fields } = context.words;
  const to = context.body?.recipient;
  return [
    { id: 'recipient.type', label: fields.recipientType, value: recipientType(context), span: 4 },
    { id: 'recipient.name', label: fields.recipientName, value: receiverName(context), span: 8 },
    { id: 'recipient.organization', label: fields.organization, value: to?.organization, span: 8 },
    { id: 'recipient.phone', label: fields.phone, value: ifGiven(to?.phone, showPhone), span: 4 },
    { id: 'recipient.fax', label: fields.fax, value: ifGiven(to?.fax, showPhone), span: 4 },
    { id: 'recipient.email', label: fields.email, value: to?.email, span: 8 },
    { id: 'recipient.address', label: fields.address, value: onOneLine(context, to?.address), span: 12 },
  ];
}
