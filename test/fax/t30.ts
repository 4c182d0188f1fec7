/** The test line as programs: pages out of a PDF, a whole T.30 call, and the pages that lie in the tray afterwards. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Bitmap, readBitmaps, writeBitmap } from './bitmaps.ts';
import { isThere, outputOf, run } from './programs.ts';

const built = fileURLToPath(new URL('../../build/fax-line/', import.meta.url));
const callProgram = `${built}t30-call`;
const pagesProgram = `${built}fax-pages`;

/** What is missing for real calls; empty when nothing is. */
export function missingForCalls(): readonly string[] {
  return [
    ...(existsSync(callProgram) && existsSync(pagesProgram) ? [] : ['the line (npm run build:fax-line)']),
    ...['pdftoppm', 'zbarimg'].filter((program) => !isThere(program)),
  ];
}

/** Columns across a page, and rows of US Letter by rows an inch: T.4 standard, fine and superfine. */
const columns = 1728;
const rowsOfLetter = { 98: 1078, 196: 2156, 391: 4301 } as const;
export type RowsPerInch = keyof typeof rowsOfLetter;

/** A document as a fax machine scans it: black and white, no grey. */
export async function drawPages(pdf: Uint8Array, rowsPerInch: RowsPerInch): Promise<readonly Bitmap[]> {
  const rows = rowsOfLetter[rowsPerInch];
  const size = ['-scale-to-x', String(columns), '-scale-to-y', String(rows)];
  return readBitmaps(await outputOf('pdftoppm', ['-mono', ...size, '-'], pdf));
}

/** Writes pages as the TIFF that a fax machine sends. */
export async function packPages(pages: readonly Bitmap[], rowsPerInch: RowsPerInch, file: string): Promise<void> {
  await outputOf(pagesProgram, ['pack', String(rowsPerInch), file], Buffer.concat(pages.map(writeBitmap)));
}

/** Pages that lie in a tray; none when the machine never began a page. */
export async function pagesIn(tray: string): Promise<readonly Bitmap[]> {
  if (!existsSync(tray)) return [];
  const { status, output } = await run(pagesProgram, ['unpack', tray]);
  return status === 0 ? readBitmaps(output) : [];
}

const Report = z.object({
  result: z.string(),
  text: z.string(),
  pagesConfirmed: z.int(),
  pagesHeld: z.int(),
  bitRate: z.int(),
  errorCorrection: z.boolean(),
  badRows: z.int(),
  callerHeard: z.string(),
  answererHeard: z.string(),
  lineSeconds: z.number(),
});

export interface T30Call extends z.infer<typeof Report> {
  readonly milliseconds: number;
}

/** Exit codes of a call that was held, however it ended. */
const held: readonly (number | null)[] = [0, 1, 3];

/** Holds one call. Throws only when none could be held. */
export async function holdCall(parameters: readonly string[]): Promise<T30Call> {
  const begun = performance.now();
  const { status, output, errors } = await run(callProgram, parameters);
  if (!held.includes(status)) throw new Error(`t30-call ended with ${status}: ${errors.trim()}`);
  const report = Report.parse(JSON.parse(output.toString('utf8')));
  // The exit code and the report have to tell the same story.
  if ((status === 0) !== (report.result === 'ok')) throw new Error(`t30-call ended with ${status} and says ${report.result}`);
  return { ...report, milliseconds: performance.now() - begun };
}
