/**
 * What the life of one request asks of the table and its indexes, by the code that writes it: the work list, the engine's
 * transitions and the places in the indexes are the real ones. Nobody counts by hand.
 */
import { type Consequence, changeAfter, turnOf } from '../../../lib/delivery/engine.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { indexes } from '../../../lib/store/keys.ts';
import { type IndexAttributes, indexAttributes } from '../../../lib/store/request-item.ts';
import { after } from '../../support/staff-fakes.ts';

export interface LifeUnits {
  /** Write units of the item itself: one for each kilobyte begun, of the whole item, each time. */
  readonly item: number;
  /** Writes to the index of what is due, and to the staff's queue. */
  readonly due: number;
  readonly queue: number;
  /** Pieces of work that were taken up and settled. */
  readonly works: number;
}

/** Writes that a change makes to an index: one to enter, to leave or to change, two to move. */
function writes(index: 'due' | 'queue', before: IndexAttributes, now: IndexAttributes): number {
  const { partition, sort } = indexes[index];
  const place = (attributes: IndexAttributes) => JSON.stringify([attributes[partition], attributes[sort]]);
  const [was, is] = [before[partition] !== undefined, now[partition] !== undefined];
  if (!was || !is) return was === is ? 0 : 1;
  if (place(before) !== place(now)) return 2;
  return index === 'queue' && JSON.stringify(before['card']) !== JSON.stringify(now['card']) ? 1 : 0;
}

const kilobytes = (record: RequestRecord) =>
  Math.ceil(Buffer.byteLength(JSON.stringify({ ...record, ...indexAttributes(record) })) / 1024);

/** From the first write until nothing is left to do, each work done at the first try. */
export function lifeUnits(submitted: RequestRecord): LifeUnits {
  const first = indexAttributes(submitted);
  let total = { item: kilobytes(submitted), due: writes('due', {}, first), queue: writes('queue', {}, first), works: 0 };
  let record = submitted;
  const apply = (change: Parameters<typeof after>[1], worked: number) => {
    const [before, now] = [indexAttributes(record), after(record, change)];
    record = now;
    total = {
      item: total.item + kilobytes(now),
      due: total.due + writes('due', before, indexAttributes(now)),
      queue: total.queue + writes('queue', before, indexAttributes(now)),
      works: total.works + worked,
    };
  };
  const done: Consequence = { outcome: { result: 'done', next: { state: 'done' } } };
  for (let second = 0; second < 100; second += 1) {
    const now = new Date(Date.parse(submitted.submittedAt) + second * 1000);
    const ready = Object.values(record.work).find(({ state }) => state === 'ready');
    if (ready === undefined) return total;
    const turn = turnOf(ready, now, false, 'simulation');
    if (turn.turn !== 'do') throw new Error('not ready');
    apply({ work: [turn.work], events: [] }, 0);
    const change = changeAfter(record, turn.work, done, now);
    if (change === null) throw new Error('nothing to settle');
    apply(change, 1);
  }
  throw new Error('the life does not end');
}
