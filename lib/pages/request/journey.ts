/**
 * The journey as data: which pages there are, in which order, for whom, and which answers each asks for. Handlers, check page,
 * body and tests read this list; no page knows what comes before or after it.
 */
import { sensitiveCategories } from '../../request/vocabulary.ts';
import { type Answers, answerAt } from './answers.ts';
import { asksOwn, onMedia, type Situation, situationOf } from './situation.ts';

/** Sections of the step indicator. The same four for everyone. */
export const chapters = ['people', 'records', 'delivery', 'send'] as const;
export type Chapter = (typeof chapters)[number];

export type FieldKind = 'text' | 'prose' | 'date' | 'radios' | 'checkboxes' | 'statement' | 'address';

export interface Field {
  /** Path in the request, or a name of the journey's own (who.group, care.purpose, sign.how). */
  readonly path: string;
  readonly kind: FieldKind;
  readonly optional?: boolean;
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly width?: 'small' | 'medium';
  /** Two short choices beside each other. */
  readonly sideBySide?: boolean;
}

export const pageIds = [
  'who',
  'relationship',
  'organization',
  'patient',
  'death',
  'contact',
  'about-you',
  'case',
  'care',
  'records',
  'dates',
  'purpose',
  'sensitive',
  'recipient',
  'recipient-details',
  'format',
  'delivery',
  'delivery-details',
  'release-purpose',
  'expiry',
  'proof',
  'sign',
  'signature',
] as const;
export type PageId = (typeof pageIds)[number];

export interface JourneyPage {
  readonly id: PageId;
  readonly chapter: Chapter;
  readonly fields: readonly Field[];
}

const text = (path: string, more: Partial<Field> = {}): Field => ({ path, kind: 'text', ...more });
const radios = (path: string, more: Partial<Field> = {}): Field => ({ path, kind: 'radios', ...more });
const date = (path: string, more: Partial<Field> = {}): Field => ({ path, kind: 'date', ...more });
const optional = { optional: true } as const;

const phone = (path: string, own: boolean) =>
  text(path, { ...optional, inputMode: 'tel', width: 'medium', ...(own ? { autocomplete: 'tel' } : {}) });
const email = (path: string, own: boolean, more: Partial<Field> = optional) =>
  text(path, { inputMode: 'email', ...(own ? { autocomplete: 'email' } : {}), ...more });

function patientFields({ family }: Situation): readonly Field[] {
  const own = family === 'patient';
  const fill = (autocomplete: string): Partial<Field> => (own ? { autocomplete } : {});
  return [
    text('patient.firstName', fill('given-name')),
    text('patient.middleName', { ...optional, ...fill('additional-name') }),
    text('patient.lastName', fill('family-name')),
    text('patient.formerName', optional),
    date('patient.dateOfBirth', fill('bday')),
    text('patient.mrn', { ...optional, width: 'medium' }),
  ];
}

function aboutYouFields({ family, type }: Situation): readonly Field[] {
  const name = text('requester.name', { autocomplete: 'name' });
  const reach = [phone('requester.phone', true), email('requester.email', true)];
  const address: Field = { path: 'requester.address', kind: 'address', optional: true };
  if (family === 'representative') {
    const kin = type === 'next-of-kin' ? [text('requester.relationship')] : [];
    return [name, ...kin, ...reach, address];
  }
  const organization = text('requester.organization', { autocomplete: 'organization', ...(type === 'other' ? optional : {}) });
  if (family !== 'provider') return [organization, name, ...reach, address];
  return [
    organization,
    name,
    text('requester.npi', { ...optional, inputMode: 'numeric', width: 'medium' }),
    reach[0] ?? name,
    text('requester.fax', { ...optional, inputMode: 'tel', width: 'medium' }),
    reach[1] ?? name,
    address,
  ];
}

function caseFields({ type }: Situation): readonly Field[] {
  const matter = text('requester.matter', optional);
  const claim = text('requester.claim', optional);
  switch (type) {
    case 'attorney':
      return [matter, claim, radios('requester.claimKind', optional)];
    case 'life-insurer':
      return [claim, radios('requester.claimKind', optional)];
    case 'health-insurer':
    case 'workers-compensation':
    case 'disability-determination':
      return [claim];
    case 'law-enforcement':
    case 'subpoena':
    case 'court-order':
      return [matter, date('requester.respondBy', optional)];
    default:
      return [];
  }
}

function sensitiveFields(situation: Situation): readonly Field[] {
  const kind = asksOwn(situation) ? 'radios' : 'statement';
  return sensitiveCategories.map((category) => ({ path: `records.sensitive.${category}`, kind, sideBySide: true }));
}

/** Where the copy goes, unless an earlier page has told already. */
function destinationFields(situation: Situation, answers: Answers): readonly Field[] {
  const { method, recipient, family } = situation;
  const told = (field: 'email' | 'address.street' | 'fax'): boolean =>
    recipient === 'self' && answerAt(answers, `${family === 'patient' ? 'patient' : 'requester'}.${field}`) !== undefined;
  const fields: Field[] = [];
  if (method === 'deliver-mail' && !told('address.street')) fields.push({ path: 'recipient.address', kind: 'address' });
  if ((method === 'deliver-email-encrypted' || method === 'deliver-email-open') && !told('email'))
    fields.push(email('recipient.email', recipient === 'self', {}));
  if (method === 'deliver-email-open') fields.push({ path: 'delivery.emailRiskAccepted', kind: 'statement' });
  if (method === 'deliver-fax-provider' && !told('fax'))
    fields.push(text('recipient.fax', { inputMode: 'tel', width: 'medium' }));
  if (onMedia(situation)) fields.push(radios('delivery.mediaPassword', optional));
  return fields;
}

function namesRecipient(situation: Situation): boolean {
  const { recipient } = situation;
  return asksOwn(situation) && recipient !== undefined && recipient !== 'self';
}

/** A purpose decides the basis for an insurer and for a provider, and is an element of every other authorization. */
function asksPurposeEarly(situation: Situation): boolean {
  const { family, type, purpose } = situation;
  if (family === 'provider') return purpose !== 'patient-care' && purpose !== undefined;
  return type === 'health-insurer' || (family === 'third-party' && drawsAuthorization(situation));
}

/** True where an authorization is printed for the patient to sign; Disability Determination brings its own form, SSA-827. */
function drawsAuthorization({ basis, type }: Situation): boolean {
  return (basis === 'authorization' || basis === 'none') && type !== 'disability-determination';
}

const purposeFields = [radios('purpose.type'), { path: 'purpose.other', kind: 'prose', optional: true } as const];

interface Listed {
  readonly id: PageId;
  readonly chapter: Chapter;
  readonly fields: (situation: Situation, answers: Answers) => readonly Field[];
  /** Absent: for everyone. A page without fields is never shown. */
  readonly when?: (situation: Situation) => boolean;
}

const list: readonly Listed[] = [
  { id: 'who', chapter: 'people', fields: () => [radios('who.group')] },
  { id: 'relationship', chapter: 'people', when: ({ group }) => group === 'care', fields: () => [radios('requester.type')] },
  {
    id: 'organization',
    chapter: 'people',
    when: ({ group }) => group === 'organization',
    fields: () => [radios('requester.type')],
  },
  { id: 'care', chapter: 'people', when: ({ family }) => family === 'provider', fields: () => [radios('care.purpose')] },
  {
    id: 'about-you',
    chapter: 'people',
    when: ({ family }) => family === 'provider' || family === 'third-party',
    fields: aboutYouFields,
  },
  { id: 'case', chapter: 'people', when: ({ family }) => family === 'third-party', fields: caseFields },
  { id: 'patient', chapter: 'people', when: ({ family }) => family !== undefined, fields: patientFields },
  {
    id: 'death',
    chapter: 'people',
    when: ({ type }) => type === 'executor' || type === 'next-of-kin',
    fields: () => [radios('patient.diedHere')],
  },
  {
    id: 'contact',
    chapter: 'people',
    when: ({ family }) => family === 'patient',
    fields: () => [
      phone('patient.phone', true),
      email('patient.email', true),
      { path: 'patient.address', kind: 'address', optional: true },
    ],
  },
  { id: 'about-you', chapter: 'people', when: ({ family }) => family === 'representative', fields: aboutYouFields },
  {
    id: 'records',
    chapter: 'records',
    fields: () => [
      { path: 'records.types', kind: 'checkboxes' },
      { path: 'records.other', kind: 'prose', optional: true },
    ],
  },
  {
    id: 'dates',
    chapter: 'records',
    fields: () => [radios('records.allDates'), date('records.from', optional), date('records.to', optional)],
  },
  { id: 'purpose', chapter: 'records', when: asksPurposeEarly, fields: () => purposeFields },
  {
    id: 'sensitive',
    chapter: 'records',
    when: (situation) => asksOwn(situation) || drawsAuthorization(situation),
    fields: sensitiveFields,
  },
  { id: 'recipient', chapter: 'delivery', when: asksOwn, fields: () => [radios('recipient.type')] },
  {
    id: 'recipient-details',
    chapter: 'delivery',
    when: namesRecipient,
    fields: () => [text('recipient.name', optional), text('recipient.organization', optional), phone('recipient.phone', false)],
  },
  {
    id: 'format',
    chapter: 'delivery',
    when: ({ family }) => family !== 'provider',
    fields: () => [radios('delivery.format'), text('delivery.formatOther', optional)],
  },
  { id: 'delivery', chapter: 'delivery', fields: () => [radios('delivery.method')] },
  { id: 'delivery-details', chapter: 'delivery', fields: destinationFields },
  {
    id: 'release-purpose',
    chapter: 'delivery',
    when: (situation) => asksOwn(situation) && drawsAuthorization(situation),
    fields: () => purposeFields,
  },
  {
    id: 'expiry',
    chapter: 'delivery',
    when: drawsAuthorization,
    fields: () => [date('expires.on', optional), text('expires.event', optional)],
  },
  {
    id: 'proof',
    chapter: 'send',
    when: ({ family }) => family === 'representative',
    fields: () => [{ path: 'documents', kind: 'checkboxes', optional: true }],
  },
  { id: 'sign', chapter: 'send', when: asksOwn, fields: () => [radios('sign.how')] },
  {
    id: 'signature',
    chapter: 'send',
    when: (situation) => asksOwn(situation) && situation.signs === 'online',
    fields: () => [text('signature.name', { autocomplete: 'name' }), { path: 'signature.agreed', kind: 'statement' }],
  },
];

/** The pages for these answers, in order. Until it is known who asks, only the first questions are there. */
export function pagesFor(answers: Answers): readonly JourneyPage[] {
  const situation = situationOf(answers);
  const pages: JourneyPage[] = [];
  for (const { id, chapter, fields, when } of list) {
    if (when !== undefined && !when(situation)) continue;
    if (situation.family === undefined && chapter !== 'people') continue;
    const asked = fields(situation, answers);
    if (asked.length > 0) pages.push({ id, chapter, fields: asked });
  }
  return pages;
}

/** Names under which a field is posted and stored. */
export function partsOf({ path, kind }: Field): readonly string[] {
  if (kind === 'date') return ['year', 'month', 'day'].map((part) => `${path}.${part}`);
  if (kind === 'address') return ['street', 'unit', 'city', 'state', 'zip', 'country'].map((part) => `${path}.${part}`);
  return [path];
}

/** True when a problem at a path belongs to the field. */
export function ownsProblem({ path }: Field, problemPath: string): boolean {
  return problemPath === path || problemPath.startsWith(`${path}.`);
}
