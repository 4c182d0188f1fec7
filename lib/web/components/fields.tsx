/** Controls to type in. No HTML5 validation: the server says what is wrong. Typed text decides its own direction. */
import { type ControlProps, type DatePart, Fieldset, idOf, Labelled, tied } from './control.tsx';

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

export function TextField(props: TextFieldProps) {
  const { value, autocomplete, inputMode, spellcheck, autocapitalize, autofocus, width } = props;
  return (
    <Labelled {...props}>
      <input
        class={width}
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
      <textarea {...tied(props)} rows={rows} dir="auto">
        {`\n${value ?? ''}`}
      </textarea>
    </Labelled>
  );
}

/**
 * A file to hand over. No `capture`: the phone offers its camera and its library. `accept` as the browser takes it. `required` only where
 * the form goes to a server that is not ours.
 */
export function FileField(props: ControlProps & { readonly accept: string; readonly required?: boolean }) {
  return (
    <Labelled {...props}>
      <input {...tied(props)} type="file" accept={props.accept} required={props.required} />
    </Labelled>
  );
}

type BucketFieldsProps = Omit<ControlProps, 'name'> & {
  readonly accept: string;
  /** As the form was signed. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Of a form that goes to a bucket. The file is the last field: S3 reads none behind it. */
export function BucketFields({ fields, ...file }: BucketFieldsProps) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FileField {...file} name="file" required />
    </>
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
  const { options, value, autocomplete, width, words } = props;
  return (
    <Labelled {...props}>
      <select class={width} {...tied(props)} autocomplete={autocomplete}>
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

/** Month from a list, day and year as text, no leading zeros, no picker; in the order of the language. */
export function DateField(props: ControlProps & { readonly value?: TypedDate; readonly autocomplete?: string }) {
  const { name, error, value = {}, autocomplete, words } = props;
  const [first] = words.dateOrder;
  const partOf = (part: DatePart) => ({
    // The error summary leads to the first part, which has the id of the field.
    id: part === first ? idOf(name) : idOf(`${name}.${part}`),
    name: `${name}.${part}`,
    autocomplete: autocomplete === 'bday' ? `bday-${part}` : autocomplete,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  });
  return (
    <Fieldset {...props}>
      <div class="date">
        {words.dateOrder.map((part) => (
          <div key={part} class={part}>
            <label for={partOf(part).id}>{words[part]}</label>
            {part === 'month' ? (
              <select {...partOf(part)}>
                <option value="">{words.choose}</option>
                {words.months.map((label, index) => (
                  <option key={label} value={String(index + 1)} selected={value.month === String(index + 1)}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <input {...partOf(part)} type="text" inputMode="numeric" value={value[part] ?? ''} />
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
