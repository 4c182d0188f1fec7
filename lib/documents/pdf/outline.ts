import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { DrawOp } from '../layout/draw-ops.ts';
import { paper } from '../layout/themes.ts';

interface Bookmark {
  readonly text: string;
  readonly page: number;
  readonly y: number;
}

/** Lines of one heading are joined. */
export function bookmarksOf(pages: readonly (readonly DrawOp[])[]): readonly Bookmark[] {
  const found = new Map<object, Bookmark>();
  pages.forEach((ops, page) => {
    for (const op of ops) {
      if (op.kind !== 'text' || (op.block.role !== 'h1' && op.block.role !== 'h2')) continue;
      const { text, page: first, y } = found.get(op.block) ?? { text: '', page, y: op.y - op.size };
      found.set(op.block, { text: `${text} ${op.text}`.trim(), page: first, y });
    }
  });
  return [...found.values()];
}

/** One flat list; undefined when there are none. */
export function addOutline(context: PDFContext, bookmarks: readonly Bookmark[], pages: readonly PDFRef[]): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  const outline = context.nextRef();
  const references = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ text, page, y }, index) => {
    const [own, before, after] = [references[index], references[index - 1], references[index + 1]];
    if (!own) return;
    const target = [pages[page] ?? null, 'XYZ', null, Math.round(paper.height - y), null];
    const links = { ...(before ? { Prev: before } : {}), ...(after ? { Next: after } : {}) };
    context.assign(own, context.obj({ Title: PDFHexString.fromText(text), Parent: outline, Dest: target, ...links }));
  });
  const ends = { First: references[0] ?? null, Last: references.at(-1) ?? null };
  context.assign(outline, context.obj({ Type: 'Outlines', Count: bookmarks.length, ...ends }));
  return outline;
}
