/** The form of each decision about an item, drawn from the table. All of them stand on one page, so each field has its decision before its name. */

import type { ComponentChildren } from 'preact';
import type { InboundProblem } from '../../inbound/decide.ts';
import { type InboundDecisionId, type InboundField, inboundEvidenceOf, inboundRuleOf } from '../../inbound/decision-rules.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox, Checkboxes, Radios } from '../../web/components/choices.tsx';
import { DateField, Textarea, TextField } from '../../web/components/fields.tsx';
import type { SummaryLine } from '../../web/components/messages.tsx';
import { Alert } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { announcedInWords } from './item-words.ts';
import { decideItemPath } from './paths.ts';
import { shownToken } from './standing.ts';

/** What the page warns of beside what the table refuses. */
export type FormProblem = Omit<InboundProblem, 'code'> & { readonly code: InboundProblem['code'] | 'password-seen' };

export const fieldIn = (id: InboundDecisionId, name: string): string => `${id}.${name}`;
/** Ticked: the text that seems to hold a password holds none. */
export const noPasswordField = 'no-password';

export interface Tried {
  readonly id: InboundDecisionId;
  readonly form: URLSearchParams;
  readonly problems: readonly FormProblem[];
}

interface FormsProps {
  readonly view: Console;
  readonly record: InboundRecord;
  readonly today: string;
  readonly tried: Tried | undefined;
}

export function problemLines(view: Console, { id, problems }: Tried): readonly SummaryLine[] {
  const words = inboundDeskWords(view.language);
  return problems.map(({ field, code }) => {
    const text = labelIn(words.problems, code);
    return field === undefined
      ? { text }
      : { name: fieldIn(id, field), text: words.problemAt(labelIn(words.fields, field), text) };
  });
}

/** Which version of the item a form was shown for. */
export function ItemFields({ view, record }: Pick<FormsProps, 'view' | 'record'>) {
  return (
    <>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="version" value={record.version} />
      <input type="hidden" name="shown" value={shownToken(record)} />
    </>
  );
}

interface DecisionProps extends FormsProps {
  /** In the wide column: fields and choices beside each other. */
  readonly wide?: boolean;
  readonly id: InboundDecisionId;
  readonly look: 'main' | 'outline';
}

/** Thirds of the wide column. */
const widths: Readonly<Record<InboundField['control'], string | undefined>> = {
  ...{ day: 'wide', ahead: 'wide', choice: 'whole ticks', ticks: 'whole ticks', checks: 'whole ticks', prose: 'whole' },
  ...{ number: undefined, tracking: undefined },
};

export function DecisionForm({ id, look, wide = false, ...props }: DecisionProps) {
  const { view, record, tried } = props;
  const words = inboundDeskWords(view.language);
  const { button, about: does } = words.decisions[id];
  const isTold = inboundRuleOf(id).tells === null || record.body.sender.email !== undefined;
  const about = isTold ? does : words.item.noEmail;
  const seen = tried?.id === id && tried.problems.some(({ code }) => code === 'password-seen');
  return (
    <form method="post" action={decideItemPath(record.reference, id)} noValidate>
      <ItemFields view={view} record={record} />
      <div class={wide ? 'keys' : undefined}>
        {about === '' ? null : <p class="soft whole">{about}</p>}
        {inboundEvidenceOf(id, 'staff').map((field) => (
          <div key={field.name} class={wide ? widths[field.control] : undefined}>
            <Field {...props} id={id} field={field} />
          </div>
        ))}
      </div>
      {seen ? (
        <Alert tone="warning">
          <p>
            <b>{words.password.warning}</b> {words.password.take}
          </p>
          <Checkbox name={fieldIn(id, noPasswordField)} label={words.password.isNone} checked={false} words={view.controls} />
        </Alert>
      ) : null}
      <Buttons>
        <Button look={look}>{button}</Button>
      </Buttons>
    </form>
  );
}

interface OthersProps extends FormsProps {
  readonly ids: readonly InboundDecisionId[];
  readonly children: ComponentChildren;
}

/** The others, each folded; the one that was refused stands open. */
export function OtherDecisions({ ids, children, ...props }: OthersProps) {
  const { view, tried } = props;
  const words = inboundDeskWords(view.language);
  return (
    <section class="pane" aria-labelledby="other-decisions">
      <h2 id="other-decisions">{words.item.others}</h2>
      {ids.map((id) => (
        <details key={id} open={tried?.id === id}>
          <summary>{words.decisions[id].button}</summary>
          <DecisionForm {...props} id={id} look="outline" />
        </details>
      ))}
      {children}
    </section>
  );
}

function dayParts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: String(Number(month)), day: String(Number(date)) };
}

/** As typed; on a fresh form today, where a day that is over is asked for. */
function dayValue({ tried, id, field, today }: FieldProps) {
  const name = fieldIn(id, field.name);
  const typed = (part: string) => tried?.form.get(`${name}.${part}`) ?? '';
  if (tried?.id === id) return { year: typed('year'), month: typed('month'), day: typed('day') };
  return field.control === 'day' ? dayParts(today) : {};
}

interface FieldProps extends FormsProps {
  readonly id: InboundDecisionId;
  readonly field: InboundField;
}

function hintOf({ view, record, id, field }: FieldProps): string | undefined {
  const { hints } = inboundDeskWords(view.language);
  const announced = announcedInWords(record.body, view);
  if (id === 'arrive' && field.name === 'pieces') return announced === '' ? undefined : hints['arrive.pieces'](announced);
  const all: Readonly<Record<string, unknown>> = hints;
  const own = all[fieldIn(id, field.name)] ?? all[field.name];
  return typeof own === 'string' ? own : undefined;
}

function optionsOf({ view, field }: FieldProps) {
  const { values, conditions, missing, endings } = inboundDeskWords(view.language);
  const labels: Readonly<Record<string, string>> = { condition: conditions, missing, ending: endings }[field.name] ?? values;
  const all = 'values' in field ? field.values : [];
  return all.map((value) => {
    const key = `${field.name}.${value}`;
    return { value, label: labelIn(labels, key in labels ? key : value) };
  });
}

function Field(props: FieldProps) {
  const { view, id, field, tried } = props;
  const words = inboundDeskWords(view.language);
  const own = tried?.id === id ? tried : undefined;
  const problem = own?.problems.find((one) => one.field === field.name);
  const shared = {
    name: fieldIn(id, field.name),
    label: labelIn(words.fields, field.name),
    hint: hintOf(props),
    error: problem === undefined ? undefined : labelIn(words.problems, problem.code),
    optional: field.optional === true,
    words: view.controls,
    value: own?.form.get(fieldIn(id, field.name)) ?? '',
  };
  const values = own?.form.getAll(shared.name) ?? [];
  switch (field.control) {
    case 'day':
    case 'ahead':
      return <DateField {...shared} value={dayValue(props)} />;
    case 'choice':
      return <Radios {...shared} options={optionsOf(props)} />;
    case 'ticks':
    case 'checks':
      return <Checkboxes {...shared} values={values} options={optionsOf(props)} />;
    case 'number':
      return <TextField {...shared} inputMode="numeric" width="small" autocomplete="off" />;
    case 'tracking':
      return <TextField {...shared} autocomplete="off" spellcheck={false} />;
    case 'prose':
      return <Textarea {...shared} rows={2} />;
  }
}
