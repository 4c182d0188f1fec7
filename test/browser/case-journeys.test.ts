/** On a phone, in Spanish, without a script: a correction that is asked for, refused by three people, and seen again by the patient. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { siteWords } from '../../lib/languages/site.ts';
import { decisionWords } from '../../lib/languages/staff.ts';
import { statusCaseWords } from '../../lib/languages/status-cases.ts';
import { statusDecisionWords } from '../../lib/languages/status-decisions.ts';
import { showReference } from '../../lib/request/reference.ts';
import { askStatus, lastCode, openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { type Person, press } from '../support/browser-person.ts';
import { inState, type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const words = statusCaseWords('es');
const { proposal, decisions } = decisionWords('en');

async function elevenMinutes(): Promise<void> {
  const { clock } = stage.service;
  clock.moveTo(new Date(clock.now().getTime() + 11 * 60_000));
  await stage.service.sweep();
  await stage.service.idle(60_000);
}

async function openWithCode(person: Person, { reference, birth }: Stored): Promise<void> {
  const { code } = siteWords('es');
  await askStatus(person, stage.service.origin, showReference(reference), birth);
  await press(person, code.send);
  await person.page.getByLabel(code.label).fill(await lastCode(stage.service));
  await press(person, code.button);
}

it('pide una corrección de una solicitud cerrada, y recibe la negativa con lo que puede hacer', async () => {
  const request = await stored(stage.service, { type: 'patient', language: 'es' });
  await stage.service.idle(60_000);
  await inState(stage.service, request, 'closed');
  const person = await stage.arrive('es', phone);
  await openWithCode(person, request);
  await person.page.getByRole('link', { name: words.links.correction }).click();
  expect(await stage.problemsWithoutScript(person.page)).toEqual([]);
  await person.page.getByLabel(words.pages.correction.about).fill('Era la rodilla izquierda');
  await press(person, words.pages.correction.button);
  expect(await said(person.page)).toContain(statusDecisionWords('es').done['ask-correction']);
  await elevenMinutes();
  const mails = await stage.mailsAbout(showReference(request.reference));
  const asked = mails.find(({ subject }) => subject === 'Recibimos su petición de una corrección');
  expect([asked === undefined, asked?.text.includes('rodilla')]).toEqual([false, false]);

  const at = (rest = '') => `${stage.service.origin}/staff/requests/${request.reference}${rest}`;
  const clerk = await staffPage(stage, 'clerk');
  await clerk.goto(`${stage.service.origin}/staff`);
  expect(await said(clerk)).toContain('Correction');
  await clerk.goto(at());
  expect(await said(clerk)).toContain('Era la rodilla izquierda');
  await clerk.goto(at('/decide/confirm-identity'));
  await clerk.locator('[name="how"][value="code"]').check();
  for (const fact of ['name', 'birth-date', 'address', 'phone']) await clerk.locator(`[name="facts"][value="${fact}"]`).check();
  await clerk.getByRole('button', { name: decisions['confirm-identity'].button }).click();
  await clerk.getByRole('link', { name: decisions['deny-correction'].button }).click();
  await clerk.locator('[name="correctionGrounds"][value="accurate-and-complete"]').check();
  await clerk.locator('[name="basis"]').fill('La radiografía muestra la rodilla derecha.');
  await clerk.locator('[name="contact.title"]').fill('Ada Ito');
  await clerk.getByRole('button', { name: 'Look at the letter' }).click();
  await clerk.getByRole('button', { name: proposal.propose }).click();
  const reviewer = await staffPage(stage, 'reviewer');
  await reviewer.goto(at('/proposal'));
  await reviewer.getByRole('button', { name: proposal.agree }).click();
  const supervisor = await staffPage(stage, 'supervisor');
  await supervisor.goto(at('/proposal'));
  await supervisor.getByRole('button', { name: proposal.keep }).click();
  expect((await stage.service.dependencies.requests.get(request.reference))?.status).toBe('closed');
  await elevenMinutes();

  await openWithCode(person, request);
  expect(await said(person.page)).toContain('no podemos hacer la corrección');
  expect(await said(person.page)).toContain('No podemos hacer esta corrección');
  expect(await stage.problemsWithoutScript(person.page)).toEqual([]);
  await clerk.goto(at());
  expect(await clerk.getByRole('link', { name: decisions['record-disagreement'].button }).count()).toBe(1);
  for (const open of [clerk, reviewer, supervisor, person.page]) await open.context().close();
});
