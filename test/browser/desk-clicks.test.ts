/**
 * What the commonest tasks of the desk take: each is really done in a browser, from the queue on, and links and buttons that are pressed and
 * pages that are loaded are counted. Fields, ticks and choices are what a task is about, and are not among them. The last column is commit
 * 68579d1 as its own review counted it; `-` was not counted, `impossible` had no page. Long: fourteen tasks.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeDocument } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { decisionWords, deskWords, staffWords } from '../../lib/languages/staff.ts';
import { findWords } from '../../lib/languages/staff-find.ts';
import { postWords } from '../../lib/languages/staff-post.ts';
import { staffProofWords } from '../../lib/languages/staff-proofs.ts';
import { scanWords } from '../../lib/languages/staff-scans.ts';
import { greyPng } from '../../lib/release/pages/png.ts';
import { asPrinted } from '../../lib/request/corrections.ts';
import { fileArrived, fileJudged } from '../../lib/request/package/arriving.ts';
import { proofAdded } from '../../lib/request/proofs/files.ts';
import type { RequesterType } from '../../lib/request/vocabulary.ts';
import { sha256 } from '../../lib/store/events.ts';
import { cleanKey } from '../../lib/uploads/keys.ts';
import { markdown } from '../load/report.ts';
import { openStage, type Stage, staffPage } from '../support/browser-journey.ts';
import { attorneyPaper, day } from '../support/keying.ts';
import { sendScan } from '../support/paper-steps.ts';
import { asScannedPdf, sheetsOf } from '../support/scan-sheets.ts';
import { todayAt } from '../support/service.ts';
import { clerkOf } from '../support/upload-steps.ts';
import { fillIn } from './states/entry-states.ts';
import { inState, noticeIsToPost, type Stored, stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
const rows: (readonly [task: string, clicks: number, loads: number, before: string])[] = [];
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  process.stdout.write(`\n${markdown([['task', 'clicks', 'page loads', '68579d1'], ...rows])}\n`);
  await stage.close();
});

/** Somebody at the desk, and what was pressed and loaded since the task began. */
interface Desk {
  readonly page: Page;
  readonly counted: { clicks: number; loads: number };
  press(role: 'link' | 'button', name: string | RegExp): Promise<void>;
  /** A link that leads there, whatever it says: rows say names, and may say none. */
  follow(path: string): Promise<void>;
  /** A part of the page that is folded. */
  unfold(text: string): Promise<void>;
}

/** At the queue, where every task begins. */
async function desk(username: string): Promise<Desk> {
  const page = await staffPage(stage, username, { viewport: { width: 1366, height: 768 } });
  const counted = { clicks: 0, loads: 0 };
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) counted.loads += 1;
  });
  const click = async (what: ReturnType<Page['getByRole']>) => {
    counted.clicks += 1;
    await what.first().click();
  };
  return {
    page,
    counted,
    press: (role, name) => click(page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })),
    follow: (path) => click(page.locator(`main a[href^="${path}"]`)),
    unfold: (text) => click(page.locator('summary', { hasText: text })),
  };
}

/** Notes what a task took, of one person or of two, and ends their day. */
async function took(task: string, before: string, ...people: readonly Desk[]): Promise<{ clicks: number; loads: number }> {
  const sum = { clicks: 0, loads: 0 };
  for (const { counted, page } of people) {
    sum.clicks += counted.clicks;
    sum.loads += counted.loads;
    await page.context().close();
  }
  rows.push([task, sum.clicks, sum.loads, before]);
  return sum;
}

async function request(type: RequesterType = 'patient'): Promise<Stored> {
  const one = await stored(stage.service, { type, language: 'en' });
  await stage.service.idle(60_000);
  return one;
}

const recordOf = ({ reference }: Stored) => stage.service.dependencies.requests.get(reference);
const pathTo = ({ reference }: Stored) => `/staff/requests/${reference}`;
const saved = async ({ page }: Desk) =>
  expect(await page.getByRole('status').first().textContent()).toBe('Your decision was saved.');

async function fillToday({ page }: Desk): Promise<void> {
  const [year = '', month = '', day = ''] = todayAt(stage.service).split('-');
  await page.getByLabel('Month').selectOption(String(Number(month)));
  await page.getByLabel('Day', { exact: true }).fill(String(Number(day)));
  await page.getByLabel('Year').fill(year);
}

it('a plain request, from the queue to its release by a second person', async () => {
  const one = await request();
  const [clerk, second] = [await desk('clerk'), await desk('supervisor')];
  await clerk.press('button', /next request/i);
  await clerk.press('button', 'Start the review');
  for (const name of [/^Full name/, /^Date of birth/, /^Phone number/, /^E-mail address/])
    await clerk.page.getByRole('checkbox', { name }).check();
  await clerk.press('button', /^These match$/);
  await clerk.press('button', 'Accept');
  await clerk.press('link', 'Hand over for the final check');
  await clerk.page.getByRole('textbox', { name: 'Pages' }).fill('12');
  await clerk.page.getByLabel('What was gathered').fill('The discharge summary');
  await clerk.press('button', 'Hand over for the final check');
  await saved(clerk);

  await second.page.reload();
  second.counted.loads = 0;
  await second.follow(pathTo(one));
  await second.press('link', 'Check and release');
  for (const box of await second.page.getByRole('checkbox').all()) await box.check();
  await second.page.getByRole('radio', { name: 'By mail' }).check();
  await fillToday(second);
  await second.page.getByRole('textbox', { name: 'Pages' }).fill('12');
  await second.page.getByLabel('To whom the records go, and where').fill('The patient');
  await second.page.getByLabel('Reason', { exact: true }).fill('Sent from the record system');
  await second.press('button', 'Check and release');
  await saved(second);
  expect((await recordOf(one))?.status).toBe('released');
  const { clicks, loads } = await took('a plain request from receipt to release', '13 clicks, 13 loads', clerk, second);
  expect([clicks <= 13, loads <= 13]).toEqual([true, true]);
});

it('a letter that asks for what is missing', async () => {
  const one = await request();
  const clerk = await desk('clerk');
  await clerk.press('button', /next request/i);
  await clerk.press('link', /^Write a letter about/);
  await clerk.press('link', /missing/i);
  await clerk.page.locator('[name="defect.DATES_AMBIGUOUS"]').check();
  await clerk.press('button', /^Look at the letter$/);
  await clerk.press('button', /^Keep|^Send|^Issue/);
  expect((await recordOf(one))?.status).toBe('deficient');
  await took('a deficiency letter', '6 clicks, 4 loads', clerk);
});

it('a request is found by name and date of birth', async () => {
  const one = await request();
  const clerk = await desk('clerk');
  await clerk.page.getByRole('searchbox').fill(`Peña Nguyễn ${one.birth[1]}/${one.birth[2]}/${one.birth[0]}`);
  await clerk.press('button', findWords('en').button);
  await clerk.follow(pathTo(one));
  expect(new URL(clerk.page.url()).pathname).toContain(one.reference);
  await took('find by name', 'impossible', clerk);
});

it('the next request', async () => {
  await request();
  const clerk = await desk('clerk');
  await clerk.press('button', /next request/i);
  expect(new URL(clerk.page.url()).pathname).toMatch(/^\/staff\/requests\//);
  await took('take the next request', 'impossible', clerk);
});

it('a cost, counted, looked at and sent', async () => {
  const one = await request('attorney');
  await inState(stage.service, one, 'in-process');
  const clerk = await desk('clerk');
  await clerk.page.reload();
  clerk.counted.loads = 0;
  await clerk.follow(pathTo(one));
  await clerk.unfold('Other decisions');
  await clerk.press('link', /cost/i);
  await clerk.page.locator('input[name="pages"]').fill('180');
  await clerk.press('button', 'Look at the working');
  await clerk.press('button', 'Send this cost');
  await saved(clerk);
  await took('send a cost', '-', clerk);
});

it('a note', async () => {
  const one = await request();
  const clerk = await desk('clerk');
  await clerk.follow(pathTo(one));
  await clerk.page.locator('textarea[name="note"]').fill('Called back, nobody answered.');
  await clerk.press('button', /^Save note/);
  await took('a note', '-', clerk);
});

it('a refusal is proposed', async () => {
  const one = await request();
  await inState(stage.service, one, 'in-review');
  const clerk = await desk('clerk');
  await clerk.follow(pathTo(one));
  await clerk.press('link', /^Write a letter about/);
  await clerk.press('link', /\bDenial\b/);
  await clerk.page.locator('[name="ground.danger-to-life"]').check();
  await clerk.page.locator('[name="explanation.danger-to-life"]').fill('Dr. Ito, 3/3.');
  await clerk.page.locator('[name="contact.title"]').fill('Privacy Officer');
  await clerk.press('button', /^Look at the letter$/);
  await clerk.press('button', /^Propose/);
  expect((await recordOf(one))?.decisions.proposal).not.toBeNull();
  await took('propose a refusal', '-', clerk);
});

it('mail is marked as received by its reference', async () => {
  const one = await request('attorney');
  const clerk = await desk('clerk');
  await clerk.press('link', staffWords('en').frame.intake);
  await clerk.follow('/staff/mail');
  await clerk.page.getByRole('textbox', { name: 'Reference' }).fill(one.reference);
  // As a scanner of bar codes does.
  await clerk.page.keyboard.press('Enter');
  await clerk.press('button', /^Mark the mail of/);
  expect((await recordOf(one))?.status).toBe('received');
  await took('mark mail as received', '-', clerk);
});

/** A grey picture comes for the proof of who asks, as from the requester's phone. */
async function photoCame({ reference }: Stored): Promise<void> {
  const { requests, packages, clock } = stage.service.dependencies;
  const bytes = greyPng(new Uint8Array(40 * 40 * 4).fill(150), 40, 40);
  const [id, key, version] = ['a'.repeat(32), cleanKey(reference, 'a'.repeat(32)), { etag: 'photo' }];
  async function* once() {
    yield bytes;
  }
  await packages.write(key, bytes.byteLength, 'image/png', once());
  const size = bytes.byteLength;
  const verdict = { ok: true, type: 'png', sha256: sha256(bytes), pages: 1, name: '', key } as const;
  const now = clock.now();
  await requests.change(reference, (record) => {
    const item = record.items.find(({ code }) => code === 'identity');
    return item === undefined ? null : proofAdded(record, { id, item }, now);
  });
  await requests.change(reference, (record) => fileArrived(record, { id, version, size }, now));
  await requests.change(reference, (record) => fileJudged(record, { id, version, size, verdict }, now));
}

it('a photo of a card is looked at, and who asks is confirmed by it', async () => {
  const one = await request('guardian');
  await photoCame(one);
  const clerk = await desk('clerk');
  const words = staffProofWords('en');
  await clerk.follow(pathTo(one));
  await clerk.press('link', new RegExp(`^${words.open(1)}`));
  await clerk.press('link', words.confirm);
  const { fields, values, decisions } = decisionWords('en');
  await clerk.page.getByRole('radio', { name: values.document, exact: true }).check();
  for (const box of (await clerk.page.getByRole('checkbox').all()).slice(0, 4)) await box.check();
  expect(await clerk.page.getByText(fields.facts).count()).toBeGreaterThan(0);
  await clerk.press('button', decisions['confirm-identity'].button);
  await saved(clerk);
  await took('the answer to a proof', '-', clerk);
});

it('a caller is matched, and hears how the request stands', async () => {
  const one = await request();
  const clerk = await desk('clerk');
  await clerk.follow(pathTo(one));
  await clerk.press('link', /telephone about it/);
  const boxes = await clerk.page.getByRole('checkbox').all();
  for (const box of boxes.slice(0, 5)) await box.check();
  await clerk.press('button', 'The caller passed');
  expect((await recordOf(one))?.milestones.callers?.length).toBe(1);
  await took('answer a call', '-', clerk);
});

it('a paper request is keyed', async () => {
  const clerk = await desk('clerk');
  await clerk.press('link', staffWords('en').frame.intake);
  await clerk.follow('/staff/intake/new');
  await fillIn(clerk.page, { ...attorneyPaper, ...day('cameOn', todayAt(stage.service)) });
  await clerk.press('button', 'Check and save');
  await clerk.page.waitForURL('**/new?stored=*');
  const { loads } = await took('key a paper request', 'impossible', clerk);
  // The form and its answer, behind the way there.
  expect(loads).toBeLessThanOrEqual(4);
});

it('paper that cures a request is attached by its bar code', async () => {
  const { service } = stage;
  const one = await request('next-of-kin');
  const record = await recordOf(one);
  if (record === null) throw new Error('not stored');
  const { bytes } = await makeDocument('mail-cover', asPrinted(record, lakeNorman.timeZone), { facility: lakeNorman });
  await sendScan(service, await clerkOf(service), await asScannedPdf((await sheetsOf(bytes)).slice(0, 1)));
  const clerk = await desk('clerk');
  const item = record.items.find(({ state }) => state === 'open');
  await clerk.press('link', staffWords('en').frame.intake);
  await clerk.page.locator(`input[value="${item?.id}"]`).check();
  const before = clerk.counted.clicks;
  await clerk.press('button', scanWords('en').part.attach);
  await expect.poll(async () => (await recordOf(one))?.proofs?.length).toBe(1);
  // With the tick that says what it is for: two actions.
  expect(clerk.counted.clicks - before).toBe(1);
  await took('attach a cure from a scan', 'impossible', clerk);
});

it('what waits for the post is printed and posted', async () => {
  for (let number = 0; number < 5; number += 1) {
    const one = await stored(stage.service, { type: 'patient', language: 'en', withoutEmail: true, idle: true });
    await noticeIsToPost(stage.service, one);
  }
  const clerk = await desk('clerk');
  const { run } = postWords('en');
  await clerk.press('link', staffWords('en').frame.post);
  await clerk.page.locator('button[name="all"]').click();
  clerk.counted.clicks += 1;
  await clerk.page.getByText(run.printDone).waitFor();
  await clerk.page.locator('button[value="posted-all"]').click();
  clerk.counted.clicks += 1;
  await clerk.page.getByText(run.postedDone).waitFor();
  await took('print and post five letters', 'impossible', clerk);
});

it('three requests are given to a colleague', async () => {
  const all = [await request(), await request(), await request()];
  const supervisor = await desk('supervisor');
  for (const { reference } of all) await supervisor.page.locator(`.queue input[type=checkbox][value*="${reference}"]`).check();
  await supervisor.page.locator('form.assign select').first().selectOption({ label: 'Casey Clerk' });
  await supervisor.page.locator('form.assign button').first().click();
  supervisor.counted.clicks += 1;
  await supervisor.page.getByText(deskWords('en').assign.done(3, 'Casey Clerk')).waitFor();
  await took('assign three requests', 'impossible', supervisor);
});
