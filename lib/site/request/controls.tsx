/** Draws a field of the journey with the right control, its answer as typed and what is wrong with it. */
import { formPageWords } from '../../languages/form-pages.ts';
import { countryName } from '../../languages/site.ts';
import { countryCodes } from '../../request/countries.ts';
import type { Problem } from '../../request/problems.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Checkbox, Checkboxes, Radios } from '../../web/components/choices.tsx';
import { type ControlWords, Fieldset, idOf } from '../../web/components/control.tsx';
import { DateField, Select, Textarea, TextField } from '../../web/components/fields.tsx';
import { type Answers, answersAt, typedAt } from './answers.ts';
import type { Field } from './fields.ts';
import { optionsOf } from './options.ts';
import type { Situation } from './situation.ts';
import { fieldText, optionText, problemText, statementText } from './wording.ts';

export interface FieldContext {
  readonly language: Language;
  readonly answers: Answers;
  readonly situation: Situation;
  readonly problems: readonly Problem[];
  readonly words: ControlWords;
  /** Taken instead of label and hint where the question of the page is the question of the field. */
  readonly heading?: { readonly label: string; readonly hint: string | undefined };
}

function messageAt(path: string, { problems, situation, language }: FieldContext): string | undefined {
  const problem = problems.find((found) => found.path === path);
  return problem && problemText(problem, situation.family, language);
}

/** The message of a field: its own, or that of a part for which there is no control of its own. */
function messageOf({ path, kind }: Field, context: FieldContext): string | undefined {
  const exact = messageAt(path, context);
  if (exact !== undefined || kind === 'address') return exact;
  const inner = context.problems.find((found) => found.path.startsWith(`${path}.`));
  return inner && problemText(inner, context.situation.family, context.language);
}

export function FieldControl({ field, context }: { readonly field: Field; readonly context: FieldContext }) {
  const { path, kind, optional, sideBySide } = field;
  const { language, answers, situation, words, heading } = context;
  const text = heading ?? fieldText(path, language);
  const shared = { name: path, ...text, error: messageOf(field, context), optional, words };
  const options = optionsOf(path, situation).map((code) => optionText(path, code, language));
  switch (kind) {
    case 'text':
      return <TextField {...shared} {...field} value={typedAt(answers, path)} spellcheck={false} />;
    case 'prose':
      return <Textarea {...shared} value={typedAt(answers, path)} />;
    case 'date':
      return <DateField {...shared} value={typedDate(answers, path)} birthday={field.autocomplete === 'bday'} />;
    case 'radios':
      return (
        <Radios
          {...shared}
          options={options}
          value={typedAt(answers, path)}
          sideBySide={sideBySide}
          asHeading={heading !== undefined}
        />
      );
    case 'checkboxes':
      return <Checkboxes {...shared} options={options} values={answersAt(answers, path)} asHeading={heading !== undefined} />;
    case 'statement':
      return <Statement {...{ field, context, error: shared.error }} />;
    case 'address':
      return <AddressField {...{ field, context }} />;
  }
}

function Statement({
  field,
  context,
  error,
}: {
  readonly field: Field;
  readonly context: FieldContext;
  readonly error: string | undefined;
}) {
  const { language, answers, situation, words } = context;
  const { path } = field;
  const [code = 'yes'] = optionsOf(path, situation);
  const label = statementText(path, language) ?? fieldText(path, language).label;
  return (
    <Checkbox name={path} label={label} error={error} words={words} value={code} checked={typedAt(answers, path) === code} />
  );
}

export function typedDate(answers: Answers, path: string) {
  return {
    year: typedAt(answers, `${path}.year`),
    month: typedAt(answers, `${path}.month`),
    day: typedAt(answers, `${path}.day`),
  };
}

/** Street, unit, city, state, ZIP code and country under one legend. Browsers may fill them in for a person's own address. */
function AddressField({ field, context }: { readonly field: Field; readonly context: FieldContext }) {
  const { path, optional } = field;
  const { language, answers, words } = context;
  const labels = formPageWords(language).addressFields;
  const own = !path.startsWith('recipient.');
  const fill = (name: string) => (own ? name : undefined);
  const part = (name: string) => ({
    name: `${path}.${name}`,
    value: typedAt(answers, `${path}.${name}`),
    error: messageAt(`${path}.${name}`, context),
    words,
  });
  return (
    <Fieldset
      name={path}
      {...fieldText(path, language)}
      error={messageAt(path, context)}
      optional={optional}
      words={words}
      anchor
    >
      <TextField {...part('street')} label={labels.street} autocomplete={fill('address-line1')} />
      <TextField {...part('unit')} label={labels.unit} optional autocomplete={fill('address-line2')} />
      <TextField {...part('city')} label={labels.city} autocomplete={fill('address-level2')} />
      <TextField
        {...part('state')}
        label={labels.state}
        hint={labels.stateHint}
        width="medium"
        autocomplete={fill('address-level1')}
      />
      <TextField {...part('zip')} label={labels.zip} hint={labels.zipHint} width="small" autocomplete={fill('postal-code')} />
      <Select
        {...part('country')}
        value={typedAt(answers, `${path}.country`) ?? 'US'}
        label={labels.country}
        options={countries(language)}
        autocomplete={fill('country')}
      />
    </Fieldset>
  );
}

const lists = new Map<Language, readonly { readonly value: string; readonly label: string }[]>();

/** All countries by name, the United States first. */
function countries(language: Language) {
  const known = lists.get(language);
  if (known !== undefined) return known;
  const named = countryCodes
    .filter((code) => code !== 'US')
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  const list = [{ value: 'US', label: countryName('US', language) }, ...named];
  lists.set(language, list);
  return list;
}

/** The id on which the summary lands for a problem: the part itself in an address, the field otherwise. */
export function anchorOf(problem: Problem, fields: readonly Field[]): string {
  const field = fields.find(({ path }) => problem.path === path || problem.path.startsWith(`${path}.`));
  return field === undefined || field.kind === 'address' ? idOf(problem.path) : idOf(field.path);
}
