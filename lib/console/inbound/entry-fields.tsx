/** Fields that the two forms of staff share, with what is wrong with each. */

import { conditions, media, senderTypes, sendingCarriers, sendingWays } from '../../inbound/vocabulary.ts';
import { languageTitle } from '../../languages/language.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { carrierNames } from '../../request/post/carriers.ts';
import { languages } from '../../request/vocabulary.ts';
import { Checkbox, Checkboxes, Radios } from '../../web/components/choices.tsx';
import { DateField, Select, Textarea, TextField } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { Form } from '../../web/form.ts';
import type { Console } from '../console.ts';
import { type EntryField, type EntryProblem, entryNoPassword } from './new-item.ts';

export interface EntryForm {
  readonly typed: Form;
  readonly problems: readonly EntryProblem[];
}

interface FieldsProps extends EntryForm {
  readonly view: Console;
}

/** What a form calls some of its fields, where it is not the usual word. */
export type Labels = Readonly<Partial<Record<EntryField, string>>>;

export function EntrySummary({ view, problems, labels = {} }: Omit<FieldsProps, 'typed'> & { readonly labels?: Labels }) {
  const words = inboundDeskWords(view.language);
  const lines = problems.map(({ field, code }) => ({
    name: field,
    text: words.problemAt(labels[field] ?? words.entry[field], labelIn(words.problems, code)),
  }));
  return <ErrorSummary heading={words.problemHeading} lines={lines} />;
}

/** One field by its name; which kind of control it is follows from the name. */
export function EntryInput({
  view,
  typed,
  problems,
  name,
  label,
}: FieldsProps & { readonly name: EntryField; readonly label?: string }) {
  const words = inboundDeskWords(view.language);
  const { entry } = words;
  const hints: Readonly<Record<string, string | undefined>> = { name: entry.nameHint, phone: entry.phoneHint };
  const problem = problems.find((one) => one.field === name);
  const shared = {
    name,
    label: label ?? entry[name],
    hint: hints[name],
    error: problem === undefined ? undefined : labelIn(words.problems, problem.code),
    // Most of it may be unknown: what is needed is said by the summary.
    words: { ...view.controls, optional: '' },
    value: typed.get(name) ?? '',
  };
  const options = (codes: readonly string[], labels: Readonly<Record<string, string>>) =>
    codes.map((value) => ({ value, label: labelIn(labels, value) }));
  const day = () => ({
    year: typed.get(`${name}.year`) ?? '',
    month: typed.get(`${name}.month`) ?? '',
    day: typed.get(`${name}.day`) ?? '',
  });
  switch (name) {
    case 'senderType':
      return <Radios {...shared} options={options(senderTypes, words.senders)} />;
    case 'way':
      return <Radios {...shared} options={options(sendingWays, words.ways)} />;
    case 'carrier':
      return <Select {...shared} options={options(sendingCarriers, { ...carrierNames, other: words.otherCarrier })} />;
    case 'language': {
      const titles = languages.map((value) => ({ value, label: languageTitle(value, view.language) }));
      return <Select {...shared} options={titles} />;
    }
    case 'what':
      return <Checkboxes {...shared} values={typed.getAll(name)} options={options(media, words.media)} />;
    case 'condition':
      return <Checkboxes {...shared} values={typed.getAll(name)} options={options(conditions, words.conditions)} />;
    case 'born':
    case 'day':
      return <DateField {...shared} value={day()} />;
    case 'about':
      return (
        <>
          <Textarea {...shared} rows={3} />
          {problem?.code === 'password-seen' ? (
            <Alert tone="warning">
              <p>
                <b>{words.password.warning}</b> {words.password.take}
              </p>
              <Checkbox name={entryNoPassword} label={words.password.isNone} checked={false} words={view.controls} />
            </Alert>
          ) : null}
        </>
      );
    case 'pages':
    case 'discs':
    case 'drives':
      return <TextField {...shared} inputMode="numeric" width="small" autocomplete="off" />;
    default:
      return <TextField {...shared} autocomplete="off" spellcheck={false} />;
  }
}
