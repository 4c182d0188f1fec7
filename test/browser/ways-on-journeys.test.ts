/** On a phone 390 pixels wide, in Spanish, without a script: people whom the first way does not fit. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exitWords } from '../../lib/languages/exits.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { documentLinks, openStage, type Stage, said, shownReference } from '../support/browser-journey.ts';
import { answerAll, choose, date, goOn, type Person, pathOf, press, type } from '../support/browser-person.ts';
import { patient } from '../support/browser-stories.ts';

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

/** From the start page to the page about the relation. */
async function asRelative(type: 'none' | 'parent'): Promise<Person> {
  const person = await arrive();
  await person.page.goto(`${stage.service.origin}/es`);
  await person.page.getByRole('button', { name: form.groups.care.label }).click();
  await choose('requester.type', type)(person);
  await goOn(person);
  return person;
}

describe('una esposa', () => {
  it('pide a su esposo que firme; él firma con su propio teléfono, y el enlace no sirve otra vez', async () => {
    const wife = await asRelative('none');
    await wife.page.getByRole('link', { name: noAuthority.askButton }).click();
    await wife.page.getByLabel(ask.name).fill('Zoila Núñez Peña');
    await press(wife, ask.button);
    expect(await wife.page.getByRole('img', { name: ask.qr }).isVisible()).toBe(true);
    const link = (await wife.page.locator('.long-link').getAttribute('href')) ?? '';
    expect(new URL(link).pathname).toMatch(/^\/es\/sign\/[\w-]{32}$/);

    const husband = await arrive();
    await husband.page.goto(link);
    expect(await said(husband.page)).toContain(sign.title('Zoila Núñez Peña'));
    await press(husband, sign.button);
    await answerAll(husband, {
      ...patient,
      recipient: [choose('delivery.format', 'format-pdf')],
      delivery: [choose('delivery.method', 'deliver-email-encrypted')],
      'delivery-details': [type('recipient.email', 'zoila@example.com'), type('contact.emailAgain', 'zoila@example.com')],
    });
    expect(await said(husband.page)).toContain('Zoila Núñez Peña');
    await press(husband, form.buttons.signAndSend);
    expect(await said(husband.page)).toContain(done.titles.online);
    expect(await shownReference(husband.page)).toMatch(/^[0-9A-Z]{4}-/);
    expect(await husband.page.locator(documentLinks).count()).toBe(1);

    await wife.page.reload();
    expect(await said(wife.page)).toContain(ask.usedTitle);
    await wife.page.goto(link);
    expect(await said(wife.page)).toContain(sign.endedTitle);
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
    await mother.page.context().close();
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
    await page.context().clearCookies();
    await page.goto(`${stage.service.origin}/es/request/contact`);
    expect(await said(page)).toContain(lost.title);
    await page.getByRole('link', { name: lost.resume }).click();
    await page.locator('#code').fill(code);
    await page.locator('[name="dateOfBirth.month"]').selectOption('3');
    await page.locator('[name="dateOfBirth.day"]').fill('9');
    await page.locator('[name="dateOfBirth.year"]').fill('1984');
    await press(person, siteWords('es').resume.button);
    expect(pathOf(page)).toBe('/es/request/contact');
    await page.context().close();
  });
});
