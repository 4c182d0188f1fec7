/** What a record keeps of its decisions. Rules read it in place of the history, of which there may be any amount. */
import * as z from 'zod';
import { Case } from '../cases/stored.ts';
import { Fee } from '../fees/quote.ts';
import { Item } from '../items/item.ts';
import { letterKinds } from '../letters.ts';
import { statuses } from '../status.ts';

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);

/** The latest decision of a kind, with its evidence. */
const Taken = z.lazy(() =>
  z.object({
    at: instant(),
    by: actor(),
    evidence: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
    /** Who confirmed it, where a second person has to. */
    second: actor().optional(),
  }),
);
export type Taken = z.infer<typeof Taken>;

/** The review of a denial, decided by somebody who took no part in it. */
export const Review = z.lazy(() =>
  z.object({
    asked: z.object({ at: instant(), by: actor() }),
    decided: z
      .object({
        at: instant(),
        by: actor(),
        outcome: z.enum(['upheld', 'overturned']),
        /** Who looked at it again, as staff named them. */
        professional: z.string().max(120),
      })
      .optional(),
  }),
);
export type Review = z.infer<typeof Review>;

/** The last decision, and what taking it back needs. */
const Last = z.lazy(() =>
  z.object({
    id: z.string().max(40),
    at: instant(),
    by: actor(),
    /** The state before it. */
    before: z.enum(statuses),
    /** Ids of the notices that it made. */
    work: z.array(z.string()),
    /** Id of its letter. */
    letter: z.string().optional(),
    /** Of a decision about money: the quote, and how it stood before; absent for a new one. */
    fee: z.object({ id: z.string(), before: Fee.optional() }).optional(),
    /** Of a decision about a case: its id, and how it stood before; absent for a new one. */
    case: z.object({ id: z.string().max(40), before: Case.optional() }).optional(),
    /** Id of the package that it released. */
    delivery: z.string().optional(),
    /** Of a decision about a review: how it stood before; null where there was none. */
    review: Review.nullable().optional(),
    /** Where the record keeps it, if not under its id. */
    key: z.string().max(80).optional(),
    /** The earlier decision of the same kind, whose evidence it replaced. */
    earlier: Taken.optional(),
    /** The items as they were before it, and the ids of those that it raised. */
    items: z.object({ changed: z.array(Item).readonly(), raised: z.array(z.string()).readonly() }).optional(),
  }),
);
export type LastDecision = z.infer<typeof Last>;

/** A letter that one person proposes and another has to confirm; nothing is decided before. */
const Proposal = z.lazy(() =>
  z.object({
    id: z.string().max(40),
    letter: z.enum(letterKinds),
    /** The form as it was filled in, so that the letter is drawn again on the day on which it is issued. */
    typed: z.string(),
    by: actor(),
    at: instant(),
    /** A ground rests on the judgement of a licensed professional, who has to agree before it is confirmed. */
    reviewable: z.boolean().optional(),
    professional: z.object({ by: actor(), title: z.string().max(80), at: instant() }).optional(),
  }),
);
export type Proposal = z.infer<typeof Proposal>;

export const Decisions = z.lazy(() =>
  z.object({
    /** By id of the decision; what was said of a flag, by flag. */
    taken: z.record(z.string(), Taken),
    last: Last.nullable(),
    proposal: Proposal.nullable(),
    /** The decision that ended the request, and the state that it ended; older records have their last decision alone. */
    ended: z.object({ id: z.string().max(40), from: z.enum(statuses) }).optional(),
    /** Ids of letters whose decision was taken back: the requester never sees them. */
    undoneLetters: z.array(z.string()).optional(),
  }),
);
export type Decisions = z.infer<typeof Decisions>;

export const noDecisions: Decisions = { taken: {}, last: null, proposal: null };
