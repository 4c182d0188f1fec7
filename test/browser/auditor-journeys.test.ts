/** An auditor's day, by the keyboard alone: a search, a person, who saw what, what is unusual, and a restricted patient. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { showReference } from '../../lib/request/reference.ts';
import { glassMinutes } from '../../lib/request/restricted/restriction.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** More steps than any of these pages has places to go to. */
const mostSteps = 250;

/** Goes on with Tab until the thing of these words, or of this id, has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab');
    const [id = '', text = ''] = await page.evaluate<readonly string[]>(
      '[document.activeElement.id, document.activeElement.textContent.trim()]',
    );
    if (id === wanted || text === wanted) return;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}

async function enter(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** By the access key, from wherever one is. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Alt+f');
  if ((await page.evaluate('document.activeElement.id')) !== 'find-q') await tabTo(page, 'find-q');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

const born = '1961-05-17';

async function openBy(username: string, { reference }: Stored): Promise<Page> {
  const page = await staffPage(stage, username);
  await page.goto(`${stage.service.origin}/staff/requests/${reference}`);
  return page;
}

async function fits(page: Page): Promise<void> {
  expect(await axeProblems(page)).toEqual([]);
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

describe('an auditor', () => {
  it('finds a person, who looked, what one did on a day, and what is unusual, without a mouse', async () => {
    const [one, other] = [
      await stored(stage.service, { type: 'patient', language: 'en', born }),
      await stored(stage.service, { type: 'attorney', language: 'en', born }),
    ];
    await stage.service.idle(60_000);
    await openBy('clerk', one);
    const page = await staffPage(stage, 'auditor');
    await find(page, 'Maria Jose Nunez 17 may 1961');
    expect(await said(page)).toContain('Born: May 17, 1961');
    await fits(page);
    await enter(page, `All requests · ${showReference(one.reference)}`);
    expect(page.url()).not.toContain(one.reference);
    const text = await said(page);
    for (const words of [
      showReference(one.reference),
      showReference(other.reference),
      'Who looked, in six years',
      'Opened the request',
    ])
      expect(text).toContain(words);
    await fits(page);
    await enter(page, 'Access');
    expect(await page.title()).toContain('Who saw what');
    await fits(page);
    const clerk = stage.service.accounts.find(({ username }) => username === 'clerk');
    await enter(page, clerk?.name ?? '');
    expect(await said(page)).toContain('The chain of rows is unbroken.');
    expect(await said(page)).toContain(showReference(one.reference));
    await fits(page);
    await enter(page, 'Patterns of the week before it');
    expect(await page.title()).toContain('Unusual patterns');
    await fits(page);
    await find(page, showReference(one.reference).toLowerCase());
    expect(page.url()).toContain(`/staff/requests/${one.reference}`);
  });

  it('opens a restricted patient by a reason alone; privacy is told, and the access log says so', async () => {
    const one = await stored(stage.service, { type: 'patient', language: 'es', born: '1962-06-18' });
    await stage.service.idle(60_000);
    const privacy = await openBy('privacy', one);
    await tabTo(privacy, 'Restricted patient');
    await privacy.keyboard.press('Enter');
    await tabTo(privacy, 'restriction-kind');
    await privacy.keyboard.type('Known');
    await enter(privacy, 'Restrict this patient');
    await stage.service.idle(60_000);
    const page = await staffPage(stage, 'auditor');
    await find(page, 'Núñez, María José 1962-06-18');
    const table = await page.getByRole('table').textContent();
    expect(table).toContain('Restricted');
    expect(table).not.toMatch(/María|1962/);
    await enter(page, showReference(one.reference));
    expect(await page.title()).toContain('This patient is restricted');
    expect(await said(page)).not.toContain('María');
    await fits(page);
    await enter(page, `Open for ${glassMinutes} minutes`);
    expect(await page.title()).toMatch(/^Error/);
    await tabTo(page, 'reason');
    await page.keyboard.type('I audit');
    await tabTo(page, 'words');
    await page.keyboard.type('Yearly review of access');
    await enter(page, `Open for ${glassMinutes} minutes`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('María José');
    expect(await page.locator('.open-glass').textContent()).toContain('60 more minutes');
    await fits(page);
    const mails = await stage.mailsAbout(showReference(one.reference));
    const told = mails.find(({ to }) => to.includes('privacy@staff.invalid'));
    expect(told?.subject).toBe('A restricted request was opened with a reason');
    expect(`${told?.text}${told?.html}`).not.toMatch(/María|Nguy|1962|Yearly|audit/);
    await enter(page, 'Access');
    await enter(page, 'Patterns of this day');
    expect(await said(page)).toContain('Break-glass');
    // In the next hour a reason is asked for again.
    stage.service.clock.moveTo(new Date(stage.service.clock.now().getTime() + 14 * 60_000));
    await page.goto(`${stage.service.origin}/staff/requests/${one.reference}`);
    expect(await page.locator('.open-glass').textContent()).toContain('46 more minutes');
  });
});
