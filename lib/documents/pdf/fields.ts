/** Ops of one name are one field. */
import { type PDFContext, type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { InputOp } from '../layout/draw-ops.ts';
import { paper } from '../layout/themes.ts';
import { faceNames } from './operators.ts';

interface Placed {
  readonly op: InputOp;
  readonly page: PDFRef;
}

const printed = 4;

/** Bits 13 and 24 of the flags of a text field, ISO 32000-1, table 228: what does not fit cannot be typed, so all that is typed prints. */
const multiline = 1 << 12;
const doNotScroll = 1 << 23;

/** Our own bold face: Helvetica has no letters for names such as Nguyễn, and answers are bold on filled forms too. */
const appearance = `/${faceNames.bold} 10 Tf 0 0 0 rg`;
/** Size 0: the viewer sets a long text smaller, so that more of it fits. */
const shrinking = `/${faceNames.bold} 0 Tf 0 0 0 rg`;
const appearanceOf = (input: InputOp['input']) => PDFString.of(input === 'lines' ? shrinking : appearance);

function rectOf({ x, y, width, height }: InputOp): number[] {
  return [x, paper.height - y - height, x + width, paper.height - y].map((value) => Math.round(value * 100) / 100);
}

function drawing(context: PDFContext, size: number, crossed: boolean): PDFRef {
  const inset = size * 0.22;
  const far = size - inset;
  const cross = crossed ? ` 1.5 w ${inset} ${inset} m ${far} ${far} l S ${inset} ${far} m ${far} ${inset} l S` : '';
  const operators = `q 0 0 0 RG 0.8 w 0.4 0.4 ${size - 0.8} ${size - 0.8} re S${cross} Q`;
  return shape(context, operators, { width: size, height: size });
}

function shape(context: PDFContext, operators: string, { width, height }: Pick<InputOp, 'width' | 'height'>): PDFRef {
  return context.register(context.stream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }));
}

function widgetOf(context: PDFContext, { op, page }: Placed): PDFDict {
  const tooltip = PDFHexString.fromText(op.tooltip);
  const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', Rect: rectOf(op), F: printed, P: page, TU: tooltip });
  if (typeof op.input === 'string') {
    widget.set(PDFName.of('DA'), appearanceOf(op.input));
    // PDF/A requires an appearance even of an empty field.
    widget.set(PDFName.of('AP'), context.obj({ N: shape(context, '', op) }));
    return widget;
  }
  const states = context.obj({
    [op.input.check]: drawing(context, op.width, true),
    Off: drawing(context, op.width, false),
  });
  widget.set(PDFName.of('AP'), context.obj({ N: states }));
  widget.set(PDFName.of('AS'), PDFName.of('Off'));
  return widget;
}

/** Partial names must not hold a full stop: patient.firstName becomes patient-first-name. */
function fieldName(id: string): string {
  return id.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface Field {
  readonly reference: PDFRef;
  readonly widgets: readonly (Placed & { readonly widget: PDFRef })[];
}

function fieldOf(context: PDFContext, id: string, placed: readonly Placed[]): Field {
  const first = placed[0]?.op;
  const text = typeof first?.input === 'string';
  const field = context.obj({
    FT: text ? 'Tx' : 'Btn',
    T: PDFString.of(fieldName(id)),
    TU: PDFHexString.fromText(first?.tooltip ?? id),
    Ff: text ? doNotScroll | (first?.input === 'lines' ? multiline : 0) : 0,
  });
  if (first !== undefined && text) field.set(PDFName.of('DA'), appearanceOf(first.input));
  else field.set(PDFName.of('V'), PDFName.of('Off'));
  const reference = context.register(field);
  const widgets = placed.map((one) => {
    const widget = widgetOf(context, one);
    widget.set(PDFName.of('Parent'), reference);
    return { ...one, widget: context.register(widget) };
  });
  field.set(PDFName.of('Kids'), context.obj(widgets.map(({ widget }) => widget)));
  return { reference, widgets };
}

/** In reading order; returns the widgets by their places. */
export function addFields(
  document: PDFDocument,
  inputs: readonly (readonly InputOp[])[],
  face: PDFRef,
): ReadonlyMap<InputOp, PDFRef> {
  const { context } = document;
  const pages = document.getPages();
  const byName = new Map<string, Placed[]>();
  inputs.forEach((ops, index) => {
    const page = pages[index]?.ref;
    if (page) for (const op of ops) byName.set(op.name, [...(byName.get(op.name) ?? []), { op, page }]);
  });
  if (byName.size === 0) return new Map();
  const fields = [...byName].map(([name, placed]) => fieldOf(context, name, placed));
  const form = {
    Fields: fields.map(({ reference }) => reference),
    DA: PDFString.of(appearance),
    DR: context.obj({ Font: context.obj({ [faceNames.bold]: face }) }),
  };
  document.catalog.set(PDFName.of('AcroForm'), context.obj(form));
  const widgets = new Map(fields.flatMap((field) => field.widgets).map(({ op, widget }) => [op, widget]));
  pages.forEach(({ node }, index) => {
    const own = (inputs[index] ?? []).map((op) => widgets.get(op) ?? null);
    if (own.length > 0) node.set(PDFName.of('Annots'), context.obj(own));
  });
  return widgets;
}
