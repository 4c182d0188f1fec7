/** Print and post: the list, a run, and every way in which they can be wrong. */
import { dayField } from '../../../lib/console/post/run-page.tsx';
import { postWords } from '../../../lib/languages/staff-post.ts';
import { press } from '../../support/browser-person.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { noticeIsToPost, stored } from './stored.ts';
import { open, openAlike, seen, sendForm } from './visit.ts';

/** What is left of the prints of other walks does not matter: each choice is of these requests alone. */
export async function checkPost(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { dependencies } = service;
  const words = postWords(language);
  await signIn(visit, 'clerk');
  const requests = [
    await stored(service, { type: 'patient', language, withoutEmail: true, idle: true }),
    await stored(service, { type: 'patient', language, withoutEmail: true, idle: true }),
  ];
  for (const request of requests) await noticeIsToPost(service, request);
  const box = ({ reference }: { readonly reference: string }) => page.locator(`input[value^="${reference}"]`);
  await openAlike(visit, 'staff-post-none', '/staff/post?desk=privacy-officer');
  await open(visit, 'staff-post', '/staff/post');
  await press(person, words.print);
  await seen(visit, 'staff-post-nothing-chosen');
  await openAlike(visit, 'staff-post-unknown-run', '/staff/post?run=RUN-22222222');
  await openAlike(visit, 'staff-post-again', '/staff/post');
  for (const request of requests) await box(request).check();
  await press(person, words.print);
  await seen(visit, 'staff-post-run-printed');
  const run = new URL(page.url()).pathname;
  const pdf = await page.request.get(`${service.origin}${run}/pdf`);
  visit.inspection.seen.add(`staff post-run-pdf ${language}`);
  if (pdf.status() !== 200) throw new Error(`the PDF of a run: ${pdf.status()}`);
  await page.locator(`[name="${dayField}.day"]`).fill('99');
  await press(person, words.run.postedAll);
  await seen(visit, 'staff-post-run-wrong-day');
  const [first, second] = requests;
  if (first === undefined || second === undefined) throw new Error('two wait');
  await openAlike(visit, 'staff-post-run', run);
  await box(first).check();
  await press(person, words.run.putBack);
  await seen(visit, 'staff-post-run-put-back');
  await box(second).check();
  await press(person, words.run.posted);
  await seen(visit, 'staff-post-run-posted');
  await openAlike(visit, 'staff-post-with-one', '/staff/post');
  // As a crash leaves a run: begun, its claims written, not sealed.
  await box(first).check();
  await press(person, words.print);
  const broken = new URL(page.url()).pathname;
  const name = `print-${broken.split('/').at(-1) ?? ''}` as const;
  const { version, facts } = await dependencies.checkpoints.read(name);
  const unsealed = { run: JSON.stringify({ ...JSON.parse(facts['run'] ?? ''), sealed: null }) };
  await dependencies.checkpoints.write(name, unsealed, version);
  await open(visit, 'staff-post-run-broken', broken);
  await openAlike(visit, 'staff-post-with-broken', '/staff/post');
  await openAlike(visit, 'staff-post-run-unknown', '/staff/post/runs/22222222', 404);
  await page.goto(`${service.origin}${broken}`);
  await press(person, words.run.broken.back);
  await sendForm(page, run, { token: 'old', how: 'posted-all' });
  await seen(visit, 'staff-post-stale', 403);
}
