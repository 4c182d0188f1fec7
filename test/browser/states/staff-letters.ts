/** The letter desk and the check of a file, in every state: each kind of letter empty, wrong, looked at and kept. */
import type { BrowserContext } from 'playwright-core';
import { fileField } from '../../../lib/console/request/handed-in-file.ts';
import { decisionWords, issuedWords, staffWords } from '../../../lib/languages/staff.ts';
import { letterEditorWords } from '../../../lib/languages/staff-letters.ts';
import type { LetterKind } from '../../../lib/request/letters.ts';
import { showReference } from '../../../lib/request/reference.ts';
import type { Status } from '../../../lib/request/status.ts';
import type { Language, RequesterType } from '../../../lib/request/vocabulary.ts';
import { type Person, press } from '../../support/browser-person.ts';
import type { CaseLetter } from '../../support/cases.ts';
import { deep } from '../../support/depth.ts';
import { signIn } from './sign-in.ts';
import { inState, type Stored, stored } from './stored.ts';
import { open, openAlike, seen, seenAlike, type Visit } from './visit.ts';

interface StaffVisit extends Visit {
  readonly context: BrowserContext;
}

const otherThan: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' };

const pathOf = ({ reference }: Stored, more = '') => `/staff/requests/${reference}${more}`;

interface Sample {
  readonly type: RequesterType;
  /** Where the request stands when the letter is written. */
  readonly status: Status;
  /** Fills the form in, to look at the letter; only where its last page says what no other says: a move, a new date, no notice. */
  readonly fill?: (person: Person) => Promise<void>;
}

const set = async ({ page }: Person, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const tick = async ({ page }: Person, name: string, value?: string) =>
  page.locator(value === undefined ? `[name="${name}"]` : `[name="${name}"][value="${value}"]`).check();

async function day(person: Person, name: string, year: string, month: string, date: string): Promise<void> {
  await person.page.locator(`[name="${name}.month"]`).selectOption(month);
  await set(person, `${name}.day`, date);
  await set(person, `${name}.year`, year);
}

async function refusal(person: Person): Promise<void> {
  await tick(person, 'ground.danger-to-life');
  await set(person, 'explanation.danger-to-life', 'Dr. Ito, 3/3.');
  await set(person, 'contact.title', 'Ada Ito');
}

/** Letters that are made from the request alone; their form cannot be wrong. */
const fromRequest: readonly LetterKind[] = ['receipt', 'mailing-instructions', 'withdrawal-receipt', 'revocation-receipt'];

/** The others are written about a request that has a cost, a denial under review, or a case. */
const samples: Readonly<Record<Exclude<LetterKind, 'cost' | `review-${string}` | CaseLetter>, Sample>> = {
  receipt: { type: 'patient', status: 'received' },
  extension: {
    ...{ type: 'patient', status: 'in-process' },
    fill: async (person) => {
      await tick(person, 'reason', 'many-records');
      const due = new Date(Date.now() + 45 * 86_400_000);
      await day(person, 'newDate', String(due.getUTCFullYear()), String(due.getUTCMonth() + 1), String(due.getUTCDate()));
    },
  },
  denial: { type: 'patient', status: 'in-review' },
  'partial-denial': { type: 'parent', status: 'in-process' },
  'no-records': { type: 'life-insurer', status: 'in-process' },
  'mailing-instructions': { type: 'attorney', status: 'awaiting-mail' },
  'release-cover': {
    ...{ type: 'patient', status: 'quality-check' },
    fill: async (person) => {
      await tick(person, 'enclosed.lab-reports');
      await set(person, 'pages.lab-reports', '12');
    },
  },
  'not-confirmed': { type: 'guardian', status: 'in-review' },
  misdirected: { type: 'employer', status: 'received' },
  forwarded: { type: 'patient', status: 'in-review' },
  'withdrawal-receipt': { type: 'patient', status: 'withdrawn' },
  'revocation-receipt': { type: 'attorney', status: 'revoked' },
  // Last: it is the one that is kept.
  deficiency: {
    ...{ type: 'attorney', status: 'in-review' },
    fill: async (person) => {
      await tick(person, 'defect.AUTH_UNSIGNED');
      await tick(person, 'defect.DATES_AMBIGUOUS');
      await set(person, 'detail.DATES_AMBIGUOUS', '2019?');
    },
  },
};

/** These two have every kind of control. */
const brief: readonly string[] = ['no-records', 'deficiency'];

/** What a clerk sees on the way to one letter, up to the last page before it is kept. */
async function checkKind(visit: StaffVisit, kind: string, { type, status, fill }: Sample): Promise<void> {
  const { service, person } = visit;
  const { language } = person;
  const desk = letterEditorWords(language);
  const request = await stored(service, { type, language: otherThan[language], idle: true });
  await inState(service, request, status);
  const madeFromRequest = fromRequest.some((name) => name === kind);
  // With its errors the form shows all that it shows without.
  await (madeFromRequest ? open : openAlike)(visit, `staff-letter-${kind}`, pathOf(request, `/letters/write/${kind}`));
  if (!madeFromRequest) {
    // What the request still owes is ticked beforehand.
    for (const box of await person.page.locator('input[type=checkbox]:checked').all()) await box.uncheck();
    await press(person, desk.form.look);
    await seen(visit, `staff-letter-${kind}-errors`);
  }
  if (fill === undefined) return;
  await fill(person);
  await press(person, desk.form.look);
  await (kind === 'deficiency' ? seen : seenAlike)(visit, `staff-letter-${kind}-look`);
}

export async function checkLetters(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const desk = letterEditorWords(language);
  await signIn(visit, 'clerk');
  const fresh = await stored(service, { type: 'patient', language, idle: true });
  await open(visit, 'staff-letters', pathOf(fresh, '/letters'));
  await openAlike(
    visit,
    'staff-letters-third-party',
    pathOf(await stored(service, { type: 'attorney', language, idle: true }), '/letters'),
  );
  await open(visit, 'staff-letter-not-now', pathOf(fresh, '/letters/write/release-cover'));
  for (const [kind, sample] of Object.entries(samples)) if (deep || brief.includes(kind)) await checkKind(visit, kind, sample);
  await press(person, desk.check.keep);
  await seen(visit, 'staff-letter-kept');
  const { kept, kinds } = issuedWords(language);
  await person.page.getByText(kept.markMailed(kinds.deficiency)).click();
  await press(person, kept.posted(kinds.deficiency));
  await seenAlike(visit, 'staff-letter-mailed');
  await open(visit, 'staff-letter-draft-gone', pathOf(fresh, '/letters/drafts/none'), 404);
  await openAlike(visit, 'staff-letter-pdf-gone', pathOf(fresh, '/letters/drafts/none/pdf'), 404);
  await openAlike(visit, 'staff-letter-not-found', pathOf(fresh, '/letters/kept/NONE'), 404);
  await page.goto(`${service.origin}${pathOf(fresh, '/letters/write/denial')}`);
  await refusal(person);
  await press(person, desk.form.look);
  await inState(service, fresh, 'withdrawn');
  await press(person, decisionWords(language).proposal.propose);
  await seen(visit, 'staff-letter-changed-meanwhile', 409);
  await press(person, desk.form.look);
  await seenAlike(visit, 'staff-letter-barred');
}

/** A denial that one person proposes and another gives back, then confirms. */
export async function checkProposal(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const desk = letterEditorWords(language);
  const { proposal } = decisionWords(language);
  const request = await stored(service, { type: 'patient', language, idle: true });
  const propose = async () => {
    await signIn(visit, 'clerk');
    await page.goto(`${service.origin}${pathOf(request, '/letters/write/denial')}`);
    await refusal(person);
    await press(person, desk.form.look);
    await press(person, proposal.propose);
  };
  await propose();
  await seenAlike(visit, 'staff-proposed');
  await openAlike(visit, 'staff-proposal-own', pathOf(request, '/proposal'));
  await press(person, proposal.giveBack);
  await seenAlike(visit, 'staff-proposal-no-reason');
  await page.goto(`${service.origin}${pathOf(request, '/proposal')}`);
  await page.getByLabel(proposal.why).fill('Name the kind of record.');
  await press(person, proposal.giveBack);
  await seenAlike(visit, 'staff-proposal-returned');
  await propose();
  await signIn(visit, 'reviewer');
  await openAlike(visit, 'staff-proposal-clinician', pathOf(request, '/proposal'));
  await press(person, proposal.agree);
  await seenAlike(visit, 'staff-proposal-agreed');
  await signIn(visit, 'supervisor');
  await open(visit, 'staff-proposal', pathOf(request, '/proposal'));
  await press(person, proposal.keep);
  await seen(visit, 'staff-proposal-confirmed');
  await open(visit, 'staff-proposal-pdf-gone', pathOf(request, '/proposal/pdf'), 404);
}

const pdf = (content: Buffer) => ({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: content });

/** Files that are handed in: ours, ours with more, none of ours, none at all, and one that is too large. */
export async function checkHandedIn(visit: StaffVisit): Promise<void> {
  const { service, person } = visit;
  const { page, language } = person;
  const { checkFile } = issuedWords(language);
  await signIn(visit, 'supervisor');
  const request = await stored(service, { type: 'patient', language });
  await service.idle(60_000);
  const record = await service.dependencies.requests.get(request.reference);
  const made = await service.dependencies.archive.get(record?.documents[0]?.sha256 ?? '');
  const ours = Buffer.from(made ?? []);
  await openAlike(visit, 'staff-check-before', pathOf(request));
  await press(person, checkFile.button);
  await seen(visit, 'staff-check-none');
  const files: readonly (readonly [name: string, content: Buffer, status?: number])[] = [
    ['untouched', ours],
    ['added-to', Buffer.concat([ours, Buffer.from('% signed')])],
    ['unknown', Buffer.from('%PDF-1.7 something else')],
    ['too-large', Buffer.alloc(4 * 1024 * 1024 + 1), 413],
  ];
  for (const [name, content, status] of deep ? files : files.slice(0, 1)) {
    await page.locator(`#${fileField}`).setInputFiles(pdf(content));
    await press(person, checkFile.button);
    await seen(visit, `staff-check-${name}`, status);
  }
  // Six of the same patient, to see the list fold.
  await page.getByText(staffWords(language).request.othersMore(1).replace(/\d.*$/, '')).first().click();
  await page.getByText(showReference(request.reference)).first().waitFor();
}
