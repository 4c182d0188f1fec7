/** Reads a JSON body: size, type and encoding first, so that nothing is parsed that should not be. */

import { languageFrom } from '../../languages/language.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import type { HttpRequest } from '../../web/http.ts';
import { bodyCap } from '../../web/http.ts';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly code: 'not-json' | 'too-large' | 'wrong-content-type' };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The value of a JSON body, or which rule it broke. Never throws. */
export function readJson({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): ReadJson {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (body.length > bodyCap) return { ok: false, status: 413, code: 'too-large' };
  if (type !== 'application/json') return { ok: false, status: 415, code: 'wrong-content-type' };
  try {
    const value: unknown = JSON.parse(utf8.decode(body));
    return { ok: true, value };
  } catch {
    return { ok: false, status: 400, code: 'not-json' };
  }
}

/** The language of the answer: the body's own, else what the caller's client prefers, else English. */
export function answerLanguage(value: unknown, headers: HttpRequest['headers']): Language {
  const asked = typeof value === 'object' && value !== null && 'language' in value ? value.language : undefined;
  return languages.find((language) => language === asked) ?? languageFrom(headers['accept-language'] ?? '');
}
