/** Uploaded files in S3: what is read and copied is the one version that was scanned. */
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { FileType, ObjectVersion } from '../request/package/stored.ts';
import { shownName } from './file-name.ts';
import { cleanFolderOf, incomingFolderOf } from './keys.ts';
import type { OpenedFile, UploadedFiles } from './ports.ts';

interface Buckets {
  readonly incoming: string;
  readonly packages: string;
}

const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  xml: 'application/xml',
  zip: 'application/zip',
  dicom: 'application/dicom',
};

async function* piecesOf({ Body }: GetObjectCommandOutput): AsyncGenerator<Uint8Array> {
  const stream = Body?.transformToWebStream();
  if (stream === undefined) return;
  for await (const piece of stream) if (piece instanceof Uint8Array) yield piece;
}

const quoted = ({ etag }: ObjectVersion): string => `"${etag}"`;

export function s3Files(client: S3Client, { incoming, packages }: Buckets): UploadedFiles {
  const get = (key: string, version: ObjectVersion, range?: string) =>
    client.send(
      new GetObjectCommand({
        ...{ Bucket: incoming, Key: key, IfMatch: quoted(version), VersionId: version.versionId, Range: range },
      }),
    );
  return {
    async open(key, version): Promise<OpenedFile> {
      const { ContentLength: size = 0, Metadata = {}, Body } = await get(key, version);
      // Only its headers were wanted.
      await Body?.transformToWebStream().cancel();
      return {
        size,
        name: shownName(Metadata['name'] ?? ''),
        read: async (from, to) => {
          if (size === 0 || from >= to) return new Uint8Array();
          const { Body: part } = await get(key, version, `bytes=${from}-${to - 1}`);
          return (await part?.transformToByteArray()) ?? new Uint8Array();
        },
        async *chunks() {
          yield* piecesOf(await get(key, version));
        },
      };
    },
    async write({ key, type }, bytes) {
      await client.send(new PutObjectCommand({ Bucket: packages, Key: key, Body: bytes, ContentType: mediaTypes[type] }));
    },
    async remove(key, { versionId }) {
      await client.send(new DeleteObjectCommand({ Bucket: incoming, Key: key, VersionId: versionId }));
    },
    async copy(key, version, to) {
      const from = `${incoming}/${key}${version.versionId === undefined ? '' : `?versionId=${encodeURIComponent(version.versionId)}`}`;
      await client.send(
        new CopyObjectCommand({
          ...{ Bucket: packages, Key: to.key, CopySource: from, CopySourceIfMatch: quoted(version) },
          // Neither the browser's name for it nor the mark of the scan goes along.
          ...{ MetadataDirective: 'REPLACE', TaggingDirective: 'REPLACE', ContentType: mediaTypes[to.type] },
        }),
      );
    },
  };
}

/** When the oldest version of each object came whose key begins so. */
export async function agesUnder(client: S3Client, bucket: string, prefix: string): Promise<ReadonlyMap<string, Date>> {
  const ages = new Map<string, Date>();
  // A page of the list holds a thousand; the rest is met a minute later.
  const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix }));
  for (const { Key, LastModified } of Versions) {
    const known = Key === undefined ? undefined : ages.get(Key);
    if (Key !== undefined && LastModified !== undefined && (known === undefined || LastModified < known))
      ages.set(Key, LastModified);
  }
  return ages;
}

/** Every version of every object whose key begins so; repeatable. */
export async function removeUnder(client: S3Client, bucket: string, prefix: string): Promise<void> {
  const list = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix });
  // A page of the list holds a thousand; what was removed is on no later page.
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(list);
    const found = [...Versions, ...DeleteMarkers];
    if (found.length === 0) return;
    for (const { Key, VersionId } of found) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
  }
}

/** Removes every version of every file of a request, in the quarantine and behind it. */
export function s3FileRemover(client: S3Client, { incoming, packages }: Buckets) {
  return {
    removeAll: async (reference: string): Promise<void> => {
      await removeUnder(client, incoming, incomingFolderOf(reference));
      await removeUnder(client, packages, cleanFolderOf(reference));
    },
  };
}
