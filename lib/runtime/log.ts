/**
 * Logs from a closed vocabulary: a message is one of `LogMessage`, and the only details allowed are ids, codes and counts.
 * Text that a person typed has no way in. No health data in logs is a property of these types, and tested besides.
 */
import { Logger } from '@aws-lambda-powertools/logger';

export type LogMessage =
  | 'request accepted'
  | 'request repeated'
  | 'request refused'
  | 'kick lost'
  | 'work claimed'
  | 'work done'
  | 'work already done'
  | 'work failed'
  | 'work uncertain'
  | 'work given to staff'
  | 'work kept by another'
  | 'work swept'
  | 'work unknown'
  | 'work in flight'
  | 'fax not purged'
  | 'fax callback received'
  | 'fax callback refused'
  | 'email event recorded'
  | 'staff signed in'
  | 'staff sign-in refused'
  | 'staff viewed request'
  | 'staff moved request'
  | 'throttled'
  | 'unexpected error';

/** Ids, codes and numbers. `reference` is random and names nobody. */
export interface LogDetails {
  readonly reference?: string;
  readonly workId?: string;
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
}

export interface Log {
  info(message: LogMessage, details?: LogDetails): void;
  warn(message: LogMessage, details?: LogDetails): void;
  error(message: LogMessage, details?: LogDetails): void;
}

/** JSON lines to standard output through Powertools. */
export function powertoolsLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (message, details = {}) => logger.info(message, { ...details }),
    warn: (message, details = {}) => logger.warn(message, { ...details }),
    error: (message, details = {}) => logger.error(message, { ...details }),
  };
}

/** The class of an error, safe to log. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
