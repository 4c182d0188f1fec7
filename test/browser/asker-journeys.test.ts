/** Attorneys, insurers, providers, and what a patient wants someone else to have: each its own questions and its own door. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import {
  askStatus,
  documentLinks,
  downloaded,
  openStage,
  type Stage,
  said,
  shownReference,
} from '../support/browser-journey.ts';
import { answerAll, type Person, press, type Story } from '../support/browser-person.ts';
import { attorney, court, insurer, mariasBirth, patientForSister, provider } from '../support/browser-stories.ts';
import { deep, inTurn } from '../support/depth.ts';

vi.setConfig({ testTimeout: 90_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const { outbound, inbound } = lakeNorman;
/** Never shown to those who have to mail: the fax number, in any spelling, and where records for Duke go. */
const secret = [/660\D?4038/, /Durham/, /684\D?6178/, /620\D?5165/, /P\.O\. Box 3016/];
/** Questions that only a patient, or somebody in the patient's place, may meet. */
const patientsOwn = ['contact', 'recipient', 'recipient-details', 'release-purpose', 'proof', 'check'];

interface Sent {
  readonly asked: readonly string[];
  readonly reference: string;
  readonly text: string;
}

async function ask(person: Person, story: Story): Promise<Sent> {
  const { page, language } = person;
  await page.goto(`${stage.service.origin}/${language}/request/who`);
  const asked = await answerAll(person, story, { onPage: () => expectNothingSecret(person) });
  await expectNothingSecret(person);
  await press(person, language === 'en' ? 'Send the request' : 'Enviar la solicitud');
  return { asked, reference: await shownReference(page), text: await said(page) };
}

async function expectNothingSecret({ page }: Person): Promise<void> {
  const html = await page.content();
  expect([page.url(), secret.filter((words) => words.test(html))]).toEqual([page.url(), []]);
}

const thirdParties = [
  ['an attorney', 'en', attorney, ['who', 'organization', 'about-you', 'case', 'patient']],
  ['an insurance company', 'es', insurer, ['who', 'organization', 'about-you', 'case', 'patient']],
  ['a court', 'en', court, ['who', 'organization', 'about-you', 'case', 'patient']],
] as const;

describe.each(inTurn(thirdParties, 0))('%s (%s)', (_who, language, story, first) => {
  it('answers its own questions and is told how to mail', async () => {
    const person = await stage.arrive(language);
    const { asked, reference, text } = await ask(person, story);
    expect(asked.slice(0, first.length)).toEqual(first);
    expect(asked.filter((id) => patientsOwn.includes(id))).toEqual([]);
    for (const line of [...outbound.mailing.lines, ...outbound.physical.lines, outbound.phone.shown])
      expect(text).toContain(line);
    for (const carrier of ['USPS', 'FedEx', 'UPS', 'DHL'].slice(language === 'en' ? 1 : 0)) expect(text).toContain(carrier);
    // The P.O. box stands under the Postal Service, the street under the couriers, and not the other way round.
    const cards = await person.page.locator('main .card', { has: person.page.locator('address') }).allTextContents();
    expect(
      cards.map((card) => [/Postal/.test(card), /P\.O\. Box/.test(card), /FedEx/.test(card), /Fairview/.test(card)]),
    ).toEqual([
      [true, true, false, false],
      [false, false, true, true],
    ]);
    await expectNothingSecret(person);
    for (const { text: body, html } of await stage.mailsAbout(reference)) {
      expect(secret.filter((words) => words.test(`${body}${html}`))).toEqual([]);
    }
    await askStatus(person, stage.service.origin, reference, mariasBirth);
    await expectNothingSecret(person);
    expect(await said(person.page)).toContain(language === 'en' ? 'Waiting for your documents' : 'En espera de sus documentos');
    await person.page.context().close();
  });
});

if (deep)
  describe('a provider who treats the patient', () => {
    it('has the request faxed, and reads on the status page that it arrived', async () => {
      const person = await stage.arrive('en');
      const { page } = person;
      const { asked, reference, text } = await ask(person, provider);
      expect(asked).toEqual(['who', 'organization', 'care', 'about-you', 'patient', 'records', 'kinds', 'delivery']);
      expect(text).toContain('on its way by fax');
      expect(await page.locator(documentLinks).count()).toBe(1);
      const { bytes } = await downloaded(page);
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const faxes = await stage.faxes();
      expect(faxes).toEqual([expect.objectContaining({ to: outbound.fax.e164, status: 'COMPLETED', received: true })]);
      expect(faxes[0]?.to).not.toBe(inbound.fax.e164);
      await askStatus(person, stage.service.origin, reference, mariasBirth);
      expect(await said(page)).toContain('Every page arrived');
      expect((await stage.mailsAbout(reference)).map(({ subject }) => subject)).toContain('Your request arrived by fax');
      await page.context().close();
    });
  });

if (deep)
  describe('a patient who wants a sister to have the pictures', () => {
    it('is asked for what an authorization needs, and signs online', async () => {
      const person = await stage.arrive('en');
      const { page } = person;
      await page.goto(`${stage.service.origin}/en/request/who`);
      const asked = await answerAll(person, patientForSister);
      expect(asked).toEqual(expect.arrayContaining(['recipient-details', 'delivery-details', 'release-purpose']));
      await press(person, 'Sign and send');
      expect(await page.locator(documentLinks).allTextContents()).toEqual([expect.stringContaining('Authorization')]);
      await page.context().close();
    });
  });
