/** What was done for a request, as a form or a caller gives it: what a fee kind may not charge has no field here. */
import * as z from 'zod';
import { costBasedWays } from './kind.ts';
import { tieredKinds } from './rules.ts';

/** So that no sum leaves the whole numbers. */
const count = () => z.int().nonnegative().max(100_000).optional();
const cents = () => z.int().nonnegative().max(10_000_000);

const copies = () => ({ pages: count(), films: count(), strips: count() });

const [portal, inspection, flat, copying] = costBasedWays;

/**
 * Copying, supplies and postage, and a summary that the patient asked for and whose price the patient took beforehand: 45 CFR
 * 164.524(c)(4). Search, retrieval and verification have no field, and neither have electronic pages (HHS guidance: no fee by the page
 * for what is kept electronically). `pages` are printed ones.
 */
const CostBased = z.lazy(() =>
  z.discriminatedUnion('way', [
    z.strictObject({ kind: z.literal('cost-based'), way: z.literal([portal, inspection]) }),
    // The flat fee stands alone: whatever it took to copy and send is in it.
    z.strictObject({ kind: z.literal('cost-based'), way: z.literal(flat), keptElectronically: z.literal(true) }),
    z.strictObject({
      kind: z.literal('cost-based'),
      way: z.literal(copying),
      ...copies(),
      labourMinutes: count(),
      media: count(),
      postageCents: cents().optional(),
      summaryAgreed: z.boolean().optional(),
    }),
  ]),
);

/** The ceiling is for the whole request: its earlier parts stand in `already`. Postage is in the ceiling and has no field. */
const Tiered = z.lazy(() =>
  z.strictObject({
    kind: z.literal(tieredKinds),
    ...copies(),
    electronicPages: count(),
    summary: z.boolean().optional(),
    already: z.object({ pages: z.int().nonnegative().max(1_000_000), cents: cents() }).optional(),
  }),
);

const Unlimited = z.lazy(() =>
  z.strictObject({
    kind: z.literal(['directive', 'schedule']),
    ...copies(),
    electronicPages: count(),
    labourMinutes: count(),
    media: count(),
    postageCents: cents().optional(),
    summary: z.boolean().optional(),
  }),
);

/** What was done for one request, or for one part of it, as its fee kind lets it be counted. */
export const FeeWork = z.lazy(() => z.union([z.strictObject({ kind: z.literal('none') }), CostBased, Tiered, Unlimited]));
export type FeeWork = z.infer<typeof FeeWork>;
export type CostBasedWork = z.infer<typeof CostBased>;
export type TieredWork = z.infer<typeof Tiered>;
export type UnlimitedWork = z.infer<typeof Unlimited>;
