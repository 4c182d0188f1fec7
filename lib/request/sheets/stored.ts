/** A review sheet as it is stored: what staff answered, what they read on the paper, who and when. */
import * as z from 'zod';

export const answers = ['yes', 'no', 'not-needed'] as const;
export type Answer = (typeof answers)[number];

/** Whose form the authorization is on: a form of somebody else never gets a default end. */
export const formOrigins = ['ours', 'other'] as const;

/** What an authorization may ask for besides, each on a sheet of its own. */
export const specialKinds = ['psychotherapy', 'sud', 'sud-counselling', 'sud-proceedings'] as const;
export type SpecialKind = (typeof specialKinds)[number];

/** How a subpoena came. N.C. R. Civ. P. 45(b)(1). */
export const serviceWays = ['by-hand', 'registered-mail', 'accepted', 'ordinary-mail', 'by-fax', 'by-email'] as const;

/** Keyed from the paper. */
export const Paper = z.lazy(() =>
  z
    .object({
      form: z.enum(formOrigins),
      signedOn: z.iso.date(),
      endsOn: z.iso.date(),
      endsWith: z.string().max(1000),
      special: z.array(z.enum(specialKinds)).readonly(),
      service: z.enum(serviceWays),
      servedOn: z.iso.date(),
    })
    .partial(),
);
export type Paper = z.infer<typeof Paper>;

export const StoredSheet = z.lazy(() =>
  z.object({
    /** By id of the row. A row that is not here has not been answered by a person. */
    answers: z.record(z.string().max(40), z.enum(answers)),
    paper: Paper.optional(),
    by: z.string().max(120),
    at: z.iso.datetime(),
  }),
);
export type StoredSheet = z.infer<typeof StoredSheet>;
