/** How a person fills in the form in a browser: page by page, each answer found by the words that stand beside it. */
import type { Locator, Page } from 'playwright-core';
import { formPageWords } from '../../lib/languages/form-pages.ts';
import { monthNames, siteWords } from '../../lib/languages/site.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { type PageId, pageIds } from '../../lib/site/request/journey.ts';
import { oneOf } from '../../lib/web/questions/groups.ts';
import type { QuestionPath } from '../../lib/web/questions/questions.ts';
import { situationOf } from '../../lib/web/questions/situation.ts';
import { optionText, questionText, statementText } from '../../lib/web/questions/words.ts';

/** Somebody at a browser who reads one language. */
export interface Person {
  readonly page: Page;
  readonly language: Language;
  /** Works without a mouse. */
  readonly byKeyboard?: boolean;
}

async function tickBox(box: Locator, { byKeyboard }: Person): Promise<void> {
  if (!byKeyboard) return box.check();
  if (!(await box.isChecked())) await box.press('Space');
}

/** One thing that a person does on a page. */
export type Act = (person: Person) => Promise<void>;

/** What a person answers, by page of the form; a page that is not named is passed with Continue alone. */
export type Story = Readonly<Partial<Record<PageId, readonly Act[]>>>;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name of a choice is its label and its hint. */
function choice(path: QuestionPath, code: string, language: Language): RegExp {
  const { label, hint = '' } = optionText(path, code, language);
  return new RegExp(`^\\s*${literal(label)}\\s*${literal(hint)}\\s*$`);
}

/** The whole label of a field, which may say that the answer is optional. */
function whole(text: string, language: Language): RegExp {
  return new RegExp(`^\\s*${literal(text)}\\s*(${literal(siteWords(language).form.controls.optional)})?\\s*$`);
}

function group({ page, language }: Person, path: QuestionPath): Locator {
  return page.getByRole('group', { name: whole(questionText(path, language).label, language) });
}

/** Chooses one of several. */
export function choose(path: QuestionPath, code: string): Act {
  return async (person) => {
    const scope = path.startsWith('records.sensitive.') ? group(person, path) : person.page;
    await tickBox(scope.getByRole('radio', { name: choice(path, code, person.language) }), person);
  };
}

/** Ticks some of several. */
export function tick(path: QuestionPath, ...codes: readonly string[]): Act {
  return async (person) => {
    const { page, language } = person;
    for (const code of codes) await tickBox(page.getByRole('checkbox', { name: choice(path, code, language) }), person);
  };
}

/** Agrees to a statement. */
export function agree(path: QuestionPath): Act {
  return async (person) => {
    const { page, language } = person;
    const name = statementText(path, situationOf({}), language);
    await tickBox(page.getByRole('checkbox', { name, exact: true }), person);
  };
}

/** Types into a field. */
export function type(path: QuestionPath, text: string): Act {
  return async ({ page, language }) => {
    await page.getByRole('textbox', { name: whole(questionText(path, language).label, language) }).fill(text);
  };
}

/** Month from the list, day and year typed. */
export async function enterDate(within: Locator, language: Language, [year, month, day]: readonly [string, number, string]) {
  const { month: monthLabel, day: dayLabel, year: yearLabel } = siteWords(language).form.controls;
  await within.getByLabel(monthLabel, { exact: true }).selectOption({ label: monthNames(language)[month - 1] ?? '' });
  await within.getByLabel(dayLabel, { exact: true }).fill(day);
  await within.getByLabel(yearLabel, { exact: true }).fill(year);
}

/** Gives a date, which need not exist. */
export function date(path: QuestionPath, year: string, month: number, day: string): Act {
  return (person) => enterDate(group(person, path), person.language, [year, month, day]);
}

type AddressPart = 'street' | 'unit' | 'city' | 'state' | 'zip';

/** Fills in an address in the United States. */
export function address(path: QuestionPath, parts: Readonly<Partial<Record<AddressPart, string>>>): Act {
  return async (person) => {
    const labels = formPageWords(person.language).addressFields;
    for (const part of ['street', 'unit', 'city', 'state', 'zip'] as const) {
      const text = parts[part];
      if (text !== undefined)
        await group(person, path)
          .getByRole('textbox', { name: whole(labels[part], person.language) })
          .fill(text);
    }
  };
}

/** Presses a button by its whole text. */
export async function press({ page, byKeyboard }: Person, text: string): Promise<void> {
  const button = page.getByRole('button', { name: text, exact: true });
  await (byKeyboard ? button.press('Enter') : button.click());
}

export function goOn(person: Person): Promise<void> {
  return press(person, siteWords(person.language).form.buttons.continue);
}

export function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}

/** The form page that is open; undefined on any other page. */
function formPageOf(page: Page): PageId | undefined {
  const [, , area, name] = pathOf(page).split('/');
  return area === 'request' ? oneOf(pageIds, name) : undefined;
}

/** Answers one page and goes on. Throws with what the page says when it does not let the person go. */
async function answerPage(person: Person, story: Story): Promise<void> {
  const { page } = person;
  const before = pathOf(page);
  const id = formPageOf(page);
  for (const act of id === undefined ? [] : (story[id] ?? [])) await act(person);
  await goOn(person);
  if (pathOf(page) !== before) return;
  throw new Error(`${before} asks again: ${await page.getByRole('alert').textContent()}`);
}

interface Pace {
  /** Called on each page before it is answered. */
  readonly onPage?: (id: PageId) => Promise<void>;
  /** Stops at this page, which stays unanswered. */
  readonly until?: PageId;
}

/** Answers page after page until the form has no more questions; returns the pages that were asked. */
export async function answerAll(person: Person, story: Story, { onPage, until }: Pace = {}): Promise<readonly PageId[]> {
  const asked: PageId[] = [];
  for (let id = formPageOf(person.page); id !== undefined && id !== until && id !== 'check'; id = formPageOf(person.page)) {
    await onPage?.(id);
    await answerPage(person, story);
    asked.push(id);
  }
  // The last page is answered and left to whoever presses its button.
  if (formPageOf(person.page) === 'check' && until === undefined) for (const act of story.check ?? []) await act(person);
  return asked;
}
