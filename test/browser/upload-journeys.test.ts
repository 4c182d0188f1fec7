/** Records come in by a browser without script: a clerk adds files, one of them is refused, and only sound ones go on. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { cdaOf, pdfOf, pdfWithAction } from '../support/hostile-files.ts';
import { gatheredRequest } from '../support/upload-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Four acts: what it is, add, the file, send. The browser goes to the bucket and comes back by itself. */
async function add(page: Page, what: string, name: string, bytes: Buffer): Promise<void> {
  await page.getByLabel('What will you add?').selectOption({ label: what });
  await page.getByRole('button', { name: 'Add a file' }).click();
  await page.getByLabel('File').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: 'Send the file' }).click();
  await page.waitForURL('**/staff/requests/*done=file-sent*');
  expect(await page.getByRole('status').textContent()).toContain('The file is on its way');
  await stage.service.idle(20_000);
  await page.goto(page.url().split('?')[0] ?? '');
}

/** What the list says, row by row. */
const rows = async (page: Page): Promise<readonly string[]> => page.locator('#files ol > li').allTextContents();

it('a clerk adds three files, reads why one is refused, removes it, orders the others, and may hand them over', async () => {
  const { service } = stage;
  const reference = await gatheredRequest(service);
  const page = await staffPage(stage, 'clerk', { javaScriptEnabled: false });
  await page.goto(`${service.origin}/staff/requests/${reference}`);
  await page.getByRole('button', { name: /^Assign to me: / }).click();
  expect(await said(page)).toContain('No file was added yet.');

  await add(page, 'Progress notes', 'Peña "notes" ñ.pdf', await pdfOf(40));
  expect((await rows(page))[0]).toMatch(/^Progress notes Ready.*Peña "notes" ñ\.pdf.*PDF · 40 pages.*added by Casey Clerk/);
  await add(page, 'Laboratory reports', 'labs.pdf', await pdfWithAction({ S: 'JavaScript', JS: 'app.alert(1)' }));
  expect((await rows(page))[1]).toMatch(/Laboratory reports.*Refused.*Print it to a new PDF and add that/);
  expect(await said(page)).toContain('a file is not ready. Wait until it is checked, or remove it.');
  await add(page, 'Clinic visits', 'visit.xml', cdaOf());
  expect(await stage.problemsWithoutScript(page)).toEqual([]);

  await page.getByRole('button', { name: 'Remove Laboratory reports, file 2' }).click();
  expect(await page.getByRole('status').textContent()).toContain('The file was removed');
  await page.getByRole('button', { name: 'Move up Clinic visits, file 2' }).click();
  expect((await rows(page)).map((row) => /^(Clinic visits|Progress notes)/.exec(row)?.[0])).toEqual([
    'Clinic visits',
    'Progress notes',
  ]);
  expect(await page.locator('#files .sum').textContent()).toBe('2 files, 40 pages');
  expect(await said(page)).not.toContain('a file is not ready');
});

it('the page that sends a file passes axe, and says until when it is good', async () => {
  const { service } = stage;
  const reference = await gatheredRequest(service);
  const page = await staffPage(stage, 'clerk', { javaScriptEnabled: false });
  await page.goto(`${service.origin}/staff/requests/${reference}`);
  await page.getByLabel('What will you add?').selectOption({ label: 'Immunization record' });
  await page.getByRole('button', { name: 'Add a file' }).click();
  expect(await said(page)).toMatch(/Immunization record: choose the file.*Send it by/);
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  // Without a file, the browser sends nothing: the answer of the bucket would be bare XML.
  await page.getByRole('button', { name: 'Send the file' }).click();
  expect(page.url()).toMatch(/\/staff\/requests\/[^/]+\/files\/[0-9a-f]{32}$/);
});
