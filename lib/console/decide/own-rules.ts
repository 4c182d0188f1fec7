/** What only one decision of staff asks of the request beside its form. Pure. */
import type { CalendarDate } from '../../request/dates.ts';
import type { MatchedCaller } from '../../request/decisions/caller.ts';
import { duplicateProblem } from '../../request/decisions/duplicate.ts';
import type { Evidence, EvidenceName, FieldProblem } from '../../request/decisions/evidence.ts';
import type { DecisionId } from '../../request/decisions/rules.ts';
import type { Flag } from '../../request/flags/flags.ts';
import { scopedConsents } from '../../request/flags/ids.ts';
import { hasEnded } from '../../request/flags/seen.ts';
import { isPortalBarred } from '../../request/minors.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import { type ReleaseProblem, releaseProblem } from './release.ts';

export interface DecisionProblem {
  readonly field: EvidenceName;
  readonly code: FieldProblem['code'] | 'event' | OwnProblem | NonNullable<ReturnType<typeof duplicateProblem>>;
}

type OwnProblem =
  | ReleaseProblem
  | 'portal-closed'
  | 'only-patient'
  | 'physician-first'
  | 'chosen-first'
  | 'scope-first'
  | 'nothing-found'
  | 'taken-away'
  | 'match-first';

/** What they read, beside the form and the request. */
interface Given {
  readonly today: CalendarDate;
  readonly first: RequestRecord | null;
  readonly mayDiffer: boolean;
  readonly mayJudge: boolean;
  readonly flag: Flag | undefined;
  readonly caller: MatchedCaller | null;
}

/** Rules that read the request beside the form. */
export const ownRules: Readonly<
  Partial<Record<DecisionId, (evidence: Evidence, record: RequestState, given: Given) => DecisionProblem | null>>
> = {
  expire: ({ event }, record, { today }) =>
    event === undefined && !hasEnded(record, today) ? { field: 'event', code: 'event' } : null,
  duplicate(evidence, record, { first, mayDiffer }) {
    const code = evidence.first === undefined ? null : duplicateProblem(record, first, evidence, mayDiffer);
    return code === null ? null : { field: 'first', code };
  },
  release: (evidence, record, { today }) =>
    evidence.channel === 'portal' && isPortalBarred(record.body, today)
      ? { field: 'channel', code: 'portal-closed' }
      : releaseProblem(evidence, record),
  withdraw: withdrawProblem,
  mark: markProblem,
  // A reviewer alone may withhold and never release.
  'judge-flag': ({ verdict, physician }, _, { flag }) =>
    flag?.physician === true && verdict !== undefined && verdict !== 'withhold' && physician === undefined
      ? { field: 'physician', code: 'physician-first' }
      : null,
};

/** A match of facts counts only where it was made with this caller, by who decides. */
function withdrawProblem(
  { who, how }: Evidence,
  { route: { basis } }: RequestState,
  { caller }: Given,
): DecisionProblem | null {
  // Of somebody's own records only the patient, or who stands in the patient's place, gives up the right.
  if (who === 'requester' && (basis === 'access' || basis === 'directive')) return { field: 'who', code: 'only-patient' };
  return how === 'match' && caller === null ? { field: 'how', code: 'match-first' } : null;
}

const foundIn = ({ marks = [], chart = [], died = [] }: Evidence) => [marks, chart, died].flat();

/** What somebody found keeps a release closed, so only those who judge take it away again, and say why. */
function markProblem(evidence: Evidence, { decisions }: RequestState, { mayJudge }: Given): DecisionProblem | null {
  const before = decisions.taken['mark']?.evidence ?? {};
  const takenAway = foundIn(before).some((one) => !foundIn(evidence).includes(one));
  if (takenAway && !mayJudge) return { field: 'marks', code: 'taken-away' };
  if (takenAway && evidence.reason === undefined) return { field: 'reason', code: 'required' };
  const { chart = [], chosen, onFile = [] } = evidence;
  if (chart.includes('confidential-communication') && chosen === undefined) return { field: 'chosen', code: 'chosen-first' };
  if (scopedConsents.some((id) => onFile.includes(id)) && evidence.scope === undefined)
    return { field: 'scope', code: 'scope-first' };
  const isNothing = foundIn(evidence).length + onFile.length === 0 && Object.keys(before).length === 0;
  return isNothing ? { field: 'marks', code: 'nothing-found' } : null;
}
