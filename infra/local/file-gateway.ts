/**
 * S3 for uploaded files: forms of browsers, and the few calls that the functions make. It refuses what S3 or the policy of the bucket
 * would refuse: a form that its policy does not cover, and an object of the quarantine that no scan has let go.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { errorName } from '../../lib/runtime/log.ts';
import type { FileBuckets, StoredObject } from './file-buckets.ts';
import { localNames } from './local-secrets.ts';
import { closeServer, listenOnLoopback, loopback } from './loopback.ts';
import { readPostedForm } from './multipart.ts';
import { answerParts, isOfParts } from './part-gateway.ts';
import { judgeForm, RefusedForm } from './post-policy.ts';
import { type Call, escaped, type Gateway, refused, sendXml } from './s3-call.ts';
import { judgeLink } from './signed-links.ts';
import type { RunningEngine } from './table.ts';

/** As S3 returns what is not ASCII: RFC 2047. */
function headerText(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

async function* upTo(bytes: AsyncIterable<Uint8Array>, least: number, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > most) throw refused(400, 'EntityTooLarge');
    yield piece;
  }
  if (size < least) throw refused(400, 'EntityTooSmall');
}

async function takeForm({ request, response, bucket }: Call, { buckets, secretOf, now, onCreated }: Gateway): Promise<void> {
  const { fields, fileName, file } = await readPostedForm(request, request.headers['content-type']);
  const { key, least, most } = judgeForm(fields, { bucket, secretOf, now: now() });
  const name = (fields.get('x-amz-meta-name') ?? '').replaceAll('$' + '{filename}', fileName.replace(/^.*[/\\]/s, ''));
  const facts = { bucket, key, type: fields.get('content-type') ?? 'binary/octet-stream', metadata: { name } };
  const object = await buckets.write(facts, upTo(file, least, most));
  await onCreated(object, 'POST Object');
  const to = fields.get('success_action_redirect');
  const etag = `"${object.etag}"`;
  if (to === undefined || !URL.canParse(to)) {
    response.writeHead(204, { etag }).end();
    return;
  }
  const url = new URL(to);
  for (const [field, value] of Object.entries({ bucket, key, etag })) url.searchParams.set(field, value);
  response.writeHead(303, { location: url.toString(), etag }).end();
}

/** Throws for an object that is not there, is another version, or may not be read. */
function readable(
  buckets: FileBuckets,
  bucket: string,
  key: string,
  asked: { version?: string | null; etag?: unknown },
): StoredObject {
  const object = buckets.find(bucket, key, asked.version);
  if (object === undefined) throw refused(404, asked.version ? 'NoSuchVersion' : 'NoSuchKey');
  if (bucket === localNames.incoming && object.scan !== 'NO_THREATS_FOUND') throw refused(403, 'AccessDenied');
  if (typeof asked.etag === 'string' && asked.etag !== `"${object.etag}"`) throw refused(412, 'PreconditionFailed');
  return object;
}

/** Of the bucket policy: nobody reads without a signature, and a link of another key or after its end reads nothing. */
async function sendObject({ request, response, bucket, key, query }: Call, gateway: Gateway): Promise<void> {
  const { buckets, secretOf, now, onSent } = gateway;
  const signed = query.has('X-Amz-Signature');
  if (!signed && request.headers.authorization === undefined) throw refused(403, 'AccessDenied');
  const answer = signed ? judgeLink(request, { method: 'GET', secretOf, now: now() }) : {};
  const object = readable(buckets, bucket, key, { version: query.get('versionId'), etag: request.headers['if-match'] });
  const [, first, last = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const from = Number(first ?? 0);
  const to = Math.min(object.size, last === '' ? object.size : Number(last) + 1);
  if (first !== undefined && from >= object.size) throw refused(416, 'InvalidRange');
  response.writeHead(first === undefined ? 200 : 206, {
    'content-type': object.type,
    'content-length': to - from,
    etag: `"${object.etag}"`,
    'x-amz-version-id': object.versionId,
    ...(first !== undefined && { 'content-range': `bytes ${from}-${to - 1}/${object.size}` }),
    ...answer,
    ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, headerText(value)])),
  });
  let bytes = 0;
  async function* counted() {
    for await (const piece of buckets.read(object, from, to)) {
      yield piece;
      bytes += piece.length;
    }
  }
  if (request.method === 'HEAD' || to === from) response.end();
  // A reader that has enough goes away in the middle.
  else await pipeline(counted, response).catch(() => response.destroy());
  if (request.method === 'GET') await onSent({ bucket, key, query, bytes });
}

async function copyObject({ request, response, bucket, key }: Call, { buckets }: Gateway, source: string): Promise<void> {
  const [path = '', version] = source.split('?versionId=');
  const [from = '', ...rest] = decodeURIComponent(path).replace(/^\//, '').split('/');
  const etag = request.headers['x-amz-copy-source-if-match'];
  const object = readable(buckets, from, rest.join('/'), { version: version ?? null, etag });
  const type = request.headers['content-type'] ?? object.type;
  const copy = await buckets.write({ bucket, key, type, metadata: {} }, buckets.read(object));
  sendXml(
    response,
    200,
    `<CopyObjectResult><ETag>"${copy.etag}"</ETag><LastModified>${copy.at}</LastModified></CopyObjectResult>`,
    { 'x-amz-version-id': copy.versionId },
  );
}

/** Whole objects of the functions: packages. */
async function putObject({ request, response, bucket, key }: Call, { buckets }: Gateway): Promise<void> {
  if (request.headers.authorization === undefined) throw refused(403, 'AccessDenied');
  const type = request.headers['content-type'] ?? 'binary/octet-stream';
  const object = await buckets.write({ bucket, key, type, metadata: {} }, request);
  response.writeHead(200, { etag: `"${object.etag}"`, 'x-amz-version-id': object.versionId }).end();
}

function listVersions({ response, bucket, query }: Call, { buckets }: Gateway): void {
  const versions = buckets
    .list(bucket, query.get('prefix') ?? '')
    .map(
      ({ key, versionId, etag, size, at }) =>
        `<Version><Key>${escaped(key)}</Key><VersionId>${versionId}</VersionId><ETag>"${etag}"</ETag><Size>${size}</Size><LastModified>${at}</LastModified></Version>`,
    );
  sendXml(response, 200, `<ListVersionsResult><IsTruncated>false</IsTruncated>${versions.join('')}</ListVersionsResult>`);
}

function listObjects({ response, bucket, query }: Call, { buckets }: Gateway): void {
  const keys = new Set(buckets.list(bucket, query.get('prefix') ?? '').map(({ key }) => key));
  const contents = [...keys].map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`);
  sendXml(response, 200, `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`);
}

async function answerBucket(call: Call, gateway: Gateway): Promise<void> {
  const { request, response, query } = call;
  if (request.method === 'POST') return takeForm(call, gateway);
  if (request.method === 'GET' && query.has('versions')) return listVersions(call, gateway);
  if (request.method === 'GET' && query.has('list-type')) return listObjects(call, gateway);
  if (request.method !== 'HEAD') throw refused(501, 'NotImplemented');
  response.writeHead(200).end();
}

function deleteObject({ response, bucket, key, query }: Call, { buckets }: Gateway): void {
  const object = buckets.find(bucket, key, query.get('versionId'));
  if (object !== undefined) buckets.remove(object);
  response.writeHead(204).end();
}

async function answer(call: Call, gateway: Gateway): Promise<void> {
  const { request, key } = call;
  if (isOfParts(call)) return answerParts(call, gateway);
  if (key === '') return answerBucket(call, gateway);
  const source = request.headers['x-amz-copy-source'];
  if (request.method === 'GET' || request.method === 'HEAD') return sendObject(call, gateway);
  if (request.method === 'DELETE') return deleteObject(call, gateway);
  if (request.method !== 'PUT') throw refused(501, 'NotImplemented');
  return typeof source === 'string' ? copyObject(call, gateway, source) : putObject(call, gateway);
}

function callOf(request: IncomingMessage, response: ServerResponse): Call {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://files');
  const [bucket = '', ...rest] = decodeURIComponent(pathname).slice(1).split('/');
  return { request, response, bucket, key: rest.join('/'), query };
}

export async function startFileGateway(gateway: Gateway): Promise<RunningEngine> {
  const server = createServer((request, response) => {
    answer(callOf(request, response), gateway).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      const [status, code] = error instanceof RefusedForm ? [error.status, error.code] : [500, errorName(error)];
      // What is left of a large file is not read: the browser is told at once.
      return sendXml(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`, {
        connection: 'close',
      });
    });
  });
  const port = await listenOnLoopback(server);
  return { endpoint: `http://${loopback}:${port}`, stop: () => closeServer(server) };
}
