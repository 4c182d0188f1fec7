/**
 * What becomes of a file that came into the quarantine. Its arrival starts the wait for the scan; what the scan lets go is opened,
 * judged and copied; the record says what came of it. Every step may be repeated and may come in any order.
 */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { awaitsJudgement, type FileVerdict, fileArrived, fileJudged, isProof } from '../request/package/arriving.ts';
import { exportArrived, packageSize, takesFiles } from '../request/package/files.ts';
import type { ObjectVersion } from '../request/package/stored.ts';
import type { RequestRecord, RequestState } from '../request/record.ts';
import type { PageCheck } from '../request/release/stored.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Settings } from '../runtime/settings.ts';
import type { RequestStore } from '../store/stores.ts';
import { shownName } from './file-name.ts';
import { cleanKey, readIncomingKey } from './keys.ts';
import { largestProof, packageLimit } from './limits.ts';
import type { OpenedFile, PageReader, UploadedFiles } from './ports.ts';
import type { StorageEvent } from './storage-events.ts';

export const uploadSettings = ['INCOMING_BUCKET', 'PACKAGE_MEGABYTES'] as const;

export interface CheckTools {
  readonly requests: Pick<RequestStore, 'get' | 'change'>;
  readonly files: UploadedFiles;
  readonly pages: PageReader;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Readonly<Pick<Settings, (typeof uploadSettings)[number]>>;
  /** In milliseconds, before an object that cannot be read is asked for again; a test waits less. */
  readonly waits?: readonly number[];
}

interface About {
  readonly reference: string;
  readonly id: string;
  /** Name of a file that the record system exported. */
  readonly exportedAs?: string | undefined;
  readonly key: string;
  readonly version: ObjectVersion;
}

/** What its size alone tells needs no scan. */
function atOnce({ settings }: CheckTools, record: RequestRecord, id: string, size: number): FileVerdict | null {
  if (size === 0) return { ok: false, why: 'empty' };
  if (isProof(record, id)) return size > largestProof ? { ok: false, why: 'too-large' } : null;
  const together = packageSize(record, id) + size;
  return together > packageLimit(settings.PACKAGE_MEGABYTES) ? { ok: false, why: 'too-large' } : null;
}

async function judge(
  tools: CheckTools,
  about: About,
  size: number | undefined,
  verdict: FileVerdict,
  check?: PageCheck,
): Promise<void> {
  const { requests, clock, log } = tools;
  const { reference, id, version } = about;
  const judged = (state: RequestState) => fileJudged(state, { id, version, size, verdict, check }, clock.now());
  const record = await requests.change(reference, judged);
  if (record === null) return;
  log.info('file judged', { reference, code: verdict.ok ? 'clean' : verdict.why });
  // What was sent for an item is kept as its checked copy alone, or not at all.
  if (isProof(record, id)) await tools.files.remove(about.key, version);
}

/** An export brings its place along, whichever of its events comes first; while no files are taken, staff read that it came. */
async function placeForExport(
  { requests, clock, log }: CheckTools,
  { reference, id, exportedAs }: About,
  kind: StorageEvent['kind'],
): Promise<void> {
  if (exportedAs === undefined) return;
  const record = await requests.change(reference, (state) =>
    kind === 'arrived' || takesFiles(state) ? exportArrived(state, id, clock.now()) : null,
  );
  if (record === null) log.warn('upload ignored', { code: 'unknown' });
}

async function arrived(tools: CheckTools, about: About, size: number): Promise<void> {
  const { requests, clock } = tools;
  const { reference, id, version } = about;
  const record = await requests.change(reference, (state) => fileArrived(state, { id, version, size }, clock.now()));
  const verdict = record === null ? null : atOnce(tools, record, id, size);
  if (verdict !== null) await judge(tools, about, size, verdict);
}

/** In milliseconds. A message that fails comes again after half an hour; the mark of the scan may lag a moment behind its event. */
const pauses: readonly number[] = [1000, 5000];

/** Opens an object that the malware scan has let go; throws where it cannot be read after some seconds either. */
export async function openPatiently(
  { files, waits = pauses }: Pick<CheckTools, 'files' | 'waits'>,
  { key, version }: Pick<About, 'key' | 'version'>,
): Promise<OpenedFile> {
  for (const pause of waits) {
    try {
      return await files.open(key, version);
    } catch {
      await setTimeout(pause);
    }
  }
  return files.open(key, version);
}

/** Copied before the record says so: the name of the copy is always the same. */
async function opened(
  tools: CheckTools,
  record: RequestRecord,
  about: About,
): Promise<readonly [number, FileVerdict, PageCheck?]> {
  const { reference, id, key, version } = about;
  const file = await openPatiently(tools, about);
  const { size } = file;
  const name = about.exportedAs === undefined ? file.name : shownName(about.exportedAs);
  const early = atOnce(tools, record, id, size);
  if (early !== null) return [size, early];
  // Readers of PDFs are large, and most calls open nothing.
  const { judgeFile, wholeOf } = await import('./judge.ts');
  if (isProof(record, id)) return [size, await openedProof(tools, about, file)];
  const judged = await judgeFile(file);
  if (!judged.ok) return [size, { ...judged, name }];
  const to = { key: cleanKey(reference, id), type: judged.type };
  await tools.files.copy(key, version, to);
  const read = () => wholeOf(file);
  return [size, { ...judged, name, key: to.key }, await tools.pages.check(read, judged, record.body)];
}

/** A photo loses what the camera wrote beside it, and its name, before anybody sees it. */
async function openedProof({ files }: CheckTools, { reference, id }: About, file: OpenedFile): Promise<FileVerdict> {
  const [{ judgeFile, wholeOf }, { withoutMetadata }] = await Promise.all([
    import('./judge.ts'),
    import('./kinds/metadata.ts'),
  ]);
  const judged = await judgeFile(file, 'proof');
  if (!judged.ok) return judged;
  const bytes = await wholeOf(file);
  let cleaned: Buffer;
  try {
    cleaned = withoutMetadata(judged.type, bytes);
  } catch {
    return { ok: false, why: 'cut' };
  }
  const to = { key: cleanKey(reference, id), type: judged.type };
  await files.write(to, cleaned);
  return { ...judged, sha256: createHash('sha256').update(cleaned).digest('hex'), key: to.key, name: '' };
}

async function scanned(tools: CheckTools, about: About, result: 'clean' | 'malware' | 'not-scanned'): Promise<void> {
  const record = await tools.requests.get(about.reference);
  if (record === null) return;
  if (!awaitsJudgement(record, about.id, about.version)) {
    // Nobody needs it any more.
    if (isProof(record, about.id)) await tools.files.remove(about.key, about.version);
    return;
  }
  if (result === 'not-scanned') tools.log.warn('scan without result', { reference: about.reference });
  const [size, verdict, check] =
    result === 'clean' ? await opened(tools, record, about) : ([undefined, { ok: false, why: result }] as const);
  await judge(tools, about, size, verdict, check);
}

export function createCheckUpload(tools: CheckTools): (event: StorageEvent) => Promise<void> {
  return async (event) => {
    const place = readIncomingKey(event.key);
    if (place === null || event.bucket !== tools.settings.INCOMING_BUCKET) return tools.log.warn('upload ignored');
    const about = { ...place, key: event.key, version: event.version };
    await placeForExport(tools, about, event.kind);
    return event.kind === 'arrived' ? arrived(tools, about, event.size) : scanned(tools, about, event.result);
  };
}
