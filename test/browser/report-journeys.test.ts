/** A director by keyboard: filters, the list behind a number, an export that a second person approves. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSession, sessionCookie } from '../../lib/console/sign-in/sessions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { monthBefore } from '../../lib/request/report-months.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { seedReports } from '../support/report-seed.ts';
import { giveCookie } from './states/visit.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // More than 500 of them are counted, so that an export of all needs a second person.
  await seedReports(stage.service, { count: 760, days: 150 });
});
afterAll(() => stage.close());

async function enter(subject: string, role: 'supervisor' | 'privacy'): Promise<Page> {
  const { page } = await stage.arrive('en');
  const staff = { subject, name: 'Sue Park', roles: [role], language: 'en' } as const;
  const value = await openSession(staff, '', stage.service.dependencies);
  await giveCookie(page.context(), stage.service, sessionCookie, value);
  return page;
}

const enterOn = (page: Page, role: 'link' | 'button', name: string | RegExp) =>
  page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .press('Enter');

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

describe('a director', () => {
  it('filters, opens what a number counted, and exports it when a second person has approved', async () => {
    const { service } = stage;
    const thisMonth = hospitalDay(service.clock.now(), lakeNorman.timeZone).slice(0, 7);
    const page = await enter('director', 'supervisor');
    await page.goto(`${service.origin}/staff`);
    await enterOn(page, 'link', 'Reports');
    await page.getByRole('group').getByText('Filter').press('Enter');
    await page.getByLabel('From month').selectOption(monthBefore(thisMonth, 5));
    await page.getByLabel('To month').selectOption(thisMonth);
    await page.getByLabel('Language').selectOption('es');
    await enterOn(page, 'button', 'Show');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('How we are doing');
    expect(await axeProblems(page)).toEqual([]);

    // The list of a number has as many rows as the number says.
    const received = page
      .getByRole('region', { name: 'By channel' })
      .getByRole('row', { name: /^Mail/ })
      .getByRole('link')
      .first();
    const count = Number(await received.textContent());
    expect(count).toBeGreaterThan(0);
    await received.press('Enter');
    expect(await page.getByRole('row').count()).toBe(Math.min(50, count) + 1);
    expect(await axeProblems(page)).toEqual([]);
    await enterOn(page, 'link', 'Back to the figures');
    await enterOn(page, 'link', 'Without filters');

    const all = `from=${monthBefore(thisMonth, 5)}&to=${thisMonth}&what=received`;
    await page.goto(`${service.origin}/staff/reports/export?${all}`);
    await enterOn(page, 'button', 'Export');
    expect(await said(page)).toContain('Give a reason.');
    await page.getByLabel('Reason for the export').fill('Yearly report to the board');
    await enterOn(page, 'button', 'Export');
    expect(await said(page)).toContain('Your export waits for a second person');

    const second = await enter('officer', 'privacy');
    await second.goto(`${service.origin}/staff`);
    await enterOn(second, 'link', 'Reports');
    expect(await said(second)).toContain('Yearly report to the board');
    expect(await axeProblems(second)).toEqual([]);
    await enterOn(second, 'button', 'Approve');
    expect(await said(second)).toContain('You approved the export.');

    await page.reload();
    const csv = await saved(page, () => enterOn(page, 'button', 'Make the file'));
    expect(csv.startsWith('\uFEFFreference,')).toBe(true);
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(501);
    await page.reload();
    expect(await said(page)).toContain('No export waits.');
  });

  it('takes the figures along as CSV, and prints them on one page', async () => {
    const page = await enter('director', 'supervisor');
    await page.goto(`${stage.service.origin}/staff/reports`);
    const figures = await saved(page, () => enterOn(page, 'link', 'Figures (CSV)'));
    expect(figures).toContain('all,,received,');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBe(1);
  });
});
