/**
 * The pages of the staff console: queue, mail desk, a request in every mood, and what is refused.
 * Long: every state of one list.
 */

import type { BrowserContext } from 'playwright-core';
import { signInNotices } from '../../../lib/console/plain-pages.tsx';
import { decisionWords, deskWords, issuedWords, searchWords, staffWords } from '../../../lib/languages/staff.ts';
import { findWords } from '../../../lib/languages/staff-find.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { enterDate, press } from '../../support/browser-person.ts';
import { deep, inTurn } from '../../support/depth.ts';
import { checkAudit, checkFind, checkRestricted } from './access-states.ts';
import { checkAccounting, checkBinder } from './audit-states.ts';
import { checkCases } from './case-states.ts';
import { checkDesk } from './desk-states.ts';
import { checkEntry } from './entry-states.ts';
import { checkFlags } from './flag-states.ts';
import { checkCall, checkWhoAsks } from './identity-states.ts';
import { checkInboundDesk } from './inbound-desk-states.ts';
import { checkIntake } from './intake-states.ts';
import { checkPost } from './post-states.ts';
import { checkDisclosures, checkFiles } from './release-states.ts';
import { checkReports } from './report-states.ts';
import { signIn } from './sign-in.ts';
import { checkHandedIn, checkLetters, checkProposal } from './staff-letters.ts';
import { faxIsWithStaff, inState, type Stored, stored } from './stored.ts';
import { open, openAlike, overwrite, seen, seenAlike, sendForm, type Visit } from './visit.ts';

export interface StaffVisit extends Visit {
  readonly context: BrowserContext;
}

const pathOfRequest = ({ reference }: Stored) => `/staff/requests/${reference}`;

/** Before anybody is known, and so in English. */
async function checkSignIn(visit: Visit): Promise<void> {
  if (visit.person.language !== 'en') return;
  await open(visit, 'staff-sign-in', '/staff');
  for (const notice of inTurn(signInNotices, 0))
    await open(visit, `staff-sign-in-${notice}`, `/staff/sign-in?notice=${notice}`);
  await open(visit, 'staff-sign-in-too-late', '/staff/callback?code=none&state=none', 400);
}

async function checkQueue(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { language } = person;
  await signIn(visit, 'clerk');
  await stored(service, { type: 'subpoena', language });
  await open(visit, 'staff-queue', '/staff');
  await open(visit, 'staff-queue-filtered', '/staff?channel=legal&overdue=yes&mine=yes');
  const { queue } = staffWords(language);
  const { next, hideNames, showNames } = deskWords(language);
  await stored(service, { type: 'patient', language, idle: true });
  await open(visit, 'staff-queue-with-names', '/staff');
  await press(person, hideNames);
  await seen(visit, 'staff-queue-without-names');
  await press(person, showNames);
  await press(person, next);
  await seen(visit, 'staff-next');
  await openAlike(visit, 'staff-next-none', '/staff?none=free');
  if (!deep) return;
  // More than a page holds, of what waits for its paper.
  for (let count = 0; count < 22; count += 1) await stored(service, { type: 'school', language, idle: true });
  await open(visit, 'staff-queue-first-page', '/staff?section=paper&requester=school');
  await person.page.getByRole('link', { name: queue.next }).press('Enter');
  await seen(visit, 'staff-queue-next-page');
}

/** Paper that comes, paper that nobody waits for, and days that cannot be. */
async function checkMailDesk(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { mail, frame } = staffWords(language);
  await signIn(visit, 'clerk');
  const paper = await stored(service, { type: 'attorney', language });
  const online = await stored(service, { type: 'patient', language });
  await open(visit, 'staff-mail', '/staff/mail');
  await openAlike(visit, 'staff-mail-unreadable', '/staff/mail?reference=123');
  await open(visit, 'staff-mail-unknown', '/staff/mail?reference=0000000000000');
  await openAlike(visit, 'staff-mail-not-awaited', `/staff/mail?reference=${online.reference}`);
  await open(visit, 'staff-mail-found', `/staff/mail?reference=${paper.reference}`);
  await page.getByLabel(frame.year, { exact: true }).fill('2099');
  await press(person, mail.button(showReference(paper.reference)));
  await seen(visit, 'staff-mail-in-the-future');
  await page.goto(`${service.origin}/staff/mail?reference=${paper.reference}`);
  await press(person, mail.button(showReference(paper.reference)));
  await seen(visit, 'staff-mail-received');
}

/** Everything that can be done to one request, and what comes of it. */
async function checkRequest(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { actions } = staffWords(language);
  const { decisions } = decisionWords(language);
  await signIn(visit, 'clerk');
  const request = await stored(service, { type: 'patient', language: 'es', suspect: true });
  const shown = showReference(request.reference);
  await service.idle(60_000);
  await open(visit, 'staff-request', pathOfRequest(request));
  await press(person, actions.take(shown));
  await seen(visit, 'staff-request-taken');
  await press(person, actions.noteButton(shown));
  await seen(visit, 'staff-request-no-note');
  await page.getByLabel(actions.note).fill('Called the patient.');
  await press(person, actions.noteButton(shown));
  await seenAlike(visit, 'staff-request-noted');
  await press(person, decisions['start-review'].button);
  await seenAlike(visit, 'staff-request-decided');
  await open(visit, 'staff-decide', `${pathOfRequest(request)}/decide/confirm-identity`);
  await press(person, decisions['confirm-identity'].button);
  await seen(visit, 'staff-decide-incomplete');
  if (deep) {
    for (const id of ['record-arrival', 'withdraw', 'duplicate'] as const)
      await open(visit, `staff-decide-${id}`, `${pathOfRequest(request)}/decide/${id}`);
    await press(person, decisions.duplicate.button);
    await seen(visit, 'staff-decide-duplicate-incomplete');
  }
  await open(visit, 'staff-request-again', pathOfRequest(request));
  await page.getByLabel(actions.note).fill('I saw it as it was before.');
  await service.dependencies.requests.change(request.reference, () => ({
    assignee: 'staff:somebody Ben Otis',
    events: [{ at: service.clock.now().toISOString(), who: 'staff:somebody Ben Otis', what: 'assigned', facts: {} }],
  }));
  await press(person, actions.noteButton(shown));
  await seen(visit, 'staff-request-changed-meanwhile', 409);
}

/** A sheet that is filled in from the paper: with a day that does not exist, then with a line that says no. */
async function checkSheet(visit: StaffVisit): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const { page, language } = person;
  const save = () => page.locator('#review-sheet > button').press('Enter');
  await signIn(visit, 'clerk');
  const request = await stored(service, { type: 'attorney', language, idle: true });
  await inState(service, request, 'in-review');
  await open(visit, 'staff-sheet', pathOfRequest(request));
  await page.locator('[name="form"]').selectOption('other');
  await page.locator('[name="signedOn.day"]').fill('40');
  await save();
  await seen(visit, 'staff-sheet-errors');
  await page.locator('[name="signedOn.day"]').fill('');
  await page.locator('[name="row.auth-signed"][value="no"]').check();
  await save();
  await seen(visit, 'staff-sheet-says-no');
  const access = await stored(service, { type: 'health-care-agent', language, idle: true });
  await inState(service, access, 'in-review');
  await open(visit, 'staff-items', pathOfRequest(access));
  await open(visit, 'staff-decide-waive-item', `${pathOfRequest(access)}/decide/waive-item`);
}

/** Requests of other kinds, and the fax that needs a person. */
async function checkOtherRequests(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { language } = person;
  await signIn(visit, 'clerk');
  for (const type of inTurn(['attorney', 'employer', 'executor'] as const, 1)) {
    await open(visit, `staff-request-${type}`, pathOfRequest(await stored(service, { type, language })));
  }
  const faxed = await stored(service, { type: 'treating-provider', language, idle: true });
  await faxIsWithStaff(service, faxed);
  await open(visit, 'staff-request-fax-failed', pathOfRequest(faxed));
  const { actions } = staffWords(language);
  await person.page.getByRole('button', { name: new RegExp(`^${actions.drop('')}`) }).press('Enter');
  await seenAlike(visit, 'staff-request-settled');
  await signIn(visit, 'supervisor');
  await open(visit, 'staff-request-supervisor', pathOfRequest(faxed));
}

/** By what a caller says; before that, what is too little. */
async function checkSearch(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const words = searchWords(language);
  const look = () => press(person, words.button);
  await signIn(visit, 'clerk');
  const { birth } = await stored(service, { type: 'patient', language, idle: true });
  await openAlike(visit, 'staff-search', '/staff/search');
  await look();
  await seenAlike(visit, 'staff-search-errors');
  await page.getByLabel(words.name).fill('pena maria');
  await enterDate(person, birth);
  await look();
  await seen(visit, 'staff-search-found');
  if (!deep) return;
  await page.locator('summary', { hasText: findWords(language).precise }).press('Enter');
  await page.getByLabel(words.name).fill('Nobody');
  await look();
  await seen(visit, 'staff-search-none');
}

/** A text that is corrected, then a code for somebody who was called back. */
async function checkTextsAndCode(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { giveCode, texts } = issuedWords(language);
  await signIn(visit, 'clerk');
  const request = await stored(service, { type: 'patient', language, idle: true });
  const correct = () => press(person, texts.button(showReference(request.reference)));
  await openAlike(visit, 'staff-texts', `${pathOfRequest(request)}/texts`);
  const name = page.locator('[name="patient.firstName"]');
  await name.fill('');
  await correct();
  await seen(visit, 'staff-texts-errors');
  await name.fill('María Josefa');
  await correct();
  await seenAlike(visit, 'staff-texts-corrected');
  await page.getByText(giveCode.heading).click();
  await press(person, giveCode.button);
  await seenAlike(visit, 'staff-code-errors');
  for (const name of ['code.compared', 'code.calledBack']) await page.locator(`[name="${name}"]`).check();
  await page.locator('[name="code.number"]').first().check();
  await press(person, giveCode.button);
  await seen(visit, 'staff-code-given');
}

/** A legal hold: refused without its reason, then set. */
async function checkHold(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { hold } = issuedWords(language);
  await signIn(visit, 'supervisor');
  const request = await stored(service, { type: 'patient', language, idle: true });
  await openAlike(visit, 'staff-request-supervisor', pathOfRequest(request));
  await page.getByText(hold.heading).click();
  await press(person, hold.set);
  await seen(visit, 'staff-hold-errors');
  await page.getByLabel(hold.reason, { exact: true }).fill('Carta del tribunal, caso 12');
  await press(person, hold.set);
  await seenAlike(visit, 'staff-hold-set');
}

/** What is refused, and what is not there. */
async function checkRefusals(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { actions, frame } = staffWords(language);
  const request = await stored(service, { type: 'patient', language, idle: true });
  const shown = showReference(request.reference);
  const path = pathOfRequest(request);
  await signIn(visit, 'auditor');
  await open(visit, 'staff-request-auditor', path);
  const token = (await page.locator('[name=token]').first().getAttribute('value')) ?? '';
  await sendForm(page, `${path}/notes`, { token, version: '1', note: 'x' });
  await seen(visit, 'staff-not-allowed', 403);
  await signIn(visit, 'supervisor');
  await openAlike(visit, 'staff-people', '/staff/people');
  const own = (await page.locator('[name=token]').first().getAttribute('value')) ?? '';
  await sendForm(page, '/staff/people', { token: own, subject: `auditor-${language}` });
  await seen(visit, 'staff-people-ended');
  await signIn(visit, 'clerk');
  await open(visit, 'staff-not-found', '/staff/nowhere', 404);
  await openAlike(visit, 'staff-document-not-found', `${path}/documents/access-request`, 404);
  if (deep) {
    await open(visit, 'staff-request-not-found', '/staff/requests/0000000000000', 404);
    await open(visit, 'staff-wrong-method', '/staff/sign-out', 405);
    await page.goto(`${service.origin}${path}`);
    await page.getByLabel(actions.note).fill('x'.repeat(20_000));
    await press(person, actions.noteButton(shown));
    await seen(visit, 'staff-too-large', 413);
    await page.goto(`${service.origin}${path}`);
    await sendForm(page, `${path}/notes`, { note: 'x' }, { encoding: 'text/plain' });
    await seen(visit, 'staff-unreadable', 415);
  }
  await page.goto(`${service.origin}${path}`);
  await overwrite(page, 'token', 'of-another-session');
  await press(person, actions.take(shown));
  await seen(visit, 'staff-stale', 403);
  // The page sends the browser on to the provider at once; here the provider says nothing, so that it stays.
  await page.route('**/_oidc/**', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${service.origin}${path}`);
  await press(person, frame.signOut);
  await seen(visit, 'staff-signed-out');
}

/** One of each kind: queue, request, letter. The deep run walks through all. */
export const quickStaffChecks = [checkSignIn, checkQueue, checkRequest, checkLetters] as const;

/** The console but the fax route, of which there is one for both languages. */
export const staffChecks = [
  ...[checkSignIn, checkQueue, checkMailDesk, checkIntake, checkInboundDesk, checkRequest, checkOtherRequests, checkRefusals],
  ...[
    checkLetters,
    checkProposal,
    checkHandedIn,
    checkSearch,
    checkFind,
    checkRestricted,
    checkAudit,
    checkTextsAndCode,
    checkHold,
    checkFlags,
    checkDesk,
    checkWhoAsks,
    checkCall,
    checkFiles,
    checkDisclosures,
    checkCases,
    checkSheet,
    checkEntry,
    checkPost,
    ...[checkAccounting, checkBinder],
    checkReports,
  ],
];
