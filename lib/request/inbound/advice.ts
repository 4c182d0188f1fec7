/**
 * What the hospital asks of whoever sends records to the health system, line by line in the order of its own page, and for whom each line
 * holds. Facts are the numbered facts of the two pages that the hospital handed over; a test finds each of them on the pages. Pure.
 */
import type { InboundKind, InboundSender, InboundWay, Sending } from './sending.ts';

/** Headings of the hospital's page "Send Your Medical Records to Duke Health". */
const page = { page: 'Send Your Medical Records to Duke Health', verifiedOn: '2026-11-22' } as const;
const sections = {
  introduction: { ...page, section: 'introduction' },
  marking: { ...page, section: 'Clearly Mark Patient Name on Each Page' },
  carrier: { ...page, section: 'Use a Trackable Carrier if Mailing' },
  sending: { ...page, section: 'Sending Records Via Mail or Fax' },
  contact: { ...page, section: 'Contact Us' },
  interpreters: { ...page, section: 'Interpreter Services' },
} as const;

/** Parts of the checklist, in the order in which they stand. */
export const adviceParts = ['ask', 'mark', 'bring', 'last', 'carrier', 'tell', 'contact', 'language'] as const;
export type AdvicePart = (typeof adviceParts)[number];

interface AdviceRule {
  readonly part: AdvicePart;
  /** Which of the 27 facts the line carries. */
  readonly facts: readonly number[];
  readonly source: (typeof sections)[keyof typeof sections];
  readonly when: (sending: Sending) => boolean;
  /** Stands on the general page: variants for one sender do not. */
  readonly general: boolean;
}

const always = () => true;
const sentBy =
  (...ways: readonly InboundWay[]) =>
  ({ how }: Sending) =>
    ways.includes(how);
const holds =
  (...kinds: readonly InboundKind[]) =>
  ({ what }: Sending) =>
    kinds.some((kind) => what.includes(kind));
const from =
  (...senders: readonly InboundSender[]) =>
  ({ who }: Sending) =>
    senders.includes(who);
const both =
  (...conditions: readonly AdviceRule['when'][]): AdviceRule['when'] =>
  (sending) =>
    conditions.every((holdsFor) => holdsFor(sending));

const not =
  (condition: AdviceRule['when']): AdviceRule['when'] =>
  (sending) =>
    !condition(sending);

const isSent = sentBy('mail', 'courier', 'fax', 'email', 'unsure');
const isShipped = sentBy('mail', 'courier', 'unsure');
/** Files may come on a disc, unless they go by fax or e-mail. */
const hasMedia: AdviceRule['when'] = (sending) =>
  holds('disc', 'images')(sending) || (holds('electronic')(sending) && !sentBy('fax', 'email')(sending));
const hasPages = holds('paper', 'electronic');

const { introduction, marking, carrier, sending, contact, interpreters } = sections;

/** In the order of the hospital's page. */
export const advice = {
  'have-them-sent': { part: 'ask', facts: [1], source: introduction, when: from('patient', 'other'), general: true },
  'mark-pages': { part: 'mark', facts: [2], source: marking, when: both(hasPages, not(hasMedia)), general: false },
  'mark-media': { part: 'mark', facts: [2, 3], source: marking, when: both(hasMedia, not(hasPages)), general: false },
  'mark-both': { part: 'mark', facts: [2, 3], source: marking, when: both(hasPages, hasMedia), general: true },
  'bring-copies': { part: 'bring', facts: [4], source: marking, when: from('patient', 'other'), general: true },
  'give-copies': { part: 'bring', facts: [4], source: marking, when: from('clinic'), general: false },
  'images-in-clinic': { part: 'bring', facts: [5], source: marking, when: holds('images'), general: true },
  'last-resort': { part: 'last', facts: [6], source: marking, when: isSent, general: true },
  'disc-is-no-page': {
    part: 'last',
    facts: [3, 6],
    source: marking,
    when: both(holds('disc'), sentBy('fax', 'email')),
    general: false,
  },
  'copies-only': { part: 'last', facts: [7], source: marking, when: always, general: true },
  'can-be-tracked': { part: 'carrier', facts: [8], source: carrier, when: isShipped, general: true },
  'no-street-address': { part: 'carrier', facts: [8, 16], source: contact, when: isShipped, general: true },
  'postal-service': { part: 'carrier', facts: [9], source: carrier, when: sentBy('mail', 'unsure'), general: true },
  'lost-in-transit': { part: 'carrier', facts: [10], source: carrier, when: isShipped, general: true },
  'follow-up': { part: 'tell', facts: [11], source: sending, when: isSent, general: true },
  'password-by-phone': { part: 'tell', facts: [11], source: sending, when: both(hasMedia, isSent), general: true },
  'no-password-inside': { part: 'tell', facts: [12], source: sending, when: hasMedia, general: true },
  announce: { part: 'tell', facts: [13], source: sending, when: from('clinic'), general: false },
  'clinic-announces': {
    part: 'tell',
    facts: [13],
    source: sending,
    when: both(from('patient', 'other'), isSent),
    general: true,
  },
  'fax-number': { part: 'contact', facts: [14], source: contact, when: sentBy('fax', 'unsure'), general: true },
  'ask-for-email': { part: 'contact', facts: [15], source: contact, when: sentBy('email', 'unsure'), general: true },
  'mail-address': { part: 'contact', facts: [16], source: contact, when: sentBy('mail', 'unsure'), general: true },
  'customer-service': { part: 'contact', facts: [17], source: contact, when: always, general: true },
  'language-help': { part: 'language', facts: [18], source: interpreters, when: always, general: true },
} as const satisfies Readonly<Record<string, AdviceRule>>;

export type AdviceId = keyof typeof advice;

export const adviceIds: readonly AdviceId[] = Object.keys(advice).filter((id): id is AdviceId => id in advice);

/** The lines for one sender. */
export function adviceFor(given: Sending): readonly AdviceId[] {
  return adviceIds.filter((id) => advice[id].when(given));
}

/** Everything that holds for whoever it may be. */
export function generalAdvice(): readonly AdviceId[] {
  return adviceIds.filter((id) => advice[id].general);
}

/** What this site makes for whoever sends records. */
export const inboundHelps = ['labels', 'stamp', 'letter', 'notice'] as const;
export type InboundHelp = (typeof inboundHelps)[number];

const helpIsFor: Readonly<Record<InboundHelp, AdviceRule['when']>> = {
  labels: (given) => holds('paper')(given) || hasMedia(given),
  stamp: holds('electronic'),
  letter: from('patient', 'other'),
  notice: both(from('clinic'), isSent),
};

export function helpFor(given: Sending): readonly InboundHelp[] {
  return inboundHelps.filter((help) => helpIsFor[help](given));
}
