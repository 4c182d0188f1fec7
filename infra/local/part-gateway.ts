/**
 * A file in parts, as S3 takes it. Parts and what they belong to lie in a bucket of their own that nobody can name, so that they outlast
 * a restart as files do. It refuses what S3 would refuse: a part without our signature, after its end, or of another size than was
 * signed; and a file of which a part is missing or too small.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { FileBuckets, StoredObject } from './file-buckets.ts';
import { type Call, escaped, type Gateway, refused, sendXml } from './s3-call.ts';
import { judgeLink } from './signed-links.ts';

const bucket = 'parts of files';
/** In bytes; the last part may be smaller: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const smallest = 5 * 1024 * 1024;
const most = 10_000;

async function* nothing(): AsyncGenerator<Uint8Array> {}

export function isOfParts({ request, query }: Call): boolean {
  return request.method === 'OPTIONS' || query.has('uploads') || query.has('uploadId');
}

/** The key under which an upload, without a number, or one of its parts lies. */
const nameOf = (upload: string, number?: number): string => `${upload}/${number ?? ''}`;

async function begin({ request, response, bucket: to, key }: Call, { buckets }: Gateway): Promise<void> {
  const upload = randomUUID();
  const type = request.headers['content-type'] ?? 'binary/octet-stream';
  const name = String(request.headers['x-amz-meta-name'] ?? '');
  await buckets.write({ bucket, key: nameOf(upload), type, metadata: { name, to, key } }, nothing());
  const place = `<Bucket>${to}</Bucket><Key>${escaped(key)}</Key><UploadId>${upload}</UploadId>`;
  sendXml(response, 200, `<InitiateMultipartUploadResult>${place}</InitiateMultipartUploadResult>`);
}

interface Upload {
  readonly id: string;
  readonly facts: StoredObject;
}

/** Throws where this key has no such upload any more. */
function uploadOf({ bucket: to, key, query }: Call, { buckets }: Gateway): Upload {
  const id = query.get('uploadId') ?? '';
  const facts = buckets.find(bucket, nameOf(id));
  if (facts?.metadata['to'] !== to || facts.metadata['key'] !== key) throw refused(404, 'NoSuchUpload');
  return { id, facts };
}

interface Part {
  readonly number: number;
  readonly object: StoredObject;
}

/** Of each number the one that came last, in order. */
function partsOf({ id }: Upload, buckets: FileBuckets): readonly Part[] {
  const objects = buckets.list(bucket, nameOf(id)).filter(({ key }) => key !== nameOf(id));
  const newest = new Map(objects.map((object) => [Number(object.key.slice(nameOf(id).length)), object]));
  return [...newest].map(([number, object]) => ({ number, object })).sort((one, other) => one.number - other.number);
}

async function put(call: Call, gateway: Gateway): Promise<void> {
  const { request, response, query } = call;
  const { buckets, secretOf, now } = gateway;
  judgeLink(request, { method: 'PUT', secretOf, now: now() });
  const number = Number(query.get('partNumber'));
  const { id } = uploadOf(call, gateway);
  if (!Number.isInteger(number) || number < 1 || number > most) throw refused(400, 'InvalidArgument');
  const { etag } = await buckets.write({ bucket, key: nameOf(id, number), type: '', metadata: {} }, request);
  response.writeHead(200, { etag: `"${etag}"` }).end();
}

function list(call: Call, gateway: Gateway): void {
  const parts = partsOf(uploadOf(call, gateway), gateway.buckets).map(
    ({ number, object: { etag, size } }) =>
      `<Part><PartNumber>${number}</PartNumber><ETag>"${etag}"</ETag><Size>${size}</Size></Part>`,
  );
  sendXml(call.response, 200, `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`);
}

function drop(upload: Upload, buckets: FileBuckets): void {
  for (const object of buckets.list(bucket, nameOf(upload.id))) buckets.remove(object);
}

const Named = z.array(z.object({ number: z.coerce.number(), etag: z.string() }));

/** The parts that the call names, in the order of S3's XML. */
async function namedIn({ request }: Call): Promise<z.infer<typeof Named>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('utf8').replaceAll('&quot;', '"');
  const parts = [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: /<PartNumber>(\d+)</.exec(part)?.[1],
    etag: /<ETag>"?([^<"]+)"?</.exec(part)?.[1],
  }));
  const read = Named.safeParse(parts);
  if (!read.success || parts.length === 0) throw refused(400, 'MalformedXML');
  return read.data;
}

async function complete(call: Call, gateway: Gateway): Promise<void> {
  const { buckets, onCreated } = gateway;
  const upload = uploadOf(call, gateway);
  const came = new Map(partsOf(upload, buckets).map(({ number, object }) => [number, object]));
  const named = await namedIn(call);
  if (named.some(({ number }, place) => number <= (named[place - 1]?.number ?? 0))) throw refused(400, 'InvalidPartOrder');
  const parts = named.map(({ number, etag }) => {
    const part = came.get(number);
    if (part === undefined || part.etag !== etag) throw refused(400, 'InvalidPart');
    return part;
  });
  if (parts.slice(0, -1).some(({ size }) => size < smallest)) throw refused(400, 'EntityTooSmall');
  async function* bytes() {
    for (const part of parts) if (part.size > 0) yield* buckets.read(part);
  }
  const { type, metadata } = upload.facts;
  const facts = { bucket: call.bucket, key: call.key, type, metadata: { name: metadata['name'] ?? '' } };
  const object = await buckets.write(facts, bytes());
  drop(upload, buckets);
  await onCreated(object, 'CompleteMultipartUpload');
  sendXml(call.response, 200, `<CompleteMultipartUploadResult><ETag>"${object.etag}"</ETag></CompleteMultipartUploadResult>`);
}

/** Of the bucket's CORS rules: pages of our site may put, and nobody else may. */
function allowOrigin({ request, response }: Call, { origin }: Gateway): void {
  response.setHeader('vary', 'origin');
  if (request.headers.origin === origin) response.setHeader('access-control-allow-origin', origin);
  else if (request.method === 'OPTIONS') throw refused(403, 'AccessForbidden');
}

/** May a page send this? Asked by its browser. */
function preflight({ request, response }: Call): void {
  if (request.headers['access-control-request-method'] !== 'PUT') throw refused(403, 'AccessForbidden');
  response.writeHead(200, { 'access-control-allow-methods': 'PUT', 'access-control-max-age': '3000' }).end();
}

export async function answerParts(call: Call, gateway: Gateway): Promise<void> {
  const { request, response, query } = call;
  allowOrigin(call, gateway);
  if (request.method === 'OPTIONS') return preflight(call);
  if (request.method === 'PUT') return put(call, gateway);
  // All else is for the functions, which sign in a header.
  if (request.headers.authorization === undefined) throw refused(403, 'AccessDenied');
  if (request.method === 'POST') return query.has('uploads') ? begin(call, gateway) : complete(call, gateway);
  if (request.method === 'GET') return list(call, gateway);
  if (request.method !== 'DELETE') throw refused(501, 'NotImplemented');
  drop(uploadOf(call, gateway), gateway.buckets);
  response.writeHead(204).end();
}
