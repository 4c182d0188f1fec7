/** What was changed after a request was handed in: how the requester is reached, and where the records go. The body stays as it was. */
import * as z from 'zod';

/** A request that is changed more often than this is talked about on the telephone. */
export const mostChanges = 60;

const text = z.lazy(() => z.string().max(1000));

export const Change = z.lazy(() =>
  z.object({
    /** Of the field: `patient.phone`, `requester.address`, `language`. */
    path: z.string().max(60),
    /** Absent: the field is empty now. */
    value: z.union([text, z.boolean(), z.record(z.string(), text)]).optional(),
    /** requester, or staff:<subject> */
    who: z.string().max(120),
    at: z.iso.datetime(),
    /** Random, one for each act, so that the seal in the history tells nobody the values. */
    salt: z.string().max(40),
    /** Work that tells the address before this change; on a change of the e-mail address alone. */
    notice: z.string().max(60).optional(),
  }),
);
export type Change = z.infer<typeof Change>;
