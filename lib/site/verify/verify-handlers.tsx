/** Whoever holds a file or a receipt learns whether it came from us unchanged: no account, no names, nothing that is kept. */
import { createHash } from 'node:crypto';
import { type Manifest, readReceipt } from '../../release/seal/receipt.ts';
import { deliveryOf } from '../../request/release/deliveries.ts';
import { baseLanguage } from '../../request/vocabulary.ts';
import { networkOf } from '../../runtime/network.ts';
import { guessing } from '../../store/find-request.ts';
import { contentPolicy } from '../../web/content-policy.ts';
import { readFile, readForm } from '../../web/form.ts';
import { type HttpReply, mediaType } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, type SiteContext, sitePage } from '../context.ts';
import { largestFile, verifyBodyCap } from './limits.ts';
import { type Found, renderVerify, type VerifyProblem } from './verify-page.tsx';

/** GET /verify: the address on letters, which knows no language. */
export async function getVerifyAny(): Promise<HttpReply> {
  return redirect(`/${baseLanguage}/verify`);
}

/** GET /.well-known/roi-keys.json: a key set, RFC 7517. */
export async function getKeys({ deps }: SiteContext): Promise<HttpReply> {
  const headers = { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=3600' };
  return { status: 200, headers, body: JSON.stringify({ keys: await deps.publicKeys.list() }) };
}

function page({ language, deps }: LanguageContext, shown: { found?: Found; problem?: VerifyProblem } = {}): HttpReply {
  const { facility } = deps;
  return sitePage(renderVerify({ language, facility, ...shown }), language, {
    status: shown.problem === undefined ? 200 : 422,
    headers: { 'content-security-policy': contentPolicy({ script: true }) },
  });
}

/** GET /{language}/verify */
export async function getVerify(context: LanguageContext): Promise<HttpReply> {
  return page(context);
}

const triesPerNetwork = 120;

/** By its fingerprint; the same for a file that was never ours and one that is forgotten. */
async function byHash({ deps }: LanguageContext, sha256: string): Promise<Found> {
  const place = await deps.sealedFiles.find(sha256);
  const record = place === null ? null : await deps.requests.get(place.reference);
  const delivery = place === null || record === null ? undefined : deliveryOf(record, place.package);
  if (delivery?.sealed === undefined) return { state: 'unknown' };
  if (delivery.recalled !== undefined) return { state: 'recalled' };
  const [on, files] = [delivery.at, delivery.files.length];
  if (sha256 === delivery.sealed.zip.sha256) return { state: 'sent', on, what: { kind: 'whole', files } };
  const { joined } = delivery.sealed;
  if (sha256 === joined?.sha256) return { state: 'sent', on, what: { kind: 'joined', pages: joined.pages } };
  const place0 = delivery.files.findIndex((file) => file.sha256 === sha256);
  if (place0 < 0) return { state: 'sent', on, what: { kind: 'cover' } };
  const pages = delivery.files[place0]?.pages;
  return { state: 'sent', on, what: { kind: 'file', part: place0 + 1, of: files, ...(pages !== undefined && { pages }) } };
}

/** A receipt is good by its signature alone, also when we have erased what it is about; a recalled one is said to be so. */
async function byReceipt(context: LanguageContext, { releasedAt, items }: Manifest): Promise<Found> {
  const [first] = items.filter(({ order }) => order > 0);
  const known = first === undefined ? null : await byHash(context, first.sha256);
  return known?.state === 'recalled' ? known : { state: 'receipt', on: releasedAt };
}

async function ofFile(context: LanguageContext, file: Uint8Array): Promise<Found> {
  const text = file[0] === 0x7b ? Buffer.from(file).toString('utf8') : null;
  const manifest = text === null ? null : readReceipt(text, await context.deps.publicKeys.list());
  return manifest === null ? byHash(context, createHash('sha256').update(file).digest('hex')) : byReceipt(context, manifest);
}

/** POST /{language}/verify: a file, or its fingerprint. */
export async function postVerify(context: LanguageContext): Promise<HttpReply> {
  const { deps, request } = context;
  const { PUBLIC_ORIGIN: origin } = deps.settings;
  if (!(await deps.throttle.allow(`verify ${networkOf(request.clientAddress)}`, triesPerNetwork, guessing.windowSeconds)))
    return fail('too-many', context, { headers: { 'retry-after': String(guessing.windowSeconds) } });
  if (mediaType(request.headers) === 'multipart/form-data') {
    const fields = { file: 'file', token: 'token' };
    const posted = await readFile(request, origin, { fields, largest: largestFile, cap: verifyBodyCap });
    if (!posted.ok)
      return posted.failure === 'too-large' ? page(context, { problem: 'tooLarge' }) : fail(posted.failure, context);
    return posted.file.length === 0
      ? page(context, { problem: 'choose' })
      : page(context, { found: await ofFile(context, posted.file) });
  }
  const posted = readForm(request, origin);
  if (!posted.ok) return fail(posted.failure, context);
  const hash = (posted.form.get('sha256') ?? '').replace(/\s/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) return page(context, { problem: 'hash' });
  return page(context, { found: await byHash(context, hash) });
}
