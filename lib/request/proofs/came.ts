import { decide } from '../decisions/decide.ts';
import { noticesOf } from '../decisions/notices.ts';
import type { RecordChange, RequestState } from '../record.ts';

/**
 * What a checked file does to the item that it is for: an arrival, entered by the requester. The same item is answered once; further
 * pages change nothing but the list of files. Whether it is enough is for staff to see.
 */
export function proofCame(record: RequestState, item: string, now: Date): RecordChange | undefined {
  const isOpen = record.items.some(({ id, state, cameAt }) => id === item && state === 'open' && cameAt === undefined);
  if (!isOpen) return undefined;
  const evidence = { what: 'proof', items: [item], channel: 'status-page' };
  const at = now.toISOString();
  const notices = noticesOf('record-arrival', record, at);
  return decide(record, { id: 'record-arrival', by: 'requester', at: now, evidence, notices });
}
