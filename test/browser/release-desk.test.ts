/** Records go out over the desk, 1366 pixels wide and without a script: in as few presses as the desk was promised, on paper, and past a page of somebody else. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recordsWords } from '../../lib/languages/records.ts';
import { decisionWords, flagWords } from '../../lib/languages/staff.ts';
import { pagesWords } from '../../lib/languages/staff-pages.ts';
import { showReference } from '../../lib/request/reference.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import {
  accepted,
  addPdf,
  asker,
  atDesk,
  type Clerk,
  chartPage,
  click,
  decisionButton,
  expectSound,
  handOver,
  judge,
  openWithCode,
  pass,
  release,
  take,
} from '../support/release-desk.ts';
import { otherPage, recordOf } from '../support/release-steps.ts';
import type { Stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = pagesWords('en');

async function own({ reference }: Stored, text = 'Progress note. Lungs clear.'): Promise<string> {
  return chartPage(await recordOf(stage.service, reference), text);
}

async function leave(...people: readonly Pick<Clerk, 'page'>[]): Promise<void> {
  for (const { page } of people) await page.context().close();
}

/**
 * Counted are links and buttons. The five ticks, the way and the recipient are what the second person puts down in writing, each with the name
 * and the time; they are typed in like the name of a file, and no press may stand for several of them.
 */
it('a plain release takes six presses of the clerk, and three of the second person from the queue on', async () => {
  const request = await accepted(stage.service, 'patient', 'en');
  const first = await atDesk(stage, request, { name: 'Ana Ruiz' });
  await take(first, request);
  await addPdf(stage, first, [await own(request)]);
  await handOver(first, 'The progress notes of 2024');
  expect(first.clicks).toHaveLength(6);

  const second = await atDesk(stage, request, { name: 'Kit Moss' });
  await second.page.goto(`${stage.service.origin}/staff`);
  await second.page
    .locator('tr', { hasText: showReference(request.reference) })
    .getByRole('link')
    .press('Enter');
  second.clicks.push('the line of the queue');
  await click(second, 'link', decisionButton(second, 'release'));
  await release(second, { way: 'link', to: 'The patient, on the status page' });
  expect(second.clicks).toHaveLength(3);

  const { status, decisions } = await recordOf(stage.service, request.reference);
  expect([status, decisions.taken['release']]).toEqual([
    'released',
    expect.objectContaining({
      by: expect.stringContaining('Kit Moss'),
      at: expect.stringMatching(/^2\d{3}-/),
      evidence: expect.objectContaining({
        checks: ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'],
      }),
    }),
  ]);
  await leave(first, second);
});

it('a package with one page of somebody else stops, is looked at, explained, and goes out', async () => {
  const request = await accepted(stage.service, 'patient', 'en');
  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  const { page } = clerk;
  await take(clerk, request);
  await addPdf(stage, clerk, [await own(request), otherPage, await own(request, 'Plan, continued.')]);
  expect(await said(page)).toContain(words.stops(1));
  expect(await said(page)).toContain(decisionWords('en').bars['strays-first']);
  await expectSound(stage, page, 'stray-request');

  await click(clerk, 'link', words.open);
  await expectSound(stage, page, 'stray-pages');
  await click(clerk, 'link', words.lookAt(2));
  // Not waitForFunction: it polls by a frame's callback, which never comes on a page without scripts.
  await page.waitForLoadState('load');
  expect(
    await page.getByRole('img', { name: words.picture(2) }).evaluate((image) => image.getBoundingClientRect().width),
  ).toBeGreaterThan(300);
  await expectSound(stage, page, 'stray-page');
  await click(clerk, 'button', words.keep.button);
  expect(await page.getByRole('alert').textContent()).toContain('Say why this page may go out');
  await expectSound(stage, page, 'stray-without-reason');
  await page.getByLabel(words.keep.reason).fill('The donor’s page belongs to the record of this transplant');
  await click(clerk, 'button', words.keep.button);
  expect(await page.getByRole('status').textContent()).toBe(words.kept);
  await expectSound(stage, page, 'stray-looked');
  await click(clerk, 'link', /^Back to request/);
  await handOver(clerk, 'The progress notes of 2024');

  const second = await atDesk(stage, request, { name: 'Kit Moss' });
  await click(second, 'link', decisionButton(second, 'release'));
  expect(await said(second.page)).toContain(words.sum.other(1));
  await expectSound(stage, second.page, 'stray-final-check');
  await release(second, { way: 'link', to: 'The patient' });
  expect(deliveriesOf(await recordOf(stage.service, request.reference))).toMatchObject([{ pages: 3, looks: [{ page: 2 }] }]);
  await leave(clerk, second);
});

it('paper for a law firm: printed with its cover by a clerk who reads Spanish, its number noted afterwards, and seen by the firm', async () => {
  const request = await accepted(stage.service, 'attorney', 'en');
  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz', language: 'es' });
  const { page } = clerk;
  const es = pagesWords('es');
  await take(clerk, request);
  await addPdf(stage, clerk, [await own(request)]);
  await handOver(clerk, 'The progress notes of 2024');
  // The authorization names a genetic test: a clinician looks first.
  await judge(stage, request, { name: 'Robin Vale', role: 'reviewer', flag: flagWords('en').flags.genetic.name });
  const second = await atDesk(stage, request, { name: 'Kit Moss' });
  await click(second, 'link', decisionButton(second, 'release'));
  await expectSound(stage, second.page, 'paper-final-check');
  await release(second, { way: 'post', to: 'Achterberg & Ölund, 400 West Trade Street' });
  await pass(stage, { minutes: 11 });

  await page.reload();
  await expectSound(stage, page, 'paper-request');
  await click(clerk, 'link', es.openSent);
  await expectSound(stage, page, 'paper-pages');
  const [download] = await Promise.all([page.waitForEvent('download'), click(clerk, 'link', es.delivered.asPdf)]);
  expect(download.suggestedFilename()).toBe('records.pdf');
  await page.getByLabel(decisionWords('es').fields.tracking).fill('parcel 12');
  await click(clerk, 'button', es.delivered.track);
  expect(await page.getByRole('alert').textContent()).toContain('Ninguna empresa tiene un número así');
  await expectSound(stage, page, 'paper-wrong-number');
  await page.getByLabel(decisionWords('es').fields.tracking).fill('UPS 1Z999AA10123456784');
  await click(clerk, 'button', es.delivered.track);
  expect(await page.getByRole('status').textContent()).toBe(es.delivered.tracked);
  await expectSound(stage, page, 'paper-tracked');

  const firm = await asker(stage, request, 'en');
  await expectSound(stage, firm.page, 'firm-before-code');
  await openWithCode(stage, firm);
  expect(await said(firm.page)).toContain(recordsWords('en').ways.tracking('UPS 1Z999AA10123456784'));
  await expectSound(stage, firm.page, 'firm-on-its-way');
  await leave(clerk, second, firm);
});
