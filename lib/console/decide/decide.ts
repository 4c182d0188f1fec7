/** Decisions of staff about a request, as changes of its record. Pure. */
import { emailOf } from '../../delivery/mail/notices.ts';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { matchedCaller } from '../../request/decisions/caller.ts';
import { decide } from '../../request/decisions/decide.ts';
import { joinedDays } from '../../request/decisions/duplicate.ts';
import {
  type Evidence,
  type EvidenceField,
  type EvidenceLimits,
  type EvidenceName,
  readEvidence,
} from '../../request/decisions/evidence.ts';
import { evidenceFor as evidenceOf, feeAfter } from '../../request/decisions/money.ts';
import { noticesOf } from '../../request/decisions/notices.ts';
import { type Asking, barAgainst, type Offer, offersOn } from '../../request/decisions/offers.ts';
import { packageEvidence, packageFields } from '../../request/decisions/packages.ts';
import { type DecisionId, ruleOf } from '../../request/decisions/rules.ts';
import { workQuote } from '../../request/fees/counted.ts';
import { type Flag, judgeableFlags, restsOn } from '../../request/flags/flags.ts';
import type { NewEvent } from '../../request/history.ts';
import { settleable, waitsForRequester } from '../../request/items/item.ts';
import type { RecordChange, RequestRecord, RequestState } from '../../request/record.ts';
import { releaseWork } from '../../request/release/deliveries.ts';
import type { TypedDate } from '../../web/components/fields.tsx';
import { type Form, typedDate } from '../../web/form.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { type DecisionProblem, ownRules } from './own-rules.ts';
import { type PackageIds, packageIds, packageOf } from './release.ts';

export function askingOf({ staff, now, timeZone }: Acting): Asking {
  const rights = (['work', 'reopen', 'review', 'privacy', 'legal'] as const).filter((right) => may(staff, right));
  return { actor: actorId(staff), rights, now, timeZone };
}

/** What may be decided now, and what not, and why; nothing for those who only look. A code goes by e-mail, so one asks for an address. */
export function offersFor(record: RequestState, acting: Acting): readonly Offer[] {
  const mailed = emailOf(record, hospitalDay(acting.now, acting.timeZone)) !== null;
  return offersOn(record, askingOf(acting)).filter(({ id }) => id !== 'chart-contact' || mailed);
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

/** The contact of a chart to which a code would be sent: the e-mail address, or the number of whoever has none. */
function codeGoes(record: RequestState, today: CalendarDate) {
  return { control: 'choice', values: [emailOf(record, today) === null ? 'phone' : 'email'] } as const;
}

/** What a decision asks about this request: of a flag, only what the law leaves to be said. */
export function evidenceFor(
  id: DecisionId,
  record: RequestState,
  flag: Flag | undefined,
  today: CalendarDate,
): readonly EvidenceField[] {
  const evidence = packageFields(id, record, evidenceOf(id, record, today));
  if (id === 'chart-contact')
    return evidence.map((field) => (field.name === 'contact' ? { ...field, ...codeGoes(record, today) } : field));
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
  /** Mark of the address to which notices about a request go; null: to none. */
  readonly mailbox?: (record: RequestState) => string | null;
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

/** The evidence that the form gives, with all that is wrong with it. */
export function judgeDecision(record: RequestState, given: DecisionForm, acting: Acting): JudgedDecision {
  const { id, form, first } = given;
  const flag = flagIn(record, form, acting);
  const limits = limitsOf(record, acting);
  const fields = evidenceFor(id, record, flag, limits.today);
  const days = new Set(fields.filter(({ control }) => control === 'day').map(({ name }) => name));
  const typed = (name: EvidenceName) => (days.has(name) ? [typedDate(form, name) ?? ''] : form.getAll(name));
  const { evidence, problems } = readEvidence(fields, typed, limits);
  const beside = {
    today: limits.today,
    first,
    mayDiffer: may(acting.staff, 'reopen'),
    mayJudge: may(acting.staff, 'review', 'privacy', 'legal'),
    flag,
    caller: matchedCaller(record, actorId(acting.staff), acting.now),
  };
  const own = ownRules[id]?.(evidence, record, beside) ?? null;
  const worked = id === 'quote' && problems.length === 0 ? workQuote(record, evidence, limits.today) : null;
  const more: readonly DecisionProblem[] = worked === null || worked.ok ? [] : worked.problems;
  const whole = packageEvidence(id, record, withOwn(evidence, record, { flag, ...given }), limits.today);
  return { evidence: whole, problems: [...problems, ...more, ...(own === null ? [] : [own])] };
}

/** What the judgement of a flag rests on stands beside it, and the address that the chart holds by its mark. */
function withOwn(
  evidence: Evidence,
  record: RequestState,
  { id, flag, mailbox }: DecisionForm & { readonly flag: Flag | undefined },
): Evidence {
  const mark = id === 'chart-contact' ? (mailbox?.(record) ?? null) : null;
  if (mark !== null) return { ...evidence, mailbox: mark };
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
  if (id === 'chart-contact' && evidence.mailbox === undefined) return refuse('decision-barred');
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
