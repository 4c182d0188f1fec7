/** Draws the fields of a letter's form. */
import { Checkbox, Checkboxes, Radios } from '../../web/components/choices.tsx';
import { Fieldset, idOf } from '../../web/components/control.tsx';
import { DateField, Select, Textarea, TextField } from '../../web/components/fields.tsx';
import { control, type FieldsProps } from './control.ts';
import { errorAt } from './labels.ts';
import { type FieldGroup, type LetterField, letterForms, type TickList } from './letter-forms.ts';

/** The fields that the letter of this kind needs. */
export function LetterFields(props: FieldsProps) {
  const { fields } = letterForms[props.kind];
  if (fields.length === 0) return <p>{props.view.editor.form.nothing}</p>;
  return fields.map((field) =>
    field.control === 'group' ? (
      <Group key={field.name} {...props} group={field} />
    ) : (
      <Field key={field.name} {...props} field={field} />
    ),
  );
}

function Group({ group, ...props }: FieldsProps & { readonly group: FieldGroup }) {
  const { editor, controls } = props.view;
  const label = editor.fields[group.name];
  return (
    <section class="part">
      <h2>{group.optional ? `${label} ${controls.optional}` : label}</h2>
      {group.fields.map((field) => (
        // What is optional as a whole is not called so again at each of its fields.
        <Field key={field.name} {...props} field={field} optional={group.optional ? false : field.optional === true} />
      ))}
    </section>
  );
}

function Field(props: FieldsProps & { readonly field: LetterField; readonly optional?: boolean }) {
  const { field, view, record, typed } = props;
  const { name } = field;
  const isOptional = typeof field.optional === 'function' ? field.optional(typed) : field.optional === true;
  const shared = { ...control(props, name), hint: field.hint?.(view, record), optional: props.optional ?? isOptional };
  switch (field.control) {
    case 'ticks':
      return <Ticks {...props} list={field} />;
    case 'yes':
      return field.shown?.(record) === false ? null : <Checkbox {...shared} value="yes" checked={typed.has(name)} />;
    case 'day':
      return <DateField {...shared} value={dayIn(props, name)} />;
    case 'prose':
    case 'lines':
      return <Textarea {...shared} rows={3} />;
    case 'text':
      return <TextField {...shared} />;
    case 'phone':
      return <TextField {...shared} inputMode="tel" width="medium" />;
    default:
      return <Choice {...props} field={field} shared={shared} />;
  }
}

function dayIn({ typed }: FieldsProps, name: string) {
  const part = (which: string) => typed.get(`${name}.${which}`) ?? '';
  return { year: part('year'), month: part('month'), day: part('day') };
}

function Choice({
  view,
  typed,
  field,
  shared,
}: FieldsProps & {
  readonly field: Extract<LetterField, { control: 'radios' | 'checkboxes' | 'select' }>;
  readonly shared: ReturnType<typeof control>;
}) {
  const options = field.values.map((value) => ({ value, label: field.labelOf(view, value) }));
  if (field.control === 'radios') return <Radios {...shared} options={options} />;
  if (field.control === 'select') return <Select {...shared} options={options} width="medium" />;
  return <Checkboxes {...shared} values={typed.getAll(field.name)} options={options} />;
}

function Ticks(props: FieldsProps & { readonly list: TickList }) {
  const { view, record, problems, list } = props;
  const { name, hint, codes, groups } = list;
  const error = errorAt(problems, name, view);
  const about = hint?.(view, record);
  if (groups === undefined)
    return (
      <Fieldset name={name} label={view.editor.fields[name]} hint={about} error={error} words={view.controls} anchor>
        {codes.map((code) => (
          <Tick key={code} {...props} code={code} />
        ))}
      </Fieldset>
    );
  return (
    <div id={idOf(name)} tabIndex={-1}>
      <p class="soft">{about}</p>
      {groups(view, record).map((group, index) => (
        <Fieldset
          key={group.name}
          name={group.name}
          label={group.label}
          error={index === 0 ? error : undefined}
          words={view.controls}
        >
          {group.codes.map((code) => (
            <Tick key={code} {...props} code={code} />
          ))}
        </Fieldset>
      ))}
    </div>
  );
}

/** A box with a field of its own, which opens when the box is ticked: by style alone, so that it works without a script. */
function Tick({ view, problems, typed, list, code }: FieldsProps & { readonly list: TickList; readonly code: string }) {
  const [tick, text] = [`${list.tick}.${code}`, `${list.text}.${code}`];
  const value = typed.get(text) ?? '';
  const beside = {
    name: text,
    label: list.textLabel(view, null) ?? '',
    value,
    error: errorAt(problems, text, view),
    words: view.controls,
    optional: true,
  };
  return (
    <div class={value.trim() === '' ? 'tick' : 'tick tick-open'} id={`${idOf(tick)}-both`}>
      <Checkbox
        name={tick}
        label={list.labelOf(view, code) ?? code}
        hint={list.noteOf?.(view, code)}
        checked={typed.has(tick)}
        error={errorAt(problems, tick, view)}
        words={view.controls}
      />
      <div class="tick-text">
        {list.beside === 'prose' ? (
          <Textarea {...beside} rows={2} />
        ) : (
          <TextField
            {...beside}
            {...(list.beside === 'number' && { inputMode: 'numeric' as const, width: 'small' as const })}
          />
        )}
      </div>
    </div>
  );
}
