/** What a person does, in a browser that is told by elements and scripts: found by words, pressed and typed by the engine itself. */
import * as z from 'zod';
import type { Hands, Named, Role } from '../support/browser-hands.ts';

/** What an engine has to be able to do. `Element`: how it calls one. */
export interface Remote<Element> {
  open(address: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** The element that an expression gives. Throws when the expression does. */
  element(expression: string): Promise<Element>;
  click(element: Element): Promise<void>;
  /** Types where the element is, at the end of what stands there. */
  type(element: Element, text: string): Promise<void>;
  /** Chooses the entry of a list that has this value. */
  choose(list: Element, value: string): Promise<void>;
  /** The last file that it kept; null while there is none. */
  kept(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

const selectors: Readonly<Record<Role, string>> = {
  button: 'button',
  link: 'a[href]',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password], textarea',
  combobox: 'select',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
};

/** As the engine ties words to controls: legend, labels, or the text within. A hint or error is no part of the name. */
const find = `((selector, name, within) => {
  const words = (e) => (e.getAttribute('aria-label') ?? (e.querySelector(':scope > legend') ?? e.labels?.[0] ?? e).textContent).replace(/\\s+/g, ' ');
  const places = within === null ? [document] : [...document.querySelectorAll('fieldset')].filter((e) => within.test(words(e)));
  const found = places.flatMap((place) => [...place.querySelectorAll(selector)]).filter((e) => e.checkVisibility() && e.closest('[aria-hidden=true]') === null && name.test(words(e)));
  if (found.length !== 1) throw new Error(found.length + ' on the page');
  return found[0];
})`;

const inPage = ({ role, name, within }: Named) => `${find}(${JSON.stringify(selectors[role])}, ${name}, ${within ?? null})`;

/** In milliseconds. Generous for a busy machine, and short enough for another try of the journey. */
const patience = 30_000;

/** Asks until there is an answer. */
async function soon<Answer>(what: string, ask: () => Promise<Answer | null>): Promise<Answer> {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Which page is open, once all of it is there. A page that is just going has no answer; Firefox shows an empty one in between. */
const opened = (remote: Remote<unknown>) =>
  remote
    .evaluate('document.readyState === "complete" && location.protocol !== "about:" ? performance.timeOrigin : null')
    .then((at) => z.number().nullable().parse(at))
    .catch(() => null);

export function remoteHands<Element>(remote: Remote<Element>): Hands {
  // A driver may lose an answer while a page goes: what only reads is asked again.
  const read = (script: string) =>
    soon(script, () =>
      remote
        .evaluate(script)
        .then((value) => z.string().parse(value))
        .catch(() => null),
    );
  const text = () => read('document.querySelector("main").textContent');
  const findOne = (what: Named, of = '') =>
    remote.element(`(${inPage(what)})${of}`).catch(async (cause: unknown) => {
      throw new Error(`not to be found: ${what.role} ${what.name}\n${await text()}`, { cause });
    });
  return {
    visit: (address) => remote.open(address),
    address: () => read('location.href'),
    text,
    tick: async (what) => {
      // The card of the choice is what people press.
      const card = await findOne(what, '.labels[0]');
      if ((await remote.evaluate(`${inPage(what)}.checked`)) === false) await remote.click(card);
    },
    fill: async (what, typed) => {
      const field = await findOne(what);
      await remote.evaluate(`${inPage(what)}.select()`);
      await remote.type(field, typed);
    },
    select: async (what, entry) => {
      const value = `[...${inPage(what)}.options].find((one) => one.text === ${JSON.stringify(entry)}).value`;
      await remote.choose(await findOne(what), z.string().parse(await remote.evaluate(value)));
    },
    press: async (what) => {
      const control = await findOne(what);
      const before = await soon(`a page with ${what.name}`, () => opened(remote));
      await remote.click(control);
      await soon(`the page after ${what.name}`, async () => {
        const now = await opened(remote);
        return now === before ? null : now;
      });
    },
    download: async (what) => {
      await remote.click(await findOne(what));
      return soon(`the file of ${what.name}`, () => remote.kept());
    },
  };
}
