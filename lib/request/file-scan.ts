/** Pages of scans that belong to a request: the paper that it was made of or waited for, and what came for an open item. Pure. */
import { decide } from './decisions/decide.ts';
import { noticesOf } from './decisions/notices.ts';
import { type FiledScan, isFiled } from './filed-scan.ts';
import { type Item, settleable } from './items/item.ts';
import { proofsWith } from './proofs/files.ts';
import type { RecordChange, RequestState } from './record.ts';
import type { ArrivalWay } from './scans.ts';
import type { Status } from './status.ts';

type Holding = Pick<RequestState, 'scans' | 'proofs'>;

function filedEvent({ filedAt, filedBy, pages, sha256, cameBy, cameOn }: FiledScan): RecordChange['events'][number] {
  const facts = { pages: String(pages), sha256, channel: cameBy, day: cameOn };
  return { at: filedAt, who: filedBy, what: 'scan-filed', facts };
}

/** Puts the pages beside what a change does; the change alone where they are there already. */
export function withScan(record: Holding, filed: FiledScan, change: RecordChange): RecordChange {
  if (isFiled(record, filed.id)) return change;
  return { ...change, scans: [...(record.scans ?? []), filed], events: [...change.events, filedEvent(filed)] };
}

/** Before the records go out something may come for a request, by post as well. */
const takesCures: readonly Status[] = [
  ...(['received', 'in-review', 'deficient', 'resubmitted', 'in-process', 'pended', 'quality-check'] as const),
];

/** The open items that a paper may be for; none where the request waits for nothing, or for its first paper. */
export function curable(record: Pick<RequestState, 'status' | 'items'>): readonly Item[] {
  return takesCures.includes(record.status) ? settleable(record) : [];
}

/** As decisions name the ways on which something comes. */
const channelOf: Readonly<Record<ArrivalWay, string>> = {
  ...{ post: 'post', courier: 'courier', hand: 'in-person', fax: 'fax', email: 'email', phone: 'telephone' },
};

/**
 * The pages answer an open item: an arrival with its true day, and a file for the item as the requester's own would be. Who asks is not
 * shown by a file alone: somebody compares it. Null: the item is not open any more.
 */
export function scanCures(record: RequestState, filed: FiledScan, item: string, lateReason?: string): RecordChange | null {
  const found = curable(record).find(({ id }) => id === item);
  if (found === undefined || isFiled(record, filed.id)) return null;
  const { filedAt: at, filedBy: by, cameBy, cameOn, id, type, pages, size, sha256, key } = filed;
  const evidence = {
    ...{ what: 'proof', items: [item], channel: channelOf[cameBy], day: cameOn },
    ...(lateReason !== undefined && { lateReason }),
  };
  const notices = noticesOf('record-arrival', record, at);
  const change = decide(record, { id: 'record-arrival', by, at: new Date(at), evidence, notices, uncompared: true });
  const proof = { id, item, addedAt: at, state: 'clean', type, pages, size, sha256, key } as const;
  return { ...change, proofs: proofsWith(record, proof), events: [...change.events, filedEvent(filed)] };
}
