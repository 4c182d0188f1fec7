/**
 * The journey as data: which pages there are, in which order, for whom, and which questions each asks. Handlers, check page,
 * body and tests read this list; no page knows what comes before or after it.
 */
import type { Answers } from '../../web/questions/answers.ts';
import * as delivery from '../../web/questions/delivery.ts';
import * as people from '../../web/questions/people.ts';
import { type Asked, asked, pathsOf, type QuestionPath } from '../../web/questions/questions.ts';
import * as records from '../../web/questions/records.ts';
import { asksOwn, type Situation, situationOf } from '../../web/questions/situation.ts';

/** Sections of the step indicator. The same four for everyone. */
export const chapters = ['people', 'records', 'delivery', 'send'] as const;
export type Chapter = (typeof chapters)[number];

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

/** True where the patient has died, by who asks. */
export function afterDeath({ type }: Situation): boolean {
  return type === 'executor' || type === 'next-of-kin';
}

function signsOnline(situation: Situation): boolean {
  return asksOwn(situation) && situation.signs === 'online';
}

interface Listed {
  readonly id: string;
  readonly chapter: Chapter;
  /** In this order; a page is never shown to whom it would ask nothing. */
  readonly asks: readonly QuestionPath[];
  /** Absent: for everyone. */
  readonly when?: (situation: Situation) => boolean;
}

const list = [
  { id: 'who', chapter: 'people', asks: ['who.group'] },
  { id: 'relationship', chapter: 'people', when: ({ group }) => group === 'care', asks: ['requester.type'] },
  { id: 'organization', chapter: 'people', when: ({ group }) => group === 'organization', asks: ['requester.type'] },
  { id: 'care', chapter: 'people', when: ({ family }) => family === 'provider', asks: ['care.purpose'] },
  {
    id: 'about-you',
    chapter: 'people',
    when: ({ family }) => family === 'provider' || family === 'third-party',
    asks: pathsOf(people.requesterQuestions),
  },
  { id: 'case', chapter: 'people', when: ({ family }) => family === 'third-party', asks: pathsOf(people.caseQuestions) },
  { id: 'patient', chapter: 'people', when: ({ family }) => family !== undefined, asks: pathsOf(people.patientIdentity) },
  { id: 'death', chapter: 'people', when: afterDeath, asks: ['patient.diedHere'] },
  { id: 'contact', chapter: 'people', when: ({ family }) => family === 'patient', asks: pathsOf(people.patientContact) },
  {
    id: 'about-you',
    chapter: 'people',
    when: ({ family }) => family === 'representative',
    asks: pathsOf(people.requesterQuestions),
  },
  { id: 'records', chapter: 'records', asks: pathsOf(records.recordKinds) },
  { id: 'dates', chapter: 'records', asks: pathsOf(records.recordDates) },
  { id: 'purpose', chapter: 'records', when: asksPurposeEarly, asks: pathsOf(delivery.purposeQuestions) },
  {
    id: 'sensitive',
    chapter: 'records',
    when: (situation) => asksOwn(situation) || drawsAuthorization(situation),
    asks: pathsOf(records.sensitiveLines),
  },
  { id: 'recipient', chapter: 'delivery', when: asksOwn, asks: ['recipient.type'] },
  { id: 'recipient-details', chapter: 'delivery', when: namesRecipient, asks: pathsOf(delivery.recipientDetails) },
  { id: 'format', chapter: 'delivery', when: ({ family }) => family !== 'provider', asks: pathsOf(delivery.formatQuestions) },
  { id: 'delivery', chapter: 'delivery', asks: ['delivery.method'] },
  { id: 'delivery-details', chapter: 'delivery', asks: pathsOf(delivery.destination) },
  {
    id: 'release-purpose',
    chapter: 'delivery',
    when: (situation) => asksOwn(situation) && drawsAuthorization(situation),
    asks: pathsOf(delivery.purposeQuestions),
  },
  { id: 'expiry', chapter: 'delivery', when: drawsAuthorization, asks: pathsOf(delivery.expiry) },
  { id: 'proof', chapter: 'send', when: ({ family }) => family === 'representative', asks: ['documents'] },
  { id: 'sign', chapter: 'send', when: asksOwn, asks: ['sign.how'] },
  { id: 'signature', chapter: 'send', when: signsOnline, asks: pathsOf(delivery.signature) },
] as const satisfies readonly Listed[];

export type PageId = (typeof list)[number]['id'];

const pages: readonly (Listed & { readonly id: PageId })[] = list;

/** Each page once; some have two places, of which one is shown. */
export const pageIds: readonly PageId[] = [...new Set(pages.map(({ id }) => id))];

export interface JourneyPage {
  readonly id: PageId;
  readonly chapter: Chapter;
  readonly questions: readonly Asked[];
}

/** The pages for these answers, in order. Until it is known who asks, only the first questions are there. */
export function pagesFor(answers: Answers): readonly JourneyPage[] {
  const situation = situationOf(answers);
  return pages
    .filter(({ when }) => when?.(situation) ?? true)
    .filter(({ chapter }) => situation.family !== undefined || chapter === 'people')
    .map(({ id, chapter, asks }) => ({ id, chapter, questions: asked(asks, situation, answers) }))
    .filter(({ questions }) => questions.length > 0);
}
