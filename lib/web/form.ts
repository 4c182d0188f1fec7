/** Reads posted forms. Sender, size, type and encoding are checked first, in this order. */
import { cleanNumber } from '../request/text.ts';
import { isSameOrigin } from './csrf.ts';
import { bodyCap, type HttpRequest, mediaType } from './http.ts';

/** As typed: all values of a name in their order, lines ended by line feeds. */
export type Form = Pick<URLSearchParams, 'get' | 'getAll' | 'has'>;

export type FormFailure = 'not-ours' | 'too-large' | 'wrong-kind' | 'bad-request';

type PostedForm = { readonly ok: true; readonly form: URLSearchParams } | { readonly ok: false; readonly failure: FormFailure };

/** The fields, or which rule the form broke. `cap` in bytes. Never throws. */
export function readForm(request: HttpRequest, publicOrigin: string, cap = bodyCap): PostedForm {
  if (!isSameOrigin(request, publicOrigin)) return { ok: false, failure: 'not-ours' };
  if (request.body.length > cap) return { ok: false, failure: 'too-large' };
  if (mediaType(request.headers) !== 'application/x-www-form-urlencoded') return { ok: false, failure: 'wrong-kind' };
  const form = decoded(request.body);
  return form === null ? { ok: false, failure: 'bad-request' } : { ok: true, form };
}

/** More than the largest form of ours has. */
const mostPairs = 300;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null when bytes or escapes are not UTF-8, because a replaced character would silently change a name; or too many fields. */
function decoded(body: Uint8Array): URLSearchParams | null {
  const form = new URLSearchParams();
  try {
    const pairs = utf8.decode(body).split('&', mostPairs + 1);
    if (pairs.length > mostPairs) return null;
    for (const pair of pairs) {
      if (pair === '') continue;
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      form.append(unescaped(name), unescaped(value).replace(/\r\n?/g, '\n'));
    }
    return form;
  } catch {
    return null;
  }
}

function unescaped(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

export const dateParts = ['year', 'month', 'day'] as const;

/** YYYY-MM-DD; undefined when all parts are blank. Invalid parts stay for the schema to refuse: no century is guessed. */
export function dateOf(partAt: (part: string) => string | undefined): string | undefined {
  const [year = '', month = '', day = ''] = dateParts.map((part) => cleanNumber(partAt(part) ?? ''));
  return year + month + day === '' ? undefined : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

export function typedDate(form: Form, name: string): string | undefined {
  return dateOf((part) => form.get(`${name}.${part}`)?.trim());
}

type PostedFile =
  | { readonly ok: true; readonly file: Uint8Array; readonly token: string }
  | { readonly ok: false; readonly failure: FormFailure };

interface FileRules {
  readonly fields: { readonly file: string; readonly token: string };
  /** Of the file, in bytes. */
  readonly largest: number;
  /** Of the body around it, in bytes. */
  readonly cap: number;
}

/** The one file of a multipart form, empty where none was chosen. Never throws. */
export async function readFile(
  request: HttpRequest,
  publicOrigin: string,
  { fields, largest, cap }: FileRules,
): Promise<PostedFile> {
  if (!isSameOrigin(request, publicOrigin)) return { ok: false, failure: 'not-ours' };
  if (mediaType(request.headers) !== 'multipart/form-data') return { ok: false, failure: 'wrong-kind' };
  // A truncated body may lack its token: check the size first.
  if (request.body.length > cap) return { ok: false, failure: 'too-large' };
  const parts = await partsOf(request);
  if (parts === null) return { ok: false, failure: 'bad-request' };
  const [token, file] = [parts.get(fields.token), parts.get(fields.file)];
  const bytes = file === null || typeof file === 'string' ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  return bytes.length > largest
    ? { ok: false, failure: 'too-large' }
    : { ok: true, file: bytes, token: typeof token === 'string' ? token : '' };
}

async function partsOf({ body, headers }: HttpRequest): Promise<FormData | null> {
  try {
    return await new Response(Buffer.from(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData();
  } catch {
    return null;
  }
}
