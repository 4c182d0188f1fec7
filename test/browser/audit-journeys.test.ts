/** A part of the day of who answers for it, by keyboard alone: the list of a person with three requests, in Spanish, and a binder of ten for an auditor. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyBinder } from '../../lib/delivery/binder/verify-binder.ts';
import { releasePaperWords } from '../../lib/languages/release-papers.ts';
import { decisionWords } from '../../lib/languages/staff.ts';
import { accountingWords } from '../../lib/languages/staff-accounting.ts';
import { staffBinderWords } from '../../lib/languages/staff-binder.ts';
import { addDays, hospitalDay } from '../../lib/request/dates.ts';
import type { Disclosure } from '../../lib/request/release/stored.ts';
import { bytesOf } from '../../lib/runtime/bytes-of.ts';
import { openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { caseOf, withCases } from '../support/letter-samples.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { inState, type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 240_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Pictures for whoever looks at them, where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
}

const enter = (control: Locator) => control.press('Enter');
const tick = async (box: Locator) => {
  if (!(await box.isChecked())) await box.press('Space');
};
async function day(page: Page, name: string, date: string): Promise<void> {
  const [year = '', month = '', its = ''] = date.split('-');
  await page.locator(`[name="${name}.month"]`).selectOption(String(Number(month)));
  await page.locator(`[name="${name}.day"]`).fill(String(Number(its)));
  await page.locator(`[name="${name}.year"]`).fill(year);
}

const today = () => hospitalDay(stage.service.clock.now(), 'America/New_York');
const row = (change: Partial<Disclosure>): Disclosure => ({
  ...{ id: 'd1', at: '2026-10-20T15:00:00.000Z', on: '2026-10-20', to: 'Clerk of Superior Court, Statesville' },
  ...{ what: 'lab-reports', pages: 12, channel: 'post', basis: 'legal-process', by: 'staff:x Ana Ruiz' },
  ...change,
});

async function withRows({ reference }: Stored, disclosures: readonly Disclosure[], until?: string): Promise<void> {
  const suspensions = disclosures.map(({ id }) => ({
    ...{ id: 'suspension-1', at: '2026-10-20T15:00:00.000Z', by: 'staff:x', disclosure: id, how: 'written' as const },
    ...{ official: 'Sheriff', statedOn: '2026-10-20', until: until ?? '', document: 'Letter 7' },
  }));
  await stage.service.dependencies.requests.change(reference, () => ({
    release: { disclosures, ...(until !== undefined && { suspensions }) },
    events: [],
  }));
}

it('a person with three requests gets one list in Spanish: summed up, and without what an agency has held back', async () => {
  const { service } = stage;
  const asking = await stored(service, { type: 'patient', language: 'es' });
  const court = await stored(service, { type: 'subpoena', language: 'en' });
  const police = await stored(service, { type: 'law-enforcement', language: 'en' });
  const stranger = await stored(service, { type: 'patient', language: 'en', born: '1971-02-03' });
  await service.idle(60_000);
  await inState(service, asking, 'closed');
  await service.dependencies.requests.change(asking.reference, (state) => {
    const { decisions, items, cases = [] } = withCases({ ...state, recentEvents: [] }, caseOf('accounting'));
    return { decisions, items, cases, events: [] };
  });
  await withRows(court, [row({}), row({ id: 'd2', on: '2026-11-02' })]);
  await withRows(police, [row({ to: 'Sheriff, Statesville', basis: 'law-enforcement' })], addDays(today(), 30));

  const words = accountingWords('en');
  const page = await staffPage(stage, 'supervisor', { viewport: { width: 1366, height: 768 } });
  await page.goto(`${service.origin}/staff/requests/${asking.reference}`);
  await enter(page.getByRole('link', { name: words.person.open }));
  await page.getByRole('heading', { name: words.person.title }).waitFor();
  // The same record number with another birth date is possible only, and nobody ticks it but a person.
  expect(await page.locator(`[name="same"][value="${stranger.reference}"]`).isChecked()).toBe(false);
  for (const one of [court, police]) await tick(page.locator(`[name="same"][value="${one.reference}"]`));
  await picture(page, 'person-1366');
  await enter(page.getByRole('button', { name: words.person.button }));
  await page.getByText(words.person.kept).waitFor();
  const shown = await said(page);
  expect(shown).toContain('Sheriff, Statesville');
  expect(shown).toContain('The patient learns nothing of it before');
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  await picture(page, 'person-kept-1366');

  await page.goto(`${service.origin}/staff/requests/${asking.reference}`);
  await enter(page.getByRole('link', { name: decisionWords('en').decisions['answer-accounting'].button }).first());
  await tick(page.locator('[name="searched"]'));
  await enter(page.getByRole('button', { name: 'Look at the letter' }));
  const pdf = page.locator('a[href$="/pdf"]').first();
  const bytes = await (await page.request.get(`${service.origin}${await pdf.getAttribute('href')}`)).body();
  const text = (await textOfPdf(new Uint8Array(bytes))).replaceAll(/\s+/g, ' ');
  const paper = releasePaperWords('es').accounting;
  expect(text).toContain('Clerk of Superior Court');
  expect(text).toContain(paper.times(2, '2 de noviembre de 2026'));
  expect(text).toContain(paper.kinds.judicial);
  expect(text).not.toMatch(/Sheriff|policía|2\. /);
  const folder = process.env['PICTURES'];
  if (folder !== undefined) writeFileSync(join(folder, 'accounting-es.pdf'), bytes);
  await enter(page.locator('main form button').first());
  await page.waitForURL(`**/staff/requests/${asking.reference}**`);
  const record = await service.dependencies.requests.get(asking.reference);
  expect(record?.cases?.[0]?.answered?.outcome).toBe('listed');
  const looked = await service.dependencies.accessRows.ofReference(court.reference);
  expect(looked.some(({ what }) => what === 'accounting')).toBe(true);
  await page.context().close();
});

it('an auditor draws ten requests on a phone, fetches the binder, and it is whole', async () => {
  const { service } = stage;
  for (let one = 0; one < 11; one += 1) await stored(service, { type: 'patient', language: one % 2 === 0 ? 'es' : 'en' });
  await service.idle(120_000);
  const words = staffBinderWords('en');
  const page = await staffPage(stage, 'auditor', { viewport: { width: 390, height: 844 } });
  await enter(page.getByRole('link', { name: words.section, exact: true }));
  await page.getByRole('heading', { name: words.title }).waitFor();
  await enter(page.getByRole('button', { name: words.button }));
  await page.getByText(words.problems['reason-required']).first().waitFor();
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  await picture(page, 'binder-wrong-390');
  await day(page, 'from', '2026-01-01');
  await day(page, 'to', today());
  await tick(page.locator('[name="kind"][value="random"]'));
  await page.locator('[name="count"]').fill('10');
  await page.locator('[name="seed"]').fill('autumn-3');
  await page.locator('[name="reason"]').fill('Yearly review of access requests');
  await enter(page.getByRole('button', { name: words.button }));
  await page.getByText(words.asked).waitFor();
  const { binders, facility, packages, publicKeys } = service.dependencies;
  await vi.waitFor(async () => expect((await binders.newest(facility.id, 1))[0]?.made).toBeDefined(), {
    timeout: 60_000,
    interval: 250,
  });
  await page.goto(`${service.origin}/staff/binder`);
  expect(await said(page)).toContain('random, 10 of');
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  await picture(page, 'binder-390');
  await page.setViewportSize({ width: 1366, height: 768 });
  await picture(page, 'binder-1366');
  const [download] = await Promise.all([page.waitForEvent('download'), enter(page.getByRole('link', { name: words.fetch }))]);
  expect(download.suggestedFilename()).toBe('binder.zip');
  const [binder] = await binders.newest(facility.id, 1);
  const bytes = Buffer.from(await bytesOf(await packages.read(binder?.made?.key ?? '')));
  const source = { size: bytes.length, read: async (at: number, length: number) => bytes.subarray(at, at + length) };
  const checked = await verifyBinder(source, await publicKeys.list());
  expect([checked.findings, binder?.references.length]).toEqual([[], 10]);
  const folder = process.env['PICTURES'];
  if (folder !== undefined) writeFileSync(join(folder, 'binder.zip'), bytes);
  await page.context().close();
});
