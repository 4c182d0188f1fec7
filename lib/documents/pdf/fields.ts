/** Fields of a blank form: real names, tooltips in the form's language, printable boxes. Marks of one name are one field. */
import { type PDFContext, type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { paper } from '../layout/looks.ts';
import type { InputMark } from '../layout/marks.ts';

interface Placed {
  readonly mark: InputMark;
  readonly page: PDFRef;
}

const printed = 4;
const severalLines = 1 << 12;

/** Text typed into a field is set in Helvetica, which every viewer has, at a size that fits the box. */
const appearance = '/Helv 10 Tf 0 0 0 rg';

function rectOf({ x, y, width, height }: InputMark): number[] {
  return [x, paper.height - y - height, x + width, paper.height - y].map((value) => Math.round(value * 100) / 100);
}

function drawing(context: PDFContext, size: number, crossed: boolean): PDFRef {
  const inset = size * 0.22;
  const far = size - inset;
  const cross = crossed ? ` 1.5 w ${inset} ${inset} m ${far} ${far} l S ${inset} ${far} m ${far} ${inset} l S` : '';
  const operators = `q 0 0 0 RG 0.8 w 0.4 0.4 ${size - 0.8} ${size - 0.8} re S${cross} Q`;
  const stream = context.stream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size] });
  return context.register(stream);
}

/** PDF/A wants an appearance of every field, also of one that nobody has filled in. */
function empty(context: PDFContext, { width, height }: InputMark): PDFRef {
  return context.register(context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }));
}

function widgetOf(context: PDFContext, { mark, page }: Placed): PDFDict {
  const tooltip = PDFHexString.fromText(mark.tooltip);
  const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', Rect: rectOf(mark), F: printed, P: page, TU: tooltip });
  if (typeof mark.input === 'string') {
    widget.set(PDFName.of('DA'), PDFString.of(appearance));
    widget.set(PDFName.of('AP'), context.obj({ N: empty(context, mark) }));
    return widget;
  }
  const states = context.obj({
    [mark.input.check]: drawing(context, mark.width, true),
    Off: drawing(context, mark.width, false),
  });
  widget.set(PDFName.of('AP'), context.obj({ N: states }));
  widget.set(PDFName.of('AS'), PDFName.of('Off'));
  return widget;
}

/** Partial names may hold no full stop: patient.firstName becomes patient-first-name. */
function fieldName(id: string): string {
  return id.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface Field {
  readonly reference: PDFRef;
  readonly widgets: readonly { readonly mark: InputMark; readonly page: PDFRef; readonly widget: PDFRef }[];
}

function fieldOf(context: PDFContext, id: string, placed: readonly Placed[]): Field {
  const first = placed[0]?.mark;
  const text = typeof first?.input === 'string';
  const field = context.obj({
    FT: text ? 'Tx' : 'Btn',
    T: PDFString.of(fieldName(id)),
    TU: PDFHexString.fromText(first?.tooltip ?? id),
    Ff: first?.input === 'lines' ? severalLines : 0,
  });
  if (text) field.set(PDFName.of('DA'), PDFString.of(appearance));
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

/** Adds all fields of a form, in reading order, hangs each widget on its page, and returns the widgets by their places. */
export function addFields(document: PDFDocument, inputs: readonly (readonly InputMark[])[]): ReadonlyMap<InputMark, PDFRef> {
  const { context } = document;
  const pages = document.getPages();
  const byName = new Map<string, Placed[]>();
  inputs.forEach((marks, index) => {
    const page = pages[index]?.ref;
    if (page) for (const mark of marks) byName.set(mark.name, [...(byName.get(mark.name) ?? []), { mark, page }]);
  });
  if (byName.size === 0) return new Map();
  const fields = [...byName].map(([name, placed]) => fieldOf(context, name, placed));
  const helvetica = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  const form = {
    Fields: fields.map(({ reference }) => reference),
    DA: PDFString.of(appearance),
    DR: context.obj({ Font: context.obj({ Helv: context.register(helvetica) }) }),
  };
  document.catalog.set(PDFName.of('AcroForm'), context.obj(form));
  const widgets = new Map(fields.flatMap((field) => field.widgets).map(({ mark, widget }) => [mark, widget]));
  pages.forEach(({ node }, index) => {
    const own = (inputs[index] ?? []).map((mark) => widgets.get(mark) ?? null);
    if (own.length > 0) node.set(PDFName.of('Annots'), context.obj(own));
  });
  return widgets;
}
