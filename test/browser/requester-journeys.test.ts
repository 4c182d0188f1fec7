/** On a phone without script, in Spanish: what guards the page of a request, who may change it, and whoever has neither e-mail nor page. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { siteWords } from '../../lib/languages/site.ts';
import { decisionWords } from '../../lib/languages/staff.ts';
import { identityWords } from '../../lib/languages/staff-identity.ts';
import { statusContactWords } from '../../lib/languages/status-contact.ts';
import { bodyNow } from '../../lib/request/changes/body-now.ts';
import { contactOf } from '../../lib/request/changes/contact.ts';
import { codeRules } from '../../lib/store/one-time-codes.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { press } from '../support/browser-person.ts';
import { asker, atDesk, click, expectSound, openWithCode } from '../support/release-desk.ts';
import { recordOf } from '../support/release-steps.ts';
import { readJson } from '../support/service.ts';
import { stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const { code } = siteWords('es');
const contact = statusContactWords('es');
const Mails = z.array(z.object({ to: z.array(z.string()), text: z.string() }));
const mails = async () => Mails.parse(await readJson(stage.service, '/_local/emails'));
const codeFor = async (address: string): Promise<string> => {
  const to = (await mails()).filter((mail) => mail.to.includes(address));
  return to.flatMap(({ text }) => /\b\d{8}\b/.exec(text) ?? []).at(-1) ?? '';
};

it('quien pide once códigos recibe tres, y la página dice qué hacer', async () => {
  const request = await stored(stage.service, { type: 'patient', language: 'es' });
  await stage.service.idle(20_000);
  const person = await asker(stage, request, 'es');
  const before = (await mails()).length;
  for (let times = 0; times < 11; times += 1)
    await press(
      person,
      (await person.page.getByRole('button', { name: code.send, exact: true }).count()) > 0 ? code.send : code.sendAgain,
    );
  expect(await person.page.getByRole('alert').textContent()).toContain(code.tooMany);
  await expectSound(stage, person.page, 'es-eleven-codes');
  expect((await mails()).length - before).toBe(codeRules.anHour);
  await person.page.context().close();
});

it('el correo no cambia por quien no es su dueño: se avisa a los dos y nada se mueve; después lo cambia su dueño', async () => {
  const request = await stored(stage.service, { type: 'patient', language: 'es' });
  await stage.service.idle(20_000);
  const old = contactOf((await recordOf(stage.service, request.reference)).body).email ?? '';
  const person = await asker(stage, request, 'es');
  await openWithCode(stage, person);
  await person.page.getByRole('link', { name: contact.link }).click();
  await expectSound(stage, person.page, 'es-contact');
  await person.page.getByLabel(contact.email.label).fill('otra.persona@example.net');
  await press(person, contact.email.button);
  await expectSound(stage, person.page, 'es-contact-codes');
  const told = (await mails()).slice(-2).flatMap(({ to }) => to);
  expect(told.sort()).toEqual([old, 'otra.persona@example.net'].sort());

  // The thief reads the new mailbox alone.
  await person.page.getByLabel(contact.email.codes.old).fill('12345678');
  await person.page.getByLabel(contact.email.codes.new).fill(await codeFor('otra.persona@example.net'));
  await press(person, contact.email.confirm);
  expect(await person.page.getByRole('alert').textContent()).toContain(contact.problems.old);
  await expectSound(stage, person.page, 'es-contact-wrong');
  const same = await recordOf(stage.service, request.reference);
  expect([contactOf(bodyNow(same)).email, same.changes ?? []]).toEqual([old, []]);

  // The owner reads both; the codes still count, for the wrong pair used up neither.
  await person.page.getByLabel(contact.email.codes.old).fill(await codeFor(old));
  await person.page.getByLabel(contact.email.codes.new).fill(await codeFor('otra.persona@example.net'));
  await press(person, contact.email.confirm);
  expect(await said(person.page)).toContain(contact.done.email);
  await expectSound(stage, person.page, 'es-contact-changed');
  const after = await recordOf(stage.service, request.reference);
  expect(contactOf(bodyNow(after)).email).toBe('otra.persona@example.net');
  expect(JSON.stringify(after.recentEvents)).not.toContain('otra.persona');
  await person.page.context().close();
});

it('quien no tiene correo llama: se comparan los datos, y lo que dice queda registrado', async () => {
  const request = await stored(stage.service, { type: 'patient', language: 'es', withoutEmail: true });
  await stage.service.idle(20_000);
  const person = await asker(stage, request, 'es');
  expect(await said(person.page)).toContain(code.noEmail('(704) 660-4035'));
  await expectSound(stage, person.page, 'es-without-email');
  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  const words = identityWords('en').call;
  await clerk.page.goto(`${stage.service.origin}/staff/requests/${request.reference}/call`);
  await expectSound(stage, clerk.page, 'desk-call');
  await click(clerk, 'button', words.button);
  expect(await clerk.page.getByRole('alert').textContent()).toContain(words.missing);
  for (const box of await clerk.page.getByRole('checkbox').all()) await box.check();
  await click(clerk, 'button', words.button);
  expect(await said(clerk.page)).toContain(words.passed);
  await expectSound(stage, clerk.page, 'desk-call-passed');
  await click(clerk, 'link', decisionWords('en').decisions.withdraw.button);
  await clerk.page.getByLabel(decisionWords('en').fields.about).fill('Said so on the telephone');
  await clerk.page.getByRole('radio', { name: /^The patient/ }).check();
  await click(clerk, 'button', decisionWords('en').decisions.withdraw.button);
  const record = await recordOf(stage.service, request.reference);
  expect([record.status, record.decisions.taken['withdraw']?.evidence['channel']]).toEqual(['withdrawn', 'telephone']);
  for (const open of [clerk, person]) await open.page.context().close();
});
