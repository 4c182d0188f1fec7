/**
 * Records that go out by the hands of people at real browsers: two at the desk, of whom each press of a link or button is noted, and whoever
 * asked. Everything is found by the words on the page.
 */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import type { Role } from '../../lib/console/sign-in/roles.ts';
import { openSession, sessionCookie } from '../../lib/console/sign-in/sessions.ts';
import { recordsWords } from '../../lib/languages/records.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { decisionWords, flagWords, staffWords } from '../../lib/languages/staff.ts';
import { packageWords } from '../../lib/languages/staff-package.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import type { DecisionId } from '../../lib/request/decisions/rules.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { Language, RecordType, RequesterType } from '../../lib/request/vocabulary.ts';
import { statusPaths } from '../../lib/site/status/code-view.tsx';
import { type Stored, stored } from '../browser/states/stored.ts';
import { giveCookie } from '../browser/states/visit.ts';
import { askStatus, lastCode, type Stage } from './browser-journey.ts';
import { exactly, type Person, pathOf, press } from './browser-person.ts';
import { decideOnPage, pdfOf } from './release-steps.ts';
import { todayAt } from './service.ts';
import { clerkOf } from './upload-steps.ts';

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } as const;
const desk = { javaScriptEnabled: false, viewport: { width: 1366, height: 768 } } as const;
const folder = process.env['SCREENSHOTS'];

/** Nothing for axe to find, nothing wider than the window, and a picture where one is asked for. */
export async function expectSound(stage: Stage, page: Page, name: string): Promise<void> {
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([pathOf(page), wide]).toEqual([pathOf(page), 0]);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** An accepted request, whose records are being gathered; where the law asks for it, somebody has confirmed who asks. */
export async function accepted(service: LocalService, type: RequesterType, language: Language): Promise<Stored> {
  const request = await stored(service, { type, language });
  await service.idle(60_000);
  const { reference } = request;
  await service.dependencies.requests.change(reference, ({ items }) => ({
    ...{ status: 'in-process', receivedOn: todayAt(service), events: [] },
    items: items.map((item) => (item.code === 'identity' ? item : { ...item, state: 'answered' })),
  }));
  await decideOnPage(service, await clerkOf(service), reference, 'confirm-identity');
  return request;
}

/** The text of a page about the patient of a request, as another system prints it: the faces of a plain PDF know few letters. */
export function chartPage({ body: { patient } }: RequestRecord, text: string): string {
  const [year, month, day] = patient.dateOfBirth.split('-');
  const name = `${patient.lastName}, ${patient.firstName}`.normalize('NFD').replace(/\p{M}/gu, '');
  return `Patient: ${name}\nDOB: ${month}/${day}/${year}\nMRN: ${patient.mrn ?? ''}\n\n${text}`;
}

/** Somebody of the staff, who reads one language. */
export interface Clerk {
  readonly page: Page;
  readonly language: Language;
  /** What was pressed so far: links and buttons. Fields, ticks and choices are what is typed in, and are not among them. */
  readonly clicks: string[];
}

/** Signed in, at the page of a request, in a browser without script. */
export async function atDesk(
  stage: Stage,
  { reference }: Stored,
  { name, role = 'clerk', language = 'en' }: { name: string; role?: Role; language?: Language },
): Promise<Clerk> {
  const { page } = await stage.arrive(language, desk);
  const staff = { subject: `desk-${name.replace(/\W/g, '')}`, name, roles: [role], language } as const;
  const session = await openSession(staff, '', stage.service.dependencies);
  await giveCookie(page.context(), stage.service, sessionCookie, session);
  await page.goto(`${stage.service.origin}/staff/requests/${reference}`);
  return { page, language, clicks: [] };
}

export async function click({ page, clicks }: Clerk, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  clicks.push(String(name));
  await page.getByRole(role, { name: typeof name === 'string' ? exactly(name) : name }).click();
}

/** Takes the request over. */
export function take(clerk: Clerk, { reference }: Stored): Promise<void> {
  return click(clerk, 'button', staffWords(clerk.language).actions.take(showReference(reference)));
}

/** From the request to the form, to the bucket, and back to the request with the file in it. */
export async function addPdf(
  stage: Stage,
  clerk: Clerk,
  texts: readonly string[],
  { recordType = 'progress-notes', name = 'records.pdf' }: { recordType?: RecordType; name?: string } = {},
): Promise<void> {
  const { page, language } = clerk;
  const words = packageWords(language);
  await page.getByLabel(words.kind).selectOption({ label: vocabulary(language).recordTypes[recordType] });
  await click(clerk, 'button', words.add);
  const buffer = Buffer.from(await pdfOf(texts));
  await page.getByLabel(words.send.file).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await click(clerk, 'button', words.send.button);
  await page.waitForURL('**/staff/requests/*done=file-sent*');
  await stage.service.idle(20_000);
  await click(clerk, 'link', words.lookAgain);
}

/** What the button of a decision says. */
export function decisionButton({ language }: Clerk, id: DecisionId): string {
  return decisionWords(language).decisions[id].button;
}

/** From the request over the page of the handing over back to the request. */
export async function handOver(clerk: Clerk, records: string): Promise<void> {
  const button = decisionButton(clerk, 'to-final-check');
  await click(clerk, 'link', button);
  await clerk.page.getByLabel(decisionWords(clerk.language).fields.records).fill(records);
  await click(clerk, 'button', button);
}

export interface Sending {
  readonly way: 'link' | 'post' | 'courier';
  readonly to: string;
  readonly tracking?: string;
}

/** Ticks the five lines one by one, says how and to whom the records go, and releases them. The page of the release is open. */
export async function release(clerk: Clerk, { way, to, tracking }: Sending): Promise<void> {
  const { page, language } = clerk;
  const { values, fields, ofRelease } = decisionWords(language);
  for (const check of ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'] as const)
    await page.getByRole('checkbox', { name: exactly(values[check]) }).check();
  await page.getByRole('radio', { name: exactly(values[way]) }).check();
  await page.getByLabel(ofRelease.fields.recipient).fill(to);
  if (tracking !== undefined) await page.getByLabel(fields.tracking).fill(tracking);
  await click(clerk, 'button', decisionButton(clerk, 'release'));
}

interface Judging {
  readonly name: string;
  readonly role: Role;
  /** As the list of flags names it. */
  readonly flag: string;
}

/** Somebody of an office says that what a flag stands for may go out. */
export async function judge(stage: Stage, request: Stored, { name, role, flag }: Judging): Promise<void> {
  const judging = await atDesk(stage, request, { name, role });
  const words = flagWords('en');
  await click(judging, 'link', words.judge(flag));
  await judging.page.getByLabel(words.values.release, { exact: true }).check();
  await judging.page.getByLabel('Reason', { exact: true }).fill('It names them, and I looked at the pages.');
  await click(judging, 'button', words.judge(flag));
  await judging.page.context().close();
}

/** Time passes, and what it brings is done. */
export async function pass(stage: Stage, time: { readonly minutes?: number; readonly days?: number }): Promise<void> {
  const { service } = stage;
  const { minutes = 0, days = 0 } = time;
  service.clock.moveTo(new Date(service.clock.now().getTime() + (days * 24 * 60 + minutes) * 60_000));
  await service.sweep();
  await service.idle(60_000);
}

/** Whoever asked, on a phone without script, at the status page of the request. */
export async function asker(
  stage: Stage,
  { reference, birth }: Stored,
  language: Language,
  options: BrowserContextOptions = phone,
): Promise<Person> {
  const person = await stage.arrive(language, options);
  await askStatus(person, stage.service.origin, showReference(reference), birth);
  return person;
}

/** Opens the request with the code that is sent to the address on it. */
export async function openWithCode(stage: Stage, person: Person): Promise<void> {
  const { code } = siteWords(person.language);
  await press(person, code.send);
  await person.page.getByLabel(code.label).fill(await lastCode(stage.service));
  await press(person, code.button);
  expect(pathOf(person.page)).toBe(`/${person.language}${statusPaths.request}`);
}

/** Fetches the newest package as one PDF, and goes back to the request. */
export async function fetchPdf({ page, language }: Person): Promise<Uint8Array> {
  const words = recordsWords(language);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.asPdf }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('records.pdf');
  return readFile(await download.path());
}
