/** The items of a record that an older version wrote, which kept none. */
import { isDefectCode } from '../defects.ts';
import type { Event } from '../history.ts';
import type { Routable } from '../routing.ts';
import type { Status } from '../status.ts';
import type { Basis } from '../vocabulary.ts';
import type { Item } from './item.ts';
import { asked, itemsAtStart } from './raise.ts';

interface Older {
  readonly body: Routable;
  readonly route: { readonly basis: Basis };
  readonly status: Status;
  readonly submittedAt: string;
  readonly recentEvents: readonly Event[];
}

/** Until it was accepted a request had its proofs open, as far as nobody had decided otherwise. */
const beforeAccepting: readonly Status[] = [
  ...(['awaiting-mail', 'received', 'in-review', 'deficient', 'resubmitted'] as const),
];

/** From the proofs that its route asks for, and from the last letter that asked for something. */
export function itemsOfOlder({ body, route, status, submittedAt, recentEvents }: Older): readonly Item[] {
  if (!beforeAccepting.includes(status)) return [];
  const items = itemsAtStart(body, submittedAt);
  const letter = recentEvents.findLast(({ what, facts }) => what === 'letter-kept' && facts['defects'] !== undefined);
  if (status !== 'deficient' || letter === undefined) return items;
  const codes = (letter.facts['defects'] ?? '').split(' ').filter(isDefectCode);
  return asked({ items, route }, codes, letter.who, letter.at);
}
