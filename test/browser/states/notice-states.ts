/** Records that are announced: the questions, the check, the page with the reference, and how it stands. */
import { inboundNoticeWords } from '../../../lib/languages/inbound-notice.ts';
import { press } from '../../support/browser-person.ts';
import { open, openAlike, seen, seenAlike, type Visit } from './visit.ts';

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

async function enterDay({ person: { page } }: Visit, name: string, date: Date): Promise<void> {
  await page.locator(`[name="${name}.month"]`).selectOption(String(date.getUTCMonth() + 1));
  await page.locator(`[name="${name}.day"]`).fill(String(date.getUTCDate()));
  await page.locator(`[name="${name}.year"]`).fill(String(date.getUTCFullYear()));
}

async function fillIn(visit: Visit): Promise<void> {
  const { page } = visit.person;
  for (const [name, value] of [
    ['sender.type', 'patient'],
    ['records.what', 'paper'],
    ['records.what', 'images'],
    ['delivery.way', 'bring'],
  ] as const)
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  for (const [name, text] of [
    ['sender.name', 'Zoila Núñez'],
    ['sender.phone', '704 555 0142'],
    ['patient.lastName', 'Núñez Ibáñez'],
    ['records.pages', '12'],
  ] as const)
    await page.locator(`[name="${name}"]`).fill(text);
  await enterDay(visit, 'patient.dateOfBirth', new Date('1984-03-09'));
  await enterDay(visit, 'delivery.expectedOn', inDays(visit.service.clock.now(), 5));
}

/** From the first question to a notice that is called off. */
export async function checkNotice(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const words = inboundNoticeWords(language);
  const at = (rest = '') => `/${language}/send-records/notice${rest}`;
  // Without a notice these lead to the form, or to the question after one.
  for (const rest of ['/check', '/done', '/shown', '/cover.pdf'])
    await openAlike(visit, `notice-without${rest.replace(/\W/g, '-')}`, at(rest));
  await open(visit, 'notice', at());
  await press(person, words.button);
  await seen(visit, 'notice-errors');
  await fillIn(visit);
  await press(person, words.button);
  await seen(visit, 'notice-check');
  await press(person, words.check.button);
  await seen(visit, 'notice-done');
  await page.getByRole('link', { name: words.done.status }).click();
  await seen(visit, 'notice-status');
  await enterDay(visit, 'dateOfBirth', new Date('1984-03-10'));
  await press(person, words.status.button);
  await seen(visit, 'notice-status-missed', 404);
  await enterDay(visit, 'dateOfBirth', new Date('1984-03-09'));
  await press(person, words.status.button);
  await seen(visit, 'notice-shown');
  await press(person, words.status.rescheduleButton);
  await seen(visit, 'notice-no-day');
  await page.locator('[name="sure"]').check();
  await press(person, words.status.callOffButton);
  await seenAlike(visit, 'notice-called-off');
  await page.goto(`${service.origin}/${language}`);
}
