/** A cost before it is quoted: its working, what stands behind it, and what sending it does. */
import { decisionWords } from '../../languages/staff.ts';
import { showDollars } from '../../request/fees/rules.ts';
import type { Working } from '../../request/fees/working.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { CostTable } from '../../web/components/cost-table.tsx';
import { Alert, SummaryBox } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { decidePath } from './paths.ts';

interface CostPage {
  readonly record: RequestRecord;
  readonly typed: URLSearchParams;
  readonly working: Working;
  /** Another sum than the one that was shown: nothing was quoted. */
  readonly changed: boolean;
  readonly mailed: boolean;
}

/** Fields that the page sends of its own. */
const own = ['token', 'version', 'standing', 'events', 'sum', 'step'];

export function costPage(view: Console, { record, typed, working, changed, mailed }: CostPage): string {
  const words = decisionWords(view.language);
  const { cost } = words;
  const shown = showReference(record.reference);
  const holds = !asksForOwnAccess(record.body.requester.type) && working.cents > 0;
  return consolePage(view, {
    title: `${cost.title} · ${shown}`,
    section: 'queue',
    withErrors: changed,
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {words.back(shown)}
        </a>
        {changed ? (
          <Alert tone="error">
            <p>{cost.changed}</p>
          </Alert>
        ) : null}
        <h1>{cost.title}</h1>
        <p class="lead">
          {view.words.fees[working.kind]} · <span class="nowrap">{shown}</span>
        </p>
        <CostTable language={view.language} lines={working.lines} cents={working.cents} />
        <SummaryBox>
          <ul>
            {[
              mailed ? cost.effect : cost.byMail,
              holds ? cost.holds : cost.holdsNot,
              ...(working.ceilingCents === null ? [] : [cost.ceiling(showDollars(working.ceilingCents))]),
              ...(working.undecided.length === 0 ? [] : [cost.undecided]),
              ...(working.verified ? [] : [cost.unverified]),
            ].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </SummaryBox>
        <form method="post" action={decidePath(record.reference, 'quote')}>
          <FormFields token={view.token} record={record} />
          <input type="hidden" name="sum" value={working.cents} />
          {[...typed]
            .filter(([name]) => !own.includes(name))
            .map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
          <Buttons>
            <Button>{cost.send}</Button>
            <Button name="step" value="change" look="outline">
              {cost.change}
            </Button>
          </Buttons>
        </form>
      </>
    ),
  });
}
