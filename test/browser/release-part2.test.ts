/** Records of a substance use program, for a law firm: closed without a consent, opened by one, and sent with the notice of 42 CFR 2.32. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { part2Notice } from '../../lib/documents/letters/citations.ts';
import { letterWords } from '../../lib/languages/letters.ts';
import { decisionWords, flagWords } from '../../lib/languages/staff.ts';
import { pagesWords } from '../../lib/languages/staff-pages.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';
import { showReference } from '../../lib/request/reference.ts';
import { openStage, type Stage, said } from '../support/browser-journey.ts';
import { exactly } from '../support/browser-person.ts';
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
  fetchPdf,
  handOver,
  judge,
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

const { problems, others, fields, bars } = decisionWords('en');
const { flags, narrowed, scope: covers } = flagWords('en');
const scope =
  'Consent of Maria Pena of November 3, 2026: treatment notes of 2024 to Achterberg & Olund, for her claim, until May 3, 2027';

/** To the form on which is ticked what was found. */
async function openMark(clerk: Clerk): Promise<void> {
  await clerk.page.locator('summary', { hasText: others }).click();
  await click(clerk, 'link', decisionButton(clerk, 'mark'));
}

it('a release needs the consent and what it covers, and its cover letter carries the notice', async () => {
  const { service } = stage;
  const request = await accepted(service, 'attorney', 'en');
  const record = await recordOf(service, request.reference);
  const texts = ['Progress note. Lungs clear.', 'Opioid treatment program. Methadone 40 mg daily.'];
  const clerk = await atDesk(stage, request, { name: 'Ana Ruiz' });
  const { page } = clerk;
  await take(clerk, request);
  await addPdf(
    stage,
    clerk,
    texts.map((text) => chartPage(record, text)),
  );
  await click(clerk, 'link', pagesWords('en').open);
  expect(await said(page)).toContain('Alcohol and drugs: page 2');
  await expectSound(stage, page, 'part2-pages');
  await click(clerk, 'link', pagesWords('en').markedRun('2'));
  expect(await said(page)).toContain('Peña');
  await expectSound(stage, page, 'part2-page');
  await click(clerk, 'link', pagesWords('en').back);
  await click(clerk, 'link', /^Back to request/);
  await openMark(clerk);
  await page.getByRole('checkbox', { name: exactly(flagWords('en').values['sud-program']) }).check();
  await click(clerk, 'button', decisionButton(clerk, 'mark'));
  expect(await said(page)).toContain(narrowed['part2-consent']);
  await handOver(clerk, 'The progress notes of 2024');
  await judge(stage, request, { name: 'Robin Vale', role: 'reviewer', flag: flags.genetic.name });

  const second = await atDesk(stage, request, { name: 'Kit Moss' });
  expect(await second.page.getByRole('link', { name: decisionButton(second, 'release') }).count()).toBe(0);
  expect(await said(second.page)).toContain(bars['flag-open']);
  await expectSound(stage, second.page, 'part2-closed');

  await openMark(clerk);
  await page.getByRole('checkbox', { name: exactly(flagWords('en').values['part2-consent']) }).check();
  await click(clerk, 'button', decisionButton(clerk, 'mark'));
  expect(await page.getByRole('alert').textContent()).toContain(problems['scope-first']);
  await expectSound(stage, page, 'part2-scope-missing');
  await page.getByLabel(fields.scope).fill(scope);
  await click(clerk, 'button', decisionButton(clerk, 'mark'));
  await judge(stage, request, { name: 'Pat Lowe', role: 'privacy', flag: flags['sud-program'].name });

  await second.page.reload();
  expect(await said(second.page)).toContain(covers(scope));
  await expectSound(stage, second.page, 'part2-open');
  await click(second, 'link', decisionButton(second, 'release'));
  expect(await said(second.page)).toContain('Alcohol and drugs: page 2');
  await expectSound(stage, second.page, 'part2-final-check');
  await release(second, { way: 'link', to: 'Achterberg & Ölund, by the page of the request' });
  await pass(stage, { minutes: 11 });

  const firm = await asker(stage, request, 'en');
  await openWithCode(stage, firm);
  await expectSound(stage, firm.page, 'part2-firm');
  const [cover] = await readTexts(await fetchPdf(firm));
  const { part2, part2Gloss, consent } = letterWords('en').release;
  const text = (cover?.text ?? '').replace(/\s+/g, ' ');
  for (const line of [part2, part2Notice, part2Gloss.slice(0, 30), '42 CFR 2.32', consent, scope.slice(0, 40)])
    expect(text).toContain(line);
  // Nothing that is sent before a code has been typed names the category.
  const mails = await stage.mailsAbout(showReference(request.reference));
  expect(mails.filter(({ subject, text: its }) => /substance|alcohol|drug|42 CFR/i.test(subject + its))).toEqual([]);
  for (const open of [clerk, second, firm]) await open.page.context().close();
});
