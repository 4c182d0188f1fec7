/** Links to records, as a patient meets them on a phone without a script: taken back, too late, used up, and a code typed wrong. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recordsWords } from '../../lib/languages/records.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { decisionWords } from '../../lib/languages/staff.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { codeRules } from '../../lib/store/one-time-codes.ts';
import { lastCode, openStage, type Stage, said } from '../support/browser-journey.ts';
import { press } from '../support/browser-person.ts';
import {
  accepted,
  asker,
  atDesk,
  chartPage,
  click,
  decisionButton,
  expectSound,
  fetchPdf,
  openWithCode,
  pass,
} from '../support/release-desk.ts';
import { addFile, decideOnPage, gatheredBy, minutesLater, pdfOf, recordOf } from '../support/release-steps.ts';
import type { Stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = recordsWords('es');
const { code } = siteWords('es');

/** Records that lie ready behind a link. The pages of staff have journeys of their own. */
async function ready(): Promise<Stored> {
  const { service } = stage;
  const request = await accepted(service, 'patient', 'es');
  await send(request, 'Nota de evolucion.');
  return request;
}

async function send({ reference }: Stored, text: string): Promise<void> {
  const { service } = stage;
  const { clerk, second } = await gatheredBy(service);
  await addFile(service, clerk, reference, await pdfOf([chartPage(await recordOf(service, reference), text)]));
  await decideOnPage(service, clerk, reference, 'to-final-check');
  await decideOnPage(service, second, reference, 'release', { channel: 'link' });
  await minutesLater(service);
}

it('se retiran antes de la primera descarga; la paciente lo lee, y después descarga los registros nuevos', async () => {
  const request = await ready();
  const person = await asker(stage, request, 'es');
  await expectSound(stage, person.page, 'es-patient-before-code');
  await openWithCode(stage, person);
  expect(await said(person.page)).toContain(words.asPdf);

  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  await clerk.page.locator('summary', { hasText: decisionWords('en').others }).click();
  await click(clerk, 'link', decisionButton(clerk, 'recall'));
  await clerk.page.getByLabel(decisionWords('en').fields.reason).fill('Pages of the wrong year');
  await expectSound(stage, clerk.page, 'recall');
  await click(clerk, 'button', decisionButton(clerk, 'recall'));
  await expectSound(stage, clerk.page, 'recalled-request');

  // The page as it was before.
  await press(person, words.asPdf);
  expect(await said(person.page)).toContain(words.barred.recalled);
  expect(await person.page.getByRole('button', { name: words.asPdf }).count()).toBe(0);
  await expectSound(stage, person.page, 'es-patient-recalled');

  await send(request, 'Nota de evolucion del ano correcto.');
  await person.page.reload();
  await expectSound(stage, person.page, 'es-patient-new-version');
  await fetchPdf(person);
  expect(deliveriesOf(await recordOf(stage.service, request.reference)).map(({ fetched = [] }) => fetched.length)).toEqual([
    0, 1,
  ]);
  for (const open of [clerk, person]) await open.page.context().close();
});

it('el enlace vence después de treinta días, y la página dice qué hacer', async () => {
  const request = await ready();
  await pass(stage, { days: 31 });
  const person = await asker(stage, request, 'es');
  expect(await said(person.page)).toContain('ya no se pueden descargar aquí');
  await openWithCode(stage, person);
  expect(await said(person.page)).toContain(words.barred['link-ended']);
  expect(await person.page.getByRole('button', { name: words.asPdf }).count()).toBe(0);
  await expectSound(stage, person.page, 'es-patient-link-ended');
  await person.page.context().close();
});

it('se descargan diez veces y no once, tampoco desde otra ventana', async () => {
  const person = await asker(stage, await ready(), 'es');
  await openWithCode(stage, person);
  const other = { ...person, page: await person.page.context().newPage() };
  await other.page.goto(person.page.url());
  for (let time = 1; time <= 10; time += 1) {
    await fetchPdf(person);
    await person.page.getByRole('link', { name: words.starting.back }).click();
    if (time === 9) expect(await said(person.page)).toContain('una vez más');
  }
  expect(await said(person.page)).toContain(words.barred['too-many-downloads']);
  await expectSound(stage, person.page, 'es-patient-used-up');
  await other.page.getByRole('button', { name: words.asPdf }).click();
  expect(await said(other.page)).toContain(words.barred['too-many-downloads']);
  await person.page.context().close();
});

it('un código se escribe mal cinco veces: el bueno ya no sirve, y uno nuevo sí', async () => {
  const person = await asker(stage, await ready(), 'es');
  const { page } = person;
  await press(person, code.send);
  await expectSound(stage, page, 'es-patient-code-sent');
  const good = await lastCode(stage.service);
  const wrong = String((Number(good) + 1) % 10 ** codeRules.digits).padStart(codeRules.digits, '0');
  for (const typed of [...Array.from({ length: codeRules.tries }, () => wrong), good]) {
    await page.getByLabel(code.label).fill(typed);
    await press(person, code.button);
    expect(await page.getByRole('alert').textContent()).toContain(code.wrong);
  }
  await expectSound(stage, page, 'es-patient-code-wrong');
  await openWithCode(stage, person);
  expect(await said(page)).toContain(words.asPdf);
  await page.context().close();
});
