import { languageFrom } from '../../languages/language.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import { jsonOf } from '../../runtime/json.ts';
import { bodyCap, type HttpRequest, mediaType } from '../../web/http.ts';

type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly code: 'not-json' | 'too-large' | 'wrong-content-type' };

/** The value, or which rule the body broke; size and type are checked before parsing. Never throws. */
export function readJson({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): ReadJson {
  if (body.length > bodyCap) return { ok: false, status: 413, code: 'too-large' };
  if (mediaType(headers) !== 'application/json') return { ok: false, status: 415, code: 'wrong-content-type' };
  const value = jsonOf(body);
  return value === undefined ? { ok: false, status: 400, code: 'not-json' } : { ok: true, value };
}

/** Of the body, else the client's preference, else English. */
export function answerLanguage(value: unknown, headers: HttpRequest['headers']): Language {
  const asked = typeof value === 'object' && value !== null && 'language' in value ? value.language : undefined;
  return languages.find((language) => language === asked) ?? languageFrom(headers['accept-language'] ?? '');
}
