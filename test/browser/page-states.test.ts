/** Every page of the service in every state and both languages, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { startBrowser, visitor } from '../support/browser.ts';
import { newInspection, watch } from '../support/browser-check.ts';
import { startService } from '../support/service.ts';
import { type Harmless, walkForm, walks } from './states/form-states.ts';

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

describe.concurrent.for(languages)('in %s', (language: Language) => {
  it('the form', { timeout: 120_000 }, async () => {
    const harmless: Harmless = new Set();
    for (const walk of walks) {
      const context = await visitor(browser);
      const page = await context.newPage();
      page.setDefaultTimeout(5_000);
      await walkForm({ inspection, watched: watch(page), person: { page, language } }, service.origin, walk, harmless);
      await context.close();
    }
    expect([...harmless]).toEqual([]);
  });
});

it('all', () => {
  expect(inspection.problems).toEqual([]);
});
