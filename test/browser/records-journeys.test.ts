/** On a phone 390 pixels wide, in Spanish, without a script: records that went out by a link are fetched, and the receipt is checked. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recordsWords } from '../../lib/languages/records.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { showReference } from '../../lib/request/reference.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { askStatus, lastCode, openStage, type Stage, said } from '../support/browser-journey.ts';
import { type Person, press } from '../support/browser-person.ts';
import { addFile, decideOnPage, gathered, minutesLater, ownPage, pdfOf, recordOf } from '../support/release-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const { code } = siteWords('es');
const words = recordsWords('es');
const folder = process.env['SCREENSHOTS'];

async function expectSound({ page }: Pick<Person, 'page'>, name: string): Promise<void> {
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

it('una paciente abre sus registros con un código, los descarga y comprueba la huella', async () => {
  const { service } = stage;
  const { reference, clerk, second } = await gathered(service);
  await addFile(service, clerk, reference, await pdfOf([ownPage(await recordOf(service, reference))]));
  await decideOnPage(service, clerk, reference, 'to-final-check');
  await decideOnPage(service, second, reference, 'release', { channel: 'link' });
  await minutesLater(service);
  const [year = '', month = '', day = ''] = (await recordOf(service, reference)).body.patient.dateOfBirth.split('-');

  const person = await stage.arrive('es', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const { page } = person;
  await askStatus(person, service.origin, showReference(reference), [year, Number(month), String(Number(day))]);
  await press(person, code.send);
  await page.getByLabel(code.label).fill(await lastCode(service));
  await press(person, code.button);
  expect(await said(page)).toContain(words.heading);
  await expectSound(person, 'records-ready');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.asPdf }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('records.pdf');
  const [delivery] = deliveriesOf(await recordOf(service, reference));
  expect(delivery?.fetched).toHaveLength(1);

  await page.goto(`${service.origin}/es/verify`);
  await page.getByLabel(words.verify.hash).fill(delivery?.sealed?.joined?.sha256 ?? '');
  await press(person, words.verify.hashButton);
  expect(await said(page)).toContain('Nadie lo cambió');
  await expectSound(person, 'verified');
  await page.context().close();
});
