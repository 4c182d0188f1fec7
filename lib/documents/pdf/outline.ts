/** Bookmarks: the headings of a document that is too long to be seen at a glance. */
import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import { paper } from '../layout/looks.ts';
import type { Mark } from '../layout/marks.ts';

interface Bookmark {
  readonly text: string;
  readonly page: number;
  readonly y: number;
}

/** One for each heading; lines of one heading are joined. */
export function bookmarksOf(pages: readonly (readonly Mark[])[]): readonly Bookmark[] {
  const found = new Map<object, Bookmark>();
  pages.forEach((marks, page) => {
    for (const mark of marks) {
      if (mark.kind !== 'text' || (mark.block.role !== 'h1' && mark.block.role !== 'h2')) continue;
      const { text, page: first, y } = found.get(mark.block) ?? { text: '', page, y: mark.y - mark.size };
      found.set(mark.block, { text: `${text} ${mark.text}`.trim(), page: first, y });
    }
  });
  return [...found.values()];
}

/** Registers the bookmarks as one flat list; undefined when there are none. */
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
