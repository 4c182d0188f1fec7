/** The mail desk: look a reference up, mark its paper as received. */

import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import type { HttpReply } from '../../web/http.ts';
import { onShown, perform } from '../decisions.ts';
import { logSeen, shownIn } from '../request/routes.ts';
import { may } from '../sign-in/roles.ts';
import { html, kickReady, message, seeOther, type Turn, todayIn } from '../turn.ts';
import { decideMailReceived } from './mail-desk.ts';
import { type MailView, mailPage } from './mail-page.tsx';

type Look = Pick<MailView, 'look' | 'record' | 'typed'>;

async function lookUp(turn: Turn, typed: string): Promise<Look> {
  if (typed.trim() === '') return { typed, look: 'nothing-typed', record: null };
  const reference = readReference(typed);
  if (reference === null) return { typed, look: 'unreadable', record: null };
  const record = await turn.deps.requests.get(reference);
  if (record === null) return { typed, look: 'unknown', record: null };
  await logSeen(turn, reference, 'mail-desk');
  return { typed, look: 'found', record };
}

/** The request that was marked just before, when it was: an address alone does not make the page say so. */
async function justMarked({ deps, request }: Turn): Promise<RequestRecord | undefined> {
  const reference = readReference(request.query['done'] ?? '');
  const record = reference === null ? null : await deps.requests.get(reference);
  return record?.events.some(({ what }) => what === 'mail-received') === true ? record : undefined;
}

function today(turn: Turn): MailView['day'] {
  const [year, month, day] = todayIn(turn)
    .split('-')
    .map((part) => String(Number(part)));
  return { year, month, day };
}

export async function showMailDesk(turn: Turn): Promise<HttpReply> {
  const { view, session, request } = turn;
  const [look, done] = [await lookUp(turn, request.query['reference'] ?? ''), await justMarked(turn)];
  const status = look.look === 'unknown' || look.look === 'unreadable' ? 422 : 200;
  return html(
    status,
    mailPage(view, { ...look, day: today(turn), mayWork: may(session.staff, 'work'), ...(done !== undefined && { done }) }),
  );
}

/** YYYY-MM-DD from three typed parts; text that cannot be one stays as it is, to be refused. */
function dayFrom({ year = '', month = '', day = '' }: MailView['day']): string {
  return [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-');
}

export async function markMailReceived(turn: Turn): Promise<HttpReply> {
  const { deps, form, session, view } = turn;
  const reference = readReference(form.get('of') ?? '');
  if (reference === null) return message(404, 'notFound', view);
  const part = (name: string) => form.get(`receivedOn.${name}`) ?? '';
  const day = { year: part('year'), month: part('month'), day: part('day') };
  const acting = { staff: session.staff, now: deps.clock.now(), timeZone: deps.facility.timeZone };
  const decide = onShown(shownIn(form), (record) => decideMailReceived(record, dayFrom(day), acting));
  const performed = await perform(deps.requests, reference, decide);
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') {
    deps.log.info('staff moved request', { reference, status: performed.record.status });
    await kickReady(deps, performed.record);
    return seeOther(`/staff/mail?done=${reference}`);
  }
  const { code } = performed.refusal;
  await logSeen(turn, reference, 'mail-desk');
  const shown: MailView = {
    typed: '',
    look: 'found',
    record: performed.record,
    day,
    mayWork: may(session.staff, 'work'),
    refusal: code,
  };
  return html(code === 'changed-meanwhile' ? 409 : 422, mailPage(view, shown));
}
