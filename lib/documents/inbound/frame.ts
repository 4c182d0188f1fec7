/**
 * Head and foot of what goes with records that are sent to the health system. It shows the health system's own department and nothing of the
 * hospital's, whose address is for requests. Each page carries the patient's label, as the department asks.
 */
import type { Facility } from '../../facility/facility.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { code128, qr } from '../layout/code128.ts';
import { contextBaseOf, type DocumentContext } from '../layout/document-context.ts';
import { beside, type DrawOp, merged, moved, type Strip, space } from '../layout/draw-ops.ts';
import { paginate } from '../layout/flow.ts';
import { artifact, style } from '../layout/header.ts';
import { fullRule, lines } from '../layout/text.ts';
import { letterThemes, measure, type Theme } from '../layout/themes.ts';
import { widthOf } from '../layout/type.ts';
import type { PrintedPage } from '../pdf/pdf.ts';
import { factLines, type LabelledPatient } from './person.ts';

export interface InboundPaper {
  readonly language: Language;
  readonly facility: Facility;
  readonly title: string;
  readonly patient: LabelledPatient;
  /** Of the notice, where there is one. */
  readonly reference?: string | undefined;
  /** A letter of the patient's own: neither the department nor its number stand in its frame. */
  readonly own?: true;
}

/** For the helpers of the other documents; without a record. */
function inboundContext({ language, facility, title }: InboundPaper, theme: Theme): DocumentContext {
  return { ...contextBaseOf({ language, facility, theme }), kind: 'notice', number: '', title };
}

/** Both symbols at the right edge, the reference in words below the bars; as on our other papers, so that scans are read the same way. */
function symbols({ theme, words }: DocumentContext, reference: string): Strip & { readonly width: number } {
  const square = qr(reference, theme.dot);
  const bars = code128(reference, theme.bar, 22);
  const left = theme.right - square.width - 18 - bars.width;
  const bold = { size: theme.runningHeader + 1, weight: 'bold', ink: 'text', block: artifact } as const;
  const shown = showReference(reference);
  const name: DrawOp = { kind: 'text', x: left, y: 33, text: words.frame.reference, ...bold, weight: 'regular' };
  return {
    width: theme.right - left,
    height: Math.max(square.width, 46),
    ops: [
      { kind: 'symbol', x: theme.right - square.width, y: 0, path: square.path, unit: square.unit, text: reference },
      { kind: 'symbol', x: left, y: 0, path: bars.path, unit: bars.unit, text: reference },
      name,
      { kind: 'text', x: left, y: 45, text: shown, ...bold },
    ],
  };
}

/** Who gets it and whose it is. */
function head(context: DocumentContext, { facility, patient, reference, own }: InboundPaper): Strip {
  const { theme, language } = context;
  const codes = reference === undefined ? { ops: [], height: 0, width: -16 } : symbols(context, reference);
  const column = { x: theme.left, width: measure(theme) - codes.width - 16 };
  const brand = merged([
    ...lines(facility.system.name, style(context, { weight: 'bold', size: theme.runningHeader + 2, ink: 'text' }), column),
    ...lines(facility.inbound.addressee, style(context), column),
  ]);
  const upper = beside([brand, codes], 7);
  const all = { x: theme.left, width: measure(theme) };
  // The clinic has a number of its own for the patient.
  const { name, dateOfBirth, mrn } = patient;
  const facts = own ? factLines({ name, dateOfBirth }, language).slice(0, 1) : factLines({ name, dateOfBirth, mrn }, language);
  const said = [name, ...facts].join('  •  ');
  const bold = style(context, { weight: 'bold', ink: 'text', leading: 1.35 });
  const label = merged([space(3), ...lines(said, bold, all), space(3)]);
  const rule = (y: number) => fullRule(context, y, 1.5, 'accent');
  return merged([...(own ? [] : [upper]), { height: label.height + 1, ops: [rule(0), ...label.ops, rule(label.height)] }]);
}

/** Which page it is, and whom to call. */
function foot({ theme, words }: DocumentContext, { facility, own }: InboundPaper, page: number, of: number): readonly DrawOp[] {
  const { addressee, phone } = facility.inbound;
  const y = theme.bottom + 8;
  const setting = { size: theme.runningHeader, weight: 'regular' } as const;
  const pageOf = words.frame.page(page, of);
  const text = (x: number, said: string): DrawOp => ({
    kind: 'text',
    x,
    y,
    text: said,
    ...setting,
    ink: 'label',
    block: artifact,
  });
  return [
    ...(own ? [] : [text(theme.left, `${facility.system.name}, ${addressee}, ${phone.shown}`)]),
    text(theme.right - widthOf(pageOf, setting), pageOf),
  ];
}

/** The pages of one paper in one theme, with head and foot on each. */
function set(paper: InboundPaper, theme: Theme, draw: (context: DocumentContext) => readonly Strip[]): readonly PrintedPage[] {
  const context = inboundContext(paper, theme);
  const above = head(context, paper);
  const area = { top: theme.top + above.height + 8, bottom: theme.bottom - 10 };
  const pages = paginate(draw(context), area);
  return pages.map((ops, index) => ({
    theme,
    ops: [...above.ops.map((op) => moved(op, 0, theme.top)), ...foot(context, paper, index + 1, pages.length), ...ops],
  }));
}

/** As roomy as the fewest pages allow. */
export function layInbound(paper: InboundPaper, draw: (context: DocumentContext) => readonly Strip[]): readonly PrintedPage[] {
  const layouts = letterThemes.map((theme) => set(paper, theme, draw));
  const least = Math.min(...layouts.map(({ length }) => length));
  return layouts.find(({ length }) => length === least) ?? [];
}
