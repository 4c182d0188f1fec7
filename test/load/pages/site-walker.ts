/** Walks the public site in Chromium from outside: it knows addresses and names of controls, and nothing of the code that serves them. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import type { Language } from '../../../lib/request/vocabulary.ts';
import { perspicuity, readingGrade } from '../../support/reading-grade.ts';
import { type Effort, fillIn, maria, newEffort, sampleOf, type Wanted } from './form-filler.ts';
import { linesOf } from './page-text.ts';

export interface Look {
  /** Path below the language. */
  readonly path: string;
  readonly language: Language;
  /** Who saw it: a page has other words for other people. */
  readonly who: string;
  /** Grade in English, perspicuity in Spanish. */
  readonly reading: number;
  readonly lines: readonly string[];
  /** Bytes with everything that it loads, and beside what the start page loaded. */
  readonly first: number;
  readonly next: number;
}

export const readingOf = (text: string, language: Language): number =>
  language === 'en' ? readingGrade(text) : perspicuity(text);

interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly looks: Look[];
  readonly sizes: Map<string, number>;
}

interface Visitor extends Stage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly language: Language;
  readonly who: string;
  /** The HTML of the page that stands in the browser. */
  readonly html: () => Promise<Buffer>;
}

async function sizeOf({ origin, sizes }: Stage, address: string): Promise<number> {
  const known = sizes.get(address);
  if (known !== undefined) return known;
  const size = gzipSync(Buffer.from(await (await fetch(new URL(address, origin))).arrayBuffer())).length;
  sizes.set(address, size);
  return size;
}

/** What the first page of a language loads stays in the browser. */
const kept = new Map<string, ReadonlySet<string>>();

function filesOf(html: string): ReadonlySet<string> {
  const links = html.matchAll(/<link rel="(?:preload|stylesheet|icon)"[^>]* href="([^"]+)"/g);
  const pictures = html.matchAll(/<img[^>]* src="(\/[^"]+)"/g);
  return new Set([...links, ...pictures].map(([, address = '']) => address).filter((address) => address.startsWith('/')));
}

async function arrive(stage: Stage, language: Language, who: string): Promise<Visitor> {
  const context = await stage.browser.newContext({ viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  let last = (): Promise<Buffer> => Promise.resolve(Buffer.alloc(0));
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303 && response.status() !== 302)
      last = () => response.body();
  });
  return { ...stage, context, page, language, who, html: () => last() };
}

const pathOf = ({ page, language }: Visitor): string => new URL(page.url()).pathname.replace(`/${language}`, '');

async function look(visitor: Visitor, name = pathOf(visitor)): Promise<void> {
  const { page, language, who, looks, origin } = visitor;
  const html = await visitor.html();
  const files = filesOf(html.toString('utf8'));
  if (!kept.has(`${origin}${language}`)) kept.set(`${origin}${language}`, files);
  const has = kept.get(`${origin}${language}`);
  const own = gzipSync(html).length;
  const sizes = await Promise.all([...files].map(async (file) => ({ file, size: await sizeOf(visitor, file) })));
  const sum = (from: typeof sizes) => from.reduce((all, { size }) => all + size, own);
  const lines = await linesOf(page);
  const reading = readingOf(lines.join('\n'), language);
  looks.push({
    path: name || '/',
    language,
    who,
    reading,
    lines,
    first: sum(sizes),
    next: sum(sizes.filter(({ file }) => !has?.has(file))),
  });
}

/** Pages that anybody can open. `status`: the answer that belongs to it; an older version may lack a page. */
const open: readonly (readonly [path: string, status: number])[] = [
  ['', 200],
  ['/send-records', 200],
  ['/rights', 200],
  ['/privacy', 200],
  ['/status', 200],
  ['/resume', 200],
  ['/request/records', 200],
  ['/sign/nothing', 410],
  ['/sign/review', 410],
  ['/nowhere', 404],
];

async function openPages(stage: Stage, language: Language): Promise<void> {
  const visitor = await arrive(stage, language, 'anybody');
  for (const [path, status] of open) {
    const reply = await visitor.page.goto(`${stage.origin}/${language}${path}`);
    if (reply?.status() === status && pathOf(visitor) === path) await look(visitor);
  }
  await visitor.context.close();
}

const Clock = z.object({ now: z.string() });

async function moveClock(origin: string, now: string | null): Promise<void> {
  const body = JSON.stringify({ now });
  await fetch(`${origin}/_local/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** A form that is filled in within seconds is a program's; people take longer. */
async function takeTime(origin: string): Promise<void> {
  const { now } = Clock.parse(await (await fetch(`${origin}/_local/clock`)).json());
  await moveClock(origin, new Date(Date.parse(now) + 30_000).toISOString());
}

/** Presses the first button of the form. */
async function goOn({ page }: Visitor): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main form#page-form button').first().click()]);
}

/** Fills in the page that stands in the browser until the next one comes: a page asks again what is missing, and once what is unlikely. */
async function answerPage(visitor: Visitor, wanted: Wanted, effort: Effort): Promise<void> {
  const path = pathOf(visitor);
  for (const refused of [false, true, true]) {
    await fillIn(visitor.page, wanted, effort, refused);
    await goOn(visitor);
    if (pathOf(visitor) !== path) return;
  }
  const problem = await visitor.page.locator('main').textContent();
  throw new Error(`${visitor.language} ${visitor.who} does not get past ${path}: ${problem?.slice(0, 600)}`);
}

async function start({ page, origin, language }: Visitor, group: string): Promise<void> {
  await page.goto(`${origin}/${language}`);
  await Promise.all([page.waitForEvent('load'), page.locator(`[name="who.group"][value="${group}"]`).first().click()]);
}

/** From the start page to the confirmation. */
async function request(visitor: Visitor, group: string, wanted: Wanted): Promise<Effort> {
  const { origin } = visitor;
  const effort = newEffort();
  effort.screens.add('');
  await start(visitor, group);
  effort.choices += 1;
  for (let pages = 0; pages < 30; pages += 1) {
    effort.screens.add(pathOf(visitor));
    await look(visitor);
    if (pathOf(visitor) === '/request/done') return effort;
    if (pathOf(visitor) === '/request/check') await takeTime(origin);
    await answerPage(visitor, wanted, effort);
  }
  throw new Error('the form does not end');
}

const people = [
  ['care', 'parent'],
  ['care', 'health-care-agent'],
  ['care', 'executor'],
  ['organization', 'treating-provider'],
  ['organization', 'attorney'],
  ['organization', 'life-insurer'],
  ['self', 'patient'],
] as const;

/** What the status page says of the request that was just sent, and the page for who comes back to a form that was sent. */
async function afterwards(visitor: Visitor, wanted: Wanted): Promise<void> {
  const { page, origin, language } = visitor;
  const shown = await page.locator('main').textContent();
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(shown ?? '')?.[0] ?? '';
  await page.goto(`${origin}/${language}/request/already-sent`);
  if (pathOf(visitor) === '/request/already-sent') await look(visitor);
  await page.goto(`${origin}/${language}/status`);
  const form = page.locator('main form').first();
  await form.locator('[name="reference"]').fill(reference);
  for (const part of ['day', 'year'])
    await form.locator(`[name="dateOfBirth.${part}"]`).fill(wanted[`patient.dateOfBirth.${part}`] ?? '');
  await form.locator('[name="dateOfBirth.month"]').selectOption(wanted['patient.dateOfBirth.month'] ?? '');
  await Promise.all([page.waitForEvent('load'), form.locator('button').first().click()]);
  await look(visitor, '/status, the answer');
}

/** People whom the form cannot serve as they began: a relative who asks the patient to sign, and a minor. An older version has no such ways. */
async function waysOn(stage: Stage, language: Language): Promise<void> {
  const { origin } = stage;
  const relative = await arrive(stage, language, 'relative');
  await start(relative, 'care');
  await fillIn(relative.page, { 'requester.type': 'none' }, newEffort(), false);
  await goOn(relative);
  if (pathOf(relative) === '/request/no-authority') await look(relative);
  await relative.page.goto(`${origin}/${language}/request/ask`);
  const name = relative.page.locator('main form input[type=text]').first();
  if (pathOf(relative) === '/request/ask' && (await name.isVisible())) {
    await look(relative, '/request/ask');
    await name.fill('María García');
    await Promise.all([relative.page.waitForEvent('load'), relative.page.locator('main form button').first().click()]);
    await look(relative, '/request/ask, the link');
    await relative.page.goto((await relative.page.locator('.long-link').getAttribute('href')) ?? '');
    await look(relative, '/sign');
  }
  await relative.context.close();
  const minor = await arrive(stage, language, 'minor');
  await start(minor, 'self');
  await fillIn(minor.page, { ...maria, 'patient.dateOfBirth.year': String(new Date().getFullYear() - 12) }, newEffort(), false);
  await goOn(minor);
  if (pathOf(minor) === '/request/minor') await look(minor);
  await minor.context.close();
}

export interface Walked {
  readonly looks: readonly Look[];
  readonly efforts: readonly { readonly screens: number; readonly choices: number; readonly typed: number }[];
}

/** Every page in every language, and what a patient's own request takes. The clock of the service is moved meanwhile. */
export async function walkSite(browser: Browser, origin: string, spoken: readonly Language[]): Promise<Walked> {
  const stage: Stage = { browser, origin, looks: [], sizes: new Map() };
  const efforts: { screens: number; choices: number; typed: number }[] = [];
  for (const language of spoken) {
    await openPages(stage, language);
    await waysOn(stage, language);
    const patient = await arrive(stage, language, 'patient');
    const effort = await request(patient, 'self', maria);
    efforts.push({ ...effort, screens: effort.screens.size });
    await afterwards(patient, maria);
    await patient.context.close();
    for (const [group, type] of people) {
      const visitor = await arrive(stage, language, type === 'patient' ? 'patient, from the list' : type);
      await request(visitor, group, sampleOf(type));
      await visitor.context.close();
    }
  }
  await moveClock(origin, null);
  return { looks: stage.looks, efforts };
}
