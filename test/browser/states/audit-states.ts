/** The accounting over a person, what is entered beside it, and binders for auditors, in every state of their pages. */
import { accountingWords } from '../../../lib/languages/staff-accounting.ts';
import { staffBinderWords } from '../../../lib/languages/staff-binder.ts';
import type { Disclosure } from '../../../lib/request/release/stored.ts';
import { press } from '../../support/browser-person.ts';
import { caseOf, withCases } from '../../support/letter-samples.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { inState, stored } from './stored.ts';
import { open, seen } from './visit.ts';

const disclosure: Disclosure = {
  ...{ id: 'disclose', at: '2026-11-20T15:00:00.000Z', on: '2026-11-20', to: 'State inspector, 1 Main Street, Raleigh' },
  ...{ what: 'lab-reports', pages: 4, channel: 'outside', basis: 'access', kind: 'oversight', by: 'staff:x Ana Ruiz' },
};

async function fillDay({ person: { page } }: StaffVisit, name: string, [year, month, day]: readonly [string, string, string]) {
  await page.locator(`[name="${name}.month"]`).selectOption(month);
  await page.locator(`[name="${name}.day"]`).fill(day);
  await page.locator(`[name="${name}.year"]`).fill(year);
}

/** A list that is asked for, the person behind it, an outside disclosure, and one that is held back. */
export async function checkAccounting(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const words = accountingWords(language);
  const request = await stored(service, { type: 'patient', language, idle: true });
  await stored(service, { type: 'patient', language, idle: true });
  await inState(service, request, 'closed');
  const path = `/staff/requests/${request.reference}/disclosures`;
  await signIn(visit, 'clerk');
  await open(visit, 'staff-suspension-nothing', `${path}/suspension`);
  await service.dependencies.requests.change(request.reference, (state) => {
    const { decisions, items, cases } = withCases({ ...state, recentEvents: [] }, caseOf('accounting'));
    return { release: { disclosures: [disclosure] }, decisions, items, cases: cases ?? [], events: [] };
  });
  await open(visit, 'staff-person', `${path}/person`);
  await press(person, words.person.button);
  await seen(visit, 'staff-person-kept');
  await open(visit, 'staff-outside', `${path}/outside`);
  await press(person, words.outside.button);
  await seen(visit, 'staff-outside-errors', 422);
  await fillDay(visit, 'on', ['2026', '11', '19']);
  await page.locator('[name="to"]').fill('County Health, 12 Elm Street');
  await page.locator('[name="pages"]').fill('2');
  await page.locator('[name="kind"]').selectOption('public-health');
  await page.locator('main [name="why"]').fill('The law asks for it.');
  await press(person, words.outside.button);
  await seen(visit, 'staff-outside-noted');
  await open(visit, 'staff-suspension', `${path}/suspension`);
  await press(person, words.suspend.button);
  await seen(visit, 'staff-suspension-errors', 422);
  await page.locator('[name="disclosure"]').first().check();
  await page.locator('[name="how"][value="oral"]').check();
  await page.locator('[name="official"]').fill('Inspector Jones, state office');
  await fillDay(visit, 'statedOn', ['2026', '11', '20']);
  await page.locator('[name="document"]').fill('He asked by telephone not to tell the patient yet.');
  await press(person, words.suspend.button);
  await seen(visit, 'staff-suspension-noted');
}

/** A binder that is wrong, asked for, and not there. */
export async function checkBinder(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const words = staffBinderWords(language);
  await stored(service, { type: 'patient', language, idle: true });
  await signIn(visit, 'auditor');
  await open(visit, 'staff-binder', '/staff/binder');
  await press(person, words.button);
  await seen(visit, 'staff-binder-errors', 422);
  await fillDay(visit, 'from', ['2026', '1', '1']);
  await fillDay(visit, 'to', ['2026', '11', '20']);
  await page.locator('[name="kind"][value="random"]').check();
  await page.locator('[name="count"]').fill('1');
  await page.locator('[name="seed"]').fill(`states-${language}`);
  await page.locator('[name="reason"]').fill('Yearly review');
  await press(person, words.button);
  await seen(visit, 'staff-binder-asked');
  await open(visit, 'staff-binder-not-found', '/staff/binder/nothing/file', 404);
}
