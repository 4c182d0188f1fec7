/** What is missing is sent from the page of the request, on a phone without a script, and looked at by a clerk. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { itemText } from '../../lib/languages/items.ts';
import { letterWords } from '../../lib/languages/letters.ts';
import { noticeWords } from '../../lib/languages/notices.ts';
import { proofWords } from '../../lib/languages/proofs.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { decisionWords } from '../../lib/languages/staff.ts';
import { staffProofWords } from '../../lib/languages/staff-proofs.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import type { Item } from '../../lib/request/items/item.ts';
import { proofsOf } from '../../lib/request/proofs/files.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { type Person, press } from '../support/browser-person.ts';
import { photoOf } from '../support/photos.ts';
import { asker, atDesk, click, expectSound, openWithCode, pass } from '../support/release-desk.ts';
import { decideOnPage, recordOf } from '../support/release-steps.ts';
import { clerkOf } from '../support/upload-steps.ts';
import { stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function titleOf(item: Pick<Item, 'code' | 'askedAt'>, language: Language): string {
  return itemText(item, letterWords(language), vocabulary(language)).title;
}

/** From the list of what is missing to the form, to the bucket, and back. */
async function sendPhoto(person: Person, item: Item, name: string, bytes: Buffer, picture?: string): Promise<void> {
  const { page, language } = person;
  const words = proofWords(language);
  const card = page.locator(`#item-${item.id}`);
  await card.getByRole('button', { name: new RegExp(`${words.addFile}|${words.addMore}`) }).click();
  if (picture !== undefined) await expectSound(stage, page, picture);
  await page.getByLabel(words.send.file).setInputFiles({ name, mimeType: 'image/jpeg', buffer: bytes });
  await press(person, words.send.button);
  await page.waitForURL('**/status/items?done=file*');
  await stage.service.idle(20_000);
  await page.goto(page.url().split('?')[0] ?? '');
}

it('un pariente envía tres documentos con su teléfono, y la empleada los mira', async () => {
  const { service } = stage;
  const request = await stored(service, { type: 'next-of-kin', language: 'es' });
  await service.idle(20_000);
  const person = await asker(stage, request, 'es');
  await expectSound(stage, person.page, 'es-items-before-code');
  expect(await said(person.page)).toContain(siteWords('es').status.items.withCode);
  await openWithCode(stage, person);
  await expectSound(stage, person.page, 'es-items-opened');
  await person.page.getByRole('link', { name: siteWords('es').done.sendProof }).click();
  await expectSound(stage, person.page, 'es-items-list');

  const { items } = await recordOf(service, request.reference);
  const photo = await photoOf(person.page);
  for (const [place, item] of items.entries())
    await sendPhoto(person, item, 'María Peña DNI.jpg', photo, place === 0 ? 'es-items-send' : undefined);
  const record = await recordOf(service, request.reference);
  expect(record.items.map(({ code, state, cameAt }) => [code, state, cameAt !== undefined])).toEqual(
    items.map(({ code }) => (code === 'identity' ? [code, 'open', true] : [code, 'answered', false])),
  );
  expect(JSON.stringify(record)).not.toContain('DNI');
  await expectSound(stage, person.page, 'es-items-sent');

  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  const words = staffProofWords('en');
  expect(await said(clerk.page)).toContain(words.heading);
  await expectSound(stage, clerk.page, 'desk-items');
  const identity = items.find(({ code }) => code === 'identity');
  await click(clerk, 'link', `${words.open(1)} ${words.about(titleOf(identity ?? { code: 'identity' }, 'en'))}`);
  await clerk.page.locator('img.page-picture').waitFor();
  expect(await clerk.page.locator('img.page-picture').evaluate((picture) => Reflect.get(picture, 'naturalWidth'))).toBe(320);
  await expectSound(stage, clerk.page, 'desk-photo');
  await click(clerk, 'link', words.confirm);
  expect(await said(clerk.page)).toContain(decisionWords('en').decisions['confirm-identity'].about);
  for (const open of [clerk, person]) await open.page.context().close();
});

it('the photo of a card goes the day after, what shows authority stays', async () => {
  const { service } = stage;
  const request = await stored(service, { type: 'guardian', language: 'en' });
  await service.idle(20_000);
  const person = await asker(stage, request, 'en');
  await openWithCode(stage, person);
  await person.page.getByRole('link', { name: siteWords('en').done.sendProof }).click();
  const { items } = await recordOf(service, request.reference);
  const photo = await photoOf(person.page);
  for (const item of items) await sendPhoto(person, item, 'a.jpg', photo);
  await decideOnPage(service, await clerkOf(service), request.reference, 'confirm-identity');
  await pass(stage, { minutes: 11 });
  const keys = proofsOf(await recordOf(service, request.reference)).map(({ key }) => key !== undefined);
  expect(keys).toEqual([true, true]);
  await pass(stage, { days: 1, minutes: 11 });
  const after = await recordOf(service, request.reference);
  expect(proofsOf(after).map(({ key, removedAt }) => [key !== undefined, removedAt !== undefined])).toEqual([
    [true, false],
    [false, true],
  ]);
  await person.page.context().close();
});

it('una carta pide algo, la paciente la lee como página y responde con una foto', async () => {
  const { service } = stage;
  const request = await stored(service, { type: 'patient', language: 'es' });
  await service.idle(20_000);
  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  await click(clerk, 'button', decisionWords('en').decisions['start-review'].button);
  await clerk.page.goto(`${service.origin}/staff/requests/${request.reference}/letters/write/deficiency`);
  await clerk.page.getByRole('checkbox', { name: /We could not check who you are/ }).check();
  await click(clerk, 'button', /^Look at the letter$/);
  await click(clerk, 'button', /^Keep this letter with the request$/);
  await pass(stage, { minutes: 11 });

  const person = await asker(stage, request, 'es');
  await openWithCode(stage, person);
  await expectSound(stage, person.page, 'es-asked');
  await person.page.getByRole('link', { name: new RegExp(siteWords('es').status.letterTitles.deficiency) }).click();
  expect(await said(person.page)).toContain(letterWords('es').deficiency.onlineText);
  await expectSound(stage, person.page, 'es-letter-page');
  await person.page.getByRole('link', { name: siteWords('es').status.backToRequest }).click();
  await person.page.getByRole('link', { name: siteWords('es').done.sendProof }).click();
  const [item] = (await recordOf(service, request.reference)).items;
  if (item === undefined) throw new Error('nothing is open');
  await sendPhoto(person, item, 'ID.jpg', await photoOf(person.page));
  const answered = await recordOf(service, request.reference);
  expect([answered.status, answered.items[0]?.state]).toEqual(['resubmitted', 'open']);
  await pass(stage, { minutes: 11 });
  expect((await stage.mailsAbout(showReference(request.reference))).map(({ subject }) => subject)).toContain(
    noticeWords('es').requester['notify-arrived'].subject,
  );

  await clerk.page.context().close();
  const next = await atDesk(stage, request, { name: 'Ben Otis' });
  await click(next, 'link', `${staffProofWords('en').open(1)} ${staffProofWords('en').about(titleOf(item, 'en'))}`);
  await next.page.locator('img.page-picture').waitFor();
  for (const open of [next, person]) await open.page.context().close();
});

it('what comes by mail, or is brought, is noted and stays open', async () => {
  const { service } = stage;
  const request = await stored(service, { type: 'executor', language: 'en' });
  await service.idle(20_000);
  const person = await asker(stage, request, 'en');
  await openWithCode(stage, person);
  await person.page.getByRole('link', { name: siteWords('en').done.sendProof }).click();
  const words = proofWords('en');
  const card = person.page.locator('.items > li').first();
  await card.locator('summary').click();
  await card.getByRole('button', { name: new RegExp(words.mailed) }).click();
  expect(await said(person.page)).toContain('that you mailed it');
  await expectSound(stage, person.page, 'en-items-mailed');
  const [item] = (await recordOf(service, request.reference)).items;
  expect(item).toMatchObject({ state: 'open', told: { way: 'post' } });
  await person.page.context().close();
});
