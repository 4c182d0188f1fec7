/** Paper keyed by keyboard alone: how many page loads and key strokes it takes beside the data; then calls, scans aside, on a phone. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hospitalDay } from '../../lib/request/dates.ts';
import { axeProblems } from '../support/browser.ts';
import { openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { attorneyPaper, day, entryPath, patientPaper } from '../support/keying.ts';
import { fillIn } from './states/entry-states.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const today = () => hospitalDay(stage.service.clock.now(), stage.service.dependencies.facility.timeZone);

/** Hands on a keyboard that count every stroke beside the data. */
function counting(page: Page) {
  const counted = { strokes: 0, data: 0, loads: 0 };
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) counted.loads += 1;
  });
  const stroke = async (key: string) => {
    counted.strokes += 1;
    await page.keyboard.press(key);
  };
  /** By Tab alone, as far as it is. */
  const to = async (place: Locator) => {
    for (let steps = 0; steps < 120; steps += 1) {
      if (await isOn(place)) return;
      await stroke('Tab');
    }
    throw new Error('not reached by Tab');
  };
  const isOn = (place: Locator) => place.evaluate((element) => element === element.ownerDocument.activeElement);
  return {
    counted,
    stroke,
    to,
    /** An entry of a list, by its first letters. A busy machine may take longer between two letters than a list waits: then once more. */
    pick: async (list: Locator, letters: string) => {
      await to(list);
      counted.data += letters.length;
      for (let tries = 0; tries < 5; tries += 1) {
        await page.keyboard.type(letters);
        if ((await list.locator('option:checked').textContent())?.startsWith(letters)) return;
        await page.waitForTimeout(1_500);
      }
      throw new Error(`no entry ${letters}`);
    },
    type: async (text: string) => {
      counted.data += text.length;
      await page.keyboard.type(text);
    },
  };
}

type Hands = ReturnType<typeof counting>;

async function typeDay(
  page: Page,
  { to, pick, type }: Hands,
  name: string,
  [month, date, year]: readonly [string, string, string],
) {
  await pick(page.locator(`[name="${name}.month"]`), month);
  await to(page.locator(`[name="${name}.day"]`));
  await type(date);
  await to(page.locator(`[name="${name}.year"]`));
  await type(year);
}

const elements = [
  ...['description', 'discloser', 'recipient', 'purpose', 'expiry', 'signed'],
  ...['revoking', 'conditioning', 'redisclosure'],
];

/** A common authorization, from the blank form to the press that stores it. */
async function keyAuthorization(page: Page, hands: Hands, patient: { readonly first: string; readonly number: string }) {
  const { to, pick, type, stroke } = hands;
  const field = (name: string) => page.locator(`[name="${name}"]`);
  await stroke('Space');
  await pick(field('requester.type'), 'Att');
  await to(field('requester.organization'));
  await type('Whitlock Law Office');
  await to(field('patient.lastName'));
  await type('Bell');
  await to(field('patient.firstName'));
  await type(patient.first);
  await typeDay(page, hands, 'patient.dateOfBirth', ['Au', '17', '1975']);
  await pick(field('records.preset'), 'Ev');
  await typeDay(page, hands, 'records.from', ['Ja', '10', '2026']);
  await typeDay(page, hands, 'records.to', ['Ja', '14', '2026']);
  await pick(field('purpose.type'), 'Leg');
  await pick(field('requester.claimKind'), 'Per');
  await to(field('number'));
  await type(patient.number);
  await typeDay(page, hands, 'expires.on', ['May', '31', '2099']);
  for (const element of elements) {
    await to(page.locator(`[name="elements"][value="${element}"]`));
    await stroke('Space');
  }
  await typeDay(page, hands, 'signedOn', ['Ja', '20', '2026']);
  await stroke('Enter');
  await page.waitForURL('**/new?stored=*');
}

describe('a clerk with a stack of envelopes', () => {
  it('keys a common authorization by keyboard alone: two page loads, at most 140 strokes beside the data', async () => {
    const page = await staffPage(stage, 'clerk');
    // The firm is in the directory, as the common one is: an earlier envelope brought it there.
    await page.goto(`${stage.service.origin}${entryPath}`);
    const earlier = { 'patient.lastName': 'Okafor', 'patient.firstName': 'Ada', number: 'WLO-2025-1' };
    await fillIn(page, {
      ...attorneyPaper,
      ...earlier,
      ...day('cameOn', today()),
      ...day('patient.dateOfBirth', '1990-02-03'),
    });
    await page.getByRole('button', { name: 'Check and save' }).press('Enter');
    expect(await said(page)).toContain('Request stored');
    const hands = counting(page);
    await page.goto(`${stage.service.origin}${entryPath}`);
    await keyAuthorization(page, hands, { first: 'Marcus', number: 'WLO-2026-118' });
    expect(await said(page)).toContain('Request stored');
    process.stdout.write(`a common authorization: ${JSON.stringify(hands.counted)}\n`);
    expect(hands.counted.loads).toBeLessThanOrEqual(2);
    expect(hands.counted.strokes).toBeLessThanOrEqual(140);
    const reference = /stored=(\w+)/.exec(page.url())?.[1] ?? '';
    const record = await stage.service.dependencies.requests.get(reference);
    expect(record).toMatchObject({
      ...{ status: 'received', receivedOn: today(), arrivedBy: 'staff' },
      body: {
        patient: { lastName: 'Bell', dateOfBirth: '1975-08-17' },
        records: { from: '2026-01-10', to: '2026-01-14' },
        requester: { name: 'Dana Whitlock', claimKind: 'personal-injury', address: { zip: '28078' } },
        expires: { on: '2099-05-31' },
      },
    });
    expect(await axeProblems(page)).toEqual([]);

    // The next patient of the same envelope: the sender stands already.
    await page.getByRole('link', { name: 'Same sender, next patient' }).press('Enter');
    await page.waitForLoadState();
    expect(await page.locator('[name="requester.organization"]').inputValue()).toBe('Whitlock Law Office');
    expect(await page.locator('[name="cameBy"]:checked').inputValue()).toBe('post');
    expect(await page.locator('[name="patient.lastName"]').inputValue()).toBe('');
    // Its documents are made and it is found like any other.
    await stage.service.idle(60_000);
    const made = await stage.service.dependencies.requests.get(reference);
    expect(Object.values(made?.work ?? {}).filter(({ state }) => state !== 'done' && state !== 'ready')).toEqual([]);
    expect(made?.documents.map(({ kind }) => kind)).toContain('authorization');
  });

  it('is told of the request that waits for the envelope, and gives it the paper with one press', async () => {
    const page = await staffPage(stage, 'clerk');
    const call = { ...patientPaper, cameBy: 'phone', ...day('cameOn', today()), 'patient.firstName': 'Odalys' };
    await page.goto(`${stage.service.origin}${entryPath}`);
    await fillIn(page, call);
    await page.getByRole('button', { name: 'Check and save' }).press('Enter');
    expect(await said(page)).toContain('Read this to the caller');
    await page.getByRole('checkbox', { name: /^I read this to the caller/ }).check();
    await page.getByRole('button', { name: 'Save as a request' }).press('Enter');
    expect(await said(page)).toContain('Waits for a signature');
    const reference = /stored=(\w+)/.exec(page.url())?.[1] ?? '';
    await stage.service.idle(60_000);
    await page.reload();
    expect(await page.locator('a[href*="/documents/access-request"]').count()).toBe(1);

    await page.goto(`${stage.service.origin}${entryPath}`);
    await fillIn(page, { ...patientPaper, ...day('cameOn', today()), 'patient.firstName': 'Odalys' });
    await page.getByRole('button', { name: 'Check and save' }).press('Enter');
    expect(await said(page)).toContain('Waiting for this envelope');
    await page.getByRole('button', { name: /^Use it/ }).press('Enter');
    expect(await said(page)).toContain('Due on');
    expect(await stage.service.dependencies.requests.get(reference)).toMatchObject({ status: 'received', receivedOn: today() });
  });

  it('on a phone, and with nothing filled in, the page fits and says everything at once', async () => {
    const page = await staffPage(stage, 'clerk', { viewport: { width: 390, height: 844 } });
    await page.goto(`${stage.service.origin}${entryPath}`);
    await page.getByRole('button', { name: 'Check and save' }).press('Enter');
    expect(await page.locator('#error-summary li').count()).toBeGreaterThan(4);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await axeProblems(page)).toEqual([]);
    await fillIn(page, { ...attorneyPaper, ...day('cameOn', today()), elements: ['signed'] });
    await page.getByRole('button', { name: 'Check and save' }).press('Enter');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await axeProblems(page)).toEqual([]);
  });
});
