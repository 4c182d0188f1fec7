/** Of a request that was withdrawn: whoever did not ask for that opens it again, with the old day. */
import { dateInWords } from '../../languages/dates.ts';
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { hospitalDay } from '../../request/dates.ts';
import { DecisionForm, type DecisionProps } from './decision-form.tsx';

const id = 'not-asked';

export function NotAsked(props: DecisionProps) {
  const { language, facility, record, open } = props;
  if (!open.includes(id)) return null;
  const { notAsked } = statusDecisionWords(language);
  const { closedAt } = record.milestones;
  const on = hospitalDay(new Date(closedAt ?? record.submittedAt), facility.timeZone);
  return (
    <section class="screen-only" aria-labelledby="not-asked">
      <h2 id="not-asked">{notAsked.heading}</h2>
      <p>{notAsked.text(dateInWords(on, language))}</p>
      {record.dueOn === null ? null : <p>{notAsked.due(dateInWords(record.dueOn, language))}</p>}
      <DecisionForm props={props} id={id} button={notAsked.button} />
    </section>
  );
}
