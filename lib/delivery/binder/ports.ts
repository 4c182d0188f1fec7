/** What making a binder needs of the world. */
import type { Facility } from '../../facility/facility.ts';
import type { PackageStore } from '../../release/ports.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Settings } from '../../runtime/settings.ts';
import type { AccessRows, BinderStore, RequestStore } from '../../store/stores.ts';
import type { DocumentArchive } from '../ports.ts';

/** Signs with the key of receipts. */
export interface BinderSigner {
  /** The detached signature of an index. The same text has one signature: two differ, and the first one counts. */
  sign(index: string): Promise<string>;
  /** The receipt of a package, as it was locked away; null where there is none. */
  receipt(packageId: string): Promise<string | null>;
}

export interface BinderTools {
  readonly requests: Pick<RequestStore, 'get' | 'history'>;
  readonly binders: Pick<BinderStore, 'get' | 'newest' | 'note'>;
  readonly accessRows: Pick<AccessRows, 'ofReference' | 'ofDay'>;
  readonly archive: DocumentArchive;
  readonly packages: Pick<PackageStore, 'write' | 'remove'>;
  readonly binderSigner: BinderSigner;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'DOCUMENT_DAYS'>;
}
