/** One headless Chromium for the tests, from npm alone: nothing to download, nothing to install. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as engine, type Page } from 'playwright-core';
import * as z from 'zod';

/**
 * The package brings flags made for Lambda: one process, no web security. People's browsers have neither, so none of them is
 * taken. The features switched off cost time on every page and change nothing that a person sees.
 */
const flags = [
  '--no-sandbox',
  '--headless=shell',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=HttpsUpgrades,PaintHolding,RenderDocument,Translate',
];

export async function startBrowser(): Promise<Browser> {
  return engine.launch({ executablePath: await chromium.executablePath(), args: flags, headless: true });
}

/** A fresh visitor. */
export function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const Violations = z.array(z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/**
 * What axe finds on the page as it stands, one line each; WCAG 2.0 to 2.2, A, AA and AAA (contrast of 7:1), and best practices. The page's own
 * policy forbids scripts, so the check runs in the isolated world of the test, not in the page. Needs a visitor with JavaScript;
 * the pages ship none, so what is checked is what a visitor without it has.
 */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  const run = `${axeSource}; axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','wcag2aaa','best-practice'] })
    .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => ({ html })) })))`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: run,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined)
    throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return Violations.parse(result.value).map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}

/**
 * What axe finds on the page of a visitor whose browser runs no script, where axe itself would never answer: the very HTML, at the
 * same address and as wide, in a browser that runs scripts. One line each, with the path.
 */
export async function axeWithoutScript(browser: Browser, page: Page): Promise<readonly string[]> {
  const context = await visitor(browser, { viewport: page.viewportSize() });
  const same = await context.newPage();
  const body = await page.content();
  // Not asked for again: the answer to a form has an address that alone would show another page. The route stays: one that ends
  // while the page asks for its stylesheet can leave that request without an answer.
  await same.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await same.goto(page.url());
  const problems = await axeProblems(same);
  await context.close();
  return problems.map((problem) => `${new URL(page.url()).pathname}: ${problem}`);
}
