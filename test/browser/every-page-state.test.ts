/** Every page of the service in every state and both languages, in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { whole } from '../support/depth.ts';
import { everyForm, everyPublicPage, everyStaffPage } from './states/all-states.ts';
import { componentsInTheDark, consoleInTheDark } from './states/dark.ts';
import { checkFaxRoute } from './states/fax-states.ts';
import { checkFault } from './states/public-states.ts';
import { formPagesNotSeen, openWalk, routesToSee, type Walk } from './states/walk.ts';

/** Many times what it takes on a quiet machine: a busy one is no fault of the pages, and pictures take time. */
const patience = 1_500_000;

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk(whole ? 'every shape' : 'new elements');
});
afterAll(() => walk.end());

describe.concurrent.for(languages)('in %s', { timeout: patience }, (language: Language) => {
  it('the form', async () => {
    expect(await everyForm(walk, language)).toEqual(['case', 'proof', 'sensitive']);
  });

  it('the rest of the public site', async () => {
    await everyPublicPage(walk, language);
  });

  it('the staff console', async () => {
    await everyStaffPage(walk, language);
  });
});

it('the page for a fault of ours', async () => {
  for (const language of languages) await walk.visit(language, checkFault);
});

it('the fax route', { timeout: patience }, async () => {
  for (const language of languages) await walk.visit(language, checkFaxRoute);
});

it.each(languages)('every component, queue and request in the dark, %s', { timeout: patience }, async (language) => {
  expect(await componentsInTheDark(walk, language)).toEqual([]);
  expect(await consoleInTheDark(walk, language)).toEqual([]);
});

describe('after that', () => {
  it('nothing was wrong with any state of any page', () => {
    // Far fewer shapes would mean that the shape tells too little.
    expect(walk.inspection.judged.size).toBeGreaterThan(150);
    expect(walk.inspection.problems).toEqual([]);
  });

  it.each(languages)('every page of the form was seen in %s, and with errors where there can be any', (language) => {
    expect(formPagesNotSeen(walk.inspection, ` ${language}`)).toEqual([]);
  });

  it('every route was seen, in both languages where it has two', () => {
    const missing = routesToSee().flatMap(({ route, languages: its }) =>
      its.map((language) => `${route} ${language}`).filter((seen) => !walk.inspection.seen.has(seen)),
    );
    expect(missing).toEqual([]);
  });
});
