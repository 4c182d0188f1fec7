/** Strangers may see a fax cover: it has no name, birth date or health information of the patient. */
import { instantInWords } from '../../languages/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { showReference } from '../../request/reference.ts';
import type { DocumentContext } from '../layout/document-context.ts';
import { beside, merged, type Strip, space } from '../layout/draw-ops.ts';
import { bodyStyle, fullColumn, fullRule, heading, lines, paragraph, title } from '../layout/text.ts';
import { measure } from '../layout/themes.ts';

export interface Transmission {
  /** ISO instant of sending. */
  readonly at: string;
  /** The cover included. */
  readonly pages: number;
  readonly repeat: boolean;
  /** E.164 of the line that dials, when known. */
  readonly sendingLine?: string | undefined;
}

function row(context: DocumentContext, label: string, values: readonly string[], big = false): Strip {
  const { theme } = context;
  const style = bodyStyle(context);
  const name = merged(lines(label, { ...style, role: 'label' }, { x: theme.left, width: 118 }));
  const column = { x: theme.left + 126, width: measure(theme) - 126 };
  const text = merged(
    values.flatMap((value) => lines(value, { ...style, role: 'value', size: big ? 14 : theme.value, weight: 'bold' }, column)),
  );
  const { height, ops } = beside([name, text], 5);
  return { height: height + 4, ops: [...ops, fullRule(context, height - 1)] };
}

function sender(context: DocumentContext): readonly string[] {
  const { body, words } = context;
  const asks = body?.requester;
  return [
    ...[asks?.name, asks?.organization].filter((part) => part !== undefined),
    ...(asks?.phone === undefined ? [] : [`${words.fax.phone} ${showPhone(asks.phone)}`]),
    ...(asks?.fax === undefined ? [] : [`${words.fax.fax} ${showPhone(asks.fax)}`]),
  ];
}

export function faxCover(context: DocumentContext, { at, pages, repeat, sendingLine }: Transmission): readonly Strip[] {
  const { words, facility, record } = context;
  const { fax: line, phone } = facility.outbound;
  if (!record || line === null) return [];
  const shown = showReference(record.reference);
  const { fax } = words;
  return [
    ...title(context, words.titles['fax-cover'], fax.aboutText),
    space(10),
    ...(repeat
      ? [...lines(fax.repeat(shown), { ...bodyStyle(context), size: 14, weight: 'bold' }, fullColumn(context)), space(8)]
      : []),
    row(context, fax.to, [words.frame.department, facility.name]),
    row(context, fax.fax, [line.shown], true),
    row(context, fax.phone, [phone.shown]),
    row(context, fax.from, sender(context)),
    row(context, fax.sentBy, [facility.name, ...(sendingLine === undefined ? [] : [`${fax.line} ${showPhone(sendingLine)}`])]),
    row(context, fax.date, [instantInWords(at, context)]),
    row(context, fax.pages, [String(pages)]),
    row(context, fax.reference, [shown]),
    ...heading(context, fax.confidential),
    ...paragraph(context, fax.confidentialText(phone.shown), { size: context.theme.value }),
  ];
}
