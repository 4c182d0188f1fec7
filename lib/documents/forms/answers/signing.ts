import { dateInWords, signedInstant, zoneInWords } from '../../../languages/dates.ts';
import { fullName } from '../../../request/names.ts';
import { showReference } from '../../../request/reference.ts';
import { asksForOwnAccess } from '../../../request/requester.ts';
import { routeOf } from '../../../request/routing.ts';
import type { ProofKind } from '../../../request/vocabulary.ts';
import type { Choice } from '../../layout/cell.ts';
import type { DocumentContext } from '../../layout/document-context.ts';

/** Papers that the rules require, then others that the requester named. */
export function paperChoices(context: DocumentContext, tick: boolean): readonly Choice[] {
  const { body, labels, words } = context;
  if (!body) return [];
  const asked: readonly ProofKind[] = routeOf(body, context.facility).enclose;
  const named = new Set(body.documents.map(({ kind }) => kind));
  const kinds = [...new Set<ProofKind>([...asked, ...named])];
  return kinds.map((kind) => {
    const said = body.documents.flatMap((paper) =>
      paper.kind === kind && paper.reference ? [context.theme.runIn ? paper.reference : words.mail.said(paper.reference)] : [],
    );
    const hint = said.length > 0 ? said.join('\n') : undefined;
    return { id: `papers.${kind}`, value: 'yes', label: labels.proofKinds[kind], hint, ticked: tick && named.has(kind) };
  });
}

export function signerRole(context: DocumentContext): string | undefined {
  const { body, labels } = context;
  if (!body) return undefined;
  return [labels.requesterTypes[body.requester.type], body.requester.relationship]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** As typed, else the requester's. */
export function signerName({ body }: DocumentContext): string | undefined {
  if (!body) return undefined;
  return body.signature?.name ?? (body.requester.type === 'patient' ? fullName(body.patient) : body.requester.name);
}

export function signatureLine(context: DocumentContext, name: string, submittedAt: string): string {
  const { signedBy, signedAt } = context.words.statements;
  return `${signedBy(name)} ${signedAt(signedInstant(submittedAt, context))}`;
}

/** The patient, or a person who acts for the patient. */
export function signsForPatient({ body }: DocumentContext): boolean {
  return body === undefined || asksForOwnAccess(body.requester.type);
}

export function datesText(context: DocumentContext): string {
  const { record, words, language, facility } = context;
  if (!record) return '';
  const { receivedOn, dueOn, reference } = record;
  const number = `${words.frame.reference} ${showReference(reference)}.`;
  if (receivedOn === null) return `${number} ${words.notes.paperCounts}`;
  const answered = dueOn === null ? [] : [words.answers.due(dateInWords(dueOn, language))];
  const received = words.answers.received(dateInWords(receivedOn, language), zoneInWords(facility.timeZone, language));
  return [number, received, ...answered].join(' ');
}
