/** Paper that came in, worked at the desk in a browser without script: a batch is sent, attached, matched by hand, discarded and opened again. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeDocument } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { scanWords } from '../../lib/languages/staff-scans.ts';
import { asPrinted } from '../../lib/request/corrections.ts';
import { addDays } from '../../lib/request/dates.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import type { Greys } from '../../lib/scans/greys.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { atDesk, type Clerk, click, expectSound } from '../support/release-desk.ts';
import { pdfOf, recordOf } from '../support/release-steps.ts';
import { asScannedPdf, emptySheet, faxed, randomFrom, sheetsOf, soiled, turned } from '../support/scan-sheets.ts';
import { todayAt } from '../support/service.ts';
import { type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 240_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The mailing sheet of a request, as the machine that prints it draws it. */
async function coverOf({ reference }: Stored): Promise<readonly Greys[]> {
  const record = await recordOf(stage.service, reference);
  const { bytes } = await makeDocument('mail-cover', asPrinted(record, lakeNorman.timeZone), { facility: lakeNorman });
  return (await sheetsOf(bytes)).slice(0, 1);
}

async function paper(text: string): Promise<readonly Greys[]> {
  return sheetsOf(await pdfOf([text]));
}

/** From the desk to the form, to the bucket, and back to the desk. */
async function sendScan(clerk: Clerk, bytes: Uint8Array, picture?: string): Promise<void> {
  const { page, language } = clerk;
  const words = scanWords(language).send;
  await page.goto(`${stage.service.origin}/staff/intake`);
  await click(clerk, 'button', words.choose);
  if (picture !== undefined) await expectSound(stage, page, picture);
  await page
    .getByLabel(words.file)
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await click(clerk, 'button', words.button);
  await page.waitForURL('**/staff/intake*done=sent*');
  await stage.service.idle(60_000);
  await page.goto(`${stage.service.origin}/staff/intake`);
}

async function batch(parts: readonly (readonly Greys[])[]): Promise<Uint8Array> {
  const random = randomFrom(7);
  const blank = soiled(emptySheet(), random);
  return asScannedPdf(parts.flatMap((pages, place) => [...(place === 0 ? [] : [blank]), ...pages]));
}

it.each<Language>(['en', 'es'])('a batch of three envelopes is worked (%s)', async (language) => {
  const { service } = stage;
  const random = randomFrom(language === 'en' ? 1 : 2);
  const [waiting, missing] = [
    await stored(service, { type: 'attorney', language, unsigned: true }),
    await stored(service, { type: 'next-of-kin', language }),
  ];
  await service.idle(60_000);
  const envelopes = [
    [...(await coverOf(waiting)), ...(await paper('Authorization, signed'))],
    [...(await paper('A letter without any code of ours'))],
    [...(await coverOf(missing)).map((sheet) => faxed(turned(sheet, 1.5), random)), ...(await paper('A court letter'))],
  ];
  const clerk = await atDesk(stage, waiting, { name: 'Ana Ruiz', language });
  const { page } = clerk;
  const words = scanWords(language);
  await sendScan(clerk, await batch(envelopes), `intake-${language}-send`);
  await expectSound(stage, page, `intake-${language}-desk`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(stage, page, `intake-${language}-desk-390`);
  await page.setViewportSize({ width: 1366, height: 768 });

  // The cure: what it is for is chosen, and one press.
  const [item] = (await recordOf(service, missing.reference)).items.filter(({ state }) => state === 'open');
  clerk.clicks.length = 0;
  await page.locator(`input[value="${item?.id}"]`).check();
  await click(clerk, 'button', words.part.attach);
  expect(clerk.clicks).toHaveLength(1);
  await expect.poll(() => said(page)).toContain(words.done.cure);
  const cured = await recordOf(service, missing.reference);
  expect(cured.proofs).toMatchObject([{ item: item?.id, state: 'clean', type: 'pdf', pages: 2 }]);

  // The paper that the other request waits for: one press.
  await click(clerk, 'button', /recib|received/i);
  const received = await recordOf(service, waiting.reference);
  expect(received).toMatchObject({ status: 'received', scans: [{ pages: 3, type: 'pdf' }] });

  // What no code names is matched by hand.
  await page.goto(`${service.origin}/staff/intake?show=unmatched`);
  await expectSound(stage, page, `intake-${language}-unmatched`);
  await click(clerk, 'link', new RegExp(words.part.openScan));
  await page.locator('summary').first().click();
  await expectSound(stage, page, `intake-${language}-scan`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(stage, page, `intake-${language}-scan-390`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel(words.scan.matchReference, { exact: true }).fill('nonsense');
  await click(clerk, 'button', words.scan.matchButton);
  expect(await said(page)).toContain(words.problems.unreadable);
  await expectSound(stage, page, `intake-${language}-refused`);
  await page.getByLabel(words.scan.matchReference, { exact: true }).fill(showReference(waiting.reference).toLowerCase());
  await click(clerk, 'button', words.scan.matchButton);
  await expect.poll(() => said(page)).toContain(words.done.matched);
  await expectSound(stage, page, `intake-${language}-matched`);
  await click(clerk, 'button', new RegExp(showReference(waiting.reference)));
  await expect.poll(() => said(page)).toContain(words.none.open);
  expect((await recordOf(service, waiting.reference)).scans).toHaveLength(2);

  await page.goto(`${service.origin}/staff/requests/${waiting.reference}`);
  await expectSound(stage, page, `intake-${language}-request`);
  await page.locator('#scans a').first().click();
  const width = () =>
    page
      .locator('img.page-picture')
      .first()
      .evaluate((picture) => Number(Reflect.get(picture, 'naturalWidth')));
  await expect.poll(width, { timeout: 20_000 }).toBeGreaterThan(600);
  await expectSound(stage, page, `intake-${language}-filed`);
});

it('a scan with an old day asks why, and what is discarded can be opened again', async () => {
  const { service } = stage;
  const request = await stored(service, { type: 'patient', language: 'en' });
  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  const { page } = clerk;
  const words = scanWords('en');
  await page.goto(`${service.origin}/staff/intake`);
  const old = addDays(todayAt(service), -20);
  const [year, month, day] = old.split('-').map(Number);
  await page.locator('[name="cameOn.month"]').selectOption(String(month));
  await page.locator('[name="cameOn.day"]').fill(String(day));
  await page.locator('[name="cameOn.year"]').fill(String(year));
  await click(clerk, 'button', words.send.choose);
  expect(await said(page)).toContain(words.send.reasonNeeded);
  await expectSound(stage, page, 'intake-en-old-day');
  await page.getByLabel(words.send.lateReason).fill('Lay in the wrong tray');
  await click(clerk, 'button', words.send.choose);
  await page.getByLabel(words.send.file).setInputFiles({
    ...{ name: 'a.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from(await asScannedPdf(await paper('An advertisement'))),
  });
  await click(clerk, 'button', words.send.button);
  await page.waitForURL('**/staff/intake*done=sent*');
  await service.idle(60_000);
  await page.goto(`${service.origin}/staff/intake?show=unmatched`);
  await click(clerk, 'link', new RegExp(words.part.openScan));
  await page.locator('summary').first().click();
  await click(clerk, 'button', words.scan.discardButton);
  expect(await said(page)).toContain(words.problems.reason);
  await page.getByLabel(words.scan.discardReason).fill('Advertising');
  await click(clerk, 'button', words.scan.discardButton);
  await expect.poll(() => said(page)).toContain(words.done.discarded);
  await expectSound(stage, page, 'intake-en-discarded');
  await click(clerk, 'button', words.scan.undo);
  await expect.poll(() => said(page)).toContain(words.done.reopened);
  await page.locator('summary').first().click();
  await click(clerk, 'button', words.scan.inboundButton);
  await expect.poll(() => said(page)).toContain(lakeNorman.inbound.addressee);
  await page.goto(`${service.origin}/staff/intake?show=inbound`);
  expect(await said(page)).toContain(lakeNorman.inbound.addressee);
  await expectSound(stage, page, 'intake-en-inbound');
});
