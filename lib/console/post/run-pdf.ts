/** The PDF of a sealed run: the run sheet, then each envelope. */
import { assemblePdf } from '../../documents/pdf/assemble.ts';
import { makeRunSheet } from '../../documents/post/run-sheet.ts';
import { runCode } from '../../request/post/run-code.ts';
import type { ConsoleDependencies } from '../context.ts';
import { readEnvelope } from './papers.ts';
import { envelopesOf, type PrintRun } from './runs.ts';

type Tools = Pick<ConsoleDependencies, 'facility' | 'settings' | 'clock' | 'archive' | 'packages'>;

/** The same run gives the same bytes, until something of it is put back. Null where a paper is no longer stored. */
export async function makeRunPdf(tools: Tools, run: PrintRun): Promise<Uint8Array | null> {
  const { id, at, language, bothSides } = run;
  const envelopes = envelopesOf(run);
  const rows = envelopes.map(({ reference, papers }) => ({
    reference,
    pages: papers.reduce((sum, { pages }) => sum + pages, 0),
  }));
  const papers = [await makeRunSheet({ run: id, at, language, envelopes: rows }, tools.facility)];
  for (const envelope of envelopes) {
    const found = await readEnvelope(tools, envelope);
    if (found === null) return null;
    papers.push(...found);
  }
  return assemblePdf(papers, { title: runCode(id), at: new Date(at), bothSides });
}
