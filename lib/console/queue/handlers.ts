/** The queue. */
import { readFaxRoute } from '../../delivery/fax/fax-route.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import type { StaffContext } from '../context.ts';
import { readFilters, readQueue } from './queue.ts';
import { queuePage } from './queue-page.tsx';

/** GET /staff */
export async function getQueue({ deps, request, session, view }: StaffContext): Promise<HttpReply> {
  const filters = readFilters(request.query);
  const question = {
    facility: deps.facility.id,
    staff: session.staff,
    today: hospitalDay(deps.clock.now()),
    filters,
    after: request.query['after'],
  };
  const [page, { closed }] = await Promise.all([readQueue(deps.requests, question), readFaxRoute(deps.standing)]);
  return privatePage(queuePage(view, page, filters, closed));
}
