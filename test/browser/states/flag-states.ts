/** What closes a release: a mother of a girl of 16, a subpoena without an order, as each office sees them. */
import { decisionWords, fileWords, flagWords, staffWords } from '../../../lib/languages/staff.ts';
import { press } from '../../support/browser-person.ts';
import { deep } from '../../support/depth.ts';
import { todayAt } from '../../support/service.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { inState, noticeIsToPost, stored } from './stored.ts';
import { open, seen } from './visit.ts';

export async function checkFlags(visit: StaffVisit): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const { page, language } = person;
  const words = flagWords(language);
  const decide = decisionWords(language);
  const mother = await stored(service, { type: 'parent', language, born: '2012-01-02', idle: true });
  await inState(service, mother, 'quality-check');
  const at = (action = '') => `/staff/requests/${mother.reference}${action}`;
  await signIn(visit, 'clerk');
  await open(visit, 'staff-flags-clerk', at());
  await open(visit, 'staff-flags-mark', at('/decide/mark'));
  await press(person, decide.decisions.mark.button);
  await seen(visit, 'staff-flags-mark-nothing');
  await page.getByLabel(words.values.hiv).check();
  await press(person, decide.decisions.mark.button);
  await seen(visit, 'staff-flags-marked');
  await signIn(visit, 'reviewer');
  await open(visit, 'staff-flags-clinician', at());
  const { name } = words.flags['minor-12-to-17'];
  await page.getByRole('link', { name: words.judge(name) }).press('Enter');
  await seen(visit, 'staff-flags-judge');
  await page.getByLabel(words.values.part, { exact: true }).check();
  await page.getByLabel(decide.fields.reason, { exact: true }).fill('What the attending physician said.');
  await press(person, words.judge(name));
  await seen(visit, 'staff-flags-judge-wrong');
  await page.locator('[name="physician"]').fill('Dr. Ada Lund');
  await press(person, words.judge(name));
  await seen(visit, 'staff-flags-judged');
  await open(visit, 'staff-flags-endangerment', at('/decide/endangerment'));
  await signIn(visit, 'auditor');
  await open(visit, 'staff-flags-reader', at());
  const subpoena = await stored(service, { type: 'subpoena', language, idle: true });
  await inState(service, subpoena, 'quality-check');
  await signIn(visit, 'legal');
  await open(visit, 'staff-flags-legal', `/staff/requests/${subpoena.reference}`);
  await open(visit, 'staff-flags-document-first', `/staff/requests/${subpoena.reference}/decide/judge-flag`);
  await open(visit, 'staff-queue-waits', '/staff?waits=legal');
  await checkStopped(visit);
  await checkToPost(visit);
  await signIn(visit, 'administrator');
  await open(visit, 'staff-administrator', '/staff');
}

/** A spoken “stop”, from its form to the queue. */
async function checkStopped(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { decisions, fields, values } = decisionWords(language);
  const firm = await stored(service, { type: 'attorney', language, idle: true });
  await inState(service, firm, 'in-process');
  await signIn(visit, 'clerk');
  await open(visit, 'staff-stop', `/staff/requests/${firm.reference}/decide/stop`);
  await press(person, decisions.stop.button);
  await seen(visit, 'staff-stop-errors');
  await page.getByLabel(flagWords(language).values.patient, { exact: true }).check();
  await page.getByLabel(values['call-back'], { exact: true }).check();
  await page.getByLabel(values.telephone, { exact: true }).check();
  const [year = '', month = '', day = ''] = todayAt(service).split('-');
  await page.locator('[name="day.year"]').fill(year);
  await page.locator('[name="day.month"]').selectOption(String(Number(month)));
  await page.locator('[name="day.day"]').fill(day);
  await page.getByLabel(fields.about, { exact: true }).fill('Nothing may go out.');
  await press(person, decisions.stop.button);
  await seen(visit, 'staff-stopped');
  await open(visit, 'staff-queue-stopped', '/staff?waits=stopped');
}

/** A notice that reaches nobody by e-mail: printed, posted, and marked with its day. */
async function checkToPost(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const silent = await stored(service, { type: 'patient', language, withoutEmail: true, idle: true });
  await noticeIsToPost(service, silent);
  const at = (action = '') => `/staff/requests/${silent.reference}${action}`;
  await open(visit, 'staff-notice-gone', at('/work/none/pdf'), 404);
  await open(visit, 'staff-to-post', at());
  await page.locator('[name="posted-notify-closed.year"]').fill('2020');
  await press(person, staffWords(language).actions.posted(fileWords(language).workKinds['notify-closed']));
  await seen(visit, 'staff-to-post-wrong-day');
}
