/** Who asks, beside the chart and on the telephone: what agrees, what is too little, a code that is asked for, a caller who passed. */
import { decisionWords } from '../../../lib/languages/staff.ts';
import { identityWords } from '../../../lib/languages/staff-identity.ts';
import { press } from '../../support/browser-person.ts';
import { deep } from '../../support/depth.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { inState, type Stored, stored } from './stored.ts';
import { open, openAlike, seen } from './visit.ts';

const pathOf = ({ reference }: Stored, action = '') => `/staff/requests/${reference}${action}`;
const four = ['name', 'birth-date', 'phone', 'email'];

async function tick({ person: { page } }: StaffVisit, facts: readonly string[]): Promise<void> {
  for (const fact of facts) await page.locator(`[name="facts"][value="${fact}"]`).check();
}

/** Of a patient, then of a guardian whose records go to a place that is none of the facts. */
export async function checkWhoAsks(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { language } = person;
  const { pane } = identityWords(language);
  await signIn(visit, 'clerk');
  const own = await stored(service, { type: 'patient', language, idle: true });
  await inState(service, own, 'in-review');
  await openAlike(visit, 'staff-who-asks', pathOf(own));
  await press(person, pane.button);
  await seen(visit, 'staff-who-asks-errors');
  await tick(visit, four);
  await press(person, pane.byCode);
  await seen(visit, 'staff-who-asks-code');
  await tick(visit, four);
  await press(person, pane.button);
  await seen(visit, 'staff-who-asks-confirmed');
  if (!deep) return;
  const guardian = await stored(service, { type: 'guardian', language, idle: true });
  await inState(service, guardian, 'in-review');
  await open(visit, 'staff-who-asks-guardian', pathOf(guardian));
  await open(visit, 'staff-decide-chart-contact', pathOf(guardian, '/decide/chart-contact'));
  await press(person, decisionWords(language).decisions['chart-contact'].button);
  await seen(visit, 'staff-decide-chart-contact-errors');
}

/** A caller in the other language of the two, then calls about requests of which little or nothing is told. */
export async function checkCall(visit: StaffVisit): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const { language } = person;
  const { call } = identityWords(language);
  await signIn(visit, 'clerk');
  const own = await stored(service, { type: 'health-care-agent', language: language === 'en' ? 'es' : 'en', idle: true });
  await inState(service, own, 'in-review');
  await open(visit, 'staff-call', pathOf(own, '/call'));
  await press(person, call.button);
  await seen(visit, 'staff-call-errors');
  await tick(visit, four);
  await press(person, call.button);
  await seen(visit, 'staff-call-passed');
  await open(visit, 'staff-call-withdraw', pathOf(own, '/decide/withdraw?call=yes'));
  const firm = await stored(service, { type: 'attorney', language, idle: true });
  await inState(service, firm, 'in-process');
  await open(visit, 'staff-call-third-party', pathOf(firm, '/call'));
  await tick(visit, four);
  await press(person, call.button);
  await seen(visit, 'staff-call-stop');
  const court = await stored(service, { type: 'subpoena', language, idle: true });
  await signIn(visit, 'legal');
  await open(visit, 'staff-call-passed-on', pathOf(court, '/call'));
}
