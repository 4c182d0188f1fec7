/** How a person fills in the form in a browser: page by page, each answer found by the words that stand beside it. */
import type { Page } from 'playwright-core';
import { monthNames } from '../../lib/languages/dates.ts';
import { formPageWords } from '../../lib/languages/form-pages.ts';
import { siteWords } from '../../lib/languages/site.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { type PageId, pageIds } from '../../lib/site/request/journey.ts';
import { oneOf } from '../../lib/web/questions/groups.ts';
import type { QuestionPath } from '../../lib/web/questions/questions.ts';
import { situationOf } from '../../lib/web/questions/situation.ts';
import { optionText, questionText, statementText } from '../../lib/web/questions/words.ts';
import type { Hands } from './browser-hands.ts';

/** Somebody at a browser, whichever it is, who reads one language. */
export interface Reader {
  readonly hands: Hands;
  readonly language: Language;
}

/** Somebody at Chromium, whose page a test looks at more closely. */
export interface Person extends Reader {
  readonly page: Page;
}

/** One thing that a person does on a page. */
export type Act = (reader: Reader) => Promise<void>;

/** What a person answers, by page of the form; a page that is not named is passed with Continue alone. */
export type Story = Readonly<Partial<Record<PageId, readonly Act[]>>>;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name of a choice is its label and its hint. */
function choice(path: QuestionPath, code: string, language: Language): RegExp {
  const { label, hint = '' } = optionText(path, code, language);
  return new RegExp(`^\\s*${literal(label)}\\s*${literal(hint)}\\s*$`);
}

/** These words and no others. */
export const exactly = (text: string): RegExp => new RegExp(`^\\s*${literal(text)}\\s*$`);

/** The whole label of a field, which may say that the answer is optional. */
function whole(text: string, language: Language): RegExp {
  return new RegExp(`^\\s*${literal(text)}\\s*(${literal(siteWords(language).form.controls.optional)})?\\s*$`);
}

/** The words at a field, or the question of a group. */
const labelOf = (path: QuestionPath, language: Language): RegExp => whole(questionText(path, language).label, language);

/** Chooses one of several. */
export function choose(path: QuestionPath, code: string): Act {
  return async ({ hands, language }) => {
    const within = path.startsWith('records.sensitive.') ? labelOf(path, language) : undefined;
    await hands.tick({ role: 'radio', name: choice(path, code, language), within });
  };
}

/** Ticks some of several. */
export function tick(path: QuestionPath, ...codes: readonly string[]): Act {
  return async ({ hands, language }) => {
    for (const code of codes) await hands.tick({ role: 'checkbox', name: choice(path, code, language) });
  };
}

/** Agrees to a statement. */
export function agree(path: QuestionPath): Act {
  return ({ hands, language }) =>
    hands.tick({ role: 'checkbox', name: exactly(statementText(path, situationOf({}), language)) });
}

/** Types into a field. */
export function type(path: QuestionPath, text: string): Act {
  return ({ hands, language }) => hands.fill({ role: 'textbox', name: labelOf(path, language) }, text);
}

/** Month from the list, day and year typed. `within`: the question, where a page has several dates. */
export async function enterDate(
  { hands, language }: Reader,
  [year, month, day]: readonly [string, number, string],
  within?: RegExp,
): Promise<void> {
  const words = siteWords(language).form.controls;
  const monthField = { role: 'combobox', name: exactly(words.month), within } as const;
  await hands.select(monthField, monthNames(language)[month - 1] ?? '');
  await hands.fill({ role: 'textbox', name: exactly(words.day), within }, day);
  await hands.fill({ role: 'textbox', name: exactly(words.year), within }, year);
}

/** Gives a date, which need not exist. */
export function date(path: QuestionPath, year: string, month: number, day: string): Act {
  return (reader) => enterDate(reader, [year, month, day], labelOf(path, reader.language));
}

type AddressPart = 'street' | 'unit' | 'city' | 'state' | 'zip';

/** Fills in an address in the United States. */
export function address(path: QuestionPath, parts: Readonly<Partial<Record<AddressPart, string>>>): Act {
  return async ({ hands, language }) => {
    const labels = formPageWords(language).addressFields;
    for (const part of ['street', 'unit', 'city', 'state', 'zip'] as const) {
      const name = whole(labels[part], language);
      const text = parts[part];
      if (text !== undefined) await hands.fill({ role: 'textbox', name, within: labelOf(path, language) }, text);
    }
  };
}

/** Presses a button by its whole text. */
export function press({ hands }: Reader, text: string): Promise<void> {
  return hands.press({ role: 'button', name: exactly(text) });
}

export function goOn(reader: Reader): Promise<void> {
  return press(reader, siteWords(reader.language).form.buttons.continue);
}

export function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}

/** The path of the page that is open. */
export async function pathAt({ hands }: Reader): Promise<string> {
  return new URL(await hands.address()).pathname;
}

/** The form page that is open; undefined on any other page. */
async function formPageOf(reader: Reader): Promise<PageId | undefined> {
  const [, , area, name] = (await pathAt(reader)).split('/');
  return area === 'request' ? oneOf(pageIds, name) : undefined;
}

/** Answers one page and goes on. Throws with what the page says when it does not let the person go. */
async function answerPage(reader: Reader, id: PageId, story: Story): Promise<void> {
  const before = await pathAt(reader);
  for (const act of story[id] ?? []) await act(reader);
  await goOn(reader);
  if ((await pathAt(reader)) !== before) return;
  throw new Error(`${before} asks again: ${await reader.hands.text()}`);
}

interface Pace {
  /** Called on each page before it is answered. */
  readonly onPage?: (id: PageId) => Promise<void>;
  /** Stops at this page, which stays unanswered. */
  readonly until?: PageId;
}

/** Answers page after page until the form has no more questions; returns the pages that were asked. */
export async function answerAll(reader: Reader, story: Story, { onPage, until }: Pace = {}): Promise<readonly PageId[]> {
  const asked: PageId[] = [];
  let id = await formPageOf(reader);
  for (; id !== undefined && id !== until && id !== 'check'; id = await formPageOf(reader)) {
    await onPage?.(id);
    await answerPage(reader, id, story);
    asked.push(id);
  }
  // The last page is answered and left to whoever presses its button.
  if (id === 'check' && until === undefined) for (const act of story.check ?? []) await act(reader);
  return asked;
}
