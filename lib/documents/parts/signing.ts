/** Papers that prove who asks, and the signature: typed and dated by the service, or a line for a pen. */
import { asksForOwnAccess } from '../../request/requester.ts';
import { routeOf } from '../../request/routing.ts';
import type { ProofKind } from '../../request/vocabulary.ts';
import { type Choice, choices, slotName } from '../blocks/choices.ts';
import { answerLines, bodyStyle, type Column, heading, lines, paragraph, type Style } from '../blocks/text.ts';
import { measure } from '../looks.ts';
import { type Mark, merged, type Strip, space, together } from '../marks.ts';
import { type Answers, isBlank, type Sheet } from '../sheet.ts';
import { patientName, showUtc } from '../shown.ts';

/** One line per paper: those that the rules ask for, then others that the requester named, with what was said of each. */
export function paperChoices(sheet: Sheet, tick: boolean): readonly Choice[] {
  const { body, labels, words } = sheet;
  if (!body) return [];
  const asked: readonly ProofKind[] = routeOf(body).enclose;
  const named = new Set(body.documents.map(({ kind }) => kind));
  const kinds = [...new Set<ProofKind>([...asked, ...named])];
  return kinds.map((kind) => {
    const said = body.documents.flatMap((paper) =>
      paper.kind === kind && paper.reference ? [sheet.look.runIn ? paper.reference : words.mail.said(paper.reference)] : [],
    );
    const hint = said.length > 0 ? said.join('\n') : undefined;
    return { id: `papers.${kind}`, value: 'yes', label: labels.proofKinds[kind], hint, ticked: tick && named.has(kind) };
  });
}

/** In a template each paper has a numbered row: which ones there are depends on who asks. */
export function numberedPapers(sheet: Sheet): readonly Choice[] {
  return paperChoices(sheet, true).map((paper, index) => ({ ...paper, id: `papers.${index}` }));
}

function paperRows(sheet: Sheet): readonly Strip[] {
  if (sheet.template !== 'authored') return choices(sheet, paperChoices(sheet, true), 1);
  const { look } = sheet;
  const indent = look.box + 6;
  const column = { x: look.left + indent, width: measure(look) - indent };
  const item = { ...bodyStyle(sheet), role: 'item' } as const;
  return numberedPapers(sheet).map((paper) => {
    const box: Mark = {
      ...({ kind: 'box', x: look.left, y: (look.body * look.leading - look.box) / 2, size: look.box, ticked: false } as const),
      ...{ label: '', slot: slotName(paper) },
    };
    const text = merged(answerLines(sheet, paper.id, paper.label, item, column));
    return { height: text.height + 1, marks: [box, ...text.marks] };
  });
}

/** Papers that go with the request or follow. */
export function papersPart(sheet: Sheet): readonly Strip[] {
  const papers = paperChoices(sheet, true);
  if (papers.length === 0) return [];
  return [
    ...heading(sheet, sheet.words.headings.papers),
    ...paperRows(sheet),
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

function signerRole(sheet: Sheet): string | undefined {
  const { body, labels } = sheet;
  if (!body) return undefined;
  return [labels.requesterTypes[body.requester.type], body.requester.relationship]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Name of whoever signs: what was typed, else the person who asks. */
function signerName({ body }: Sheet): string | undefined {
  if (!body) return undefined;
  return body.signature?.name ?? (body.requester.type === 'patient' ? patientName(body.patient) : body.requester.name);
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

function signatureLine({ words }: Sheet, name: string, submittedAt: string): string {
  return `${words.statements.signedBy(name)} ${words.statements.signedAt(showUtc(submittedAt))}`;
}

/** What is printed of a signature that was typed. */
export function signatureAnswers(sheet: Sheet): Answers {
  const { record } = sheet;
  const signature = record?.body.signature;
  if (!record || !signature) return [];
  return [
    ['signature.line', signatureLine(sheet, signature.name, record.submittedAt)],
    ['signature.role', signerRole(sheet) ?? ''],
  ];
}

function typed(sheet: Sheet, name: string, submittedAt: string, column: Column): readonly Strip[] {
  const { words } = sheet;
  const body = bodyStyle(sheet);
  const strong: Style = { ...body, size: sheet.look.value + 1, weight: 'bold' };
  return [
    ...answerLines(sheet, 'signature.line', signatureLine(sheet, name, submittedAt), strong, column),
    ...answerLines(sheet, 'signature.role', signerRole(sheet) ?? '', { ...body, role: 'value' }, column),
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

/** True when whoever asks may sign the form: the patient, or a person who stands in the patient's place. */
export function signsForPatient({ body }: Sheet): boolean {
  return body === undefined || asksForOwnAccess(body.requester.type);
}
