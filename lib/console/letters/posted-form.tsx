import type { ComponentChildren } from 'preact';
import type { CalendarDate } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { DateField } from '../../web/components/fields.tsx';
import type { Console } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { postedField } from './posted.ts';

interface PostedFormProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly today: CalendarDate;
  /** Of the letter, or of the work that is a notice. */
  readonly id: string;
  readonly action: string;
  /** What may be said of it. */
  readonly children: ComponentChildren;
}

/** The day on which something went out by post: today, before anything is typed. */
export function PostedForm({ view, record, today, id, action, children }: PostedFormProps) {
  const [year, month, day] = today.split('-');
  const value = { year, month: String(Number(month)), day: String(Number(day)) };
  return (
    <form method="post" action={action}>
      <FormFields token={view.token} record={record} />
      <DateField name={postedField(id)} label={view.kept.kept.postedOn} value={value} words={view.controls} />
      {children}
    </form>
  );
}
