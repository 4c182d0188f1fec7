/** Items that staff enter. */

import type { InboundRecord } from '../../inbound/record.ts';
import { inboundDays } from '../../inbound/submit-notice.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { canonicalJson } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { actorId } from '../sign-in/people.ts';
import { logItem } from './access.ts';
import { sendWork } from './change-item.ts';
import { handedOverPage, handOverPage, newItemPage, onceField } from './entry-page.tsx';
import { arrivedItem, type EnteredItem, type Entering, handedOverItem, readEntry } from './new-item.ts';
import { itemPath } from './paths.ts';

/** Today, as the fields of a day hold it. */
function begun(context: StaffContext, day: 'day'): URLSearchParams {
  const [year = '', month = '', date = ''] = todayIn(context).split('-');
  return new URLSearchParams({
    [`${day}.year`]: year,
    [`${day}.month`]: String(Number(month)),
    [`${day}.day`]: String(Number(date)),
  });
}

/** The blank form, or what this person had typed into it when the session ended. */
async function entryPage(context: StaffContext, page: typeof newItemPage): Promise<HttpReply> {
  const kept = await keptForm(context);
  const once = kept?.form.get(onceField) ?? newSecret();
  const form = { typed: kept?.form ?? begun(context, 'day'), problems: [], once, kept: kept !== null };
  return privatePage(page(context.view, form), { cookies: kept?.cookies ?? [] });
}

export async function getNewItem(context: StaffContext): Promise<HttpReply> {
  return entryPage(context, newItemPage);
}

export async function getHandOver(context: StaffContext): Promise<HttpReply> {
  return entryPage(context, handOverPage);
}

/** `about`: what makes this item another one than any other that is entered. */
export function enteringIn(context: StaffContext, about: string): Entering {
  const { deps, session } = context;
  return {
    hospital: deps.facility,
    days: inboundDays(deps.settings),
    by: actorId(session.staff),
    now: deps.clock.now(),
    today: todayIn(context),
    bytes: deps.secrets.hmacBytes('inbound-entry', `${session.staff.subject}\n${about}`),
  };
}

/** Stores it once; null where its reference is taken by another item, which no form of ours brings about. */
export async function storeItem(context: StaffContext, record: InboundRecord): Promise<InboundRecord | null> {
  const submission = await context.deps.inbound.submit(record);
  if (submission.outcome === 'conflict') return null;
  if (submission.outcome === 'accepted') await sendWork(context, submission.record);
  return submission.record;
}

/** The same form, sent twice, is one item; another text under the same page is another. */
function aboutForm({ form }: StaffContext, { body }: EnteredItem): string {
  return `${form.get(onceField) ?? ''}\n${canonicalJson(body)}`;
}

export async function postNewItem(context: StaffContext): Promise<HttpReply> {
  const { form, view } = context;
  const read = readEntry(form, todayIn(context), { way: true });
  if ('problems' in read) {
    const again = { typed: form, problems: read.problems, once: form.get(onceField) ?? newSecret() };
    return privatePage(newItemPage(view, again), { status: 422 });
  }
  const record = await storeItem(context, arrivedItem(read.item, enteringIn(context, aboutForm(context, read.item))));
  return record === null ? message(400, 'unreadable', view) : redirect(`${itemPath(record.reference)}?done=created`);
}

export async function postHandOver(context: StaffContext): Promise<HttpReply> {
  const { form, view, deps } = context;
  const read = readEntry(form, todayIn(context), { way: false });
  if ('problems' in read) {
    const again = { typed: form, problems: read.problems, once: form.get(onceField) ?? newSecret() };
    return privatePage(handOverPage(view, again), { status: 422 });
  }
  const record = await storeItem(context, handedOverItem(read.item, enteringIn(context, aboutForm(context, read.item))));
  if (record === null) return message(400, 'unreadable', view);
  await logItem(context, record, 'handed-over');
  deps.log.info('staff moved inbound item', { reference: record.reference, status: record.status });
  return privatePage(handedOverPage(view, record.reference));
}
