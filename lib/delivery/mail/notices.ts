/** What was asked for is health data: the input types allow hospital, reference, link, days and what to do next, and no more. Long: one notice of each kind. */
import * as z from 'zod';
import type { Facility } from '../../facility/facility.ts';
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { languageName } from '../../languages/language.ts';
import { noticeWords, type RequesterNoticeKind } from '../../languages/notices.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { openCase } from '../../request/cases/cases.ts';
import type { CaseKind } from '../../request/cases/stored.ts';
import { bodyNow, type Changeable } from '../../request/changes/body-now.ts';
import { contactOf } from '../../request/changes/contact.ts';
import { chosenPlace } from '../../request/chosen-place.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { flagsOn } from '../../request/flags/flags.ts';
import type { Flagged } from '../../request/flags/seen.ts';
import { itemsWaiting } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { routeOf } from '../../request/routing.ts';
import type { RequestBody } from '../../request/schema.ts';
import { baseLanguage, type Language, type RequesterType } from '../../request/vocabulary.ts';
import { mailingInstructions } from './mailing-instructions.ts';
import { type Block, htmlOf, textOf } from './render.ts';

export interface Notice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface NoticePlace {
  /** Of the site, from the settings. */
  readonly origin: string;
  readonly facility: Facility;
}

/** The requester's address, or null. A patient may have given one as the patient only. */
export function recipientOf(body: Pick<RequestBody, 'requester' | 'patient'>): string | null {
  return contactOf(body).email ?? null;
}

/** True once the privacy officer has said that things may go to the place that the patient chose. */
export function mayReachChosenPlace(record: Flagged, today: CalendarDate): boolean {
  return flagsOn(record, today).find(({ id }) => id === 'confidential-communication')?.state === 'release';
}

/**
 * Where a notice about a request goes by e-mail; null: nowhere. Where the patient chose a place, it is no other, and nothing goes there
 * before the privacy officer has said so: 45 CFR 164.522(b). A place that is no e-mail address is reached by post.
 */
export function emailOf(record: Flagged & Changeable, today: CalendarDate): string | null {
  const chosen = chosenPlace(record);
  if (chosen === null) return recipientOf(bodyNow(record));
  return mayReachChosenPlace(record, today) && z.regexes.html5Email.test(chosen) ? chosen : null;
}

function notice(language: Language, subject: string, blocks: readonly Block[]): Notice {
  return { subject, text: textOf(blocks), html: htmlOf(language, subject, blocks) };
}

/** What to sign and enclose, and where to send it: it reads without the page, and before any document is made. */
function mailingBlocks(body: RequestBody, facility: Facility, language: Language): readonly Block[] {
  const { mailing } = noticeWords(language);
  const route = routeOf(body, facility);
  const { sign, enclose, addresses, reasons } = mailingInstructions(route, facility, language);
  // Legal process and public bodies learn how it is served, and that urgent matters go by phone.
  const how = route.channel === 'legal' || route.basis === 'public-duty' ? reasons : [];
  return [
    ...how,
    ...sign,
    { text: [mailing.enclose, ...enclose.map(({ text }) => `- ${text}`)].join('\n') },
    ...addresses.map(({ carrierText, lines }) => ({ text: [mailing.send(carrierText), ...lines].join('\n') })),
  ].map(({ text }) => ({ text }));
}

/** News of another request to the same mailbox. */
export interface OtherNews {
  readonly reference: string;
  readonly kind: RequesterNoticeKind;
}

function otherBlocks(others: readonly OtherNews[], language: Language): readonly Block[] {
  const { several, requester } = noticeWords(language);
  if (others.length === 0) return [];
  const lines = others.map(({ reference, kind }) => `- ${showReference(reference)}: ${requester[kind].subject}`);
  return [{ text: [several.lead, ...lines].join('\n') }, { text: several.open }];
}

/** The hospital, the day by which the law wants an answer, and what the requester still owes: never what was asked for. */
function receiptBlocks(about: About, facility: Facility, language: Language): readonly Block[] {
  const { receipt } = noticeWords(language);
  const { body, dueOn } = about;
  const { clock } = routeOf(body, facility);
  return [
    { text: receipt.hospital(facility.name) },
    ...(dueOn === null || clock !== 'access' ? [] : [{ text: receipt.due(dateInWords(dueOn, language)) }]),
    { text: itemsWaiting(about).length === 0 ? receipt.nothingOpen : openText(about, language) },
  ];
}

/** By which day the law wants an answer to a list or a correction that was asked for. */
function caseBlocks(about: About, kind: CaseKind, language: Language): readonly Block[] {
  const one = openCase(about, kind);
  return one === undefined ? [] : [{ text: noticeWords(language).receipt.due(dateInWords(one.dueOn, language)) }];
}

type About = Pick<RequestRecord, 'reference' | 'body' | 'dueOn' | 'items' | 'status' | 'cases'>;

/** How many things are missing, and where they are named: never what they are. */
function openText(about: About, language: Language): string {
  return noticeWords(language).open(itemsWaiting(about).length);
}

const isAboutItems = (kind: RequesterNoticeKind) => kind === 'notify-action-needed' || kind === 'notify-arrived';

/** What a notice says, by e-mail and on paper. */
function newsOf(kind: RequesterNoticeKind, about: About, facility: Facility): readonly Block[] {
  const { language } = about.body;
  const { paragraphs } = noticeWords(language).requester[kind];
  return [
    ...paragraphs.map((text) => ({ text: text(facility.outbound.phone.shown) })),
    ...(kind === 'send-mail-instructions' ? mailingBlocks(about.body, facility, language) : []),
    ...(isAboutItems(kind) && itemsWaiting(about).length > 0 ? [{ text: openText(about, language) }] : []),
    ...(kind === 'notify-received' ? receiptBlocks(about, facility, language) : []),
    ...(kind === 'notify-accounting-asked' ? caseBlocks(about, 'accounting', language) : []),
    ...(kind === 'notify-correction-asked' ? caseBlocks(about, 'correction', language) : []),
  ];
}

/** The same words to print, for whom no e-mail reaches; the letterhead adds address, day, reference and whom to call. */
export function printedNotice(kind: RequesterNoticeKind, about: About, { origin, facility }: NoticePlace) {
  const { language } = about.body;
  const words = noticeWords(language);
  const page = `${words.statusPage} ${new URL(`/${language}/status`, origin).href}`;
  return {
    title: words.requester[kind].subject,
    paragraphs: [
      ...newsOf(kind, about, facility).map(({ text }) => text),
      page,
      words.toOpen,
      words.withoutEmail(facility.outbound.phone.shown),
    ],
  };
}

/** The link to sign online, in the mail alone: what is printed passes through the hands of staff. */
export interface SignLink {
  readonly href: string;
  readonly until: string;
}

function signLinkBlocks({ href, until }: SignLink, facility: Facility, language: Language): readonly Block[] {
  const { signLink } = noticeWords(language);
  return [{ text: signLink.open, href }, { text: signLink.lasts(instantInWords(until, { language, facility })) }];
}

/** A notice to an address that is not the requester's any more: the page sends no code there. */
const toOldAddress: readonly RequesterNoticeKind[] = ['notify-email-changed'];

/** In the language of the request. `others` went to the same mailbox within the hour and are told of here. `link`: of the notice that asks for a signature. */
export function requesterNotice(
  kind: RequesterNoticeKind,
  about: About,
  { origin, facility }: NoticePlace,
  { others = [], link }: { readonly others?: readonly OtherNews[]; readonly link?: SignLink | undefined } = {},
): Notice {
  const { language } = about.body;
  const words = noticeWords(language);
  const phone = facility.outbound.phone.shown;
  const { subject } = words.requester[kind];
  return notice(language, others.length === 0 ? subject : words.several.subject(others.length + 1), [
    { text: words.greeting },
    ...newsOf(kind, about, facility),
    ...(link === undefined ? [] : signLinkBlocks(link, facility, language)),
    { text: words.reference(showReference(about.reference)) },
    ...otherBlocks(others, language),
    ...(toOldAddress.includes(kind)
      ? []
      : [
          { text: words.statusPage, href: new URL(`/${language}/status?reference=${about.reference}`, origin).href },
          { text: words.toOpen },
          { text: words.withCode },
        ]),
    { text: words.questions(phone) },
    { text: words.languageHelp(phone) },
  ]);
}

interface CodeToTell {
  readonly language: Language;
  readonly code: string;
  readonly minutes: number;
  /** One of two that change an e-mail address: to the owner of the old one, or of the new one. */
  readonly change?: 'old' | 'new';
}

/** A one-time code. Not even the reference: whoever reads the mail must have come from the page. */
export function codeNotice(
  { language, code, minutes, change }: CodeToTell,
  { facility }: Pick<NoticePlace, 'facility'>,
): Notice {
  const words = noticeWords(language);
  const phone = facility.outbound.phone.shown;
  return notice(language, words.code.subject, [
    { text: words.greeting },
    ...(change === undefined ? [] : [{ text: words.code.change[change] }]),
    { text: words.code.code(code) },
    { text: words.code.lasts(minutes) },
    { text: words.code.private },
    { text: change === undefined ? words.code.notYou(phone) : words.code.notYourChange(phone) },
    { text: words.languageHelp(phone) },
  ]);
}

/** A new request is in the queue. Always in English, the staff's language. */
export function staffNotice(
  about: {
    readonly reference: string;
    readonly requesterType: RequesterType;
    readonly language: Language;
    readonly dueOn: string | null;
    /** Fax and e-mails wait for a person. */
    readonly suspect: boolean;
  },
  { origin }: Pick<NoticePlace, 'origin'>,
): Notice {
  const { staff } = noticeWords(baseLanguage);
  return notice(baseLanguage, staff.subject, [
    { text: staff.intro },
    ...(about.suspect ? [{ text: staff.lookFirst }] : []),
    { text: staff.reference(showReference(about.reference)) },
    { text: staff.requester(vocabulary(baseLanguage).requesterTypes[about.requesterType]) },
    { text: staff.language(languageName(about.language, baseLanguage)) },
    { text: about.dueOn === null ? staff.noDueDate : staff.dueOn(about.dueOn) },
    { text: staff.open, href: new URL(`/staff/requests/${about.reference}`, origin).href },
  ]);
}

/** Somebody opened the requests of a restricted patient by a reason. Who and why stands in the access log alone. */
export function glassNotice(reference: string, { origin }: Pick<NoticePlace, 'origin'>): Notice {
  const { staff } = noticeWords(baseLanguage);
  return notice(baseLanguage, staff.glass.subject, [
    { text: staff.glass.intro },
    { text: staff.reference(showReference(reference)) },
    { text: staff.open, href: new URL(`/staff/requests/${reference}`, origin).href },
  ]);
}

/** A due date comes near and nobody has touched the request. */
export function deadlineNotice(
  about: { readonly reference: string; readonly dueOn: string; readonly daysLeft: number },
  { origin }: Pick<NoticePlace, 'origin'>,
): Notice {
  const { staff } = noticeWords(baseLanguage);
  return notice(baseLanguage, staff.deadline.subject, [
    { text: staff.deadline.intro(String(about.daysLeft)) },
    { text: staff.reference(showReference(about.reference)) },
    { text: staff.dueOn(about.dueOn) },
    { text: staff.open, href: new URL(`/staff/requests/${about.reference}`, origin).href },
  ]);
}
