import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import type { InputOp } from '../layout/draw-ops.ts';
import type { Element, Leaf, Structure } from './structure.ts';
import { WrittenObject } from './written.ts';

interface Tagging {
  readonly context: PDFContext;
  readonly pages: readonly PDFRef[];
  readonly widgets: ReadonlyMap<InputOp, PDFRef>;
  /** By page and marked-content number. */
  readonly parents: readonly PDFRef[][];
  /** Their keys follow those of the pages. */
  readonly widgetParents: PDFRef[];
}

function leafOf(tagging: Tagging, leaf: Leaf, parent: PDFRef, home: number): string {
  const { context, pages, widgets, parents, widgetParents } = tagging;
  if (leaf.kind === 'content') {
    const own = parents[leaf.page];
    if (own) own[leaf.mcid] = parent;
    if (leaf.page === home) return String(leaf.mcid);
    return `<</Type/MCR/Pg ${pages[leaf.page]}/MCID ${leaf.mcid}>>`;
  }
  const widget = widgets.get(leaf.input);
  if (!widget) throw new RangeError('a place to fill in has no field');
  const key = pages.length + widgetParents.length;
  context.lookup(widget, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key));
  widgetParents.push(parent);
  return `<</Type/OBJR/Pg ${pages[leaf.page]}/Obj ${widget}>>`;
}

/** Written as text: hundreds of dictionaries would take most of the time of the file. */
function register(tagging: Tagging, element: Element, parent: PDFRef, more = ''): PDFRef {
  const { context, pages } = tagging;
  const reference = context.nextRef();
  const home = element.kids.find((kid): kid is Leaf => kid.kind !== 'element')?.page ?? -1;
  const kids = element.kids.map((kid) =>
    kid.kind === 'element' ? register(tagging, kid, reference) : leafOf(tagging, kid, reference, home),
  );
  const page = pages[home] ? `/Pg ${pages[home]}` : '';
  const list = element.tag === 'L' ? '/A<</O/List/ListNumbering/None>>' : '';
  const text = `<</S/${element.tag}/P ${parent}/K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}${page}${list}${more}>>`;
  context.assign(reference, new WrittenObject(text));
  return reference;
}

/** Returns the reference of the root; pages are keyed by their position. */
export function addStructure(
  context: PDFContext,
  { root }: Structure,
  facts: { readonly pages: readonly PDFRef[]; readonly widgets: ReadonlyMap<InputOp, PDFRef>; readonly language: string },
): PDFRef {
  const { pages, widgets, language } = facts;
  const tagging: Tagging = { context, pages, widgets, parents: pages.map(() => []), widgetParents: [] };
  const treeRoot = context.nextRef();
  const top = register(tagging, root, treeRoot, `/Lang(${language})`);
  const all = [...tagging.parents.map((elements) => `[${elements.join(' ')}]`), ...tagging.widgetParents];
  const numbers = all.map((entry, key) => `${key} ${entry}`).join(' ');
  const text = `<</Type/StructTreeRoot/K ${top}/ParentTree<</Nums[${numbers}]>>/ParentTreeNextKey ${all.length}>>`;
  context.assign(treeRoot, new WrittenObject(text));
  return treeRoot;
}
