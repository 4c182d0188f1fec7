import { formPageWords } from '../../languages/form-pages.ts';
import { countryName } from '../../languages/site.ts';
import { countryCodes } from '../../request/countries.ts';
import { isLatinPath, latinPath } from '../../request/names.ts';
import type { Problem } from '../../request/problems.ts';
import { isName } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Checkbox, Checkboxes, Radios } from '../components/choices.tsx';
import { type ControlWords, Fieldset, idOf } from '../components/control.tsx';
import { DateField, Select, Textarea, TextField } from '../components/fields.tsx';
import { type Answers, answersAt, typedAt } from './answers.ts';
import type { Asked } from './questions.ts';
import type { Situation } from './situation.ts';
import { ownsProblem } from './values.ts';
import { optionText, problemText, questionText, statementText } from './words.ts';

export interface QuestionContext {
  readonly language: Language;
  readonly answers: Answers;
  readonly situation: Situation;
  readonly problems: readonly Problem[];
  readonly takesFax: boolean;
  readonly words: ControlWords;
  /** Replaces label and hint where the title of the page is the question. */
  readonly heading?: { readonly label: string; readonly hint: string | undefined };
}

type Props = Readonly<{ question: Asked; context: QuestionContext }>;

function messageAt(path: string, { problems, situation, language }: QuestionContext): string | undefined {
  const problem = problems.find((found) => found.path === path);
  return problem && problemText(problem, situation.family, language);
}

/** Of the question, or of a part without a control of its own. */
function messageOf({ path, control }: Asked, context: QuestionContext): string | undefined {
  const exact = messageAt(path, context);
  if (exact !== undefined || control === 'address' || control === 'text') return exact;
  const inner = context.problems.find((found) => ownsProblem({ path }, found.path));
  return inner && problemText(inner, context.situation.family, context.language);
}

export function QuestionControl({ question, context }: Props) {
  const { path, control, required, sideBySide, autocomplete = 'off', inputMode, width } = question;
  const { language, answers, situation, words, heading } = context;
  const { label, hint } = heading ?? questionText(path, language);
  const shared = { name: path, label, hint, error: messageOf(question, context), optional: required === 'no', words };
  const value = typedAt(answers, path);
  const line = { ...shared, value, autocomplete, spellcheck: false };
  const statement = {
    label: statementText(path, situation, language),
    hint: question.statement ? undefined : hint,
    value: question.options[0] ?? 'yes',
  };
  const choices = {
    ...shared,
    options: question.options
      .map((code) => optionText(path, code, language))
      // The hints of this question speak of the fax.
      .map((option) => (path === 'care.purpose' && !context.takesFax ? { ...option, hint: undefined } : option)),
    sideBySide,
    asHeading: heading !== undefined,
  };
  switch (control) {
    case 'text':
      return (
        <>
          <TextField {...line} inputMode={inputMode} width={width} />
          <LatinField path={path} label={label} context={context} />
        </>
      );
    case 'email':
      return <TextField {...line} inputMode="email" autocapitalize="none" />;
    case 'phone':
      return <TextField {...line} inputMode="tel" width="medium" />;
    case 'prose':
      return <Textarea {...shared} value={value} />;
    case 'date':
      return <DateField {...shared} value={typedDate(answers, path)} autocomplete={autocomplete} />;
    case 'radios':
      return <Radios {...choices} value={value} />;
    case 'checkboxes':
      return <Checkboxes {...choices} values={answersAt(answers, path)} />;
    case 'statement':
      return <Checkbox {...shared} {...statement} checked={value === statement.value} />;
    case 'address':
      return <AddressField {...{ question, context }} />;
  }
}

/** For a name that cannot be printed as it is; what was typed above stays. */
function LatinField({
  path,
  label,
  context,
}: {
  readonly path: string;
  readonly label: string;
  readonly context: QuestionContext;
}) {
  const { language, answers, problems, words } = context;
  const name = latinPath(path);
  const value = typedAt(answers, name);
  const needed = problems.some((problem) => problem.path === path && problem.code === 'latin-needed');
  if (!isName(path) || !(needed || value !== undefined)) return null;
  const { latinName } = formPageWords(language);
  const shown = { name, label: latinName.label(label), hint: latinName.hint, error: messageAt(name, context), value, words };
  return <TextField {...shown} spellcheck={false} />;
}

export function typedDate(answers: Answers, path: string) {
  return {
    year: typedAt(answers, `${path}.year`),
    month: typedAt(answers, `${path}.month`),
    day: typedAt(answers, `${path}.day`),
  };
}

function AddressField({ question, context }: Props) {
  const { path, required, autocomplete } = question;
  const { language, answers, words } = context;
  const labels = formPageWords(language).addressFields;
  const { label, hint } = questionText(path, language);
  const fill = (token: string) => (autocomplete === undefined ? 'off' : token);
  const part = (name: string) => ({
    name: `${path}.${name}`,
    value: typedAt(answers, `${path}.${name}`),
    error: messageAt(`${path}.${name}`, context),
    words,
  });
  return (
    <Fieldset name={path} {...{ label, hint, words }} error={messageAt(path, context)} optional={required === 'no'} anchor>
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

/** The United States first. */
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

/** What the summary links to: the part in an address, the name in Latin letters, else the question. */
export function anchorOf(problem: Problem, questions: readonly Asked[]): string {
  const question = questions.find((one) => ownsProblem(one, problem.path));
  const itself = question === undefined || question.control === 'address' || isLatinPath(problem.path);
  return itself ? idOf(problem.path) : idOf(question.path);
}
