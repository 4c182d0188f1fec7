/** A day of the department that takes in records, by keyboard alone and without script: what is scanned, asked, noted, entered and found. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { handOverPath, inboundPath, itemPath } from '../../lib/console/inbound/paths.ts';
import type { Role } from '../../lib/console/sign-in/roles.ts';
import { openSession, sessionCookie } from '../../lib/console/sign-in/sessions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { InboundRecord } from '../../lib/inbound/record.ts';
import { findWords } from '../../lib/languages/staff-find.ts';
import { inboundDeskWords } from '../../lib/languages/staff-inbound.ts';
import { addDays } from '../../lib/request/dates.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { exactly } from '../support/browser-person.ts';
import { inboundRecord, noticeWith } from '../support/inbound.ts';
import { expectSound } from '../support/release-desk.ts';
import { todayAt } from '../support/service.ts';
import { giveCookie } from './states/visit.ts';

vi.setConfig({ testTimeout: 240_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const desk = { javaScriptEnabled: false, viewport: { width: 1366, height: 768 } } as const;

/** A notice as a clinic sends it, stored and worked. */
async function announced(instead: Parameters<typeof noticeWith>[0]): Promise<InboundRecord> {
  const { service } = stage;
  const record = inboundRecord({}, noticeWith(instead), service.clock.now());
  await service.dependencies.inbound.submit(record);
  await service.dependencies.queue.enqueue([{ inbound: record.reference }]);
  await service.idle(60_000);
  return record;
}

async function enter(language: Language, role: Role, name: string): Promise<Page> {
  const { page } = await stage.arrive(language, desk);
  const staff = { subject: `inbound-${name.replace(/\W/g, '')}`, name, roles: [role], language } as const;
  const session = await openSession(staff, '', stage.service.dependencies);
  await giveCookie(page.context(), stage.service, sessionCookie, session);
  return page;
}

const go = (page: Page, path: string) => page.goto(`${stage.service.origin}${path}`);
const recordOf = (reference: string) => stage.service.dependencies.inbound.get(reference);

/** By the keyboard: a button or a link takes Enter, a box or a choice the space bar. */
const press = (page: Page, role: 'button' | 'link', name: string | RegExp) =>
  page
    .getByRole(role, { name: typeof name === 'string' ? exactly(name) : name })
    .first()
    .press('Enter');
const tick = (page: Page, field: string, value: string) => page.locator(`[name="${field}"][value="${value}"]`).press('Space');
const unfold = (page: Page, text: string) => page.locator('summary', { hasText: text }).first().press('Enter');

async function narrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(stage, page, `${name}-390`);
  await page.setViewportSize(desk.viewport);
}

it.each<Language>(['en', 'es'])(
  'an arrival with a password, from the scan of its cover sheet to the record (%s)',
  async (language) => {
    const { service } = stage;
    const words = inboundDeskWords(language);
    const today = todayAt(service);
    const record = await announced({
      language,
      patient: { lastName: language === 'en' ? 'Okafor' : 'Ibáñez' },
      records: { what: ['discs'], discs: 2, pages: undefined },
      delivery: { expectedOn: addDays(today, 2) },
    });
    await announced({ language, patient: { firstName: 'Lucía', lastName: 'Marín' }, delivery: { expectedOn: today } });
    const page = await enter(language, 'inbound', 'Ines Ferreira');
    await go(page, '/staff');
    expect(new URL(page.url()).pathname).toBe(inboundPath);
    expect(await said(page)).toContain(showReference(record.reference));
    await expectSound(stage, page, `inbound-${language}-queue`);
    await narrow(page, `inbound-${language}-queue`);

    // A scanner types the reference and presses Enter: the first act. The button is the second.
    await press(page, 'link', findWords(language).inbound.arrivals);
    await expectSound(stage, page, `inbound-${language}-arrivals`);
    await page.getByLabel(words.arrivals.field).fill('not a code at all');
    await page.getByLabel(words.arrivals.field).press('Enter');
    expect(await said(page)).toContain(words.arrivals.unreadable);
    await expectSound(stage, page, `inbound-${language}-arrivals-refused`);
    await page.getByLabel(words.arrivals.field).fill(`]C0${record.reference}`);
    await page.getByLabel(words.arrivals.field).press('Enter');
    await page.waitForURL(`**${itemPath(record.reference)}*`);
    await expectSound(stage, page, `inbound-${language}-announced`);
    await narrow(page, `inbound-${language}-announced`);
    const button = page.getByRole('button', { name: exactly(words.decisions.arrive.button) });
    const box = await button.boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(768);
    await tick(page, 'arrive.condition', 'encrypted');
    await tick(page, 'arrive.condition', 'unlabelled');
    await page.locator('[name="arrive.pieces"]').fill('1');
    await button.press('Enter');
    await expect.poll(() => said(page)).toContain(words.results.arrived);
    expect(await recordOf(record.reference)).toMatchObject({ status: 'arrived', arrivals: [{ on: today, pieces: 1 }] });
    expect(await said(page)).toContain(words.item.short);
    await expectSound(stage, page, `inbound-${language}-arrived`);

    // Encrypted: the password is what comes next, and the page says whom to call.
    await tick(page, 'need-password.medium', 'disc');
    await press(page, 'button', words.decisions['need-password'].button);
    await expect.poll(() => said(page)).toContain(words.item.callHeading);
    expect(await page.locator('main a[href="tel:+17045550142"]').count()).toBeGreaterThan(0);
    await expectSound(stage, page, `inbound-${language}-password`);
    await narrow(page, `inbound-${language}-password`);
    await unfold(page, words.decisions['followed-up'].button);
    await tick(page, 'followed-up.how', 'telephone');
    await page.locator('[name="followed-up.spokeTo"]').fill('Dana Whitfield');
    await page.locator('[name="followed-up.about"]').fill('Records2026# opens both');
    await press(page, 'button', words.decisions['followed-up'].button);
    await expect.poll(() => said(page)).toContain(words.password.warning);
    expect(JSON.stringify(await recordOf(record.reference))).not.toContain('Records2026#');
    await expectSound(stage, page, `inbound-${language}-password-seen`);
    await page.locator('[name="followed-up.about"]').fill('Calls back at ten');
    await press(page, 'button', words.decisions['followed-up'].button);
    await expect.poll(() => said(page)).toContain(words.results.noted);
    await page.locator('[name="password-given.spokeTo"]').fill('Dana Whitfield');
    await tick(page, 'password-given.sure', 'by-telephone');
    await tick(page, 'password-given.sure', 'not-written-down');
    await press(page, 'button', words.decisions['password-given'].button);
    await expect.poll(async () => (await recordOf(record.reference))?.status).toBe('arrived');
    await page.locator('[name="upload.pages"]').fill('31');
    await press(page, 'button', words.decisions.upload.button);
    await expect.poll(async () => (await recordOf(record.reference))?.status).toBe('uploaded');
    expect(await said(page)).toContain(words.item.chainSound);
    await expectSound(stage, page, `inbound-${language}-uploaded`);
    await service.idle(60_000);
    const mails = await stage.mailsAbout(showReference(record.reference));
    expect(mails.length).toBeGreaterThanOrEqual(2);
    for (const { text } of mails) expect(text).not.toMatch(/Okafor|Ibáñez|Records2026/);
  },
);

it.each<Language>(['en', 'es'])('what came without a notice is entered, found again and counted (%s)', async (language) => {
  const { service } = stage;
  const words = inboundDeskWords(language);
  const page = await enter(language, 'inbound', 'Tomás Vega');
  await go(page, '/staff/inbound/arrivals');
  await press(page, 'link', words.arrivals.enter);
  await expectSound(stage, page, `inbound-${language}-new`);
  await press(page, 'button', words.entry.button);
  expect(await said(page)).toContain(words.problemHeading);
  await expectSound(stage, page, `inbound-${language}-new-refused`);
  const name = language === 'en' ? 'Harper' : 'Quiñones';
  await tick(page, 'senderType', 'clinic');
  await page.locator('[name="organization"]').fill(`Catawba Imaging ${language}`);
  await page.locator('[name="lastName"]').fill(name);
  await page.locator('[name="firstName"]').fill('Rosa');
  await page.locator('[name="born.month"]').selectOption('5');
  await page.locator('[name="born.day"]').fill('4');
  await page.locator('[name="born.year"]').fill('1969');
  await tick(page, 'what', 'discs');
  await page.locator('[name="discs"]').fill('1');
  await tick(page, 'way', 'mail');
  await page.locator('[name="carrier"]').selectOption('ups');
  await page.locator('[name="tracking"]').fill('1Z999AA10123456784');
  await press(page, 'button', words.entry.button);
  await expect.poll(() => said(page)).toContain(words.results.created);
  await expectSound(stage, page, `inbound-${language}-entered`);
  const [, reference = ''] = /items\/([0-9A-Z]{13})/.exec(page.url()) ?? [];
  expect(await recordOf(reference)).toMatchObject({
    status: 'arrived',
    arrivedBy: 'staff',
    tracking: 'UPS 1Z999AA10123456784',
  });
  await service.idle(60_000);
  for (const asked of ['1Z999AA10123456784', `Catawba Imaging ${language}`, `Rosa ${name} 05/04/1969`]) {
    await page.locator('#find-q').fill(asked);
    await page.locator('#find-q').press('Enter');
    await expect.poll(() => said(page)).toContain(showReference(reference));
  }
  await expectSound(stage, page, `inbound-${language}-found`);
  await press(page, 'link', findWords(language).inbound.figures);
  expect(await said(page)).toContain(words.figures.title);
  await expectSound(stage, page, `inbound-${language}-figures`);
});

it.each<Language>(['en', 'es'])('a clerk of Lake Norman hands over a disc, and sees no more of it (%s)', async (language) => {
  const words = inboundDeskWords(language);
  const page = await enter(language, 'clerk', 'Casey Clerk');
  await go(page, '/staff/mail');
  await press(page, 'link', words.handOver.link);
  await expectSound(stage, page, `inbound-${language}-hand-over`);
  await press(page, 'button', words.handOver.button);
  expect(await said(page)).toContain(words.problemHeading);
  await expectSound(stage, page, `inbound-${language}-hand-over-refused`);
  await tick(page, 'what', 'discs');
  await page.locator('[name="organization"]').fill('Iredell Radiology');
  await press(page, 'button', words.handOver.button);
  await expect.poll(() => said(page)).toContain(words.handOver.done);
  const told = await said(page);
  for (const line of ['P.O. Box 3016', 'Durham, NC 27710', lakeNorman.inbound.phone.shown]) expect(told).toContain(line);
  expect(told).not.toMatch(/3250|Mooresville|660-403/);
  await expectSound(stage, page, `inbound-${language}-handed-over`);
  await narrow(page, `inbound-${language}-handed-over`);
  const reference = ((await page.locator('.reference').textContent()) ?? '').replaceAll('-', '');
  expect(await recordOf(reference)).toMatchObject({
    status: 'announced',
    handedOver: { by: 'staff:inbound-CaseyClerk Casey Clerk' },
  });
  for (const path of [itemPath(reference), inboundPath, '/staff/inbound/figures']) {
    await go(page, path);
    expect(await said(page)).not.toContain('Iredell');
  }
  await go(page, `/staff/requests/${reference}`);
  expect(await said(page)).not.toContain('Iredell');
  const other = await enter(language, 'inbound', 'Ines Ferreira');
  await go(other, itemPath(reference));
  expect(await said(other)).toContain(words.item.handed);
  await expectSound(stage, other, `inbound-${language}-handed-item`);
  await go(other, handOverPath);
  expect(await said(other)).not.toContain(words.handOver.lead(lakeNorman.inbound.addressee));
});
