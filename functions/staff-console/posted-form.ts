/** Reads a posted form: size, type and encoding first, then whether it is ours. Nothing of it is used before that. */
import type { HttpRequest } from '../../lib/runtime/http.ts';
import type { Secrets } from '../../lib/runtime/secrets.ts';
import { isSameOrigin } from '../../lib/staff/same-origin.ts';
import { isFormToken } from '../../lib/staff/sessions.ts';

/** The longest form here holds two texts of a thousand characters. */
const longestForm = 16 * 1024;

export type PostedForm =
  | { readonly ok: true; readonly form: URLSearchParams }
  | { readonly ok: false; readonly status: 400 | 403 | 413 | 415; readonly page: 'unreadable' | 'stale' | 'tooLarge' };

interface Expected {
  readonly publicOrigin: string;
  readonly secrets: Secrets;
  readonly session: string;
}

/** The fields of a form of this session, or which rule it broke. Never throws. */
export function readPostedForm(request: HttpRequest, { publicOrigin, secrets, session }: Expected): PostedForm {
  if (!isSameOrigin(request, publicOrigin)) return { ok: false, status: 403, page: 'stale' };
  if (request.body.length > longestForm) return { ok: false, status: 413, page: 'tooLarge' };
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, status: 415, page: 'unreadable' };
  const form = fieldsOf(request.body);
  if (form === null) return { ok: false, status: 400, page: 'unreadable' };
  if (!isFormToken(form.get('token') ?? '', session, secrets)) return { ok: false, status: 403, page: 'stale' };
  return { ok: true, form };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Null when the text, or what its escapes stand for, is not UTF-8: a replaced character would change what was typed. */
function fieldsOf(body: Uint8Array): URLSearchParams | null {
  try {
    const text = utf8.decode(body);
    for (const part of text.split(/[&=]/)) decodeURIComponent(part);
    return new URLSearchParams(text);
  } catch {
    return null;
  }
}
