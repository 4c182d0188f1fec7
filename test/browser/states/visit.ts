/** What all state checks share: a visit, and forms that no page of ours would send. */
import type { BrowserContext, Page } from 'playwright-core';
import type { LocalService } from '../../../infra/local/service.ts';
import { checkPage, type Inspection, type Watched } from '../../support/browser-check.ts';
import type { Person } from '../../support/browser-person.ts';
import { deep } from '../../support/depth.ts';

export interface Visit {
  readonly service: LocalService;
  readonly inspection: Inspection;
  readonly watched: Watched;
  /** While on, every call that a function makes outside fails. */
  readonly outage: { on: boolean };
  readonly person: Person;
  /** Keeps the page that is open, when pages are not looked at but kept. */
  readonly keep: ((name: string) => Promise<void>) | null;
}

/** Looks at the page that is open. `status` where it is neither 200 nor 422. */
export function seen({ inspection, watched, person, keep }: Visit, name: string, status?: number): Promise<void> {
  if (keep !== null) return keep(`${name}.${person.language}`);
  return checkPage(inspection, watched, { name, language: person.language, status });
}

/** The page is like one that is looked at elsewhere: only the deep run looks at this one as well. */
export async function seenAlike(visit: Visit, name: string, status?: number): Promise<void> {
  if (deep) await seen(visit, name, status);
}

/** Opens a page of the service and looks at it. */
export async function open(visit: Visit, name: string, path: string, status?: number): Promise<void> {
  await visit.person.page.goto(`${visit.service.origin}${path}`);
  await seen(visit, name, status);
}

/** Opens a page that is like another. */
export async function openAlike(visit: Visit, name: string, path: string, status?: number): Promise<void> {
  await visit.person.page.goto(`${visit.service.origin}${path}`);
  await seenAlike(visit, name, status);
}

/** What a cookie is called on this machine: see `withPlainCookies`. */
export const nameHere = (name: string) => name.replace('__Host-', '');

/** Puts a cookie of the service into the browser. */
export async function giveCookie(
  context: BrowserContext,
  { origin }: LocalService,
  name: string,
  value: string,
): Promise<void> {
  await context.addCookies([{ name: nameHere(name), value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
}

interface Odd {
  readonly encoding?: 'text/plain';
  readonly charset?: 'iso-8859-1';
}

/** Sends a form from the page that is open, as a tampered page might. */
export async function sendForm(
  page: Page,
  action: string,
  fields: Readonly<Record<string, string>>,
  { encoding, charset }: Odd = {},
): Promise<void> {
  const script = `((action, fields, encoding, charset) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action });
    if (encoding) form.enctype = encoding;
    if (charset) form.acceptCharset = charset;
    for (const [name, value] of Object.entries(fields)) {
      const field = Object.assign(document.createElement('textarea'), { name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  })(${[action, fields, encoding ?? null, charset ?? null].map((value) => JSON.stringify(value)).join(', ')})`;
  await Promise.all([page.waitForEvent('framenavigated'), page.evaluate(script)]);
  await page.waitForLoadState();
}

/** Writes over a hidden field of the page that is open. */
export async function overwrite(page: Page, name: string, value: string): Promise<void> {
  const [field, text] = [`[name="${name}"]`, value].map((part) => JSON.stringify(part));
  await page.evaluate(`document.querySelectorAll(${field}).forEach((input) => { input.value = ${text}; })`);
}
