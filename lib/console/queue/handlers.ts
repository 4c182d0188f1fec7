import { readFaxRoute } from '../../delivery/fax/fax-route.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { readFilters, readQueue } from './queue.ts';
import { queuePage } from './queue-page.tsx';

export async function getQueue(context: StaffContext): Promise<HttpReply> {
  const { deps, request, session, view } = context;
  const filters = readFilters(request.query);
  const { after } = request.query;
  const question = { hospital: deps.facility, staff: session.staff, today: todayIn(context), filters, after };
  const [page, { closed }] = await Promise.all([readQueue(deps.requests, question), readFaxRoute(deps.checkpoints)]);
  return privatePage(queuePage(view, page, filters, closed));
}
