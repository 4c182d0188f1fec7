import { dispatch } from '../../delivery/dispatch.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { onShown, perform } from '../decisions.ts';
import { askForReason } from '../glass/guard.ts';
import { shownIn } from '../request/act.ts';
import { may } from '../sign-in/roles.ts';
import { type MailView, mailPage } from './mail-page.tsx';
import { decideMailReceived } from './receive-mail.ts';

async function lookUp(
  context: StaffContext,
  typed: string,
): Promise<Pick<MailView, 'lookup' | 'record' | 'typed'> | HttpReply> {
  if (typed.trim() === '') return { typed, lookup: 'nothing-typed', record: null };
  const reference = readReference(typed);
  if (reference === null) return { typed, lookup: 'unreadable', record: null };
  const record = await context.deps.requests.get(reference);
  if (record === null) return { typed, lookup: 'unknown', record: null };
  const shut = await askForReason(context, record);
  if (shut !== null) return shut;
  await logSeen(context, record, 'mail-desk');
  return { typed, lookup: 'found', record };
}

/** Checks the record, because anybody can write the query. */
async function justMarked({ deps, request }: StaffContext): Promise<RequestRecord | undefined> {
  const reference = readReference(request.query['done'] ?? '');
  const record = reference === null ? null : await deps.requests.get(reference);
  return record !== null && record.milestones.mailReceivedAt !== null ? record : undefined;
}

function today(context: StaffContext): MailView['day'] {
  const [year, month, day] = todayIn(context)
    .split('-')
    .map((part) => String(Number(part)));
  return { year, month, day };
}

export async function getMail(context: StaffContext): Promise<HttpReply> {
  const { view, session, request } = context;
  const found = await lookUp(context, request.query['reference'] ?? '');
  if ('status' in found) return found;
  const done = await justMarked(context);
  const status = found.lookup === 'unknown' || found.lookup === 'unreadable' ? 422 : 200;
  const shown = { ...found, day: today(context), mayWork: may(session.staff, 'work'), done };
  return privatePage(mailPage(view, shown), { status });
}

export async function postMail(context: StaffContext): Promise<HttpReply> {
  const { deps, form, session, view } = context;
  const reference = readReference(form.get('of') ?? '');
  if (reference === null) return message(404, 'notFound', view);
  const part = (name: string) => form.get(`receivedOn.${name}`) ?? '';
  const day = { year: part('year'), month: part('month'), day: part('day') };
  const acting = actingIn(context);
  const lateReason = form.get('lateReason') ?? '';
  const decide = onShown(shownIn(form), (record) =>
    decideMailReceived(record, typedDate(form, 'receivedOn') ?? '', acting, lateReason),
  );
  const performed = await perform(deps.requests, reference, decide);
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') {
    deps.log.info('staff moved request', { reference, status: performed.record.status });
    await dispatch(deps, performed.record);
    return redirect(`/staff/mail?done=${reference}`);
  }
  const { code } = performed.refusal;
  const shut = await askForReason(context, performed.record);
  if (shut !== null) return shut;
  await logSeen(context, performed.record, 'mail-desk');
  const shown: MailView = {
    ...{ typed: '', lookup: 'found', record: performed.record, day, lateReason },
    mayWork: may(session.staff, 'work'),
    refusal: code,
  };
  return privatePage(mailPage(view, shown), { status: code === 'changed-meanwhile' ? 409 : 422 });
}
