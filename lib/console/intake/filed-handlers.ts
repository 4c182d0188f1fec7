/** Pages of a scan that belong to a request. Loaded when they are opened. */
import { fileName } from '../../release/seal/manifest.ts';
import { type FiledScan, filedScan } from '../../request/filed-scan.ts';
import type { RequestRecord } from '../../request/record.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { message, type StaffContext } from '../context.ts';
import { recordOf } from '../request/show-request.ts';
import { filedPage } from './filed-view.tsx';

async function chosenIn(context: StaffContext): Promise<{ readonly record: RequestRecord; readonly filed: FiledScan } | null> {
  const record = await recordOf(context);
  const filed = record === null ? undefined : filedScan(record, context.params['file'] ?? '');
  return record === null || filed === undefined ? null : { record, filed };
}

export async function getFiled(context: StaffContext): Promise<HttpReply> {
  const chosen = await chosenIn(context);
  if (chosen === null) return message(404, 'notFound', context.view);
  await logSeen(context, chosen.record, 'scan', 'document');
  return privatePage(filedPage(context.view, chosen));
}

/** GET: the picture of a page. */
export async function getFiledPicture(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const chosen = await chosenIn(context);
  const page = Number(params['page']);
  if (chosen?.filed.type !== 'pdf' || !Number.isInteger(page) || page < 1) return message(404, 'notFound', view);
  await logSeen(context, chosen.record, 'scan', 'document');
  const { pictureOf } = await import('../../release/pages/reader.ts');
  const picture = await pictureOf(await bytesOf(await deps.packages.read(chosen.filed.key)), page);
  if (picture === null) return message(404, 'notFound', view);
  return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'no-store' }, body: picture };
}

/** GET: the file, from an address that ends within a minute. */
export async function getFiledFile(context: StaffContext): Promise<HttpReply> {
  const { deps, view } = context;
  const chosen = await chosenIn(context);
  if (chosen === null) return message(404, 'notFound', view);
  const { record, filed } = chosen;
  await logSeen(context, record, 'scan', 'document');
  const named = { fileName: fileName({ type: filed.type }, 0), type: 'application/octet-stream' };
  return redirect(await deps.packages.link(filed.key, named));
}
