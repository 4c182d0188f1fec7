/** The pages of the public site beside the form: guides, status, saving and coming back, and everything that can go wrong. Long: one list of states. */
import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { exitWords } from '../../../lib/languages/exits.ts';
import { siteWords } from '../../../lib/languages/site.ts';
import { textWords } from '../../../lib/languages/texts.ts';
import { referenceFrom, showReference } from '../../../lib/request/reference.ts';
import type { Status } from '../../../lib/request/status.ts';
import { draftCookie, draftCookieValue } from '../../../lib/site/request/draft-session.ts';
import { documentToken } from '../../../lib/store/document-links.ts';
import { lastCode } from '../../support/browser-journey.ts';
import { choose, enterDate, goOn, press, type } from '../../support/browser-person.ts';
import { inTurn } from '../../support/depth.ts';
import { checkAsk } from './case-states.ts';
import { checkContact, checkMissed } from './contact-states.ts';
import { checkInboundPapers } from './inbound-paper-states.ts';
import { checkInbound } from './inbound-states.ts';
import { checkItems } from './item-states.ts';
import { checkNotice } from './notice-states.ts';
import { checkRecords } from './release-states.ts';
import { checkSigning } from './sign-states.ts';
import { faxIsWithStaff, inState, type Stored, stored } from './stored.ts';
import { giveCookie, open, openAlike, overwrite, seen, seenAlike, sendForm, type Visit } from './visit.ts';

/** Pages that are the same for everyone, and the first steps into the form. */
async function checkGuides(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const { groups } = siteWords(language).form;
  if (language === 'en') await open(visit, 'welcome', '/');
  await open(visit, 'start', `/${language}`);
  for (const name of ['rights', 'privacy', 'answers', 'status', 'resume']) await open(visit, name, `/${language}/${name}`);
  await open(visit, 'door', `/${language}/request`);
  await page.goto(`${service.origin}/${language}`);
  await page.getByRole('button', { name: groups.care.label }).press('Enter');
  await choose('requester.type', 'none')(person);
  await goOn(person);
  await seen(visit, 'no-authority');
  await checkWaysOn(visit);
  await page.goto(`${service.origin}/${language}`);
  await page.getByRole('button', { name: groups.self.label }).press('Enter');
  await seen(visit, 'begun-already');
}

/** Asking the patient to sign, from both sides; a minor; answers that are gone, and a browser that keeps no cookie. */
async function checkWaysOn(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const { ask, sign } = exitWords(language);
  await open(visit, 'ask', `/${language}/request/ask`);
  await press(person, ask.button);
  await seen(visit, 'ask-errors');
  await page.getByLabel(ask.name).fill('Zoila Núñez');
  await press(person, ask.button);
  await seen(visit, 'ask-link');
  const link = (await page.locator('.long-link').getAttribute('href')) ?? '';
  await openAlike(visit, 'calendar-of-nothing', `/${language}/request/due.ics`);
  await open(visit, 'sign', new URL(link).pathname);
  const asker = await page.context().cookies();
  await press(person, sign.button);
  await page.goto(link);
  await seen(visit, 'sign-ended', 410);
  await page.goto(`${service.origin}/${language}/request/patient`);
  await type('patient.firstName', 'Ana')(person);
  await type('patient.lastName', 'Núñez')(person);
  await enterDate(person, [String(new Date().getFullYear() - 12), 3, '9']);
  await goOn(person);
  await seen(visit, 'minor');
  await press(person, exitWords(language).minor.aloneButton);
  await page.context().clearCookies();
  await openAlike(visit, 'lost', `/${language}/request/records`);
  await openAlike(visit, 'no-cookies', `/${language}/request/patient?begun=yes`);
  await page.context().addCookies(asker);
  await open(visit, 'ask-used', `/${language}/request/ask`);
}

/** Saving without a date of birth, saving with one, and coming back with the wrong one. */
async function checkSaving(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const { form, save, resume } = siteWords(language);
  await page.goto(`${service.origin}/${language}/request/who`);
  await choose('who.group', 'self')(person);
  await press(person, form.buttons.save);
  await seen(visit, 'save');
  await press(person, save.button);
  await seen(visit, 'save-errors');
  await enterDate(person, ['1984', 3, '9']);
  await press(person, save.button);
  await seen(visit, 'saved');
  const code = (await page.locator('.reference').textContent()) ?? '';
  await page.goto(`${service.origin}/${language}/resume`);
  await page.getByLabel(resume.code).fill(code);
  await enterDate(person, ['1984', 3, '10']);
  await press(person, resume.button);
  await seen(visit, 'resume-miss');
  const tries = { code: referenceFrom(randomBytes(32)), ...bornOn };
  await tryTooOften(service.origin, `/${language}/resume`, tries);
  await sendForm(page, `/${language}/resume`, tries);
  await seen(visit, 'resume-throttled', 429);
}

const bornOn = { 'dateOfBirth.year': '1984', 'dateOfBirth.month': '3', 'dateOfBirth.day': '9' };

/** Counted by the quarter of an hour: a count may begin again in between. */
async function tryTooOften(origin: string, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  for (let count = 0; count < 50; count += 1) {
    const reply = await fetch(`${origin}${path}`, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) });
    await reply.text();
    if (reply.status === 429) return;
  }
  throw new Error(`${path} can be tried without end`);
}

const told: readonly Status[] = ['in-review', 'deficient', 'in-process', 'released', 'closed'];

/** Every kind of answer of the status page. */
async function checkStatus(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const ask = async ({ reference, birth }: Stored): Promise<void> => {
    await page.goto(`${service.origin}/${language}/status`);
    await page.getByLabel(siteWords(language).status.reference).fill(showReference(reference));
    await enterDate(person, birth);
    await press(person, siteWords(language).status.button);
  };
  const online = await stored(service, { type: 'patient', language, texts: true });
  await ask(await stored(service, { type: 'attorney', language }));
  await seen(visit, 'status-awaiting-mail');
  await ask({ ...online, birth: ['1984', 3, '10'] });
  await seen(visit, 'status-miss', 404);
  for (const status of inTurn(told, 1)) {
    await inState(service, online, status);
    await ask(online);
    await seen(visit, `status-${status}`);
  }
  await checkCode(visit);
  const faxed = await stored(service, { type: 'treating-provider', language, idle: true });
  await ask(faxed);
  await seen(visit, 'status-fax-on-its-way');
  await faxIsWithStaff(service, faxed);
  await ask(faxed);
  await seen(visit, 'status-fax-unconfirmed');
  const tries = { reference: referenceFrom(randomBytes(32)), ...bornOn };
  await tryTooOften(service.origin, `/${language}/status`, tries);
  await sendForm(page, `/${language}/status`, tries);
  await seenAlike(visit, 'status-throttled', 429);
}

/** From the status of a request to what a one-time code opens, and what is said when it does not. */
async function checkCode({ person, service, ...visit }: Visit): Promise<void> {
  const { code, shell } = siteWords(person.language);
  const { byEmail, byText } = textWords(person.language).code;
  const at = { person, service, ...visit };
  await press(person, code.button);
  await seen(at, 'code-wrong', 422);
  await press(person, byText);
  await seen(at, 'code-texted');
  const phone = { from: person.language === 'es' ? '+17045550124' : '+17045550123' } as const;
  service.texts.answer({ ...phone, says: 'STOP' });
  await press(person, byText);
  await seen(at, 'code-stopped', 422);
  service.texts.answer({ ...phone, says: 'START' });
  await press(person, byEmail);
  await seen(at, 'code-sent');
  await person.page.getByLabel(code.label).fill(await lastCode(service));
  await press(person, code.button);
  await seen(at, 'request-opened');
  await press(person, shell.finish);
  await seen(at, 'finished');
}

/** What is said when something is refused, is not there, or came broken. */
async function checkFailures(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  await open(visit, 'not-found', `/${language}/nowhere`, 404);
  await openAlike(visit, 'form-file-not-found', `/${language}/forms/nowhere.pdf`, 404);
  await sendForm(page, `/${language}/rights`, {});
  await seenAlike(visit, 'wrong-method', 405);
  await sendForm(page, `/${language}/status`, { reference: 'x'.repeat(70_000) });
  await seen(visit, 'too-large', 413);
  await sendForm(page, `/${language}/status`, { reference: 'x' }, { encoding: 'text/plain' });
  await seenAlike(visit, 'wrong-kind', 415);
  await sendForm(page, `/${language}/status`, { reference: 'ñ' }, { charset: 'iso-8859-1' });
  await seenAlike(visit, 'bad-request', 400);
  await page.goto(`${service.origin}/${language}/request/who`);
  await choose('who.group', 'self')(person);
  await goOn(person);
  await sendForm(page, `/${language}/request/patient`, { 'patient.firstName': 'Núñez' }, { charset: 'iso-8859-1' });
  await seen(visit, 'form-not-readable', 400);
  await page.goto(`${service.origin}/${language}/request/patient`);
  await overwrite(page, '_token', 'of-another-day');
  await goOn(person);
  await seen(visit, 'form-token-lapsed', 403);
  await page.route('http://elsewhere.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title><body>' }),
  );
  await page.goto('http://elsewhere.test/');
  await sendForm(page, `${service.origin}/${language}/request/check`, {});
  await seen(visit, 'not-ours', 403);
}

/** A fault of ours: no client of a function gets an answer. */
export async function checkFault(visit: Visit & { readonly context: BrowserContext }): Promise<void> {
  const { service, context, person, outage } = visit;
  await giveCookie(context, service, draftCookie, draftCookieValue(service.dependencies, 'a'.repeat(32)));
  outage.on = true;
  await open(visit, 'unexpected', `/${person.language}/request/patient`, 500);
  outage.on = false;
}

/** Links to documents that have ended, or whose document is still being made; addresses that tell no language. */
async function checkDocuments(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { language } = person;
  const { secrets, clock } = service.dependencies;
  const { reference } = await stored(service, { type: 'patient', language, idle: true });
  const token = documentToken(secrets, { reference, kind: 'access-request' }, new Date(clock.now().getTime() + 60_000));
  await open(visit, 'document-waiting', `/documents/${token}`);
  if (language !== 'en') return;
  await open(visit, 'document-gone', '/documents/nothing', 410);
  await open(visit, 'not-found-anywhere', '/nowhere', 404);
  await open(visit, 'asset-not-found', '/assets/nothing.css', 404);
}

/** One of each kind. */
export const quickPublicChecks = [
  checkGuides,
  checkSaving,
  checkStatus,
  checkContact,
  checkDocuments,
  checkInbound,
  checkNotice,
] as const;

/** The public site but its form. */
export const publicChecks = [
  ...[checkGuides, checkSaving, checkStatus, checkContact, checkMissed],
  ...[
    checkFailures,
    checkDocuments,
    checkRecords,
    checkItems,
    checkAsk,
    checkSigning,
    checkInbound,
    checkInboundPapers,
    checkNotice,
  ],
] as const;
