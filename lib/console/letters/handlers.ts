/** Letters: choose one, fill its form in, look at it, issue or propose it, open it again. Long: one way of a letter, read as a whole. */

import { dispatch } from '../../delivery/dispatch.ts';
import { isReached } from '../../delivery/texts/text-number.ts';
import type { LetterDetails } from '../../documents/letters/letters.ts';
import { asPrintedNow, bodyNow } from '../../request/changes/body-now.ts';
import type { Proposal } from '../../request/decisions/taken.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import { type LetterKind, letterKinds } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import { sha256 } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { decideReturn } from '../decide/return-proposal.ts';
import { isAsShown, perform, type Refusal } from '../decisions.ts';
import { othersOf } from '../disclosures/person.ts';
import { action, eventsSince, refused, shownIn } from '../request/act.ts';
import { backTo } from '../request/paths.ts';
import { recordOf } from '../request/show-request.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import type { StaffMember } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';
import { offeredLetters, whyNotEligible } from './allowed.ts';
import { chooseLetterPage } from './choose-page.tsx';
import type { LetterForm } from './control.ts';
import { draftBehind, type LetterDraft, saveDraft, typedLetter } from './drafts.ts';
import { letterEditorOf } from './editor.ts';
import { freshForm, type JudgedLetter, judgeLetter } from './form.ts';
import { letterFormPage } from './form-page.tsx';
import {
  agreeBar,
  decideAgree,
  decideLetter,
  decidePropose,
  isIssued,
  letterIdOf,
  letterInstant,
  mayConfirm,
  needsConfirmation,
  type ReadyLetter,
  withProfessional,
} from './issue-letter.ts';
import { draftPath } from './paths.ts';
import { type LetterPreview, letterPreviewPage } from './preview-page.tsx';

export async function getLetters(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  await logSeen(context, record, 'page');
  const letters = offeredLetters(record, todayIn(context));
  return privatePage(chooseLetterPage(letterEditorOf(context.view), { record, letters }));
}

function kindIn({ params }: StaffContext): LetterKind | undefined {
  return letterKinds.find((kind) => kind === params['kind']);
}

type FormState = Pick<LetterForm, 'kind' | 'typed'> & Partial<Pick<LetterForm, 'problems' | 'refusal' | 'changed'>>;

async function formPage(
  context: StaffContext,
  status: number,
  record: RequestRecord,
  state: FormState,
  cookies: readonly string[] = [],
): Promise<HttpReply> {
  await logSeen(context, record, `letter-draft ${state.kind}`);
  return privatePage(letterFormPage(letterEditorOf(context.view), { record, problems: [], ...state }), { status, cookies });
}

/** The form, empty or with what a draft holds. A kind that does not fit the request now leads back to those that do. */
export async function getLetterForm(context: StaffContext): Promise<HttpReply> {
  const [record, kind] = [await recordOf(context), kindIn(context)];
  if (record === null || kind === undefined) return message(404, 'notFound', context.view);
  const today = todayIn(context);
  if (whyNotEligible(kind, record, today).length > 0) return getLetters(context);
  const kept = await keptForm(context);
  if (kept !== null) {
    const refusal = context.view.words.frame.keptTyped;
    return formPage(context, 200, record, { kind, typed: typedLetter(kept.form), refusal }, kept.cookies);
  }
  const draft = await draftBehind(context, context.request.query['draft'] ?? '', record.reference, [kind]);
  return formPage(context, 200, record, {
    kind,
    typed: draft?.typed ?? freshForm(kind, asPrintedNow(record, context.deps.facility.timeZone), today),
  });
}

/** Takes the form: back to it with everything that is wrong, or on to the letter. */
export async function postLetterForm(context: StaffContext): Promise<HttpReply> {
  const { form } = context;
  const [record, kind] = [await recordOf(context), kindIn(context)];
  if (record === null || kind === undefined) return message(404, 'notFound', context.view);
  const typed = typedLetter(form);
  const judged = judgeLetter(kind, record, typed, todayIn(context));
  if (!judged.ok) return formPage(context, 422, record, { kind, typed, problems: judged.problems });
  const { reference } = record;
  const draft = await saveDraft(context, { reference, kind, typed, shown: shownIn(form), events: Number(form.get('events')) });
  return redirect(draftPath(reference, draft));
}

type Sound = Extract<JudgedLetter, { ok: true }>;

interface Drafted {
  readonly record: RequestRecord;
  readonly draft: LetterDraft;
  readonly secret: string;
}

async function draftedIn(context: StaffContext): Promise<Drafted | null> {
  const record = await recordOf(context);
  const secret = context.params['draft'] ?? '';
  const draft = record === null ? null : await draftBehind(context, secret, record.reference, letterKinds);
  return record === null || draft === null ? null : { record, draft, secret };
}

async function lookPage(context: StaffContext, { record, draft, secret }: Drafted, newDay = false): Promise<HttpReply> {
  const today = todayIn(context);
  const judged = judgeLetter(draft.kind, record, draft.typed, today);
  const { kind, typed } = draft;
  if (!judged.ok) return formPage(context, 422, record, { kind, typed, problems: judged.problems });
  await logSeen(context, record, `letter-draft ${kind}`);
  const page = letterPreviewPage(letterEditorOf(context.view), {
    ...{ record, kind, draft: secret, on: today, newDay, confirmed: needsConfirmation(kind) },
    hasAddress: isReached(context.deps.settings, record, todayIn(context)),
    savedAt: draft.savedAt,
    ...('newDate' in judged.details && { newDate: judged.details.newDate }),
  });
  return privatePage(page, { status: newDay ? 409 : 200 });
}

/** The id that a draft has once it is kept on a day. */
function idOf({ kind, typed, shown }: LetterDraft, on: string): string {
  return letterIdOf({ kind, typed: typed.toString(), on, version: shown.version });
}

/** The letter before it is kept, in words. One that was kept is found with its request. */
export async function getLetterPreview(context: StaffContext): Promise<HttpReply> {
  const drafted = await draftedIn(context);
  if (drafted === null) return message(404, 'letterGone', context.view);
  const { record, draft } = drafted;
  const today = todayIn(context);
  return isIssued(record, idOf(draft, today)) ? backTo(record.reference, 'letter-kept') : lookPage(context, drafted);
}

/** Draws a letter. The room of the documents is loaded now: it brings fonts and the PDF library, and most turns need neither. */
async function drawn(
  context: StaffContext,
  record: RequestRecord,
  kind: LetterKind,
  details: LetterDetails[LetterKind],
  language: Language,
) {
  const { deps } = context;
  const { makeLetter } = await import('../../documents/letters/make-letter.ts');
  const now = letterInstant(deps.clock.now(), deps.facility.timeZone);
  // A list covers all requests of the person that staff confirmed.
  const ofPerson = kind === 'accounting' ? (await othersOf(context, record, 'accounting')).others : [];
  const shown = { ...asPrintedNow(record, deps.facility.timeZone), ofPerson };
  return makeLetter(kind, shown, details, { facility: deps.facility, now, language });
}

/** The PDF of a draft, in the language of the request; in another one it is a copy to read. */
export async function getLetterPdf(context: StaffContext): Promise<HttpReply> {
  const drafted = await draftedIn(context);
  if (drafted === null) return message(404, 'letterGone', context.view);
  const { record, draft } = drafted;
  const judged = judgeLetter(draft.kind, record, draft.typed, todayIn(context));
  if (!judged.ok) return message(404, 'letterGone', context.view);
  await logSeen(context, record, `letter-draft ${draft.kind}`, 'document');
  const language = languages.find((name) => name === context.request.query['language']) ?? bodyNow(record).language;
  const { bytes } = await drawn(context, record, draft.kind, judged.details, language);
  return pdfFile(bytes, `${record.reference}-${draft.kind}`, 'inline');
}

/**
 * Draws the letter and stores it by its content; only then is it written into the request. A file that no record names harms
 * nobody.
 */
async function ready(
  context: StaffContext,
  { record, draft }: { readonly record: RequestRecord; readonly draft: Pick<LetterDraft, 'kind' | 'shown'> },
  id: string,
  judged: Sound,
): Promise<ReadyLetter> {
  const { kind, shown } = draft;
  const { details, decidedBy } = judged;
  const { language } = bodyNow(record);
  const { bytes, pages, text } = await drawn(context, record, kind, details, language);
  const hash = sha256(bytes);
  await context.deps.archive.put(hash, bytes);
  const words = Buffer.from(JSON.stringify(text));
  const textHash = sha256(words);
  await context.deps.archive.put(textHash, words);
  const file = { sha256: hash, bytes: bytes.byteLength, pages, language };
  return { id, kind, details, shown, file, text: textHash, madeFrom: record, ...(decidedBy !== undefined && { decidedBy }) };
}

/** The form again, because the request did not take the letter. */
async function notIssued(
  context: StaffContext,
  record: RequestRecord,
  { kind, typed, events }: LetterDraft,
  { code }: Refusal,
): Promise<HttpReply> {
  if (code === 'changed-meanwhile')
    return formPage(context, 409, record, { kind, typed, changed: await eventsSince(context, record, events) });
  const status = code === 'not-permitted' ? 403 : 422;
  return formPage(context, status, record, { kind, typed, refusal: context.view.words.refusals[code] });
}

/** Keeps the letter. The same draft, sent twice, is one letter. */
export async function postLetter(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const drafted = await draftedIn(context);
  if (drafted === null) return message(404, 'letterGone', context.view);
  const { record, draft } = drafted;
  const { reference } = record;
  const { kind, typed, shown } = draft;
  const [today, on] = [todayIn(context), form.get('on') ?? ''];
  const id = idOf(draft, on);
  if (isIssued(record, id)) return backTo(reference, 'letter-kept');
  if (!isAsShown(record, shown)) return notIssued(context, record, draft, { code: 'changed-meanwhile' });
  const judged = judgeLetter(kind, record, typed, today);
  if (!judged.ok || on !== today) return lookPage(context, drafted, on !== today);
  const acting = actingIn(context);
  const proposes = needsConfirmation(kind);
  const letter = proposes ? { ...judged, id, kind, shown, typed: typed.toString() } : await ready(context, drafted, id, judged);
  const performed = await perform(deps.requests, reference, (current) =>
    'typed' in letter ? decidePropose(current, letter, acting) : decideLetter(current, letter, acting),
  );
  if (performed.outcome === 'missing') return message(404, 'notFound', context.view);
  if (performed.outcome === 'refused') {
    const { refusal, record: current } = performed;
    return refusal.code === 'letter-kept-already'
      ? backTo(reference, 'letter-kept')
      : notIssued(context, current, draft, refusal);
  }
  deps.log.info('staff kept letter', { reference, kind, status: performed.record.status });
  await dispatch(deps, performed.record);
  return backTo(reference, proposes ? 'proposed' : 'letter-kept');
}

interface Proposed {
  readonly record: RequestRecord;
  readonly proposal: Proposal;
  readonly judged: JudgedLetter;
}

/** The proposal of a request, judged as the request is now; null where there is none. */
async function proposedIn(context: StaffContext): Promise<Proposed | null> {
  const record = await recordOf(context);
  const proposal = record?.decisions.proposal ?? null;
  if (record === null || proposal === null) return null;
  const judged = judgeLetter(proposal.letter, record, new URLSearchParams(proposal.typed), todayIn(context));
  const details = judged.ok ? withProfessional(judged.details, proposal.professional?.title) : null;
  return { record, proposal, judged: judged.ok && details !== null ? { ...judged, details } : judged };
}

/** The proposed letter, in words and as a PDF, for whoever confirms it or gives it back. */
export async function getProposal(context: StaffContext): Promise<HttpReply> {
  const proposed = await proposedIn(context);
  return proposed === null ? message(404, 'letterGone', context.view) : proposalPage(context, proposed);
}

async function proposalPage(
  context: StaffContext,
  { record, proposal }: Proposed,
  notReturned?: Parameters<typeof letterPreviewPage>[1]['notReturned'],
): Promise<HttpReply> {
  await logSeen(context, record, `letter-draft ${proposal.letter}`);
  const { letter: kind } = proposal;
  return privatePage(
    letterPreviewPage(letterEditorOf(context.view), {
      ...{ record, kind, draft: null, on: todayIn(context), confirmed: true },
      ...{ standing: standingOf(record, context.session.staff), notReturned },
      hasAddress: isReached(context.deps.settings, record, todayIn(context)),
    }),
    { status: notReturned === undefined ? 200 : 422 },
  );
}

/** What whoever looks at a proposal may do: agree as a professional, confirm it, or neither, and why. */
function standingOf(record: RequestRecord, staff: StaffMember): NonNullable<LetterPreview['standing']> {
  const { proposal } = record.decisions;
  const agrees = agreeBar(record, staff);
  if (agrees === null) return 'agrees';
  if (may(staff, 'review') && agrees === 'title-needed') return 'title-needed';
  if (proposal?.reviewable === true && proposal.professional === undefined) return 'professional-first';
  return mayConfirm(record, staff) ? 'confirms' : 'took-part';
}

/** As a licensed professional: nothing is decided, a second person confirms. */
export const postAgree = action('proposal-agreed', decideAgree);

const giveBack = action('proposal-returned', (record, acting, { form }) =>
  decideReturn(record, form.get('reason') ?? '', acting),
);

/** Gives the proposal back with a reason; without one, its page says so and keeps what was typed. */
export async function postReturn(context: StaffContext): Promise<HttpReply> {
  const proposed = await proposedIn(context);
  const typed = context.form.get('reason') ?? '';
  const reason = readText(typed);
  if (proposed === null || !('refused' in reason)) return giveBack(context);
  const code = reason.refused === 'empty' ? 'return-reason-required' : reason.refused;
  return proposalPage(context, proposed, { error: context.view.words.refusals[code], typed });
}

export async function getProposalPdf(context: StaffContext): Promise<HttpReply> {
  const proposed = await proposedIn(context);
  if (proposed === null || !proposed.judged.ok) return message(404, 'letterGone', context.view);
  const { record, proposal, judged } = proposed;
  await logSeen(context, record, `letter-draft ${proposal.letter}`, 'document');
  const { bytes } = await drawn(context, record, proposal.letter, judged.details, bodyNow(record).language);
  return pdfFile(bytes, `${record.reference}-${proposal.letter}`, 'inline');
}

/** Confirms the proposed letter: it is drawn with today's date and issued, and the decision is taken. */
export async function postProposal(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const proposed = await proposedIn(context);
  if (proposed === null) return message(404, 'letterGone', context.view);
  const { record, proposal, judged } = proposed;
  if (!judged.ok || form.get('on') !== todayIn(context)) return getProposal(context);
  const shown = shownIn(form);
  const { letter: kind, typed } = proposal;
  const id = letterIdOf({ kind, typed, on: todayIn(context), version: shown.version });
  const letter = await ready(context, { record, draft: { kind, shown } }, id, judged);
  const acting = actingIn(context);
  const performed = await perform(deps.requests, record.reference, (current) => decideLetter(current, letter, acting));
  if (performed.outcome === 'missing') return message(404, 'notFound', context.view);
  if (performed.outcome === 'refused') return refused(context, performed);
  deps.log.info('staff kept letter', { reference: record.reference, kind, status: performed.record.status });
  await dispatch(deps, performed.record);
  return backTo(record.reference, 'letter-kept');
}

/** Letters beyond the newest are found by the event that says that they were kept. */
async function issuedLetter({ deps }: StaffContext, record: RequestRecord, id: string) {
  const listed = lettersOf(record).find(({ letter }) => letter.id === id);
  if (listed !== undefined) return listed;
  const { events } = await deps.requests.history(record);
  const facts = events.find((event) => event.what === 'letter-kept' && event.facts['id'] === id)?.facts;
  const kind = letterKinds.find((name) => name === facts?.['letter']);
  const hash = facts?.['sha256'];
  return kind === undefined || hash === undefined ? undefined : { kind, sha256: hash };
}

/** A letter that was kept, to be read and printed. The archive key comes from the record, never from the address. */
export async function getLetter(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const record = await recordOf(context);
  const kept = record === null ? undefined : await issuedLetter(context, record, params['letter'] ?? '');
  if (record === null || kept === undefined) return message(404, 'notFound', view);
  await logSeen(context, record, `letter ${kept.kind}`, 'document');
  const bytes = await deps.archive.get(kept.sha256);
  return bytes === null ? message(404, 'documentGone', view) : pdfFile(bytes, `${record.reference}-${kept.kind}`, 'inline');
}
