/** What a page of the console is answered from, and the replies that it is made of. */

import { dueWork } from '../delivery/engine.ts';
import type { DocumentArchive, WorkQueue } from '../delivery/ports.ts';
import type { Facility } from '../facility/facility.ts';
import { type CalendarDate, hospitalDay } from '../request/dates.ts';
import type { RequestRecord } from '../request/record.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { SecretValues, Settings } from '../runtime/settings.ts';
import type { AccessLog, RequestStore, StandingStore, TicketStore } from '../store/stores.ts';
import type { HttpReply, HttpRequest } from '../web/http.ts';
import { type Console, requestPath } from './console.ts';
import { type MessageName, messagePage } from './plain-pages.tsx';
import type { PostedFile } from './posted-form.ts';
import type { Session } from './sign-in/sessions.ts';

/** What the console uses of the dependencies. */
export interface Uses {
  readonly settings: Readonly<Pick<Settings, (typeof consoleSettings)[number]>>;
  readonly secretValues: SecretValues;
  readonly secrets: Secrets;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: RequestStore;
  readonly accessLog: AccessLog;
  readonly tickets: TicketStore;
  readonly standing: StandingStore;
  readonly queue: WorkQueue;
  readonly archive: DocumentArchive;
}

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

/** The day on the hospital's calendar. */
export function todayIn({ deps }: Pick<Turn, 'deps'>): CalendarDate {
  return hospitalDay(deps.clock.now(), deps.facility.timeZone);
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
