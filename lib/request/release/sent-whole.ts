/**
 * Whether a package has left us whole: as many bytes of one of its objects as it has, by one address. An address begins to work for a
 * minute only, and whoever starts again gets a new one. So the parts of one download add up, and two that broke off do not make a whole
 * one. That it left us does not say that it arrived, or that anybody read it. Pure.
 */
import type { RecordChange, RequestState } from '../record.ts';
import { deliveryOf, withDelivery } from './deliveries.ts';
import type { Delivery } from './stored.ts';

/** Bytes of an object that were sent, in one answer. */
export interface Sent {
  /** Of the event. What is told twice counts once. */
  readonly id: string;
  readonly key: string;
  /** What tells one address of an object from another. */
  readonly address: string;
  readonly bytes: number;
  readonly at: string;
}

function sizesOf({ sealed }: Pick<Delivery, 'sealed'>): ReadonlyMap<string, number> {
  const { zip, joined } = sealed ?? {};
  return new Map([zip, joined].flatMap((object) => (object === undefined ? [] : [[object.key, object.bytes] as const])));
}

/** When the answer began with which the first whole object was gone; null while none is. */
function wholeAt(delivery: Pick<Delivery, 'sealed'>, sent: readonly Sent[]): string | null {
  const sizes = sizesOf(delivery);
  const sums = new Map<string, number>();
  const each = [...new Map(sent.map((one) => [one.id, one])).values()];
  for (const { key, address, bytes, at } of each.sort((one, other) => one.at.localeCompare(other.at))) {
    const download = `${key} ${address}`;
    const sum = (sums.get(download) ?? 0) + bytes;
    sums.set(download, sum);
    if (sum >= (sizes.get(key) ?? Number.POSITIVE_INFINITY)) return at;
  }
  return null;
}

/** Null where nothing is new. What goes by other ways than a link is fetched by staff, and not by who gets it. */
export function sentWholeChange(record: RequestState, id: string, sent: readonly Sent[], now: Date): RecordChange | null {
  const delivery = deliveryOf(record, id);
  if (delivery === undefined || delivery.way !== 'link' || delivery.sentWhole !== undefined) return null;
  const at = wholeAt(delivery, sent);
  if (at === null) return null;
  const facts = { package: String(delivery.number), sentAt: at };
  return {
    release: withDelivery(record, { ...delivery, sentWhole: { at } }),
    events: [{ at: now.toISOString(), who: 'system', what: 'package-sent-whole', facts }],
  };
}
