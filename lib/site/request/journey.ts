/**
 * The journey as data: which pages there are, in which order, for whom, and which answers each asks for. Handlers, check page,
 * body and tests read this list; no page knows what comes before or after it.
 */
import type { Answers } from './answers.ts';
import {
  aboutYouFields,
  caseFields,
  date,
  destinationFields,
  email,
  type Field,
  optional,
  patientFields,
  phone,
  purposeFields,
  radios,
  sensitiveFields,
  text,
} from './fields.ts';
import { asksOwn, type Situation, situationOf } from './situation.ts';

/** Sections of the step indicator. The same four for everyone. */
export const chapters = ['people', 'records', 'delivery', 'send'] as const;
export type Chapter = (typeof chapters)[number];

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
