/** Words of the notices, by language. */
import type { Language } from '../request/vocabulary.ts';
import { noticeWords as english } from './english/notices.ts';
import { noticeWords as spanish } from './spanish/notices.ts';
import type { Translation } from './words.ts';

export type NoticeWords = Translation<typeof english>;
/** The notices that a requester may get. Keys are the kinds of work that send them. */
export type RequesterNoticeKind = keyof typeof english.requester;

const words: Readonly<Record<Language, NoticeWords>> = { en: english, es: spanish };

export function noticeWords(language: Language): NoticeWords {
  return words[language];
}
