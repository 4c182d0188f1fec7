/** Reads what a form posted: size, type and encoding first, then whether it is ours. Nothing of it is used before that. */

import type { Secrets } from '../runtime/secrets.ts';
import type { HttpRequest } from '../web/http.ts';
import { isSameOrigin } from '../web/same-origin.ts';
import { fileField, largestFile } from './request/check-file-view.tsx';
import { isFormToken } from './sign-in/sessions.ts';

/** A form holds at most two texts of a thousand characters; a letter names thirty defects with a text each. */
const longest = { form: 16 * 1024, letter: 60 * 1024 } as const;

/** The largest body of the console: a file with the form that it travels in. */
export const consoleBodyCap = largestFile + 64 * 1024;

/** What a form brought, or which rule it broke. */
export type Posted =
  | { readonly ok: true; readonly brought: { readonly form: URLSearchParams } | { readonly file: PostedFile } }
  | {
      readonly ok: false;
      readonly status: 400 | 403 | 413 | 415;
      readonly page: 'unreadable' | 'stale' | 'tooLarge';
    };
export type PostedFile = Uint8Array | 'none' | 'too-large';

interface Expected {
  readonly publicOrigin: string;
  readonly secrets: Secrets;
  readonly session: string;
}

const stale = { ok: false, status: 403, page: 'stale' } as const;
const tooLarge = { ok: false, status: 413, page: 'tooLarge' } as const;
const otherType = { ok: false, status: 415, page: 'unreadable' } as const;
const unreadable = { ok: false, status: 400, page: 'unreadable' } as const;

function typeOf({ headers }: HttpRequest): string | undefined {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
}

/** The fields of a form of this session, or which rule it broke. Never throws. */
export function readPostedForm(
  request: HttpRequest,
  { publicOrigin, secrets, session }: Expected,
  kind: keyof typeof longest = 'form',
): Posted {
  if (!isSameOrigin(request, publicOrigin)) return stale;
  if (request.body.length > longest[kind]) return tooLarge;
  if (typeOf(request) !== 'application/x-www-form-urlencoded') return otherType;
  const form = fieldsOf(request.body);
  if (form === null) return unreadable;
  return isFormToken(form.get('token') ?? '', session, secrets) ? { ok: true, brought: { form } } : stale;
}

/** The parts of a multipart body; null when it is none. The platform's own reader, so that no parser of ours can be fooled. */
async function partsOf({ body, headers }: HttpRequest): Promise<FormData | null> {
  try {
    return await new Response(Buffer.from(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData();
  } catch {
    return null;
  }
}

/** The one file of a form of this session. Never throws. */
export async function readPostedFile(request: HttpRequest, { publicOrigin, secrets, session }: Expected): Promise<Posted> {
  if (!isSameOrigin(request, publicOrigin)) return stale;
  if (typeOf(request) !== 'multipart/form-data') return otherType;
  // What was cut off on its way in has lost its end, and with it perhaps the token: the size is all that can be told.
  if (request.body.length > consoleBodyCap) return { ok: true, brought: { file: 'too-large' } };
  const parts = await partsOf(request);
  if (parts === null) return unreadable;
  const token = parts.get('token');
  if (typeof token !== 'string' || !isFormToken(token, session, secrets)) return stale;
  const file = parts.get(fileField);
  if (file === null || typeof file === 'string' || file.size === 0) return { ok: true, brought: { file: 'none' } };
  const bytes = file.size > largestFile ? 'too-large' : new Uint8Array(await file.arrayBuffer());
  return { ok: true, brought: { file: bytes } };
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
