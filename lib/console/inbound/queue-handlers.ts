/** The queue of what comes in, "Next", and assigning. */
import { assignment } from '../../inbound/decide.ts';
import { inboundSectionOf, inboundView } from '../../inbound/item.ts';
import { readReference } from '../../request/reference.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { nobodyValue, toField } from '../assign/assign-bar.tsx';
import { message, type StaffContext, todayIn } from '../context.ts';
import { readCursor } from '../queue/filters.ts';
import { tickField } from '../queue/queue-lines.tsx';
import { actorId, readActor } from '../sign-in/people.ts';
import { logItems } from './access.ts';
import { inboundCodes, readInboundFilters } from './filters.ts';
import { inboundPath, itemPath } from './paths.ts';
import { colleaguesIn } from './people.ts';
import { readInboundQueue } from './queue.ts';
import { type InboundQueueShown, inboundQueuePage } from './queue-page.tsx';

async function shownQueue(context: StaffContext, assigned?: InboundQueueShown['assigned']): Promise<string> {
  const { deps, request, session, view } = context;
  // What was assigned is answered on the whole list.
  const query = request.method === 'GET' ? request.query : {};
  const filters = readInboundFilters(query);
  const today = todayIn(context);
  const [page, known] = await Promise.all([
    readInboundQueue(deps.requestQueue, {
      ...{ facility: deps.facility.id, staff: session.staff, today, filters },
      cursor: readCursor(query),
    }),
    deps.staff.known(),
  ]);
  await logItems(context, page.lines.length, inboundCodes(filters));
  return inboundQueuePage(view, page, {
    ...{ filters, today, people: colleaguesIn(known), assigned },
    noneFree: query['none'] === 'free',
  });
}

export async function getInboundQueue(context: StaffContext): Promise<HttpReply> {
  return privatePage(await shownQueue(context));
}

const headSize = 16;

/** The most urgent free item goes to exactly one person: the write needs an item that nobody owns. */
export async function postInboundNext(context: StaffContext): Promise<HttpReply> {
  const { deps, session } = context;
  const by = actorId(session.staff);
  let after: string | undefined;
  do {
    const view = { ...inboundView(deps.facility.id), section: 'work', assignee: 'free' } as const;
    const page = await deps.requestQueue.page(view, { size: headSize, after });
    for (const { reference } of page.rows) {
      const held = { taken: false };
      await deps.inbound.change(reference, (state) => {
        held.taken = state.assignee === null && inboundSectionOf(state) === 'work';
        return held.taken ? assignment(state, by, by, deps.clock.now(), 'next') : null;
      });
      if (held.taken) return redirect(`${itemPath(reference)}?done=taken`);
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return redirect(`${inboundPath}?none=free`);
}

const mostPicked = 50;

interface Picked {
  readonly reference: string;
  readonly shownOwner: string;
}

/** As the boxes have them; null where one was made up. */
function pickedIn(values: readonly string[]): readonly Picked[] | null {
  const picked = values.map((value) => {
    const [typed = '', ...owner] = value.split(':');
    return { reference: readReference(typed) ?? '', shownOwner: owner.join(':') };
  });
  return picked.some(({ reference }) => reference === '') ? null : picked;
}

const idOf = (owner: string | null): string => (owner === null ? '' : readActor(owner).id);

/** Each on condition that its owner is still the one that was shown; what cannot be given holds nothing else back. */
export async function postInboundAssign(context: StaffContext): Promise<HttpReply> {
  const { deps, form, session, view } = context;
  const picked = pickedIn(form.getAll(tickField));
  const typed = form.get(toField) ?? '';
  const to = colleaguesIn(await deps.staff.known()).find(({ subject }) => subject === typed);
  if (picked === null || picked.length > mostPicked || (to === undefined && typed !== nobodyValue && typed !== ''))
    return message(400, 'unreadable', view);
  // Nothing ticked, or nobody chosen: the list as it is.
  if (picked.length === 0 || typed === '') return redirect(inboundPath);
  const owner = to === undefined ? null : actorId(to);
  let given = 0;
  for (const { reference, shownOwner } of picked) {
    const held = { given: false };
    await deps.inbound.change(reference, (state) => {
      held.given = idOf(state.assignee) === shownOwner && idOf(owner) !== shownOwner && inboundSectionOf(state) !== null;
      return held.given ? assignment(state, owner, actorId(session.staff), deps.clock.now()) : null;
    });
    if (held.given) given += 1;
  }
  deps.log.info('staff assigned requests', { count: given });
  const assigned = { given, failed: picked.length - given, back: owner === null };
  return privatePage(await shownQueue(context, assigned), { status: given === 0 ? 409 : 200 });
}
