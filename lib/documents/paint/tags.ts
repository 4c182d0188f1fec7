/** The structure tree as PDF objects: structure elements, the tree of parents, and the links between fields and elements. */
import { type PDFContext, PDFName, PDFNumber, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import type { InputMark } from '../marks.ts';
import type { Element, Leaf, Structure } from './structure.ts';

interface Tagging {
  readonly context: PDFContext;
  readonly pages: readonly PDFRef[];
  readonly widgets: ReadonlyMap<InputMark, PDFRef>;
  /** For each page the element of each marked-content number. */
  readonly parents: readonly PDFRef[][];
  /** The elements of widgets; their keys follow those of the pages. */
  readonly widgetParents: PDFRef[];
}

function leafOf(tagging: Tagging, leaf: Leaf, parent: PDFRef, home: number): PDFObject {
  const { context, pages, widgets, parents, widgetParents } = tagging;
  if (leaf.kind === 'content') {
    const own = parents[leaf.page];
    if (own) own[leaf.mcid] = parent;
    if (leaf.page === home) return PDFNumber.of(leaf.mcid);
    return context.obj({ Type: 'MCR', Pg: pages[leaf.page] ?? null, MCID: leaf.mcid });
  }
  const widget = widgets.get(leaf.input);
  if (!widget) throw new RangeError('a place to fill in has no field');
  const dictionary = context.lookup(widget);
  const key = pages.length + widgetParents.length;
  if (dictionary && 'set' in dictionary) setKey(dictionary, key);
  widgetParents.push(parent);
  return context.obj({ Type: 'OBJR', Pg: pages[leaf.page] ?? null, Obj: widget });
}

function setKey(dictionary: object, key: number): void {
  if ('set' in dictionary && typeof dictionary.set === 'function') {
    dictionary.set(PDFName.of('StructParent'), PDFNumber.of(key));
  }
}

function register(tagging: Tagging, element: Element, parent: PDFRef, language?: string): PDFRef {
  const { context, pages } = tagging;
  const reference = context.nextRef();
  const first = element.kids.find((kid): kid is Leaf => kid.kind !== 'element');
  const home = first?.page ?? -1;
  const kids = element.kids.map((kid) =>
    kid.kind === 'element' ? register(tagging, kid, reference) : leafOf(tagging, kid, reference, home),
  );
  const only = kids.length === 1 ? kids[0] : undefined;
  const dictionary = context.obj({ S: element.tag, P: parent, K: only ?? context.obj(kids) });
  const page = pages[home];
  if (page) dictionary.set(PDFName.of('Pg'), page);
  if (language) dictionary.set(PDFName.of('Lang'), PDFString.of(language));
  if (element.tag === 'L') dictionary.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: 'None' }));
  context.assign(reference, dictionary);
  return reference;
}

/** Registers the whole tree and returns the reference of its root; pages are keyed by their place in the document. */
export function addStructure(
  context: PDFContext,
  { root }: Structure,
  facts: { readonly pages: readonly PDFRef[]; readonly widgets: ReadonlyMap<InputMark, PDFRef>; readonly language: string },
): PDFRef {
  const { pages, widgets, language } = facts;
  const tagging: Tagging = { context, pages, widgets, parents: pages.map(() => []), widgetParents: [] };
  const treeRoot = context.nextRef();
  const top = register(tagging, root, treeRoot, language);
  const all = [...tagging.parents.map((page) => context.obj(page)), ...tagging.widgetParents];
  const parentTree = context.obj({ Nums: all.flatMap((entry, key) => [PDFNumber.of(key), entry]) });
  context.assign(
    treeRoot,
    context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: parentTree, ParentTreeNextKey: all.length }),
  );
  return treeRoot;
}
