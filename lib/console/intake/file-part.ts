/** The pages of a part, put among the files of a request and onto its record. Every step may be repeated. Loaded when one is filed. */

import { scanCures, withScan } from '../../request/file-scan.ts';
import { type FiledScan, isFiled } from '../../request/filed-scan.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import { pageCount, type Scan, type ScanPart } from '../../request/scans.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import { pagesFrom } from '../../scans/as-pdf.ts';
import { sha256 } from '../../store/events.ts';
import { filedScanKey } from '../../uploads/keys.ts';
import type { ConsoleDependencies } from '../context.ts';
import { type Acting, change, type Decision, perform, type RefusalCode, refuse } from '../decisions.ts';
import { decideMailReceived } from '../incoming-mail/receive-mail.ts';
import { actorId } from '../sign-in/people.ts';
import type { Settlement } from './settlement.ts';

export type FilingTools = Pick<ConsoleDependencies, 'requests' | 'packages'>;

const mediaTypes = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
} as const;

/** The same for the same part: filed twice, it is one file. */
function filedId(scan: string, part: number): string {
  return sha256(`${scan} ${part}`).slice(0, 32);
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Copies the pages to the files of the request, where they are kept and erased with it. */
async function copied(
  { packages }: FilingTools,
  scan: Scan,
  part: ScanPart,
  reference: string,
  { staff, now }: Acting,
): Promise<FiledScan> {
  if (scan.key === undefined) throw new Error('a scan without its file');
  const from = await bytesOf(await packages.read(scan.key));
  const drawn = scan.opaque !== true;
  const bytes = drawn ? await pagesFrom(from, part.firstPage, part.lastPage) : from;
  const type = drawn ? 'pdf' : (scan.type ?? 'pdf');
  const id = filedId(scan.id, part.id);
  const key = filedScanKey(reference, id);
  await packages.write(key, bytes.length, mediaTypes[type], whole(bytes));
  const came = { cameBy: scan.cameBy, cameOn: scan.cameOn, filedBy: actorId(staff), filedAt: now.toISOString() };
  return { id, type, pages: pageCount(part), size: bytes.length, sha256: sha256(bytes), key, ...came };
}

function decided(record: RequestState, filed: FiledScan, { as, item }: Settlement, scan: Scan, acting: Acting): Decision {
  if (as === 'cure' && item !== undefined) {
    const cured = scanCures(record, filed, item, scan.lateReason);
    return cured === null ? refuse('item-not-open', 'item') : change(cured);
  }
  if (as !== 'paper') return change(withScan(record, filed, { events: [] }));
  const received = decideMailReceived(record, scan.cameOn, acting, scan.lateReason);
  return received.outcome === 'refused' ? received : change(withScan(record, filed, received.change));
}

export type Filed =
  | { readonly outcome: 'done'; readonly record: RequestRecord }
  | { readonly outcome: 'refused'; readonly code: RefusalCode | 'missing' };

/** Files a part with the request of its settlement. */
export async function filePart(
  tools: FilingTools,
  { scan, part }: { readonly scan: Scan; readonly part: ScanPart },
  settlement: Settlement & { readonly reference: string },
  acting: Acting,
): Promise<Filed> {
  const { reference } = settlement;
  const before = await tools.requests.get(reference);
  if (before === null) return { outcome: 'refused', code: 'missing' };
  // A repeat after a lost answer.
  if (isFiled(before, filedId(scan.id, part.id))) return { outcome: 'done', record: before };
  const filed = await copied(tools, scan, part, reference, acting);
  const performed = await perform(tools.requests, reference, (record) => decided(record, filed, settlement, scan, acting));
  if (performed.outcome === 'missing') return { outcome: 'refused', code: 'missing' };
  if (performed.outcome === 'done') return performed;
  // Two at once: the other one has filed it.
  if (isFiled(performed.record, filed.id)) return { outcome: 'done', record: performed.record };
  await tools.packages.remove(filed.key);
  return { outcome: 'refused', code: performed.refusal.code };
}
