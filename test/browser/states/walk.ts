/** What walks through page states share: one service, one browser, one list of what was wrong, and what must have been seen. */
import type { Browser, BrowserContext } from 'playwright-core';
import type { AroundCall } from '../../../functions/bind/clients.ts';
import type { LocalService } from '../../../infra/local/service.ts';
import { consoleRoutes } from '../../../lib/console/routes.ts';
import { type Language, languages } from '../../../lib/request/vocabulary.ts';
import { pageIds } from '../../../lib/site/request/journey.ts';
import { siteRoutes } from '../../../lib/site/routes.ts';
import { startBrowser, visitor } from '../../support/browser.ts';
import { type Inspection, newInspection, watch } from '../../support/browser-check.ts';
import { playwrightHands } from '../../support/browser-hands.ts';
import { startService } from '../../support/service.ts';
import { keepPage } from './keep-page.ts';
import type { Visit } from './visit.ts';

export interface Walk {
  readonly service: LocalService;
  readonly inspection: Inspection;
  /** A fresh visitor, who leaves when the check is done. */
  visit(language: Language, check: (visit: Visit & { readonly context: BrowserContext }) => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

/** `pages`: the folder to keep the pages in, instead of looking at them. */
export async function openWalk(axe: Inspection['axe'], pages?: string): Promise<Walk> {
  const outage = { on: false };
  const aroundCall: AroundCall = (_call, send) => (outage.on ? Promise.reject(new Error('no answer')) : send());
  const [browser, service]: [Browser, LocalService] = await Promise.all([
    startBrowser(),
    startService({ aroundCall: () => aroundCall }),
  ]);
  const inspection = newInspection(axe);
  return {
    service,
    inspection,
    visit: async (language, check) => {
      const context = await visitor(browser);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const hands = playwrightHands(page, { byKeyboard: true });
      const watched = watch(page);
      const keep = pages === undefined ? null : (name: string) => keepPage(pages, watched, name);
      await check({ service, inspection, context, outage, watched, keep, person: { page, language, hands } });
      await context.close();
    },
    end: async () => {
      await browser.close();
      await service.stop();
    },
  };
}

/** Pages of the form that were not seen, or not with errors where there can be any. `where`: what a state's name ends with. */
export function formPagesNotSeen({ names }: Inspection, where: string): readonly string[] {
  return pageIds.filter((id) => {
    const ofPage = [...names].filter((name) => name.startsWith(`form-${id}-`) && name.endsWith(where));
    return ofPage.length === 0 || (id !== 'proof' && !ofPage.some((name) => name.includes('-errors ')));
  });
}

/** No pages, or pages that suites of their own look at: `proof-journeys`, `records-journeys`, `release-desk`, `report-journeys`, `script-journeys`, `upload-journeys`. */
const elsewhere = [
  ...['health', 'robots', 'receipt-keys', 'status-download', 'status-receipt', 'status-letter', 'status-sheet', 'notice-cover'],
  ...['proof', 'proof-picture', 'proof-file'],
  // A journey sends real scans: test/browser/intake-journeys.test.ts.
  ...['scan', 'scan-file', 'scan-picture', 'scan-part', 'scan-dismiss', 'filed-scan', 'filed-scan-file', 'filed-scan-picture'],
  'new-email',
  ...['binder-agree', 'binder-again', 'certifications', 'suspension-paper'],
  ...['report-figures', 'export-ask', 'export-approve', 'export-make'],
  ...['accounting', 'package', 'package-tracking', 'file-form', 'part-begin', 'part-sign', 'part-complete', 'part-abort'],
];

/**
 * Routes that people see, with the languages they are in. `/` and files have one page for both; before anybody has signed in, the
 * console speaks English. The way to the sign-in provider has no page of its own.
 */
export function routesToSee(): readonly { readonly route: string; readonly languages: readonly Language[] }[] {
  const site = siteRoutes
    .filter(({ name }) => !elsewhere.includes(name))
    .map(({ name, path }) => ({
      route: `public ${name}`,
      languages: path.includes('{language}') ? languages : (['en'] as const),
    }));
  const staff = consoleRoutes
    .filter(({ name }) => name !== 'begin' && !elsewhere.includes(name))
    .map(({ name, needs }) => ({ route: `staff ${name}`, languages: needs === null ? (['en'] as const) : languages }));
  return [...site, ...staff];
}
