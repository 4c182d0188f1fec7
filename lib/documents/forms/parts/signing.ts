import { createHash } from 'node:crypto';
import { dateInWords } from '../../../languages/dates.ts';
import { documentWords, signedStatement } from '../../../languages/documents.ts';
import { basisOf } from '../../../request/routing.ts';
import { sentAt } from '../../../request/signing/stored.ts';
import { type Cell, unticked } from '../../layout/cell.ts';
import { choices } from '../../layout/choices.ts';
import { type DocumentContext, formId, isBlank, revisedOn } from '../../layout/document-context.ts';
import { merged, outlined, type Strip, space, together } from '../../layout/draw-ops.ts';
import { grid, lineAbove } from '../../layout/grid.ts';
import { bodyStyle, fullColumn, heading, lines, paragraph, type Style, titledRow } from '../../layout/text.ts';
import { paperChoices, signatureLine, signerName, signerRole } from '../answers/signing.ts';

/** On a blank request: how the signer shows who that is, and which documents a person encloses who acts for the patient. */
export function proofPart(context: DocumentContext): readonly Strip[] {
  const { proof } = context.words;
  const option = (id: string, choices: Readonly<Record<string, string>>) =>
    Object.entries(choices).map(([value, label]) => unticked(id, value, label));
  return together([
    ...heading(context, proof.heading),
    ...choices(context, option('proof.identity', proof.identity), 3),
    space(context.theme.rowGap + 2),
    ...paragraph(context, proof.enclose),
    ...choices(context, option('proof.authority', proof.authority), 2),
  ]);
}

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

/** The line names who signs: by role when that is known. Without a role, the patient signs what somebody else asked for. */
function signatureLabel({ kind, words, body }: DocumentContext, role: string | undefined): string {
  const { sign } = words;
  const type = kind === 'care-request' ? 'treating-provider' : role === undefined ? undefined : body?.requester.type;
  return type === undefined ? sign.line : (Object.entries(sign.by).find(([one]) => one === type)?.[1] ?? sign.asker);
}

/** For the law a mark, an interpreter or a helping hand is as good: the form has room to say who helped. */
function helpRows({ words: { sign } }: DocumentContext): readonly (readonly Cell[])[] {
  const pen = (id: string, label: string): Cell => ({ id: `sign.pen.${id}`, label, span: 6, pen: true });
  return [
    [pen('interpreter', sign.interpreter), pen('direction', sign.direction)],
    [pen('witness1', sign.witness(1)), pen('witness2', sign.witness(2))],
  ];
}

function byHand(context: DocumentContext, known: { readonly name?: string | undefined; readonly role?: string | undefined }) {
  const { sign, fields } = context.words;
  const own = context.kind !== 'care-request' && context.kind !== 'mail-cover';
  const phone: Cell = { id: 'sign.phone', label: fields.phone, span: 3, value: context.body?.requester.phone };
  return [
    lineAbove(context),
    ...grid(context, [
      [
        { id: 'sign.pen', label: signatureLabel(context, known.role), span: 8, lines: 2, pen: true },
        { id: 'sign.pen.date', label: sign.date, span: 4, lines: 2, pen: true },
      ],
      [
        { id: 'sign.name', label: sign.printed, span: own ? 4 : 6, value: known.name, pen: known.name === undefined },
        {
          id: 'sign.role',
          label: own ? sign.role : sign.position,
          span: own ? 5 : 6,
          value: known.role,
          pen: known.role === undefined,
        },
        ...(own && isBlank(context) ? [phone] : []),
      ],
    ]),
    ...(own ? [...paragraph(context, sign.help), lineAbove(context), ...grid(context, helpRows(context))] : []),
  ];
}

function typed(context: DocumentContext, name: string, signedAt: string): readonly Strip[] {
  const column = fullColumn(context);
  const body = bodyStyle(context);
  const strong: Style = { ...body, size: context.theme.value + 1, weight: 'bold' };
  return [
    space(4),
    ...lines(signatureLine(context, name, signedAt), strong, column),
    ...lines(signerRole(context) ?? '', { ...body, role: 'value' }, column),
    space(3),
    ...paragraph(context, context.words.statements.eSign),
  ];
}

/** The statement that is signed, with what follows in one frame. */
export function framed(context: DocumentContext, name: string, statement: string, below: readonly Strip[]): readonly Strip[] {
  const { x, width } = fullColumn(context);
  const content = merged([space(4), ...paragraph(context, statement, { weight: 'bold' }), ...below]);
  return together([
    ...heading(context, name),
    space(3),
    outlined(content, { x: x - 6, width: width + 12 }, context.theme.hairline * 1.6),
    space(context.theme.paragraphGap),
  ]);
}

/**
 * What an electronic signature rests on, besides its day and time (G.S. 66-317): how it was made, and the very statement that was
 * accepted, with its version and hash. Made once, right after the request came, and stored: a later wording does not change it.
 */
export function evidencePart(context: DocumentContext): readonly Strip[] {
  const { body, record, words } = context;
  if (!record || body?.signature === undefined) return [];
  const { evidence } = words;
  // In the language in which it was read, which by a link may be another one than that of the form.
  const language = record.signing?.signed?.language ?? context.language;
  const statement = `${declared({ ...context, language })} ${documentWords(language).statements.eSign}`;
  const hash = createHash('sha256').update(statement, 'utf8').digest('hex');
  const row = (name: string, text: string) => titledRow(context, name, text, 0.16);
  return together([
    ...heading(context, evidence.heading),
    ...row(evidence.how, evidence.ways[record.signing?.signed === undefined ? (record.arrivedBy ?? 'web') : 'link']),
    ...row(evidence.statement, `“${statement}”`),
    ...row(
      evidence.version,
      `${evidence.form(formId(context), dateInWords(revisedOn, context.language))} ${evidence.hash} ${hash}`,
    ),
  ]);
}

/** Typed and dated by the service, or a line for a pen. For a third party's authorization use `patientSignature` instead. */
export function signaturePart(
  context: DocumentContext,
  statement: string,
  name = context.words.headings.sign,
): readonly Strip[] {
  const { body, record } = context;
  const signature = body?.signature;
  return framed(
    context,
    name,
    statement,
    signature && record
      ? typed(context, signature.name, sentAt(record))
      : byHand(context, { name: signerName(context), role: signerRole(context) }),
  );
}

/** On a form that exists only blank. */
export function penSignature(context: DocumentContext, statement: string): readonly Strip[] {
  return framed(context, context.words.headings.sign, statement, byHand(context, {}));
}

/** An authorization for a third party needs the signature of the patient, or of a person with authority. */
export function patientSignature(context: DocumentContext): readonly Strip[] {
  const { words } = context;
  return framed(context, words.headings.signPatient, words.statements.truthAuthorization, [
    ...paragraph(context, words.sign.patientByHand),
    ...byHand(context, {}),
  ]);
}
