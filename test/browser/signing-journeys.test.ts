/** A call in Spanish: the clerk sends the link by one button, and who called signs on a phone without script. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signingWords } from '../../lib/languages/signing.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { staffSigningWords } from '../../lib/languages/staff-signing.ts';
import { referenceFrom, showReference } from '../../lib/request/reference.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { enterDate, press } from '../support/browser-person.ts';
import { callRecord } from '../support/calls.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** For people who want to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'] ?? '';
  if (folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

it('signs a request that was made by telephone, at 390 pixels, in Spanish and without script', async () => {
  const { service } = stage;
  const { requests, queue } = service.dependencies;
  const reference = referenceFrom(new Uint8Array(32).fill(9));
  await requests.submit(callRecord({ reference, now: service.clock.now(), language: 'es' }));
  await queue.enqueue([{ reference }]);
  await service.idle(60_000);

  const staff = await staffPage(stage, 'clerk');
  await staff.goto(`${service.origin}/staff/requests/${reference}`);
  await picture(staff, 'clerk-before');
  await staff.getByRole('button', { name: staffSigningWords('en').button }).press('Enter');
  await staff.waitForURL('**?done=link-sent');
  expect(await said(staff)).toContain('A link was sent');
  expect(await axeProblems(staff)).toEqual([]);
  await picture(staff, 'clerk-after');

  const mails = await stage.mailsAbout(showReference(reference));
  const link = /https?:\S+\/sign\/\S+/.exec(mails.map(({ text }) => text).join('\n'))?.[0] ?? '';
  const words = signingWords('es');
  const patient = await stage.arrive('es', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const { page } = patient;
  const sound = async (name: string) => {
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await stage.problemsWithoutScript(page)).toEqual([]);
    await picture(page, name);
  };
  await page.goto(`${service.origin}${new URL(link).pathname}`);
  expect(await said(page)).toContain(words.birth.title);
  await sound('birth');
  await enterDate(patient, ['1985', 3, '9']);
  await press(patient, words.birth.button);
  expect(await said(page)).toContain(words.birth.missed);
  await sound('birth-missed');
  await enterDate(patient, ['1984', 3, '9']);
  await press(patient, words.birth.button);
  expect(await said(page)).toContain(words.review.title);
  await sound('review');
  await press(patient, words.review.button);
  expect(await page.locator('#error-summary li').count()).toBe(2);
  await sound('review-errors');
  await page.locator('[name="signature.name"]').fill('María Peña Nguyễn');
  await page.locator('[name="signature.agreed"]').check();
  await press(patient, words.review.button);
  expect(await said(page)).toContain(siteWords('es').done.titles.online);
  await sound('done');
  await page.goto(`${service.origin}${new URL(link).pathname}`);
  expect(await said(page)).toContain(words.ended.ends.signed.title);
  await sound('signed');
  await service.idle(60_000);
  expect(await requests.get(reference)).toMatchObject({ status: 'received', body: { signature: { agreed: true } } });
  await staff.goto(`${service.origin}/staff/requests/${reference}`);
  await picture(staff, 'clerk-signed');
});
