/** The checks that all other browser tests lean on can fail. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems, axeWithoutScript, startBrowser, visitor } from '../support/browser.ts';
import { checkPage, newInspection, watch } from '../support/browser-check.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const address = 'http://planted.test/en/status';

async function planted(body: string, policy: string, options = {}): Promise<Page> {
  const page = await (await visitor(browser, options)).newPage();
  const headers = { 'content-security-policy': policy };
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }));
  return page;
}

describe('the accessibility check', () => {
  it('finds planted faults, also where the page itself allows no scripts', async () => {
    const body = '<!doctype html><html><title>x</title><main><h1>x</h1><input type=text><img src=x></main></html>';
    const page = await planted(body, "default-src 'none'");
    await page.goto(address);
    const ids = (await axeProblems(page)).map((line) => line.split(':')[0]);
    expect(ids).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'label']));
    await page.context().close();
  });

  it('finds them also on the page of a visitor without scripts, faint text among them', async () => {
    const body =
      '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><p style="color:#757575">faint</p></main></html>';
    const page = await planted(body, "default-src 'none'; style-src 'unsafe-inline'", { javaScriptEnabled: false });
    await page.goto(address);
    expect(await axeWithoutScript(browser, page)).toEqual([expect.stringMatching(/^\/en\/status: color-contrast-enhanced/)]);
    await page.context().close();
  });
});

describe('the check of a page', () => {
  it('finds everything that no page may have', async () => {
    const body = `<!doctype html><html lang="es"><title>x</title><main>
      <div id="error-summary"><a href="#nowhere">x</a></div><h1>One</h1><h1>Two</h1>
      <p style="color:red" onclick="x()">Durham, undefined</p><img width="900" height="9" alt=""><p>(704) 660-4038</p>
      <button>tiny</button><p id="a">a</p><label id="a" for="b">b</label><script src="https://elsewhere.test/x.js"></script></main></html>`;
    const page = await planted(body, "default-src 'self'");
    const watched = watch(page);
    const inspection = newInspection('every shape');
    await page.goto(address);
    await checkPage(inspection, watched, { name: 'planted', language: 'en', status: 404 });
    const found = inspection.problems.join('\n');
    for (const problem of [
      /pixels wider than a phone/,
      /is in es/,
      /2 main headings/,
      /script https:\/\/elsewhere\.test\/x\.js\n.*1 inline styles/,
      /handler onclick/,
      /links https:\/\/elsewhere\.test/,
      /points to #nowhere/,
      /two elements with the id a/,
      /names the element b, which is not there/,
      /has a target under 44 pixels: tiny/,
      /shows Durham/,
      /shows \(704\) 660-4038/,
      /meant for no reader/,
      /answers 200/,
      /with the title "x"/,
      /cache-control: undefined/,
      /no policy/,
    ])
      expect(found).toMatch(problem);
    expect([...inspection.seen]).toEqual(['public status en']);
    await page.context().close();
  });
});
