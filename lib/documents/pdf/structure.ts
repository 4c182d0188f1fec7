/**
 * From marks to what a reader hears: the tree of headings, paragraphs and lists, and for each page the pieces of content
 * that belong to it (ISO 14289-1). Pure data; `tags.ts` makes PDF objects of it.
 *
 * Questions with their answers are dictionary lists: label (Lbl) and body (LBody) of one item (LI).
 */
import type { Block, InputMark, Mark } from '../layout/marks.ts';

type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Form';

/** A piece of a page's content by its marked-content number, or the widget of a field. */
export type Leaf =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'widget'; readonly page: number; readonly input: InputMark };

export interface Element {
  readonly kind: 'element';
  readonly tag: Tag;
  readonly kids: (Element | Leaf)[];
}

type DrawnMark = Exclude<Mark, InputMark>;

/** Marks that are drawn together: content with its number, or an artifact without. */
export interface Piece {
  readonly tag: Tag | 'Artifact';
  readonly mcid?: number;
  readonly marks: readonly DrawnMark[];
}

export interface Structure {
  readonly root: Element;
  readonly pages: readonly (readonly Piece[])[];
}

/** What is open while the marks are read, in the order in which they were laid out. */
interface Reading {
  readonly root: Element;
  readonly blocks: Map<Block, Element>;
  list: Element | undefined;
  item: Element | undefined;
  /** Body of a question whose answers follow as a list of their own. */
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

/** Body of the open item: a hint belongs to what it explains, a second line to its label. */
function bodyOf(reading: Reading, answer: boolean): Element {
  const item = reading.item ?? openItem(reading, { answer });
  return partOf(item, 'LBody') ?? child(item, 'LBody');
}

/** The new element for a block of text. */
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

function formOf(reading: Reading, input: InputMark): Element {
  if (input.repeated) {
    closeList(reading);
    return child(child(reading.root, 'P'), 'Form');
  }
  if (typeof input.input !== 'string') return child(child(openItem(reading, { answer: true }), 'Lbl'), 'Form');
  return child(bodyOf(reading, false), 'Form');
}

/** The element that a mark belongs to; nothing for an artifact. */
function ownerOf(reading: Reading, mark: DrawnMark): Element | undefined {
  if (mark.kind === 'box') return child(openItem(reading, { answer: true }), 'Lbl');
  if (mark.kind !== 'text' || mark.block.role === 'artifact') return undefined;
  const owner = reading.blocks.get(mark.block) ?? elementOf(reading, mark.block);
  reading.blocks.set(mark.block, owner);
  return owner;
}

function piecesOf(reading: Reading, marks: readonly Mark[], page: number): readonly Piece[] {
  const pieces: { readonly tag: Piece['tag']; readonly mcid?: number; readonly marks: DrawnMark[] }[] = [];
  let open: Element | undefined;
  let mcid = 0;
  for (const mark of marks) {
    if (mark.kind === 'input') {
      formOf(reading, mark).kids.push({ kind: 'widget', page, input: mark });
      open = undefined;
      continue;
    }
    const owner = ownerOf(reading, mark);
    const last = pieces.at(-1);
    if (last && owner === open) last.marks.push(mark);
    else if (owner === undefined) pieces.push({ tag: 'Artifact', marks: [mark] });
    else {
      owner.kids.push({ kind: 'content', page, mcid });
      pieces.push({ tag: owner.tag, mcid, marks: [mark] });
      mcid += 1;
    }
    open = owner;
  }
  return pieces;
}

/** The structure of all pages; their marks come in reading order. */
export function structureOf(pages: readonly (readonly Mark[])[]): Structure {
  const root: Element = { kind: 'element', tag: 'Document', kids: [] };
  const reading: Reading = { root, blocks: new Map(), list: undefined, item: undefined, question: undefined };
  return { root, pages: pages.map((marks, page) => piecesOf(reading, marks, page)) };
}
