/**
 * One notice of records to come is one item of the table, with its whole history: few things happen to it. Read back through this
 * schema. Its work uses the kinds of a request's work, so that the same engine claims, leases and retries it.
 */
import * as z from 'zod';
import { chainStart } from '../request/history.ts';
import { type Hold, lookFirst, Work } from '../request/record.ts';
import { StoredNotice } from './notice.ts';
import { conditions, endings, inboundStatuses, missingParts } from './vocabulary.ts';

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);

export const inboundEventKinds = [
  'announced',
  'moved',
  'decided',
  'note',
  'assigned',
  'notice-sent',
  'notice-bounced',
  'notice-held',
  'work-uncertain',
  'work-given-to-staff',
  'work-settled',
  'hold-set',
  'hold-lifted',
  'file-broken',
] as const;

/** One line of the history. `hash` covers the line and the hash of the line before it. */
const InboundEvent = z.lazy(() =>
  z.object({
    at: instant(),
    /** sender, system, or staff:<subject> */
    who: actor(),
    what: z.enum(inboundEventKinds),
    /** Codes, ids, and what staff typed. */
    facts: z.record(z.string(), z.string()),
    command: z.string().max(60).optional(),
    hash: z.string(),
  }),
);
export type InboundEvent = z.infer<typeof InboundEvent>;
export type NewInboundEvent = Pick<InboundEvent, 'at' | 'who' | 'what' | 'facts'>;

/** What came, as staff saw it. */
const Arrival = z.lazy(() =>
  z.object({
    /** The hospital's day. */
    on: z.iso.date(),
    condition: z.array(z.enum(conditions)).readonly(),
    pieces: z.int().positive().optional(),
    by: actor(),
    at: instant(),
  }),
);
export type Arrival = z.infer<typeof Arrival>;

/** What decisions need to know of the history. */
const InboundMilestones = z.lazy(() =>
  z.object({
    changedAt: instant(),
    /** The last move. */
    moved: z.object({ from: z.enum(inboundStatuses), to: z.enum(inboundStatuses), by: actor(), at: instant() }).optional(),
    byStaffAt: instant().optional(),
    /** When "Next" gave it to its owner; gone once it was moved. */
    claimedAt: instant().optional(),
    closedAt: instant().optional(),
  }),
);
export type InboundMilestones = z.infer<typeof InboundMilestones>;

const StoredHold = z.object({ who: actor(), at: instant(), reason: z.string().max(1000) });

export const InboundRecord = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int().positive(),
    reference: z.string().length(13),
    facility: z.string(),
    arrivedBy: z.enum(['web', 'api', 'staff']),
    /** SHA-256 of the canonical body: tells a repeat from another notice under the same reference. */
    payloadHash: z.string().length(64),
    body: StoredNotice,
    status: z.enum(inboundStatuses),
    announcedAt: instant(),
    /** The hospital's day; as the sender said it last. */
    expectedOn: z.iso.date(),
    tracking: z.string().max(80).nullable(),
    /** Oldest first. */
    arrivals: z.array(Arrival).readonly(),
    /** Of an incomplete one. */
    missing: z.array(z.enum(missingParts)).readonly(),
    ending: z.enum(endings).nullable(),
    assignee: actor().nullable(),
    events: z.array(InboundEvent).readonly(),
    milestones: InboundMilestones,
    recentCommandIds: z.array(z.string()).readonly(),
    work: z.record(z.string(), Work),
    /** May come from a program: its mails wait until staff let them go. */
    suspect: z.boolean(),
    hold: StoredHold.nullable().default(null),
    /** It came to another department by mistake, which sends it on: by whom it was entered, and on which hospital day it came there. */
    handedOver: z.object({ by: actor(), at: instant(), on: z.iso.date() }).optional(),
  }),
);
export type InboundRecord = z.infer<typeof InboundRecord>;

/** What a decision may read. */
export type InboundState = Omit<InboundRecord, 'events'>;

/** Anything absent stays as it is. */
export interface InboundChange {
  readonly status?: InboundRecord['status'];
  readonly expectedOn?: string;
  readonly tracking?: string | null;
  /** Added to those that there are. */
  readonly arrivals?: readonly Arrival[];
  readonly missing?: InboundRecord['missing'];
  readonly ending?: InboundRecord['ending'];
  readonly assignee?: string | null;
  readonly hold?: Hold | null;
  /** Whole entries, replaced or added by id. */
  readonly work?: readonly Work[];
  readonly events: readonly NewInboundEvent[];
}

/** The hash that the next event continues from. */
export function lastInboundHash({ events }: Pick<InboundRecord, 'events'>): string {
  return events.at(-1)?.hash ?? chainStart;
}

/** A person has to act: a mail that failed, records that do not come, one that may be of a program. */
export function inboundNeedsStaff({ work }: Pick<InboundRecord, 'work'>): boolean {
  return Object.values(work).some(({ state }) => state === 'with-staff');
}

/** True while the mails of a suspect notice wait for a person. */
export function inboundAwaitsLook({ work }: Pick<InboundRecord, 'work'>): boolean {
  return work[lookFirst]?.state === 'with-staff';
}
