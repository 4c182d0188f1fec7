/** What journeys share: one service and one browser, people who arrive, and what the outside world saw of it. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { axeWithoutScript, startBrowser, visitor } from './browser.ts';
import { playwrightHands } from './browser-hands.ts';
import { enterDate, type Person } from './browser-person.ts';
import { readJson, startService } from './service.ts';

const Emails = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string(), html: z.string() }));
const Work = z.array(z.object({ reference: z.string() }));
const Faxes = z.array(z.object({ to: z.string(), status: z.string(), received: z.boolean(), href: z.string() }));

export interface Stage {
  readonly service: LocalService;
  /** Somebody with a fresh browser, at the start page of a language. */
  arrive(language: Language, options?: BrowserContextOptions): Promise<Person>;
  /** What axe finds on the page that stands before a person whose browser runs no script. */
  problemsWithoutScript(page: Page): Promise<readonly string[]>;
  /** E-mails that name a reference, once all work is done. */
  mailsAbout(reference: string): Promise<z.infer<typeof Emails>>;
  faxes(): Promise<z.infer<typeof Faxes>>;
  requestCount(): Promise<number>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const [browser, service] = await Promise.all([startBrowser(), startService()]);
  const { clock } = service;
  const local = async <Answer>(path: string, shape: z.ZodType<Answer>): Promise<Answer> => {
    await service.idle(60_000);
    return shape.parse(await readJson(service, `/_local/${path}`));
  };
  return {
    service,
    arrive: async (language, options = {}) => {
      const page = await (await visitor(browser, options)).newPage();
      page.setDefaultTimeout(30_000);
      // Nobody reads the answers within seconds; who does is taken for a program.
      page.on('framenavigated', (frame) => {
        if (new URL(frame.url()).pathname.endsWith('/request/check')) clock.moveTo(new Date(clock.now().getTime() + 30_000));
      });
      await page.goto(`${service.origin}/${language}`);
      return { page, language, hands: playwrightHands(page) };
    },
    problemsWithoutScript: (page) => axeWithoutScript(browser, page),
    mailsAbout: async (reference) => (await local('emails', Emails)).filter(({ text }) => text.includes(reference)),
    faxes: () => local('faxes', Faxes),
    requestCount: async () => new Set((await local('work', Work)).map(({ reference }) => reference)).size,
    close: async () => {
      await browser.close();
      await service.stop();
    },
  };
}

/** A member of staff with a fresh browser, signed in, at the queue. */
export async function staffPage(
  { service, arrive }: Stage,
  username: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { page } = await arrive('en', options);
  const account = service.accounts.find((ready) => ready.username === username);
  await page.goto(`${service.origin}/staff`);
  await page.getByRole('link', { name: 'Sign in with your hospital account' }).click();
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password').fill(account?.password ?? '');
  await page.getByRole('button', { name: /^Sign in$/ }).click();
  await page.waitForURL('**/staff');
  return page;
}

/** The reference or code that the page shows large. */
export async function shownReference(page: Page): Promise<string> {
  return (await page.locator('.reference').textContent()) ?? '';
}

/** All that the page says in its main part. */
export async function said(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}

export const documentLinks = 'main a[href^="/documents/"]';

/** Downloads the first document that the page offers. */
export async function downloaded(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(documentLinks).first().click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The code in the last mail of the service. */
export async function lastCode({ origin }: Pick<LocalService, 'origin'>): Promise<string> {
  const mails = Emails.parse(await (await fetch(`${origin}/_local/emails`)).json());
  return mails.flatMap(({ text }) => /\b\d{8}\b/.exec(text) ?? []).at(-1) ?? '';
}

/** Asks the status page. */
export async function askStatus(
  person: Person,
  origin: string,
  reference: string,
  birth: readonly [string, number, string],
): Promise<void> {
  const { page, language } = person;
  await page.goto(`${origin}/${language}/status`);
  await page.locator('#reference').fill(reference.toLowerCase());
  await enterDate(person, birth);
  await page.locator('main form button').press('Enter');
  await page.waitForLoadState();
}
