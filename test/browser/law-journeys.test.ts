/** What the law leaves no choice about, as each office meets it in the console: nothing wrong goes out, and everybody reads why. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { flagWords } from '../../lib/languages/staff.ts';
import { addDays } from '../../lib/request/dates.ts';
import { showReference } from '../../lib/request/reference.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { todayAt } from '../support/service.ts';
import { inState, type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const dayMs = 86_400_000;
const flags = flagWords('en');
const folder = process.env['SCREENSHOTS'];
const filePath = ({ reference }: Stored, rest = '') => `${stage.service.origin}/staff/requests/${reference}${rest}`;
const recordOf = async ({ reference }: Stored) => {
  const record = await stage.service.dependencies.requests.get(reference);
  if (record === null) throw new Error('no record');
  return record;
};
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

/** A member of staff at the page of a request, which is sound. */
async function at(username: string, request: Stored, rest = ''): Promise<Page> {
  const page = await staffPage(stage, username);
  await page.goto(filePath(request, rest));
  expect(await axeProblems(page)).toEqual([]);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function days(count: number): Promise<void> {
  const { clock } = stage.service;
  clock.moveTo(new Date(clock.now().getTime() + count * dayMs));
  await stage.service.sweep();
  await stage.service.idle(60_000);
}

/** From gathering to the final check, by a clerk. */
async function handOver(page: Page, request: Stored): Promise<void> {
  await page.goto(filePath(request, '/decide/to-final-check'));
  await page.getByRole('textbox', { name: 'Pages' }).fill('12');
  await page.getByLabel('What was gathered').fill('All that was asked for');
  await press(page, 'Hand over for the final check');
  expect(await page.getByRole('status').textContent()).toBe('Your decision was saved.');
}

async function confirmIdentity(page: Page, request: Stored): Promise<void> {
  await page.goto(filePath(request, '/decide/confirm-identity'));
  await page.locator('[name="how"][value="document"]').check();
  for (const fact of ['name', 'birth-date', 'address', 'phone']) await page.locator(`[name="facts"][value="${fact}"]`).check();
  await page.locator('main form button').first().click();
  expect(await page.getByRole('status').textContent()).toBe('Your decision was saved.');
}

it('a mother of a girl of 16: the attending physician first, and nothing in the portal', async () => {
  const year = String(stage.service.clock.now().getUTCFullYear() - 16);
  const request = await stored(stage.service, { type: 'parent', language: 'en', born: `${year}-01-02`, idle: true });
  await inState(stage.service, request, 'in-process');
  const clerk = await at('clerk', request);
  await confirmIdentity(clerk, request);
  await handOver(clerk, request);

  const supervisor = await at('supervisor', request);
  const { name } = flags.flags['minor-12-to-17'];
  for (const text of [name, flags.portal, 'Check and release: a flag waits for a judgement.'])
    expect(await said(supervisor)).toContain(text);
  await picture(supervisor, 'mother-flag');

  const reviewer = await at('reviewer', request);
  await reviewer.getByRole('link', { name: flags.judge(name) }).click();
  await reviewer.getByLabel(flags.values.release, { exact: true }).check();
  await reviewer.getByLabel('Reason', { exact: true }).fill('The physician sees no private care.');
  await press(reviewer, flags.judge(name));
  expect(await reviewer.getByRole('alert').textContent()).toContain('name the attending physician');
  await reviewer.locator('[name="physician"]').fill('Dr. Ada Lund');
  await press(reviewer, flags.judge(name));
  expect(await said(reviewer)).toContain(flags.physician('Dr. Ada Lund'));

  await supervisor.goto(filePath(request, '/decide/release'));
  await supervisor.locator('[name="channel"][value="portal"]').check();
  await press(supervisor, 'Check and release');
  expect(await supervisor.getByRole('alert').textContent()).toContain('no access to the patient’s portal');
  expect((await recordOf(request)).status).toBe('quality-check');
  for (const page of [clerk, supervisor, reviewer]) await page.context().close();
});

it('a subpoena without an order: legal may withhold, and release only with the document on file', async () => {
  const request = await stored(stage.service, { type: 'subpoena', language: 'en', idle: true });
  await inState(stage.service, request, 'quality-check');
  // Legal process lies with the legal office: a clerk of medical records does not open it.
  const supervisor = await at('supervisor', request);
  expect(await said(supervisor)).toContain(flags.narrowed['document-first']);
  expect(await supervisor.getByRole('link', { name: 'Check and release' }).count()).toBe(0);
  await picture(supervisor, 'subpoena-without-order');
  const legal = await at('legal', request);
  await legal.getByRole('link', { name: flags.judge(flags.flags['legal-process'].name) }).click();
  expect(await legal.locator('[name="verdict"][value="release"]').count()).toBe(0);
  await legal.locator('[name="verdict"][value="withhold"]').check();
  await legal.getByLabel('Reason', { exact: true }).fill('No order of a judge.');
  await press(legal, flags.judge(flags.flags['legal-process'].name));
  await supervisor.goto(filePath(request));
  expect(await said(supervisor)).toContain(flags.states.withhold);
  expect((await recordOf(request)).status).toBe('quality-check');
  for (const page of [supervisor, legal]) await page.context().close();
});

it('a duplicate whose other request is overdue: the earliest receipt and the old due day go on', async () => {
  const kept = await stored(stage.service, { type: 'patient', language: 'en', idle: true });
  await inState(stage.service, kept, 'in-review');
  const twin = await stored(stage.service, { type: 'patient', language: 'en', idle: true });
  // The paper of the twin came 40 days before, and nobody has answered it.
  const { receivedOn } = await recordOf(kept);
  const earlier = addDays(receivedOn ?? '', -40);
  const due = addDays(earlier, 30);
  await stage.service.dependencies.requests.change(twin.reference, () => ({
    receivedOn: earlier,
    dueOn: due,
    status: 'in-review',
    events: [],
  }));
  const clerk = await at('clerk', twin, '/decide/duplicate');
  await clerk.locator('[name="first"]').fill(showReference(kept.reference));
  await press(clerk, 'Mark as a duplicate');
  const [one, other] = [await recordOf(kept), await recordOf(twin)];
  expect([other.status, one.status, one.receivedOn, one.dueOn]).toEqual(['duplicate', 'in-review', earlier, due]);
  await clerk.goto(filePath(kept));
  expect(await said(clerk)).toContain('A duplicate was joined: the earlier day of receipt counts');
  await picture(clerk, 'duplicate-overdue');
  await clerk.context().close();
});

it('an authorization that ends before the final check is over opens nothing', async () => {
  const request = await stored(stage.service, { type: 'employer', language: 'en', idle: true });
  const now = stage.service.clock.now();
  const day = (count: number) => addDays(todayAt(stage.service), count);
  await stage.service.dependencies.requests.change(request.reference, () => ({
    status: 'in-process',
    sheet: { answers: {}, paper: { form: 'other', signedOn: day(-30), endsOn: day(2) }, by: 'staff:a', at: now.toISOString() },
    events: [],
  }));
  const clerk = await at('clerk', request);
  expect(await said(clerk)).toContain(flags.flags['authorization-ends-soon'].name);
  await handOver(clerk, request);
  await clerk.context().close();
  await days(4);
  const supervisor = await at('supervisor', request);
  const told = await said(supervisor);
  expect(told).toContain(flags.flags['authorization-ended'].name);
  expect(await supervisor.getByRole('link', { name: 'Check and release' }).count()).toBe(0);
  await picture(supervisor, 'authorization-ended');
  await supervisor.goto(filePath(request, '/decide/release'));
  expect(new URL(supervisor.url()).pathname).toBe(`/staff/requests/${request.reference}`);
  await supervisor.context().close();
});

it('an extension that was written in time and posted too late changes nothing: the first due day rules', async () => {
  const request = await stored(stage.service, { type: 'patient', language: 'en', withoutEmail: true, idle: true });
  await inState(stage.service, request, 'in-process');
  const { dueOn } = await recordOf(request);
  await days(25);
  const clerk = await at('clerk', request, '/letters/write/extension');
  await clerk.locator('[name="reason"][value="many-records"]').check();
  const [year = '', month = '', date = ''] = new Date(Date.parse(dueOn ?? '') + 20 * dayMs)
    .toISOString()
    .slice(0, 10)
    .split('-');
  await clerk.locator('[name="newDate.month"]').selectOption(String(Number(month)));
  await clerk.locator('[name="newDate.day"]').fill(date);
  await clerk.locator('[name="newDate.year"]').fill(year);
  await press(clerk, /^Look at the letter$/);
  await press(clerk, /^Keep this letter with the request$/);
  expect((await recordOf(request)).dueOn).toBe(dueOn);
  await clerk.context().close();
  await days(8);
  const later = await at('clerk', request);
  await later.getByText(/^Mark “.*” as sent by mail$/).click();
  await press(later, /^“.*” was posted on this day$/);
  expect(await said(later)).toContain('it gives no more time');
  expect((await recordOf(request)).dueOn).toBe(dueOn);
  await picture(later, 'extension-too-late');
  await later.context().close();
});
