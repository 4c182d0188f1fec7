/** What a part of a scan is settled as. */
import type { SettledAs } from '../../request/scans.ts';

export interface Settlement {
  readonly as: SettledAs;
  /** Of the request that it became or belongs to. */
  readonly reference?: string;
  /** Id of the open item that it is for. */
  readonly item?: string;
  /** Of the records that come in as which it is handed over. */
  readonly inbound?: string;
  /** Why it is discarded, or to whom it is handed over. */
  readonly reason?: string;
}
