/** Forty pages for a patient, all in Spanish and without a script: two at the desk, and the patient on a phone 390 pixels wide. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recordsWords } from '../../lib/languages/records.ts';
import { decisionWords } from '../../lib/languages/staff.ts';
import { pagesWords } from '../../lib/languages/staff-pages.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';
import { deliveriesOf } from '../../lib/request/release/deliveries.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { press } from '../support/browser-person.ts';
import {
  accepted,
  addPdf,
  asker,
  atDesk,
  chartPage,
  click,
  decisionButton,
  expectSound,
  fetchPdf,
  handOver,
  openWithCode,
  pass,
  release,
  take,
} from '../support/release-desk.ts';
import { recordOf } from '../support/release-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = recordsWords('es');
const pages = pagesWords('es');

it('cuarenta páginas: se agregan, se revisan, una segunda persona las entrega, y la paciente las descarga y las comprueba', async () => {
  const { service } = stage;
  const request = await accepted(service, 'patient', 'es');
  const record = await recordOf(service, request.reference);
  const texts = Array.from({ length: 40 }, (_, page) => chartPage(record, `Nota de evolucion ${page + 1} de 40. Sin cambios.`));

  const first = await atDesk(stage, request, { name: 'Ana Ruiz', language: 'es' });
  await take(first, request);
  await addPdf(stage, first, texts, { name: 'expediente.pdf' });
  expect(await said(first.page)).toContain(pages.sum.right(40));
  await expectSound(stage, first.page, 'es-clerk-file-ready');
  await click(first, 'link', pages.open);
  expect(await said(first.page)).toContain(pages.allRight);
  await expectSound(stage, first.page, 'es-clerk-pages');
  await click(first, 'link', /^Volver a la solicitud/);
  await handOver(first, 'Las notas de evolución del año 2024');
  await expectSound(stage, first.page, 'es-clerk-handed-over');

  const second = await atDesk(stage, request, { name: 'Luis Peralta', language: 'es' });
  await click(second, 'link', decisionButton(second, 'release'));
  await expectSound(stage, second.page, 'es-final-check');
  await click(second, 'button', decisionButton(second, 'release'));
  expect(await second.page.getByRole('alert').textContent()).toContain(decisionWords('es').problems['all-checks']);
  await expectSound(stage, second.page, 'es-final-check-errors');
  await release(second, { way: 'link', to: 'La paciente, por la página de su solicitud' });
  await expectSound(stage, second.page, 'es-released');

  const person = await asker(stage, request, 'es');
  const { page } = person;
  await openWithCode(stage, person);
  expect(await said(page)).toContain('Revisión final');
  expect(await said(page)).not.toContain(words.asPdf);
  await expectSound(stage, page, 'es-patient-not-yet');
  await pass(stage, { minutes: 11 });
  await page.reload();
  expect(await said(page)).toContain('41 páginas');
  await expectSound(stage, page, 'es-patient-ready');

  const read = await readTexts(await fetchPdf(person));
  expect([read.length, read.at(-1)?.text]).toEqual([41, expect.stringMatching(/Nota de evolucion 40 de 40.*\s41 \/ 41/s)]);
  await expectSound(stage, page, 'es-patient-download');
  await page.getByRole('link', { name: words.starting.back }).click();
  await expectSound(stage, page, 'es-patient-fetched');
  const [delivery] = deliveriesOf(await recordOf(service, request.reference));
  expect(delivery?.fetched).toHaveLength(1);

  await page.getByRole('link', { name: words.verify.title }).click();
  await page.getByLabel(words.verify.hash).fill(delivery?.sealed?.joined?.sha256 ?? '');
  await press(person, words.verify.hashButton);
  expect(await said(page)).toContain('Nadie lo cambió');
  await expectSound(stage, page, 'es-patient-verified');
  for (const open of [first, second, person]) await open.page.context().close();
});
