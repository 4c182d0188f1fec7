/** A supervisor's day by keyboard alone: load, assigning many, handing over, a saved view, Next; and the first screen of a request. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deskWords, staffWords } from '../../lib/languages/staff.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import { baseLanguage } from '../../lib/request/vocabulary.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, staffPage } from '../support/browser-journey.ts';
import { openRequests } from '../support/open-requests.ts';

vi.setConfig({ testTimeout: 120_000 });

const screen = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

let stage: Stage;
let records: readonly RequestRecord[];
beforeAll(async () => {
  stage = await openStage();
  records = openRequests(60);
  const { requests } = stage.service.dependencies;
  for (const record of records) await requests.submit({ ...record, assignee: null });
});
afterAll(() => stage.close());

async function count(): Promise<void> {
  const { dependencies, clock } = stage.service;
  const { facility, requestQueue } = dependencies;
  await requestQueue.recount(facility.id, clock.now(), hospitalDay(clock.now(), facility.timeZone));
}

/** Tab until what has the focus is it; a page on which that never happens fails. */
async function tabTo(page: Page, isIt: string): Promise<void> {
  for (let turn = 0; turn < 160; turn += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(isIt)})`)) return;
  }
  throw new Error(`nothing like ${isIt} by Tab`);
}

async function choose(page: Page, starts: string): Promise<void> {
  await page.keyboard.type(starts);
}

/** Nothing for axe, and no wider than the window, at a desk and on a phone. */
async function looksRight(page: Page): Promise<void> {
  for (const size of [phone, screen]) {
    await page.setViewportSize(size);
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThan(1);
  }
}

// In Spanish the same pages are page states.
describe('a supervisor by keyboard alone', () => {
  const language = baseLanguage;

  it('sees the load, assigns many, hands over, saves a view, and takes the next one', async () => {
    const [clerk, supervisor] = [await staffPage(stage, 'clerk'), await staffPage(stage, 'supervisor', { viewport: screen })];
    await clerk.close();
    await count();
    const words = deskWords(language);
    const { origin } = stage.service;
    const page = supervisor;
    await page.goto(`${origin}/staff`);
    await looksRight(page);
    // Twenty rows on one screen.
    const last = await page.locator('.queue tbody tr').nth(19).boundingBox();
    expect(last === null ? screen.height : last.y + last.height).toBeLessThanOrEqual(screen.height);
    for (let row = 0; row < 3; row += 1) {
      await tabTo(page, `.queue tbody tr:nth-child(${row + 1}) input[type=checkbox]`);
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'form.assign select');
    await choose(page, 'Casey');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(words.assign.done(3, 'Casey Clerk')).waitFor();
    await looksRight(page);

    await tabTo(page, '.band a[href="/staff/load"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.load.title }).waitFor();
    await looksRight(page);
    await tabTo(page, 'a[href="/staff/load/local-clerk"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/staff/load/local-clerk');
    await tabTo(page, 'form.assign select');
    await choose(page, 'Sam');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(words.load.nothing).waitFor();
    await looksRight(page);

    await page.goto(`${origin}/staff?mine=yes`);
    expect(await page.locator('.queue tbody tr').count()).toBeGreaterThanOrEqual(3);
    await tabTo(page, '.filters summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.save-view input[type=text]');
    await page.keyboard.type(`My work ${language}`);
    await page.keyboard.press('Enter');
    await page.getByText(words.save.saved).waitFor();
    await looksRight(page);

    expect(await page.locator('.band [accesskey=n]').count()).toBe(1);
    await tabTo(page, '.band [accesskey=n]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/staff/requests/*');
    await looksRight(page);
    // Back to the filters from which the supervisor came.
    await tabTo(page, 'a.back');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/staff?mine=yes');
    await page.context().close();
  });
});

describe('the first screen of a request', () => {
  it.each(['received', 'deficient', 'in-review', 'released'] as const)(
    '%s: who, what is missing and what to do',
    async (status) => {
      const { requests } = stage.service.dependencies;
      const found = records.find(
        (record) => record.body.requester.type === 'patient' && record.route.desk === 'medical-records',
      );
      if (found === undefined) throw new Error('no such request');
      await requests.change(found.reference, () => ({ status, assignee: null, events: [] }));
      const page = await staffPage(stage, 'clerk', { viewport: screen });
      await page.goto(`${stage.service.origin}/staff/requests/${found.reference}`);
      const { request, actions } = staffWords('en');
      const parts = {
        name: page.getByRole('heading', { level: 1 }),
        requester: page.getByText(request.requester, { exact: true }).first(),
        basis: page.getByText(request.routeFields.basis, { exact: true }).first(),
        next: page.getByRole('heading', { name: request.needed }),
        owner: page.getByRole('button', { name: actions.take(showReference(found.reference)) }),
      };
      const bottoms = await Promise.all(
        Object.entries(parts).map(async ([name, part]) => {
          const box = await part.boundingBox();
          return [name, box !== null && box.y + box.height <= screen.height] as const;
        }),
      );
      expect(bottoms.filter(([, isSeen]) => !isSeen)).toEqual([]);
      const mains = page.locator('main .btn:not(.two, .quiet):visible');
      expect(await mains.count()).toBeLessThanOrEqual(1);
      const first = page.locator('.pane.first');
      const box = await first.boundingBox();
      expect(box === null ? screen.height : box.y).toBeLessThan(screen.height / 2);
      if (status !== 'released') {
        const missing = await page.locator('.pane.first h3').nth(1).boundingBox();
        expect(missing === null ? screen.height : missing.y + missing.height).toBeLessThanOrEqual(screen.height);
      }
      expect(await axeProblems(page)).toEqual([]);
      await page.context().close();
    },
  );
});
