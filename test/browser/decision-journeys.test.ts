/**
 * On a phone 390 pixels wide, in Spanish, without a script: what requesters decide themselves, and what staff make of it. Long: one journey
 * for each decision.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { siteWords } from '../../lib/languages/site.ts';
import { flagWords } from '../../lib/languages/staff.ts';
import { statusDecisionWords } from '../../lib/languages/status-decisions.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import { statusPaths } from '../../lib/site/status/code-view.tsx';
import { askStatus, lastCode, openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { type Person, pathOf, press } from '../support/browser-person.ts';
import { inState, type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const { code } = siteWords('es');
const words = statusDecisionWords('es');
const folder = process.env['SCREENSHOTS'];

/** Nothing for axe to find, and nothing wider than the phone. */
async function expectSound({ page }: Pick<Person, 'page'>, name: string): Promise<void> {
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([pathOf(page), wide]).toEqual([pathOf(page), 0]);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Time in which a decision can be taken back passes, and what it sends goes out. */
async function elevenMinutes(): Promise<void> {
  const { clock } = stage.service;
  clock.moveTo(new Date(clock.now().getTime() + 11 * 60_000));
  await stage.service.sweep();
  await stage.service.idle(60_000);
}

async function recordOf({ reference }: Stored): Promise<RequestRecord> {
  const record = await stage.service.dependencies.requests.get(reference);
  if (record === null) throw new Error('no record');
  return record;
}

const filePath = ({ reference }: Stored, rest = '') => `${stage.service.origin}/staff/requests/${reference}${rest}`;

/** A cost from the counts to the press that sends it. */
async function quote(page: Page, request: Stored, pages: string, instead?: RegExp): Promise<void> {
  await page.goto(filePath(request, '/decide/quote'));
  if (instead !== undefined) await page.getByRole('radio', { name: instead }).check();
  await page.locator('input[name="pages"]').fill(pages);
  await page.getByRole('button', { name: 'Look at the working' }).click();
  await page.getByRole('button', { name: 'Send this cost' }).click();
  expect(await page.getByRole('status').textContent()).toBe('Your decision was saved.');
}

/** Opens a request with the code that is sent to the address on it. */
async function openWithCode(person: Person, { reference, birth }: Stored): Promise<void> {
  await askStatus(person, stage.service.origin, showReference(reference), birth);
  await press(person, code.send);
  await person.page.getByLabel(code.label).fill(await lastCode(stage.service));
  await press(person, code.button);
  expect(pathOf(person.page)).toBe(`/es${statusPaths.request}`);
}

async function answer(person: Person, name: string, less?: string): Promise<void> {
  await person.page.getByRole('radio', { name, exact: true }).check();
  if (less !== undefined) await person.page.getByLabel(words.cost.less).fill(less);
  await press(person, words.cost.button);
}

describe('un despacho de abogados', () => {
  it('no acepta un costo, pide menos del siguiente y acepta el tercero; no paga y sus registros esperan', async () => {
    const request = await stored(stage.service, { type: 'attorney', language: 'es' });
    await stage.service.idle(60_000);
    await inState(stage.service, request, 'in-process');
    const clerk = await staffPage(stage, 'clerk');
    await clerk.goto(filePath(request, '/decide/quote'));
    await clerk.getByRole('button', { name: 'Look at the working' }).click();
    expect(await clerk.getByRole('alert').textContent()).toContain('Pages: count something.');
    await quote(clerk, request, '180');
    await elevenMinutes();
    expect(
      (await stage.mailsAbout(showReference(request.reference))).map(({ subject, text }) => [subject, /\d+\.\d\d/.test(text)]),
    ).toContainEqual(['El costo de su solicitud', false]);

    const person = await stage.arrive('es', phone);
    await openWithCode(person, request);
    for (const text of ['$76.25', 'Páginas 26 a 100', 'G.S. 90-411', words.cost.waits])
      expect(await said(person.page)).toContain(text);
    await expectSound(person, 'cost-open');
    await press(person, words.cost.button);
    expect(await person.page.getByRole('alert').textContent()).toContain(words.problems.answer);
    await expectSound(person, 'cost-errors');
    await answer(person, words.cost.answers.decline);
    expect(await said(person.page)).toContain(words.done['answer-cost']);
    await expectSound(person, 'cost-declined');

    await clerk.goto(filePath(request));
    expect(await said(clerk)).toContain('The requester said no to the cost or wants less');
    await quote(clerk, request, '100', /In place of the cost of \$76\.25/);
    await elevenMinutes();
    await openWithCode(person, request);
    await answer(person, words.cost.answers.narrow, 'Solo el año 2025');
    expect(await said(person.page)).toContain(words.cost.now.narrowed);

    await clerk.goto(filePath(request));
    expect(await said(clerk)).toContain('Solo el año 2025');
    await quote(clerk, request, '40', /In place of the cost of \$56\.25/);
    await elevenMinutes();
    await openWithCode(person, request);
    await answer(person, words.cost.answers.accept);
    await expectSound(person, 'cost-accepted');

    await clerk.goto(filePath(request, '/decide/to-final-check'));
    await clerk.getByRole('textbox', { name: 'Pages' }).fill('40');
    await clerk.getByLabel('What was gathered').fill('The year 2025');
    await clerk.getByRole('button', { name: 'Hand over for the final check' }).click();
    // The authorization names a genetic test: a clinician looks first.
    const reviewer = await staffPage(stage, 'reviewer');
    await reviewer.goto(filePath(request));
    const flags = flagWords('en');
    await reviewer.getByRole('link', { name: flags.judge(flags.flags.genetic.name) }).click();
    await reviewer.getByLabel(flags.values.release, { exact: true }).check();
    await reviewer.getByLabel('Reason', { exact: true }).fill('The form names it.');
    await reviewer.getByRole('button', { name: flags.judge(flags.flags.genetic.name) }).click();
    await reviewer.context().close();
    const supervisor = await staffPage(stage, 'supervisor');
    await supervisor.goto(filePath(request));
    expect(await said(supervisor)).toContain('Check and release: the cost is accepted and not paid.');
    await supervisor.goto(filePath(request, '/decide/waive'));
    await supervisor.getByLabel('Reason').fill('A legal aid clinic');
    await supervisor.getByRole('button', { name: 'Waive the cost' }).click();
    expect(await said(supervisor)).not.toContain('Check and release:');
    await supervisor.setViewportSize({ width: 1366, height: 768 });
    if (folder !== undefined) await supervisor.screenshot({ path: `${folder}/console-costs.png`, fullPage: true });
    for (const open of [clerk, supervisor, person.page]) await open.context().close();
  });
});

/** On the page of a denial, in part or whole: on a ground that a clinician judges. */
async function proposeDenial(clerk: Page): Promise<void> {
  await clerk.locator('input[name="ground.danger-to-life"]').check();
  await clerk.locator('textarea[name="explanation.danger-to-life"]').fill('Las notas de marzo.');
  await clerk.locator('input[name="contact.title"]').fill('Ada Ito');
  await clerk.getByRole('button', { name: 'Look at the letter' }).click();
  await clerk.getByRole('button', { name: 'Propose this letter to a second person' }).click();
}

async function clinicianAgrees(request: Stored): Promise<void> {
  const reviewer = await staffPage(stage, 'reviewer');
  await reviewer.goto(filePath(request, '/proposal'));
  await reviewer.getByRole('button', { name: 'I agree, as a licensed professional' }).click();
  await reviewer.context().close();
}

describe('una paciente', () => {
  it('pide que se revise una negativa, y otro profesional le da la razón', async () => {
    const request = await stored(stage.service, { type: 'patient', language: 'es' });
    await stage.service.idle(60_000);
    await inState(stage.service, request, 'in-review');
    const clerk = await staffPage(stage, 'clerk');
    await clerk.goto(filePath(request, '/letters/write/denial'));
    await proposeDenial(clerk);
    await clinicianAgrees(request);
    const supervisor = await staffPage(stage, 'supervisor');
    await supervisor.goto(filePath(request, '/proposal'));
    await supervisor.getByRole('button', { name: 'Confirm and issue this letter' }).click();
    await elevenMinutes();

    const person = await stage.arrive('es', phone);
    await openWithCode(person, request);
    expect(await said(person.page)).toContain(words.review.text);
    await expectSound(person, 'denied');
    await person.page.getByLabel(words.review.about).fill('Mi doctora está de acuerdo');
    await press(person, words.review.button);
    expect(await said(person.page)).toContain(words.done['ask-review']);
    await expectSound(person, 'review-asked');

    await clerk.goto(filePath(request));
    expect(await said(clerk)).toContain('Have another professional review the denial');
    await clerk.goto(filePath(request, '/letters/write/review-overturned'));
    await clerk.getByLabel('Who looked at it again').fill('R. Reviewer, MD');
    await clerk.getByLabel('Title of that person').fill('MD, Pediatrics');
    await clerk.getByRole('button', { name: 'Look at the letter' }).click();
    expect(await clerk.getByRole('alert').textContent()).toContain('took part in the denial');
    await clerk.getByLabel('Who looked at it again').fill('Dr. Olu Bell');
    await clerk.getByRole('button', { name: 'Look at the letter' }).click();
    // Dr. Bell has no account: a second person confirms it.
    await clerk.getByRole('button', { name: 'Propose this letter to a second person' }).click();
    await supervisor.goto(filePath(request, '/proposal'));
    await supervisor.getByRole('button', { name: 'Confirm and issue this letter' }).click();
    await elevenMinutes();
    await openWithCode(person, request);
    expect(await said(person.page)).toContain('usted sí recibe estos registros');
    await expectSound(person, 'review-overturned');
    for (const open of [clerk, supervisor, person.page]) await open.context().close();
  });

  it('recibe una parte y se le niega otra; la revisión lo confirma, y lo demás sigue su camino', async () => {
    const request = await stored(stage.service, { type: 'patient', language: 'es' });
    await stage.service.idle(60_000);
    await inState(stage.service, request, 'in-process');
    const clerk = await staffPage(stage, 'clerk');
    await clerk.goto(filePath(request, '/letters/write/partial-denial'));
    await clerk.locator('input[name="released"][value="lab-reports"]').check();
    await proposeDenial(clerk);
    const supervisor = await staffPage(stage, 'supervisor');
    await supervisor.goto(filePath(request, '/proposal'));
    expect(await supervisor.getByRole('button', { name: 'Confirm and issue this letter' }).count()).toBe(0);
    await clinicianAgrees(request);
    await supervisor.goto(filePath(request, '/proposal'));
    await supervisor.getByRole('button', { name: 'Confirm and issue this letter' }).click();
    expect((await recordOf(request)).status).toBe('in-process');
    await elevenMinutes();

    const person = await stage.arrive('es', phone);
    await openWithCode(person, request);
    await expectSound(person, 'denied-in-part');
    await press(person, words.review.button);
    expect(await said(person.page)).toContain(words.done['ask-review']);

    // The clinician who agreed to the denial, and the clerk who wrote it, cannot look at it again.
    await clerk.goto(filePath(request, '/letters/write/review-upheld'));
    await clerk.getByLabel('Who looked at it again').fill('Dr. Olu Bell');
    await clerk.getByLabel('Title of that person').fill('MD, Pediatrics');
    await clerk.locator('textarea[name="explanation"]').fill('Las notas de marzo pueden ponerle en peligro.');
    await clerk.locator('input[name="contact.title"]').fill('Ada Ito');
    await clerk.getByRole('button', { name: 'Look at the letter' }).click();
    await clerk.getByRole('button', { name: 'Propose this letter to a second person' }).click();
    await supervisor.goto(filePath(request, '/proposal'));
    await supervisor.getByRole('button', { name: 'Confirm and issue this letter' }).click();
    await elevenMinutes();
    await openWithCode(person, request);
    await expectSound(person, 'review-upheld');
    expect(await person.page.getByRole('button', { name: words.review.button }).count()).toBe(0);
    expect((await recordOf(request)).status).toBe('in-process');
    await clerk.goto(filePath(request));
    if (folder !== undefined) await clerk.screenshot({ path: `${folder}/console-denied-in-part.png`, fullPage: true });
    for (const open of [clerk, supervisor, person.page]) await open.context().close();
  });

  it('detiene su solicitud, y la abre otra vez', async () => {
    const request = await stored(stage.service, { type: 'patient', language: 'es' });
    await stage.service.idle(60_000);
    const person = await stage.arrive('es', phone);
    await openWithCode(person, request);
    await person.page.locator('summary', { hasText: words.withdraw.heading }).click();
    await expectSound(person, 'withdraw');
    await press(person, words.withdraw.button);
    expect(await person.page.getByRole('alert').textContent()).toContain(words.problems.sure);
    await person.page.getByRole('checkbox', { name: words.withdraw.sure }).check();
    await press(person, words.withdraw.button);
    expect(await said(person.page)).toContain(words.done.withdraw);
    await expectSound(person, 'withdrawn');
    await elevenMinutes();
    const subjects = (await stage.mailsAbout(showReference(request.reference))).map(({ subject }) => subject);
    expect(subjects).toContain('Su solicitud quedó retirada');
    await press(person, words.notAsked.button);
    expect(await said(person.page)).toContain(words.done['not-asked']);
    await person.page.context().close();
  });
});
