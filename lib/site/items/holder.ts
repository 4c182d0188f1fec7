/** Who may send something for a request: the browser that opened it by a one-time code, and for a quarter of an hour the one that sent it. */
import type { RequestRecord } from '../../request/record.ts';
import type { LanguageContext } from '../context.ts';
import { sentHere } from '../request/sent-handlers.ts';
import { ticketOf } from '../status/request-ticket.ts';

export interface Holder {
  /** Of its cookie: forms are signed with it. */
  readonly secret: string;
  readonly record: RequestRecord;
  /** The page of the request, or its confirmation. */
  readonly back: '/status/request' | '/request/done';
}

export async function holderOf(context: LanguageContext): Promise<Holder | null> {
  const { requests, clock } = context.deps;
  const ticket = await ticketOf(context);
  if (ticket?.opened === true) {
    const record = await requests.get(ticket.reference);
    return record === null ? null : { secret: ticket.secret, record, back: '/status/request' };
  }
  const sent = await sentHere(context);
  if (sent === null || clock.now() >= sent.until) return null;
  const record = await requests.get(sent.reference);
  return record === null ? null : { secret: sent.secret, record, back: '/request/done' };
}
