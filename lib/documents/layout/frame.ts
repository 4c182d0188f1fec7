/** The fax cover has no patient label, because strangers may see it first. */

import { dateInWords, dateWords } from '../../languages/dates.ts';
import { type DocumentContext, formId, isBlank, revisedOn } from './document-context.ts';
import { type DrawOp, type InputOp, moved, type Strip } from './draw-ops.ts';
import type { Area } from './flow.ts';
import { artifact, brand, labelStrip, style, symbols } from './header.ts';
import { fullRule, lines } from './text.ts';
import { measure } from './themes.ts';
import { widthOf } from './type.ts';

/** Fields of the first page again: what is typed there shows here too. */
function blankLabel(context: DocumentContext): Strip {
  const { theme, words, language } = context;
  const setting = style(context);
  const rule = (y: number) => fullRule(context, y, 1.5, 'accent');
  const cells = [
    { id: 'patient.firstName', label: words.questions['patient.firstName'].printed, share: 0.25 },
    { id: 'patient.lastName', label: words.questions['patient.lastName'].printed, share: 0.26 },
    { id: 'patient.dateOfBirth', label: `${words.frame.born} (${dateWords(language).order})`, share: 0.3 },
    { id: 'patient.mrn', label: words.frame.mrnShort, share: 0.19 },
  ];
  let x = theme.left;
  const ops = cells.flatMap(({ id, label, share }): readonly DrawOp[] => {
    const width = measure(theme) * share - 12;
    const place = { x, y: 13, width, height: 16 };
    const input: InputOp = { kind: 'input', ...place, name: id, tooltip: label, input: 'text', repeated: true };
    const here = lines(label, setting, { x, width: width + 10 }).flatMap((strip) => strip.ops.map((op) => moved(op, 0, 2)));
    x += width + 12;
    return [...here, input];
  });
  return { height: 31, ops: [rule(0), ...ops, rule(30)] };
}

/** Tags facility and form once, on the first page, for screen readers. */
function headerOf(context: DocumentContext, continued: string | undefined): Strip {
  const { theme } = context;
  const role = continued === undefined ? 'p' : 'artifact';
  const codes = symbols(context, role);
  const left = brand(context, measure(theme) - codes.width - 16, continued, role);
  const upper = Math.max(codes.height, left.height) + (isBlank(context) ? 3 : 7);
  // A blank form's first page asks for the patient anyway.
  const unlabelled = context.kind === 'fax-cover' || (isBlank(context) && continued === undefined);
  const label = unlabelled ? undefined : isBlank(context) ? blankLabel(context) : labelStrip(context);
  const ops = [...left.ops, ...codes.ops, ...(label?.ops ?? []).map((op) => moved(op, 0, upper))];
  return { ops: ops.map((op) => moved(op, 0, theme.top)), height: upper + (label?.height ?? 0) };
}

/** The part of a page between header and footer. */
export function textArea(context: DocumentContext): Area {
  const { theme } = context;
  return {
    top: theme.top + headerOf(context, context.title).height + (isBlank(context) ? 6 : 8),
    bottom: theme.bottom - (isBlank(context) ? 10 : 16),
    ...(isBlank(context) ? { firstTop: theme.top + headerOf(context, undefined).height } : {}),
  };
}

/** Page `number` of `of`; `sender` is required on each faxed page (47 CFR 68.318(d)). */
export function artifactsOf(
  context: DocumentContext,
  page: { readonly number: number; readonly of: number; readonly first: boolean; readonly sender?: string | undefined },
): readonly DrawOp[] {
  const { theme, words } = context;
  const { first, sender } = page;
  const setting = style(context, { size: Math.min(theme.runningHeader, 11) });
  const y = theme.bottom + (sender === undefined ? 8 : 2);
  const text = (x: number, baseline: number, value: string): DrawOp => ({
    ...({ kind: 'text', x, y: baseline, text: value, block: artifact } as const),
    ...{ size: setting.size, weight: setting.weight, ink: setting.ink },
  });
  const pageOf = words.frame.page(page.number, page.of);
  const form = words.frame.form(formId(context), dateInWords(revisedOn, context.language));
  return [
    ...headerOf(context, first ? undefined : context.title).ops,
    fullRule(context, y - setting.size - 5),
    text(theme.left, y, form),
    text(theme.right - widthOf(pageOf, setting), y, pageOf),
    ...(sender === undefined ? [] : [text(theme.left, y + 14, sender)]),
  ];
}
