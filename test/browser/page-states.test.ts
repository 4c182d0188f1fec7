/** Every page of the service in every state and both languages, in a real browser. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { staffRoutes } from '../../lib/console/routes.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { pageIds } from '../../lib/site/request/journey.ts';
import { publicRoutes } from '../../lib/site/routes.ts';
import { startBrowser, visitor } from '../support/browser.ts';
import { newInspection, watch } from '../support/browser-check.ts';
import { startService } from '../support/service.ts';
import { checkFaxRoute } from './states/fax-states.ts';
import { checkForm, forms } from './states/form-states.ts';
import { checkDocuments, checkFailures, checkFault, checkGuides, checkSaving, checkStatus } from './states/public-states.ts';
import { checkHandedIn, checkLetters } from './states/staff-letters.ts';
import {
  checkMailDesk,
  checkOtherRequests,
  checkQueue,
  checkRefusals,
  checkRequest,
  checkSignIn,
} from './states/staff-states.ts';
import type { Visit } from './states/visit.ts';

/** Ten times what it takes on a quiet machine: a busy one is no fault of the pages, and pictures take time. */
const patience = 600_000;

const staffLooks = [
  ...[checkSignIn, checkQueue, checkMailDesk, checkRequest, checkOtherRequests, checkRefusals],
  ...[checkLetters, checkHandedIn],
];

let browser: Browser;
let service: LocalService;
const inspection = newInspection();
beforeAll(async () => {
  [browser, service] = await Promise.all([startBrowser(), startService()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function visiting(language: Language, look: (visit: Visit & { readonly context: BrowserContext }) => Promise<void>) {
  const context = await visitor(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await look({ service, inspection, context, watched: watch(page), person: { page, language, byKeyboard: true } });
  await context.close();
}

describe.concurrent.for(languages)('in %s', { timeout: patience }, (language: Language) => {
  it('the form', async () => {
    const harmless = new Set<string>();
    const known = new Set<string>();
    for (const form of forms) await visiting(language, (visit) => checkForm({ ...visit, known, harmless }, form));
    expect([...harmless].sort()).toEqual(['case', 'proof', 'sensitive']);
  });

  it('the rest of the public site', async () => {
    for (const look of [checkGuides, checkSaving, checkStatus, checkFailures, checkDocuments]) await visiting(language, look);
  });

  it('the staff console', async () => {
    for (const look of staffLooks) await visiting(language, look);
  });
});

it('the page for a fault of ours', async () => {
  for (const language of languages) await visiting(language, checkFault);
});

it('the fax route', { timeout: patience }, async () => {
  for (const language of languages) await visiting(language, checkFaxRoute);
});

describe('after that', () => {
  it('nothing was wrong with any state of any page', () => {
    // Pages of one shape are judged once in each language; far fewer shapes would mean that the shape tells too little.
    expect(inspection.shapes.size).toBeGreaterThan(300);
    expect(inspection.problems).toEqual([]);
  });

  it('every page of the form was seen in both languages, and with errors where there can be any', () => {
    const missing = pageIds.flatMap((id) =>
      languages.flatMap((language) => {
        const names = [...inspection.names].filter((name) => name.startsWith(`form-${id}-`) && name.endsWith(` ${language}`));
        const errors = id === 'proof' || names.some((name) => name.includes('-errors '));
        return names.length > 0 && errors ? [] : [`${id} ${language}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('every route was seen, in both languages where it has two', () => {
    expect(routesToSee().filter((route) => !inspection.seen.has(route))).toEqual([]);
  });
});

/**
 * `/` and files have one page for both languages; before anybody has signed in, the console speaks English. The way to the
 * sign-in provider has no page of its own.
 */
function routesToSee(): readonly string[] {
  const site = publicRoutes
    .filter(({ id }) => id !== 'health' && id !== 'robots')
    .flatMap(({ id, path }) =>
      (path.includes('{language}') ? languages : ['en']).map((language) => `public ${id} ${language}`),
    );
  const staff = staffRoutes
    .filter(({ name }) => name !== 'begin')
    .flatMap(({ name, needs }) => (needs === null ? ['en'] : languages).map((language) => `staff ${name} ${language}`));
  return [...site, ...staff];
}

describe('weight', () => {
  const bytes = async (path: string) => {
    const reply = await fetch(`${service.origin}${path}`);
    return Buffer.from(await reply.arrayBuffer());
  };

  it.each(languages)('the first view of /%s is at most 60 KB, the style sheet at most 15 KB of it', async (language) => {
    const html = await bytes(`/${language}`);
    const loaded = [...html.toString('utf8').matchAll(/<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"/g)];
    const parts = await Promise.all(loaded.map(([, path = '']) => bytes(path)));
    const sizes = [html, ...parts].map((part) => gzipSync(part).length);
    expect(sizes.length).toBe(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
    expect(sizes[1]).toBeLessThanOrEqual(15_000);
  });
});
