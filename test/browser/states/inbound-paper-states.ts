/** The pages of documents for records that are sent to the health system, in every state. */
import { inboundPaperWords } from '../../../lib/languages/inbound-papers.ts';
import { manyPages } from '../../support/hard-pdfs.ts';
import { lockedPdf } from '../../support/hostile-files.ts';
import { open, seen, type Visit } from './visit.ts';

async function typePatient({ person: { page } }: Visit): Promise<void> {
  await page.locator('[name="patient.name"]').fill('Ana Núñez');
  await page.locator('[name="patient.dateOfBirth.month"]').selectOption('3');
  await page.locator('[name="patient.dateOfBirth.day"]').fill('9');
  await page.locator('[name="patient.dateOfBirth.year"]').fill('1984');
}

async function checkLetter(visit: Visit): Promise<void> {
  const { page, language } = visit.person;
  const { letter: words } = inboundPaperWords(language).pages;
  await typePatient(visit);
  await page.locator('[name="clinic.name"]').fill('Piedmont Heart Clinic');
  await page.locator('[name="clinic.address"]').fill('1 Main Street');
  await page.locator('[name="patient.phone"]').fill('919-555-0123');
  await page.getByLabel(words.scopes.all).check();
  await page.getByRole('button', { name: words.button }).click();
  await seen(visit, 'inbound-letter-ready');
}

async function sendPdf({ person: { page, language } }: Visit, bytes: Uint8Array): Promise<void> {
  const { stamp: words } = inboundPaperWords(language).pages;
  const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await page.getByLabel(words.file).setInputFiles(file);
  await page.getByRole('button', { name: words.send }).click();
  await page.waitForURL('**/send-records/stamp/state*');
}

async function checkStamp(visit: Visit): Promise<void> {
  const { person, service } = visit;
  const { page, language } = person;
  const { stamp: words } = inboundPaperWords(language).pages;
  const state = `${service.origin}/${language}/send-records/stamp/state`;
  await open(visit, 'inbound-stamp-ended', `/${language}/send-records/stamp/state`);
  await page.goto(`${service.origin}/${language}/send-records/stamp`);
  await typePatient(visit);
  await page.getByRole('button', { name: words.button }).click();
  await seen(visit, 'inbound-stamp-file');
  await open(visit, 'inbound-stamp-waiting', `/${language}/send-records/stamp/state`);
  await page.getByRole('link', { name: words.chooseAgain }).click();
  await sendPdf(visit, await lockedPdf());
  await page.getByRole('button', { name: words.chooseAgain }).waitFor({ timeout: 60_000 });
  await page.goto(state);
  await seen(visit, 'inbound-stamp-refused');
  await page.getByRole('button', { name: words.chooseAgain }).click();
  await sendPdf(visit, await manyPages(2));
  await page.getByRole('heading', { name: words.readyTitle }).waitFor({ timeout: 60_000 });
  await page.goto(state);
  await seen(visit, 'inbound-stamp-ready');
  await page.getByRole('button', { name: words.remove }).click();
  await seen(visit, 'inbound-stamp-removed');
}

export async function checkInboundPapers(visit: Visit): Promise<void> {
  const { page, language } = visit.person;
  const { labels, cover, letter, stamp } = inboundPaperWords(language).pages;
  const buttons = { labels: labels.button, cover: cover.button, letter: letter.button, stamp: stamp.button };
  for (const [name, button] of Object.entries(buttons)) {
    await open(visit, `inbound-${name}`, `/${language}/send-records/${name}`);
    await page.getByRole('button', { name: button }).click();
    await seen(visit, `inbound-${name}-errors`);
    if (name === 'letter') await checkLetter(visit);
  }
  await checkStamp(visit);
}
