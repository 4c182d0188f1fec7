/**
 * Derives headings, paragraphs and lists for screen readers (ISO 14289-1), as pure data. Questions with their answers are
 * dictionary lists: label (Lbl) and body (LBody) of one item (LI).
 */
import type { Block, DrawOp, InputOp } from '../layout/draw-ops.ts';

type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Form';

export type Leaf =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'widget'; readonly page: number; readonly input: InputOp };

export interface Element {
  readonly kind: 'element';
  readonly tag: Tag;
  readonly kids: (Element | Leaf)[];
}

type DrawnOp = Exclude<DrawOp, InputOp>;

/** Content with its number, or an artifact without. */
export interface Piece {
  readonly tag: Tag | 'Artifact';
  readonly mcid?: number;
  readonly ops: readonly DrawnOp[];
}

export interface Structure {
  readonly root: Element;
  readonly pages: readonly (readonly Piece[])[];
}

/** Elements still open, in layout order. */
interface Reading {
  readonly root: Element;
  readonly blocks: Map<Block, Element>;
  list: Element | undefined;
  item: Element | undefined;
  /** Its answers follow as a list of their own. */
  question: Element | undefined;
}

function child(parent: Element, tag: Tag): Element {
  const element: Element = { kind: 'element', tag, kids: [] };
  parent.kids.push(element);
  return element;
}

function closeList(reading: Reading): void {
  reading.list = undefined;
  reading.item = undefined;
  reading.question = undefined;
}

function openItem(reading: Reading, { answer }: { readonly answer: boolean }): Element {
  if (!answer) reading.question = undefined;
  reading.list ??= child(reading.root, 'L');
  const last = reading.question?.kids.at(-1);
  const nested = last?.kind === 'element' ? last : reading.question && child(reading.question, 'L');
  reading.item = child(nested ?? reading.list, 'LI');
  return reading.item;
}

function partOf(item: Element | undefined, tag: Tag): Element | undefined {
  return item?.kids.find((kid): kid is Element => kid.kind === 'element' && kid.tag === tag);
}

/** A hint belongs to what it explains, a second line to its label. */
function bodyOf(reading: Reading, answer: boolean): Element {
  const item = reading.item ?? openItem(reading, { answer });
  return partOf(item, 'LBody') ?? child(item, 'LBody');
}

function elementOf(reading: Reading, { role }: Block): Element {
  switch (role) {
    case 'h1':
    case 'h2':
    case 'p':
    case 'artifact':
      closeList(reading);
      return child(reading.root, role === 'h1' ? 'H1' : role === 'h2' ? 'H2' : 'P');
    case 'label':
      return child(openItem(reading, { answer: false }), 'Lbl');
    case 'value':
      return bodyOf(reading, false);
    case 'item':
      return bodyOf(reading, reading.question !== undefined);
    case 'question':
      reading.question = child(openItem(reading, { answer: false }), 'LBody');
      return reading.question;
  }
}

function formOf(reading: Reading, input: InputOp): Element {
  if (input.repeated) {
    closeList(reading);
    return child(child(reading.root, 'P'), 'Form');
  }
  if (typeof input.input !== 'string') return child(child(openItem(reading, { answer: true }), 'Lbl'), 'Form');
  return child(bodyOf(reading, false), 'Form');
}

/** Undefined for an artifact. */
function ownerOf(reading: Reading, op: DrawnOp): Element | undefined {
  if (op.kind === 'box') return child(openItem(reading, { answer: true }), 'Lbl');
  if (op.kind !== 'text' || op.block.role === 'artifact') return undefined;
  const owner = reading.blocks.get(op.block) ?? elementOf(reading, op.block);
  reading.blocks.set(op.block, owner);
  return owner;
}

function piecesOf(reading: Reading, ops: readonly DrawOp[], page: number): readonly Piece[] {
  const pieces: { readonly tag: Piece['tag']; readonly mcid?: number; readonly ops: DrawnOp[] }[] = [];
  let open: Element | undefined;
  let mcid = 0;
  for (const op of ops) {
    if (op.kind === 'input') {
      formOf(reading, op).kids.push({ kind: 'widget', page, input: op });
      open = undefined;
      continue;
    }
    const owner = ownerOf(reading, op);
    const last = pieces.at(-1);
    if (last && owner === open) last.ops.push(op);
    else if (owner === undefined) pieces.push({ tag: 'Artifact', ops: [op] });
    else {
      owner.kids.push({ kind: 'content', page, mcid });
      pieces.push({ tag: owner.tag, mcid, ops: [op] });
      mcid += 1;
    }
    open = owner;
  }
  return pieces;
}

/** Ops come in reading order. */
export function structureOf(pages: readonly (readonly DrawOp[])[]): Structure {
  const root: Element = { kind: 'element', tag: 'Document', kids: [] };
  const reading: Reading = { root, blocks: new Map(), list: undefined, item: undefined, question: undefined };
  return { root, pages: pages.map((ops, page) => piecesOf(reading, ops, page)) };
}
