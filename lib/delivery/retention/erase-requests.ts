/**
 * Erases the requests whose time is over: locks everybody out, then documents, uploaded files, history and search terms, a line in the log, and the
 * request last. A day later it looks again, because a writer that slept through the first pass may have put something back; only then is
 * the erasure certified. Any step may fail or be repeated: the next run goes on.
 */
import type { PackageStore } from '../../release/ports.ts';
import { packageFolder } from '../../release/seal/manifest.ts';
import { type CalendarDate, hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { Event } from '../../request/history.ts';
import { lastHash, type RequestRecord } from '../../request/record.ts';
import { deliveriesOf, hashesOf } from '../../request/release/deliveries.ts';
import { type ErasureReason, erasureOf } from '../../request/retention.ts';
import type { Clock } from '../../runtime/clock.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import type { SealedFiles } from '../../store/sealed-files.ts';
import type { ErasureStore, RequestStore } from '../../store/stores.ts';
import type { DocumentRemover, FileRemover } from '../ports.ts';
import type { ErasureLog } from './erasure-log.ts';

export interface EraseTools {
  readonly erasures: ErasureStore;
  readonly requests: Pick<RequestStore, 'history'>;
  readonly documents: DocumentRemover;
  readonly files: FileRemover;
  readonly packages: Pick<PackageStore, 'remove'>;
  readonly sealedFiles: Pick<SealedFiles, 'remove'>;
  readonly erasureLog: Pick<ErasureLog, 'erased' | 'certified'>;
  readonly facility: { readonly timeZone: TimeZone };
  readonly clock: Clock;
  readonly log: Log;
}

/** `later`: not due, held, or somebody wrote meanwhile. */
export type Erased = 'erased' | 'certified' | 'later' | 'gone';

const pageSize = 100;
/** In milliseconds, below the function's time limit. */
const runMs = 4 * 60_000;

const hash = /^[0-9a-f]{64}$/;

/** Of every document that the request has, had, or sent. Each names its request, so no other request has the same. */
function documentsOf({ documents, work }: RequestRecord, events: readonly Event[]): ReadonlySet<string> {
  return new Set([
    ...documents.map(({ sha256 }) => sha256),
    ...Object.values(work).flatMap(({ attempts }) => attempts.flatMap(({ sha256 }) => sha256 ?? [])),
    ...events.flatMap(({ facts }) => Object.values(facts).filter((text) => hash.test(text))),
  ]);
}

/** Packages that went out, and what they are known by. Their receipts stay under lock: they name nobody. */
async function removeReleased({ packages, sealedFiles }: EraseTools, record: RequestRecord): Promise<void> {
  for (const delivery of deliveriesOf(record)) {
    await packages.remove(packageFolder(delivery.id));
    await sealedFiles.remove(delivery.id, hashesOf(delivery));
  }
}

async function firstPass(tools: EraseTools, record: RequestRecord, on: CalendarDate, reason: ErasureReason) {
  const { reference } = record;
  const { events } = await tools.requests.history(record);
  for (const sha256 of documentsOf(record, events)) await tools.documents.remove(sha256);
  await tools.files.removeAll(reference);
  await removeReleased(tools, record);
  await tools.erasures.removeParts(reference);
  await tools.erasureLog.erased({ reference, on, reason, lastHash: lastHash(record) });
  await tools.erasures.bury(reference, { on, lastHash: lastHash(record) });
}

/** `always`: it was erased before, and a restored backup brought it back. */
export async function eraseRequest(
  tools: EraseTools,
  reference: string,
  today: CalendarDate,
  always?: ErasureReason,
): Promise<Erased> {
  const { erasures, erasureLog } = tools;
  const found = await erasures.read(reference);
  if (found === null) return 'gone';
  if (found.state === 'erased') {
    if (found.on >= today) return 'later';
    // A file may have come by a form that was signed before.
    await tools.files.removeAll(reference);
    await erasures.removeParts(reference);
    await erasureLog.certified({ reference, on: found.on, certifiedOn: today });
    await erasures.settle(reference);
    return 'certified';
  }
  const { record } = found;
  const due = erasureOf(record);
  const reason = always ?? due?.reason ?? 'closed';
  if (found.state === 'erasing') await firstPass(tools, record, found.since, reason);
  else {
    if (always === undefined && (due === null || due.day > today)) return 'later';
    if (!(await erasures.begin(record, today))) return 'later';
    await firstPass(tools, record, today, reason);
  }
  return 'erased';
}

async function eraseOne(tools: EraseTools, reference: string, today: CalendarDate): Promise<Erased | 'failed'> {
  try {
    return await eraseRequest(tools, reference, today);
  } catch (error) {
    tools.log.error('request not erased', { reference, error: errorName(error) });
    return 'failed';
  }
}

/** All that is due, within the time of one run. Throws when the table cannot be asked what is due. */
export async function eraseDueRequests(tools: EraseTools) {
  const { erasures, clock, facility, log } = tools;
  const begun = clock.now();
  const today = hospitalDay(begun, facility.timeZone);
  const count: Record<Erased | 'failed', number> = { erased: 0, certified: 0, later: 0, gone: 0, failed: 0 };
  let after: string | undefined;
  do {
    const rows = await erasures.due({ day: today, limit: pageSize, ...(after !== undefined && { after }) });
    for (const { reference } of rows) count[await eraseOne(tools, reference, today)] += 1;
    after = rows.length === pageSize ? rows.at(-1)?.place : undefined;
  } while (after !== undefined && clock.now().getTime() - begun.getTime() < runMs);
  if (count.erased > 0) log.info('requests erased', { count: count.erased });
  return count;
}
