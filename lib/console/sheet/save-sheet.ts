/** The review sheet as a form: what was typed, judged, and kept with the request. Pure. */
import { hospitalDay } from '../../request/dates.ts';
import { type EvidenceField, type EvidenceName, type FieldProblem, readEvidence } from '../../request/decisions/evidence.ts';
import type { NewEvent } from '../../request/history.ts';
import type { RequestState } from '../../request/record.ts';
import { paperFields, paperFrom } from '../../request/sheets/paper.ts';
import { rowOf } from '../../request/sheets/rows.ts';
import { type AnsweredRow, sheetOf, verdictOf } from '../../request/sheets/sheet.ts';
import { type Answer, answers, type Paper, type StoredSheet } from '../../request/sheets/stored.ts';
import { isOpen } from '../../request/status.ts';
import { endTimer } from '../../request/timers.ts';
import { type Form, typedDate } from '../../web/form.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

/** Name of a row in the form. */
export const rowName = (id: string): string => `row.${id}`;

/** True while a review can change what follows: the request is here, and nothing has gone out. */
export function isReviewed({ status }: Pick<RequestState, 'status'>): boolean {
  return isOpen(status) && status !== 'awaiting-mail' && status !== 'released';
}

/** The answers that somebody may give to a row; none where its answer follows from facts. */
export function choicesOf({ id, from }: AnsweredRow): readonly Answer[] {
  if (from === 'settled') return [];
  return answers.filter((answer) => answer !== 'not-needed' || rowOf(id).optional === true);
}

interface JudgedSheet {
  readonly answers: StoredSheet['answers'];
  readonly paper: Paper | null;
  readonly problems: readonly FieldProblem[];
}

const earliest = '1900-01-01';

/** A day that was signed or served lies in the past. */
function aheadProblems(paper: Paper | null, today: string): readonly FieldProblem[] {
  const days = [
    ['signedOn', paper?.signedOn],
    ['servedOn', paper?.servedOn],
  ] as const;
  return days.flatMap(([field, day]) => (day !== undefined && day > today ? [{ field, code: 'in-the-future' as const }] : []));
}

/** All that the form says, with all that is wrong with it. */
export function judgeSheet(record: RequestState, form: Form, today: string): JudgedSheet {
  const fields: readonly EvidenceField[] = paperFields(record);
  const days = new Set(fields.filter(({ control }) => control === 'date').map(({ name }) => name));
  const typed = (name: EvidenceName) => (days.has(name) ? [typedDate(form, name) ?? ''] : form.getAll(name));
  const read = readEvidence(fields, typed, { today, since: earliest });
  const paper = paperFrom(read, fields);
  const { sheet: _before, ...without } = record;
  // The lines that the paper adds are on the form once it was saved with them.
  const rows = sheetOf({ ...without, ...(paper !== null && { sheet: { answers: {}, paper, by: '', at: '' } }) }, today);
  const given = rows.flatMap((row): readonly (readonly [string, Answer])[] => {
    const answer = choicesOf(row).find((one) => one === form.get(rowName(row.id)));
    return answer === undefined ? [] : [[row.id, answer]];
  });
  return { answers: Object.fromEntries(given), paper, problems: [...read.problems, ...aheadProblems(paper, today)] };
}

/** Keeps the sheet: it opens or closes nothing by itself, decisions read it. */
export function decideSheet(record: RequestState, form: Form, { staff, now, timeZone }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (!isReviewed(record)) return refuse('sheet-not-now');
  const today = hospitalDay(now, timeZone);
  const { answers: given, paper, problems } = judgeSheet(record, form, today);
  if (problems.length > 0) return refuse('sheet-wrong');
  const [at, who] = [now.toISOString(), actorId(staff)];
  const sheet: StoredSheet = { answers: given, ...(paper !== null && { paper }), by: who, at };
  const { no, empty } = verdictOf(sheetOf({ ...record, sheet }, today));
  const facts = { ...(no.length > 0 && { no: no.join(' ') }), ...(empty.length > 0 && { empty: empty.join(' ') }) };
  const event: NewEvent = { at, who, what: 'reviewed', facts };
  return change({ sheet, work: endTimer({ ...record, sheet }, now, timeZone), events: [event] });
}
