/**
 * What stands on every page: whose page it is, which request, which form, which page of how many. The patient label is left
 * off the fax cover, which strangers may see first.
 */

import type { Area } from './flow.ts';
import { brand, furniture, type Header, labelRule, labelStrip, style, symbols } from './header.ts';
import { measure } from './looks.ts';
import { type InputMark, type Mark, moved, type Strip } from './marks.ts';
import { isBlank, type Sheet } from './sheet.ts';
import { showDate } from './shown.ts';
import { lines } from './text.ts';
import { widthOf } from './type.ts';

/** Revision of the forms' design and wording. */
export const revisedOn = '2026-11-22';

const formNumbers = {
  'access-request': 'LN-1',
  authorization: 'LN-2',
  'care-request': 'LN-3',
  'mail-cover': 'LN-4',
  'fax-cover': 'LN-5',
  receipt: 'LN-11',
  deficiency: 'LN-12',
  extension: 'LN-13',
  denial: 'LN-14',
  'partial-denial': 'LN-15',
  'no-records': 'LN-16',
  'mailing-instructions': 'LN-17',
  'release-cover': 'LN-18',
} as const;

/** Printed in the footer: number of the form and its language. */
export function formId({ kind, language }: Pick<Sheet, 'kind' | 'language'>): string {
  return `${formNumbers[kind]} ${language.toUpperCase()}`;
}

function blankLabel(sheet: Sheet): Strip {
  const { look, words } = sheet;
  const setting = style(sheet);
  const cells = [
    { id: 'label.name', label: words.frame.patient, share: 0.46 },
    { id: 'label.dateOfBirth', label: words.frame.born, share: 0.28 },
    { id: 'label.mrn', label: words.frame.mrn, share: 0.26 },
  ];
  let x = look.left;
  const marks = cells.flatMap(({ id, label, share }): readonly Mark[] => {
    const width = measure(look) * share - 12;
    const input: InputMark = {
      kind: 'input',
      x,
      y: 15,
      width,
      height: 17,
      name: id,
      tooltip: label,
      input: 'text',
      repeated: true,
    };
    const here = lines(label, setting, { x, width: width + 10 }).flatMap((strip) =>
      strip.marks.map((mark) => moved(mark, 0, 2)),
    );
    x += width + 12;
    return [...here, input];
  });
  return { height: 35, marks: [labelRule(sheet, 0), ...marks, labelRule(sheet, 34)] };
}

/** Header marks of a page and where the text may begin. A first page says once, also to a listener, whose form it is. */
function headerOf(sheet: Sheet, continued: string | undefined): Header {
  const { look } = sheet;
  const role = continued === undefined ? 'p' : 'artifact';
  const codes = symbols(sheet, role);
  const left = brand(sheet, measure(look) - codes.width - 16, continued, role);
  const upper = Math.max(codes.height, left.height) + 7;
  // A blank form asks for the patient first of all: its first page needs no label.
  const unlabelled = sheet.kind === 'fax-cover' || (isBlank(sheet) && continued === undefined);
  const label = unlabelled ? undefined : isBlank(sheet) ? blankLabel(sheet) : labelStrip(sheet);
  const marks = [...left.marks, ...codes.marks, ...(label?.marks ?? []).map((mark) => moved(mark, 0, upper))];
  return { marks: marks.map((mark) => moved(mark, 0, look.top)), height: upper + (label?.height ?? 0) };
}

/** The part of a page between header and footer. */
export function textArea(sheet: Sheet): Area {
  const { look } = sheet;
  return {
    top: look.top + headerOf(sheet, sheet.title).height + (isBlank(sheet) ? 6 : 8),
    bottom: look.bottom - 16,
    ...(isBlank(sheet) ? { firstTop: look.top + headerOf(sheet, undefined).height } : {}),
  };
}

/** Header and footer of page `number` of `of`; `sender` is the line that the law wants on each faxed page. */
export function artifactsOf(
  sheet: Sheet,
  {
    number,
    of,
    first,
    sender,
  }: { readonly number: number; readonly of: number; readonly first: boolean; readonly sender?: string | undefined },
): readonly Mark[] {
  const { look, words } = sheet;
  const setting = style(sheet, { size: Math.min(look.furniture, 11) });
  const y = look.bottom + (sender === undefined ? 8 : 2);
  const text = (x: number, baseline: number, value: string): Mark => ({
    ...({ kind: 'text', x, y: baseline, text: value, block: furniture } as const),
    ...{ size: setting.size, weight: setting.weight, ink: setting.ink },
  });
  const page = words.frame.page(number, of);
  const form = words.frame.form(formId(sheet), showDate(revisedOn));
  return [
    ...headerOf(sheet, first ? undefined : sheet.title).marks,
    { kind: 'rule', x: look.left, y: y - setting.size - 5, width: measure(look), height: look.hairline, ink: 'rule' },
    text(look.left, y, form),
    text(look.right - widthOf(page, setting), y, page),
    ...(sender === undefined ? [] : [text(look.left, y + 14, sender)]),
  ];
}
