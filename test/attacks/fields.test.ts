/**
 * Each field of each form, filled with what is made to cost much, by somebody whom the form lets in: a visitor with a draft, a
 * supervisor who is signed in. A form that is not shown at the moment is sent with some fields of the other short ones.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { consoleRoutes } from '../../lib/console/routes.ts';
import { letterKinds } from '../../lib/request/letters.ts';
import { siteRoutes } from '../../lib/site/routes.ts';
import { matchRoute, type Route } from '../../lib/web/router.ts';
import { eachOrInTurn } from '../support/depth.ts';
import { costOf, hostileTexts, mostMilliseconds } from '../support/hostile.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, signIn, startService, type Visitor, visitor } from '../support/service.ts';

type Fields = Readonly<Record<string, string>>;
interface Shown {
  readonly path: string;
  readonly fields: Fields;
}

/** Below the smallest cap of a form, escaped. */
const bytes = 5_000;

/** Those that each cost seconds before; `texts.test.ts` tries all of them on what reads a text. */
const costlyOnce = ['joiners', 'marks to be sorted', 'dashes between digits', 'brackets behind digits'];
const texts = Object.entries(hostileTexts).filter(([name]) => costlyOnce.includes(name));

/** More fields than a form has that is no letter's. */
const fewFields = 12;

/** Of a form that is not shown: each of them is tried on its own form too, and here it only has to be refused cheaply. */
const someFields = 8;

let service: LocalService;
let reference: string;
let asker: Visitor;
let staff: Visitor;
const forms = new Map<Route, Shown>();

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/** The forms of a page that are posted, with their fields and the values of the hidden ones. */
function formsIn(html: string, page: string): readonly Shown[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', inside = '']) => {
    if (attribute(tag, 'method') !== 'post') return [];
    const inputs = [...inside.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([input]) => input);
    const fields = inputs.flatMap((input): (readonly [string, string])[] => {
      const name = attribute(input, 'name');
      return name === undefined ? [] : [[name, attribute(input, 'type') === 'hidden' ? (attribute(input, 'value') ?? '') : '']];
    });
    return [{ path: attribute(tag, 'action') ?? page, fields: Object.fromEntries(fields) }];
  });
}

async function look(who: Visitor, path: string): Promise<void> {
  const { html, path: page } = await who.get(path);
  for (const form of formsIn(html, page.split('?')[0] ?? page)) {
    const match = matchRoute<Route>([...siteRoutes, ...consoleRoutes], 'POST', form.path, { language: ['en', 'es'] });
    if (match.found === 'route') forms.set(match.route, form);
  }
}

beforeAll(async () => {
  service = await startService();
  const Accepted = z.object({ reference: z.string() });
  const accepted = await readJson(service, '/api/v1/requests', posted(sampleBody('patient')), 201);
  reference = Accepted.parse(accepted).reference.replaceAll('-', '');
  await service.idle(60_000);
  [asker, staff] = [visitor(service), visitor(service)];
  await asker.post('/en/request/start', { 'who.group': 'self' });
  for (const path of ['/en', '/en/status', '/en/resume', '/en/request/save', '/en/request/patient']) await look(asker, path);
  await signIn(service, staff, 'supervisor');
  const request = `/staff/requests/${reference}`;
  const letters = letterKinds.map((kind) => `${request}/letters/write/${kind}`);
  for (const path of ['/staff', '/staff/mail', '/staff/fax', request, `${request}/letters`, ...letters])
    await look(staff, path);
});
afterAll(() => service.stop());

function formOf(route: Route): Shown {
  const shown = forms.get(route);
  if (shown !== undefined) return shown;
  const path = route.path
    .replace('{language}', 'en')
    .replace('{reference}', reference)
    .replaceAll(/\{\w+\}/g, 'check');
  const others = [...forms.values()].filter(
    (other) => other.path.startsWith('/staff') === path.startsWith('/staff') && Object.keys(other.fields).length <= fewFields,
  );
  const all = Object.entries<string>(Object.assign({}, ...others.map(({ fields }) => fields)));
  const [hidden, typed] = [all.filter(([, value]) => value !== ''), all.filter(([, value]) => value === '')];
  return { path, fields: Object.fromEntries([...hidden, ...typed.slice(0, someFields)]) };
}

const routes: readonly Route[] = [...siteRoutes, ...consoleRoutes].filter(({ method }) => method === 'POST');

describe('the forms', () => {
  it('are found on their pages, with a token each that somebody is known by', () => {
    expect(forms.size).toBeGreaterThan(10);
    expect(texts).toHaveLength(costlyOnce.length);
    const staffForms = [...forms].filter(([{ path }]) => path.startsWith('/staff'));
    expect(staffForms.filter(([, { fields }]) => (fields['token'] ?? '') === '').map(([{ name }]) => name)).toEqual([]);
  });
});

describe.each(routes.map((route, place) => [route.name, route, place] as const))('%s', (_, route, turn) => {
  it.each(eachOrInTurn(texts, turn))('of %s costs little in each field', async (__, textOf) => {
    const { path, fields } = formOf(route);
    const text = textOf(bytes);
    const who = path.startsWith('/staff') ? staff : asker;
    const names = Object.entries(fields).filter(([, value]) => value === '');
    const costly: string[] = [];
    for (const [name] of names) {
      const { value, cost } = await costOf(() => who.post(path, { ...fields, [name]: text }));
      if (value.status >= 500 || cost > mostMilliseconds) costly.push(`${name}: ${value.status}, ${cost} ms`);
    }
    expect(costly).toEqual([]);
  });
});
