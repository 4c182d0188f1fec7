/** The one form of staff and the directory: blank, refused, checked, kept, stored, on paper and by telephone. */
import type { BrowserContext, Page } from 'playwright-core';
import { entryWords } from '../../../lib/languages/staff-entry.ts';
import { staffSigningWords } from '../../../lib/languages/staff-signing.ts';
import { hospitalDay } from '../../../lib/request/dates.ts';
import { press } from '../../support/browser-person.ts';
import { attorneyPaper, day, entryPath, patientPaper, type Typing } from '../../support/keying.ts';
import { signIn } from './sign-in.ts';
import { open, openAlike, seen, seenAlike, type Visit } from './visit.ts';

/** Fills in the fields by their names, those in closed folds too. */
export async function fillIn(page: Page, typed: Typing): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`);
    if (/^INPUT (radio|checkbox)/.test(kind))
      for (const one of [value].flat()) await page.locator(`[name="${name}"][value="${one}"]`).check();
    else if (kind.startsWith('SELECT')) await field.selectOption(String(value));
    else await field.fill(String(value));
  }
}

export async function checkEntry(visit: Visit & { readonly context: BrowserContext }): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const words = entryWords(language);
  const today = hospitalDay(service.clock.now(), service.dependencies.facility.timeZone);
  const came = day('cameOn', today);
  // Both languages are walked through at once, and who keys a patient born on the same day at the same moment is told so.
  const born = language === 'en' ? {} : day('patient.dateOfBirth', '1961-02-03');
  await signIn(visit, 'clerk');
  await open(visit, 'staff-entry', entryPath);
  await press(person, words.buttons.save);
  await seen(visit, 'staff-entry-errors');
  const paper = {
    ...attorneyPaper,
    ...came,
    number: `A-${language}`,
    ...born,
    ...(language === 'en' ? {} : { 'patient.firstName': 'Tobías', 'requester.organization': 'Bufete Ríos' }),
  };
  const unsaid = { ...paper, elements: ['description', 'signed'] };
  await page.goto(`${service.origin}${entryPath}`);
  await fillIn(page, unsaid);
  await press(person, words.buttons.later);
  await seen(visit, 'staff-entry-kept');
  await press(person, words.buttons.save);
  await seen(visit, 'staff-entry-checked');
  await press(person, words.buttons.saveSeen);
  await seen(visit, 'staff-entry-stored');
  await page.goto(`${service.origin}${entryPath}`);
  await fillIn(page, paper);
  await press(person, words.buttons.save);
  await seen(visit, 'staff-entry-twice');
  await press(person, words.buttons.saveSeen);
  await seen(visit, 'staff-entry-twice-errors');
  await page.goto(`${service.origin}${entryPath}`);
  await fillIn(page, {
    ...patientPaper,
    ...came,
    ...born,
    cameBy: 'phone',
    language: 'es',
    'contact.email': 'marcus.bell@example.org',
  });
  await press(person, words.buttons.save);
  await seen(visit, 'staff-entry-call');
  await page.locator('[name="readBack"]').check();
  await press(person, words.buttons.saveSeen);
  await seen(visit, 'staff-entry-call-stored');
  await press(person, staffSigningWords(language).button);
  await seen(visit, 'staff-request-link-sent');
  await page.goto(`${service.origin}${entryPath}`);
  await fillIn(page, { ...patientPaper, ...came, ...born });
  await press(person, words.buttons.save);
  await seen(visit, 'staff-entry-waiting');
  await checkDirectory(visit);
}

async function checkDirectory(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const words = entryWords(person.language).directory;
  await open(visit, 'staff-directory', '/staff/directory');
  await openAlike(visit, 'staff-directory-none', '/staff/directory?q=zzzz');
  await person.page.goto(`${service.origin}/staff/directory`);
  const firm = person.language === 'en' ? 'Whitlock Law Office' : 'Bufete Ríos';
  await person.page.locator('main table a', { hasText: firm }).first().press('Enter');
  await seen(visit, 'staff-directory-entry');
  await person.page.locator('[name="name"]').fill('');
  await press(person, words.save);
  await seen(visit, 'staff-directory-entry-errors');
  await person.page.locator('[name="name"]').fill(firm);
  await press(person, words.save);
  await seenAlike(visit, 'staff-directory-entry-saved');
}
