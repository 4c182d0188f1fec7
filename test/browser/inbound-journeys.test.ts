/** Whoever sends records to the health system, on a phone without a script: from the start page to a checklist and a day in the calendar. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { hospitalText } from '../../lib/languages/hospital.ts';
import { inboundChecklistWords } from '../../lib/languages/inbound-checklist.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { enterDate, exactly, type Person, pathOf } from '../support/browser-person.ts';
import { strays } from '../support/halves.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } as const;

/** A picture of the page, into the folder that SCREENSHOTS names. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined && folder !== '') await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** No problem for axe, and nothing of the other half. */
async function isSound(page: Page): Promise<void> {
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  expect(strays('inbound', await said(page))).toEqual([]);
}

/** From the start page: the fourth choice. */
async function comeIn({ page, language, hands }: Person): Promise<void> {
  const choice = hospitalText('inbound-link', { facility: lakeNorman, language });
  await hands.press({ role: 'link', name: new RegExp(choice) });
  await page.waitForURL(`**/${language}/send-records`);
}

describe.each(languages)('in %s', (language) => {
  const words = inboundChecklistWords(language);
  const { questions, lines, calendar } = words;

  it('a patient forgets two answers, gets a list to print, and a file for the calendar', async () => {
    const person = await stage.arrive(language, phone);
    const { page, hands } = person;
    await picture(page, `start.${language}`);
    await comeIn(person);
    await isSound(page);
    await picture(page, `send-records.${language}`);
    await hands.tick({ role: 'checkbox', name: new RegExp(questions.what.disc.label) });
    await hands.press({ role: 'button', name: exactly(questions.button) });
    await page.waitForURL('**/checklist?*');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      questions.problems.who,
      questions.problems.how,
    ]);
    await isSound(page);
    await picture(page, `send-records-errors.${language}`);
    await hands.tick({ role: 'radio', name: new RegExp(questions.who.patient.label) });
    await hands.tick({ role: 'checkbox', name: new RegExp(questions.what.paper.label) });
    await hands.tick({ role: 'radio', name: new RegExp(questions.how.mail.label) });
    await hands.press({ role: 'button', name: exactly(questions.button) });
    await page.getByRole('heading', { level: 1, name: words.checklist.title }).waitFor();
    const { search } = new URL(page.url());
    expect(search).not.toMatch(/[^\w=&.?%]/);
    const text = await said(page);
    for (const id of ['mark-both', 'postal-service', 'no-password-inside'] as const) expect(text).toContain(lines[id].act);
    expect(text).toContain('P.O. Box 3016');
    await isSound(page);
    await picture(page, `checklist.${language}`);

    const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10).split('-');
    const [year = '', month = '', day = ''] = tomorrow;
    await enterDate(person, [year, Number(month), String(Number(day))], new RegExp(calendar.labels.sentOn));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: exactly(calendar.button) }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${calendar.fileName}.ics`);
    const file = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain(calendar.call('919-684-6178'));
    expect(strays('inbound', file)).toEqual([]);

    // On paper: no forms, no links that lead nowhere, every address.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: exactly(calendar.button) }).isVisible()).toBe(false);
    expect(await page.getByText('P.O. Box 3016').isVisible()).toBe(true);
    await page.setViewportSize({ width: 740, height: 960 });
    await picture(page, `checklist-print.${language}`);
    await page.context().close();
  });

  it('a clinic changes its mind about the way, and goes over to the other half at the end', async () => {
    const person = await stage.arrive(language, phone);
    const { page } = person;
    await comeIn(person);
    await page.goto(`${stage.service.origin}/${language}/send-records/checklist?who=clinic&what=disc&how=fax`);
    expect(await said(page)).toContain(lines['disc-is-no-page'].act);
    await page.getByRole('link', { name: `${words.checklist.change} ${questions.labels.how}` }).click();
    await person.hands.tick({ role: 'radio', name: new RegExp(questions.how.courier.label) });
    await person.hands.press({ role: 'button', name: exactly(questions.button) });
    await page.getByRole('heading', { level: 1, name: words.checklist.title }).waitFor();
    expect(await said(page)).toContain(lines.announce.act);
    expect(await said(page)).not.toContain('P.O. Box 3016');
    await isSound(page);
    await picture(page, `checklist-clinic.${language}`);
    await page.getByRole('link', { name: siteWords(language).otherFlow.toOutboundLink }).click();
    expect(pathOf(page)).toBe(`/${language}`);
    await page.getByRole('link', { name: siteWords(language).otherFlow.toInboundLink('Duke') }).click();
    expect(pathOf(page)).toBe(`/${language}/send-records`);
    await page.context().close();
  });
});
