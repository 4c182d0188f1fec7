/** Pages of a scan that belong to a request, as its record stores them. */
import * as z from 'zod';
import type { ProofFile } from './proofs/stored.ts';
import { arrivalWays } from './vocabulary.ts';

export const FiledScan = z.lazy(() =>
  z.object({
    /** The only name that its file has in keys and addresses. */
    id: z.string().regex(/^[0-9a-f]{32}$/),
    /** A HEIC could not be drawn, and stays the file that it is. */
    type: z.enum(['pdf', 'tiff', 'jpeg', 'png', 'heic']),
    pages: z.int().positive(),
    /** In bytes. */
    size: z.int().nonnegative(),
    sha256: z.string().length(64),
    key: z.string().max(200),
    cameBy: z.enum(arrivalWays),
    cameOn: z.iso.date(),
    filedBy: z.string().max(120),
    filedAt: z.iso.datetime(),
  }),
);
export type FiledScan = z.infer<typeof FiledScan>;

interface Holding {
  readonly scans?: readonly FiledScan[] | undefined;
  readonly proofs?: readonly ProofFile[] | undefined;
}

/** True once the pages are with the request, in whatever way. */
export function isFiled(record: Holding, id: string): boolean {
  return filedScan(record, id) !== undefined || (record.proofs ?? []).some((proof) => proof.id === id);
}

export function filedScan({ scans = [] }: Pick<Holding, 'scans'>, id: string): FiledScan | undefined {
  return scans.find((one) => one.id === id);
}
