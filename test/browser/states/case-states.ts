/** A list of disclosures and a correction: asked for by the requester, answered by staff, in every state of their pages. */
import type { BrowserContext } from 'playwright-core';
import { letterEditorWords } from '../../../lib/languages/staff-letters.ts';
import { statusCaseWords } from '../../../lib/languages/status-cases.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { press } from '../../support/browser-person.ts';
import type { CaseLetter } from '../../support/cases.ts';
import { deep } from '../../support/depth.ts';
import { answeredList, caseOf, refusedCorrection, withCases } from '../../support/letter-samples.ts';
import { openHere } from './opened.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { inState, type Stored, stored } from './stored.ts';
import { open, seen, type Visit } from './visit.ts';

/** The request with these cases, its requester known to the hospital. */
async function having({ service }: Visit, { reference }: Stored, cases: NonNullable<RequestRecord['cases']>): Promise<void> {
  const { requests } = service.dependencies;
  await requests.change(reference, (state) => {
    const { decisions, items } = withCases({ ...state, recentEvents: [] }, ...cases);
    return { cases, decisions, items, events: [] };
  });
}

/** From the links on the opened status page to what became of both. */
export async function checkAsk(visit: Visit & { readonly context: BrowserContext }): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const words = statusCaseWords(language);
  const request = await stored(service, { type: 'patient', language });
  await inState(service, request, 'closed');
  await openHere(visit, request);
  await open(visit, 'status-may-ask', `/${language}/status/request`);
  const at = (kind: string) => `/${language}/status/ask/${kind}`;
  await open(visit, 'ask-correction', at('correction'));
  await press(person, words.pages.correction.button);
  await seen(visit, 'ask-correction-errors');
  await page.locator('textarea').fill('Left, not right');
  await press(person, words.pages.correction.button);
  await seen(visit, 'ask-correction-asked');
  await open(visit, 'ask-accounting', at('accounting'));
  await page.locator('textarea').fill('x'.repeat(1001));
  await press(person, words.pages.accounting.button);
  await seen(visit, 'ask-accounting-errors');
  await page.locator('textarea').fill('');
  await press(person, words.pages.accounting.button);
  await seen(visit, 'ask-accounting-asked');
  await having(visit, request, [
    { ...refusedCorrection, disagreed: { at: refusedCorrection.askedAt, by: 'staff:x', letter: 'D' } },
  ]);
  await open(visit, 'status-case-answered', `/${language}/status/request`);
  await open(visit, 'ask-nothing', at('nothing'), 404);
}

const forms: readonly CaseLetter[] = ['accounting', 'correction-accepted', 'correction-denied', 'case-extension'];

/** The page of a request that has both, and the form of each letter, empty and wrong. */
export async function checkCases(visit: StaffVisit): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const desk = letterEditorWords(person.language);
  const request = await stored(service, { type: 'patient', language: person.language, idle: true });
  await inState(service, request, 'closed');
  const path = `/staff/requests/${request.reference}`;
  await signIn(visit, 'clerk');
  await open(visit, 'staff-ask-correction', `${path}/decide/ask-correction`);
  await having(visit, request, [caseOf('accounting'), caseOf('correction')]);
  await open(visit, 'staff-cases', path);
  const wrong = async (kind: CaseLetter) => {
    await open(visit, `staff-letter-${kind}`, `${path}/letters/write/${kind}`);
    await press(person, desk.form.look);
    await seen(visit, `staff-letter-${kind}-errors`);
  };
  for (const kind of forms) await wrong(kind);
  await having(visit, request, [answeredList, caseOf('accounting', { id: 'accounting-2' })]);
  await open(visit, 'staff-case-costs', path);
  await wrong('accounting-fee');
  await having(visit, request, [refusedCorrection]);
  await open(visit, 'staff-case-answered', path);
  await wrong('disagreement');
}
