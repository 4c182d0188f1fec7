/** The pages of the form as data. No page knows its neighbours. */
import { drawsAuthorization as isDrawn } from '../../request/requester.ts';
import type { Answers } from '../../web/questions/answers.ts';
import * as delivery from '../../web/questions/delivery.ts';
import * as people from '../../web/questions/people.ts';
import { type Asked, asked, pathsOf, type QuestionPath } from '../../web/questions/questions.ts';
import * as records from '../../web/questions/records.ts';
import { asksOwn, type Situation, situationOf } from '../../web/questions/situation.ts';

/** The step indicator, the same for everyone. */
export const chapters = ['people', 'records', 'delivery', 'send'] as const;
export type Chapter = (typeof chapters)[number];

function namesRecipient(situation: Situation): boolean {
  return asksOwn(situation) && situation.recipient !== undefined && situation.recipient !== 'self';
}

/** The purpose decides the basis for an insurer and a provider, and is an element of every other authorization. */
function asksPurposeEarly(situation: Situation): boolean {
  const { family, type, purpose } = situation;
  if (family === 'provider') return purpose !== 'patient-care' && purpose !== undefined;
  return type === 'health-insurer' || (family === 'third-party' && drawsAuthorization(situation));
}

function drawsAuthorization({ basis, type }: Situation): boolean {
  return type !== undefined && basis !== undefined && isDrawn(type, basis);
}

export function afterDeath({ type }: Pick<Situation, 'type'>): boolean {
  return type === 'executor' || type === 'next-of-kin';
}

interface Listed {
  readonly id: string;
  /** A page with nothing to ask is not shown. */
  readonly asks: readonly QuestionPath[];
  /** Absent: for everyone. */
  readonly when?: (situation: Situation) => boolean;
}

const listed = {
  people: [
    { id: 'who', asks: ['who.group'] },
    { id: 'relationship', when: ({ group }) => group === 'care', asks: ['requester.type'] },
    { id: 'organization', when: ({ group }) => group === 'organization', asks: ['requester.type'] },
    { id: 'care', when: ({ family }) => family === 'provider', asks: ['care.purpose'] },
    {
      id: 'about-you',
      when: ({ family }) => family === 'provider' || family === 'third-party',
      asks: pathsOf(people.requesterQuestions),
    },
    { id: 'case', when: ({ family }) => family === 'third-party', asks: pathsOf(people.caseQuestions) },
    {
      id: 'patient',
      when: ({ family }) => family !== undefined,
      asks: [...pathsOf(people.patientIdentity), 'patient.diedHere'],
    },
    {
      id: 'contact',
      when: ({ family }) => family === 'patient',
      asks: [...pathsOf(people.patientContact), ...pathsOf(people.identityQuestions)],
    },
    { id: 'about-you', when: ({ family }) => family === 'representative', asks: pathsOf(people.requesterQuestions) },
  ],
  records: [
    { id: 'records', asks: [...pathsOf(records.recordPresets), ...pathsOf(records.recordDates)] },
    { id: 'kinds', when: ({ preset }) => preset === 'choose', asks: pathsOf(records.recordKinds) },
    { id: 'purpose', when: asksPurposeEarly, asks: pathsOf(delivery.purposeQuestions) },
    {
      id: 'sensitive',
      when: (situation) => asksOwn(situation) || drawsAuthorization(situation),
      asks: pathsOf(records.sensitiveLines),
    },
  ],
  delivery: [
    { id: 'recipient', when: asksOwn, asks: ['recipient.type', ...pathsOf(delivery.formatQuestions)] },
    { id: 'recipient-details', when: namesRecipient, asks: pathsOf(delivery.recipientDetails) },
    { id: 'format', when: ({ family }) => family === 'third-party', asks: pathsOf(delivery.formatQuestions) },
    { id: 'delivery', asks: ['delivery.method', 'delivery.mediaPassword'] },
    { id: 'delivery-details', asks: pathsOf(delivery.destination) },
    {
      id: 'release-purpose',
      when: (situation) => asksOwn(situation) && drawsAuthorization(situation),
      asks: [...pathsOf(delivery.purposeQuestions), ...pathsOf(delivery.expiry)],
    },
    {
      id: 'expiry',
      when: (situation) => !asksOwn(situation) && drawsAuthorization(situation),
      asks: pathsOf(delivery.expiry),
    },
  ],
  send: [
    { id: 'proof', when: ({ family }) => family === 'representative', asks: ['documents', 'identity.way'] },
    /** The page on which all answers are read and signed; what others hand in is signed on paper. */
    { id: 'check', when: asksOwn, asks: ['sign.how', ...pathsOf(delivery.signature)] },
  ],
} as const satisfies Readonly<Record<Chapter, readonly Listed[]>>;

export type PageId = (typeof listed)[Chapter][number]['id'];

const pages = chapters.flatMap((chapter) =>
  listed[chapter].map((page: Listed & { readonly id: PageId }) => ({ ...page, chapter })),
);

/** Each page once: some have two places, one of which is shown. */
export const pageIds: readonly PageId[] = [...new Set(pages.map(({ id }) => id))];

export interface JourneyPage {
  readonly id: PageId;
  readonly chapter: Chapter;
  readonly questions: readonly Asked[];
}

/** In order. Until it is known who asks, only the first questions. */
export function pagesFor(answers: Answers): readonly JourneyPage[] {
  const situation = situationOf(answers);
  return pages
    .filter(({ when }) => when?.(situation) ?? true)
    .filter(({ chapter }) => situation.family !== undefined || chapter === 'people')
    .map(({ id, chapter, asks }) => ({ id, chapter, questions: asked(asks, situation, answers) }))
    .filter(({ questions }) => questions.length > 0);
}
