/** Lies on a printed run: its number as a bar code, and what is in it by reference and pages. It names nobody. */
import type { Facility } from '../../facility/facility.ts';
import { instantInWords } from '../../languages/dates.ts';
import { postWords } from '../../languages/staff-post.ts';
import { loadLanguages } from '../../languages/words.ts';
import { runCode } from '../../request/post/run-code.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { code128 } from '../layout/code128.ts';
import { beside, merged, type Strip, space } from '../layout/draw-ops.ts';
import { paginate } from '../layout/flow.ts';
import { lines, type Style } from '../layout/text.ts';
import { letterThemes } from '../layout/themes.ts';
import { forgetLines } from '../layout/type.ts';
import { printPdf } from '../pdf/pdf.ts';

export interface RunSheet {
  readonly run: string;
  readonly at: string;
  /** Of whoever prints. */
  readonly language: Language;
  readonly envelopes: readonly { readonly reference: string; readonly pages: number }[];
}

const theme = letterThemes[0];
const column = { x: theme.left, width: theme.right - theme.left };

function bars(run: string): Strip {
  const text = runCode(run);
  const { path, unit } = code128(text, 1.2, 36);
  return { height: 44, ops: [{ kind: 'symbol', x: theme.left + 12, y: 0, path, unit, text }] };
}

function row(number: number, reference: string, pages: string): Strip {
  const style: Style = { size: 10.5, weight: 'regular', ink: 'text', role: 'p', leading: 1.3, longest: theme.longest };
  const cells = [
    lines(`${number}.`, style, { x: theme.left, width: 30 }),
    lines(showReference(reference), { ...style, weight: 'bold' }, { x: theme.left + 34, width: 160 }),
    lines(pages, style, { x: theme.left + 200, width: 200 }),
  ];
  return beside(cells.map(merged));
}

/** The same run gives the same bytes. */
export async function makeRunSheet({ run, at, language, envelopes }: RunSheet, facility: Facility): Promise<Uint8Array> {
  await loadLanguages([language]);
  const words = postWords(language).sheet;
  const big: Style = { size: theme.title, weight: 'bold', ink: 'text', role: 'h1', leading: 1.25 };
  const body: Style = {
    size: theme.body,
    weight: 'regular',
    ink: 'text',
    role: 'p',
    leading: theme.leading,
    longest: theme.longest,
  };
  const strips = [
    ...lines(words.title(runCode(run)), big, column),
    ...lines(words.about(instantInWords(at, { language, facility }), envelopes.length), body, column),
    space(8),
    bars(run),
    space(6),
    ...lines(words.scan, body, column),
    space(10),
    ...envelopes.map(({ reference, pages }, place) => row(place + 1, reference, words.pages(pages))),
  ];
  const pages = paginate(strips, { top: theme.top, bottom: theme.bottom });
  const bytes = await printPdf({
    ...{ title: words.title(runCode(run)), subject: facility.name, language, at: new Date(at), variant: run },
    pages: pages.map((ops) => ({ theme, ops })),
  });
  forgetLines();
  return bytes;
}
