/** Records that go out through the local service, by the forms of its pages alone. */
import { PDFDocument } from 'pdf-lib';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import type { DecisionId } from '../../lib/request/decisions/rules.ts';
import { fullName } from '../../lib/request/names.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import type { HttpReply } from '../../lib/web/http.ts';
import { decisionForm } from './decisions.ts';
import { readJson, signIn, todayAt, type Visitor, visitor } from './service.ts';
import { codeIn, visitSite } from './site-fakes.ts';
import { siteOver } from './site-over-http.ts';
import { beginFile, clerkOf, filesIn, gatheredRequest, sendFile } from './upload-steps.ts';

const Emails = z.array(z.object({ text: z.string() }));

export async function recordOf(service: LocalService, reference: string): Promise<RequestRecord> {
  const record = await service.dependencies.requests.get(reference);
  if (record === null) throw new Error('no such request');
  return record;
}

/** One text a page. */
export async function pdfOf(pages: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const text of pages) document.addPage().drawText(text, { size: 11, x: 40, y: 740, lineHeight: 14 });
  return document.save();
}

/** A page that names the patient, as another system prints the name: the faces of a plain PDF know few letters. */
export function ownPage({ body: { patient } }: RequestRecord): string {
  const [year, month, day] = patient.dateOfBirth.split('-');
  const printed = fullName(patient).normalize('NFD').replace(/\p{M}/gu, '');
  return `Patient: ${printed}\nDOB: ${month}/${day}/${year}\nProgress note. Lungs clear.`;
}

export const otherPage = 'Patient: Johnson, Peter\nDOB: 03/04/1961\nProgress note.';

export const hiddenIn = (html: string) =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );

/** A request whose records are being gathered, with the two who work on it. */
export async function gathered(service: LocalService) {
  const reference = await gatheredRequest(service);
  const evidence = { how: 'code', facts: ['name', 'birth-date', 'address', 'phone'] };
  const at = service.clock.now().toISOString();
  await service.dependencies.requests.change(reference, ({ decisions }) => ({
    decisions: { ...decisions, taken: { ...decisions.taken, 'confirm-identity': { at, by: 'staff:first First', evidence } } },
    events: [],
  }));
  return { reference, ...(await gatheredBy(service)) };
}

/** The clerk who gathers, and a second person. */
export async function gatheredBy(service: LocalService) {
  const [clerk, second] = [await clerkOf(service), visitor(service)];
  await signIn(service, second, 'clerk2');
  return { clerk, second };
}

export async function addFile(service: LocalService, clerk: Visitor, reference: string, bytes: Uint8Array): Promise<void> {
  const { status } = await sendFile(await beginFile(clerk, reference), bytes);
  if (status !== 303) throw new Error(`the bucket answered ${status}`);
  await filesIn(service, reference);
}

/** Takes a decision by the fields of its page. */
export async function decideOnPage(service: LocalService, who: Visitor, reference: string, id: DecisionId, instead = {}) {
  const today = todayAt(service);
  const path = `/staff/requests/${reference}/decide/${id}`;
  const { html } = await who.get(path);
  const form = decisionForm(id, today, { recipient: 'The patient', ...instead });
  for (const [name, value] of hiddenIn(html)) if (!form.has(name)) form.append(name, value);
  return who.post(path, form);
}

/** Past the minutes in which a decision can be taken back. */
export async function minutesLater(service: LocalService, minutes = 11): Promise<void> {
  service.clock.moveTo(new Date(service.clock.now().getTime() + minutes * 60_000));
  await service.sweep();
  await service.idle(20_000);
}

/** A package of one page, as far as the mail that says it is ready. It goes by a link, if `instead` says nothing else. */
export async function releasedPackage(service: LocalService, instead: Readonly<Record<string, string>> = {}) {
  const { reference, clerk, second } = await gathered(service);
  const bytes = await pdfOf([ownPage(await recordOf(service, reference))]);
  await addFile(service, clerk, reference, bytes);
  await decideOnPage(service, clerk, reference, 'to-final-check');
  await decideOnPage(service, second, reference, 'release', { channel: 'link', ...instead });
  await minutesLater(service);
  return { reference, clerk, second, bytes, delivery: deliveriesOf(await recordOf(service, reference))[0] };
}

/** The status page as the patient opens it: reference, date of birth, and the code from the mail. */
export async function openedStatus(service: LocalService, reference: string, language = 'en') {
  const { body } = await recordOf(service, reference);
  const patient = visitSite(siteOver(service.origin));
  const [year = '', month = '', day = ''] = body.patient.dateOfBirth.split('-');
  const born = { 'dateOfBirth.year': year, 'dateOfBirth.month': String(Number(month)), 'dateOfBirth.day': String(Number(day)) };
  await patient.submit({ reference, ...born }, `/${language}/status`);
  await patient.submit({}, `/${language}/status/code`);
  const mails = Emails.parse(await readJson(service, '/_local/emails'));
  await patient.submit({ code: codeIn(mails.at(-1)?.text) }, `/${language}/status/request`);
  return patient;
}

/** What the browser is led to by the header of a page. */
export function addressIn(page: HttpReply): string {
  return /^0; url=(.*)$/.exec(page.headers?.['refresh'] ?? '')?.[1] ?? '';
}
