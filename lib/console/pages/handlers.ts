/** The pages of a package: the list, one page with its picture, and the file itself. Loaded when they are opened. */

import { fileName } from '../../release/seal/manifest.ts';
import { fileOf } from '../../request/package/files.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { deliveryOf } from '../../request/release/deliveries.ts';
import { verdictsOf } from '../../request/release/pages.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { onShown, perform, statusOf } from '../decisions.ts';
import { commandOf, shownIn } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { trackingField } from './deliveries-view.tsx';
import { decideLook, lookField } from './look.ts';
import { lookPage, pagesPage } from './pages-page.tsx';
import { pagesPath } from './paths.ts';
import { decideTracking, isParcel } from './tracking.ts';

/** GET: every file with what its pages say, and what went out. */
export async function getPages(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  await logSeen(context, record, 'page');
  const done = (['looked', 'tracked'] as const).find((one) => one === context.request.query['done']);
  return privatePage(pagesPage(context.view, { record, done }));
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
  const kept = await keptForm(context);
  const typed = kept?.form.get(lookField) ?? '';
  return privatePage(lookPage(context.view, { ...chosen, typed, kept: kept !== null }), { cookies: kept?.cookies ?? [] });
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
  const refusal = view.words.refusals[code];
  return privatePage(lookPage(view, { ...chosen, typed: reason, refusal }), { status: statusOf(code) });
}

/** In bytes. A picture needs the whole file in memory; a larger one is opened as a file. */
const largestDrawn = 60 * 1024 * 1024;

/** GET: the picture of a page of a PDF. */
export async function getPicture(context: StaffContext): Promise<HttpReply> {
  const chosen = await chosenIn(context);
  const { type, key, size = 0 } = chosen?.file ?? {};
  if (chosen === null || type !== 'pdf' || key === undefined || size > largestDrawn)
    return message(404, 'notFound', context.view);
  await logSeen(context, chosen.record, 'package page', 'document');
  const { pictureOf } = await import('../../release/pages/reader.ts');
  const picture = await pictureOf(await bytesOf(await context.deps.packages.read(key)), chosen.page);
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

/** GET: a sealed package that a clerk prints or burns, from an address that ends within a minute. */
export async function getPackage(context: StaffContext): Promise<HttpReply> {
  const { params, deps, view } = context;
  const record = await recordOf(context);
  const delivery = record === null ? undefined : deliveryOf(record, params['package'] ?? '');
  const { sealed, recalled, removedAt } = delivery ?? {};
  const as = (['pdf', 'zip'] as const).find((one) => one === params['form']);
  const key = as === 'pdf' ? sealed?.joined?.key : sealed?.zip.key;
  const isGone = recalled !== undefined || removedAt !== undefined;
  if (record === null || delivery === undefined || !isParcel(delivery) || as === undefined || key === undefined || isGone)
    return message(404, 'notFound', view);
  await logSeen(context, record, 'package', 'document');
  return redirect(await deps.packages.link(key, { fileName: `records.${as}`, type: `application/${as}` }));
}

/** POST: the number of the parcel. */
export async function postTracking(context: StaffContext): Promise<HttpReply> {
  const { deps, form, params, view } = context;
  const reference = readReference(params['reference'] ?? '');
  const [id, tracking] = [params['package'] ?? '', form.get(trackingField) ?? ''];
  if (reference === null) return message(404, 'notFound', view);
  const acting = actingIn(context);
  const decide = onShown(shownIn(form), (record) => decideTracking(record, { id, tracking }, acting));
  const performed = await perform(deps.requests, reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') return redirect(`${pagesPath(reference)}?done=tracked`);
  await logSeen(context, performed.record, 'page');
  const { code } = performed.refusal;
  const typed = { delivery: id, text: tracking, refusal: view.words.refusals[code] };
  return privatePage(pagesPage(view, { record: performed.record, typed }), { status: statusOf(code) });
}
