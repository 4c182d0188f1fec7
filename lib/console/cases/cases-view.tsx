/** What was asked for beside a request: a list of disclosures, a correction. Each with its day, its answer and what can be decided. */
import { dateInWords } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { accountingWords } from '../../languages/staff-accounting.ts';
import { caseWords } from '../../languages/staff-cases.ts';
import { casesOf, disputable, earlierList } from '../../request/cases/cases.ts';
import type { Case } from '../../request/cases/stored.ts';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import type { Offer } from '../../request/decisions/offers.ts';
import type { DecisionId } from '../../request/decisions/rules.ts';
import { showDollars } from '../../request/fees/rules.ts';
import type { RequestRecord } from '../../request/record.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { type Console, nameOf } from '../console.ts';
import { formPath } from '../decide/paths.ts';
import { personPath } from '../disclosures/paths.ts';
import { AgeTag } from '../queue/age-tag.tsx';
import { ageOf } from '../queue/ageing.ts';

/** Decisions that are offered beside the case that they are about. */
export const besideCase: readonly DecisionId[] = [
  'answer-accounting',
  'quote-accounting',
  'answer-accounting-fee',
  'accept-correction',
  'deny-correction',
  'extend-case',
  'record-disagreement',
];

interface CasesProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly offers: readonly Offer[];
  readonly today: CalendarDate;
}

export function Cases(props: CasesProps) {
  const { view, record } = props;
  const cases = casesOf(record).toReversed();
  if (cases.length === 0) return null;
  return (
    <section class="pane" aria-labelledby="cases">
      <h2 id="cases">{caseWords(view.language).heading}</h2>
      {cases.map((one) => (
        <OneCase key={one.id} {...props} one={one} />
      ))}
    </section>
  );
}

type OneProps = CasesProps & { readonly one: Case };

function OneCase(props: OneProps) {
  const { view, one } = props;
  const { kind, answered, about } = one;
  const words = caseWords(view.language);
  const who = one.askedBy === 'requester' ? words.requester : nameOf(one.askedBy, view);
  return (
    <section>
      <h3>{words.kinds[kind]}</h3>
      <SummaryList
        answers={[
          { question: words.asked, answer: words.by(dateInWords(one.receivedOn, view.language), who) },
          { question: words.about[kind], answer: about ?? words.allYears },
          ...(answered === undefined ? openAnswers(props) : [{ question: words.outcome, answer: answerOf(props, answered) }]),
        ]}
      />
      {kind === 'accounting' && answered === undefined ? (
        <p>
          <a href={personPath(props.record.reference)}>{accountingWords(view.language).person.open}</a>
        </p>
      ) : null}
      <CaseDecisions {...props} />
    </section>
  );
}

/** While it waits: by which day, and what a list may cost. */
function openAnswers({ view, record, one, today }: OneProps) {
  const words = caseWords(view.language);
  const { kind, dueOn, receivedOn, extended } = one;
  const isMoved = extended !== undefined && extended.newDate === dueOn;
  const day = (date: CalendarDate) => dateInWords(date, view.language);
  const more = extended === undefined ? null : isMoved ? words.moved : words.waiting(day(extended.newDate));
  return [
    {
      question: words.due,
      answer: (
        <>
          <AgeTag age={ageOf('access', dueOn, today, receivedOn)} view={view} /> {more}
        </>
      ),
    },
    ...(kind === 'accounting' ? [{ question: words.cost, answer: costOf(view, record, one) }] : []),
  ];
}

/** Free, not free, told, or answered. */
function costOf(view: Console, record: RequestRecord, one: Case): string {
  const words = caseWords(view.language);
  const { fee } = one;
  const dayOf = (at: string) => dateInWords(hospitalDay(new Date(at), view.facility.timeZone), view.language);
  if (fee !== undefined) {
    const amount = showDollars(Math.round(Number(fee.amount) * 100));
    return fee.answer === undefined
      ? words.told(amount, dayOf(fee.at))
      : words.agreed[fee.answer.answer](amount, dayOf(fee.answer.at));
  }
  const earlier = earlierList(record, one);
  return earlier === undefined ? words.free : words.notFree(dayOf(earlier.answeredAt));
}

function answeredOn({ answered, receivedOn }: Case, { language, facility }: Console): string {
  return dateInWords(answered === undefined ? receivedOn : hospitalDay(new Date(answered.at), facility.timeZone), language);
}

function answerOf({ view, one }: OneProps, { by, outcome }: NonNullable<Case['answered']>): string {
  const words = caseWords(view.language);
  const { disagreed } = one;
  const answer = words.outcomes[outcome](answeredOn(one, view), nameOf(by, view));
  if (disagreed === undefined) return answer;
  const day = dateInWords(hospitalDay(new Date(disagreed.at), view.facility.timeZone), view.language);
  return `${answer}\n${words.disagreed(day, nameOf(disagreed.by, view))}`;
}

/** What can be decided about this case now. */
function decisionsOf({ record, one, offers }: OneProps): readonly DecisionId[] {
  const own: readonly DecisionId[] =
    one.answered !== undefined
      ? one.id === disputable(record)?.id
        ? ['record-disagreement']
        : []
      : [
          ...(one.kind === 'accounting'
            ? (['answer-accounting', 'quote-accounting', 'answer-accounting-fee'] as const)
            : (['accept-correction', 'deny-correction'] as const)),
          ...(one.extended === undefined ? (['extend-case'] as const) : []),
        ];
  return own.filter((id) => offers.some((offer) => offer.id === id && offer.bar === null));
}

function CaseDecisions(props: OneProps) {
  const { view, record } = props;
  const ids = decisionsOf(props);
  if (ids.length === 0) return null;
  const { decisions } = decisionWords(view.language);
  return (
    <Buttons>
      {ids.map((id) => (
        <LinkButton key={id} href={formPath(record.reference, id)} look="outline">
          {decisions[id].button}
        </LinkButton>
      ))}
    </Buttons>
  );
}
