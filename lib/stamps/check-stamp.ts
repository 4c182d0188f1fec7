/**
 * What becomes of a PDF that came to be labelled: what the malware scan lets go is opened once, judged, and written with the label where its sender
 * fetches it. The quarantine is emptied whatever the verdict. Every step may be repeated and may come in any order; a verdict counts once.
 */
import type { ObjectVersion } from '../request/package/stored.ts';
import { type Stamp, type StampVerdict, stampArrived, stampJudged, stampWaits } from '../request/stamps.ts';
import type { StampStore } from '../store/stores.ts';
import { type CheckTools, openPatiently } from '../uploads/check-upload.ts';
import { stampedKey } from '../uploads/keys.ts';
import { largestStamp, mostStampPages } from '../uploads/limits.ts';
import type { StorageEvent } from '../uploads/storage-events.ts';

export interface CheckStampTools extends Pick<CheckTools, 'files' | 'log' | 'waits'> {
  readonly stamps: StampStore;
}

interface About {
  readonly id: string;
  readonly key: string;
  readonly version: ObjectVersion;
}

async function judge({ stamps, files, log }: CheckStampTools, { id, key, version }: About, verdict: StampVerdict) {
  await stamps.change(id, (stamp) => stampJudged(stamp, version, verdict));
  log.info('file labelled', { kind: verdict.ok ? 'ready' : verdict.why, count: verdict.ok ? verdict.pages : 0 });
  await files.remove(key, version);
}

async function opened(tools: CheckStampTools, about: About, stamp: Stamp): Promise<StampVerdict> {
  const file = await openPatiently(tools, about);
  if (file.size > largestStamp) return { ok: false, why: 'too-large' };
  // Readers of PDFs and faces are large, and most calls label nothing.
  const { judgeFile, wholeOf } = await import('../uploads/judge.ts');
  const judged = await judgeFile(file, 'stamp');
  if (!judged.ok) return judged;
  if ((judged.pages ?? 0) > mostStampPages) return { ok: false, why: 'too-many-pages' };
  if (stamp.label === undefined) return { ok: false, why: 'not-scanned' };
  const { stampPdf } = await import('../documents/inbound/stamp.ts');
  const made = await labelled(stampPdf, await wholeOf(file), stamp.label, stamp.language);
  if (made === null) return { ok: false, why: 'cut' };
  if (!made.ok) return made;
  await tools.files.write({ key: stampedKey(about.id), type: 'pdf' }, made.bytes);
  return { ok: true, pages: made.pages };
}

type StampPdf = typeof import('../documents/inbound/stamp.ts').stampPdf;

/** Null for a file whose damage shows only when it is written again. */
async function labelled(stampPdf: StampPdf, ...given: Parameters<StampPdf>) {
  try {
    return await stampPdf(...given);
  } catch {
    return null;
  }
}

async function came({ stamps, log, ...tools }: CheckStampTools, about: About, size: number): Promise<void> {
  const stamp = await stamps.change(about.id, (current) => stampArrived(current, about.version));
  if (stamp === null) return log.warn('upload ignored', { code: 'unknown' });
  if (size === 0) await judge({ stamps, log, ...tools }, about, { ok: false, why: 'empty' });
}

async function scanned(tools: CheckStampTools, about: About, result: 'clean' | 'malware' | 'not-scanned'): Promise<void> {
  const stamp = await tools.stamps.read(about.id);
  // It was judged before, its hour is over, or nobody waits for it.
  if (stamp === null || !stampWaits(stamp, about.version)) return tools.files.remove(about.key, about.version);
  await judge(tools, about, result === 'clean' ? await opened(tools, about, stamp) : { ok: false, why: result });
}

/** One event about the file of this id. */
export async function checkStamp(tools: CheckStampTools, id: string, event: StorageEvent): Promise<void> {
  const about = { id, key: event.key, version: event.version };
  return event.kind === 'arrived' ? came(tools, about, event.size) : scanned(tools, about, event.result);
}
