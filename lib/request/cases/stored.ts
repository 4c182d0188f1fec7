/** What a record keeps of a patient's two other rights: to a list of disclosures (45 CFR 164.528) and to a correction (45 CFR 164.526). */
import * as z from 'zod';

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);

export const caseKinds = ['accounting', 'correction'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseOutcomes = ['listed', 'corrected', 'refused', 'withdrawn'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** To the cost of a further list: yes, no list then, or less of it. */
export const feeAnswers = ['accept', 'withdraw', 'narrow'] as const;

export const Case = z.lazy(() =>
  z.object({
    id: z.string().max(40),
    kind: z.enum(caseKinds),
    askedAt: instant(),
    askedBy: actor(),
    /** The hospital's day from which its time counts. */
    receivedOn: z.iso.date(),
    /** The period, or what is wrong: as it was asked, and bounded where it was read. */
    about: z.string().optional(),
    dueOn: z.iso.date(),
    /** The one extension. `dueOn` moves when its letter goes out. */
    extended: z.object({ letter: z.string(), newDate: z.iso.date(), first: z.iso.date(), sendBefore: instant() }).optional(),
    /** Of a list: the other requests that staff found to be about the same person, and the list because of which this one may cost something. */
    person: z
      .object({
        at: instant(),
        by: actor(),
        references: z.array(z.string().max(20)).max(50).readonly(),
        earlier: z.object({ reference: z.string().max(20), receivedOn: z.iso.date(), answeredAt: instant() }).optional(),
      })
      .optional(),
    /** Of a further list: what it costs, told before it is made, and what the person said to it. 45 CFR 164.528(c)(2). */
    fee: z
      .object({
        at: instant(),
        by: actor(),
        letter: z.string(),
        /** Dollars and cents: 6.50 */
        amount: z.string().max(12),
        answer: z.object({ at: instant(), by: actor(), answer: z.enum(feeAnswers) }).optional(),
      })
      .optional(),
    answered: z.object({ at: instant(), by: actor(), outcome: z.enum(caseOutcomes), letter: z.string() }).optional(),
    /** The statement of disagreement with a refusal, as its letter repeats it. */
    disagreed: z.object({ at: instant(), by: actor(), letter: z.string() }).optional(),
  }),
);
export type Case = z.infer<typeof Case>;
