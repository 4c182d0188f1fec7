/** The number of a parcel, added or corrected once it is with its carrier. Pure. */

import { isPostBox, isPrivateCourier, readTracking } from '../../request/post/carriers.ts';
import type { RequestState } from '../../request/record.ts';
import { deliveryOf, withDelivery } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

/** True where staff hand the package over: printed, on a disc, or copied into the portal. */
export function isParcel({ way }: Pick<Delivery, 'way'>): boolean {
  return way !== 'link';
}

export function takesTracking({ way, recalled }: Pick<Delivery, 'way' | 'recalled'>): boolean {
  return (way === 'post' || way === 'courier') && recalled === undefined;
}

export function decideTracking(
  record: RequestState,
  { id, tracking }: { readonly id: string; readonly tracking: string },
  { staff, now }: Acting,
): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const delivery = deliveryOf(record, id);
  if (delivery === undefined || !takesTracking(delivery)) return refuse('package-unknown');
  const number = readTracking(tracking);
  if (number === null) return refuse('not-tracking', 'tracking');
  if (isPrivateCourier(number.carrier) && isPostBox([delivery.recipient])) return refuse('courier-to-box', 'tracking');
  return change({
    release: withDelivery(record, { ...delivery, tracking: number.text }),
    events: [
      {
        ...{ at: now.toISOString(), who: actorId(staff), what: 'tracking-noted' },
        facts: { package: String(delivery.number), tracking: number.text },
      },
    ],
  });
}
