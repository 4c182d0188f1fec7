/**
 * A file in parts, for the script of the page that sends one. It asks here for all that needs a right; the parts themselves go to the
 * bucket. Answers are JSON, but for `abort`, which is a form.
 */
import * as z from 'zod';
import { awaitsFile, fileOf, fileSending, packageSize } from '../../request/package/files.ts';
import type { PackageFile, Sending } from '../../request/package/stored.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import { sha256 } from '../../store/events.ts';
import { shownName } from '../../uploads/file-name.ts';
import { incomingKey } from '../../uploads/keys.ts';
import { largest, packageLimit, partSize } from '../../uploads/limits.ts';
import type { PartPlace, SentPart } from '../../uploads/ports.ts';
import type { HttpReply } from '../../web/http.ts';
import { privateJson, redirect } from '../../web/replies.ts';
import type { Begun, Completed, Refused, ServerProblem, Signed } from '../../web/scripts/words.ts';
import { requestPath } from '../console.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { type Acting, change, type Decision, perform, refuse } from '../decisions.ts';
import { recordOf } from '../request/show-request.ts';
import { may } from '../sign-in/roles.ts';
import { filePath } from './paths.ts';

const statuses: Readonly<Record<ServerProblem, number>> = { unreadable: 400, closed: 409, 'other-file': 409, 'too-large': 422 };

function refusal(problem: ServerProblem): HttpReply {
  const body: Refused = { problem };
  return privateJson(body, statuses[problem]);
}

interface Place {
  readonly record: RequestRecord;
  readonly file: PackageFile;
}

/** The place for a file that the address names, while it waits for one. */
async function placeOf(context: StaffContext): Promise<Place | null> {
  const record = await recordOf(context);
  const file = record === null ? undefined : fileOf(record, context.params['file'] ?? '');
  return record === null || file === undefined || !awaitsFile(record, file) ? null : { record, file };
}

const places = ({ record, file }: Place, { upload }: Sending): PartPlace => ({
  key: incomingKey(record.reference, file.id),
  upload,
});

const Digits = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

const ToBegin = z.object({
  size: Digits.pipe(z.int().positive()),
  /** When it was last changed. */
  modified: Digits,
  /** SHA-256 of its beginning. */
  head: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(1000),
});

/** What is on its way to a place, or no longer, decided on the record as it is by then. */
function decideSending(record: RequestState, id: string, sending: Sending | null, { staff }: Acting): Decision {
  const file = fileOf(record, id);
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (file === undefined || !awaitsFile(record, file)) return refuse('files-closed');
  return change(fileSending(record, file, sending));
}

async function written(context: StaffContext, { record, file }: Place, sending: Sending | null): Promise<boolean> {
  const acting = actingIn(context);
  const decide = (current: RequestState) => decideSending(current, file.id, sending, acting);
  return (await perform(context.deps.requests, record.reference, decide)).outcome === 'done';
}

const numbersOf = (parts: readonly SentPart[]): readonly number[] => parts.map(({ number }) => number);

function begun({ fingerprint }: Sending, sent: readonly SentPart[]): HttpReply {
  const body: Begun = { fingerprint, partSize, have: numbersOf(sent) };
  return privateJson(body);
}

/** Begins a file, or says which of its parts are there. Another file than the one that is on its way takes its place. */
export async function postBegin(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const { partUploads } = deps;
  const asked = ToBegin.safeParse(Object.fromEntries(form));
  if (!asked.success) return refusal('unreadable');
  const place = await placeOf(context);
  if (place === null) return refusal('closed');
  const { size, modified, head, name } = asked.data;
  const left = packageLimit(deps.settings.PACKAGE_MEGABYTES) - packageSize(place.record);
  if (size > Math.min(left, largest.zip)) return refusal('too-large');
  const fingerprint = sha256(`${size} ${modified} ${head}`);
  const before = place.file.sending;
  if (before?.fingerprint === fingerprint) {
    const sent = await partUploads.sent(places(place, before));
    if (sent !== null) return begun(before, sent);
  }
  const upload = await partUploads.begin(incomingKey(place.record.reference, place.file.id), shownName(name));
  const sending = { upload, fingerprint, size };
  const kept = await written(context, place, sending);
  const dropped = kept ? before : sending;
  if (dropped !== undefined) await partUploads.abort(places(place, dropped));
  return kept ? begun(sending, []) : refusal('closed');
}

/** The file that the script sends, or why it may not. */
async function sendingOf(context: StaffContext): Promise<(Place & { readonly sending: Sending }) | ServerProblem> {
  const place = await placeOf(context);
  if (place === null) return 'closed';
  const { sending } = place.file;
  return sending === undefined || sending.fingerprint !== context.form.get('fingerprint')
    ? 'other-file'
    : { ...place, sending };
}

/** In bytes, of each part. */
function sizesOf({ size }: Sending): readonly number[] {
  const count = Math.ceil(size / partSize);
  return Array.from({ length: count }, (_, place) => Math.min(partSize, size - place * partSize));
}

/** So few that a slow line sends them within the idle time of a session. */
const signedAtOnce = 10;
/** In milliseconds; shorter than the credentials of the function that signs are good for. */
const addressLife = 60 * 60_000;

/** Addresses for a part and the next ones. */
export async function postSign(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const going = await sendingOf(context);
  if (typeof going === 'string') return refusal(going);
  const sizes = sizesOf(going.sending);
  const first = Digits.pipe(z.int().min(1).max(sizes.length)).safeParse(form.get('part'));
  if (!first.success) return refusal('unreadable');
  const until = new Date(deps.clock.now().getTime() + addressLife);
  const parts = sizes.map((size, place) => ({ number: place + 1, size })).slice(first.data - 1, first.data - 1 + signedAtOnce);
  const at = places(going, going.sending);
  const body: Signed = { addresses: await Promise.all(parts.map((part) => deps.partUploads.sign(at, part, until))) };
  return privateJson(body);
}

/** Puts the file together when all its parts are there, of the sizes that were signed; the bucket tells of it as of any other. */
export async function postComplete(context: StaffContext): Promise<HttpReply> {
  const { partUploads } = context.deps;
  const going = await sendingOf(context);
  if (typeof going === 'string') return refusal(going);
  const at = places(going, going.sending);
  const sent = await partUploads.sent(at);
  const sizes = sizesOf(going.sending);
  const whole = sent !== null && sizes.every((size, place) => sent[place]?.number === place + 1 && sent[place].size === size);
  const to = `${requestPath(going.record.reference)}?done=file-sent`;
  // Null: put together by a call whose answer was lost.
  const body: Completed = sent === null || whole ? { to } : { have: numbersOf(sent) };
  if (whole) await partUploads.complete(at, sent);
  return privateJson(body);
}

/** A form: drops what was sent, and shows the page again. */
export async function postAbort(context: StaffContext): Promise<HttpReply> {
  const place = await placeOf(context);
  if (place === null) return message(404, 'notFound', context.view);
  const { sending } = place.file;
  if (sending !== undefined && (await written(context, place, null)))
    await context.deps.partUploads.abort(places(place, sending));
  return redirect(filePath(place.record.reference, place.file.id));
}
