/**
 * Who may open a request. `front.ts` asks here before any route below `/staff/requests/{reference}` runs, so that no page and no action can
 * forget. A list: another rule is one more line.
 */
import type { RequestRecord, RequestState } from '../../request/record.ts';
import { queueSummaryOf } from '../../store/queue-keys.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { message, type StaffContext } from '../context.ts';
import { isHidden, referenceIn } from '../glass/guard.ts';
import { mayOpen, sightOf } from '../sign-in/desks.ts';
import { isActor, type StaffMember } from '../sign-in/people.ts';

/** The reply in place of the request, or null where nothing stands in the way. A 403 is logged by the front. */
type Barrier = (context: StaffContext, record: RequestRecord) => HttpReply | null | Promise<HttpReply | null>;

type Seer = Pick<StaffMember, 'roles' | 'subject'>;

/** Whoever judged or decided here for their office looks at it again. */
function tookPart({ decisions: { taken, proposal } }: RequestState, staff: Seer): boolean {
  const parts = Object.values(taken).flatMap(({ by, second }) => [by, second ?? null]);
  return [...parts, proposal?.professional?.by ?? null].some((part) => isActor(part, staff));
}

/** By the rights of the roles: its desk, what waits for one's word, and for an office what it has said its word on. */
export function seesRequest(staff: Seer, record: RequestState): boolean {
  return mayOpen(staff, queueSummaryOf(record)) || (sightOf(staff).waits.length > 0 && tookPart(record, staff));
}

/** For lists and runs, which name no request in their address: its desk, and the restriction of its patient. */
export function opens(context: Pick<StaffContext, 'session' | 'view'>, record: RequestState): boolean {
  return seesRequest(context.session.staff, record) && !isHidden(context, record.restriction?.id ?? null);
}

/** Whose own last act took it out of their sight is told so; anybody else is refused. */
const otherDesk: Barrier = ({ request, session: { staff }, view }, record) => {
  if (seesRequest(staff, record)) return null;
  const last = record.recentEvents.findLast(({ who }) => who !== 'system');
  const own = request.method === 'GET' && last !== undefined && isActor(last.who, staff);
  return own ? redirect(`/staff?left=${record.reference}&desk-now=${record.route.desk}`) : message(403, 'otherDesk', view);
};

const barriers: readonly Barrier[] = [otherDesk];

/** What the front does with a route about one request: the reply that stands in its way, or the record for its handler. */
export async function openRequest(
  context: StaffContext,
): Promise<{ readonly reply: HttpReply } | { readonly record: RequestRecord | null }> {
  const reference = referenceIn(context);
  const record = reference === null ? null : await context.deps.requests.get(reference);
  if (record === null) return { record };
  for (const barrier of barriers) {
    const reply = await barrier(context, record);
    if (reply !== null) return { reply };
  }
  return { record };
}
