/** A list of boxes, each with a field of its own that opens when the box is ticked: by style alone, so that it works without a script. */

import { Checkbox } from '../../web/components/choices.tsx';
import { Fieldset, idOf } from '../../web/components/control.tsx';
import { Textarea, TextField } from '../../web/components/fields.tsx';
import type { FieldsProps } from './control.ts';
import type { TypedLetter } from './form.ts';
import { errorAt, fieldLabel } from './labels.ts';

interface TicksProps<Code extends string> extends FieldsProps {
  readonly list: { readonly tick: string; readonly text: string };
  /** The field that a problem with the list as a whole belongs to. */
  readonly name: 'defects' | 'grounds' | 'enclosed';
  /** Legend, where it is not the name of the list. */
  readonly legend?: string;
  readonly codes: readonly Code[];
  readonly hint?: string;
  readonly textLabel: string;
  /** Several lines beside each box. */
  readonly long?: boolean;
  /** A number beside each box. */
  readonly short?: boolean;
  readonly noteOf?: (code: Code) => string | undefined;
}

export function Ticks<Code extends string>(props: TicksProps<Code>) {
  const { view, problems, name, legend, codes, hint } = props;
  return (
    <Fieldset
      name={name}
      label={legend ?? view.desk.fields[name]}
      hint={hint}
      error={errorAt(problems, name, view)}
      words={view.controls}
      anchor
    >
      {codes.map((code) => (
        <Tick key={code} {...props} code={code} />
      ))}
    </Fieldset>
  );
}

function isOpen(typed: TypedLetter, text: string): boolean {
  return (typed.get(text) ?? '').trim() !== '';
}

export function Tick<Code extends string>(
  props: Pick<TicksProps<Code>, 'view' | 'problems' | 'typed' | 'list' | 'textLabel' | 'long' | 'short' | 'noteOf'> & {
    readonly code: Code;
  },
) {
  const { view, problems, typed, list, code, textLabel, long, short, noteOf } = props;
  const [tick, text] = [`${list.tick}.${code}`, `${list.text}.${code}`];
  const beside = {
    name: text,
    label: textLabel,
    value: typed.get(text) ?? '',
    error: errorAt(problems, text, view),
    words: view.controls,
    optional: true,
  };
  return (
    <div class={isOpen(typed, text) ? 'tick tick-open' : 'tick'} id={`${idOf(tick)}-both`}>
      <Checkbox
        name={tick}
        label={fieldLabel(tick, view)}
        hint={noteOf?.(code)}
        checked={typed.has(tick)}
        error={errorAt(problems, tick, view)}
        words={view.controls}
      />
      <div class="tick-text">
        {long ? (
          <Textarea {...beside} rows={2} />
        ) : (
          <TextField {...beside} {...(short && { inputMode: 'numeric' as const, width: 'small' as const })} />
        )}
      </div>
    </div>
  );
}
