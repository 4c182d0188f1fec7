/** On a phone 390 pixels wide, in Spanish, without a script: people whom the first way does not fit. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exitWords } from '../../lib/languages/exits.ts';
import { siteWords } from '../../lib/languages/site.ts';
import {
  askStatus,
  documentLinks,
  downloaded,
  openStage,
  type Stage,
  said,
  shownReference,
} from '../support/browser-journey.ts';
import { answerAll, choose, date, enterDate, goOn, type Person, pathOf, press, type } from '../support/browser-person.ts';
import { mariasBirth, patient } from '../support/browser-stories.ts';

vi.setConfig({ testTimeout: 90_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const { noAuthority, ask, sign, lost } = exitWords('es');
const { form, done } = siteWords('es');
const arrive = () => stage.arrive('es', phone);

/** Nothing for axe to find, and nothing wider than the phone. */
async function expectSound({ page }: Person): Promise<void> {
  expect(await stage.problemsWithoutScript(page)).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([pathOf(page), wide]).toEqual([pathOf(page), 0]);
}

/** From the start page to the page about the relation. */
async function asRelative(type: 'none' | 'parent'): Promise<Person> {
  const person = await arrive();
  await person.page.goto(`${stage.service.origin}/es`);
  await person.page.getByRole('button', { name: form.groups.care.label }).click();
  await expectSound(person);
  await choose('requester.type', type)(person);
  await goOn(person);
  return person;
}

describe('una paciente', () => {
  it('pide su expediente desde la puerta hasta la respuesta', async () => {
    const person = await arrive();
    const { page } = person;
    const sound = () => expectSound(person);
    await sound();
    await page.getByRole('button', { name: form.groups.self.label }).click();
    const asked = await answerAll(person, patient, { onPage: sound });
    expect(asked).toEqual(expect.arrayContaining(['patient', 'records', 'delivery', 'contact']));
    expect(pathOf(page)).toBe('/es/request/check');
    await sound();
    await press(person, form.buttons.signAndSend);
    expect(await said(page)).toContain(done.titles.online);
    await sound();
    const reference = await shownReference(page);
    expect((await downloaded(page)).bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await askStatus(person, stage.service.origin, reference, mariasBirth);
    expect(await said(page)).toContain('Recibida');
    await sound();
    await page.context().close();
  });
});

describe('una esposa', () => {
  it('pide a su esposo que firme; él firma con su propio teléfono, y el enlace no sirve otra vez', async () => {
    const wife = await asRelative('none');
    await expectSound(wife);
    await wife.page.getByRole('link', { name: noAuthority.askButton }).click();
    await expectSound(wife);
    await wife.page.getByLabel(ask.name).fill('Zoila Núñez Peña');
    await press(wife, ask.button);
    expect(await wife.page.getByRole('img', { name: ask.qr }).isVisible()).toBe(true);
    await expectSound(wife);
    const link = (await wife.page.locator('.long-link').getAttribute('href')) ?? '';
    expect(new URL(link).pathname).toMatch(/^\/es\/sign\/[\w-]{32}$/);

    const husband = await arrive();
    await husband.page.goto(link);
    expect(await said(husband.page)).toContain(sign.title('Zoila Núñez Peña'));
    await expectSound(husband);
    await press(husband, sign.button);
    const story = {
      ...patient,
      recipient: [choose('delivery.format', 'format-pdf')],
      delivery: [choose('delivery.method', 'deliver-email-encrypted')],
      'delivery-details': [type('recipient.email', 'zoila@example.com'), type('contact.emailAgain', 'zoila@example.com')],
    };
    await answerAll(husband, story, { onPage: () => expectSound(husband) });
    await expectSound(husband);
    expect(await said(husband.page)).toContain('Zoila Núñez Peña');
    await press(husband, form.buttons.signAndSend);
    expect(await said(husband.page)).toContain(done.titles.online);
    expect(await shownReference(husband.page)).toMatch(/^[0-9A-Z]{4}-/);
    expect(await husband.page.locator(documentLinks).count()).toBe(1);

    await expectSound(husband);

    await wife.page.reload();
    expect(await said(wife.page)).toContain(ask.usedTitle);
    await expectSound(wife);
    await wife.page.goto(link);
    expect(await said(wife.page)).toContain(sign.endedTitle);
    await expectSound(wife);
    for (const { page } of [wife, husband]) await page.context().close();
  });
});

describe('la madre de una hija adulta', () => {
  it('ve tres formas de seguir, y ningún error', async () => {
    const mother = await asRelative('parent');
    await type('patient.firstName', 'Inés')(mother);
    await type('patient.lastName', 'Peña Núñez')(mother);
    await date('patient.dateOfBirth', '1990', 3, '9')(mother);
    await goOn(mother);
    expect(pathOf(mother.page)).toBe('/es/request/no-authority');
    expect(await mother.page.title()).not.toMatch(/Error/);
    for (const text of [noAuthority.adultChild, noAuthority.askHeading, noAuthority.printHeading, noAuthority.papersHeading])
      expect(await said(mother.page)).toContain(text);
    await expectSound(mother);
    await mother.page.context().close();
  });
});

describe('un carácter equivocado en el número de referencia', () => {
  it('se nombra, y lo escrito se queda', async () => {
    const person = await arrive();
    const { page } = person;
    const { status, slip } = siteWords('es');
    await page.goto(`${stage.service.origin}/es/status`);
    await page.locator('#reference').fill('7KQU-M9TX-2HBD-J');
    await enterDate(person, mariasBirth);
    await press(person, status.button);
    expect(await said(page)).toContain(`${slip.character(4, 'U')} ${slip.meant('V')}`);
    expect(await page.locator('#reference').inputValue()).toBe('7KQU-M9TX-2HBD-J');
    expect(await page.locator('[name="dateOfBirth.year"]').inputValue()).toBe('1984');
    await expectSound(person);
    await page.context().close();
  });
});

describe('una cookie perdida', () => {
  it('se explica, y el código guardado lleva de vuelta', async () => {
    const person = await arrive();
    const { page } = person;
    await page.goto(`${stage.service.origin}/es`);
    await page.getByRole('button', { name: form.groups.self.label }).click();
    await answerAll(person, patient, { until: 'contact' });
    await press(person, form.buttons.save);
    const code = await shownReference(page);
    await expectSound(person);
    await page.context().clearCookies();
    await page.goto(`${stage.service.origin}/es/request/contact`);
    expect(await said(page)).toContain(lost.title);
    await expectSound(person);
    await page.getByRole('link', { name: lost.resume }).click();
    await expectSound(person);
    await page.locator('#code').fill(code);
    await enterDate(person, mariasBirth);
    await press(person, siteWords('es').resume.button);
    expect(pathOf(page)).toBe('/es/request/contact');
    await page.context().close();
  });
});
