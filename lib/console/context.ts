import type { DocumentArchive, WorkQueue } from '../delivery/ports.ts';
import type { Facility } from '../facility/facility.ts';
import type { InboundFinder, InboundReports, InboundStore } from '../inbound/stores.ts';
import type { PackageStore } from '../release/ports.ts';
import { type CalendarDate, hospitalDay } from '../request/dates.ts';
import type { RequestRecord } from '../request/record.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { SecretValues, Settings } from '../runtime/settings.ts';

import type { OneTimeCodes } from '../store/one-time-codes.ts';
import type { StaffStore } from '../store/staff-store.ts';
import type {
  AccessLog,
  AccessRows,
  BinderStore,
  CheckpointStore,
  Directory,
  EntryStore,
  ExportApprovals,
  PeopleFinder,
  ReportStore,
  RequestQueue,
  RequestStore,
  ScanStore,
  SessionStore,
  TicketStore,
} from '../store/stores.ts';
import type { PartUploads, UploadForms } from '../uploads/ports.ts';
import type { HttpReply, HttpRequest } from '../web/http.ts';
import { privatePage } from '../web/replies.ts';
import type { Console } from './console.ts';
import type { Acting } from './decisions.ts';
import { type MessageName, messagePage } from './plain-pages.tsx';
import type { SignIn } from './sign-in/oidc.ts';
import type { Session } from './sign-in/sessions.ts';

export interface ConsoleDependencies {
  readonly settings: Readonly<Pick<Settings, (typeof consoleSettings)[number]>>;
  readonly secretValues: SecretValues;
  readonly secrets: Secrets;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: RequestStore;
  readonly requestQueue: RequestQueue;
  readonly people: PeopleFinder;
  readonly accessLog: AccessLog;
  readonly accessRows: AccessRows;
  readonly tickets: TicketStore;
  readonly codes: OneTimeCodes;
  readonly sessions: SessionStore;
  readonly staff: StaffStore;
  readonly checkpoints: CheckpointStore;
  readonly queue: WorkQueue;
  readonly archive: DocumentArchive;
  readonly uploadForms: UploadForms;
  readonly partUploads: PartUploads;
  readonly packages: PackageStore;
  readonly scans: ScanStore;
  readonly binders: BinderStore;
  readonly reports: Pick<ReportStore, 'boards' | 'page' | 'received'>;
  readonly exports: ExportApprovals;
  readonly directory: Directory;
  readonly entries: EntryStore;
  readonly inbound: Pick<InboundStore, 'submit' | 'get' | 'change'>;
  readonly inboundFinder: InboundFinder;
  readonly inboundReports: InboundReports;
}

export const consoleSettings = [
  'PUBLIC_ORIGIN',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'SECOND_FACTOR',
  'STAGE',
  'FAX_SWITCH',
  'FAX_HOURS',
  'FAX_VERIFIED_ON',
  'FAX_VERIFIED_DAYS',
  'PACKAGE_MEGABYTES',
  'TEXTS_FROM',
  'INBOUND_REMIND_DAYS',
  'INBOUND_STAFF_DAYS',
  'INBOUND_LAPSE_DAYS',
] as const;

/** A request without a session. */
export interface OutsideContext {
  readonly deps: ConsoleDependencies;
  readonly signIn: SignIn;
  readonly request: HttpRequest;
}

/** A request of someone with a session and the permission of the route. */
export interface StaffContext extends OutsideContext {
  readonly session: Session;
  readonly view: Console;
  /** Of a route about one request: that request, opened by the front. Null when there is none. */
  readonly record?: RequestRecord | null;
  /** From the route's path. */
  readonly params: Readonly<Record<string, string>>;
  /** The posted form, its token checked; empty for GET. */
  readonly form: URLSearchParams;
  /** Empty when none was chosen. */
  readonly file?: Uint8Array | 'too-large';
}

/** Today in the hospital's time zone. */
export function todayIn({ deps }: Pick<OutsideContext, 'deps'>): CalendarDate {
  return hospitalDay(deps.clock.now(), deps.facility.timeZone);
}

export function actingIn({ deps, session }: Pick<StaffContext, 'deps' | 'session'>): Acting {
  return { staff: session.staff, now: deps.clock.now(), timeZone: deps.facility.timeZone };
}

export function message(status: number, name: MessageName, view: Console, headers: HttpReply['headers'] = {}): HttpReply {
  return privatePage(messagePage(name, view), { status, headers });
}
