/**
 * The two pages that have a script: a large file that goes on where its connection broke, and a file that is checked without leaving the
 * device. Both on a desk and on a phone.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recordsWords } from '../../lib/languages/records.ts';
import { packageWords } from '../../lib/languages/staff-package.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, staffPage } from '../support/browser-journey.ts';
import { dicomOf } from '../support/hostile-files.ts';
import {
  addFile,
  decideOnPage,
  gathered,
  minutesLater,
  openedStatus,
  ownPage,
  pdfOf,
  recordOf,
} from '../support/release-steps.ts';
import { filesIn, gatheredRequest } from '../support/upload-steps.ts';

vi.setConfig({ testTimeout: 300_000 });

let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), 'chosen-'));
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** A file on a disk: chosen again, it has the same time. */
function fileNamed(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const pictures = process.env['SCREENSHOTS'];

/** Sound for axe, and no wider than a phone; with pictures where somebody wants to look. */
async function expectSound(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [width, height] of [
    [390, 844],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(await axeProblems(page)).toEqual([]);
    if (pictures === undefined) continue;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.${width}.png`), fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}

const { send } = packageWords('en');

/** The numbers of the parts that a page sends to the bucket, and that were taken. */
function sentParts(page: Page): readonly number[] {
  const numbers: number[] = [];
  page.on('response', (response) => {
    const part = new URL(response.url()).searchParams.get('partNumber');
    if (part !== null && response.request().method() === 'PUT' && response.ok()) numbers.push(Number(part));
  });
  return numbers;
}

async function placeForFile(page: Page, reference: string): Promise<void> {
  await page.goto(`${stage.service.origin}/staff/requests/${reference}`);
  await page.getByLabel('What will you add?').selectOption({ label: 'Laboratory reports' });
  await page.getByRole('button', { name: 'Add a file' }).click();
}

const status = (page: Page) => page.locator('#send-status');

/** The connection to the bucket breaks with every part from this one on. */
async function breaksFrom(page: Page, first: number): Promise<void> {
  const isLater = (url: URL) => Number(url.searchParams.get('partNumber')) >= first;
  await page.route(isLater, (route) => route.abort('connectionreset'));
}

it('a large file whose connection breaks goes on where it stopped, in a new page, with the same file', async () => {
  const { service } = stage;
  const reference = await gatheredRequest(service);
  const bytes = Buffer.concat([dicomOf(), randomBytes(33 * 1024 ** 2)]);
  const path = fileNamed('scan.dcm', bytes);
  const page = await staffPage(stage, 'clerk');
  const context = page.context();
  await placeForFile(page, reference);
  await expectSound(page, 'send-file');
  const first = sentParts(page);
  await breaksFrom(page, 4);
  await page.getByLabel('File').setInputFiles(path);
  await page.getByRole('button', { name: 'Send the file' }).click();
  await expect.poll(() => status(page).textContent(), { timeout: 60_000 }).toBe(send.parts.again);
  // It tries for a quarter of a minute.
  await expect.poll(() => status(page).textContent(), { timeout: 90_000 }).toBe(send.parts.problems.cut);
  expect(await status(page).getAttribute('role')).toBe('status');
  await expectSound(page, 'send-file-cut');
  const address = page.url();
  await page.close();
  expect(await filesIn(service, reference)).toMatchObject([{ state: 'incoming' }]);

  const again = await context.newPage();
  const second = sentParts(again);
  await again.goto(address);
  expect(await again.locator('#drop').textContent()).toContain('it goes on where it stopped');
  await expectSound(again, 'send-file-begun');
  await again.getByLabel('File').setInputFiles(path);
  await again.getByRole('button', { name: 'Send the file' }).click();
  await again.waitForURL('**/staff/requests/*done=file-sent*', { timeout: 60_000 });
  expect(await again.getByRole('status').textContent()).toContain('The file is on its way');
  const every = Array.from({ length: Math.ceil(bytes.length / (8 * 1024 ** 2)) }, (_, place) => place + 1);
  expect([first, second]).toEqual([every.slice(0, 3), every.slice(3)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await filesIn(service, reference)).toMatchObject([{ state: 'clean', type: 'dicom', name: 'scan.dcm', sha256 }]);
});

it('whoever is signed out meanwhile is told, loses nothing, and can drop what was sent', async () => {
  const { service } = stage;
  const reference = await gatheredRequest(service);
  const path = fileNamed('other.dcm', Buffer.concat([dicomOf(), randomBytes(30 * 1024 ** 2)]));
  const page = await staffPage(stage, 'clerk');
  await placeForFile(page, reference);
  const numbers = sentParts(page);
  await breaksFrom(page, 3);
  await page.getByLabel('File').setInputFiles(path);
  await page.getByRole('button', { name: 'Send the file' }).click();
  await expect.poll(() => numbers, { timeout: 30_000 }).toEqual([1, 2]);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await expect.poll(() => status(page).textContent(), { timeout: 90_000 }).toBe(send.parts.problems['signed-out']);
  await page.context().addCookies(cookies);
  await page.reload();
  await page.getByRole('button', { name: send.parts.drop }).click();
  await page.waitForURL(/\/files\/[0-9a-f]{32}$/);
  expect(await page.locator('#drop').isVisible()).toBe(false);
  expect((await filesIn(service, reference))[0]).not.toHaveProperty('sending');
  await page.getByLabel('File').setInputFiles({ name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await page.getByRole('button', { name: 'Send the file' }).click();
  await expect.poll(() => status(page).textContent()).toBe(send.parts.problems.empty);
});

/** What a page posts, as text. */
function postedBy(page: Page): readonly string[] {
  const bodies: string[] = [];
  page.on('request', (request: Request) => {
    if (request.method() === 'POST') bodies.push(request.postDataBuffer()?.toString('latin1') ?? '');
  });
  return bodies;
}

async function releasedFile(): Promise<{ readonly bytes: Uint8Array; readonly receipt: string }> {
  const { service } = stage;
  const { reference, clerk, second } = await gathered(service);
  const bytes = await pdfOf([ownPage(await recordOf(service, reference))]);
  await addFile(service, clerk, reference, bytes);
  await decideOnPage(service, clerk, reference, 'to-final-check');
  await decideOnPage(service, second, reference, 'release', { channel: 'link' });
  await minutesLater(service);
  const [delivery] = deliveriesOf(await recordOf(service, reference));
  const patient = await openedStatus(service, reference);
  const { body = '' } = await patient.get(`/en/status/records/${delivery?.id}`);
  return { bytes, receipt: body.toString() };
}

async function checkedFile(page: Page, language: Language, chosen: Parameters<Page['setInputFiles']>[1]): Promise<string> {
  const { verify } = recordsWords(language);
  await page.goto(`${stage.service.origin}/${language}/verify`);
  await page.locator('#file').setInputFiles(chosen);
  await page.getByRole('button', { name: verify.button }).click();
  await expect.poll(() => page.locator('.box [role=status], #file-status.message').allTextContents()).not.toEqual([]);
  return (await page.locator('.box [role=status], #file-status.message').first().textContent()) ?? '';
}

it.each(['en', 'es'] as const)('a file is checked on the device: only its fingerprint is sent (%s)', async (language) => {
  const { verify } = recordsWords(language);
  const { bytes, receipt } = await releasedFile();
  const { page } = await stage.arrive(language);
  const bodies = postedBy(page);
  await page.goto(`${stage.service.origin}/${language}/verify`);
  expect(await page.locator('#file-hint').textContent()).toBe(verify.here.stays);
  await expectSound(page, `verify.${language}`);

  const chosen = { name: 'records.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  expect(await checkedFile(page, language, chosen)).toContain(verify.part(1, 1));
  expect(bodies).toEqual([`sha256=${createHash('sha256').update(bytes).digest('hex')}`]);
  await expectSound(page, `verify-found.${language}`);

  const changed = { ...chosen, buffer: Buffer.concat([bytes, Buffer.from(' ')]) };
  expect(await checkedFile(page, language, changed)).toBe(verify.unknown);
  expect(bodies.length).toBe(2);

  // Of a receipt, its signature is what is checked: it goes whole.
  const answer = await checkedFile(page, language, { ...chosen, name: 'receipt.json', buffer: Buffer.from(receipt) });
  expect(answer).toMatch(language === 'en' ? /^This receipt is ours/ : /^Este recibo es nuestro/);
  expect(bodies.length).toBe(3);

  const huge = fileNamed('huge.zip', new Uint8Array());
  truncateSync(huge, 501 * 1024 ** 2);
  expect(await checkedFile(page, language, huge)).toBe(verify.here.tooLarge(500));
  expect(bodies.length).toBe(3);
  await expectSound(page, `verify-too-large.${language}`);
  await page.context().close();
});
