/**
 * The answers of a request as its form prints them, by the names of their slots, taken from the same cells and choices that a
 * drawn form is made of. A request with anything that a template has no place for is not `ordinary`: it is drawn.
 */
import { type Cell, type Choice, slotName } from '../answers/cell.ts';
import { asksAlone, patientCells, recipientCells, requesterCells } from '../answers/people.ts';
import {
  dateCells,
  deliveryCells,
  endCells,
  includeChoices,
  optInChoices,
  purposeCell,
  recordChoices,
} from '../answers/scope.ts';
import { datesText, numberedPapers, signatureAnswers, signsForPatient } from '../answers/signing.ts';
import type { Answers, Sheet } from '../sheet.ts';

export const templateNames = ['access-request-self', 'access-request-for-another', 'authorization'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Everything on a form that depends on the request. */
export interface FormAnswers {
  readonly texts: Answers;
  readonly choices: readonly Choice[];
}

function textsOf(cells: readonly Cell[]): Answers {
  return cells.flatMap(({ id, value }) => (value === undefined || value === '' ? [] : [[id, value] as const]));
}

function accessAnswers(sheet: Sheet): FormAnswers {
  const { body } = sheet;
  if (!body) return { texts: [], choices: [] };
  const cells = [
    ...patientCells(sheet).flat(),
    ...(asksAlone(sheet) ? [] : requesterCells(sheet)),
    ...recipientCells(sheet),
    ...deliveryCells(sheet, body.delivery),
    ...dateCells(sheet),
    { id: 'records.other', label: '', value: body.records.other, span: 12 },
  ];
  const papers = numberedPapers(sheet);
  const texts = papers.map(({ id, label, hint }) => [id, hint === undefined ? label : `${label}\n${hint}`] as const);
  return {
    texts: [['dates', datesText(sheet)], ...textsOf(cells), ...texts, ...signatureAnswers(sheet)],
    choices: [...recordChoices(sheet), ...includeChoices(sheet), ...papers.map((paper) => ({ ...paper, label: '' }))],
  };
}

function authorizationAnswers(sheet: Sheet): FormAnswers {
  const { body } = sheet;
  if (!body) return { texts: [], choices: [] };
  const cells = [
    ...[...patientCells(sheet).flat(), ...requesterCells(sheet), ...recipientCells(sheet)],
    ...[...deliveryCells(sheet, body.delivery), ...dateCells(sheet)],
    { id: 'records.other', label: '', value: body.records.other, span: 12 },
    ...[purposeCell(sheet, 6), ...endCells(sheet, true)],
    { id: 'purpose.other', label: '', value: body.purpose?.other, span: 12 },
  ];
  return { texts: textsOf(cells), choices: [...recordChoices(sheet), ...optInChoices(sheet)] };
}

/** The template that a request may be filled into, by what else its form would say. Undefined: drawn. */
export function templateFor({ kind, body, record, ...sheet }: Sheet): TemplateName | undefined {
  if (!body || !record || body.delivery.emailRiskAccepted !== undefined) return undefined;
  const whole: Sheet = { ...sheet, kind, body, record };
  if (kind === 'authorization') return signsForPatient(whole) ? undefined : 'authorization';
  if (kind !== 'access-request') return undefined;
  const online = record.route.channel === 'online' && body.signature !== undefined && record.receivedOn !== null;
  const told = body.purpose !== undefined || body.expires !== undefined || body.recipient.type === 'third-party';
  if (!online || told) return undefined;
  return asksAlone(whole) ? 'access-request-self' : 'access-request-for-another';
}

/** All answers of a form. */
export function answersOn(sheet: Sheet): FormAnswers {
  return sheet.kind === 'authorization' ? authorizationAnswers(sheet) : accessAnswers(sheet);
}

/** State of each choice by the name of its box. */
export function choicesByName(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  return new Map(choices.map((choice) => [slotName(choice), choice]));
}
