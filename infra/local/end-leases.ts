/** Ends the leases of a killed process, since one process locks the folder; the sweep then enqueues the work. */
import type { RecordChange, RequestState } from '../../lib/request/record.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { RequestStore } from '../../lib/store/stores.ts';

const mostLeases = 1000;

function ended(record: RequestState, now: string): RecordChange | null {
  const held = Object.values(record.work).filter(({ state, leaseUntil }) => state === 'claimed' && leaseUntil !== null);
  return held.length === 0 ? null : { work: held.map((work) => ({ ...work, leaseUntil: now })), events: [] };
}

export async function endLeases(requests: Pick<RequestStore, 'due' | 'change'>, clock: Clock): Promise<void> {
  const now = clock.now().toISOString();
  const rows = await requests.due({ before: '9999', limit: mostLeases });
  for (const { reference } of rows) await requests.change(reference, (record) => ended(record, now));
}
