/** What every form control shares: label, hint, error and their ids. */
import type { ComponentChildren } from 'preact';

export type DatePart = 'year' | 'month' | 'day';

export interface ControlWords {
  /** Before each message: "Error:". */
  readonly error: string;
  /** After the label: "(optional)". */
  readonly optional: string;
  readonly month: string;
  readonly day: string;
  readonly year: string;
  /** The empty entry of a list. */
  readonly choose: string;
  readonly months: readonly string[];
  /** In which order the language names the parts of a date. */
  readonly dateOrder: readonly DatePart[];
}

export interface ControlProps {
  /** As posted, a path such as patient.firstName. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly words: ControlWords;
}

export function idOf(name: string): string {
  return name.replaceAll('.', '-');
}

export function describedBy({ name, hint, error }: Pick<ControlProps, 'name' | 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? '' : `${idOf(name)}-hint`, error === undefined ? '' : `${idOf(name)}-error`];
  return ids.join(' ').trim() || undefined;
}

function Optional({ optional, words }: Pick<ControlProps, 'optional' | 'words'>) {
  return optional ? <span class="optional"> {words.optional}</span> : null;
}

/** Hint and message, in the order in which they are read. */
export function Notes({ name, hint, error, words }: Pick<ControlProps, 'name' | 'hint' | 'error' | 'words'>) {
  return (
    <>
      {hint === undefined ? null : (
        <span class="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="message" id={`${idOf(name)}-error`}>
          <span class="out-of-sight">{words.error} </span>
          {error}
        </span>
      )}
    </>
  );
}

export function FormGroup({ error, children }: { readonly error?: string | undefined; readonly children: ComponentChildren }) {
  return <div class={error === undefined ? 'field' : 'field wrong'}>{children}</div>;
}

/** Ties a control to its label, hint and message. */
export function tied(props: Pick<ControlProps, 'name' | 'hint' | 'error'>) {
  const { name, error } = props;
  return {
    id: idOf(name),
    name,
    'aria-describedby': describedBy(props),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
}

export function Labelled(props: ControlProps & { readonly children: ComponentChildren }) {
  const { name, label, error, children } = props;
  return (
    <FormGroup error={error}>
      <label for={idOf(name)}>
        {label}
        <Optional {...props} />
      </label>
      <Notes {...props} />
      {children}
    </FormGroup>
  );
}

export interface FieldsetProps extends ControlProps {
  readonly children: ComponentChildren;
  /** The fieldset has the id of the field, for problems of no single control. */
  readonly anchor?: boolean | undefined;
  /** The legend is the heading of the page. */
  readonly asHeading?: boolean | undefined;
}

export function Fieldset(props: FieldsetProps) {
  const { name, label, error, children, anchor, asHeading } = props;
  return (
    <fieldset
      class={error === undefined ? undefined : 'wrong'}
      aria-describedby={describedBy(props)}
      {...(anchor ? { id: idOf(name), tabIndex: -1 } : {})}
    >
      <legend>
        {asHeading ? <h1>{label}</h1> : label}
        <Optional {...props} />
      </legend>
      <Notes {...props} />
      {children}
    </fieldset>
  );
}
