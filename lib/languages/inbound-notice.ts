/** Words of the notice of records that somebody is going to send, and its sentences for what is wrong. */
import type { Problem } from '../request/problems.ts';
import type { Language } from '../request/vocabulary.ts';
import { inboundNoticeWords as english } from './english/inbound-notice.ts';
import { problemSentence } from './problems.ts';
import { wordList } from './words.ts';

export const inboundNoticeWords = wordList('inboundNotice', english);

type NoticeCode = keyof (typeof english)['problems']['codes'];

const isOwn = (code: Problem['code'] | NoticeCode): code is NoticeCode => Object.hasOwn(english.problems.codes, code);
export interface NoticeProblemToSay {
  readonly path: string;
  readonly code: Problem['code'] | NoticeCode;
  readonly characters?: string;
}

/** The sentence for a problem of a notice: that of its field, else that of its code. `phone`: whom a sender calls. */
export function noticeSentence({ path, code, characters }: NoticeProblemToSay, language: Language, phone: string): string {
  const { codes, fields } = inboundNoticeWords(language).problems;
  const asked: Readonly<Record<string, string>> = fields;
  if (code === 'required' && asked[path] !== undefined) return asked[path];
  if (!isOwn(code)) return problemSentence({ path, code, ...(characters !== undefined && { characters }) }, language);
  const sentence = codes[code];
  return typeof sentence === 'string' ? sentence : sentence(phone);
}
