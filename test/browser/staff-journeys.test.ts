/**
 * A clerk's day: signing in, a request from the queue to its decisions, the morning's mail, and what a stranger cannot do.
 * Long: a whole day.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sessionCookie } from '../../lib/console/sign-in/sessions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dateInWords } from '../../lib/languages/dates.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { staffWords } from '../../lib/languages/staff.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { showReference } from '../../lib/request/reference.ts';
import { axeProblems } from '../support/browser.ts';
import { askStatus, lastCode, openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { pathOf, press } from '../support/browser-person.ts';
import { deep } from '../support/depth.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { stored } from './states/stored.ts';
import { nameHere } from './states/visit.ts';

vi.setConfig({ testTimeout: 90_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();

const signIn = (username: string): Promise<Page> => staffPage(stage, username);

/** Takes the decision that the page offers first; `answer` fills in what its page asks. */
async function decide(page: Page, name: string, answer?: () => Promise<void>): Promise<void> {
  if (answer === undefined) await page.getByRole('button', { name, exact: true }).click();
  else {
    await page.getByRole('link', { name, exact: true }).click();
    await answer();
    await page.getByRole('button', { name, exact: true }).click();
  }
  expect(await page.getByRole('status').textContent()).toBe('Your decision was saved.');
}

async function tickAll(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
}

async function fillToday(page: Page, today: string): Promise<void> {
  const [year = '', month = '', day = ''] = today.split('-');
  await page.getByLabel('Month').selectOption(String(Number(month)));
  await page.getByLabel('Day', { exact: true }).fill(String(Number(day)));
  await page.getByLabel('Year').fill(year);
}

const clerksScreen = { width: 1366, height: 768 };

/** What of the person, the time and the next act cannot be seen without scrolling, and how many main buttons can. */
async function firstScreen(page: Page) {
  const parts = {
    name: page.getByRole('heading', { level: 1, name: /María José/ }),
    day: page.getByText('Day 0 of 30'),
    next: page.getByRole('heading', { name: 'What is needed now' }),
    decide: page.getByRole('button', { name: 'Start the review' }),
    open: page.getByRole('heading', { name: 'Still open' }),
    sheet: page.getByRole('row', { name: /Where it goes is clear/ }),
  };
  const notSeen: string[] = [];
  for (const [part, where] of Object.entries(parts)) {
    const box = await where.boundingBox();
    if (box === null || box.y + box.height > clerksScreen.height) notSeen.push(part);
  }
  const mainButtons = await page.locator('.btn:not(.two, .quiet)').count();
  return { notSeen, mainButtons, wide: await page.evaluate('document.documentElement.scrollWidth - innerWidth') };
}

describe('a clerk', () => {
  it('takes a request from the queue and decides on it, up to the second person', async () => {
    const request = await stored(stage.service, { type: 'patient', language: 'es' });
    await stage.service.idle(60_000);
    const shown = showReference(request.reference);
    const page = await signIn('clerk');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/open request/);
    const row = page.getByRole('row', { name: shown });
    expect(await row.textContent()).toMatch(/day 0 of 30.*Patient.*Online.*ES/s);
    await row.getByRole('link').click();
    await page.setViewportSize(clerksScreen);
    expect(await firstScreen(page)).toEqual({ notSeen: [], mainButtons: 1, wide: 0 });
    const text = await said(page);
    for (const words of ['María José', 'Discharge summary', 'This person uses Spanish', 'Filed to the queue'])
      expect(text).toContain(words);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download Request for health records/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${request.reference}-access-request.pdf`);

    await button(page, /^Assign to me: /);
    expect(await said(page)).toContain('The request is yours.');
    await decide(page, 'Start the review');
    expect(await said(page)).toContain('Accept: confirm first who asks.');
    // The facts stand on the same page: ticks and one press.
    await page.getByRole('link', { name: 'Confirm identity', exact: true }).click();
    await button(page, /^These match$/);
    expect(await page.getByRole('alert').textContent()).toContain('What you compared, and it matched: give an answer.');
    for (const name of [/^Full name/, /^Date of birth/, /^Phone number/, /^E-mail address/])
      await page.getByRole('checkbox', { name }).check();
    await button(page, /^These match$/);
    expect(await page.getByRole('status').textContent()).toBe('Your decision was saved.');
    await decide(page, 'Accept');
    await decide(page, 'Hand over for the final check', async () => {
      await page.getByRole('textbox', { name: 'Pages' }).fill('12');
      await page.getByLabel('What was gathered').fill('The discharge summary');
    });
    expect(await said(page)).toContain('Check and release: a second person has to do this');

    const supervisor = await signIn('supervisor');
    await supervisor.goto(`${stage.service.origin}/staff/requests/${request.reference}`);
    await decide(supervisor, 'Check and release', async () => {
      await tickAll(supervisor, [
        ...['Each page is of this patient', 'The dates are those that were asked for'],
        ...['Only what was asked for and may go out', 'Sensitive content was looked at', 'Recipient and address are right'],
      ]);
      await supervisor.getByRole('radio', { name: 'By mail' }).check();
      await fillToday(supervisor, hospitalDay(stage.service.clock.now(), lakeNorman.timeZone));
      await supervisor.getByRole('textbox', { name: 'Pages' }).fill('12');
      await supervisor.getByLabel('To whom the records go, and where').fill('The patient');
      await supervisor.getByLabel('Reason', { exact: true }).fill('Sent from the record system');
    });
    // Every look is written down, with the name of who looked.
    await supervisor.getByText('Who looked', { exact: true }).click();
    const looked = await supervisor.getByRole('region', { name: 'Views and downloads by staff' }).textContent();
    expect(looked).toMatch(/Casey Clerk.*Opened the request/s);
    expect(looked).toMatch(/Downloaded a document: Request for health records/);
    expect(looked).toContain('Sam Supervisor');
    const person = await stage.arrive('es');
    await askStatus(person, stage.service.origin, shown, request.birth);
    expect(await said(person.page)).toContain('Los registros se enviaron de la forma que usted eligió.');
    for (const open of [page, supervisor, person.page]) await open.context().close();
  });

  if (deep)
    it('marks the mail of an attorney as received by its reference, and the attorney reads it', async () => {
      const request = await stored(stage.service, { type: 'attorney', language: 'en' });
      const access = await stored(stage.service, { type: 'disability-determination', language: 'en' });
      const page = await signIn('clerk');
      await page.getByRole('link', { name: 'Intake' }).click();
      await page.getByRole('link', { name: 'Mail without a scan' }).click();
      for (const { reference } of [request, access]) {
        // A scanner types into the field that has the focus and presses Enter.
        await page.getByRole('textbox', { name: 'Reference' }).fill(reference.toLowerCase());
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: /^Mark the mail of/ }).click();
        expect(await page.getByRole('status').textContent()).toContain(`${showReference(reference)} counts as received on`);
      }
      const record = await stage.service.dependencies.requests.get(request.reference);
      expect(record?.status).toBe('received');
      const person = await stage.arrive('en');
      await askStatus(person, stage.service.origin, request.reference, request.birth);
      const text = await said(person.page);
      expect(text).toContain(dateInWords(record?.receivedOn ?? '', 'en'));
      expect(text).toContain('The law sets no day for this kind of request.');
      const mails = await stage.mailsAbout(showReference(request.reference));
      expect(mails.map(({ subject }) => subject)).toContain('Your documents arrived');
      await button(page, /^Sign out$/);
      // The provider asks once more on a page of its own.
      await page.waitForURL('**/_oidc/**');
      await button(page, /^Sign out$/);
      await page.waitForURL('**/staff/sign-in');
      await page.goto(`${stage.service.origin}/staff`);
      expect(pathOf(page)).toBe('/staff/sign-in');
      for (const open of [page, person.page]) await open.context().close();
    });

  if (deep)
    it('gives a patient who printed and signed thirty days from the day the paper came', async () => {
      const paper = await stored(stage.service, { type: 'patient', language: 'en', unsigned: true });
      const page = await signIn('clerk');
      await page.goto(`${stage.service.origin}/staff/mail?reference=${paper.reference}`);
      await button(page, /^Mark the mail of/);
      const record = await stage.service.dependencies.requests.get(paper.reference);
      const days = (Date.parse(record?.dueOn ?? '') - Date.parse(record?.receivedOn ?? '')) / 86_400_000;
      expect(days).toBe(30);
      const person = await stage.arrive('en');
      await askStatus(person, stage.service.origin, paper.reference, paper.birth);
      expect(await said(person.page)).toContain(`Answer by${dateInWords(record?.dueOn ?? '', 'en')}`);
      for (const open of [page, person.page]) await open.context().close();
    });
});

if (deep)
  describe('a letter', () => {
    it('names two things that are missing, is looked at, kept, told by e-mail and read on the status page', async () => {
      const request = await stored(stage.service, { type: 'patient', language: 'es' });
      await stage.service.idle(60_000);
      const shown = showReference(request.reference);
      const page = await signIn('clerk');
      await page.goto(`${stage.service.origin}/staff/requests/${request.reference}`);
      await decide(page, 'Start the review');
      await page.getByText('Other decisions').click();
      await page.getByRole('link', { name: 'Ask for what is missing' }).click();
      expect(await said(page)).toContain('This letter is in Spanish.');
      await button(page, /^Look at the letter$/);
      expect(await page.getByRole('alert').textContent()).toContain('What is missing: give an answer.');
      // The field of a box opens when the box is ticked, without a script.
      const detail = page.locator('[name="detail.DATES_AMBIGUOUS"]');
      expect(await detail.isVisible()).toBe(false);
      await page.getByRole('checkbox', { name: /We could not check who you are/ }).check();
      await page.getByRole('checkbox', { name: /We are not sure which dates of care you mean/ }).check();
      await detail.fill('«el invierno pasado»');
      await button(page, /^Look at the letter$/);
      expect(await said(page)).toContain('The request moves from “In review” to “Something is missing”.');

      const href = await page.getByRole('link', { name: 'Open the letter (PDF)' }).getAttribute('href');
      const preview = await page.context().request.get(`${stage.service.origin}${href}`);
      expect(preview.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
      const looked = await preview.body();
      const text = await textOfPdf(looked);
      for (const words of ['Necesitamos algo más de usted', '2 cosas', '«el invierno pasado»', 'María José'])
        expect(text).toContain(words);

      await button(page, /^Keep this letter with the request$/);
      expect(await page.getByRole('status').textContent()).toBe('The letter was kept with the request.');
      const record = await stage.service.dependencies.requests.get(request.reference);
      expect(record?.status).toBe('deficient');
      // Back to what was kept leads on to where it lies: there is nothing to keep twice.
      await page.goBack();
      expect(await said(page)).toContain('The letter was kept with the request.');
      const kept = page.getByRole('link', { name: /^Open the letter “What is missing”/ });
      expect(await kept.count()).toBe(1);
      const opened = await page.context().request.get(`${stage.service.origin}${await kept.getAttribute('href')}`);
      expect((await opened.body()).equals(looked)).toBe(true);

      // The notice waits until the decision can no longer be taken back.
      const { clock } = stage.service;
      clock.moveTo(new Date(clock.now().getTime() + 11 * 60_000));
      await stage.service.sweep();
      await stage.service.idle(60_000);
      const [mail] = (await stage.mailsAbout(shown)).filter(({ subject }) => subject === 'Su solicitud necesita algo de usted');
      expect(mail?.text).not.toMatch(/invierno|María|Peña|identidad/);
      const person = await stage.arrive('es');
      await askStatus(person, stage.service.origin, shown, request.birth);
      expect(await said(person.page)).toContain('Falta algo. Lea nuestra carta');
      const { code } = siteWords('es');
      await press(person, code.send);
      await person.page.getByLabel(code.label).fill(await lastCode(stage.service));
      await press(person, code.button);
      expect(await axeProblems(person.page)).toEqual([]);
      await person.page.getByRole('link', { name: /^Necesitamos algo más de usted \(carta del / }).click();
      expect(await axeProblems(person.page)).toEqual([]);
      const [download] = await Promise.all([
        person.page.waitForEvent('download'),
        person.page.getByRole('link', { name: siteWords('es').status.letterPdf }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`deficiency-${shown}.pdf`);
      expect((await readFile(await download.path())).equals(looked)).toBe(true);
      for (const open of [page, person.page]) await open.context().close();
    });

    it('that nobody can be told of by e-mail waits for the post, and a clerk says when it went', async () => {
      const waits = staffWords('en').needs['settle-delivery'];
      const request = await stored(stage.service, { type: 'patient', language: 'en', withoutEmail: true });
      await stage.service.idle(60_000);
      const page = await signIn('clerk');
      await page.goto(`${stage.service.origin}/staff/requests/${request.reference}/letters/write/receipt`);
      await button(page, /^Look at the letter$/);
      expect(await said(page)).toContain('gave no e-mail address');
      await button(page, /^Keep this letter with the request$/);
      await stage.service.idle(60_000);
      await page.reload();
      expect(await said(page)).toContain(waits);
      await page.getByText('Mark “Receipt” as sent by mail').click();
      await button(page, /^“Receipt” was posted on this day$/);
      expect(await said(page)).toContain('The letter was marked as sent by mail.');
      expect(await said(page)).not.toContain(waits);
      await page.context().close();
    });
  });

describe('a page of another site', () => {
  it('cannot act for a clerk who is signed in', async () => {
    const { reference } = await stored(stage.service, { type: 'patient', language: 'en' });
    await stage.service.idle(60_000);
    const page = await signIn('clerk');
    const { origin, dependencies } = stage.service;
    const path = `/staff/requests/${reference}/notes`;
    await page.goto(`${origin}/staff/requests/${reference}`);
    const token = (await page.locator('[name=token]').first().getAttribute('value')) ?? '';
    const version = (await page.locator('[name=version]').first().getAttribute('value')) ?? '';

    // As a browser does it: the session does not travel along.
    await page.route('http://elsewhere.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${origin}${path}"><input name="token" value="${token}"><input name="version" value="${version}"><input name="note" value="planted"><button>Win</button></form>`,
      }),
    );
    await page.goto('http://elsewhere.test/');
    await button(page, /^Win$/);
    await page.waitForURL(`${origin}/**`);
    expect(pathOf(page)).toBe('/staff/sign-in');

    // And if it did travel: refused for where it comes from, whatever it brings.
    const cookies = await page.context().cookies(origin);
    const value = cookies.find(({ name }) => name === nameHere(sessionCookie))?.value ?? '';
    const body = new URLSearchParams({ token, version, note: 'planted' });
    const send = (headers: Readonly<Record<string, string>>) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: `${nameHere(sessionCookie)}=${value}`, ...headers },
      });
    for (const foreign of [
      { origin: 'https://elsewhere.test' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await send(foreign)).status).toBe(403);
    expect((await dependencies.requests.get(reference))?.recentEvents.some(({ what }) => what === 'note')).toBe(false);
    expect((await send({ origin, 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    await page.context().close();
  });

  it('cannot send the request that somebody is filling in', async () => {
    const person = await stage.arrive('en');
    const { page } = person;
    const { origin } = stage.service;
    await button(page, /^My own/);
    await page.route('http://elsewhere.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${origin}/en/request/patient"><input name="patient.firstName" value="Planted"><button>Win</button></form>`,
      }),
    );
    await page.goto('http://elsewhere.test/');
    await button(page, /^Win$/);
    await page.waitForURL(`${origin}/**`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('We stopped this for your safety');
    await page.goto(`${origin}/en/request/patient`);
    expect(await page.getByRole('textbox', { name: 'First name' }).inputValue()).toBe('');
    await page.context().close();
  });
});
