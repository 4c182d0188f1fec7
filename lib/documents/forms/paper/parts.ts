/** What the forms that exist only blank are made of. */
import { type Cell, unticked } from '../../layout/cell.ts';
import { choices } from '../../layout/choices.ts';
import type { DocumentContext } from '../../layout/document-context.ts';
import { type Strip, together } from '../../layout/draw-ops.ts';
import { grid, lineAbove } from '../../layout/grid.ts';
import { heading, paragraph, title, titledRow } from '../../layout/text.ts';
import { patientCells } from '../answers/people.ts';

export type Composed = (context: DocumentContext) => readonly Strip[];

/** Id, label, twelfths of the width, lines to write on. */
export type Field = readonly [id: string, label: string, span: number, lines?: number];

/** Boxed fields. `below`: they follow choices or text, not their heading. */
export function fields(
  context: DocumentContext,
  rows: readonly (readonly Field[])[],
  { below = false } = {},
): readonly Strip[] {
  const cells = rows.map((row) => row.map(([id, label, span, lines = 1]): Cell => ({ id, label, span, lines })));
  return [...(below ? [lineAbove(context)] : []), ...grid(context, cells)];
}

/** One field, a box for each answer. */
export function ticks(
  context: DocumentContext,
  id: string,
  answers: Readonly<Record<string, string>>,
  columns: 1 | 2 | 3 = 1,
): readonly Strip[] {
  return choices(
    context,
    Object.entries(answers).map(([value, label]) => unticked(id, value, label)),
    columns,
  );
}

/** Never parts from its heading. */
export function section(context: DocumentContext, name: string, strips: readonly Strip[]): readonly Strip[] {
  return together([...heading(context, name), ...strips]);
}

export function rows(context: DocumentContext, pairs: readonly (readonly [name: string, text: string])[]): readonly Strip[] {
  return pairs.flatMap(([name, text]) => titledRow(context, name, text, 0.16));
}

export function opening(context: DocumentContext, lead: string): readonly Strip[] {
  return title(context, context.title, lead);
}

/** What a person swears to or certifies, point by point. */
export function points(context: DocumentContext, oath: string, said: Readonly<Record<string, string>>): readonly Strip[] {
  return [
    ...paragraph(context, oath, { weight: 'bold' }),
    ...Object.values(said).flatMap((text, index) => titledRow(context, `${index + 1}.`, text, 0.05)),
  ];
}

/** Whom, how to reach, and where. */
export function receiverFields(context: DocumentContext, name: string): readonly Strip[] {
  const { fields: labels } = context.words;
  return fields(context, [
    [['recipient.name', name, 12]],
    [
      ['recipient.phone', labels.phone, 3],
      ['recipient.fax', labels.fax, 3],
      ['recipient.email', labels.email, 6],
    ],
    [['recipient.address', labels.address, 12]],
  ]);
}

/** Names, birth date and record number. */
export function whoPart(context: DocumentContext, name: string, more: readonly (readonly Field[])[] = []): readonly Strip[] {
  return section(context, name, [...grid(context, patientCells(context).slice(0, 2)), ...fields(context, more)]);
}

/** Signature and date: no field to type in where a pen signs. */
export function signatureFields({ words: { sign } }: DocumentContext, label: string): readonly Field[] {
  return [
    ['sign.pen', label, 8, 2],
    ['sign.pen.date', sign.date, 4, 2],
  ];
}
