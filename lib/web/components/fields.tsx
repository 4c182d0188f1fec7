/**
 * Controls to type in: one line, several lines, a list, a date. No HTML5 validation: the server says what is wrong. What is
 * typed decides whether it runs from the left or from the right.
 */
import { type ControlProps, Fieldset, idOf, Labelled, tied } from './control.tsx';

export type InputMode = 'text' | 'numeric' | 'tel' | 'email';

export interface TextFieldProps extends ControlProps {
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: InputMode | undefined;
  readonly width?: 'small' | 'medium' | undefined;
  readonly spellcheck?: boolean | undefined;
  /** For a page that is there for nothing else, such as one that a scanner types into. */
  readonly autofocus?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const { error, value, autocomplete, inputMode, width, spellcheck, autofocus } = props;
  const classes = ['usa-input', width ? `usa-input--${width}` : '', error === undefined ? '' : 'usa-input--error'];
  return (
    <Labelled {...props}>
      <input
        class={classes.filter(Boolean).join(' ')}
        {...tied(props)}
        type="text"
        dir={inputMode === undefined || inputMode === 'text' ? 'auto' : undefined}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputMode={inputMode}
        spellcheck={spellcheck}
        autofocus={autofocus}
      />
    </Labelled>
  );
}

export function Textarea(props: ControlProps & { readonly value?: string | undefined; readonly rows?: number }) {
  const { error, value, rows = 5 } = props;
  return (
    <Labelled {...props}>
      {/* The line feed after the start tag is swallowed by the parser; without it a first empty line would be lost. */}
      <textarea
        class={error === undefined ? 'usa-textarea' : 'usa-textarea usa-input--error'}
        {...tied(props)}
        rows={rows}
        dir="auto"
      >
        {`\n${value ?? ''}`}
      </textarea>
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A heading under which this and the following options stand; Select and Radios show it. */
  readonly group?: string | undefined;
}

export interface SelectProps extends ControlProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly width?: 'small' | 'medium' | undefined;
}

export function Select(props: SelectProps) {
  const { error, options, value, autocomplete, width, words } = props;
  const classes = ['usa-select', width ? `usa-input--${width}` : '', error === undefined ? '' : 'usa-input--error'];
  return (
    <Labelled {...props}>
      <select class={classes.filter(Boolean).join(' ')} {...tied(props)} autocomplete={autocomplete}>
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** The three parts as typed; they need not be a date. */
export interface TypedDate {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** USWDS memorable date: month from a list, day and year as text, no leading zeros demanded, no picker. */
export function DateField(props: ControlProps & { readonly value?: TypedDate; readonly birthday?: boolean }) {
  const { name, error, value = {}, birthday, words } = props;
  const wrong = error === undefined ? '' : ' usa-input--error';
  const invalid = error === undefined ? undefined : 'true';
  const month = idOf(name);
  return (
    <Fieldset {...props}>
      <div class="usa-memorable-date">
        <div class="usa-form-group usa-form-group--month">
          <label class="usa-label" for={month}>
            {words.month}
          </label>
          <select
            class={`usa-select${wrong}`}
            id={month}
            name={`${name}.month`}
            autocomplete={birthday ? 'bday-month' : undefined}
            aria-invalid={invalid}
          >
            <option value="">{words.choose}</option>
            {words.months.map((label, index) => (
              <option key={label} value={String(index + 1)} selected={value.month === String(index + 1)}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <DatePart part="day" id={`${month}-day`} label={words.day} typed={value.day} {...{ name, birthday, wrong, invalid }} />
        <DatePart
          part="year"
          id={`${month}-year`}
          label={words.year}
          typed={value.year}
          {...{ name, birthday, wrong, invalid }}
        />
      </div>
    </Fieldset>
  );
}

interface DatePartProps {
  readonly part: 'day' | 'year';
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly typed: string | undefined;
  readonly birthday: boolean | undefined;
  readonly wrong: string;
  readonly invalid: 'true' | undefined;
}

function DatePart({ part, id, name, label, typed, birthday, wrong, invalid }: DatePartProps) {
  return (
    <div class={`usa-form-group usa-form-group--${part}`}>
      <label class="usa-label" for={id}>
        {label}
      </label>
      <input
        class={`usa-input${wrong}`}
        id={id}
        name={`${name}.${part}`}
        type="text"
        inputMode="numeric"
        autocomplete={birthday ? `bday-${part}` : undefined}
        value={typed ?? ''}
        aria-invalid={invalid}
      />
    </div>
  );
}
