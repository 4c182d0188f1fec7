/** Firefox: Debian's, told by WebDriver BiDi. */
import { type ElementHandle, launch } from 'puppeteer-core';
import type { Engine } from './journeys.ts';
import { keptFiles } from './kept-files.ts';
import type { Remote } from './remote-hands.ts';

type Handle = ElementHandle<Element>;

export async function startFirefox(): Promise<Engine<Handle>> {
  const files = keptFiles();
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': files.folder },
  });
  return {
    arrive: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      return {
        open: async (url) => {
          await page.goto(url);
        },
        evaluate: (expression) => page.evaluate(expression),
        element: (expression) => page.evaluateHandle<[], () => Element>(expression),
        click: (element) => element.click(),
        type: (element, text) => element.type(text),
        choose: async (list, value) => {
          await list.select(value);
        },
        kept: async () => files.newest(),
        close: () => context.close(),
      } satisfies Remote<Handle>;
    },
    close: async () => {
      await browser.close();
      files.remove();
    },
  };
}
