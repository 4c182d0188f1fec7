import type { Dictionary } from './dictionary.ts';
import { noticeWords as english } from './english/notices.ts';
import { wordList } from './words.ts';

/** Notices for requesters, by the kind of work that sends them. */
export type RequesterNoticeKind = keyof Dictionary['notices']['requester'];

export const noticeWords = wordList('notices', english);
