/** Words of the notices. */
import type { Dictionary } from './dictionary.ts';
import { noticeWords as english } from './english/notices.ts';
import { wordList } from './words.ts';

/** The notices that a requester may get. Keys are the kinds of work that send them. */
export type RequesterNoticeKind = keyof Dictionary['notices']['requester'];

export const noticeWords = wordList('notices', english);
