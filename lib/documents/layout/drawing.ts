import { envelopeLines } from '../../facility/facility.ts';
import { type PrintedPage, printPdf } from '../pdf/pdf.ts';
import type { DocumentContext } from './document-context.ts';
import type { DrawOp, Strip } from './draw-ops.ts';
import { type Area, paginate } from './flow.ts';
import { artifactsOf, textArea } from './frame.ts';
import type { Theme } from './themes.ts';
import { forgetLines } from './type.ts';

export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Not yet numbered. */
export interface LaidPage {
  readonly context: DocumentContext;
  readonly ops: readonly DrawOp[];
  readonly first: boolean;
}

/** Each section begins a page. */
export function lay(context: DocumentContext, sections: readonly (readonly Strip[])[]): readonly LaidPage[] {
  const area: Area = textArea(context);
  return sections.flatMap((strips) => paginate(strips, area)).map((ops, index) => ({ context, ops, first: index === 0 }));
}

/** The fewest pages, the roomier of equals. When the tightest theme saves no page, the themes between are not tried. */
export function fewest([roomy, ...tighter]: readonly [Theme, ...Theme[]], set: (theme: Theme) => readonly LaidPage[]) {
  const first = set(roomy);
  const tightest = tighter.at(-1);
  if (first.length === 1 || !tightest) return first;
  const last = set(tightest);
  if (last.length >= first.length) return first;
  return (
    tighter
      .slice(0, -1)
      .map(set)
      .find((pages) => pages.length === last.length) ?? last
  );
}

/** `sender` goes on each page of a fax. */
function numbered(pages: readonly LaidPage[], sender?: string): readonly PrintedPage[] {
  return pages.map(({ context, ops, first }, index) => ({
    theme: context.theme,
    ops: [...artifactsOf(context, { number: index + 1, of: pages.length, first, sender }), ...ops],
  }));
}

interface Making {
  /** ISO instant, the creation date. */
  readonly at: string;
  readonly sender?: string | undefined;
  readonly variant?: string;
  /** Phrases besides the facility's names and addresses that stay English in a Spanish document. */
  readonly english?: readonly string[];
}

export async function printed(pages: readonly LaidPage[], making: Making): Promise<MadeDocument> {
  const { at, sender, variant = '', english: prescribed = [] } = making;
  const context = pages[0]?.context;
  if (!context) throw new RangeError('a document has at least one page');
  const { title, facility, language } = context;
  const { name, outbound } = facility;
  const english = [name, ...envelopeLines(outbound.mailing), ...envelopeLines(outbound.physical), ...prescribed];
  const facts = { title, subject: name, language, at: new Date(at), variant, english };
  const bytes = await printPdf({ ...facts, pages: numbered(pages, sender) });
  forgetLines();
  return { bytes, pages: pages.length };
}
