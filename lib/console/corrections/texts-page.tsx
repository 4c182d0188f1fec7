/** The form that corrects texts, and the table of those that were corrected. */

import { shortInstant } from '../../languages/dates.ts';
import { problemSentence } from '../../languages/problems.ts';
import { correctableTexts, type StoredText } from '../../request/corrections.ts';
import { type ProblemCode, problemCodes } from '../../request/problems.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Textarea, TextField } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { KeptTyped } from '../request/request-notices.tsx';
import { printedTexts, type TextProblem } from './correct-texts.ts';
import { textLabel } from './labels.ts';
import { textsPath } from './paths.ts';

interface TextsProps {
  readonly record: RequestRecord;
  /** What a refused form held. */
  readonly typed?: URLSearchParams;
  /** It holds what was typed before the session ended. */
  readonly kept?: boolean;
  readonly problems?: readonly TextProblem[];
  /** Why nothing was corrected. */
  readonly refusal?: string;
}

const several: readonly string[] = ['records.other', 'purpose.other'];

function codeOf(code: string): ProblemCode {
  return problemCodes.find((one) => one === code) ?? 'wrong-type';
}

export function textsPage(view: Console, { record, typed, kept, problems = [], refusal }: TextsProps): string {
  const { texts } = view.kept;
  const reference = showReference(record.reference);
  const lines = problems.map(({ path, code, ...rest }) => ({
    name: path,
    text: problemSentence({ path, code: codeOf(code), ...rest }, view.language),
  }));
  const printed = printedTexts(record);
  return consolePage(view, {
    title: `${texts.title} · ${reference}`,
    section: 'queue',
    withErrors: lines.length > 0 || refusal !== undefined,
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {view.words.request.title(reference)}
        </a>
        <ErrorSummary
          heading={view.words.frame.problem}
          lines={[...(refusal === undefined ? [] : [{ text: refusal }]), ...lines]}
        />
        {kept === true ? <KeptTyped view={view} /> : null}
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {printed.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <form method="post" action={textsPath(record.reference)} noValidate>
            <FormFields token={view.token} record={record} />
            {printed.map((text) => (
              <Field
                key={text.path}
                {...{ view, record, text }}
                value={typed?.get(text.path) ?? text.text}
                error={lines.find(({ name }) => name === text.path)?.text}
              />
            ))}
            <Buttons>
              <Button>{texts.button(reference)}</Button>
            </Buttons>
          </form>
        )}
      </>
    ),
  });
}

interface FieldProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly text: StoredText;
  readonly value: string;
  readonly error: string | undefined;
}

function Field({ view, record, text, value, error }: FieldProps) {
  const original = handedIn(record, text.path);
  const control = {
    ...{ name: text.path, label: textLabel(text.path, view), value, error, words: view.controls },
    ...(original !== text.text && { hint: view.kept.texts.original(original) }),
  };
  return several.includes(text.path) ? <Textarea {...control} rows={3} /> : <TextField {...control} />;
}

function handedIn({ body }: RequestRecord, path: string): string {
  return correctableTexts(body).find((one) => one.path === path)?.text ?? '';
}

/** What was handed in beside what staff made of it. */
export function CorrectedTexts({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { kept, words } = view;
  const { texts } = kept;
  const { corrections } = record;
  if (corrections.length === 0) return null;
  return (
    <Table
      caption={texts.heading}
      columns={[
        { key: 'text', heading: texts.text },
        { key: 'before', heading: texts.before },
        { key: 'after', heading: texts.after },
        { key: 'who', heading: words.request.who },
        { key: 'when', heading: words.request.when, figures: true },
      ]}
      rowHeader="text"
      rows={corrections.map(({ path, text, who, at, salt }) => ({
        id: salt,
        cells: {
          text: textLabel(path, view),
          before: <span class="as-typed">{handedIn(record, path)}</span>,
          after: <span class="as-typed">{text}</span>,
          who: nameOf(who, view),
          when: shortInstant(at, view),
        },
      }))}
    />
  );
}
