/** The review sheet of a request: a line for each thing that the law asks for, answered beforehand where the answer is known. */
import { dateInWords, shortInstant } from '../../languages/dates.ts';
import { decisionWords, sheetWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { EvidenceField, FieldProblem } from '../../request/decisions/evidence.ts';
import type { RequestRecord } from '../../request/record.ts';
import { paperFields } from '../../request/sheets/paper.ts';
import { rowOf } from '../../request/sheets/rows.ts';
import { type AnsweredRow, authorizationEnd, objectionDay, paperOf, sheetOf, verdictOf } from '../../request/sheets/sheet.ts';
import { answers, type Paper } from '../../request/sheets/stored.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Checkboxes } from '../../web/components/choices.tsx';
import { DateField, Select, TextField } from '../../web/components/fields.tsx';
import { ReviewSheet } from '../../web/components/items.tsx';
import { ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import { typedDayIn } from '../decide/decide.ts';
import { FormFields } from '../frame.tsx';
import { sheetForm, sheetPath } from './paths.ts';
import { choicesOf, isReviewed, rowName } from './save-sheet.ts';

export interface SheetProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly today: string;
  readonly mayWork: boolean;
  /** What was typed into a sheet that was not kept, and what is wrong with it. */
  readonly typed?: URLSearchParams | undefined;
  readonly problems?: readonly FieldProblem[] | undefined;
}

/** Tells a posted sheet from other forms. */
export const sheetField = 'sheet';

export function Sheet(props: SheetProps) {
  const { view, record, today, mayWork, problems = [] } = props;
  const words = sheetWords(view.language);
  const rows = sheetOf(record, today);
  const open = mayWork && isReviewed(record);
  const table = <Rows {...props} rows={rows} open={open} />;
  const decisions = decisionWords(view.language);
  const lines = problems.map(({ field, code }) => ({
    name: field,
    text: decisions.problemAt(decisions.fields[field], decisions.problems[code]),
  }));
  return (
    <section class="pane" aria-labelledby="sheet">
      <h2 id="sheet">
        {words.heading} <VerdictTag view={view} rows={rows} />
      </h2>
      <ErrorSummary heading={view.words.frame.problem} lines={lines} />
      {open ? (
        <form id={sheetForm} method="post" action={sheetPath(record.reference)} noValidate>
          <FormFields token={view.token} record={record} />
          <input type="hidden" name={sheetField} value="yes" />
          <PaperFields {...props} />
          {table}
          <Button look="outline">{words.save}</Button>
        </form>
      ) : (
        table
      )}
      <Remarks {...props} rows={rows} />
    </section>
  );
}

type RowsProps = SheetProps & { readonly rows: readonly AnsweredRow[] };

function VerdictTag({ view, rows }: Pick<RowsProps, 'view' | 'rows'>) {
  const { verdicts } = sheetWords(view.language);
  const { outcome, no, empty } = verdictOf(rows);
  if (outcome === 'complete') return <StatusTag tone="good">{verdicts.complete}</StatusTag>;
  if (outcome === 'incomplete') return <StatusTag tone="soon">{verdicts.incomplete(no.length)}</StatusTag>;
  return <StatusTag>{verdicts.unanswered(empty.length)}</StatusTag>;
}

function Rows({ view, rows, typed, open }: RowsProps & { readonly open: boolean }) {
  const words = sheetWords(view.language);
  const checks = rows.map((row) => {
    const { law, verified } = rowOf(row.id);
    const given = answers.find((answer) => answer === typed?.get(rowName(row.id)));
    const choices = open ? choicesOf(row) : [];
    return {
      ...{ name: rowName(row.id), label: words.rows[row.id], note: row.from === null ? '' : words.from[row.from] },
      rule: verified ? law : `${law} *`,
      value: given ?? row.answer ?? undefined,
      choices: choices.length === 0 ? undefined : choices,
    };
  });
  return (
    <ReviewSheet
      caption={words.heading}
      headings={words.headings}
      answers={words.answers}
      empty={words.empty}
      checks={checks}
    />
  );
}

/** What follows from the paper, which rules are not sure, and who saved the sheet. */
function Remarks({ view, record, rows }: RowsProps) {
  const words = sheetWords(view.language);
  const day = (date: string) => dateInWords(date, view.language);
  const [ends, objection] = [authorizationEnd(record), objectionDay(record)];
  const { respondBy } = record.body.requester;
  const remarks = [
    ...(ends === null ? [] : [words.ends(day(ends))]),
    ...(objection === null ? [] : [words.objection(day(objection), respondBy === undefined ? null : day(respondBy))]),
    ...(rows.every(({ id }) => rowOf(id).verified) ? [] : [`* ${words.toConfirm}.`]),
    ...(record.sheet === undefined ? [] : [words.saved(nameOf(record.sheet.by, view), shortInstant(record.sheet.at, view))]),
  ];
  return remarks.map((remark) => (
    <p class="soft" key={remark}>
      {remark}
    </p>
  ));
}

/** Before the lines that follow from them: days and choices that are read from the paper. What few papers ask for is folded. */
function PaperFields(props: SheetProps) {
  const { view, record, typed } = props;
  const fields = paperFields(record);
  if (fields.length === 0) return null;
  const [plain, special] = [fields.filter(({ name }) => name !== 'special'), fields.filter(({ name }) => name === 'special')];
  const asked = typed === undefined ? (paperOf(record)?.special ?? []).length > 0 : typed.has('special');
  return (
    <>
      <div class="paper-fields">
        {plain.map((field) => (
          <PaperField key={field.name} {...props} field={field} />
        ))}
      </div>
      {special.map((field) => (
        <details key={field.name} class="plain-details" open={asked}>
          <summary>{decisionWords(view.language).fields.special}</summary>
          <PaperField {...props} field={field} />
        </details>
      ))}
    </>
  );
}

function known(paper: Paper | null, name: string): readonly string[] {
  const value = Object.entries(paper ?? {}).find(([key]) => key === name)?.[1];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function PaperField({ view, record, typed, problems = [], field }: SheetProps & { readonly field: EvidenceField }) {
  const words = decisionWords(view.language);
  const hints: Readonly<Record<string, string>> = words.hints;
  const { name } = field;
  const wrong = problems.find((problem) => problem.field === name);
  const values = typed === undefined ? known(paperOf(record), name) : typed.getAll(name);
  const shared = {
    ...{ name, label: words.fields[name], hint: hints[name], words: view.controls, value: values[0] ?? '' },
    error: wrong === undefined ? undefined : words.problems[wrong.code],
  };
  if (field.control === 'date') {
    const [year, month, day] = (values[0] ?? '').split('-').map((part) => part.replace(/^0/, ''));
    return <DateField {...shared} value={typed === undefined ? { year, month, day } : typedDayIn(typed, name)} />;
  }
  if (!('values' in field)) return <TextField {...shared} />;
  const options = field.values.map((value) => ({ value, label: labelIn(words.values, value) }));
  return field.control === 'choice' ? (
    <Select {...shared} options={options} />
  ) : (
    <Checkboxes {...shared} values={values} options={options} />
  );
}
