/** The fields of each kind of letter. */
import type { ComponentChildren } from 'preact';
import { extensionReasons, noRecordsReasons, searchedPlaces } from '../../documents/letters/details.ts';
import { denialGroundCodes, denialGrounds } from '../../documents/letters/grounds.ts';
import { showDay } from '../../languages/staff.ts';
import { addDays } from '../../request/dates.ts';
import { dueOn, extendedDueOn } from '../../request/deadlines.ts';
import { type LetterKind, formats as mediums, recordTypes } from '../../request/vocabulary.ts';
import { Checkbox, Checkboxes, Radios } from '../../web/components/choices.tsx';
import { DateField, Select, Textarea, TextField } from '../../web/components/fields.tsx';
import { control, type FieldsProps } from './control.ts';
import { DefectTicks } from './defect-ticks.tsx';
import { lists } from './form.ts';

import { Ticks } from './ticks.tsx';

function Part({
  heading,
  hint,
  children,
}: {
  readonly heading: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part">
      <h2>{heading}</h2>
      {hint === undefined ? null : <p class="soft">{hint}</p>}
      {children}
    </section>
  );
}

function Day(
  props: FieldsProps & {
    readonly name: 'newDate' | 'searchedOn' | 'from' | 'to';
    readonly hint?: string;
    readonly optional?: boolean;
  },
) {
  const { name, typed, hint, optional } = props;
  const part = (which: string) => typed.get(`${name}.${which}`) ?? '';
  const value = { year: part('year'), month: part('month'), day: part('day') };
  return <DateField {...control(props, name)} value={value} hint={hint} optional={optional} />;
}

function Nothing({ view }: FieldsProps) {
  return <p>{view.desk.form.nothing}</p>;
}

function Deficiency(props: FieldsProps) {
  const { view, typed, record } = props;
  const own = record.route.basis === 'access' || record.route.basis === 'directive';
  return (
    <>
      <DefectTicks {...props} />
      {own ? null : (
        <Checkbox
          {...control(props, 'blankFormEnclosed')}
          checked={typed.has('blankFormEnclosed')}
          label={view.desk.fields.blankFormEnclosed}
        />
      )}
    </>
  );
}

function Extension(props: FieldsProps) {
  const { view, record } = props;
  const { fields } = view.desk;
  const first = dueOn('access', record.receivedOn);
  const range =
    first === null || record.receivedOn === null
      ? undefined
      : view.desk.form.newDateHint(
          showDay(addDays(first, 1), view.language),
          showDay(extendedDueOn(record.receivedOn), view.language),
        );
  const { reasons } = view.letter.extension;
  return (
    <>
      <Radios
        {...control(props, 'reason')}
        options={extensionReasons.map((value) => ({ value, label: value === 'other' ? fields.reasonOther : reasons[value] }))}
      />
      <Textarea {...control(props, 'explanation')} rows={3} optional={props.typed.get('reason') !== 'other'} />
      <Day {...props} name="newDate" {...(range !== undefined && { hint: range })} />
    </>
  );
}

function OtherHolder(props: FieldsProps) {
  return (
    <Part heading={`${props.view.desk.fields.otherHolder} ${props.view.controls.optional}`}>
      <TextField {...control(props, 'otherHolder.name')} />
      <TextField {...control(props, 'otherHolder.address')} />
      <TextField {...control(props, 'otherHolder.phone')} inputMode="tel" width="medium" />
    </Part>
  );
}

function Refusal(props: FieldsProps) {
  const { view } = props;
  const { fields } = view.desk;
  return (
    <>
      <Ticks
        {...props}
        list={lists.grounds}
        name="grounds"
        codes={denialGroundCodes}
        hint={fields.groundsHint}
        textLabel={fields.groundExplanation}
        long
        noteOf={(code) =>
          [denialGrounds[code].law, denialGrounds[code].reviewable ? fields.reviewable : fields.notReviewable].join(' · ')
        }
      />
      <TextField {...control(props, 'decidedBy')} hint={fields.decidedByHint} />
      <Part heading={fields.contact}>
        <TextField {...control(props, 'contact.title')} />
        <TextField
          {...control(props, 'contact.phone')}
          hint={fields.contactPhoneHint}
          inputMode="tel"
          width="medium"
          optional
        />
      </Part>
      <OtherHolder {...props} />
    </>
  );
}

function PartialRefusal(props: FieldsProps) {
  const { view, typed } = props;
  const { desk, labels } = view;
  return (
    <>
      <Checkboxes
        {...control(props, 'released')}
        values={typed.getAll('released')}
        options={recordTypes.map((value) => ({
          value,
          label: value === 'entire-record' ? desk.fields.releasedRest : labels.recordTypes[value],
        }))}
      />
      <Textarea {...control(props, 'note')} rows={2} optional />
      <Refusal {...props} />
    </>
  );
}

function NoRecords(props: FieldsProps) {
  const { view, typed } = props;
  const { fields } = view.desk;
  const { reasons, places } = view.letter.noRecords;
  return (
    <>
      <Radios {...control(props, 'reason')} options={noRecordsReasons.map((value) => ({ value, label: reasons[value] }))} />
      <Textarea {...control(props, 'names')} hint={fields.namesHint} rows={3} />
      <Checkboxes
        {...control(props, 'places')}
        values={typed.getAll('places')}
        options={searchedPlaces.map((value) => ({ value, label: places[value] }))}
      />
      <Day {...props} name="searchedOn" />
      <Day {...props} name="from" hint={fields.allDates} optional />
      <Day {...props} name="to" optional />
      <OtherHolder {...props} />
    </>
  );
}

function ReleaseCover(props: FieldsProps) {
  const { view, typed } = props;
  const { fields } = view.desk;
  return (
    <>
      <Ticks {...props} list={lists.enclosed} name="enclosed" codes={recordTypes} textLabel={fields.pages} short />
      <Select
        {...control(props, 'medium')}
        options={mediums.map((value) => ({ value, label: view.labels.formats[value] }))}
        width="medium"
      />
      <Checkbox {...control(props, 'password')} value="yes" checked={typed.has('password')} />
      <Textarea {...control(props, 'part2Consent')} hint={fields.part2ConsentHint} rows={3} optional />
    </>
  );
}

const forms: Readonly<Record<LetterKind, (props: FieldsProps) => ReturnType<typeof Nothing>>> = {
  receipt: Nothing,
  deficiency: Deficiency,
  extension: Extension,
  denial: Refusal,
  'partial-denial': PartialRefusal,
  'no-records': NoRecords,
  'mailing-instructions': Nothing,
  'release-cover': ReleaseCover,
};

/** The fields that the letter of this kind needs. */
export function LetterFields(props: FieldsProps) {
  const Form = forms[props.kind];
  return <Form {...props} />;
}
