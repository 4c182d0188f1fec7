/** The fax route open, closed, opened again, and meanwhile opened by somebody else. One language after the other: there is one route. */

import type { Role } from '../../../lib/console/sign-in/roles.ts';
import { openSession, sessionCookie } from '../../../lib/console/sign-in/sessions.ts';
import { closeFaxRoute, openFaxRoute, readFaxRoute } from '../../../lib/delivery/fax/fax-route.ts';
import { faxRouteWords } from '../../../lib/languages/staff.ts';
import { press } from '../../support/browser-person.ts';
import type { StaffVisit } from './staff-states.ts';
import { stored } from './stored.ts';
import { giveCookie, open, openAlike, seen } from './visit.ts';

async function signIn({ service, context, person: { language } }: StaffVisit, role: Role): Promise<void> {
  const staff = { subject: `${role}-${language}`, name: 'Ana Ruiz', roles: [role], language } as const;
  await giveCookie(context, service, sessionCookie, await openSession(staff, '', service.dependencies));
}

export async function checkFaxRoute(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { dependencies } = service;
  const words = faxRouteWords(language);
  const { reference } = await stored(service, { type: 'treating-provider', language, idle: true });
  const close = (attempt: number) => closeFaxRoute(dependencies, { reference, jobId: `${reference}.send-fax.${attempt}` });
  await signIn(visit, 'clerk');
  await open(visit, 'staff-fax-open', '/staff/fax');
  await close(1);
  await openAlike(visit, 'staff-fax-closed', '/staff/fax');
  await open(visit, 'staff-queue-fax-closed', '/staff');
  await signIn(visit, 'supervisor');
  await openAlike(visit, 'staff-fax-to-open', '/staff/fax');
  await press(person, words.open);
  await seen(visit, 'staff-fax-no-note');
  await page.getByLabel(words.note).fill('Called Medical Records with Ben Otis, the number is right.');
  await press(person, words.open);
  await seen(visit, 'staff-fax-opened');
  await close(2);
  await openAlike(visit, 'staff-fax-closed-again', '/staff/fax');
  await page.getByLabel(words.note).fill('Called as well.');
  const { version } = await readFaxRoute(dependencies.checkpoints);
  await openFaxRoute(dependencies, { version, who: 'staff:other Ben Otis', note: 'Called.' });
  await press(person, words.open);
  await seen(visit, 'staff-fax-changed-meanwhile', 409);
}
