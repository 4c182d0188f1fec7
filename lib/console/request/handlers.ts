import { verifyDocument } from '../../documents/verify.ts';
import { formsOf } from '../../request/issued-letters.ts';
import type { RequestState } from '../../request/record.ts';
import { teams } from '../../request/requester.ts';
import { sha256 } from '../../store/events.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, privatePage } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import type { Acting } from '../decisions.ts';
import { decideMailed, mailedResult } from '../letters/mailed.ts';
import { postedField } from '../letters/posted.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { act, action, isDone, typedIn } from './act.ts';
import { decideDesk, decideNote, decideRelease, decideTake, deskField } from './actions.ts';
import type { FileProblem } from './check-pdf-view.tsx';
import { decideHold, holdField } from './hold.ts';
import { decideResolution, resolutions } from './resolve-work.ts';
import { recordOf, showRequest } from './show-request.ts';

export { postGiveCode } from './give-code.ts';

export async function getRequest(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  const what = context.request.query['done'] ?? '';
  const kept = await keptForm(context);
  if (kept !== null) {
    const { form, cookies } = kept;
    return privatePage(await showRequest(context, record, { kind: 'kept', form, typed: typedIn(form) }), { cookies });
  }
  return privatePage(await showRequest(context, record, isDone(what, context.view) ? { kind: 'done', what } : undefined));
}

/** A document as an attachment; its archive key comes from the record, never from the URL. */
export async function getDocument(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view, request } = context;
  const record = await recordOf(context);
  const { language } = request.query;
  const entry = formsOf(record ?? { documents: [] }).findLast(
    (made) => made.kind === params['kind'] && (language === undefined || made.language === language),
  );
  if (record === null || entry === undefined) return message(404, 'notFound', view);
  await logSeen(context, record, `document ${entry.kind}`, 'document');
  const bytes = await deps.archive.get(entry.sha256);
  if (bytes === null) return message(404, 'documentGone', view);
  return pdfFile(bytes, `${record.reference}-${entry.kind}`, 'attachment');
}

export async function postOwner(context: StaffContext): Promise<HttpReply> {
  const to = context.form.get('to');
  if (to === 'queue') return act(context, 'released', decideRelease);
  return act(context, 'taken', (record, acting) => decideTake(record, to === 'me-instead', acting));
}

/** Who may not see it there is told so by the queue: see opening.ts. */
export const postDesk = action('desk-changed', (record, acting, { form }) =>
  decideDesk(
    record,
    teams.find((team) => team === form.get(deskField)),
    acting,
  ),
);

export const postNote = action('noted', (record, acting, { form }) => decideNote(record, form.get('note') ?? '', acting));

export async function postHold(context: StaffContext): Promise<HttpReply> {
  const to = context.form.get('to') === 'lift' ? 'lift' : 'set';
  const typed = context.form.get(holdField) ?? '';
  return act(context, to === 'set' ? 'hold-set' : 'hold-lifted', (record, acting) => decideHold(record, to, typed, acting));
}

/** On which day a letter was posted; says at once where an extension came too late to give more time. */
export async function postMailed(context: StaffContext): Promise<HttpReply> {
  const letter = context.params['letter'] ?? '';
  const today = todayIn(context);
  const day = typedDate(context.form, postedField(letter)) ?? today;
  return act(
    context,
    (record) => mailedResult(record, letter, today),
    (record, acting) => decideMailed(record, letter, day, acting),
  );
}

export async function postWork(context: StaffContext): Promise<HttpReply> {
  const how = resolutions.find((name) => name === context.form.get('how'));
  if (how === undefined) return message(400, 'unreadable', context.view);
  const work = context.params['work'] ?? '';
  const day = typedDate(context.form, postedField(work));
  const settle = (record: RequestState, acting: Acting) => decideResolution(record, work, how, acting, day);
  return act(context, 'settled', settle, 'work');
}

/** Compares a PDF by hash; it is neither parsed nor stored. The access log records the check. */
export async function postCheck(context: StaffContext): Promise<HttpReply> {
  const { file = new Uint8Array() } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  const noFile = async (status: number, problem: FileProblem) =>
    privatePage(await showRequest(context, record, { kind: 'no-file', problem }), { status });
  if (file === 'too-large') return noFile(413, 'tooLarge');
  if (file.length === 0) return noFile(422, 'choose');
  const verdict = verifyDocument(file, record);
  await logSeen(context, record, `checked ${verdict.state}`);
  const checked = { verdict, sha256: sha256(file), bytes: file.byteLength };
  return privatePage(await showRequest(context, record, { kind: 'checked', checked }));
}
