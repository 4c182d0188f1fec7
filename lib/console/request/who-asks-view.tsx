/** What a request says about who asks, beside the chart: one tick for each fact that agrees, and one button. */
import { instantInWords } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { identityWords } from '../../languages/staff-identity.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { type ComparedFact, type GivenFact, givenFacts, type Place, placeOf } from '../../request/decisions/who-asks.ts';
import { fullName } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox, Checkboxes } from '../../web/components/choices.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import type { DecisionProblem } from '../decide/own-rules.ts';
import { decidePath } from '../decide/paths.ts';
import { FormFields } from '../frame.tsx';
import { answerAt } from './answers.ts';
import { matchFields, matchPath } from './paths.ts';

export interface WhoAsksProps {
  readonly view: Console;
  readonly record: RequestRecord;
  /** Where a code would go; null: nowhere. */
  readonly address: string | null;
  /** Staff found that address in the chart, and the requester is asked for a code. */
  readonly stated: boolean;
  readonly typed?: URLSearchParams | undefined;
  readonly problems?: readonly DecisionProblem[] | undefined;
}

/** Where the requester speaks for a patient, whose fact it is stands beside it. */
function whose(who: 'requester' | 'patient', text: string, { view, record }: Pick<WhoAsksProps, 'view' | 'record'>): string {
  return record.body.requester.type === 'patient' ? text : `${view.file.parts[who]}: ${text}`;
}

function factText({ fact, paths }: GivenFact, props: Pick<WhoAsksProps, 'view' | 'record'>): string {
  const { view, record } = props;
  const { body } = record;
  if (fact !== 'name')
    return paths
      .map((path) => whose(path.startsWith('requester') ? 'requester' : 'patient', answerAt(body, path, view.language), props))
      .join(' · ')
      .replaceAll('\n', ', ');
  const { name } = body.requester;
  const asker = body.requester.type === 'patient' || name === undefined ? [] : [whose('requester', name, props)];
  return [whose('patient', fullName(body.patient), props), ...asker].join(' · ');
}

interface FactsProps extends Pick<WhoAsksProps, 'view' | 'record'> {
  readonly label: string;
  readonly facts: readonly ComparedFact[];
  readonly ticked: readonly string[];
  readonly error: string | undefined;
}

/** Facts to be ticked, each with what the request says of it. */
export function FactTicks({ view, record, label, facts, ticked, error }: FactsProps) {
  const { values } = decisionWords(view.language);
  const given = givenFacts(record.body);
  const options = facts.map((fact) => {
    const its = given.find((one) => one.fact === fact);
    return { value: fact, label: values[fact], hint: its && factText(its, { view, record }) };
  });
  return (
    <Checkboxes
      name={matchFields.facts}
      label={label}
      options={options}
      values={ticked}
      sideBySide
      error={error}
      words={view.controls}
    />
  );
}

export function WhoAsks(props: WhoAsksProps) {
  const { view, record, address, stated, typed = new URLSearchParams(), problems = [] } = props;
  const words = identityWords(view.language).pane;
  const decisions = decisionWords(view.language);
  const place = placeOf(record.body);
  const asks = 'path' in place && place.path !== undefined;
  const lines = problems.map(({ field, code }) => ({
    name: field === 'goesTo' && !asks ? matchFields.facts : field,
    text: decisions.problemAt(decisions.fields[field], labelIn(decisions.problems, code)),
  }));
  const errorAt = (field: string) => lines[problems.findIndex((problem) => problem.field === field)]?.text;
  return (
    <section class="pane" id="who-asks" aria-labelledby="who-asks-heading">
      <h2 id="who-asks-heading">{words.heading}</h2>
      <ErrorSummary heading={view.words.frame.problem} lines={lines} />
      <p>{words.lead}</p>
      <p>{placeText(place, view, record)}</p>
      <form method="post" action={matchPath(record.reference)} noValidate>
        <FormFields token={view.token} record={record} />
        <FactTicks
          {...{ view, record }}
          label={words.facts}
          facts={givenFacts(record.body).map(({ fact }) => fact)}
          ticked={typed.getAll(matchFields.facts)}
          error={errorAt(matchFields.facts)}
        />
        {asks ? (
          <Checkbox
            name={matchFields.held}
            value="chart"
            label={words.held}
            error={errorAt(matchFields.held)}
            checked={typed.get(matchFields.held) === 'chart'}
            words={view.controls}
          />
        ) : null}
        <Buttons>
          <Button look="outline">{words.button}</Button>
        </Buttons>
        <ByCode {...{ view, record, address, stated }} />
      </form>
      <p>
        <a href={decidePath(record.reference, 'confirm-identity')}>{words.otherWay}</a>
      </p>
    </section>
  );
}

function placeText(place: Place, view: Console, { body }: RequestRecord): string {
  const { place: words } = identityWords(view.language).pane;
  if (place.kind === 'fact') return words[place.fact];
  if (place.kind !== 'other') return words[place.kind];
  return place.path === undefined ? words.none : words.other(answerAt(body, place.path, view.language).replaceAll('\n', ', '));
}

/** One more way: the requester opens the request with a code to an address that the chart holds. */
function ByCode({ view, record, address, stated }: Pick<WhoAsksProps, 'view' | 'record' | 'address' | 'stated'>) {
  const words = identityWords(view.language).pane;
  const statement = record.decisions.taken['chart-contact'];
  if (stated && statement !== undefined)
    return <p class="field">{words.stated(nameOf(statement.by, view), instantInWords(statement.at, view))}</p>;
  return address === null ? null : (
    <>
      <p class="field">{words.byCodeAbout(address)}</p>
      <Buttons>
        <Button name={matchFields.by} value="code" look="outline">
          {words.byCode}
        </Button>
      </Buttons>
    </>
  );
}
