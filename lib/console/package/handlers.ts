import { packageWords } from '../../languages/staff-package.ts';
import { awaitsFile, fileOf, packageSize } from '../../request/package/files.ts';
import { fileIdFrom } from '../../uploads/file-id.ts';
import { incomingKey } from '../../uploads/keys.ts';
import { packageLimit } from '../../uploads/limits.ts';
import { contentPolicy } from '../../web/content-policy.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { requestPath } from '../console.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { onShown, perform } from '../decisions.ts';
import { act, commandOf, refused, shownIn } from '../request/act.ts';
import type { Done } from '../request/paths.ts';
import { recordOf } from '../request/show-request.ts';
import { decideAdd, decideFile, type FileAct, fileActs, recordTypeNamed } from './decide-files.ts';
import { filePath } from './paths.ts';
import { sendPage } from './send-page.tsx';

/** Makes a place for a file, and leads to the form that sends it. */
export async function postFiles(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const command = commandOf(context);
  const id = fileIdFrom(deps.secrets, command.id);
  const acting = actingIn(context);
  const recordType = recordTypeNamed(form.get('recordType'));
  const decide = onShown(shownIn(form), (current) => decideAdd(current, id, recordType, acting));
  const performed = await perform(deps.requests, record.reference, decide, command);
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  return performed.outcome === 'refused' ? refused(context, performed) : redirect(filePath(record.reference, id));
}

const done: Readonly<Record<FileAct, Done>> = {
  up: 'files-ordered',
  down: 'files-ordered',
  name: 'file-named',
  remove: 'file-removed',
};

export async function postFile(context: StaffContext): Promise<HttpReply> {
  const { form, params, view } = context;
  const how = fileActs.find((name) => name === form.get('act'));
  if (how === undefined) return message(400, 'unreadable', view);
  const asked = { id: params['file'] ?? '', act: how, recordType: recordTypeNamed(form.get('recordType')) };
  return act(context, done[how], (record, acting) => decideFile(record, asked, acting));
}

/** In milliseconds; shorter than the credentials of the function that signs it are good for. */
const formLife = 60 * 60_000;

/** The one page whose form, and whose script, go to the bucket. It changes nothing: the file counts when the bucket tells of it. */
export async function getFile(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const record = await recordOf(context);
  const file = record === null ? undefined : fileOf(record, params['file'] ?? '');
  if (record === null || file === undefined) return message(404, 'notFound', view);
  const { reference } = record;
  // It has come already, or none is taken any more: its state stands with the request.
  if (!awaitsFile(record, file)) return redirect(requestPath(reference));
  await logSeen(context, record, 'page');
  const until = new Date(deps.clock.now().getTime() + formLife);
  const most = packageLimit(deps.settings.PACKAGE_MEGABYTES);
  const { origin: bucket } = deps.uploadForms;
  const signed = await deps.uploadForms.sign({
    key: incomingKey(reference, file.id),
    most: Math.max(0, most - packageSize(record)),
    redirect: `${deps.settings.PUBLIC_ORIGIN}${requestPath(reference)}?done=file-sent`,
    until,
  });
  const words = packageWords(view.language);
  return privatePage(sendPage(view, { record, file, form: signed, until: until.toISOString(), most, words }), {
    headers: { 'content-security-policy': contentPolicy({ formsTo: bucket, script: true, sendsTo: bucket }) },
  });
}
