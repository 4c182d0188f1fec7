/** The pages of a package: the list, one page with its picture, and the file itself. Loaded when they are opened. */

import { fileName } from '../../release/seal/manifest.ts';
import { fileOf } from '../../request/package/files.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { verdictsOf } from '../../request/release/pages.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { onShown, perform } from '../decisions.ts';
import { commandOf, shownIn } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import { decideLook, lookField } from './look.ts';
import { lookPage, pagesPage } from './pages-page.tsx';
import { pagesPath } from './paths.ts';

/** GET: every file with what its pages say, and what went out. */
export async function getPages(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  await logSeen(context, record, 'page');
  const kept = context.request.query['done'] === 'looked';
  return privatePage(pagesPage(context.view, { record, kept }));
}

interface Chosen {
  readonly record: RequestRecord;
  readonly file: PackageFile;
  readonly page: number;
}

async function chosenIn(context: StaffContext): Promise<Chosen | null> {
  const record = await recordOf(context);
  const { params } = context;
  const file = record === null ? undefined : fileOf(record, params['file'] ?? '');
  if (record === null || file === undefined || file.state !== 'clean') return null;
  const page = Number(params['page'] ?? '1');
  const exists = Number.isInteger(page) && page >= 1 && page <= verdictsOf(record, file).length;
  return exists ? { record, file, page } : null;
}

/** GET: one page beside what was found on it. */
export async function getLook(context: StaffContext): Promise<HttpReply> {
  const chosen = await chosenIn(context);
  if (chosen === null) return message(404, 'notFound', context.view);
  await logSeen(context, chosen.record, 'package page', 'document');
  return privatePage(lookPage(context.view, { ...chosen, typed: '' }));
}

/** POST: it may go out, and why. */
export async function postLook(context: StaffContext): Promise<HttpReply> {
  const { deps, form, params, view } = context;
  const reference = readReference(params['reference'] ?? '');
  const [file, page, reason] = [params['file'] ?? '', Number(params['page']), form.get(lookField) ?? ''];
  if (reference === null) return message(404, 'notFound', view);
  const acting = actingIn(context);
  const looked = onShown(shownIn(form), (record) => decideLook(record, { file, page, reason }, acting));
  const performed = await perform(deps.requests, reference, looked, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') return redirect(`${pagesPath(reference)}?done=looked`);
  const chosen = await chosenIn(context);
  if (chosen === null) return message(404, 'notFound', view);
  await logSeen(context, chosen.record, 'package page', 'document');
  const { code } = performed.refusal;
  const status = code === 'changed-meanwhile' ? 409 : code === 'not-permitted' ? 403 : 422;
  return privatePage(lookPage(view, { ...chosen, typed: reason, refusal: view.words.refusals[code] }), { status });
}

/** In bytes. A picture needs the whole file in memory; a larger one is opened as a file. */
const largestDrawn = 60 * 1024 * 1024;

async function bytesOf({ deps }: StaffContext, key: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await deps.packages.read(key)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** GET: the picture of a page of a PDF. */
export async function getPicture(context: StaffContext): Promise<HttpReply> {
  const chosen = await chosenIn(context);
  const { type, key, size = 0 } = chosen?.file ?? {};
  if (chosen === null || type !== 'pdf' || key === undefined || size > largestDrawn)
    return message(404, 'notFound', context.view);
  await logSeen(context, chosen.record, 'package page', 'document');
  const { pictureOf } = await import('../../release/pages/reader.ts');
  const picture = await pictureOf(await bytesOf(context, key), chosen.page);
  if (picture === null) return message(404, 'notFound', context.view);
  return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'no-store' }, body: picture };
}

/** GET: the checked file, from an address that ends within a minute. */
export async function getFile(context: StaffContext): Promise<HttpReply> {
  const chosen = await chosenIn(context);
  const { type, key } = chosen?.file ?? {};
  if (chosen === null || type === undefined || key === undefined) return message(404, 'notFound', context.view);
  await logSeen(context, chosen.record, 'package file', 'document');
  return redirect(await context.deps.packages.link(key, { fileName: fileName({ type }, 0), type: 'application/octet-stream' }));
}
