/** Controls to type in. No HTML5 validation: the server says what is wrong. Typed text decides its own direction. */
import type { ComponentChildren } from 'preact';
import { type ControlProps, Fieldset, idOf, Labelled, tied } from './control.tsx';

type Width = 'small' | 'medium' | undefined;

interface TextFieldProps extends ControlProps {
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | undefined;
  readonly width?: Width;
  readonly spellcheck?: boolean | undefined;
  /** `none` where a capital would be a slip of the keyboard, as in e-mail addresses. */
  readonly autocapitalize?: 'none' | undefined;
  /** For a page with this one purpose, such as one that a scanner types into. */
  readonly autofocus?: boolean | undefined;
}

function classOf(kind: 'input' | 'select' | 'textarea', { error, width }: Pick<TextFieldProps, 'error' | 'width'>): string {
  const modifiers = [width ? ` usa-input--${width}` : '', error === undefined ? '' : ' usa-input--error'];
  return `usa-${kind}${modifiers.join('')}`;
}

export function TextField(props: TextFieldProps) {
  const { value, autocomplete, inputMode, spellcheck, autocapitalize, autofocus } = props;
  return (
    <Labelled {...props}>
      <input
        class={classOf('input', props)}
        {...tied(props)}
        type="text"
        dir={inputMode === undefined || inputMode === 'text' ? 'auto' : undefined}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputMode={inputMode}
        spellcheck={spellcheck}
        autocapitalize={autocapitalize}
        autofocus={autofocus}
      />
    </Labelled>
  );
}

export function Textarea(props: ControlProps & { readonly value?: string | undefined; readonly rows?: number }) {
  const { value, rows = 5 } = props;
  return (
    <Labelled {...props}>
      {/* Parsers drop the line feed after the start tag; without it a first empty line would be lost. */}
      <textarea class={classOf('textarea', props)} {...tied(props)} rows={rows} dir="auto">
        {`\n${value ?? ''}`}
      </textarea>
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface SelectProps extends ControlProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly width?: Width;
}

export function Select(props: SelectProps) {
  const { options, value, autocomplete, words } = props;
  return (
    <Labelled {...props}>
      <select class={classOf('select', props)} {...tied(props)} autocomplete={autocomplete}>
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

/** As typed, which need not be a date. */
export interface TypedDate {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** USWDS memorable date: month from a list, day and year as text, no leading zeros, no picker. */
export function DateField(props: ControlProps & { readonly value?: TypedDate; readonly autocomplete?: string }) {
  const { name, error, value = {}, autocomplete, words } = props;
  const partOf = (part: keyof TypedDate) => ({
    id: part === 'month' ? idOf(name) : idOf(`${name}.${part}`),
    name: `${name}.${part}`,
    autocomplete: autocomplete === 'bday' ? `bday-${part}` : autocomplete,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  });
  return (
    <Fieldset {...props}>
      <div class="usa-memorable-date">
        <DatePart part="month" id={partOf('month').id} label={words.month}>
          <select class={classOf('select', { error })} {...partOf('month')}>
            <option value="">{words.choose}</option>
            {words.months.map((label, index) => (
              <option key={label} value={String(index + 1)} selected={value.month === String(index + 1)}>
                {label}
              </option>
            ))}
          </select>
        </DatePart>
        {(['day', 'year'] as const).map((part) => (
          <DatePart key={part} part={part} id={partOf(part).id} label={words[part]}>
            <input
              class={classOf('input', { error })}
              {...partOf(part)}
              type="text"
              inputMode="numeric"
              value={value[part] ?? ''}
            />
          </DatePart>
        ))}
      </div>
    </Fieldset>
  );
}

interface DatePartProps {
  readonly part: keyof TypedDate;
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

function DatePart({ part, id, label, children }: DatePartProps) {
  return (
    <div class={`usa-form-group usa-form-group--${part}`}>
      <label class="usa-label" for={id}>
        {label}
      </label>
      {children}
    </div>
  );
}
