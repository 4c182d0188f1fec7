/** A clerk who adds files to a request of the local service, by the forms of its pages alone. */
import type { LocalService } from '../../infra/local/service.ts';
import { filesOf } from '../../lib/request/package/files.ts';
import type { PackageFile } from '../../lib/request/package/stored.ts';
import { sampleBody } from './sample-bodies.ts';
import { posted, readJson, signIn, type Visitor, visitor } from './service.ts';

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
}

/** Makes a place for a file, and opens the form that sends it. */
export async function beginFile(clerk: Visitor, reference: string, recordType = 'progress-notes'): Promise<Sending> {
  const page = `/staff/requests/${reference}`;
  const { html } = await clerk.get(page);
  const made = await clerk.post(`${page}/files`, { ...formFields(html, `${page}/files`), recordType });
  const [, action = ''] = /<form method="post" action="(http[^"]+)" encType/i.exec(made.html) ?? [];
  return { path: made.path, action, fields: formFields(made.html, action) };
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
