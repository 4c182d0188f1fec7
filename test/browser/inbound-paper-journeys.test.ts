/** Documents for records that are sent to the health system, by browsers without a script: labels, a cover sheet, the letter, and a PDF that is labelled. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { localNames } from '../../infra/local/local-secrets.ts';
import { inboundPaperWords } from '../../lib/languages/inbound-papers.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { incomingStampFolder, stampedFolder } from '../../lib/uploads/keys.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { manyPages } from '../support/hard-pdfs.ts';
import { lockedPdf } from '../support/hostile-files.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { expectSound } from '../support/release-desk.ts';

vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const phone = { javaScriptEnabled: false, viewport: { width: 320, height: 800 } } as const;

async function typePatient(page: Page): Promise<void> {
  await page.locator('[name="patient.name"]').fill('María José Peña');
  await page.locator('[name="patient.dateOfBirth.month"]').selectOption('3');
  await page.locator('[name="patient.dateOfBirth.day"]').fill('9');
  await page.locator('[name="patient.dateOfBirth.year"]').fill('1984');
}

/** The file that a button brings. */
async function download(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path());
}

it.each(languages)('prints labels, a cover sheet and the letter on a phone: %s', async (language) => {
  const { page } = await stage.arrive(language, phone);
  const { labels, cover, letter } = inboundPaperWords(language).pages;
  const open = (name: string) => page.goto(`${stage.service.origin}/${language}/send-records/${name}`);
  await open('labels');
  await page.getByRole('button', { name: labels.button }).click();
  await expectSound(stage, page, `${language}-inbound-labels-errors`);
  await typePatient(page);
  await page.getByLabel(labels.sheets['avery-5163']).check();
  await page.getByLabel(labels.count).fill('3');
  const sheet = await download(page, () => page.getByRole('button', { name: labels.button }).click());
  expect((await textOfPdf(sheet)).match(/María José Peña/g)).toHaveLength(3);

  await open('cover');
  await typePatient(page);
  await page.getByLabel(cover.sender).fill('Piedmont Heart Clinic');
  await page.getByLabel(cover.kindNames.paper, { exact: true }).check();
  await page.getByLabel(cover.pages).fill('42');
  const onTop = await textOfPdf(await download(page, () => page.getByRole('button', { name: cover.button }).click()));
  expect(onTop).toContain('Durham, NC 27710');

  await open('letter');
  await page.getByRole('button', { name: letter.button }).click();
  await expectSound(stage, page, `${language}-inbound-letter-errors`);
  await typePatient(page);
  await page.locator('[name="clinic.name"]').fill('Piedmont Heart Clinic');
  await page.locator('[name="clinic.address"]').fill('1 Main Street\nCharlotte, NC 28202');
  await page.locator('[name="patient.phone"]').fill('919-555-0123');
  await page.getByLabel(letter.scopes.all).check();
  await page.getByRole('button', { name: letter.button }).click();
  await expectSound(stage, page, `${language}-inbound-letter`);
  const pdf = await textOfPdf(await download(page, () => page.getByRole('button', { name: letter.pdf }).click()));
  expect(pdf).toContain('164.524(c)(3)(ii)');
  await page.getByRole('button', { name: letter.change }).click();
  expect(await page.locator('[name="clinic.name"]').inputValue()).toBe('Piedmont Heart Clinic');
  await page.context().close();
});

async function sendPdf(page: Page, language: 'en' | 'es', bytes: Uint8Array): Promise<void> {
  const { stamp: words } = inboundPaperWords(language).pages;
  await page
    .getByLabel(words.file)
    .setInputFiles({ name: 'Peña records.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: words.send }).click();
  await page.waitForURL('**/send-records/stamp/state*');
}

const filesIn = (bucket: string, folder: string) => stage.service.engines.files.buckets.list(bucket, folder);

it.each(languages)('labels a PDF of 500 pages, gives it back, and keeps nothing: %s', async (language) => {
  const { service } = stage;
  const { stamp: words } = inboundPaperWords(language).pages;
  const { page } = await stage.arrive(language, phone);
  await page.goto(`${service.origin}/${language}/send-records/stamp`);
  await expectSound(stage, page, `${language}-inbound-stamp`);
  await page.getByRole('button', { name: words.button }).click();
  await expectSound(stage, page, `${language}-inbound-stamp-errors`);
  await typePatient(page);
  await page.getByRole('button', { name: words.button }).click();
  await expectSound(stage, page, `${language}-inbound-stamp-file`);
  await sendPdf(page, language, await manyPages(500));
  // The page asks again by itself.
  await page.getByRole('heading', { name: words.readyTitle }).waitFor({ timeout: 60_000 });
  expect(await said(page)).toContain(words.ready(500));
  await expectSound(stage, page, `${language}-inbound-stamp-ready`);
  expect(filesIn(localNames.incoming, incomingStampFolder)).toHaveLength(0);
  const bytes = await download(page, () => page.getByRole('button', { name: words.download }).click());
  const text = await textOfPdf(bytes);
  expect(text.match(/María José Peña/g)).toHaveLength(500);
  expect(text).toContain('Page 500');
  expect(page.url()).not.toMatch(/Pe|1984/);

  await page.goto(`${service.origin}/${language}/send-records/stamp/state`);
  await page.getByRole('button', { name: words.remove }).click();
  await expectSound(stage, page, `${language}-inbound-stamp-removed`);
  expect(filesIn(localNames.packages, stampedFolder)).toHaveLength(1);
  await service.sweep();
  expect(filesIn(localNames.packages, stampedFolder)).toHaveLength(0);
  await page.context().close();
});

it.each(languages)('refuses a locked PDF in words, and takes another under the same label: %s', async (language) => {
  const { service } = stage;
  const { pages, refused } = inboundPaperWords(language);
  const { page } = await stage.arrive(language, phone);
  await page.goto(`${service.origin}/${language}/send-records/stamp`);
  await typePatient(page);
  await page.getByRole('button', { name: pages.stamp.button }).click();
  await sendPdf(page, language, await lockedPdf());
  await page.getByText(refused.encrypted).waitFor({ timeout: 60_000 });
  await expectSound(stage, page, `${language}-inbound-stamp-refused`);
  expect(filesIn(localNames.incoming, incomingStampFolder)).toHaveLength(0);
  await page.getByRole('button', { name: pages.stamp.chooseAgain }).click();
  await sendPdf(page, language, await manyPages(2));
  await page.getByRole('heading', { name: pages.stamp.readyTitle }).waitFor({ timeout: 60_000 });
  // Nobody fetches it: it goes after its hour.
  service.clock.moveTo(new Date(service.clock.now().getTime() + 61 * 60_000));
  await service.sweep();
  expect(filesIn(localNames.packages, stampedFolder)).toHaveLength(0);
  await page.reload();
  expect(await said(page)).toContain(pages.stamp.ended);
  await page.context().close();
});
