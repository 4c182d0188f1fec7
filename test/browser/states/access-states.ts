/** The search field, the page of a person, restricted patients, and who saw what. */
import { personPath } from '../../../lib/console/person/paths.ts';
import { actorId } from '../../../lib/console/sign-in/people.ts';
import { accessWords } from '../../../lib/languages/staff-access.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { patientKeys } from '../../../lib/store/patient-keys.ts';
import { press } from '../../support/browser-person.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { type Stored, stored } from './stored.ts';
import { open, seen, sendForm } from './visit.ts';

async function find({ person: { page } }: StaffVisit, text: string): Promise<void> {
  await page.locator('#find-q').fill(text);
  await page.locator('#find-q').press('Enter');
  await page.waitForLoadState();
}

/** What is typed into the header: found, not found, in two ways to read, and nothing. */
export async function checkFind(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { language, page } = person;
  await signIn(visit, 'clerk');
  const born = language === 'en' ? '1951-03-09' : '1951-04-08';
  const one = await stored(service, { type: 'patient', language, born });
  await stored(service, { type: 'attorney', language, born });
  await service.idle(60_000);
  const [year, month, day] = born.split('-');
  await open(visit, 'staff-keys', '/staff/keys');
  await open(visit, 'staff-search', '/staff/search');
  await find(visit, `María José Núñez ${month}/${day}/${year}`);
  await seen(visit, 'staff-search-found');
  await find(visit, 'Nobody Elsewhere March 9 1922');
  await seen(visit, 'staff-search-none');
  await find(visit, 'Maria Lopez');
  await seen(visit, 'staff-search-name-only');
  await find(visit, '   ');
  await seen(visit, 'staff-search-nothing');
  await find(visit, 'Maria Lopez 02/30/1984');
  await seen(visit, 'staff-search-no-day');
  await page.goto(`${service.origin}${personPath(one.reference, service.dependencies.secrets)}`);
  await seen(visit, 'staff-person');
}

async function rowsAbout({ service: { dependencies } }: StaffVisit, { reference }: Stored): Promise<void> {
  const record = await dependencies.requests.get(reference);
  if (record === null) throw new Error('no such request');
  const keys = { reference, ...patientKeys(record.body.patient, dependencies.secrets) };
  const person = (subject: string, name: string) => actorId({ subject, name });
  await dependencies.accessLog.record([
    { kind: 'file', who: person('own', 'María José Núñez'), what: 'page', ...keys },
    ...Array.from({ length: 7 }, (_, index) => ({
      ...({ kind: 'file', who: person(`one-${index}`, `Person ${index}`), what: 'page' } as const),
      ...keys,
    })),
    ...Array.from({ length: 14 }, () => ({
      ...({ kind: 'search', who: person('much', 'Sam Seeker'), what: 'search 0', why: 'caller' } as const),
    })),
  ]);
}

/** A patient whom a reason opens, and everything that says so. */
export async function checkRestricted(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { language, page } = person;
  const { glass, restriction } = accessWords(language);
  const born = language === 'en' ? '1952-03-09' : '1952-04-08';
  const one = await stored(service, { type: 'patient', language, born });
  await service.idle(60_000);
  const path = `/staff/requests/${one.reference}`;
  await signIn(visit, 'privacy');
  await open(visit, 'staff-restrict', path);
  await page.locator('summary', { hasText: restriction.heading }).press('Enter');
  await press(person, restriction.set);
  await seen(visit, 'staff-restrict-problem');
  await page.getByLabel(restriction.kind, { exact: true }).selectOption('vip');
  await press(person, restriction.set);
  await seen(visit, 'staff-restricted');
  await signIn(visit, 'clerk');
  await open(visit, 'staff-queue-restricted', '/staff');
  await open(visit, 'staff-glass', path, 403);
  await press(person, glass.button(60));
  await seen(visit, 'staff-glass-problem');
  await page.getByLabel(glass.reason).selectOption('caller');
  await page.getByLabel(glass.words).fill('On the telephone');
  await press(person, glass.button(60));
  await seen(visit, 'staff-glass-open');
  const [year, month, day] = born.split('-');
  await signIn(visit, 'legal');
  await page.goto(`${service.origin}/staff`);
  await find(visit, `María José Núñez ${year}-${month}-${day}`);
  await seen(visit, 'staff-search-restricted');
}

/** The access log: a day, a person, a week, and patterns. */
export async function checkAudit(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { language } = person;
  const one = await stored(service, { type: 'patient', language, born: language === 'en' ? '1953-03-09' : '1953-04-08' });
  await service.idle(60_000);
  await rowsAbout(visit, one);
  await signIn(visit, 'auditor');
  await open(visit, 'staff-audit', '/staff/audit');
  await open(visit, 'staff-audit-person', `/staff/audit?who=auditor-${language}`);
  await open(visit, 'staff-audit-nobody', '/staff/audit?who=nobody');
  await open(visit, 'staff-audit-wrong-day', '/staff/audit?day=2099-01-01');
  await open(visit, 'staff-audit-patterns', '/staff/audit/patterns?days=7');
  await open(visit, 'staff-audit-quiet', '/staff/audit/patterns?day=2001-01-01');
  await open(visit, 'staff-person-auditor', personPath(one.reference, service.dependencies.secrets));
  await sendForm(person.page, '/staff/search', { q: showReference(one.reference), token: 'forged' });
  await seen(visit, 'staff-search-forged', 403);
}
