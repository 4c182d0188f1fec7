/** Letters: choose one, fill its form in, look at it, issue it, open it again. */

import { dispatch } from '../../delivery/dispatch.ts';
import { recipientOf } from '../../delivery/mail/notices.ts';
import type { LetterDetails } from '../../documents/letters/letters.ts';
import { asPrinted } from '../../request/corrections.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import { type LetterKind, letterKinds } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { type Language, languages } from '../../request/vocabulary.ts';
import { sha256 } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { isAsShown, perform, type Refusal } from '../decisions.ts';
import { backTo, eventsSince, shownIn } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import { offeredLetters, whyNotEligible } from './allowed.ts';
import { chooseLetterPage } from './choose-page.tsx';
import type { LetterForm } from './control.ts';
import { draftBehind, type LetterDraft, saveDraft, typedLetter } from './drafts.ts';
import { letterEditorOf } from './editor.ts';
import { freshForm, type JudgedLetter, judgeLetter } from './form.ts';
import { letterFormPage } from './form-page.tsx';
import { decideLetter, isIssued, letterIdOf, letterInstant, type ReadyLetter } from './issue-letter.ts';
import { draftPath } from './paths.ts';
import { letterPreviewPage } from './preview-page.tsx';

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

async function formPage(context: StaffContext, status: number, record: RequestRecord, state: FormState): Promise<HttpReply> {
  await logSeen(context, record, `letter-draft ${state.kind}`);
  return privatePage(letterFormPage(letterEditorOf(context.view), { record, problems: [], ...state }), { status });
}

/** The form, empty or with what a draft holds. A kind that does not fit the request now leads back to those that do. */
export async function getLetterForm(context: StaffContext): Promise<HttpReply> {
  const [record, kind] = [await recordOf(context), kindIn(context)];
  if (record === null || kind === undefined) return message(404, 'notFound', context.view);
  const today = todayIn(context);
  if (whyNotEligible(kind, record, today).length > 0) return getLetters(context);
  const draft = await draftBehind(context, context.request.query['draft'] ?? '', record.reference, [kind]);
  return formPage(context, 200, record, {
    kind,
    typed: draft?.typed ?? freshForm(kind, asPrinted(record, context.deps.facility.timeZone), today),
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
    ...{ record, kind, draft: secret, on: today, newDay },
    hasAddress: recipientOf(record.body) !== null,
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
  { deps }: StaffContext,
  record: RequestRecord,
  kind: LetterKind,
  details: LetterDetails[LetterKind],
  language: Language,
) {
  const { makeLetter } = await import('../../documents/letters/make-letter.ts');
  const now = letterInstant(deps.clock.now(), deps.facility.timeZone);
  const shown = asPrinted(record, deps.facility.timeZone);
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
  const language = languages.find((name) => name === context.request.query['language']) ?? record.body.language;
  const { bytes } = await drawn(context, record, draft.kind, judged.details, language);
  return pdfFile(bytes, `${record.reference}-${draft.kind}`, 'inline');
}

/**
 * Draws the letter and stores it by its content; only then is it written into the request. A file that no record names harms
 * nobody.
 */
async function ready(context: StaffContext, { record, draft }: Drafted, id: string, judged: Sound): Promise<ReadyLetter> {
  const { kind, shown } = draft;
  const { details, decidedBy } = judged;
  const { language } = record.body;
  const { bytes, pages } = await drawn(context, record, kind, details, language);
  const hash = sha256(bytes);
  await context.deps.archive.put(hash, bytes);
  const file = { sha256: hash, bytes: bytes.byteLength, pages, language };
  return { id, kind, details, shown, file, madeFrom: record, ...(decidedBy !== undefined && { decidedBy }) };
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
  const letter = await ready(context, drafted, id, judged);
  const acting = actingIn(context);
  const performed = await perform(deps.requests, reference, (current) => decideLetter(current, letter, acting));
  if (performed.outcome === 'missing') return message(404, 'notFound', context.view);
  if (performed.outcome === 'refused') {
    const { refusal, record: current } = performed;
    return refusal.code === 'letter-kept-already'
      ? backTo(reference, 'letter-kept')
      : notIssued(context, current, draft, refusal);
  }
  deps.log.info('staff kept letter', { reference, kind, status: performed.record.status });
  await dispatch(deps, performed.record);
  return backTo(reference, 'letter-kept');
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
