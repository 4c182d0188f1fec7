/** Patients, and those who act for them, from the start page to the answer, as they would do it. Long: one journey for each kind of person. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { problemText } from '../../lib/web/questions/words.ts';
import { playwrightHands } from '../support/browser-hands.ts';
import {
  askStatus,
  documentLinks,
  downloaded,
  openStage,
  type Stage,
  said,
  shownReference,
} from '../support/browser-journey.ts';
import { answerAll, enterDate, goOn, type Person, pathOf, press } from '../support/browser-person.ts';
import { executor, mariasBirth, parent, patient, patientOnPaper } from '../support/browser-stories.ts';
import { deep } from '../support/depth.ts';

vi.setConfig({ testTimeout: 90_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const signAndSend = { en: 'Sign and send', es: 'Firmar y enviar' } as const;

if (deep)
  describe('a patient who reads English', () => {
    it('makes mistakes, changes the language, and gets a reference, a copy and an answer', async () => {
      const person = await stage.arrive('en');
      const { page } = person;
      await page.getByRole('button', { name: /^My own/ }).click();
      expect(pathOf(page)).toBe('/en/request/patient');

      // Half of it, and wrong.
      await page.getByRole('textbox', { name: 'First name' }).fill('  María “José” ');
      await enterDate(person, ['84', 2, '31'], /Date of birth/);
      await goOn(person);
      await expectErrors(page);

      // In the middle, unsaved and still wrong: the other language, and back.
      await page.getByRole('textbox', { name: /^Medical record number/ }).fill('LN <b>7</b>');
      await page.getByRole('button', { name: 'Español' }).click();
      expect(pathOf(page)).toBe('/es/request/patient');
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^¿/);
      expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
      await expectTyped(page);
      await page.getByRole('button', { name: 'English' }).click();
      expect(pathOf(page)).toBe('/en/request/patient');
      await expectTyped(page);

      await answerAll(person, patient);
      await expectChange(person);
      // The last page is signed once everything on it is right.
      await answerAll(person, patient);
      const before = await stage.requestCount();
      // Pressed twice, as impatient people do.
      await page.getByRole('button', { name: signAndSend.en }).dblclick();
      await page.waitForURL('**/en/request/done');
      const reference = await shownReference(page);
      expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('We have received your request');
      await expectCopy(page);
      for (const again of [() => page.reload(), () => page.goBack(), () => page.goForward()]) {
        await again();
        expect([pathOf(page), await shownReference(page)]).toEqual(['/en/request/done', reference]);
      }
      expect(await stage.requestCount()).toBe(before + 1);

      await askStatus(person, stage.service.origin, reference, mariasBirth);
      expect(await said(page)).toMatch(/Received.*Answer by\s*\w+ \d+, 20\d\d/s);
      expect(await said(page)).not.toMatch(/María|Peña|1984|Discharge/);
      const mails = await stage.mailsAbout(reference);
      expect(mails.map(({ subject }) => subject)).toContain('We received your request');
      expect(mails.map(({ text, html }) => `${text}${html}`).join()).not.toMatch(/María|Peña|1984|Discharge/);
      await page.context().close();
    });
  });

/** Summary with links that lead to the fields, messages at the fields. */
async function expectErrors(page: Page): Promise<void> {
  expect(await page.title()).toMatch(/^Error: /);
  const missing = problemText({ path: 'patient.lastName', code: 'required' }, 'patient', 'en');
  const links = page.getByRole('alert').getByRole('link');
  expect(await links.allTextContents()).toEqual([missing, expect.stringContaining('Enter a real date of birth')]);
  await links.first().click();
  const lastName = page.getByRole('textbox', { name: /^Last name/ });
  expect(await lastName.evaluate((field) => field.matches(':focus'))).toBe(true);
  expect(await lastName.getAttribute('aria-describedby')).toBe('patient-lastName-error');
  expect(await page.locator('#patient-lastName-error').textContent()).toContain(missing);
}

/** What was typed stands there word for word, valid or not. */
async function expectTyped(page: Page): Promise<void> {
  const fields = ['firstName', 'lastName', 'mrn', 'dateOfBirth.month', 'dateOfBirth.day', 'dateOfBirth.year'];
  const values = await Promise.all(fields.map((name) => page.locator(`[name="patient.${name}"]`).inputValue()));
  expect(values).toEqual(['  María “José” ', '', 'LN <b>7</b>', '2', '31', '84']);
}

/** Changes one answer from the check page and comes straight back. */
async function expectChange(person: Person): Promise<void> {
  const { page } = person;
  expect(pathOf(page)).toBe('/en/request/check');
  expect(await said(page)).toContain('María José');
  await page.getByRole('button', { name: 'Change Patient' }).click();
  await page.getByRole('textbox', { name: /^Middle name/ }).fill('Luz');
  await goOn(person);
  expect(pathOf(page)).toBe('/en/request/check');
  expect(await said(page)).toContain('Luz');
}

async function expectCopy(page: Page): Promise<void> {
  const { name, bytes } = await downloaded(page);
  expect(name).toMatch(/\.pdf$/);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
}

describe('una paciente', () => {
  it('pide en español, sin JavaScript, en un teléfono angosto y con el teclado', async () => {
    const phone = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const arrived = await stage.arrive('es', phone);
    const { page } = arrived;
    const person = { ...arrived, hands: playwrightHands(page, { byKeyboard: true }) };
    await page.goto(`${stage.service.origin}/`);
    await expectNarrow(page);
    // From the top of each page to where it goes on, by Tab and Enter alone.
    for (const [text, next] of [
      ['Español', '/es'],
      ['Mis propios registros', '/es/request/patient'],
    ] as const) {
      await tabTo(page, text);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${next}*`);
      await expectNarrow(page);
    }
    const asked = await answerAll(person, patient, { onPage: () => expectNarrow(page) });
    expect(asked).toContain('sensitive');
    expect(pathOf(page)).toBe('/es/request/check');
    await expectNarrow(page);
    await tabTo(page, signAndSend.es);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/es/request/done');
    await expectNarrow(page);
    const reference = await shownReference(page);
    await expectCopy(page);
    await askStatus(person, stage.service.origin, reference, mariasBirth);
    await expectNarrow(page);
    expect(await said(page)).toContain('Recibida');
    expect((await stage.mailsAbout(reference)).map(({ subject }) => subject)).toContain('Recibimos su solicitud');
    await page.context().close();
  });
});

async function expectNarrow(page: Page): Promise<void> {
  const widths = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  const [content, window] = z.tuple([z.number(), z.number()]).parse(widths);
  expect([pathOf(page), content]).toEqual([pathOf(page), window]);
}

/** Presses Tab until the focus is on something that begins with this text. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let count = 0; count < 100; count += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate('document.activeElement?.textContent?.trim() ?? ""');
    if (z.string().parse(found).startsWith(text)) return;
  }
  throw new Error(`Tab never reached "${text}"`);
}

if (deep)
  describe('print and sign', () => {
    it('gives papers to print, both addresses, and waits for the mail', async () => {
      const person = await stage.arrive('en');
      const { page } = person;
      await page.goto(`${stage.service.origin}/en/request/who`);
      await answerAll(person, patientOnPaper);
      await press(person, 'Sign on paper instead');
      const reference = await shownReference(page);
      for (const words of ['One step left', 'P.O. Box 3250', '171 Fairview Road', 'U.S. Postal Service', 'FedEx, UPS, DHL'])
        expect(await said(page)).toContain(words);
      expect(await page.locator(documentLinks).count()).toBe(2);
      await expectCopy(page);
      await askStatus(person, stage.service.origin, reference, mariasBirth);
      expect(await said(page)).toContain('Waiting for your documents');
      expect(await said(page)).toContain('Within 30 days from the day your signed documents arrive');
      expect((await stage.mailsAbout(reference)).map(({ subject }) => subject)).toContain('How to finish your request');
      await page.context().close();
    });
  });

if (deep)
  describe('save and continue later', () => {
    it('opens on another device with code and date of birth; every other try is answered alike', async () => {
      const first = await stage.arrive('en');
      await first.page.goto(`${stage.service.origin}/en/request/who`);
      await answerAll(first, patient, { until: 'contact' });
      await first.page.getByRole('textbox', { name: /^Phone/ }).fill('not yet a number');
      await press(first, 'Save and continue later');
      const code = await shownReference(first.page);
      await first.page.context().close();

      const second = await stage.arrive('es');
      const { page } = second;
      const attempt = async (typed: string, birth: readonly [string, number, string]): Promise<string> => {
        await page.goto(`${stage.service.origin}/es/resume`);
        await page.locator('#code').fill(typed);
        await enterDate(second, birth);
        await press(second, 'Continuar');
        // What was typed stays in its boxes; nothing else may tell one try from another.
        return (await page.content()).replace(/ value="[^"]*"| selected(="")?/g, '');
      };
      const miss = await attempt(code, ['1984', 3, '10']);
      expect(await page.title()).toMatch(/^Error: /);
      expect(await attempt('7KQ4-M9TX-2HBD-J', mariasBirth)).toBe(miss);
      expect(await attempt('hola', ['12', 1, 'x'])).not.toBe(miss);
      expect(await page.title()).toMatch(/^Error: /);
      expect(await attempt(code, mariasBirth)).not.toBe(miss);
      expect(pathOf(page)).toBe('/es/request/contact');
      expect(await page.locator('#patient-phone').inputValue()).toBe('not yet a number');
      await answerAll(second, patient);
      await press(second, signAndSend.es);
      expect(pathOf(page)).toBe('/es/request/done');
      // The code has done its work.
      expect(await attempt(code, mariasBirth)).toBe(miss);
      await page.context().close();
    });
  });

const whoAct = [
  ['executor', 'en', executor, 'Documents that we still need'],
  ['parent', 'es', parent, 'Muéstrenos que es usted'],
] as const;

if (deep)
  describe('someone who acts for the patient', () => {
    it.each(whoAct)('%s (%s): own name, own signature, papers to follow', async (_type, language, story, papers) => {
      const person = await stage.arrive(language);
      const { page } = person;
      await page.goto(`${stage.service.origin}/${language}/request/who`);
      const asked = await answerAll(person, story);
      expect(asked).toEqual(expect.arrayContaining(['relationship', 'patient', 'about-you', 'proof']));
      expect(asked).not.toContain('contact');
      await press(person, signAndSend[language]);
      expect(await said(page)).toContain(papers);
      expect(await said(page)).toContain('P.O. Box 3250');
      await page.context().close();
    });
  });
