import type { LetterPart } from '../../request/letter-text.ts';
import type { Block, TextOp } from '../layout/draw-ops.ts';
import type { LaidPage } from '../layout/drawing.ts';

function isRead(op: LaidPage['ops'][number]): op is TextOp {
  return op.kind === 'text' && op.block.role !== 'artifact';
}

function joined(lines: readonly TextOp[]): string {
  const last = lines.length - 1;
  return lines.map(({ text, cut = false }, place) => (cut || place === last ? text : `${text} `)).join('');
}

/** The words of a letter, taken from what is drawn, from its title on: address, day and reference stand on a page already. */
export function textOf(pages: readonly LaidPage[]): readonly LetterPart[] {
  const blocks = new Map<Block, TextOp[]>();
  for (const op of pages.flatMap(({ ops }) => ops.filter(isRead))) {
    const lines = blocks.get(op.block);
    if (lines === undefined) blocks.set(op.block, [op]);
    else lines.push(op);
  }
  const parts = [...blocks].flatMap(([{ role }, lines]): readonly LetterPart[] =>
    role === 'artifact' ? [] : [{ role, text: joined(lines) }],
  );
  return parts.slice(parts.findIndex(({ role }) => role === 'h1'));
}
