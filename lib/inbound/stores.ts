/** What the store of inbound items promises; `dynamo-inbound.ts` implements it. */
import type { CalendarDate } from '../request/dates.ts';
import type { Command, DueRow, ErasureStore } from '../store/stores.ts';
import type { InboundChange, InboundRecord, InboundState } from './record.ts';
import type { InboundStatus, SenderType, SendingWay } from './vocabulary.ts';

export type InboundSubmission =
  | { readonly outcome: 'accepted'; readonly record: InboundRecord }
  /** Reference and notice were stored before: the first record, as it is now. */
  | { readonly outcome: 'repeated'; readonly record: InboundRecord }
  /** The reference holds another notice. */
  | { readonly outcome: 'conflict' };

export interface InboundStore {
  /** One conditional put: the whole notice, its first event and its work list, or nothing. */
  submit(record: InboundRecord): Promise<InboundSubmission>;
  /** Strongly consistent, through the schema. Null when there is none, or no longer. Throws when what is stored is none. */
  get(reference: string): Promise<InboundRecord | null>;
  /** Date of birth of the patient, and nothing else: to look it up costs the same whether a guess of it is right or not. */
  bornOn(reference: string): Promise<string | null>;
  /**
   * Reads, decides, and writes unless somebody else wrote meanwhile; at most eight times, then it throws. `decide` is pure and may run
   * again, and sees no events; null changes nothing. A command that was carried out before changes nothing. Returns the record as it
   * then is, or null when there is none.
   */
  change(
    reference: string,
    decide: (state: InboundState) => InboundChange | null,
    command?: Command,
  ): Promise<InboundRecord | null>;
  /** Due at or before an instant, oldest first; those behind `after`, the place of another row, if given. */
  due(options: { readonly before: string; readonly limit: number; readonly after?: string }): Promise<readonly DueRow[]>;
}

/** What a caller says of records that were sent. */
export interface InboundQuestion {
  readonly dateOfBirth?: string | undefined;
  /** Record number, tracking number, firm or the beginning of a reference: whatever of these it is. */
  readonly number?: string | undefined;
}

export interface InboundFinder {
  /** The newest first, at most 25, read from their own items. Requests for records are found by none of these terms. */
  find(question: InboundQuestion): Promise<readonly InboundRecord[]>;
}

export interface InboundTermStore {
  /** Makes an item findable; repeatable. */
  write(record: InboundRecord): Promise<void>;
}

/** The facts of a report and no others: nobody is named. */
export interface InboundFacts {
  readonly status: InboundStatus;
  readonly sender: SenderType;
  readonly way: SendingWay;
  readonly what: readonly string[];
  readonly announcedOn: CalendarDate;
  readonly expectedOn: CalendarDate;
  readonly arrivedOn?: CalendarDate | undefined;
  readonly uploadedOn?: CalendarDate | undefined;
}

export interface InboundReports {
  /** Of all that were announced in a month, YYYY-MM. */
  facts(facility: string, month: string): Promise<readonly InboundFacts[]>;
}

export type InboundErasure = ErasureStore<InboundRecord>;
