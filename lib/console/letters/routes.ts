/** The letter desk: choose a letter, fill its form in, look at it, keep it with the request, open it again, say that it was mailed. */

import { recipientOf } from '../../delivery/mail/notices.ts';
import type { LetterDetails } from '../../documents/letters/details.ts';
import { lettersOf } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { type Language, type LetterKind, languages, letterKinds } from '../../request/vocabulary.ts';
import { sha256 } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import { isAsShown, perform, type Refusal } from '../decisions.ts';
import { act, logSeen, recordOf, shownIn } from '../request/routes.ts';
import { backTo, html, kickReady, message, seeOther, type Turn, todayIn } from '../turn.ts';
import { barsOf, offeredLetters } from './allowed.ts';
import { chooseLetterPage } from './choose-page.tsx';
import type { LetterForm } from './control.ts';
import { deskOf } from './desk.ts';
import { draftBehind, type LetterDraft, layAside, typedLetter } from './drafts.ts';
import { decideLetter, decideMailed, isKept, letterIdOf, letterInstant, type ReadyLetter } from './file-letter.ts';
import { freshForm, type JudgedLetter, judgeLetter } from './form.ts';
import { letterFormPage } from './form-page.tsx';
import { letterLookPage } from './look-page.tsx';
import { draftPath } from './paths.ts';

export async function showLetters(turn: Turn): Promise<HttpReply> {
  const record = await recordOf(turn);
  if (record === null) return message(404, 'notFound', turn.view);
  await logSeen(turn, record.reference, 'page');
  return html(200, chooseLetterPage(deskOf(turn.view), { record, letters: offeredLetters(record, todayIn(turn)) }));
}

function kindIn({ parameters }: Turn): LetterKind | undefined {
  return letterKinds.find((kind) => kind === parameters['kind']);
}

type FormState = Pick<LetterForm, 'kind' | 'typed'> & Partial<Pick<LetterForm, 'problems' | 'refusal' | 'changed'>>;

async function formPage(turn: Turn, status: number, record: RequestRecord, state: FormState): Promise<HttpReply> {
  await logSeen(turn, record.reference, `letter-draft ${state.kind}`);
  return html(status, letterFormPage(deskOf(turn.view), { record, problems: [], ...state }));
}

/** The form, empty or with what a draft holds. A kind that does not fit the request now leads back to those that do. */
export async function showLetterForm(turn: Turn): Promise<HttpReply> {
  const [record, kind] = [await recordOf(turn), kindIn(turn)];
  if (record === null || kind === undefined) return message(404, 'notFound', turn.view);
  const today = todayIn(turn);
  if (barsOf(kind, record, today).length > 0) return showLetters(turn);
  const draft = await draftBehind(turn, turn.request.query['draft'] ?? '', record.reference, [kind]);
  return formPage(turn, 200, record, { kind, typed: draft?.typed ?? freshForm(kind, record, today) });
}

/** Takes the form: back to it with everything that is wrong, or on to the letter. */
export async function takeLetterForm(turn: Turn): Promise<HttpReply> {
  const { form } = turn;
  const [record, kind] = [await recordOf(turn), kindIn(turn)];
  if (record === null || kind === undefined) return message(404, 'notFound', turn.view);
  const typed = typedLetter(form);
  const judged = judgeLetter(kind, record, typed, todayIn(turn));
  if (!judged.ok) return formPage(turn, 422, record, { kind, typed, problems: judged.problems });
  const { reference } = record;
  const draft = await layAside(turn, { reference, kind, typed, shown: shownIn(form), events: Number(form.get('events')) });
  return seeOther(draftPath(reference, draft));
}

type Sound = Extract<JudgedLetter, { ok: true }>;

interface Drafted {
  readonly record: RequestRecord;
  readonly draft: LetterDraft;
  readonly secret: string;
}

async function draftedIn(turn: Turn): Promise<Drafted | null> {
  const record = await recordOf(turn);
  const secret = turn.parameters['draft'] ?? '';
  const draft = record === null ? null : await draftBehind(turn, secret, record.reference, letterKinds);
  return record === null || draft === null ? null : { record, draft, secret };
}

async function lookPage(turn: Turn, { record, draft, secret }: Drafted, newDay = false): Promise<HttpReply> {
  const today = todayIn(turn);
  const judged = judgeLetter(draft.kind, record, draft.typed, today);
  const { kind, typed } = draft;
  if (!judged.ok) return formPage(turn, 422, record, { kind, typed, problems: judged.problems });
  await logSeen(turn, record.reference, `letter-draft ${kind}`);
  const page = letterLookPage(deskOf(turn.view), {
    ...{ record, kind, draft: secret, on: today, newDay },
    hasAddress: recipientOf(record.body) !== null,
    ...('newDate' in judged.details && { newDate: judged.details.newDate }),
  });
  return html(newDay ? 409 : 200, page);
}

/** The id that a draft has once it is kept on a day. */
function idOf({ kind, typed, shown }: LetterDraft, on: string): string {
  return letterIdOf({ kind, typed: typed.toString(), on, version: shown.version });
}

/** The letter before it is kept, in words. One that was kept is found with its request. */
export async function showLetterLook(turn: Turn): Promise<HttpReply> {
  const drafted = await draftedIn(turn);
  if (drafted === null) return message(404, 'letterGone', turn.view);
  const { record, draft } = drafted;
  return isKept(record, idOf(draft, todayIn(turn))) ? backTo(record.reference, 'letter-kept') : lookPage(turn, drafted);
}

/** Draws a letter. The room of the documents is loaded now: it brings fonts and the PDF library, and most turns need neither. */
async function drawn(
  { deps }: Turn,
  record: RequestRecord,
  kind: LetterKind,
  details: LetterDetails[LetterKind],
  language: Language,
) {
  const { makeLetter } = await import('../../documents/letters/letters.ts');
  const now = letterInstant(deps.clock.now(), deps.facility.timeZone);
  return makeLetter(kind, record, details, { facility: deps.facility, now, language });
}

function pdf(bytes: Uint8Array, name: string): HttpReply {
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: bytes };
}

/** The PDF of a draft, in the language of the request; in another one it is a copy to read. */
export async function showLetterPdf(turn: Turn): Promise<HttpReply> {
  const drafted = await draftedIn(turn);
  if (drafted === null) return message(404, 'letterGone', turn.view);
  const { record, draft } = drafted;
  const judged = judgeLetter(draft.kind, record, draft.typed, todayIn(turn));
  if (!judged.ok) return message(404, 'letterGone', turn.view);
  await logSeen(turn, record.reference, `letter-draft ${draft.kind}`);
  const language = languages.find((name) => name === turn.request.query['language']) ?? record.body.language;
  const { bytes } = await drawn(turn, record, draft.kind, judged.details, language);
  return pdf(bytes, `${record.reference}-${draft.kind}`);
}

/**
 * Draws the letter and stores it by its content; only then is it written into the request. A file that no record names harms
 * nobody.
 */
async function ready(turn: Turn, { record, draft }: Drafted, id: string, judged: Sound): Promise<ReadyLetter> {
  const { kind, shown } = draft;
  const { details, decidedBy } = judged;
  const { language } = record.body;
  const { bytes, pages } = await drawn(turn, record, kind, details, language);
  const hash = sha256(bytes);
  await turn.deps.archive.put(hash, bytes);
  const file = { sha256: hash, bytes: bytes.byteLength, pages, language };
  return { id, kind, details, shown, file, madeFrom: record, ...(decidedBy !== undefined && { decidedBy }) };
}

/** The form again, because the request did not take the letter. */
function notKept(
  turn: Turn,
  record: RequestRecord,
  { kind, typed, events }: LetterDraft,
  { code }: Refusal,
): Promise<HttpReply> {
  if (code === 'changed-meanwhile') return formPage(turn, 409, record, { kind, typed, changed: record.events.slice(events) });
  const status = code === 'not-permitted' ? 403 : 422;
  return formPage(turn, status, record, { kind, typed, refusal: turn.view.words.refusals[code] });
}

/** Keeps the letter. The same draft, sent twice, is one letter. */
export async function keepLetter(turn: Turn): Promise<HttpReply> {
  const { deps, session, form } = turn;
  const drafted = await draftedIn(turn);
  if (drafted === null) return message(404, 'letterGone', turn.view);
  const { record, draft } = drafted;
  const { reference } = record;
  const { kind, typed, shown } = draft;
  const [now, today, on] = [deps.clock.now(), todayIn(turn), form.get('on') ?? ''];
  const id = idOf(draft, on);
  if (isKept(record, id)) return backTo(reference, 'letter-kept');
  if (!isAsShown(record, shown)) return notKept(turn, record, draft, { code: 'changed-meanwhile' });
  const judged = judgeLetter(kind, record, typed, today);
  if (!judged.ok || on !== today) return lookPage(turn, drafted, on !== today);
  const letter = await ready(turn, drafted, id, judged);
  const acting = { staff: session.staff, now, timeZone: deps.facility.timeZone };
  const performed = await perform(deps.requests, reference, (current) => decideLetter(current, letter, acting));
  if (performed.outcome === 'missing') return message(404, 'notFound', turn.view);
  if (performed.outcome === 'refused') {
    const { refusal, record: current } = performed;
    return refusal.code === 'letter-kept-already' ? backTo(reference, 'letter-kept') : notKept(turn, current, draft, refusal);
  }
  deps.log.info('staff kept letter', { reference, kind, status: performed.record.status });
  await kickReady(deps, performed.record);
  return backTo(reference, 'letter-kept');
}

/** A letter that was kept, to be read and printed. The archive key comes from the record, never from the address. */
export async function showKeptLetter(turn: Turn): Promise<HttpReply> {
  const { deps, parameters, view } = turn;
  const record = await recordOf(turn);
  const kept = record === null ? undefined : lettersOf(record).find(({ letter }) => letter.id === parameters['letter']);
  if (record === null || kept === undefined) return message(404, 'notFound', view);
  await logSeen(turn, record.reference, `letter ${kept.kind}`);
  const bytes = await deps.archive.get(kept.sha256);
  return bytes === null ? message(404, 'documentGone', view) : pdf(bytes, `${record.reference}-${kept.kind}`);
}

export async function markLetterMailed(turn: Turn): Promise<HttpReply> {
  return act(turn, 'letter-mailed', (record, acting) => decideMailed(record, turn.parameters['letter'] ?? '', acting));
}
