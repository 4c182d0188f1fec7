/** What the effects are given: a part of the functions' dependencies. */
import type { Facility } from '../facility/facility.ts';
import type { Sealing } from '../release/ports.ts';
import type { RequestRecord, RequestState, Work } from '../request/record.ts';
import type { DocumentKind, Language } from '../request/vocabulary.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { SettingName, Settings } from '../runtime/settings.ts';
import type { CheckpointStore, RequestStore, SearchTermStore, Throttle } from '../store/stores.ts';
import type { StepResult } from './engine.ts';
import type { DocumentArchive, FaxPort, MailPort, TextPort, WorkQueue } from './ports.ts';

export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

interface FaxPackageOptions {
  readonly facility: Facility;
  readonly attempt: number;
  readonly now: Date;
  /** An earlier transmission may have arrived: the cover says so. */
  readonly repeat: boolean;
  /** E.164 of the line that dials. */
  readonly sendingLine: string;
}

/** The part of lib/documents that delivery needs. */
export interface DocumentMaker {
  /** The same bytes for the same record. */
  makeDocument(
    kind: DocumentKind,
    record: RequestRecord,
    options: { readonly facility: Facility; readonly language: Language },
  ): Promise<MadeDocument>;
  /** Cover and care request as one fax. Throws RangeError for a request that cannot be faxed as it is. */
  makeFaxPackage(record: RequestRecord, options: FaxPackageOptions): Promise<MadeDocument>;
}

export const workSettings = [
  'PUBLIC_ORIGIN',
  'STAFF_MAILBOX',
  'PRIVACY_MAILBOX',
  'FAX_SWITCH',
  'FAX_FROM',
  'FAX_HOURS',
  'FAX_VERIFIED_ON',
  'FAX_VERIFIED_DAYS',
  'DOCUMENT_DAYS',
  'PACKAGE_DAYS',
  'PROOF_DAYS',
  'NOTICES_PER_HOUR',
  'FAXES_PER_HOUR',
] as const satisfies readonly SettingName[];
type WorkSetting = (typeof workSettings)[number];

export interface Tools {
  readonly requests: Pick<RequestStore, 'get' | 'change' | 'history'>;
  /** Whether the fax route is open, and who waits for a mailbox. */
  readonly checkpoints: CheckpointStore;
  readonly throttle: Pick<Throttle, 'allow'>;
  /** Names a mailbox without saying it. */
  readonly secrets: Pick<Secrets, 'hmac'>;
  readonly searchTerms: SearchTermStore;
  readonly queue: WorkQueue;
  readonly archive: DocumentArchive;
  readonly mail: MailPort;
  /** Null where the service sends no text messages. */
  readonly texts: TextPort | null;
  readonly fax: FaxPort;
  readonly release: Sealing;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, WorkSetting>;
  readonly documents: DocumentMaker;
}

/** One effect under a claim. `lost`: the lease was lost before anything was done. After an error the outcome is unknown. */
export type Effect = (tools: Tools, record: RequestRecord, work: Work) => Promise<StepResult | 'lost'>;
/** What work comes to that touches nothing but the record. Pure. */
export type RecordStep = (record: RequestState, work: Work, now: Date) => StepResult;
/** The outcome of an earlier effect. Changes nothing outside. */
export type Reconcile = (tools: Tools, record: RequestRecord, work: Work) => Promise<StepResult>;
/** Until when due work has to wait, or null. Pure. */
export type Hold = (tools: Pick<Tools, 'settings' | 'facility'>, record: RequestState, work: Work, now: Date) => string | null;
