/**
 * A clerk at 1366 pixels in English, one at 390 in Spanish, without script and by keyboard: five things printed in both languages, one jams
 * and is printed again, all of them posted, with a number that is wrong at first.
 */
import { mkdirSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSession, sessionCookie } from '../../lib/console/sign-in/sessions.ts';
import { fileWords } from '../../lib/languages/staff.ts';
import { postWords } from '../../lib/languages/staff-post.ts';
import { itemsToPost } from '../../lib/request/post/items.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { packageToPost } from '../support/posting.ts';
import { expectSound } from '../support/release-desk.ts';
import { recordOf } from '../support/release-steps.ts';
import { noticeIsToPost, type Stored, stored } from './states/stored.ts';
import { giveCookie } from './states/visit.ts';

vi.setConfig({ testTimeout: 240_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const folder = process.env['SCREENSHOTS'];

interface Seat {
  readonly page: Page;
  readonly language: Language;
  readonly name: string;
}

/** Nothing for axe to find, nothing wider than the window, and the screen as it stands where pictures are asked for. */
async function look({ page, name }: Seat, state: string): Promise<void> {
  await expectSound(stage, page, `${name}-${state}`);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${state}-screen.png` });
}

/** Tab by Tab to a control, as somebody without a mouse goes. */
async function reach(page: Page, selector: string): Promise<void> {
  const isThere = () => page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${selector}`);
}

async function press(page: Page, selector: string): Promise<void> {
  await reach(page, selector);
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
}

/** From the top of the page again. */
const fresh = (page: Page, path: string) => page.goto(`${stage.service.origin}${path}`);

async function sit(language: Language, viewport: { readonly width: number; readonly height: number }): Promise<Seat> {
  const { page } = await stage.arrive(language, { javaScriptEnabled: false, viewport });
  const staff = { subject: `printer-${language}`, name: 'Ana Ruiz', roles: ['clerk'], language } as const;
  await giveCookie(page.context(), stage.service, sessionCookie, await openSession(staff, '', stage.service.dependencies));
  return { page, language, name: `post-${viewport.width}-${language}` };
}

/** Two notices in each language, and a package on a disc for a law office. */
async function waiting(): Promise<readonly Stored[]> {
  const { service } = stage;
  const found: Stored[] = [];
  for (const language of ['en', 'es', 'en', 'es'] as const) {
    const request = await stored(service, { type: 'patient', language, withoutEmail: true, idle: true });
    await noticeIsToPost(service, request);
    found.push(request);
  }
  const law = await stored(service, { type: 'attorney', language: 'en', idle: true });
  const at = service.clock.now().toISOString();
  const { sealed, ...delivery } = packageToPost({
    at,
    recipient: 'Rosalind Achterberg\nP.O. Box 7\nCharlotte, NC 28202',
    way: 'post',
  });
  if (sealed === undefined) throw new Error('the sample is sealed');
  await service.dependencies.requests.change(law.reference, () => ({
    ...{ status: 'released', release: { deliveries: [{ ...delivery, sealed: { ...sealed, at } }] }, events: [] },
  }));
  return [...found, law];
}

const seats = [
  ['en', { width: 1366, height: 768 }],
  ['es', { width: 390, height: 844 }],
] as const;

describe.each(seats)('a clerk who reads %s', (language, viewport) => {
  it('prints five, puts one back that jammed, prints it again, and posts them', async () => {
    const all = await waiting();
    const [jammed] = all;
    if (jammed === undefined) throw new Error('nothing waits');
    const seat = await sit(language, viewport);
    const { page } = seat;
    const words = postWords(language);
    await fresh(page, '/staff');
    await press(page, 'a[href="/staff/post"]');
    await look(seat, 'list');
    await press(page, 'form[method="post"][action="/staff/post"] button:not([name])');
    expect(await said(page)).toContain(words.problems['nothing-chosen']);
    await look(seat, 'nothing-chosen');
    await press(page, 'button[name="all"]');
    expect(await said(page)).toContain(words.run.printDone);
    await look(seat, 'printed');
    const run = new URL(page.url()).pathname;

    const pdf = await page.request.get(`${stage.service.origin}${run}/pdf`);
    const pages = (await PDFDocument.load(await pdf.body())).getPageCount();
    // Run sheet, four times address sheet and letter on a sheet of its own, and the label of the package.
    expect(pages).toBeGreaterThanOrEqual(2 * (1 + 4 * 2));

    await reach(page, `input[type="checkbox"][value^="${jammed.reference}"]`);
    await page.keyboard.press('Space');
    await press(page, 'button[value="back"]');
    expect(await said(page)).toContain(words.run.backDone);
    await look(seat, 'put-back');
    await press(page, 'a.back');
    await look(seat, 'list-with-run');
    await reach(page, `input[type="checkbox"][value^="${jammed.reference}"]`);
    await page.keyboard.press('Space');
    await press(page, 'form[method="post"][action="/staff/post"] button:not([name])');
    const second = new URL(page.url()).pathname;
    expect(second).not.toBe(run);
    await press(page, 'button[value="posted-all"]');
    expect(await said(page)).toContain(words.run.postedDone);

    // The first run is found by its number, as a scanner types it.
    await fresh(page, '/staff/post');
    await reach(page, 'input[name="run"]');
    await page.keyboard.type(`RUN-${run.split('/').at(-1)}`);
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
    await page.waitForLoadState();
    const law = all.at(-1)?.reference ?? '';
    const field = `input[name^="tracking-${law}"]`;
    await reach(page, field);
    await page.keyboard.type('UPS 1Z5R89390357567127');
    await press(page, 'button[value="posted-all"]');
    expect(await said(page)).toContain(words.run.problems['courier-to-box'](showReference(law)));
    await look(seat, 'courier-to-box');
    await reach(page, field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9400 1112 0108 0805 4830 16');
    await press(page, 'button[value="posted-all"]');
    expect(await said(page)).toContain(words.run.postedDone);
    await look(seat, 'posted');
    for (const { reference } of all) expect(itemsToPost(await recordOf(stage.service, reference))).toEqual([]);
    const delivery = (await recordOf(stage.service, law)).release?.deliveries?.[0];
    expect(delivery).toMatchObject({
      tracking: 'USPS 9400111201080805483016',
      posted: { by: expect.stringContaining('Ana Ruiz') },
    });
    await fresh(page, `/staff/requests/${jammed.reference}?history=all`);
    const { events } = fileWords(language);
    for (const what of ['printed', 'print-put-back', 'work-settled'] as const) expect(await said(page)).toContain(events[what]);
    await page.context().close();
  });
});
