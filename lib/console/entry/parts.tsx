/** Controls of the one form, by the names of its fields: what was typed, what is wrong with it, and the label of the console. */
import type { ComponentChildren } from 'preact';
import { entryWords } from '../../languages/staff-entry.ts';
import { Checkbox, Checkboxes } from '../../web/components/choices.tsx';
import { idOf } from '../../web/components/control.tsx';
import { DateField, type Option, Select, TextField } from '../../web/components/fields.tsx';
import type { SummaryLine } from '../../web/components/messages.tsx';
import { answersAt, typedAt } from '../../web/questions/answers.ts';
import { isQuestion, type QuestionPath } from '../../web/questions/questions.ts';
import { questionText } from '../../web/questions/words.ts';
import type { Console } from '../console.ts';
import type { Typed } from './typed.ts';

export interface FormContext {
  readonly view: Console;
  readonly typed: Typed;
  readonly problems: readonly SummaryLine[];
}

type FieldName = keyof ReturnType<typeof entryWords>['fields'] | QuestionPath;

/** The label of the console, or that of the form of requesters where it says the same. */
export function labelOf(name: string, { language }: Pick<Console, 'language'>): string | undefined {
  const own = Object.entries(entryWords(language).fields).find(([field]) => field === name)?.[1];
  return own ?? (isQuestion(name) ? questionText(name, language).label : undefined);
}

interface FieldProps {
  readonly of: FormContext;
  readonly name: FieldName;
  readonly hint?: string | undefined;
}

/** What every control of this form has. Nothing is called optional: what paper lacks is a defect of the request, not of the form. */
function shared({ of: { view, problems }, name, hint }: FieldProps) {
  const error = problems.find((problem) => problem.name === name)?.text;
  return { name, hint, error, label: labelOf(name, view) ?? name, words: { ...view.controls, optional: '' } };
}

export function Line(props: FieldProps & { readonly list?: string; readonly inputMode?: 'numeric' | 'tel' | 'email' }) {
  const { of, name, list, inputMode } = props;
  if (list === undefined)
    return (
      <TextField
        {...shared(props)}
        value={typedAt(of.typed.answers, name)}
        autocomplete="off"
        spellcheck={false}
        inputMode={inputMode}
      />
    );
  return <Listed {...props} list={list} />;
}

/** Typed freely, with names to choose from; works without a script. */
function Listed(props: FieldProps & { readonly list: string }) {
  const { label, hint, error } = shared(props);
  const { name, of, list } = props;
  const [hintId, errorId] = [`${idOf(name)}-hint`, `${idOf(name)}-error`];
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={idOf(name)}>{label}</label>
      {error === undefined ? null : (
        <span class="message" id={errorId}>
          <span class="out-of-sight">{of.view.controls.error} </span>
          {error}
        </span>
      )}
      <input
        id={idOf(name)}
        name={name}
        type="text"
        dir="auto"
        list={list}
        value={typedAt(of.typed.answers, name) ?? ''}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={[hint === undefined ? '' : hintId, error === undefined ? '' : errorId].join(' ').trim() || undefined}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
      {hint === undefined ? null : (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** `preset`: chosen beforehand where nothing was. */
export function Choice(props: FieldProps & { readonly options: readonly Option[]; readonly preset?: string }) {
  const { of, name, options, preset } = props;
  return <Select {...shared(props)} options={options} value={typedAt(of.typed.answers, name) ?? preset} autocomplete="off" />;
}

export function Day(props: FieldProps) {
  const { of, name } = props;
  const part = (one: string) => typedAt(of.typed.answers, `${name}.${one}`);
  return (
    <DateField {...shared(props)} value={{ year: part('year'), month: part('month'), day: part('day') }} autocomplete="off" />
  );
}

export function Tick(props: FieldProps) {
  const { of, name } = props;
  return <Checkbox {...shared(props)} checked={typedAt(of.typed.answers, name) === 'yes'} />;
}

export function Ticks(props: FieldProps & { readonly options: readonly Option[] }) {
  const { of, name, options } = props;
  return <Checkboxes {...shared(props)} options={options} values={answersAt(of.typed.answers, name)} />;
}

/** A row of short choices, as wide as their words; `autofocus` for the first thing that is typed. */
export function Segments(props: FieldProps & { readonly options: readonly Option[]; readonly autofocus?: boolean }) {
  const { of, name, options, autofocus } = props;
  const { label, error } = shared(props);
  const chosen = typedAt(of.typed.answers, name);
  const errorId = `${idOf(name)}-error`;
  return (
    <fieldset class={error === undefined ? undefined : 'wrong'} aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{label}</legend>
      {error === undefined ? null : (
        <span class="message" id={errorId}>
          <span class="out-of-sight">{of.view.controls.error} </span>
          {error}
        </span>
      )}
      <div class="seg">
        {options.map(({ value, label: text }, index) => (
          <label key={value}>
            <input
              id={index === 0 ? idOf(name) : `${idOf(name)}-${value}`}
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              autofocus={autofocus === true && index === 0}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Closed until somebody needs it, and open where something in it was typed or is wrong. */
export function Fold({
  of: { typed, problems },
  summary,
  names,
  children,
}: {
  readonly of: FormContext;
  readonly summary: string;
  readonly names: readonly string[];
  readonly children: ComponentChildren;
}) {
  const isIn = (name: string) => names.some((one) => name === one || name.startsWith(`${one}.`));
  const isTyped = Object.entries(typed.answers).some(([name, values]) => isIn(name) && values.some((value) => value !== ''));
  const isWrong = problems.some(({ name }) => name !== undefined && isIn(name));
  return (
    <details open={isTyped || isWrong}>
      <summary>{summary}</summary>
      <div class="keys">{children}</div>
    </details>
  );
}
