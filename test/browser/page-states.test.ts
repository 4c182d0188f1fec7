/**
 * One state of each kind of page, in one language or the other, and the weight of the first view. `npm run test:deep` looks at
 * every state in both languages.
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { componentsInTheDark } from './states/dark.ts';
import { checkFaxRoute } from './states/fax-states.ts';
import { checkForm, forms } from './states/form-states.ts';
import { checkFault, quickPublicChecks } from './states/public-states.ts';
import { quickStaffChecks } from './states/staff-states.ts';
import { formPagesNotSeen, openWalk, type Walk } from './states/walk.ts';

/** Ten times what it takes on a quiet machine. */
const patience = 600_000;

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk('new elements');
});
afterAll(() => walk.end());

/** In turn, English first. */
const languageOf = (place: number): Language => (place % 2 === 0 ? 'en' : 'es');

describe.concurrent('one state of each kind', { timeout: patience }, () => {
  it('of the form', async () => {
    const [known, harmless] = [new Set<string>(), new Set<string>()];
    for (const [place, form] of forms.entries())
      await walk.visit(languageOf(place), (visit) => checkForm({ ...visit, known, harmless }, form));
  });

  it('of the rest of the public site', async () => {
    for (const [place, check] of quickPublicChecks.entries()) await walk.visit(languageOf(place), check);
  });

  it('of the staff console', async () => {
    for (const [place, check] of quickStaffChecks.entries()) await walk.visit(languageOf(place), check);
  });
});

it('the page for a fault of ours', async () => {
  await walk.visit('es', checkFault);
});

it('the fax route', { timeout: patience }, async () => {
  await walk.visit('en', checkFaxRoute);
});

it('every component in the dark', { timeout: patience }, async () => {
  expect(await componentsInTheDark(walk, 'es')).toEqual([]);
});

describe('after that', () => {
  it('nothing was wrong with any of them', () => {
    expect(walk.inspection.judged.size).toBeGreaterThan(300);
    expect(walk.inspection.problems).toEqual([]);
  });

  it('every page of the form was seen, and with errors where there can be any', () => {
    expect(formPagesNotSeen(walk.inspection, '')).toEqual([]);
  });
});

describe('weight', () => {
  const bytes = async (path: string) => {
    const reply = await fetch(`${walk.service.origin}${path}`);
    return Buffer.from(await reply.arrayBuffer());
  };

  it.each(languages)('the first view of /%s loads four files of 40 KB in all', async (language) => {
    const html = await bytes(`/${language}`);
    const loaded = [...html.toString('utf8').matchAll(/<link rel="(?:preload|stylesheet|icon)"[^>]* href="([^"]+)"/g)];
    const parts = await Promise.all(loaded.map(([, path = '']) => bytes(path)));
    const sizes = [html, ...parts].map((part) => gzipSync(part).length);
    expect(sizes.length).toBe(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40 * 1024);
  });
});
