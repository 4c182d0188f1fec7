/** A clinic that announces records, in both languages, on a phone without script and at a desk: form, slips, check, reference, status. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { change } from '../../lib/inbound/decide.ts';
import type { InboundDecisionId } from '../../lib/inbound/decision-rules.ts';
import { inboundNoticeWords } from '../../lib/languages/inbound-notice.ts';
import { readReference } from '../../lib/request/reference.ts';
import { openStage, type Stage } from '../support/browser-journey.ts';
import { type Person, press } from '../support/browser-person.ts';
import { clerk, decision, inboundTerms, soundEvidence } from '../support/inbound.ts';
import { expectSound } from '../support/release-desk.ts';
import { todayAt } from '../support/service.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const phone = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false, isMobile: true } as const;
const visits = [
  ['en', { viewport: { width: 1280, height: 900 } }],
  ['es', phone],
] as const;

const inDays = (days: number) => new Date(Date.parse(todayAt(stage.service)) + days * 86_400_000).toISOString().slice(0, 10);

async function enterDay({ page }: Person, name: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.locator(`[name="${name}.month"]`).selectOption(String(Number(month)));
  await page.locator(`[name="${name}.day"]`).fill(String(Number(day)));
  await page.locator(`[name="${name}.year"]`).fill(year);
}

async function fillIn(person: Person, carrier: string): Promise<void> {
  const { page } = person;
  for (const [name, value] of [
    ['sender.type', 'clinic'],
    ['records.what', 'paper'],
    ['delivery.way', 'mail'],
    ['delivery.carrier', carrier],
    ['records.encrypted', 'yes'],
  ] as const)
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  for (const [name, text] of [
    ['sender.organization', 'Clínica del Piedmont'],
    ['sender.name', 'Dana Whitfield'],
    ['sender.phone', '704 555 0142'],
    ['sender.email', 'front@piedmont.example.com'],
    ['patient.firstName', 'Zoila'],
    ['patient.lastName', 'Núñez Ibáñez'],
    ['records.pages', '12'],
  ] as const)
    await page.locator(`[name="${name}"]`).fill(text);
  await enterDay(person, 'patient.dateOfBirth', '1984-03-09');
  await enterDay(person, 'delivery.expectedOn', inDays(5));
}

/** What staff decide, as the console of the team does it. */
async function decide(reference: string, ...ids: readonly InboundDecisionId[]): Promise<void> {
  const { dependencies, clock } = stage.service;
  for (const id of ids)
    await dependencies.inbound.change(reference, (state) => {
      const today = todayAt(stage.service);
      const evidence = { ...soundEvidence, day: today };
      const decided = change(state, decision(id, { at: clock.now(), today, by: clerk, evidence }), inboundTerms);
      return decided.ok ? decided.change : null;
    });
}

it.each(visits)(
  'announces records in %s, by way of a courier that cannot deliver, and follows them to the password',
  async (language, look) => {
    const words = inboundNoticeWords(language);
    const person = await stage.arrive(language, look);
    const { page } = person;
    const sound = (name: string) => expectSound(stage, page, `notice-${language}-${name}`);
    await page.goto(`${stage.service.origin}/${language}/send-records/notice`);
    await sound('form');
    await press(person, words.button);
    await sound('empty');
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(8);
    await fillIn(person, 'fedex');
    await press(person, words.button);
    await sound('courier');
    expect(await page.getByRole('alert').textContent()).toContain('919-684-6178');
    // What was typed is still there.
    expect(await page.locator('[name="patient.lastName"]').inputValue()).toBe('Núñez Ibáñez');
    await page.locator('[name="delivery.calledFirst"]').check();
    await press(person, words.button);
    await sound('check');
    await press(person, words.check.change);
    expect(await page.locator('[name="sender.organization"]').inputValue()).toBe('Clínica del Piedmont');
    stage.service.clock.moveTo(new Date(stage.service.clock.now().getTime() + 60_000));
    await press(person, words.button);
    await press(person, words.check.button);
    await sound('done');
    const shown = (await page.locator('.reference').textContent()) ?? '';
    const reference = readReference(shown) ?? '';
    expect(await page.locator('main').textContent()).toContain(words.done.next.courier);
    expect(await page.locator('main').textContent()).not.toContain('P.O. Box');
    await page.reload();
    expect(await page.locator('.reference').textContent()).toBe(shown);
    const [mail, ...more] = await stage.mailsAbout(shown);
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(['front@piedmont.example.com']);
    expect(mail?.text).not.toMatch(/Zoila|Núñez|1984|Piedmont/);
    await decide(reference, 'arrive', 'need-password');
    // As from the link in a mail.
    await page.goto(/https?:\S+status\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    await sound('status');
    await enterDay(person, 'dateOfBirth', '1984-03-10');
    await press(person, words.status.button);
    await sound('status-missed');
    await enterDay(person, 'dateOfBirth', '1984-03-09');
    await press(person, words.status.button);
    await sound('password');
    expect(await page.locator('main').textContent()).toContain(words.status.states['password-needed']);
    await page.context().close();
  },
);

it.each(visits)('lets a sender in %s put it off and call it off', async (language, look) => {
  const words = inboundNoticeWords(language);
  const person = await stage.arrive(language, look);
  const { page } = person;
  await page.goto(`${stage.service.origin}/${language}/send-records/notice`);
  await fillIn(person, 'usps');
  await press(person, words.button);
  await press(person, words.check.button);
  expect(await page.locator('main').textContent()).toContain('P.O. Box 3016');
  await page.getByRole('link', { name: words.done.status }).click();
  await enterDay(person, 'dateOfBirth', '1984-03-09');
  await press(person, words.status.button);
  await expectSound(stage, page, `notice-${language}-announced`);
  await press(person, words.status.rescheduleButton);
  await expectSound(stage, page, `notice-${language}-no-day`);
  await enterDay(person, 'expectedOn', inDays(9));
  await press(person, words.status.rescheduleButton);
  expect(await page.getByRole('status').textContent()).toBe(words.status.rescheduled);
  await page.locator('[name="sure"]').check();
  await press(person, words.status.callOffButton);
  expect(await page.getByRole('status').textContent()).toBe(words.status.calledOff);
  await expectSound(stage, page, `notice-${language}-called-off`);
  await page.context().close();
});
