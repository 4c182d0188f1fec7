/** What was asked for is health data: the input types allow hospital, reference, link, days and what to do next, and no more. */
import type { Facility } from '../../facility/facility.ts';
import { languageName } from '../../languages/language.ts';
import { noticeWords, type RequesterNoticeKind } from '../../languages/notices.ts';
import { dateInWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
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
export function recipientOf({ requester, patient }: Pick<RequestBody, 'requester' | 'patient'>): string | null {
  return requester.email ?? (requester.type === 'patient' ? patient.email : undefined) ?? null;
}

function notice(language: Language, subject: string, blocks: readonly Block[]): Notice {
  return { subject, text: textOf(blocks), html: htmlOf(language, subject, blocks) };
}

/** What to sign and enclose, and where to send it: it reads without the page, and before any document is made. */
function mailingBlocks(body: RequestBody, facility: Facility, language: Language): readonly Block[] {
  const { mailing } = noticeWords(language);
  const { sign, enclose, addresses } = mailingInstructions(routeOf(body, facility), facility, language);
  return [
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
function receiptBlocks({ body, dueOn }: About, facility: Facility, language: Language): readonly Block[] {
  const { receipt } = noticeWords(language);
  const { channel, clock, enclose } = routeOf(body, facility);
  const open = (channel === 'online' ? enclose : []).map((kind) => `- ${vocabulary(language).proofKinds[kind]}`);
  return [
    { text: receipt.hospital(facility.name) },
    ...(dueOn === null || clock !== 'access' ? [] : [{ text: receipt.due(dateInWords(dueOn, language)) }]),
    { text: open.length === 0 ? receipt.nothingOpen : [receipt.open, ...open].join('\n') },
  ];
}

type About = Pick<RequestRecord, 'reference' | 'body' | 'dueOn'>;

/** In the language of the request. `others` went to the same mailbox within the hour and are told of here. */
export function requesterNotice(
  kind: RequesterNoticeKind,
  about: About,
  { origin, facility }: NoticePlace,
  others: readonly OtherNews[] = [],
): Notice {
  const { language } = about.body;
  const words = noticeWords(language);
  const phone = facility.outbound.phone.shown;
  const { subject, paragraphs } = words.requester[kind];
  return notice(language, others.length === 0 ? subject : words.several.subject(others.length + 1), [
    { text: words.greeting },
    ...paragraphs.map((text) => ({ text: text(phone) })),
    ...(kind === 'send-mail-instructions' ? mailingBlocks(about.body, facility, language) : []),
    ...(kind === 'notify-received' ? receiptBlocks(about, facility, language) : []),
    { text: words.reference(showReference(about.reference)) },
    ...otherBlocks(others, language),
    { text: words.statusPage, href: new URL(`/${language}/status?reference=${about.reference}`, origin).href },
    { text: words.toOpen },
    { text: words.withCode },
    { text: words.questions(phone) },
    { text: words.languageHelp(phone) },
  ]);
}

/** A one-time code. Not even the reference: whoever reads the mail must have come from the page. */
export function codeNotice(
  { language, code, minutes }: { readonly language: Language; readonly code: string; readonly minutes: number },
  { facility }: Pick<NoticePlace, 'facility'>,
): Notice {
  const words = noticeWords(language);
  const phone = facility.outbound.phone.shown;
  return notice(language, words.code.subject, [
    { text: words.greeting },
    { text: words.code.code(code) },
    { text: words.code.lasts(minutes) },
    { text: words.code.private },
    { text: words.code.notYou(phone) },
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
