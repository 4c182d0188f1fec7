/** Reads posted forms. Sender, size, type and encoding are checked first, in this order. */
import { MIMEType } from 'node:util';
import { cleanNumber } from '../request/text.ts';
import { isSameOrigin } from './csrf.ts';
import { bodyCap, type HttpRequest, mediaType, repeatsOther } from './http.ts';

/** As typed: all values of a name in their order, lines ended by line feeds. */
export type Form = Pick<URLSearchParams, 'get' | 'getAll' | 'has'>;

export type FormFailure = 'not-ours' | 'too-large' | 'wrong-kind' | 'bad-request';

type PostedForm = { readonly ok: true; readonly form: URLSearchParams } | { readonly ok: false; readonly failure: FormFailure };

interface FormRules {
  /** In bytes. */
  readonly cap?: number;
  /** Names of groups of checkboxes: each other name comes once, or readers would disagree which value counts (ASVS 5.0, 15.3.7). */
  readonly lists?: readonly string[];
}

/** The fields, or which rule the form broke. Never throws. */
export function readForm(
  request: HttpRequest,
  publicOrigin: string,
  { cap = bodyCap, lists = [] }: FormRules = {},
): PostedForm {
  if (!isSameOrigin(request, publicOrigin)) return { ok: false, failure: 'not-ours' };
  if (request.body.length > cap) return { ok: false, failure: 'too-large' };
  if (mediaType(request.headers) !== 'application/x-www-form-urlencoded') return { ok: false, failure: 'wrong-kind' };
  const form = decoded(request.body);
  return form === null || repeatsOther(form.keys(), lists) ? { ok: false, failure: 'bad-request' } : { ok: true, form };
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

/** The one form with a file has two. */
const mostParts = 10;

/** Counted before the platform reads them, which takes seconds for many. The boundary is read as the platform reads it. */
function hasManyParts(body: Buffer, type: string): boolean {
  const boundary = `--${new MIMEType(type).params.get('boundary') ?? ''}`;
  let boundaries = 0;
  for (let at = body.indexOf(boundary); at >= 0; at = body.indexOf(boundary, at + boundary.length)) {
    boundaries += 1;
    // The last one ends the form.
    if (boundaries > mostParts + 1) return true;
  }
  return false;
}

async function partsOf({ body, headers }: HttpRequest): Promise<FormData | null> {
  try {
    const type = headers['content-type'] ?? '';
    const bytes = Buffer.from(body);
    if (hasManyParts(bytes, type)) return null;
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return repeatsOther(form.keys()) ? null : form;
  } catch {
    return null;
  }
}
