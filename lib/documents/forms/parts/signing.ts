/** Papers that prove who asks, and the signature: typed and dated by the service, or a line for a pen. */

import { choices } from '../../layout/choices.ts';
import { measure } from '../../layout/looks.ts';
import { type Mark, merged, type Strip, space, together } from '../../layout/marks.ts';
import { isBlank, type Sheet } from '../../layout/sheet.ts';
import { bodyStyle, type Column, heading, lines, paragraph, type Style } from '../../layout/text.ts';
import { paperChoices, signatureLine, signerName, signerRole } from '../answers/signing.ts';

/** Papers that go with the request or follow. */
export function papersPart(sheet: Sheet): readonly Strip[] {
  const papers = paperChoices(sheet, true);
  if (papers.length === 0) return [];
  return [
    ...heading(sheet, sheet.words.headings.papers),
    ...choices(sheet, papers, 1),
    space(sheet.look.rowGap),
    ...(sheet.look.runIn || papers.length < 2 ? [] : paragraph(sheet, sheet.words.notes.papersFollow, { ink: 'label' })),
  ];
}

interface Blank {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  readonly value?: string | undefined;
}

/** Lines to write on, the label below. What is known is printed above the line; a field to type in only on blank forms. */
function penRow(sheet: Sheet, blanks: readonly Blank[], column: Column): readonly Strip[] {
  const { look } = sheet;
  const gutter = 16;
  let x = column.x;
  const label: Style = { size: look.label, weight: 'regular', ink: 'label', role: 'label', leading: 1.24 };
  const cells = blanks.map(({ id, label: name, share, value }) => {
    const width = column.width * share - (share < 1 ? gutter / 2 : 0);
    const here: Column = { x, width };
    x += width + gutter / (share < 1 ? 1 : 2);
    const above =
      value === undefined ? { height: 30, marks: [] } : merged([space(6), ...lines(value, valueStyle(sheet), here)]);
    return { id, name, here, above, below: merged(lines(name, label, here)) };
  });
  const top = Math.max(...cells.map(({ above }) => above.height));
  const marks = cells.flatMap(({ id, name, here, above, below }): readonly Mark[] => [
    // The label first: that is the order in which the two are read.
    ...merged([space(top + 3), below]).marks,
    ...merged([space(top - above.height), above]).marks,
    { kind: 'rule', x: here.x, y: top + 1, width: here.width, height: 0.9, ink: 'text' },
    ...(isBlank(sheet) && !id.startsWith('sign.pen')
      ? [
          {
            kind: 'input',
            x: here.x,
            y: top - 20,
            width: here.width,
            height: 19,
            name: id,
            tooltip: name,
            input: 'text',
          } as const,
        ]
      : []),
  ]);
  return [{ height: top + 3 + Math.max(...cells.map(({ below }) => below.height)), marks }];
}

function valueStyle({ look }: Sheet): Style {
  return { size: look.value, weight: 'regular', ink: 'text', role: 'value', leading: look.leading };
}

function byHand(
  sheet: Sheet,
  column: Column,
  known: { readonly name?: string | undefined; readonly role?: string | undefined },
) {
  const { sign } = sheet.words;
  return [
    ...penRow(
      sheet,
      [
        { id: 'sign.pen', label: sign.line, share: 0.64 },
        { id: 'sign.pen.date', label: sign.date, share: 0.36 },
      ],
      column,
    ),
    ...penRow(
      sheet,
      [
        { id: 'sign.name', label: sign.printed, share: 0.5, value: known.name },
        { id: 'sign.role', label: sign.role, share: 0.5, value: known.role },
      ],
      column,
    ),
  ];
}

function typed(sheet: Sheet, name: string, submittedAt: string, column: Column): readonly Strip[] {
  const { words } = sheet;
  const body = bodyStyle(sheet);
  const strong: Style = { ...body, size: sheet.look.value + 1, weight: 'bold' };
  return [
    ...lines(signatureLine(sheet, name, submittedAt), strong, column),
    ...lines(signerRole(sheet) ?? '', { ...body, role: 'value' }, column),
    space(3),
    ...lines(words.statements.eSign, { ...body, ink: 'label' }, column),
  ];
}

/** A frame around strips that stay together. */
function panel(sheet: Sheet, inside: (column: Column) => readonly Strip[]): Strip {
  const { look } = sheet;
  const padding = 10;
  const content = merged([
    space(padding),
    ...inside({ x: look.left + padding, width: measure(look) - 2 * padding }),
    space(padding),
  ]);
  const frame: Mark = {
    ...({ kind: 'frame', x: look.left, y: 0, thickness: look.hairline * 1.6, ink: 'accent' } as const),
    width: measure(look),
    height: content.height,
  };
  return { height: content.height, marks: [frame, ...content.marks] };
}

function framed(sheet: Sheet, name: string, inside: (column: Column) => readonly Strip[]): readonly Strip[] {
  return together([...heading(sheet, name), space(2), panel(sheet, inside), space(sheet.look.paragraphGap)]);
}

/**
 * The requester's own signature under a statement of truth. Typed online it carries its time; on paper there is a line.
 * On an authorization for someone who does not stand in the patient's place use `patientSignature` instead.
 */
export function signaturePart(sheet: Sheet, statement: string, name = sheet.words.headings.sign): readonly Strip[] {
  const { body, record } = sheet;
  const signature = body?.signature;
  const body$ = { ...bodyStyle(sheet), weight: 'bold' } as const;
  return framed(sheet, name, (column) => [
    ...lines(statement, body$, column),
    ...(signature && record
      ? [space(5), ...typed(sheet, signature.name, record.submittedAt, column)]
      : byHand(sheet, column, { name: signerName(sheet), role: signerRole(sheet) })),
  ]);
}

/** Ink of the patient, or of a person with authority: what an authorization for a third party waits for. */
export function patientSignature(sheet: Sheet): readonly Strip[] {
  const { words } = sheet;
  return framed(sheet, words.headings.signPatient, (column) => [
    ...lines(words.statements.truthAuthorization, { ...bodyStyle(sheet), weight: 'bold' }, column),
    ...lines(words.sign.patientByHand, { ...bodyStyle(sheet), ink: 'label' }, column),
    ...byHand(sheet, column, {}),
  ]);
}
