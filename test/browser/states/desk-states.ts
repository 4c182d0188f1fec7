/** A supervisor's pages: load, assigning with what can go wrong, handing over, saved views, and a request of another desk. */
import { deskWords, staffWords } from '../../../lib/languages/staff.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { press } from '../../support/browser-person.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { stored } from './stored.ts';
import { open, openAlike, seen, seenAlike } from './visit.ts';

export async function checkDesk(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { assign, load, save, views, tick } = deskWords(language);
  await signIn(visit, 'clerk');
  const request = await stored(service, { type: 'executor', language, idle: true });
  const legal = await stored(service, { type: 'subpoena', language, idle: true });
  await open(visit, 'staff-other-desk', `/staff/requests/${legal.reference}`, 403);
  await signIn(visit, 'supervisor');
  await open(visit, 'staff-queue-supervisor', '/staff');
  await press(person, assign.button);
  await seen(visit, 'staff-assign-nothing', 422);
  // One page holds all of them, however many requests other states have made.
  await open(visit, 'staff-queue-to-tick', '/staff?requester=executor');
  await page.getByLabel(tick(showReference(request.reference))).check();
  await page.getByRole('combobox', { name: assign.heading }).selectOption(`clerk-${language}`);
  await press(person, assign.button);
  await seen(visit, 'staff-assigned');
  await open(visit, 'staff-load', '/staff/load');
  await page.locator(`a[href="/staff/load/clerk-${language}"]`).press('Enter');
  await seen(visit, 'staff-hand-over');
  await press(person, load.button);
  await seenAlike(visit, 'staff-hand-over-to-whom', 422);
  await page.getByLabel(load.to('Ana Ruiz')).selectOption(`supervisor-${language}`);
  await press(person, load.button);
  await seen(visit, 'staff-handed-over');
  await open(visit, 'staff-queue-to-save', '/staff?language=es');
  await page.locator('details.filters summary').first().press('Enter');
  await press(person, save.button);
  await seen(visit, 'staff-view-without-name', 422);
  await page.getByLabel(save.name).fill('Español');
  await press(person, save.button);
  await seen(visit, 'staff-view-saved');
  await openAlike(visit, 'staff-queue-saved-view', '/staff?language=es');
  await page.getByRole('link', { name: views.saved }).press('Enter');
  await press(person, save.remove('Español'));
  await seen(visit, 'staff-view-removed');
  const { move } = deskWords(language);
  const { refusals } = staffWords(language);
  await open(visit, 'staff-request-to-move', `/staff/requests/${request.reference}`);
  await page.getByText(move.heading, { exact: true }).press('Enter');
  await press(person, move.button);
  await page.getByText(refusals['desk-needed']).first().waitFor();
  await seen(visit, 'staff-desk-needed', 422);
  await page.getByLabel(move.to, { exact: true }).selectOption('legal');
  await press(person, move.button);
  await seenAlike(visit, 'staff-desk-changed');
}
