/**
 * What every page has to be, whoever looks at it and in whatever state: named in its language, accessible, no wider than a
 * phone, free of scripts but for two pages, kept by nobody when it holds answers, and without the contact points that are not for its reader.
 * Notes which routes of the service were seen that way, so that a test can ask for the rest. Long: all that a page has to be.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import * as z from 'zod';
import { consoleRoutes } from '../../lib/console/routes.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { staffWords } from '../../lib/languages/staff.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { siteRoute } from '../../lib/site/front.ts';
import { matchRoute } from '../../lib/web/router.ts';
import { axeProblems } from './browser.ts';
import { halfOfPath, strays } from './halves.ts';

/** A page with the navigations that led to it since it was last looked at. */
export interface Watched {
  readonly page: Page;
  readonly steps: Request[];
}

export function watch(page: Page): Watched {
  const steps: Request[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) steps.push(request);
  });
  return { page, steps };
}

const facts = `(() => {
  const all = [...document.querySelectorAll('*')];
  const links = [...document.querySelectorAll('#error-summary a')];
  const ids = all.map(({ id }) => id).filter((id) => id !== '');
  // What is pressed, links inside a sentence excepted (WCAG 2.5.8); a choice counts with its card.
  const pressed = all.filter((e) => e.matches('a[href], button, summary, select, textarea, input:not([type=hidden])') && e.tabIndex >= 0);
  const inSentence = (e) => getComputedStyle(e).display === 'inline' && e.parentElement.textContent.trim() !== e.textContent.trim();
  const hidden = (e) => { const { width, bottom, right } = e.getBoundingClientRect(); return width <= 1 || bottom < 0 || right < 0; };
  const small = pressed.filter((e) => !inSentence(e)).map((e) => e.closest('.pick') ?? e).filter((e) => !hidden(e) && e.getBoundingClientRect().height < 43.9);
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    scripts: all.filter((e) => e.localName === 'script').map((e) => e.getAttribute('src') ?? 'inline'),
    styles: all.filter((e) => e.localName === 'style' || e.hasAttribute('style')).length,
    handlers: all.flatMap((e) => e.getAttributeNames()).filter((name) => name.startsWith('on')),
    outside: all.flatMap((e) => [e.src, e.href]).filter((to) => to && !to.startsWith('tel:') && new URL(to, location.href).origin !== location.origin),
    summary: document.querySelector('#error-summary') !== null,
    alert: document.querySelector('[role=alert], .box.bad') !== null,
    nowhere: links.map((a) => a.getAttribute('href')).filter((to) => document.getElementById(to.slice(1)) === null),
    twice: ids.filter((id, place) => ids.indexOf(id) !== place),
    missing: all.flatMap((e) => ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) => (e.getAttribute(name) ?? '').split(' ')))
      .filter((id) => id !== '' && !ids.includes(id)),
    small: small.map((e) => e.textContent.trim() || e.outerHTML.slice(0, 80)),
    text: document.body.innerText,
  };
})()`;

const Facts = z.object({
  lang: z.enum(['en', 'es']),
  title: z.string(),
  headings: z.int(),
  wide: z.int(),
  scripts: z.array(z.string()),
  styles: z.int(),
  handlers: z.array(z.string()),
  outside: z.array(z.string()),
  summary: z.boolean(),
  alert: z.boolean(),
  nowhere: z.array(z.string()),
  twice: z.array(z.string()),
  missing: z.array(z.string()),
  small: z.array(z.string()),
  text: z.string(),
});
type Facts = z.infer<typeof Facts>;

/** A page that is just being replaced has no language yet: it is read again, for ten seconds at most. */
async function look(page: Page): Promise<Facts> {
  for (let tries = 0; tries < 50; tries += 1) {
    const found = Facts.safeParse(await page.evaluate<unknown>(facts));
    if (found.success) return found.data;
    await page.waitForTimeout(200);
  }
  return Facts.parse(await page.evaluate<unknown>(facts));
}

const phone = { width: 320, height: 640 };
const desk = { width: 1100, height: 900 };

/** Contact points and rules that the reader of a page must not meet there. Staff see the request as it is. */
function misplaced(path: string, text: string): readonly string[] {
  if (path.startsWith('/staff')) return [];
  // The fax number is for the worker that faxes, on no page at all.
  return [
    ...strays(halfOfPath(path), text),
    ...[lakeNorman.outbound.fax.shown, '660-4038'].filter((point) => text.includes(point)),
  ];
}

/** Pages that are the same for everyone and may be kept for a few minutes. */
const shared = ['welcome', 'start', 'send-records', 'labels', 'cover', 'letter', 'rights', 'privacy', 'answers'];

async function replyProblems(
  { page, steps }: Watched,
  statuses: readonly number[],
  { title, summary, alert, lang }: Facts,
): Promise<readonly string[]> {
  const last = steps.findLast((step) => step.url() === page.url());
  const reply = await last?.response();
  if (last === undefined || !reply) return ['no answer was seen'];
  const { pathname } = new URL(last.url());
  const found = siteRoute('GET', pathname);
  const route = found.found === 'route' ? found.route.name : '';
  const headers = reply.headers();
  const prefix = pathname.startsWith('/staff') ? staffWords(lang).frame.error : siteWords(lang).form.controls.error;
  const failed = reply.status() >= 400 || summary;
  const saysSo = title.startsWith(prefix);
  const kept = reply.ok() && last.method() === 'GET' && shared.includes(route) ? 'public, max-age=300' : 'no-store';
  return [
    statuses.includes(reply.status()) ? '' : `answers ${reply.status()}`,
    saysSo === failed || (saysSo && alert) ? '' : `status ${reply.status()} with the title "${title}"`,
    headers['cache-control'] === kept ? '' : `cache-control: ${headers['cache-control']}`,
    headers['content-security-policy']?.startsWith("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';")
      ? ''
      : 'no policy',
  ].filter(Boolean);
}

/** The two pages that have a script work without it as well. */
function allowedScript(path: string): RegExp {
  if (/^\/\w+\/verify$/.test(path)) return /^\/assets\/check-file\.\w+\.js$/;
  return /^\/staff\/requests\/\w+\/files\/\w+$/.test(path) ? /^\/assets\/send-parts\.\w+\.js$/ : /^$/;
}

function factProblems(facts: Facts, path: string): readonly string[] {
  const { headings, scripts, styles, handlers, outside, nowhere, twice, missing, small, text } = facts;
  return [
    headings === 1 ? '' : `${headings} main headings`,
    ...scripts.filter((script) => !allowedScript(path).test(script)).map((script) => `script ${script}`),
    styles === 0 ? '' : `${styles} inline styles`,
    ...handlers.map((name) => `handler ${name}`),
    ...outside.map((to) => `loads or links ${to}`),
    ...nowhere.map((to) => `the summary points to ${to}, which is not there`),
    ...twice.map((id) => `has two elements with the id ${id}`),
    ...missing.map((id) => `names the element ${id}, which is not there`),
    // The console is denser: axe asks for 24 pixels there.
    ...(path.startsWith('/staff') ? [] : small.map((what) => `has a target under 44 pixels: ${what}`)),
    ...misplaced(path, text).map((point) => `shows ${point}`),
    /undefined|\[object|NaN/.test(text) ? 'a value that was meant for no reader' : '',
  ].filter(Boolean);
}

/** Routes that the navigations went through, the last one included. */
function routesOf(steps: readonly Request[]): readonly string[] {
  return steps.flatMap((request) => {
    const { pathname } = new URL(request.url());
    const staff = matchRoute(consoleRoutes, request.method(), pathname);
    if (staff.found === 'route') return [`staff ${staff.route.name}`];
    const site = siteRoute(request.method(), pathname);
    return site.found === 'route' ? [`public ${site.route.name}`] : [];
  });
}

export interface Inspection {
  /** Everything wrong that was found, with the name of the state. */
  readonly problems: string[];
  /** `{route} {language}` of every state that was looked at. */
  readonly seen: Set<string>;
  /** `{name} {language}` of every state that was looked at. */
  readonly names: Set<string>;
  /** What axe has judged, by `newToAxe`. */
  readonly judged: Set<string>;
  readonly axe: 'every shape' | 'new elements';
}

export function newInspection(axe: Inspection['axe']): Inspection {
  return { problems: [], seen: new Set(), names: new Set(), judged: new Set(), axe };
}

export interface PageState {
  readonly name: string;
  readonly language: Language;
  /** The HTTP status that the state comes with, where it is neither 200 nor 422. */
  readonly status?: number | undefined;
}

/**
 * What axe judges by, element by element: name, class, role and the names of attributes, in what it stands, and whether there is
 * text; not which request, which answer, which address. Of values only those that a rule of axe reads; ids are checked on every page.
 */
const elements = `(() => {
  const plain = (e) => e === null ? '' : e.localName + '.' + e.className;
  return [...document.querySelectorAll('*')].map((e) => [
    plain(e.parentElement),
    plain(e),
    ...['role', 'type', 'autocomplete', 'tabindex', 'scope'].map((name) => e.getAttribute(name)),
    ...e.getAttributeNames(),
    e.childElementCount === 0 && e.textContent.trim() === '',
  ].join(' '));
})()`;

/** So few new elements do not pay for the time that axe takes: the deep run shows it every shape. */
const fewNew = 3;

/**
 * What axe finds. It is asked about every shape of a page once, in the language that comes first, or, as that takes most of the time, only about
 * pages that hold several elements which it has not judged in such a place.
 */
async function newToAxe({ judged, axe }: Inspection, page: Page): Promise<readonly string[]> {
  const found = z.array(z.string()).parse(await page.evaluate<unknown>(elements));
  const shape = createHash('sha256').update(found.join('\n')).digest('hex');
  const keys = new Set((axe === 'every shape' ? [shape] : found).filter((key) => !judged.has(key)));
  if (keys.size <= (axe === 'every shape' ? 0 : fewNew)) return [];
  for (const key of keys) judged.add(key);
  return axeProblems(page);
}

/**
 * Looks at the page as it stands. English is checked as on a desk, Spanish as on a small phone; both must fit the phone.
 */
export async function checkPage(inspection: Inspection, watched: Watched, state: PageState): Promise<void> {
  const { page, steps } = watched;
  const { name, language, status } = state;
  const { pathname } = new URL(page.url());
  await page.waitForLoadState();
  await page.setViewportSize(phone);
  const narrow = await look(page);
  const { wide } = narrow;
  if (language === 'en') await page.setViewportSize(desk);
  const found = language === 'en' ? await look(page) : narrow;
  const problems = [
    ...(wide > 0 ? [`is ${wide} pixels wider than a phone`] : []),
    ...(found.lang === language ? [] : [`is in ${found.lang}`]),
    ...factProblems(found, pathname),
    ...(await replyProblems(watched, status === undefined ? [200, 422] : [status], found)),
    ...(await newToAxe(inspection, page)),
  ];
  inspection.problems.push(...problems.map((problem) => `${name} ${language} ${pathname}: ${problem}`));
  for (const route of routesOf(steps)) inspection.seen.add(`${route} ${language}`);
  inspection.names.add(`${name} ${language}`);
  steps.length = 0;
  await takePictures(page, name, language);
  await page.setViewportSize(desk);
}

/** Pictures of every state, for people who want to look: into the folder that SCREENSHOTS names; the console as on a desk. */
async function takePictures(page: Page, name: string, language: Language): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  const console = new URL(page.url()).pathname.startsWith('/staff');
  for (const [width, height] of console
    ? ([
        [1366, 768],
        [320, 640],
      ] as const)
    : ([
        [320, 640],
        [390, 844],
        [1280, 800],
      ] as const)) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name}.${language}.${width}.png`), fullPage: true });
  }
}
