/** On the opened status page: the list and the correction that were asked for, how they stand, and the ways to ask. */
import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { statusCaseWords } from '../../languages/status-cases.ts';
import { casesOf } from '../../request/cases/cases.ts';
import { type Case, caseKinds } from '../../request/cases/stored.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import { isLetterOut } from '../../request/decisions/offers.ts';
import { Days } from '../../web/components/progress.tsx';
import { Item } from '../site-page.tsx';
import { askDecisions, askPath } from './ask-page.tsx';
import type { DecisionProps } from './decision-form.tsx';

export function Cases(props: DecisionProps) {
  const { language, record, open } = props;
  const words = statusCaseWords(language);
  const cases = casesOf(record).toReversed();
  const askable = caseKinds.filter((kind) => open.includes(askDecisions[kind]));
  if (cases.length + askable.length === 0) return null;
  return (
    <section class="screen-only" aria-labelledby="cases">
      <h2 id="cases">{words.heading}</h2>
      {cases.map((one) => (
        <OneCase key={one.id} {...props} one={one} />
      ))}
      {askable.length === 0 ? null : (
        <>
          <p>{words.lead}</p>
          <ul class="links list">
            {askable.map((kind) => (
              <Item key={kind} href={`/${language}${askPath(kind)}`}>
                {words.links[kind]}
              </Item>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type OneProps = DecisionProps & { readonly one: Case };

/** The answer once its letter can no longer be taken back; until then it waits. */
function OneCase(props: OneProps) {
  const { language, facility, record, now, one } = props;
  const { kind, answered, disagreed, receivedOn } = one;
  const words = statusCaseWords(language);
  const day = (at: string) => dateInWords(hospitalDay(new Date(at), facility.timeZone), language);
  const isOut = answered !== undefined && isLetterOut(record, answered.letter, now);
  const isTaken = disagreed !== undefined && isLetterOut(record, disagreed.letter, now);
  return (
    <>
      <p>
        <b>{words.asked[kind](dateInWords(receivedOn, language))}</b>
      </p>
      {isOut ? <p>{words.outcomes[answered.outcome](day(answered.at))}</p> : <Waiting {...props} />}
      {isTaken ? <p>{words.disagreed(day(disagreed.at))}</p> : null}
    </>
  );
}

/** Which day it is, of how many, and by when the answer comes. */
function Waiting({ language, facility, now, one: { receivedOn, dueOn, extended } }: OneProps) {
  const words = statusCaseWords(language);
  const [day, days] = [daysBetween(receivedOn, hospitalDay(now, facility.timeZone)), daysBetween(receivedOn, dueOn)];
  const due = dateInWords(dueOn, language);
  return (
    <>
      <p class="day-count">{siteWords(language).status.day(Math.min(day, days), days)}</p>
      <Days day={day} of={days} />
      <p>
        {day > days ? words.over(due) : words.due(due)} {extended?.newDate === dueOn ? words.moreTime : null}
      </p>
    </>
  );
}
