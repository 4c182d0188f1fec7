/** Everything a function may need, as one argument. Handlers take what they use; tests pass fakes; nothing is mocked. */
import type { DocumentArchive, FaxPort, MailPort, WorkQueue } from '../../lib/delivery/ports.ts';
import type { Facility } from '../../lib/facility/facility.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Log } from '../../lib/runtime/log.ts';
import type { Secrets } from '../../lib/runtime/secrets.ts';
import type { SecretValues, Settings } from '../../lib/runtime/settings.ts';
import type {
  AccessLog,
  CheckpointStore,
  DraftStore,
  RequestStore,
  RequestWalk,
  Throttle,
  TicketStore,
} from '../../lib/store/stores.ts';

export interface Dependencies {
  readonly settings: Settings;
  readonly secretValues: SecretValues;
  readonly secrets: Secrets;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: RequestStore;
  readonly drafts: DraftStore;
  readonly throttle: Throttle;
  readonly accessLog: AccessLog;
  readonly tickets: TicketStore;
  readonly checkpoints: CheckpointStore;
  readonly walk: RequestWalk;
  readonly queue: WorkQueue;
  readonly archive: DocumentArchive;
  readonly mail: MailPort;
  readonly fax: FaxPort;
}
