/** One request: its page, its documents, and each thing that staff do to it. */

import { formsOf, lettersOf } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { firstBreak } from '../../store/events.ts';
import { cardOf } from '../../store/request-item.ts';
import type { HttpReply } from '../../web/http.ts';
import type { Console } from '../console.ts';
import { type Acting, type Decide, onShown, type Performed, perform, type Shown } from '../decisions.ts';
import { ageOf } from '../queue/ageing.ts';
import { nextNeeded } from '../queue/next-needed.ts';
import { markOf } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { backTo, html, kickReady, message, type Turn, todayIn } from '../turn.ts';
import { decideMove, decideNote, decideRelease, decideTake, offeredMoves } from './actions.ts';
import type { Outcome } from './request-notices.tsx';
import { requestPage } from './request-page.tsx';
import { decideSettlement, settlements } from './settle-work.ts';

type Done = (Outcome & { kind: 'done' })['what'];

/** Writes down who looked at what, before anything of it is shown. */
export async function logSeen({ deps, session }: Turn, reference: string, what: string): Promise<void> {
  const at = deps.clock.now().toISOString();
  await deps.accessLog.seen(reference, { who: markOf(session.staff), what, at });
  deps.log.info('staff viewed request', { reference, kind: what });
}

/** The record that the address names, or null for a misspelt or unknown reference alike. */
export async function recordOf({ deps, parameters }: Turn): Promise<RequestRecord | null> {
  const reference = readReference(parameters['reference'] ?? '');
  return reference === null ? null : deps.requests.get(reference);
}

/** The words of letters come with the first request that has any. */
async function withLetters(view: Console, record: RequestRecord): Promise<Console> {
  if (lettersOf(record).length === 0) return view;
  const { letterWords } = await import('../../languages/letters.ts');
  return { ...view, letter: letterWords(view.language) };
}

export async function render(turn: Turn, record: RequestRecord, outcome?: Outcome): Promise<string> {
  const { deps, session, view } = turn;
  const { staff } = session;
  await logSeen(turn, record.reference, 'page');
  const [others, seen] = await Promise.all([
    deps.requests.aboutSamePatient(record),
    may(staff, 'audit-read') ? deps.accessLog.list(record.reference) : null,
  ]);
  return requestPage(await withLetters(view, record), {
    record,
    age: ageOf(record.route.clock, record.dueOn, todayIn(turn), record.receivedOn),
    next: nextNeeded({ status: record.status, card: cardOf(record) }, deps.facility.timeZone),
    moves: offeredMoves(record, staff),
    mayWork: may(staff, 'work'),
    seen,
    others,
    intact: firstBreak(record.events) < 0,
    outcome,
  });
}

const doneWords: readonly Done[] = [
  'moved',
  'taken',
  'released',
  'noted',
  'settled',
  'mail-received',
  'letter-kept',
  'letter-mailed',
];

export async function showRequest(turn: Turn): Promise<HttpReply> {
  const record = await recordOf(turn);
  if (record === null) return message(404, 'notFound', turn.view);
  const what = doneWords.find((name) => name === turn.request.query['done']);
  return html(200, await render(turn, record, what === undefined ? undefined : { kind: 'done', what }));
}

/** A document as an attachment. The archive key comes from the record, never from the address. */
export async function downloadDocument(turn: Turn): Promise<HttpReply> {
  const { deps, parameters, view } = turn;
  const record = await recordOf(turn);
  const entry = formsOf(record ?? { documents: [] }).findLast(({ kind }) => kind === parameters['kind']);
  if (record === null || entry === undefined) return message(404, 'notFound', view);
  await logSeen(turn, record.reference, `document ${entry.kind}`);
  const bytes = await deps.archive.get(entry.sha256);
  if (bytes === null) return message(404, 'documentGone', view);
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${record.reference}-${entry.kind}.pdf"`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: bytes };
}

/** The parts of a form that a person typed or chose, to be shown again when it is refused. */
function typedIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const fields = ['to', 'reason', 'first', 'note'] as const;
  return Object.fromEntries(fields.map((name) => [name, form.get(name) ?? '']));
}

/** Work of the service is judged on the very record that was shown: what the service did since is what it is about. */
type About = 'request' | 'work';

/** What the form of a page showed of the request. */
export function shownIn(form: URLSearchParams, about: About = 'request'): Shown {
  return { version: Number(form.get('version')), standing: about === 'work' ? '' : (form.get('standing') ?? '') };
}

/** Runs a decision on what the page showed, then answers with a redirect, or with the page and why not. */
export async function act(
  turn: Turn,
  done: Done,
  decide: (record: RequestRecord, acting: Acting) => ReturnType<Decide>,
  about: About = 'request',
): Promise<HttpReply> {
  const { deps, session, form, parameters, view } = turn;
  const reference = readReference(parameters['reference'] ?? '');
  if (reference === null) return message(404, 'notFound', view);
  const acting: Acting = { staff: session.staff, now: deps.clock.now(), timeZone: deps.facility.timeZone };
  const performed = await perform(
    deps.requests,
    reference,
    onShown(shownIn(form, about), (record) => decide(record, acting)),
  );
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'refused') return refused(turn, performed);
  if (done === 'moved') deps.log.info('staff moved request', { reference, status: performed.record.status });
  await kickReady(deps, performed.record);
  return backTo(reference, done);
}

async function refused(turn: Turn, { record, refusal }: Extract<Performed, { outcome: 'refused' }>): Promise<HttpReply> {
  const typed = typedIn(turn.form);
  if (refusal.code !== 'changed-meanwhile') {
    const status = refusal.code === 'not-permitted' ? 403 : 422;
    return html(status, await render(turn, record, { kind: 'refused', refusal, typed }));
  }
  const seen = Number(turn.form.get('events'));
  const events = Number.isInteger(seen) && seen >= 0 ? record.events.slice(seen) : [];
  const { to: _choice, ...texts } = typed;
  return html(409, await render(turn, record, { kind: 'changed', events, typed: texts }));
}

export async function moveRequest(turn: Turn): Promise<HttpReply> {
  const { deps, form } = turn;
  const typed = form.get('first') ?? '';
  const first = readReference(typed);
  const order = {
    to: form.get('to') ?? '',
    reason: form.get('reason') ?? '',
    first: { typed, exists: first !== null && (await deps.requests.get(first)) !== null },
  };
  return act(turn, 'moved', (record, acting) => decideMove(record, order, acting));
}

export async function changeOwner(turn: Turn): Promise<HttpReply> {
  const to = turn.form.get('to');
  if (to === 'queue') return act(turn, 'released', decideRelease);
  return act(turn, 'taken', (record, acting) => decideTake(record, to === 'me-instead', acting));
}

export async function addNote(turn: Turn): Promise<HttpReply> {
  return act(turn, 'noted', (record, acting) => decideNote(record, turn.form.get('note') ?? '', acting));
}

export async function settleWork(turn: Turn): Promise<HttpReply> {
  const how = settlements.find((name) => name === turn.form.get('how'));
  if (how === undefined) return message(400, 'unreadable', turn.view);
  const settle = (record: RequestRecord, acting: Acting) =>
    decideSettlement(record, turn.parameters['work'] ?? '', how, acting);
  return act(turn, 'settled', settle, 'work');
}
