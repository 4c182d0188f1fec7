/** What a record keeps of a print: which thing to post, in which run, and the papers that were made for it. */
import * as z from 'zod';

export const Paper = z.lazy(() => z.object({ sha256: z.string().length(64), pages: z.int().positive() }));
export type Paper = z.infer<typeof Paper>;

/** Printed, and not posted yet. It counts only while its run says so too: lib/console/post/runs.ts. */
export const Print = z.lazy(() =>
  z.object({
    /** `letter.<id>`, `notice.<work>` or `package.<id>`. */
    item: z.string().max(80),
    run: z.string().max(20),
    at: z.iso.datetime(),
    by: z.string().max(120),
    /** In the order of the envelope. */
    papers: z.array(Paper).readonly(),
  }),
);
export type Print = z.infer<typeof Print>;
