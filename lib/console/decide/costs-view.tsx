/** The costs of a request: amount, where each stands, and its working folded below. */
import { costState, costWords } from '../../languages/costs.ts';
import { dateInWords, shortInstant } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { Fee } from '../../request/fees/quote.ts';
import { showDollars } from '../../request/fees/rules.ts';
import type { RequestRecord } from '../../request/record.ts';
import { CostTable } from '../../web/components/cost-table.tsx';
import { type Console, nameOf } from '../console.ts';

interface CostsProps {
  readonly view: Console;
  readonly record: Pick<RequestRecord, 'fees'>;
}

/** Nothing for a request without a quote. */
export function Costs({ view, record: { fees = [] } }: CostsProps) {
  const { cost } = decisionWords(view.language);
  return fees.length === 0 ? null : (
    <section aria-labelledby="costs">
      <h2 id="costs">{cost.heading}</h2>
      <ul class="letters">
        {fees.map((fee) => (
          <li key={fee.id}>
            <CostLine view={view} fees={fees} fee={fee} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CostLine({ view, fees, fee }: { readonly view: Console; readonly fees: readonly Fee[]; readonly fee: Fee }) {
  const { language, facility } = view;
  const words = costWords(language);
  const day = dateInWords(hospitalDay(new Date(fee.at), facility.timeZone), language);
  const { narrowedTo, paid, waived, answeredAt, answeredBy } = fee;
  const acts = [
    answeredAt === undefined ? undefined : `${shortInstant(answeredAt, view)}, ${nameOf(answeredBy ?? '', view)}`,
    narrowedTo === undefined ? undefined : words.wanted(narrowedTo),
    paid === undefined ? undefined : [shortInstant(paid.at, view), paid.reference].filter(Boolean).join(', '),
    waived?.reason,
  ].filter((text) => text !== undefined);
  return (
    <>
      <b>{words.onDay(showDollars(fee.cents), day)}</b>
      <small class="soft line">{costState(fees, fee, language)}</small>
      {acts.map((act) => (
        <small class="soft line" key={act}>
          <bdi>{act}</bdi>
        </small>
      ))}
      <details>
        <summary>{decisionWords(language).cost.look}</summary>
        <CostTable language={language} lines={fee.lines} cents={fee.cents} />
      </details>
    </>
  );
}
