/** What a requester sent for an open item, as the record stores it. The browser's name for the file is never kept. */
import * as z from 'zod';
import { uploaded } from '../package/stored.ts';

export const ProofFile = z.lazy(() =>
  z.object({
    ...uploaded(),
    /** Id of the item that it is for. */
    item: z.string().max(12),
    /** Its bytes are gone: nobody needs them any more. */
    removedAt: z.iso.datetime().optional(),
  }),
);
export type ProofFile = z.infer<typeof ProofFile>;
