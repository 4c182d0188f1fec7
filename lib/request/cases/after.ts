/** The cases of a request after a decision, and as they were before one that is taken back. Pure. */
import type { Evidence } from '../decisions/evidence.ts';
import type { LastDecision } from '../decisions/taken.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { answerBy, askedBy, caseDueOn, caseKindNamed, casesOf, disputable, isAboutFee, openCase } from './cases.ts';
import { type Case, feeAnswers } from './stored.ts';

export interface CaseAct {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly evidence: Evidence;
}

const textOf = (value: Evidence[keyof Evidence]): string => (typeof value === 'string' ? value : '');

function extension({ letter, newDate, first, sendBefore }: Evidence): Pick<Case, 'extended'> {
  return {
    extended: {
      letter: textOf(letter),
      newDate: textOf(newDate),
      first: textOf(first),
      sendBefore: textOf(sendBefore),
    },
  };
}

/** The list whose cost is told, or answered; who takes it back gets none. */
function withFee(open: Case | undefined, { id, at, by, evidence }: CaseAct): Case | undefined {
  if (open === undefined) return undefined;
  const letter = textOf(evidence.letter);
  if (id === 'quote-accounting') return { ...open, fee: { at, by, letter, amount: textOf(evidence.amount) } };
  const answer = feeAnswers.find((one) => one === evidence.answer);
  if (open.fee === undefined || answer === undefined) return undefined;
  const { less } = evidence;
  return {
    ...open,
    fee: { ...open.fee, answer: { at, by, answer } },
    ...(answer === 'narrow' && typeof less === 'string' && { about: less }),
    ...(answer === 'withdraw' && { answered: { at, by, outcome: 'withdrawn', letter: open.fee.letter } }),
  };
}

/** The case as a decision leaves it; undefined for a decision that is about none. */
function caseAfter(record: Pick<RequestState, 'cases'>, { id, at, by, evidence }: CaseAct): Case | undefined {
  const { day, about } = evidence;
  if (isAboutFee(id)) return withFee(openCase(record, 'accounting'), { id, at, by, evidence });
  const letter = textOf(evidence.letter);
  const asked = askedBy(id);
  if (asked !== undefined) {
    const number = casesOf(record).filter(({ kind }) => kind === asked).length + 1;
    const receivedOn = typeof day === 'string' ? day : at.slice(0, 10);
    const time = { receivedOn, dueOn: caseDueOn(asked, receivedOn) };
    return {
      ...{ id: `${asked}-${number}`, kind: asked, askedAt: at, askedBy: by, ...time },
      ...(typeof about === 'string' && { about }),
    };
  }
  const answer = answerBy(id);
  const open = openCase(record, answer?.kind ?? caseKindNamed(evidence.case) ?? 'accounting');
  if (answer !== undefined) return open && { ...open, answered: { at, by, outcome: answer.outcome, letter } };
  if (id === 'extend-case') return open && { ...open, ...extension(evidence) };
  const refused = id === 'record-disagreement' ? disputable(record) : undefined;
  return refused && { ...refused, disagreed: { at, by, letter } };
}

/** The list with a case put into its place, or behind the others. */
export function withCase(record: Pick<RequestState, 'cases'>, one: Case): readonly Case[] {
  const cases = casesOf(record);
  return cases.some(({ id }) => id === one.id) ? cases.map((old) => (old.id === one.id ? one : old)) : [...cases, one];
}

/** What the last decision left a case as: as before it, or gone. */
function withBefore(record: Pick<RequestState, 'cases'>, { id, before }: NonNullable<LastDecision['case']>): readonly Case[] {
  return before === undefined ? casesOf(record).filter((one) => one.id !== id) : withCase(record, before);
}

/** The cases of a request after a decision; nothing where it is about none. `back`: the decision that it takes back. */
export function casesAfter(
  record: Pick<RequestState, 'cases'>,
  act: CaseAct,
  back: LastDecision | null,
): Pick<RecordChange, 'cases'> {
  const one = caseAfter(record, act);
  if (one !== undefined) return { cases: withCase(record, one) };
  return back?.case === undefined ? {} : { cases: withBefore(record, back.case) };
}

/** What taking a decision about a case back needs. */
export function caseBefore(record: Pick<RequestState, 'cases'>, act: CaseAct): LastDecision['case'] {
  const id = caseAfter(record, act)?.id;
  const before = casesOf(record).find((one) => one.id === id);
  return id === undefined ? undefined : { id, ...(before !== undefined && { before }) };
}
