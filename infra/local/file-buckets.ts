/**
 * The buckets of uploaded files, on disk: the emulator keeps objects in memory, takes 11 MB at most, and has neither versions nor tags.
 * Every object is one file of bytes and one of facts beside it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { jsonOf } from '../../lib/runtime/json.ts';

const StoredObject = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  /** Without quotation marks. */
  etag: z.string(),
  size: z.number(),
  type: z.string(),
  metadata: z.record(z.string(), z.string()),
  /** Of the malware scan, once it has ended. */
  scan: z.string().optional(),
  at: z.string(),
});
export type StoredObject = Readonly<z.infer<typeof StoredObject>>;

type Facts = Pick<StoredObject, 'bucket' | 'key' | 'type' | 'metadata'>;

export interface FileBuckets {
  /** A new version under the key, once all of it is written. Nothing is left of one whose bytes end early. */
  write(facts: Facts, bytes: AsyncIterable<Uint8Array>): Promise<StoredObject>;
  /** The newest where no version is named. */
  find(bucket: string, key: string, versionId?: string | null): StoredObject | undefined;
  /** From the oldest to the newest. */
  list(bucket: string, prefix: string): readonly StoredObject[];
  read(object: StoredObject, from?: number, to?: number): AsyncIterable<Uint8Array>;
  mark(object: StoredObject, scan: string): void;
  remove(object: StoredObject): void;
  close(): void;
}

/** `folder` is absent where nothing outlives the process: the files then lie in a folder of the system that is removed. */
export function openFileBuckets(folder?: string): FileBuckets {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(place, { recursive: true });
  const path = (versionId: string, end: 'bytes' | 'json') => join(place, `${versionId}.${end}`);
  const names = readdirSync(place).filter((name) => name.endsWith('.json'));
  const objects = names
    .map((name) => StoredObject.parse(jsonOf(readFileSync(join(place, name), 'utf8'))))
    .sort((one, other) => one.at.localeCompare(other.at));
  const store = (object: StoredObject): void => writeFileSync(path(object.versionId, 'json'), JSON.stringify(object));
  return {
    async write(facts, bytes) {
      const versionId = randomUUID();
      const [hash, file] = [createHash('md5'), await open(path(versionId, 'bytes'), 'w')];
      let size = 0;
      try {
        for await (const piece of bytes) {
          hash.update(piece);
          size += piece.length;
          await file.write(piece);
        }
      } catch (error) {
        rmSync(path(versionId, 'bytes'), { force: true });
        throw error;
      } finally {
        await file.close();
      }
      const object = { ...facts, versionId, etag: hash.digest('hex'), size, at: new Date().toISOString() };
      store(object);
      objects.push(object);
      return object;
    },
    find: (bucket, key, versionId) =>
      objects.findLast(
        (one) =>
          one.bucket === bucket &&
          one.key === key &&
          (versionId === undefined || versionId === null || one.versionId === versionId),
      ),
    list: (bucket, prefix) => objects.filter((one) => one.bucket === bucket && one.key.startsWith(prefix)),
    read: ({ versionId, size }, from = 0, to = size) =>
      createReadStream(path(versionId, 'bytes'), { start: from, end: Math.max(from, to - 1) }),
    mark(object, scan) {
      const at = objects.indexOf(object);
      const marked = { ...object, scan };
      if (at >= 0) objects[at] = marked;
      store(marked);
    },
    remove(object) {
      objects.splice(
        objects.findIndex(({ versionId }) => versionId === object.versionId),
        1,
      );
      for (const end of ['json', 'bytes'] as const) rmSync(path(object.versionId, end), { force: true });
    },
    close: () => {
      if (folder === undefined) rmSync(place, { recursive: true, force: true });
    },
  };
}
