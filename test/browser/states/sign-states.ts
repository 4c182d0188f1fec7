/** A call that is signed by its link: the date of birth, the review, and what each stale link says. */
import { randomBytes } from 'node:crypto';
import { signingWords } from '../../../lib/languages/signing.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import { linkSent } from '../../../lib/request/signing/sign.ts';
import { signLinkPath } from '../../../lib/store/sign-links.ts';
import { enterDate, press } from '../../support/browser-person.ts';
import { callRecord, clerk } from '../../support/calls.ts';
import { open, openAlike, seen, type Visit } from './visit.ts';

export async function checkSigning(visit: Visit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { requests, secrets } = service.dependencies;
  const words = signingWords(language);
  const reference = referenceFrom(randomBytes(32));
  await requests.submit(callRecord({ reference, now: service.clock.now(), language }));
  await requests.change(reference, (record) => linkSent(record, clerk, service.clock.now()));
  const path = signLinkPath(secrets, language, { reference, number: 1 });
  await openAlike(visit, 'sign-lapsed', `/${language}/sign/review`, 410);
  await openAlike(visit, 'sign-unknown', `${path}x`, 404);
  await open(visit, 'sign-birth', path);
  await press(person, words.birth.button);
  await seen(visit, 'sign-birth-missed');
  await enterDate(person, ['1984', 3, '9']);
  await press(person, words.birth.button);
  await seen(visit, 'sign-review');
  await press(person, words.review.button);
  await seen(visit, 'sign-review-errors');
  await page.locator('[name="signature.name"]').fill('John Doe');
  await page.locator('[name="signature.agreed"]').check();
  await press(person, words.review.button);
  await seen(visit, 'sign-review-doubt');
  await requests.change(reference, (record) => linkSent(record, clerk, service.clock.now()));
  await press(person, words.review.button);
  await seen(visit, 'sign-replaced', 410);
  const ends = [
    ['withdrawn', { status: 'withdrawn' }],
    ['ended', { status: 'duplicate' }],
  ] as const;
  for (const [end, change] of ends) {
    await requests.change(reference, () => ({ ...change, events: [] }));
    await openAlike(visit, `sign-${end}`, path, 410);
  }
}
