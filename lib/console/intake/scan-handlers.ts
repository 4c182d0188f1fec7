/** One scan: its page, its pages as pictures, its file. Loaded when one is opened. */
import { fileName } from '../../release/seal/manifest.ts';
import { isStuck } from '../../request/scan-arriving.ts';
import { arrivalDayProblem, partOf, referenceOf, type Scan } from '../../request/scans.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import { incomingScanKey } from '../../uploads/keys.ts';
import { largestScan } from '../../uploads/limits.ts';
import { contentPolicy } from '../../web/content-policy.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logScan, logScans } from '../access.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { askForReason } from '../glass/guard.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { intakePath, viewPath } from './paths.ts';
import { type ScanView, scanDone, scanPage, sendScanPage } from './scan-page.tsx';
import { recordsIn, type Standing, standingOf } from './standing.ts';

/** Null where the route's id is malformed or unknown, or its time is over. */
export async function scanIn({ deps, params }: StaffContext): Promise<Scan | null> {
  const id = params['scan'] ?? '';
  const scan = /^[0-9a-f]{32}$/.test(id) ? await deps.scans.read(id) : null;
  return scan?.facility === deps.facility.id ? scan : null;
}

type Said = Pick<ScanView, 'typed' | 'problem'>;

export async function shownScan(context: StaffContext, scan: Scan, said: Said = {}): Promise<string> {
  const { deps, session, request } = context;
  const open = scan.parts.filter(({ settled }) => settled === null || settled.pending === true);
  const standings = new Map<number, Standing>();
  for (const part of open) standings.set(part.id, await standingOf(deps, part));
  await logScans(context, scan.parts.length, recordsIn([...standings.values()]));
  const { letterWords } = await import('../../languages/letters.ts');
  const view = { ...context.view, letter: letterWords(context.view.language) };
  return scanPage(view, {
    ...{ scan, standings, ...said },
    mayWork: may(session.staff, 'work'),
    stuck: isStuck(scan, deps.clock.now()),
    done: scanDone.find((one) => one === request.query['done']),
  });
}

/** In milliseconds; shorter than the credentials of the function that signs it are good for. */
const formLife = 60 * 60_000;
/** The bucket answers a file that is too large without a page of ours: it takes so many times the limit, and our own check refuses. */
const oversizeFactor = 4;
/** In seconds: the page looks again while the malware scan runs. */
const lookAgain = '4';

async function sendForm(context: StaffContext, scan: Scan): Promise<HttpReply> {
  const { deps, view } = context;
  const until = new Date(deps.clock.now().getTime() + formLife);
  const form = await deps.uploadForms.sign({
    key: incomingScanKey(scan.id),
    most: oversizeFactor * largestScan,
    redirect: `${deps.settings.PUBLIC_ORIGIN}${viewPath('open')}?done=sent`,
    until,
    nameless: true,
  });
  const late = arrivalDayProblem(scan.cameOn, todayIn(context)) !== null;
  return privatePage(sendScanPage(view, { scan, form, until: until.toISOString(), late }), {
    headers: { 'content-security-policy': contentPolicy({ formsTo: deps.uploadForms.origin }) },
  });
}

export async function getScan(context: StaffContext): Promise<HttpReply> {
  const { session, view, deps } = context;
  const scan = await scanIn(context);
  if (scan === null) return message(404, 'notFound', view);
  if (scan.state === 'sending')
    return may(session.staff, 'work') && scan.dismissed === undefined ? sendForm(context, scan) : redirect(intakePath);
  const waits = scan.state === 'checking' && !isStuck(scan, deps.clock.now());
  return privatePage(await shownScan(context, scan), waits ? { headers: { refresh: lookAgain } } : {});
}

/** POST: whoever has read why it was refused, or sends nothing into its place, takes it off the list. */
export async function postScan(context: StaffContext): Promise<HttpReply> {
  const { deps, session, view } = context;
  const scan = await scanIn(context);
  if (scan === null) return message(404, 'notFound', view);
  const now = deps.clock.now();
  const dismissed = { by: actorId(session.staff), at: now.toISOString() };
  const mayGo = (one: Scan) => one.state === 'refused' || one.state === 'sending' || isStuck(one, now);
  const after = await deps.scans.change(scan.id, (one) => (mayGo(one) ? { ...one, dismissed } : null));
  if (after?.dismissed !== undefined) return redirect(`${intakePath}?done=dismissed`);
  return privatePage(await shownScan(context, after ?? scan), { status: 409 });
}

/** Of the part in which a page lies. */
function referenceAt(scan: Scan, page: number): string | undefined {
  const part = scan.parts.find(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage);
  return part === undefined ? undefined : (partOf(scan, part.id)?.settled?.reference ?? referenceOf(part));
}

/** The page that asks for a reason, where a request that these pages belong to is of a restricted patient. */
async function shutPages(context: StaffContext, references: readonly (string | undefined)[]): Promise<HttpReply | null> {
  for (const reference of new Set(references.flatMap((one) => one ?? []))) {
    const record = await context.deps.requests.get(reference);
    const asks = record === null ? null : await askForReason(context, record);
    if (asks !== null) return asks;
  }
  return null;
}

const referencesIn = ({ parts }: Scan) => parts.map((part) => part.settled?.reference ?? referenceOf(part));

/** GET: the picture of a page. */
export async function getScanPicture(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const scan = await scanIn(context);
  const page = Number(params['page']);
  const isPage = Number.isInteger(page) && page >= 1;
  if (scan?.key === undefined || scan.opaque === true || !isPage || page > scan.pages) return message(404, 'notFound', view);
  const shut = await shutPages(context, [referenceAt(scan, page)]);
  if (shut !== null) return shut;
  await logScan(context, 'scan page', referenceAt(scan, page));
  const { pictureOf } = await import('../../release/pages/reader.ts');
  const picture = await pictureOf(await bytesOf(await deps.packages.read(scan.key)), page);
  if (picture === null) return message(404, 'notFound', view);
  return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'no-store' }, body: picture };
}

/** GET: the checked file, from an address that ends within a minute. */
export async function getScanFile(context: StaffContext): Promise<HttpReply> {
  const { deps, view } = context;
  const scan = await scanIn(context);
  if (scan?.key === undefined) return message(404, 'notFound', view);
  const shut = await shutPages(context, referencesIn(scan));
  if (shut !== null) return shut;
  await logScan(context, 'scan file');
  const type = scan.opaque === true ? (scan.type ?? 'pdf') : 'pdf';
  return redirect(await deps.packages.link(scan.key, { fileName: fileName({ type }, 0), type: 'application/octet-stream' }));
}
