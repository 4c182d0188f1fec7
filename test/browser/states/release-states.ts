/** Records that come in and go out: files of a request, their pages, and the page that checks a receipt. */

import { recordsWords } from '../../../lib/languages/records.ts';
import { disclosureWords } from '../../../lib/languages/staff-disclosures.ts';
import { packageWords } from '../../../lib/languages/staff-package.ts';
import { pagesWords } from '../../../lib/languages/staff-pages.ts';
import { filesOf } from '../../../lib/request/package/files.ts';
import { press } from '../../support/browser-person.ts';
import { deep } from '../../support/depth.ts';
import { addFile, gathered, otherPage, ownPage, pdfOf, recordOf } from '../../support/release-steps.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { open, seen, type Visit } from './visit.ts';

/** From a request without files to the page of somebody else that somebody has to look at. */
export async function checkFiles(visit: StaffVisit): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const words = packageWords(person.language);
  const { reference, clerk } = await gathered(service);
  const at = (rest = '') => `/staff/requests/${reference}${rest}`;
  const bytes = await pdfOf([ownPage(await recordOf(service, reference)), otherPage]);
  await signIn(visit, 'clerk');
  await open(visit, 'staff-files-none', at());
  await press(person, words.add);
  await seen(visit, 'staff-file-form');
  for (const _ of ['kept', 'removed']) await addFile(service, clerk, reference, bytes);
  await open(visit, 'staff-files', at());
  await person.page.locator('[name="act"][value="remove"]').last().click();
  await seen(visit, 'staff-file-removed');
  const file = filesOf(await recordOf(service, reference)).find(({ type }) => type === 'pdf');
  await open(visit, 'staff-pages', at('/pages'));
  await open(visit, 'staff-page', at(`/pages/${file?.id}/2`));
  await press(person, pagesWords(person.language).keep.button);
  await seen(visit, 'staff-page-without-reason', 422);
  await open(visit, 'staff-page-picture-not-found', at(`/pages/${file?.id}/99/picture`), 404);
  await open(visit, 'staff-package-file-not-found', at('/pages/nothing/file'), 404);
}

/** Whom records went to, and that some went to the wrong place. */
export async function checkDisclosures(visit: StaffVisit): Promise<void> {
  if (!deep) return;
  const { service, person } = visit;
  const { page, language } = person;
  const words = disclosureWords(language);
  const { reference } = await gathered(service);
  const path = `/staff/requests/${reference}/disclosures`;
  await signIn(visit, 'clerk');
  await open(visit, 'staff-disclosures-none', path);
  await press(person, words.button);
  await seen(visit, 'staff-disclosure-wrong', 422);
  await page.locator('[name="on.month"]').selectOption('11');
  for (const [name, text] of [
    ['on.day', '20'],
    ['on.year', '2026'],
    ['to', '14 Oak Street'],
    ['pages', '3'],
    ['what', 'The house number was wrong'],
  ] as const)
    await page.locator(`[name="${name}"]`).fill(text);
  await press(person, words.button);
  await seen(visit, 'staff-disclosure-noted');
  await open(visit, 'staff-certification-not-found', `${path}/certification/nothing`, 404);
}

/** What anybody may check. */
export async function checkRecords(visit: Visit): Promise<void> {
  if (!deep) return;
  const { person } = visit;
  const { page, language } = person;
  const { verify } = recordsWords(language);
  // It leads to the page in English.
  if (language === 'en') await open(visit, 'verify', '/verify');
  await open(visit, 'verify-here', `/${language}/verify`);
  await press(person, verify.button);
  await seen(visit, 'verify-nothing', 422);
  await page.getByLabel(verify.hash).fill('0'.repeat(64));
  await press(person, verify.hashButton);
  await seen(visit, 'verify-unknown');
}
