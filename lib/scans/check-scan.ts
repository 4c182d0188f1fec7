/**
 * What becomes of a scan that came into the quarantine: what the malware scan lets go is opened once, judged, made into a PDF, read, and
 * written to where open scans lie. Every step may be repeated and may come in any order; a verdict counts once.
 */
import type { ObjectVersion } from '../request/package/stored.ts';
import { type ScanVerdict, scanArrived, scanJudged, scanWaits } from '../request/scan-arriving.ts';
import { type ScanPart, type ScanType, scanTypes } from '../request/scans.ts';
import { errorName } from '../runtime/log.ts';
import type { ScanStore } from '../store/stores.ts';
import { type CheckTools, openPatiently } from '../uploads/check-upload.ts';
import { openScanFolder } from '../uploads/keys.ts';
import { largestScan, mostScanPages } from '../uploads/limits.ts';
import type { StorageEvent } from '../uploads/storage-events.ts';

export interface CheckScanTools extends CheckTools {
  readonly scans: ScanStore;
}

interface About {
  readonly id: string;
  readonly key: string;
  readonly version: ObjectVersion;
}

async function judge(tools: CheckScanTools, { id, key, version }: About, verdict: ScanVerdict): Promise<void> {
  const { scans, clock, log, files } = tools;
  const scan = await scans.change(id, (current) => scanJudged(current, version, verdict, clock.now()));
  log.info('scan judged', { kind: verdict.ok ? 'read' : verdict.why, count: scan?.pages ?? 0 });
  // It is kept as its checked copy alone, or not at all.
  await files.remove(key, version);
}

const onePart = (pages: number): readonly ScanPart[] => [{ id: 1, firstPage: 1, lastPage: pages, codes: [], settled: null }];

/** Pages that cannot be drawn leave the scan one part, which a person opens as a file: no scan is lost for that. */
async function partsIn(tools: CheckScanTools, pdf: Uint8Array, pages: number): Promise<readonly ScanPart[]> {
  try {
    const [{ readScan }, { partsOf }] = await Promise.all([import('./read-scan.ts'), import('./parts.ts')]);
    const read = await readScan(pdf);
    return read.length === pages ? partsOf(read) : onePart(pages);
  } catch (error) {
    tools.log.warn('pages not read', { error: errorName(error) });
    return onePart(pages);
  }
}

async function asDrawn(tools: CheckScanTools, type: ScanType, bytes: Buffer): Promise<Uint8Array | null> {
  try {
    return await (await import('./as-pdf.ts')).asPdf(type, bytes);
  } catch (error) {
    tools.log.warn('scan not drawn', { error: errorName(error) });
    return null;
  }
}

const typeOf = (type: string): ScanType | undefined => scanTypes.find((one) => one === type);

async function opened(tools: CheckScanTools, about: About): Promise<ScanVerdict> {
  const file = await openPatiently(tools, about);
  const { size } = file;
  if (size > largestScan) return { ok: false, why: 'too-large' };
  const [{ judgeFile, wholeOf }, { withoutMetadata }] = await Promise.all([
    import('../uploads/judge.ts'),
    import('../uploads/kinds/metadata.ts'),
  ]);
  const judged = await judgeFile(file, 'scan');
  if (!judged.ok) return judged;
  const [type, pages] = [typeOf(judged.type), judged.pages ?? 1];
  if (type === undefined) return { ok: false, why: 'unknown-type' };
  if (pages > mostScanPages) return { ok: false, why: 'too-many-pages' };
  const bytes = withoutMetadata(type, await wholeOf(file));
  const pdf = await asDrawn(tools, type, bytes);
  const key = `${openScanFolder}${about.id}`;
  const read = { ok: true, type, size, key, pages, opaque: pdf === null } as const;
  if (pdf === null) {
    await tools.files.write({ key, type }, bytes);
    return { ...read, parts: onePart(pages) };
  }
  const parts = await partsIn(tools, pdf, pages);
  await tools.files.write({ key, type: 'pdf' }, pdf);
  return { ...read, parts };
}

async function came(tools: CheckScanTools, about: About, size: number): Promise<void> {
  const { scans, clock, log } = tools;
  const scan = await scans.change(about.id, (current) => scanArrived(current, about.version, size, clock.now()));
  if (scan === null) return log.warn('upload ignored', { code: 'unknown' });
  if (size === 0) await judge(tools, about, { ok: false, why: 'empty' });
}

async function scanned(tools: CheckScanTools, about: About, result: 'clean' | 'malware' | 'not-scanned'): Promise<void> {
  const scan = await tools.scans.read(about.id);
  // It was judged before, or nobody waits for it.
  if (scan === null || !scanWaits(scan, about.version)) return tools.files.remove(about.key, about.version);
  await judge(tools, about, result === 'clean' ? await opened(tools, about) : { ok: false, why: result });
}

/** One event about the scan of this id. */
export async function checkScan(tools: CheckScanTools, id: string, event: StorageEvent): Promise<void> {
  const about = { id, key: event.key, version: event.version };
  return event.kind === 'arrived' ? came(tools, about, event.size) : scanned(tools, about, event.result);
}
