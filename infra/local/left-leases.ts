/**
 * Work that was held when the process before was killed. A folder belongs to one process at a time (it is locked), so whoever
 * held a lease in it is gone: the leases end now, and the sweeper takes the work up as it does in the cloud when one runs out.
 */
import type { RecordChange, RequestRecord } from '../../lib/request/record.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { RequestStore } from '../../lib/store/stores.ts';

const mostLeft = 1000;

function ended(record: RequestRecord, now: string): RecordChange | null {
  const held = Object.values(record.work).filter(({ state, leaseUntil }) => state === 'claimed' && leaseUntil !== null);
  return held.length === 0 ? null : { work: held.map((work) => ({ ...work, leaseUntil: now })), events: [] };
}

/** Ends every lease of the folder. */
export async function endLeftLeases(requests: Pick<RequestStore, 'due' | 'change'>, clock: Clock): Promise<void> {
  const now = clock.now().toISOString();
  const rows = await requests.due({ before: '9999', limit: mostLeft });
  for (const { reference } of rows) await requests.change(reference, (record) => ended(record, now));
}
