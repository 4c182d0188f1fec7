/** The page of one decision: what it does, what it needs, and everything that is wrong with what was given. */
import { costState } from '../../languages/costs.ts';
import { itemText } from '../../languages/items.ts';
import { decisionWords, flagWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { EvidenceField, EvidenceName } from '../../request/decisions/evidence.ts';
import type { DecisionId } from '../../request/decisions/rules.ts';
import { showDollars } from '../../request/fees/rules.ts';
import type { Flag } from '../../request/flags/flags.ts';
import type { Event } from '../../request/history.ts';
import { settleable } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Checkboxes, Radios } from '../../web/components/choices.tsx';
import { DateField, Textarea, TextField } from '../../web/components/fields.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { FlagLaw } from '../flags/flags-panel.tsx';
import { consolePage, FormFields } from '../frame.tsx';
import { ChangedMeanwhile } from '../request/record-view.tsx';
import { KeptTyped } from '../request/request-notices.tsx';
import { typedDayIn } from './decide.ts';
import { PackageSays, RecalledPackage, RequestSays } from './final-check.tsx';
import type { DecisionProblem } from './own-rules.ts';
import { decidePath } from './paths.ts';

interface DecidePage {
  readonly record: RequestRecord;
  readonly id: DecisionId;
  readonly fields: readonly EvidenceField[];
  /** The one that is judged. */
  readonly flag?: Flag | undefined;
  readonly typed: URLSearchParams;
  readonly problems: readonly DecisionProblem[];
  /** What others did since the form was opened: nothing was decided. */
  readonly changed?: readonly Event[] | undefined;
  /** What was typed before the session ended. */
  readonly kept?: boolean;
  /** The requester's address, where a decision is about it. */
  readonly address?: string | null;
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

export function decidePage(
  view: Console,
  { record, id, fields, flag, typed, problems, changed, kept, address }: DecidePage,
): string {
  const words = decisionWords(view.language);
  const { about } = words.decisions[id];
  const button = flag === undefined ? words.decisions[id].button : judged(view, flag);
  const shown = showReference(record.reference);
  const isFinalCheck = id === 'release';
  const lines = problems.map(({ field, code }) => ({
    name: field,
    text: words.problemAt(labelOf(id, field, view), labelIn(words.problems, code)),
  }));
  const page = (
    <>
      <a class="back" href={requestPath(record.reference)}>
        {words.back(shown)}
      </a>
      <ErrorSummary heading={view.words.frame.problem} lines={lines} />
      {changed === undefined ? null : <ChangedMeanwhile view={view} events={changed} />}
      {kept === true ? <KeptTyped view={view} /> : null}
      <h1>{button}</h1>
      <p class="lead">
        {about} <span class="nowrap">{shown}</span>
      </p>
      {flag === undefined ? null : <FlagLaw view={view} flag={flag} />}
      {isFinalCheck || id === 'to-final-check' ? <PackageSays view={view} record={record} /> : null}
      {id === 'recall' ? <RecalledPackage view={view} record={record} /> : null}
      <form class="letter" method="post" action={decidePath(record.reference, id)} noValidate>
        <FormFields token={view.token} record={record} />
        {fields.map((field) => (
          <Field key={field.name} {...{ view, record, id, field, typed, address }} error={errorAt(field.name)} />
        ))}
        <Buttons>
          <Button>{id === 'quote' ? words.cost.look : button}</Button>
          {isFinalCheck ? (
            <LinkButton href={decidePath(record.reference, 'send-back')} look="outline">
              {words.decisions['send-back'].button}
            </LinkButton>
          ) : null}
        </Buttons>
      </form>
    </>
  );
  return consolePage(view, {
    title: `${button} · ${shown}`,
    section: 'queue',
    withErrors: lines.length > 0 || changed !== undefined,
    whole: isFinalCheck,
    children: isFinalCheck ? (
      <div class="wrap file reading">
        <div class="facts">
          <RequestSays view={view} record={record} />
        </div>
        <div class="main">{page}</div>
      </div>
    ) : (
      page
    ),
  });

  function errorAt(name: EvidenceName): string | undefined {
    const found = problems.find(({ field }) => field === name);
    return found === undefined ? undefined : sentence(labelIn(words.problems, found.code));
  }
}

function judged({ language }: Console, { id }: Flag): string {
  const { flags, judge } = flagWords(language);
  return judge(flags[id].name);
}

type TypedProps = Parameters<typeof TextField>[0] & { readonly control: EvidenceField['control'] };

function TypedAnswer({ control, ...shared }: TypedProps) {
  if (control === 'number') return <TextField {...shared} inputMode="numeric" width="small" />;
  if (control === 'money') return <TextField {...shared} width="small" autocomplete="off" />;
  if (control === 'reference') return <TextField {...shared} width="medium" autocomplete="off" spellcheck={false} />;
  return <Textarea {...shared} rows={2} />;
}

/** Some fields are asked in other words where the records go out. */
function labelOf(id: DecisionId, name: EvidenceName, { language }: Console): string {
  const { fields, ofRelease } = decisionWords(language);
  const own: Readonly<Record<string, string>> = id === 'release' ? ofRelease.fields : {};
  return own[name] ?? fields[name];
}

interface FieldProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly id: DecisionId;
  readonly field: EvidenceField;
  readonly typed: URLSearchParams;
  readonly error: string | undefined;
  readonly address: DecidePage['address'];
}

/** The words of an answer; a quote goes by its amount, an address stands beside its kind. */
function optionLabel({ view, record, field: { name }, address }: FieldProps, value: string): string {
  const { values: its, instead } = decisionWords(view.language);
  if (name === 'contact' && typeof address === 'string') return `${labelIn(its, value)}: ${address}`;
  const values: Readonly<Record<string, string>> = { ...its, ...flagWords(view.language).values };
  const fee = record.fees?.find(({ id }) => id === value);
  if (fee === undefined) return labelIn(values, `${name}.${value}` in values ? `${name}.${value}` : value);
  const amount = showDollars(fee.cents);
  return name === 'replaces' ? instead(amount) : `${amount} · ${costState(record.fees ?? [], fee, view.language)}`;
}

function Field(props: FieldProps) {
  const { view, record, id, field, typed, error } = props;
  const words = decisionWords(view.language);
  const { name } = field;
  const hints: Readonly<Record<string, string>> = { ...words.hints, ...(id === 'release' && words.ofRelease.hints) };
  const shared = {
    ...{ name, label: labelOf(id, name, view), hint: hints[name], error, words: view.controls },
    ...{ optional: field.optional === true, value: typed.get(name) ?? '' },
  };
  if (field.control === 'items') {
    const { letter, labels } = view;
    if (letter === undefined) return null;
    const options = settleable(record).map((item) => ({ value: item.id, label: itemText(item, letter, labels).title }));
    return options.length === 0 ? null : <Checkboxes {...shared} values={typed.getAll(name)} options={options} />;
  }
  if ('values' in field) {
    if (name === 'flag') return <input type="hidden" name={name} value={field.values[0]} />;
    const options = field.values.map((value) => ({ value, label: optionLabel(props, value) }));
    return field.control === 'choice' ? (
      <Radios {...shared} options={options} />
    ) : (
      <Checkboxes {...shared} values={typed.getAll(name)} options={options} />
    );
  }
  if (field.control === 'day') return <DateField {...shared} value={typedDayIn(typed, name)} />;
  return <TypedAnswer {...shared} control={name === 'tracking' ? 'reference' : field.control} />;
}
