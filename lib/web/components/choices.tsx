/** Choices, each a card whose whole surface can be pressed; none is ticked beforehand. */
import { type ControlProps, describedBy, Fieldset, FormGroup, idOf, Notes } from './control.tsx';
import type { Option } from './fields.tsx';

interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  /** What is sent. */
  readonly value?: string;
  readonly checked: boolean;
  readonly described?: string | undefined;
  readonly invalid?: boolean;
}

function Choice({ kind, id, name, option, value = option.value, checked, described, invalid }: ChoiceProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-about`;
  const describedIds = [hintId, described].filter(Boolean).join(' ') || undefined;
  return (
    <label class="pick" for={id}>
      <input
        id={id}
        type={kind}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={describedIds}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <span>
        <b>{option.label}</b>
        {option.hint === undefined ? null : (
          <span class="hint" id={hintId}>
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** The error summary links to the first choice, which has the id of the field. */
function choiceId(name: string, option: Option, index: number): string {
  return index === 0 ? idOf(name) : `${idOf(name)}-${option.value}`;
}

interface ChoicesProps extends ControlProps {
  readonly options: readonly Option[];
  /** Two short choices beside each other. */
  readonly sideBySide?: boolean | undefined;
  readonly asHeading?: boolean | undefined;
  /** Each choice has a name of its own, such as what.paper: for forms that stand in an address, where a name comes once. */
  readonly ownNames?: boolean | undefined;
}

export function Radios(props: ChoicesProps & { readonly value?: string | undefined }) {
  return <Choices {...props} kind="radio" values={props.value === undefined ? [] : [props.value]} />;
}

export function Checkboxes(props: ChoicesProps & { readonly values: readonly string[] }) {
  return <Choices {...props} kind="checkbox" />;
}

function Choices(props: ChoicesProps & { readonly kind: 'radio' | 'checkbox'; readonly values: readonly string[] }) {
  const { kind, name, options, values, sideBySide, ownNames } = props;
  const choices = options.map((option, index) => (
    <Choice
      key={option.value}
      kind={kind}
      id={choiceId(name, option, index)}
      name={ownNames ? `${name}.${option.value}` : name}
      option={option}
      value={ownNames ? 'yes' : option.value}
      checked={values.includes(option.value)}
    />
  ));
  return (
    <Fieldset {...props}>
      <div class={sideBySide ? 'picks side-by-side' : 'picks'}>{choices}</div>
    </Fieldset>
  );
}

/** One statement to agree to. `label` is the statement itself. */
export function Checkbox(props: ControlProps & { readonly checked: boolean; readonly value?: string }) {
  const { name, label, hint, error, checked, value = 'yes', words } = props;
  return (
    <FormGroup error={error}>
      <Notes name={name} error={error} words={words} />
      <Choice
        kind="checkbox"
        id={idOf(name)}
        name={name}
        option={{ value, label, hint }}
        checked={checked}
        described={describedBy({ name, error })}
        invalid={error !== undefined}
      />
    </FormGroup>
  );
}
