/** Decisions of staff about a request, as changes of its record. Pure. */
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { decide } from '../../request/decisions/decide.ts';
import { duplicateProblem, joinedDays } from '../../request/decisions/duplicate.ts';
import {
  type Evidence,
  type EvidenceField,
  type EvidenceLimits,
  type EvidenceName,
  type FieldProblem,
  readEvidence,
} from '../../request/decisions/evidence.ts';
import { evidenceFor as evidenceOf, feeAfter } from '../../request/decisions/money.ts';
import { noticesOf } from '../../request/decisions/notices.ts';
import { type Asking, barAgainst, type Offer, offersOn } from '../../request/decisions/offers.ts';
import { packageEvidence, packageFields } from '../../request/decisions/packages.ts';
import { type DecisionId, ruleOf } from '../../request/decisions/rules.ts';
import { workQuote } from '../../request/fees/counted.ts';
import { type Flag, judgeableFlags, restsOn } from '../../request/flags/flags.ts';
import { scopedConsents } from '../../request/flags/ids.ts';
import { hasEnded } from '../../request/flags/seen.ts';
import type { NewEvent } from '../../request/history.ts';
import { settleable, waitsForRequester } from '../../request/items/item.ts';
import { isPortalBarred } from '../../request/minors.ts';
import type { RecordChange, RequestRecord, RequestState } from '../../request/record.ts';
import { releaseWork } from '../../request/release/deliveries.ts';
import type { TypedDate } from '../../web/components/fields.tsx';
import { type Form, typedDate } from '../../web/form.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { type PackageIds, packageIds, packageOf, type ReleaseProblem, releaseProblem } from './release.ts';

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
  | 'taken-away';

export function askingOf({ staff, now, timeZone }: Acting): Asking {
  const rights = (['work', 'reopen', 'review', 'privacy', 'legal'] as const).filter((right) => may(staff, right));
  return { actor: actorId(staff), rights, now, timeZone };
}

/** What may be decided now, and what not, and why; nothing for those who only look. */
export function offersFor(record: RequestState, acting: Acting): readonly Offer[] {
  return offersOn(record, askingOf(acting));
}

/** The flags that this person may judge, again too. */
export function flagsFor(record: RequestState, acting: Acting): readonly Flag[] {
  const { rights } = askingOf(acting);
  return judgeableFlags(record, rights, hospitalDay(acting.now, acting.timeZone));
}

/** The flag that a form is about: one that this person may judge. */
export function flagIn(record: RequestState, form: Form, acting: Acting): Flag | undefined {
  return flagsFor(record, acting).find(({ id }) => id === form.get('flag'));
}

/** What a decision asks about this request: of a flag, only what the law leaves to be said. */
export function evidenceFor(
  id: DecisionId,
  record: RequestState,
  flag: Flag | undefined,
  today: CalendarDate,
): readonly EvidenceField[] {
  const evidence = packageFields(id, record, evidenceOf(id, record, today));
  if (id !== 'judge-flag') return evidence;
  return evidence
    .filter(({ name }) => name !== 'physician' || flag?.physician === true)
    .map((field) => {
      if (field.control !== 'choice') return field;
      const { id: own = null, leaves = [] } = flag ?? {};
      return { ...field, values: field.name === 'verdict' ? leaves : [own].filter((one) => one !== null) };
    });
}

export interface DecisionForm {
  readonly id: DecisionId;
  readonly form: Form;
  /** The request that was named as the first one, read before; null where there is none. */
  readonly first: RequestRecord | null;
}

export interface JudgedDecision {
  readonly evidence: Evidence;
  readonly problems: readonly DecisionProblem[];
}

function limitsOf(record: RequestState, { now, timeZone }: Acting): EvidenceLimits {
  const since = hospitalDay(new Date(record.submittedAt), timeZone);
  const items = settleable(record);
  return { today: hospitalDay(now, timeZone), since, items, waiting: items.filter(waitsForRequester) };
}

/** Rules that read the request beside the form. */
const ownRules: Readonly<
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
  // Of somebody's own records only the patient, or who stands in the patient's place, gives up the right.
  withdraw: ({ who }, { route: { basis } }) =>
    who === 'requester' && (basis === 'access' || basis === 'directive') ? { field: 'who', code: 'only-patient' } : null,
  mark: markProblem,
  // A reviewer alone may withhold and never release.
  'judge-flag': ({ verdict, physician }, _, { flag }) =>
    flag?.physician === true && verdict !== undefined && verdict !== 'withhold' && physician === undefined
      ? { field: 'physician', code: 'physician-first' }
      : null,
};

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

interface Given {
  readonly today: CalendarDate;
  readonly first: RequestRecord | null;
  readonly mayDiffer: boolean;
  readonly mayJudge: boolean;
  readonly flag: Flag | undefined;
}

/** The evidence that the form gives, with all that is wrong with it. */
export function judgeDecision(record: RequestState, { id, form, first }: DecisionForm, acting: Acting): JudgedDecision {
  const flag = flagIn(record, form, acting);
  const limits = limitsOf(record, acting);
  const fields = evidenceFor(id, record, flag, limits.today);
  const days = new Set(fields.filter(({ control }) => control === 'day').map(({ name }) => name));
  const typed = (name: EvidenceName) => (days.has(name) ? [typedDate(form, name) ?? ''] : form.getAll(name));
  const { evidence, problems } = readEvidence(fields, typed, limits);
  const given = {
    today: limits.today,
    first,
    mayDiffer: may(acting.staff, 'reopen'),
    mayJudge: may(acting.staff, 'review', 'privacy', 'legal'),
    flag,
  };
  const own = ownRules[id]?.(evidence, record, given) ?? null;
  const worked = id === 'quote' && problems.length === 0 ? workQuote(record, evidence, limits.today) : null;
  const more: readonly DecisionProblem[] = worked === null || worked.ok ? [] : worked.problems;
  const whole = packageEvidence(id, record, withOwn(evidence, id, flag), limits.today);
  return { evidence: whole, problems: [...problems, ...more, ...(own === null ? [] : [own])] };
}

/** What the judgement of a flag rests on stands beside it. */
function withOwn(evidence: Evidence, id: DecisionId, flag: Flag | undefined): Evidence {
  return id === 'judge-flag' && flag !== undefined ? { ...evidence, because: restsOn(flag) } : evidence;
}

/** Decides, or says why not. The handler has read the request that a duplicate belongs to. `ids`: of a package that is released. */
export function decideByStaff(
  record: RequestState,
  given: DecisionForm,
  acting: Acting,
  ids: PackageIds = packageIds(),
): Decision {
  const { id } = given;
  if (!may(acting.staff, 'work', 'review')) return refuse('not-permitted');
  if (ruleOf(id).letter === true) return refuse('decision-by-letter');
  const bar = barAgainst(id, record, askingOf(acting));
  if (bar === 'not-your-right') return refuse('not-permitted');
  if (bar !== null) return refuse('decision-barred');
  const { evidence, problems } = judgeDecision(record, given, acting);
  if (problems.length > 0) return refuse('decision-incomplete');
  const [at, by] = [acting.now.toISOString(), actorId(acting.staff)];
  const fee = feeAfter(id, record, evidence, { at, by }, hospitalDay(acting.now, acting.timeZone));
  // Nobody quotes a sum that they have not seen worked out.
  if (id === 'quote' && given.form.get('sum') !== String(fee?.cents)) return refuse('cost-unseen');
  const delivery = id === 'release' ? packageOf(record, evidence, { at, by, ...ids }) : undefined;
  const notices = id === 'release' ? releaseWork(record, delivery !== undefined, at) : noticesOf(id, record, at);
  const money = fee !== null && { fee };
  return change(
    decide(record, { id, by, at: acting.now, evidence, notices, ...money, ...(delivery !== undefined && { delivery }) }),
  );
}

/** The change of the request that goes on when another one is closed as its duplicate. */
export function joinedChange(kept: RequestState, closed: RequestState, acting: Acting): RecordChange {
  const { receivedOn, dueOn } = joinedDays(kept, closed);
  const facts = {
    with: closed.reference,
    ...(receivedOn !== null && { receivedOn }),
    ...(dueOn !== null && { dueOn }),
  };
  const event: NewEvent = { at: acting.now.toISOString(), who: actorId(acting.staff), what: 'joined', facts };
  return { ...(receivedOn !== null && { receivedOn }), dueOn, events: [event] };
}

/** A day as its three fields hold it. */
export function typedDayIn(form: Form, name: EvidenceName): TypedDate {
  const part = (which: string) => form.get(`${name}.${which}`) ?? '';
  return { year: part('year'), month: part('month'), day: part('day') };
}
