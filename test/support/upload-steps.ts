/** A clerk who adds files to a request of the local service, by the forms of its pages, or as the script of one sends them. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { filesOf } from '../../lib/request/package/files.ts';
import type { PackageFile } from '../../lib/request/package/stored.ts';
import { sampleBody } from './sample-bodies.ts';
import { posted, readJson, signIn, type Visit, type Visitor, visitor } from './service.ts';

/** The hidden fields of the form that goes to an address. */
function formFields(html: string, action: string): Record<string, string> {
  const [, inside = ''] = html.split(`action="${action}"`);
  const [form = ''] = inside.split('</form>');
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, plain(value)]));
}

/** A request whose records are being gathered. */
export async function gatheredRequest(service: LocalService): Promise<string> {
  const accepted = Object(await readJson(service, '/api/v1/requests', posted(sampleBody('patient')), 201));
  const reference = String(accepted.reference).replaceAll('-', '');
  await service.idle(10_000);
  await service.dependencies.requests.change(reference, () => ({
    status: 'in-process',
    events: [{ at: service.clock.now().toISOString(), who: 'system', what: 'moved', facts: { to: 'in-process' } }],
  }));
  return reference;
}

export async function clerkOf(service: LocalService): Promise<Visitor> {
  const clerk = visitor(service);
  await signIn(service, clerk, 'clerk');
  return clerk;
}

export interface Sending {
  /** Where the bucket's form is, and what is in it. */
  readonly path: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Of the forms of the page. */
  readonly token: string;
}

/** Makes a place for a file, and opens the form that sends it. */
export async function beginFile(clerk: Visitor, reference: string, recordType = 'progress-notes'): Promise<Sending> {
  const page = `/staff/requests/${reference}`;
  const { html } = await clerk.get(page);
  const made = await clerk.post(`${page}/files`, { ...formFields(html, `${page}/files`), recordType });
  return sendingOn(made);
}

/** The page that sends a file. */
export function sendingOn({ path, html }: Pick<Visit, 'path' | 'html'>): Sending {
  const [, action = ''] = /<form method="post" action="(http[^"]+)" encType/i.exec(html) ?? [];
  const { token = '' } = formFields(html, `${path}/abort`);
  return { path, action, fields: formFields(html, action), token };
}

/** What a browser sends: the fields, then the file. */
export async function sendFile(
  { action, fields }: Sending,
  bytes: Uint8Array,
  name = 'records.pdf',
): Promise<{ readonly status: number; readonly location: string; readonly text: string }> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([Buffer.from(bytes)]), name);
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}

export async function filesIn(service: LocalService, reference: string): Promise<readonly PackageFile[]> {
  await service.idle(20_000);
  const record = await service.dependencies.requests.get(reference);
  return record === null ? [] : filesOf(record);
}

const Answer = z.object({
  fingerprint: z.string().optional(),
  partSize: z.number().optional(),
  have: z.array(z.number()).optional(),
  addresses: z.array(z.string()).optional(),
  to: z.string().optional(),
  problem: z.string().optional(),
});

/** Asks the console what the script of the page asks it. */
export async function askParts(
  clerk: Visitor,
  { path, token }: Sending,
  act: 'begin' | 'sign' | 'complete',
  fields: Readonly<Record<string, string>>,
): Promise<z.infer<typeof Answer>> {
  const { html } = await clerk.post(`${path}/${act}`, { token, ...fields });
  return Answer.parse(JSON.parse(html));
}

/** Begins a file in parts, or takes it up again: `have` are the parts that came. */
export function beginParts(clerk: Visitor, sending: Sending, bytes: Uint8Array, name = 'records.pdf') {
  const head = createHash('sha256')
    .update(bytes.subarray(0, 64 * 1024))
    .digest('hex');
  return askParts(clerk, sending, 'begin', { size: String(bytes.length), modified: '1764428400000', head, name });
}

/** What a browser sends of one part, and what the bucket answers. */
export async function sendPart(
  clerk: Visitor,
  sending: Sending,
  bytes: Uint8Array,
  { fingerprint = '', partSize = 0 }: z.infer<typeof Answer>,
  part: number,
): Promise<{ readonly address: string; readonly status: number }> {
  const { addresses: [address = ''] = [] } = await askParts(clerk, sending, 'sign', { fingerprint, part: String(part) });
  const body = Buffer.from(bytes.subarray((part - 1) * partSize, part * partSize));
  return { address, status: (await fetch(address, { method: 'PUT', body })).status };
}
