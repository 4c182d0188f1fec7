import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems, startBrowser, visitor } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe('the accessibility check', () => {
  it('finds planted faults, also where the page itself allows no scripts', async () => {
    const context = await visitor(browser);
    const page = await context.newPage();
    await page.route('http://planted.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'none'" },
        body: '<!doctype html><html><title>x</title><main><h1>x</h1><input type=text><img src=x></main></html>',
      }),
    );
    await page.goto('http://planted.test/');
    const ids = (await axeProblems(page)).map((line) => line.split(':')[0]);
    expect(ids).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'label']));
    await context.close();
  });
});
