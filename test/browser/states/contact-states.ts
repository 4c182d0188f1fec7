/** The page that changes how a requester is reached, with its errors and its codes, and what follows a release on the opened page. */
import type { BrowserContext } from 'playwright-core';
import * as z from 'zod';
import { statusContactWords } from '../../../lib/languages/status-contact.ts';
import { statusDecisionWords } from '../../../lib/languages/status-decisions.ts';
import { press } from '../../support/browser-person.ts';
import { openHere } from './opened.ts';
import { inState, type Stored, stored } from './stored.ts';
import { open, seen, type Visit } from './visit.ts';

type Opening = Visit & { readonly context: BrowserContext };

const Emails = z.array(z.object({ text: z.string() }));

/** Those of the two mails of a change, in the order in which they were sent. */
async function lastTwoCodes({ service }: Visit): Promise<readonly string[]> {
  const mails = Emails.parse(await (await fetch(`${service.origin}/_local/emails`)).json());
  return mails.flatMap(({ text }) => /\b\d{8}\b/.exec(text) ?? []).slice(-2);
}

/** The look-up has no tries left by now: another state has used them up. */
async function openRequest(visit: Opening, request: Stored): Promise<void> {
  await openHere(visit, request);
  await visit.person.page.goto(`${visit.service.origin}/${visit.person.language}/status/request`);
}

export async function checkContact(visit: Opening): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const words = statusContactWords(language);
  const { email, details } = words;
  const own = await stored(service, { type: 'patient', language });
  await inState(service, own, 'in-process');
  await openRequest(visit, own);
  await page.getByRole('link', { name: words.link }).click();
  await seen(visit, 'contact');
  await page.locator('input[name="patient.phone"]').fill('12');
  await page.locator('input[name="patient.address.zip"]').fill('x');
  await press(person, details.button);
  await seen(visit, 'contact-errors', 422);
  await page.locator('input[name="patient.phone"]').fill('(704) 555-0188');
  await page.locator('input[name="patient.address.zip"]').fill('28117');
  await press(person, details.button);
  await seen(visit, 'contact-saved');
  await press(person, email.button);
  await seen(visit, 'contact-email-errors', 422);
  await page.getByLabel(email.label).fill('nueva.direccion@example.net');
  await press(person, email.button);
  await seen(visit, 'contact-codes');
  await press(person, email.confirm);
  await seen(visit, 'contact-codes-wrong', 422);
  const [old = '', next = ''] = await lastTwoCodes(visit);
  await page.getByLabel(email.codes.old).fill(old);
  await page.getByLabel(email.codes.new).fill(next);
  await press(person, email.confirm);
  await seen(visit, 'contact-email-changed');
  const firm = await stored(service, { type: 'attorney', language });
  await inState(service, firm, 'in-process');
  await openRequest(visit, firm);
  await open(visit, 'contact-of-firm', `/${language}/status/contact`);
}

/** After records went out by hand: they are missed, and a person looks for them. */
export async function checkMissed(visit: Opening): Promise<void> {
  const { person, service } = visit;
  const { notReceived } = statusDecisionWords(person.language);
  const { clock, requests } = service.dependencies;
  const sent = await stored(service, { type: 'patient', language: person.language });
  await inState(service, sent, 'released');
  const release = { at: new Date(clock.now().getTime() - 3_600_000).toISOString(), by: 'staff:x X', evidence: {} };
  await requests.change(sent.reference, ({ decisions }) => ({
    decisions: { ...decisions, taken: { ...decisions.taken, release } },
    events: [],
  }));
  await openRequest(visit, sent);
  await person.page.getByText(notReceived.heading).click();
  await seen(visit, 'missed-form');
  await press(person, notReceived.button);
  await seen(visit, 'missed');
}
