/** A closed vocabulary: fixed messages with ids, codes and counts. Text that a person typed has no way in; a test checks it. */
import type { Clock } from './clock.ts';
import { embedded, type Measures } from './metrics.ts';
import type { Environment, Settings } from './settings.ts';

export type LogMessage =
  | 'request accepted'
  | 'request repeated'
  | 'notice accepted'
  | 'notice repeated'
  | 'notice refused'
  | 'announced records never came'
  | 'request refused'
  | 'work not enqueued'
  | 'work claimed'
  | 'work done'
  | 'work already done'
  | 'work failed'
  | 'work held'
  | 'work uncertain'
  | 'work given to staff'
  | 'work held by another'
  | 'work swept'
  | 'work unknown'
  | 'work in flight'
  | 'fax held'
  | 'fax route closed'
  | 'fax route opened'
  | 'record broken'
  | 'record repaired'
  | 'record not checked'
  | 'record unreadable'
  | 'records checked'
  | 'deadline near'
  | 'measured'
  | 'fax callback received'
  | 'fax callback refused'
  | 'email event recorded'
  | 'staff signed in'
  | 'staff signed out'
  | 'staff sign-in refused'
  | 'months counted'
  | 'binder made'
  | 'binder asked for'
  | 'month differs'
  | 'requests exported'
  | 'requests erased'
  | 'request not erased'
  | 'staff searched'
  | 'staff viewed request'
  | 'staff assigned requests'
  | 'staff moved request'
  | 'staff moved inbound item'
  | 'staff corrected text'
  | 'staff kept letter'
  | 'staff printed a run'
  | 'staff posted a run'
  | 'staff put back prints'
  | 'code sent'
  | 'code not sent'
  | 'text given up'
  | 'code used'
  | 'request signed by a link'
  | 'requester decided'
  | 'file judged'
  | 'scan judged'
  | 'scan settled'
  | 'file labelled'
  | 'labelled files removed'
  | 'scan not drawn'
  | 'scan not put away'
  | 'upload ignored'
  | 'pages not read'
  | 'package fetched'
  | 'package sent whole'
  | 'downloads reconciled'
  | 'scan without result'
  | 'throttled'
  | 'unexpected error';

/** `reference` is random and names nobody. */
export interface LogDetails {
  readonly reference?: string;
  readonly workId?: string;
  /** The sign-in provider's id of a member of staff, which is no name. */
  readonly staff?: string;
  readonly kind?: string;
  readonly attempt?: number;
  readonly code?: string;
  readonly count?: number;
  readonly route?: string;
  readonly status?: number | string;
  readonly milliseconds?: number;
  /** Class name of an error, never its message: messages quote input. */
  readonly error?: string;
  readonly requestId?: string;
  /** CloudWatch takes these figures out of the line. */
  readonly metrics?: Measures;
}

export interface Log {
  info(message: LogMessage, details?: LogDetails): void;
  warn(message: LogMessage, details?: LogDetails): void;
  /** `cause` is for a developer's machine; a deployed log drops it, because the text of an error may quote input. */
  error(message: LogMessage, details?: LogDetails, cause?: unknown): void;
}

/** Lambda sets it before each call, as `Root=1-5759e988-…;Parent=…`. */
function traceId({ _X_AMZN_TRACE_ID: trace = '' }: Environment): string | undefined {
  return /Root=([^;]+)/.exec(trace)?.[1];
}

/** One JSON line a message to standard output; metrics in the embedded format. */
export function jsonLog(
  { SERVICE_NAME: service, STAGE: stage }: Pick<Settings, 'SERVICE_NAME' | 'STAGE'>,
  clock: Clock,
  environment: Environment,
): Log {
  const write =
    (level: string) =>
    (message: LogMessage, details: LogDetails = {}) => {
      const { metrics, ...facts } = details;
      const now = clock.now();
      const figures = metrics === undefined ? {} : embedded(metrics, stage, now.getTime());
      const trace = { xray_trace_id: traceId(environment) };
      const line = { level, message, timestamp: now.toISOString(), service, ...trace, ...facts, ...figures };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
  return { info: write('INFO'), warn: write('WARN'), error: write('ERROR') };
}

export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
