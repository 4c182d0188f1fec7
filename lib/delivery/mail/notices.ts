/** That somebody is a patient is health data: the input types allow reference, link and what to do next, and no more. */
import { languageName } from '../../languages/language.ts';
import { noticeWords, type RequesterNoticeKind } from '../../languages/notices.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
import type { RequestBody } from '../../request/schema.ts';
import { baseLanguage, type Language, type RequesterType } from '../../request/vocabulary.ts';
import { type Block, htmlOf, textOf } from './render.ts';

export interface Notice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface NoticePlace {
  /** Of the site, from the settings. */
  readonly origin: string;
  /** For questions, as the hospital prints it. */
  readonly phone: string;
}

/** The requester's address, or null. A patient may have given one as the patient only. */
export function recipientOf({ requester, patient }: Pick<RequestBody, 'requester' | 'patient'>): string | null {
  return requester.email ?? (requester.type === 'patient' ? patient.email : undefined) ?? null;
}

function notice(language: Language, subject: string, blocks: readonly Block[]): Notice {
  return { subject, text: textOf(blocks), html: htmlOf(language, subject, blocks) };
}

/** In the language of the request. */
export function requesterNotice(
  kind: RequesterNoticeKind,
  about: { readonly reference: string; readonly language: Language },
  { origin, phone }: NoticePlace,
): Notice {
  const words = noticeWords(about.language);
  const { subject, paragraphs } = words.requester[kind];
  return notice(about.language, subject, [
    { text: words.greeting },
    ...paragraphs.map((text) => ({ text: text(phone) })),
    { text: words.reference(showReference(about.reference)) },
    { text: words.statusPage, href: new URL(`/${about.language}/status`, origin).href },
    { text: words.toOpen },
    { text: words.questions(phone) },
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
  },
  { origin }: Pick<NoticePlace, 'origin'>,
): Notice {
  const { staff } = noticeWords(baseLanguage);
  return notice(baseLanguage, staff.subject, [
    { text: staff.intro },
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
