/** First page of a fax. Strangers may see it: no name, birth date or health information of the patient stands on it. */
import { hospitalText } from '../../languages/hospital.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { showReference } from '../../request/reference.ts';
import { measure } from '../layout/looks.ts';
import { type Mark, merged, type Strip, space } from '../layout/marks.ts';
import type { Sheet } from '../layout/sheet.ts';
import { showHospitalTime } from '../layout/shown.ts';
import { bodyStyle, heading, lines, paragraph, title } from '../layout/text.ts';

export interface Transmission {
  /** ISO instant of sending. */
  readonly at: string;
  /** All pages, the cover included. */
  readonly pages: number;
  /** An earlier attempt may have arrived. */
  readonly repeat: boolean;
  /** E.164 of the line that dials, when known. */
  readonly sendingLine?: string | undefined;
}

function row(sheet: Sheet, label: string, values: readonly string[], big = false): Strip {
  const { look } = sheet;
  const style = bodyStyle(sheet);
  const name = merged(lines(label, { ...style, role: 'label' }, { x: look.left, width: 118 }));
  const column = { x: look.left + 126, width: measure(look) - 126 };
  const text = merged(
    values.flatMap((value) => lines(value, { ...style, role: 'value', size: big ? 14 : look.value, weight: 'bold' }, column)),
  );
  const height = Math.max(name.height, text.height) + 5;
  const rule: Mark = { kind: 'rule', x: look.left, y: height - 1, width: measure(look), height: look.hairline, ink: 'rule' };
  return { height: height + 4, marks: [...name.marks, ...text.marks, rule] };
}

function sender(sheet: Sheet): readonly string[] {
  const { body, words } = sheet;
  const asks = body?.requester;
  return [
    ...[asks?.name, asks?.organization].filter((part) => part !== undefined),
    ...(asks?.phone === undefined ? [] : [`${words.fax.phone} ${showPhone(asks.phone)}`]),
    ...(asks?.fax === undefined ? [] : [`${words.fax.fax} ${showPhone(asks.fax)}`]),
  ];
}

export function faxCover(sheet: Sheet, { at, pages, repeat, sendingLine }: Transmission): readonly Strip[] {
  const { words, facility, record } = sheet;
  const { fax: line, phone } = facility.outbound;
  if (!record || line === null) return [];
  const { date, time } = showHospitalTime(at, facility.timeZone);
  const shown = showReference(record.reference);
  const { fax } = words;
  return [
    ...title(sheet, words.titles['fax-cover'], fax.aboutText),
    space(10),
    ...(repeat
      ? [
          ...lines(
            fax.repeat(shown),
            { ...bodyStyle(sheet), size: 14, weight: 'bold' },
            { x: sheet.look.left, width: measure(sheet.look) },
          ),
          space(8),
        ]
      : []),
    row(sheet, fax.to, [words.frame.department, facility.name]),
    row(sheet, fax.fax, [line.shown], true),
    row(sheet, fax.phone, [phone.shown]),
    row(sheet, fax.from, sender(sheet)),
    row(sheet, fax.sentBy, [facility.name, ...(sendingLine === undefined ? [] : [`${fax.line} ${showPhone(sendingLine)}`])]),
    row(sheet, fax.date, [hospitalText('fax-time', sheet, { date, time })]),
    row(sheet, fax.pages, [String(pages)]),
    row(sheet, fax.reference, [shown]),
    ...heading(sheet, fax.confidential),
    ...paragraph(sheet, fax.confidentialText(phone.shown), { size: sheet.look.value }),
  ];
}
