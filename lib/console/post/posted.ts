/** That a printed thing went out: on which day, and by which number. Pure. */
import type { CalendarDate } from '../../request/dates.ts';
import { isPostBox, isPrivateCourier, type Tracking } from '../../request/post/carriers.ts';
import { type PostItem, postItemOf } from '../../request/post/items.ts';
import type { RequestState } from '../../request/record.ts';
import { withDelivery } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { decideMailed } from '../letters/mailed.ts';
import { postedField, whyNotPosted } from '../letters/posted.ts';
import { decideResolution } from '../request/resolve-work.ts';
import { actorId } from '../sign-in/people.ts';
import { addresseeOf } from './blocks.ts';

export interface Posted {
  readonly item: string;
  readonly day: CalendarDate;
  readonly tracking: Tracking | undefined;
  /** The run that it was printed in. */
  readonly run: string;
}

function decidePackage(record: RequestState, delivery: Delivery, { day, tracking }: Posted, acting: Acting): Decision {
  const problem = whyNotPosted(day, delivery.at, acting);
  if (problem !== null) return refuse(problem, postedField(delivery.id));
  const [at, by] = [acting.now.toISOString(), actorId(acting.staff)];
  const numbered = tracking === undefined ? {} : { tracking: tracking.text };
  return change({
    release: withDelivery(record, { ...delivery, ...numbered, posted: { on: day, at, by } }),
    events: [{ at, who: by, what: 'package-posted', facts: { package: String(delivery.number), postedOn: day } }],
  });
}

function decideItem(record: RequestState, item: PostItem, posted: Posted, acting: Acting): Decision {
  switch (item.kind) {
    case 'letter':
      return decideMailed(record, item.letter.letter.id, posted.day, acting);
    case 'notice':
      return decideResolution(record, item.work.id, 'posted', acting, posted.day);
    case 'package':
      return decidePackage(record, item.delivery, posted, acting);
  }
}

/** Adds run and number to the line of the history that says that it went out. */
function numbered(decision: Decision, { run, tracking }: Posted): Decision {
  if (decision.outcome !== 'change') return decision;
  const [first, ...others] = decision.change.events;
  if (first === undefined) return decision;
  const more = { run, ...(tracking !== undefined && { tracking: tracking.text }) };
  return change({ ...decision.change, events: [{ ...first, facts: { ...first.facts, ...more } }, ...others] });
}

/** Refused for a day that cannot be, and for a private courier to a P.O. box. A letter on more time moves its day only when it went out in time. */
export function decidePosted(record: RequestState, posted: Posted, acting: Acting): Decision {
  const item = postItemOf(record, posted.item);
  if (item === undefined) return refuse('post-item-gone');
  const to = addresseeOf(record, item, acting.timeZone);
  if (posted.tracking !== undefined && isPrivateCourier(posted.tracking.carrier) && isPostBox(to))
    return refuse('courier-to-box');
  return numbered(decideItem(record, item, posted, acting), posted);
}
