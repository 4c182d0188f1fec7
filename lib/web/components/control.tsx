/** What every form control shares: its label line, hint, error and the ids that tie them together. */
import type { ComponentChildren } from 'preact';

/** The few words that controls add to what the page says. */
export interface ControlWords {
  /** Stands before each message: "Error:". */
  readonly error: string;
  /** Follows the label of a field that may stay empty: "(optional)". */
  readonly optional: string;
  readonly month: string;
  readonly day: string;
  readonly year: string;
  /** First, empty entry of a list. */
  readonly choose: string;
  readonly months: readonly string[];
}

export interface ControlProps {
  /** Name of the field as posted, a path such as patient.firstName. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly words: ControlWords;
}

/** The id of the control for a field; summaries link to it. */
export function idOf(name: string): string {
  return name.replaceAll('.', '-');
}

/** Ids of hint and message, for aria-describedby; undefined when there is neither. */
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
        <span class="usa-hint" id={`${idOf(name)}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="usa-error-message" id={`${idOf(name)}-error`}>
          <span class="out-of-sight">{words.error} </span>
          {error}
        </span>
      )}
    </>
  );
}

export function FormGroup({ error, children }: { readonly error?: string | undefined; readonly children: ComponentChildren }) {
  return <div class={error === undefined ? 'usa-form-group' : 'usa-form-group usa-form-group--error'}>{children}</div>;
}

/** What ties a control to its label, its hint and its message. */
export function tied(props: Pick<ControlProps, 'name' | 'hint' | 'error'>) {
  const { name, error } = props;
  return {
    id: idOf(name),
    name,
    'aria-describedby': describedBy(props),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
}

/** A control below its label, with hint and message between them. */
export function Labelled(props: ControlProps & { readonly children: ComponentChildren }) {
  const { name, label, error, children } = props;
  return (
    <FormGroup error={error}>
      <label class="usa-label" for={idOf(name)}>
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
  /** Gives the fieldset the id of the field, for problems that belong to no single control in it. */
  readonly anchor?: boolean | undefined;
  /** The legend is the heading of the page. */
  readonly asHeading?: boolean | undefined;
}

/** A group of controls under one legend; its message belongs to the whole group. */
export function Fieldset(props: FieldsetProps) {
  const { name, label, error, children, anchor, asHeading } = props;
  return (
    <fieldset
      class={error === undefined ? 'usa-fieldset' : 'usa-fieldset usa-form-group--error'}
      aria-describedby={describedBy(props)}
      {...(anchor ? { id: idOf(name), tabIndex: -1 } : {})}
    >
      <legend class={asHeading ? 'usa-legend heading' : 'usa-legend'}>
        {asHeading ? <h1>{label}</h1> : label}
        <Optional {...props} />
      </legend>
      <Notes {...props} />
      {children}
    </fieldset>
  );
}
