/** The desk of paper that came in, before any scan: test/browser/intake-journeys.test.ts sends real ones. */

import { staffWords } from '../../../lib/languages/staff.ts';
import { scanWords } from '../../../lib/languages/staff-scans.ts';
import { press } from '../../support/browser-person.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { open, openAlike, seen } from './visit.ts';

export async function checkIntake(visit: StaffVisit): Promise<void> {
  const { person } = visit;
  const { page, language } = person;
  const { send } = scanWords(language);
  await signIn(visit, 'clerk');
  await openAlike(visit, 'staff-intake-unmatched', '/staff/intake?show=unmatched');
  await open(visit, 'staff-intake', '/staff/intake');
  const year = page.getByLabel(staffWords(language).frame.year, { exact: true });
  await year.fill('2099');
  await press(person, send.choose);
  await seen(visit, 'staff-intake-in-the-future');
  await year.fill('2020');
  await press(person, send.choose);
  await seen(visit, 'staff-intake-long-ago');
}
