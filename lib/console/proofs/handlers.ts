/** One file that a requester sent, beside what the request says. Loaded when it is opened. */
import { fileName } from '../../release/seal/manifest.ts';
import type { FileType } from '../../request/package/stored.ts';
import { proofOf } from '../../request/proofs/files.ts';
import type { ProofFile } from '../../request/proofs/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import { contentPolicy } from '../../web/content-policy.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { message, type StaffContext } from '../context.ts';
import { recordOf, withLetters } from '../request/show-request.ts';
import { proofPage, type ShownProof } from './proof-page.tsx';

interface Chosen {
  readonly record: RequestRecord;
  readonly proof: ProofFile;
  readonly key: string;
  readonly type: FileType;
}

/** Null where there is no such file that may be opened, or no longer. */
async function chosenIn(context: StaffContext): Promise<Chosen | null> {
  const record = await recordOf(context);
  const proof = record === null ? undefined : proofOf(record, context.params['file'] ?? '');
  if (record === null || proof?.state !== 'clean') return null;
  const { key, type } = proof;
  return key === undefined || type === undefined ? null : { record, proof, key, type };
}

/** Kinds that a browser shows by itself. */
const shown: Readonly<Partial<Record<FileType, string>>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** GET: the picture comes from an address of the bucket that ends within a minute; pages of a PDF are drawn here. */
export async function getProof(context: StaffContext): Promise<HttpReply> {
  const { deps, view } = context;
  const chosen = await chosenIn(context);
  if (chosen === null) return message(404, 'notFound', view);
  const { record, proof, key, type } = chosen;
  await logSeen(context, record, 'proof', 'document');
  const media = shown[type];
  const photo =
    media === undefined ? undefined : await deps.packages.link(key, { fileName: fileName({ type }, 0), type: media });
  const picture: ShownProof = photo !== undefined ? { photo } : type === 'pdf' ? { pages: proof.pages ?? 1 } : {};
  const page = proofPage(await withLetters(view, record), { record, proof, picture });
  const imagesFrom = photo === undefined ? undefined : new URL(photo).origin;
  return privatePage(page, {
    headers: imagesFrom === undefined ? {} : { 'content-security-policy': contentPolicy({ imagesFrom }) },
  });
}

/** GET: the picture of a page of a PDF. */
export async function getProofPicture(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const chosen = await chosenIn(context);
  const page = Number(params['page']);
  if (chosen?.type !== 'pdf' || !Number.isInteger(page) || page < 1) return message(404, 'notFound', view);
  await logSeen(context, chosen.record, 'proof', 'document');
  const { pictureOf } = await import('../../release/pages/reader.ts');
  const picture = await pictureOf(await bytesOf(await deps.packages.read(chosen.key)), page);
  if (picture === null) return message(404, 'notFound', view);
  return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'no-store' }, body: picture };
}

/** GET: the checked file, from an address that ends within a minute. */
export async function getProofFile(context: StaffContext): Promise<HttpReply> {
  const { deps, view } = context;
  const chosen = await chosenIn(context);
  if (chosen === null) return message(404, 'notFound', view);
  const { key, type, record } = chosen;
  await logSeen(context, record, 'proof', 'document');
  return redirect(await deps.packages.link(key, { fileName: fileName({ type }, 0), type: 'application/octet-stream' }));
}
