/** What a person does at a browser, whichever it is: the stories and journeys ask for nothing else. One of Playwright's pages does it here. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

export type Role = 'button' | 'link' | 'textbox' | 'combobox' | 'radio' | 'checkbox';

/** Something on the page, by the words that stand beside it. */
export interface Named {
  readonly role: Role;
  readonly name: RegExp;
  /** The question of the group that it stands in. */
  readonly within?: RegExp | undefined;
}

export interface Hands {
  visit(address: string): Promise<void>;
  address(): Promise<string>;
  /** All that the page says in its main part. */
  text(): Promise<string>;
  /** Ticks a box or chooses one of several, if it is not ticked. */
  tick(what: Named): Promise<void>;
  /** Types into a field, in place of what stands there. */
  fill(what: Named, text: string): Promise<void>;
  /** Takes an entry of a list by its words. */
  select(what: Named, entry: string): Promise<void>;
  /** Presses a button or link; resolves when the page that it leads to is there. */
  press(what: Named): Promise<void>;
  /** Presses a link to a file and reads what was kept of it. */
  download(what: Named): Promise<Uint8Array>;
}

/** On a page of Playwright. `byKeyboard`: without a mouse. */
export function playwrightHands(page: Page, { byKeyboard = false } = {}): Hands {
  const find = ({ role, name, within }: Named): Locator =>
    (within === undefined ? page : page.getByRole('group', { name: within })).getByRole(role, { name });
  return {
    visit: async (address) => {
      await page.goto(address);
    },
    address: async () => page.url(),
    text: async () => (await page.locator('main').textContent()) ?? '',
    tick: async (what) => {
      const box = find(what);
      if (!byKeyboard) await box.check();
      else if (!(await box.isChecked())) await box.press('Space');
    },
    fill: (what, text) => find(what).fill(text),
    select: async (what, entry) => {
      await find(what).selectOption({ label: entry });
    },
    press: async (what) => {
      const control = find(what);
      await (byKeyboard ? control.press('Enter') : control.click());
    },
    download: async (what) => {
      const [download] = await Promise.all([page.waitForEvent('download'), find(what).click()]);
      return readFile(await download.path());
    },
  };
}
