/** What a page of the console is answered from, and the replies that it is made of. */
import { dueWork } from '../../lib/delivery/engine.ts';
import { type Console, requestPath } from '../../lib/pages/staff/console.ts';
import { type MessageName, messagePage } from '../../lib/pages/staff/plain-pages.tsx';
import type { RequestRecord } from '../../lib/request/record.ts';
import type { HttpReply, HttpRequest } from '../../lib/runtime/http.ts';
import { errorName } from '../../lib/runtime/log.ts';
import type { Session } from '../../lib/staff/sessions.ts';
import type { Dependencies, Settled } from '../wrap/dependencies.ts';
import type { PostedFile } from './posted-form.ts';

/** What the console uses of the dependencies. */
export type Uses = Pick<
  Dependencies,
  | 'secretValues'
  | 'secrets'
  | 'facility'
  | 'clock'
  | 'log'
  | 'requests'
  | 'accessLog'
  | 'tickets'
  | 'standing'
  | 'queue'
  | 'archive'
> &
  Settled<(typeof consoleSettings)[number]>;

/** What the console reads of the settings. */
export const consoleSettings = [
  'PUBLIC_ORIGIN',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'FAX_SWITCH',
  'FAX_HOURS',
  'FAX_VERIFIED_ON',
  'FAX_VERIFIED_DAYS',
] as const;

/** One request of someone who is signed in. */
export interface Turn {
  readonly deps: Uses;
  readonly request: HttpRequest;
  readonly session: Session;
  readonly view: Console;
  readonly parameters: Readonly<Record<string, string>>;
  /** Fields of the posted form, the token already checked; empty for GET. */
  readonly form: URLSearchParams;
  /** The file of a form that takes one. */
  readonly file?: PostedFile;
}

const htmlHeaders = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } as const;

export function html(status: number, body: string, cookies: readonly string[] = []): HttpReply {
  return { status, headers: htmlHeaders, body, cookies };
}

export function seeOther(location: string, cookies: readonly string[] = []): HttpReply {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, cookies };
}

export function message(status: number, name: MessageName, view: Console | null): HttpReply {
  return html(status, messagePage(name, view));
}

/** Back to the request, which then says what was done. */
export function backTo(reference: string, done: string): HttpReply {
  return seeOther(`${requestPath(reference)}?done=${done}`);
}

/** Starts the work that a change has made ready. A kick that is lost is found by the sweeper. */
export async function kickReady(
  { queue, clock, log }: Pick<Uses, 'queue' | 'clock' | 'log'>,
  record: RequestRecord,
): Promise<void> {
  const { reference } = record;
  const ready = dueWork(record, clock.now());
  if (ready.length === 0) return;
  try {
    await queue.kick(ready.map((workId) => ({ reference, workId })));
  } catch (error) {
    log.warn('kick lost', { reference, error: errorName(error) });
  }
}
