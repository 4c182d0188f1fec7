/** The cost of a request with its working, and the answer to it: yes, no, or less. */
import { costState } from '../../languages/costs.ts';
import { dateInWords } from '../../languages/dates.ts';
import { feeSentence } from '../../languages/fees.ts';
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { hospitalDay } from '../../request/dates.ts';
import { isQuoteOut } from '../../request/decisions/offers.ts';
import { type Fee, holdsRelease, unanswered } from '../../request/fees/quote.ts';
import { showDollars } from '../../request/fees/rules.ts';
import { Radios } from '../../web/components/choices.tsx';
import { CostTable } from '../../web/components/cost-table.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { controlWords } from '../site-page.tsx';
import { DecisionForm, type DecisionProps, fieldOf } from './decision-form.tsx';

const id = 'answer-cost';

/** The quotes that the requester may see, and that no other has replaced. */
function shownQuotes({ record, now }: DecisionProps): readonly Fee[] {
  const { fees = [] } = record;
  return fees.filter((fee) => isQuoteOut(record, fee, now) && !fees.some(({ replaces }) => replaces === fee.id));
}

export function AnswerCost(props: DecisionProps) {
  const quotes = shownQuotes(props);
  if (quotes.length === 0) return null;
  const { language, record } = props;
  const { cost } = statusDecisionWords(language);
  return (
    <section class="screen-only" aria-labelledby="cost">
      <h2 id="cost">{cost.heading}</h2>
      {quotes.map((fee) => (
        <Quote key={fee.id} props={props} fee={fee} />
      ))}
      {props.open.includes(id) ? <AnswerForm {...props} /> : null}
      <p class="soft">{feeSentence(record.route.fee, language)}</p>
    </section>
  );
}

function Quote({ props: { language, facility }, fee }: { readonly props: DecisionProps; readonly fee: Fee }) {
  const { cost } = statusDecisionWords(language);
  const { phone } = facility.outbound;
  const day = dateInWords(hospitalDay(new Date(fee.at), facility.timeZone), language);
  const now = fee.cents === 0 ? cost.nothing : fee.state === 'quoted' ? null : cost.now[fee.state];
  return (
    <>
      <p>
        <b>{cost.amount(showDollars(fee.cents), day)}</b>
      </p>
      <CostTable language={language} lines={fee.lines} cents={fee.cents} />
      {now === null ? null : (
        <p>
          <WithPhone line={phone} text={typeof now === 'string' ? now : now(phone.shown)} />
        </p>
      )}
    </>
  );
}

/** Of several quotes, the one that waits is named by its amount. */
function AnswerForm(props: DecisionProps) {
  const { language, record } = props;
  const { fees } = record;
  const { cost } = statusDecisionWords(language);
  const words = controlWords(language);
  const waiting = unanswered(fees);
  const which = fieldOf(props, id, 'quote');
  return (
    <DecisionForm props={props} id={id} button={cost.button} look="main">
      <p>{holdsRelease(record) === null ? cost.waitsNot : cost.waits}</p>
      {waiting.length < 2 ? null : (
        <Radios
          {...which}
          label={cost.heading}
          options={waiting.map((fee) => ({
            value: fee.id,
            label: `${showDollars(fee.cents)} · ${costState(fees ?? [], fee, language)}`,
          }))}
          words={words}
        />
      )}
      <Radios
        {...fieldOf(props, id, 'answer')}
        label={cost.question}
        options={(['accept', 'decline', 'narrow'] as const).map((value) => ({ value, label: cost.answers[value] }))}
        words={words}
      />
      <Textarea {...fieldOf(props, id, 'less')} label={cost.less} hint={cost.lessHint} rows={3} optional words={words} />
    </DecisionForm>
  );
}
