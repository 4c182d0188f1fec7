import { signedStatement } from '../../../languages/documents.ts';
import { basisOf } from '../../../request/routing.ts';
import { choices } from '../../layout/choices.ts';
import { type DocumentContext, isBlank } from '../../layout/document-context.ts';
import { type DrawOp, merged, outlined, type Strip, space, together } from '../../layout/draw-ops.ts';
import {
  bodyStyle,
  type Column,
  fullColumn,
  heading,
  labelStyle,
  lines,
  paragraph,
  type Style,
  valueStyle,
} from '../../layout/text.ts';
import { measure } from '../../layout/themes.ts';
import { paperChoices, signatureLine, signerName, signerRole } from '../answers/signing.ts';

/** What the page of the form showed above the signature. */
export function declared({ body, language }: DocumentContext): string {
  const type = body?.requester.type;
  return signedStatement({ type, basis: body && basisOf(body) }, language);
}

export function papersPart(context: DocumentContext): readonly Strip[] {
  const papers = paperChoices(context, true);
  if (papers.length === 0) return [];
  return [
    ...heading(context, context.words.headings.papers),
    ...choices(context, papers, 1),
    space(context.theme.rowGap),
    ...(context.theme.runIn || papers.length < 2 ? [] : paragraph(context, context.words.notes.papersFollow, { ink: 'label' })),
  ];
}

interface Blank {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  readonly value?: string | undefined;
}

/** What is known is printed above the line; blank forms have a field to type in. */
function penRow(context: DocumentContext, blanks: readonly Blank[], column: Column): readonly Strip[] {
  const gutter = 16;
  let x = column.x;
  const cells = blanks.map(({ id, label: name, share, value }) => {
    const width = column.width * share - (share < 1 ? gutter / 2 : 0);
    const here: Column = { x, width };
    x += width + gutter / (share < 1 ? 1 : 2);
    const above =
      value === undefined ? { height: 30, ops: [] } : merged([space(6), ...lines(value, valueStyle(context), here)]);
    return { id, name, here, above, below: merged(lines(name, labelStyle(context), here)) };
  });
  const top = Math.max(...cells.map(({ above }) => above.height));
  const ops = cells.flatMap(({ id, name, here, above, below }): readonly DrawOp[] => [
    // The label is read first.
    ...merged([space(top + 3), below]).ops,
    ...merged([space(top - above.height), above]).ops,
    { kind: 'rule', x: here.x, y: top + 1, width: here.width, height: 0.9, ink: 'text' },
    ...(isBlank(context) && !id.startsWith('sign.pen')
      ? [{ kind: 'input', ...here, y: top - 20, height: 19, name: id, tooltip: name, input: 'text' } as const]
      : []),
  ]);
  return [{ height: top + 3 + Math.max(...cells.map(({ below }) => below.height)), ops }];
}

function byHand(
  context: DocumentContext,
  column: Column,
  known: { readonly name?: string | undefined; readonly role?: string | undefined },
) {
  const { sign } = context.words;
  const pen = [
    { id: 'sign.pen', label: sign.line, share: 0.64 },
    { id: 'sign.pen.date', label: sign.date, share: 0.36 },
  ];
  const printed = [
    { id: 'sign.name', label: sign.printed, share: 0.5, value: known.name },
    { id: 'sign.role', label: sign.role, share: 0.5, value: known.role },
  ];
  return [...penRow(context, pen, column), ...penRow(context, printed, column)];
}

function typed(context: DocumentContext, name: string, submittedAt: string, column: Column): readonly Strip[] {
  const { words } = context;
  const body = bodyStyle(context);
  const strong: Style = { ...body, size: context.theme.value + 1, weight: 'bold' };
  return [
    ...lines(signatureLine(context, name, submittedAt), strong, column),
    ...lines(signerRole(context) ?? '', { ...body, role: 'value' }, column),
    space(3),
    ...lines(words.statements.eSign, { ...body, ink: 'label' }, column),
  ];
}

function panel(context: DocumentContext, inside: (column: Column) => readonly Strip[]): Strip {
  const { theme } = context;
  const padding = 10;
  const content = merged([
    space(padding),
    ...inside({ x: theme.left + padding, width: measure(theme) - 2 * padding }),
    space(padding),
  ]);
  return outlined(content, fullColumn(context), theme.hairline * 1.6);
}

function framed(context: DocumentContext, name: string, inside: (column: Column) => readonly Strip[]): readonly Strip[] {
  return together([...heading(context, name), space(2), panel(context, inside), space(context.theme.paragraphGap)]);
}

/** Typed and dated by the service, or a line for a pen. For a third party's authorization use `patientSignature` instead. */
export function signaturePart(
  context: DocumentContext,
  statement: string,
  name = context.words.headings.sign,
): readonly Strip[] {
  const { body, record } = context;
  const signature = body?.signature;
  const body$ = { ...bodyStyle(context), weight: 'bold' } as const;
  return framed(context, name, (column) => [
    ...lines(statement, body$, column),
    ...(signature && record
      ? [space(5), ...typed(context, signature.name, record.submittedAt, column)]
      : byHand(context, column, { name: signerName(context), role: signerRole(context) })),
  ]);
}

/** An authorization for a third party needs the patient's ink, or that of a person with authority. */
export function patientSignature(context: DocumentContext): readonly Strip[] {
  const { words } = context;
  return framed(context, words.headings.signPatient, (column) => [
    ...lines(words.statements.truthAuthorization, { ...bodyStyle(context), weight: 'bold' }, column),
    ...lines(words.sign.patientByHand, { ...bodyStyle(context), ink: 'label' }, column),
    ...byHand(context, column, {}),
  ]);
}
