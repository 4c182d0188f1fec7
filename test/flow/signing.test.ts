/**
 * A telephone call becomes a signed request: the clerk's form, the mail with its link in the local mailbox, the date of birth, the typed
 * name, the document that carries it. A planted patient must turn up in pages and documents alone.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { brokenParts } from '../../lib/delivery/integrity/record-check.ts';
import { noticeWords } from '../../lib/languages/notices.ts';
import { signingWords } from '../../lib/languages/signing.ts';
import { staffSigningWords } from '../../lib/languages/staff-signing.ts';
import { formsOf } from '../../lib/request/issued-letters.ts';
import { day, entryPath, idOf, patientPaper, sealIn, type Typing } from '../support/keying.ts';
import { leftWork } from '../support/left-work.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { hiddenIn, recordOf } from '../support/release-steps.ts';
import { readJson, startService, todayAt, type Visitor } from '../support/service.ts';
import { type SiteVisitor, visitSite } from '../support/site-fakes.ts';
import { siteOver } from '../support/site-over-http.ts';
import { clerkOf } from '../support/upload-steps.ts';

const planted = { lastName: 'Zyxcanaria', birth: '1931-07-19' };
const canaries = [/zyxcanaria/i, /1931-07-19|07\/19\/1931|19\/07\/1931/];
const name = `Rosa ${planted.lastName}`;
const signed = { 'signature.name': name, 'signature.agreed': 'yes' };

let service: LocalService;
/** What the functions hand to the queue and to the mail system, as the clients see it. */
const sent: string[] = [];
beforeAll(async () => {
  service = await startService({
    aroundCall: () => (call, send) => {
      if (['SQS', 'SES'].includes(call.service)) sent.push(JSON.stringify(call.input));
      return send();
    },
  });
});
afterAll(() => service.stop());

const paramsOf = (fields: Typing) =>
  new URLSearchParams(Object.entries(fields).flatMap(([field, value]) => [value].flat().map((one) => [field, String(one)])));
const tokenIn = (html: string) => new Map(hiddenIn(html)).get('token') ?? '';

/** Keys a call as a clerk does, and says that it is another request than those that are shown. */
async function called(clerk: Visitor, more: Typing = {}): Promise<{ readonly reference: string; readonly html: string }> {
  const call = {
    ...patientPaper,
    ...{ cameBy: 'phone', elements: [], language: 'es', 'contact.email': 'rosa@example.org' },
    ...day('cameOn', todayAt(service)),
    ...{ 'patient.firstName': 'Rosa', 'patient.lastName': planted.lastName },
    ...day('patient.dateOfBirth', planted.birth),
    ...more,
  };
  const { html } = await clerk.get(entryPath);
  const typed = { ...call, entry: idOf(html), token: tokenIn(html) };
  const checked = await clerk.post(entryPath, paramsOf(typed));
  const others = [...checked.html.matchAll(/name="another" value="([^"]+)"/g)].map(([, one = '']) => one);
  const said = { readBack: 'yes', checked: sealIn(checked.html), another: others };
  const stored = await clerk.post(entryPath, paramsOf({ ...typed, ...said }));
  return { reference: /stored=(\w+)/.exec(stored.path)?.[1] ?? stored.html, html: stored.html };
}

/** Presses the one button on a page of the clerk. */
async function sendLink(clerk: Visitor, reference: string, html: string) {
  const form = html.slice(html.indexOf(`action="/staff/requests/${reference}/sign-link"`));
  const fields = new Map(hiddenIn(form.slice(0, form.indexOf('</form>'))));
  const page = await clerk.post(`/staff/requests/${reference}/sign-link`, Object.fromEntries(fields));
  expect(page.path).toBe(`/staff/requests/${reference}?done=link-sent`);
  expect(await service.idle(60_000)).toBe(true);
  return page;
}

const Mails = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() }));

/** The newest mail with a link to sign. */
async function linkMail(reference: string) {
  const mails = Mails.parse(await readJson(service, '/_local/emails'));
  const found = mails.findLast(({ text }) => text.includes(`/sign/${reference}/`));
  if (found === undefined) throw new Error('no link was mailed');
  return { ...found, path: new URL(/https?:\S+\/sign\/\S+/.exec(found.text)?.[0] ?? '').pathname };
}

async function toReview(reference: string): Promise<SiteVisitor> {
  const reader = visitSite(siteOver(service.origin));
  await reader.get((await linkMail(reference)).path);
  await reader.submit(day('dateOfBirth', planted.birth));
  expect(reader.at()).toBe('/es/sign/review');
  return reader;
}

test('by the clerk’s one button, the link and a typed name: received, on its clock, with the name in its document', async () => {
  const clerk = await clerkOf(service);
  const { reference, html } = await called(clerk);
  expect(html).toContain(staffSigningWords('en').lead('rosa@example.org'));
  await service.idle(60_000);
  const before = await recordOf(service, reference);
  expect(before).toMatchObject({ status: 'awaiting-mail', receivedOn: null });
  const page = await sendLink(clerk, reference, (await clerk.get(`${entryPath}?stored=${reference}`)).html);

  const mail = await linkMail(reference);
  expect(mail.to).toEqual(['rosa@example.org']);
  expect(mail.subject).toBe(noticeWords('es').requester['notify-sign-link'].subject);
  const secret = mail.path.split('/').at(-1) ?? '';
  const request = await clerk.get(`/staff/requests/${reference}?history=all`);
  for (const shown of [page.html, request.html, JSON.stringify(await recordOf(service, reference))])
    expect(shown).not.toContain(secret);

  const reader = await toReview(reference);
  expect(reader.page()).toContain(planted.lastName);
  await reader.submit(signed);
  expect(reader.at()).toBe('/es/request/done');
  expect(await service.idle(60_000)).toBe(true);

  const record = await recordOf(service, reference);
  expect(record).toMatchObject({
    ...{ status: 'received', receivedOn: todayAt(service), arrivedBy: 'staff', arrival: { way: 'phone' } },
    ...{ route: { channel: 'online' }, body: { signature: { name } } },
  });
  expect(record.dueOn).not.toBeNull();
  expect(leftWork(record.work).map(({ id, state }) => [id, state])).toEqual([]);
  expect(await brokenParts(service.dependencies, record)).toEqual([]);
  const [form, ...others] = formsOf(record);
  expect([form?.kind, others]).toEqual(['access-request', []]);
  const bytes = await service.dependencies.archive.get(form?.sha256 ?? '');
  const text = await textOfPdf(bytes ?? new Uint8Array());
  expect(text.replace(/\s+/g, ' ')).toContain(name);
  expect(text.replace(/\s+/g, ' ')).toContain('enlace enviado por correo electrónico');
  const subjects = Mails.parse(await readJson(service, '/_local/emails')).map(({ subject }) => subject);
  expect(subjects).toContain(noticeWords('es').requester['notify-received'].subject);
  const history = await clerk.get(`/staff/requests/${reference}?history=all`);
  expect(history.html).toContain('Signed online by a link');
  expect(history.html).not.toContain(`/sign-link"`);

  // The second press and the second click.
  await reader.submit(signed, '/es/sign/review');
  const again = visitSite(siteOver(service.origin));
  expect((await again.get(mail.path)).status).toBe(410);
  expect(again.page()).toContain(signingWords('es').ended.ends.signed.title);
  expect((await recordOf(service, reference)).recentEvents).toEqual(record.recentEvents);
});

test('the paper that comes first ends the link, and so do five wrong dates and seven days', async () => {
  const clerk = await clerkOf(service);
  const { reference, html } = await called(clerk, { 'records.preset': 'everything' });
  await sendLink(clerk, reference, html);
  const guesser = visitSite(siteOver(service.origin));
  const first = await linkMail(reference);
  await guesser.get(first.path);
  for (let tries = 0; tries < 5; tries += 1) await guesser.submit(day('dateOfBirth', '1931-07-18'), first.path);
  expect(guesser.page()).toContain(signingWords('es').ended.ends.guessed.title);
  await sendLink(clerk, reference, (await clerk.get(`/staff/requests/${reference}`)).html);
  const reader = await toReview(reference);
  service.clock.moveTo(new Date(service.clock.now().getTime() + 7 * 24 * 3_600_000));
  const late = visitSite(siteOver(service.origin));
  await late.get((await linkMail(reference)).path);
  expect(late.page()).toContain(signingWords('es').ended.ends.expired.title);
  const fresh = await clerkOf(service);
  await sendLink(fresh, reference, (await fresh.get(`/staff/requests/${reference}`)).html);
  const waiting = await toReview(reference);
  const mail = await fresh.get(`/staff/mail?reference=${reference}`);
  const fields = Object.fromEntries(hiddenIn(mail.html));
  await fresh.post('/staff/mail', { ...fields, reference, ...day('receivedOn', todayAt(service)) });
  expect((await recordOf(service, reference)).status).toBe('received');
  await waiting.submit(signed);
  expect(waiting.page()).toContain(signingWords('es').ended.ends.paper.title);
  expect((await recordOf(service, reference)).body.signature).toBeUndefined();
  expect(reader.at()).toBe('/es/sign/review');
});

test('who asks for another gets no link: the page says why', async () => {
  const clerk = await clerkOf(service);
  const { html, reference } = await called(clerk, {
    ...{ 'requester.type': 'attorney', 'requester.organization': 'Whitlock Law Office', 'requester.name': 'Dana Whitlock' },
    ...{ 'purpose.type': 'legal', 'requester.claimKind': 'personal-injury' },
    ...day('expires.on', '2099-05-31'),
  });
  expect(html).toContain(staffSigningWords('en').bars['on-paper-only']);
  const forced = new Map(hiddenIn((await clerk.get(`/staff/requests/${reference}`)).html));
  const refused = await clerk.post(`/staff/requests/${reference}/sign-link`, Object.fromEntries(forced));
  expect(refused.status).toBe(422);
  expect((await recordOf(service, reference)).signing).toBeUndefined();
});

test('the planted patient is in no log line, e-mail, queue message or address, and no log line has the secret of a link', async () => {
  const logs = service.log.lines().map((line) => JSON.stringify(line));
  const emails = JSON.stringify(await readJson(service, '/_local/emails'));
  const secrets = [...emails.matchAll(/\/sign\/\w+\/(\d+-[\w-]+)/g)].map(([, key = '']) => key);
  expect(logs.length).toBeGreaterThan(20);
  expect(sent.length).toBeGreaterThan(5);
  expect(secrets.length).toBeGreaterThan(3);
  for (const canary of canaries) {
    expect(logs.filter((line) => canary.test(line))).toEqual([]);
    expect(sent.filter((line) => canary.test(line))).toEqual([]);
    expect(emails).not.toMatch(canary);
  }
  for (const secret of secrets) expect(logs.filter((line) => line.includes(secret))).toEqual([]);
});
