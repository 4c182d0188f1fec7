/** The form of a letter: everything wrong is said at once, and what was typed stays. */

import { languageName } from '../../languages/language.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Alert, ErrorSummary, type SummaryLine } from '../../web/components/messages.tsx';
import { consolePage, FormFields } from '../frame.tsx';
import { ChangedMeanwhile } from '../request/record-view.tsx';
import type { LetterForm } from './control.ts';
import type { LetterEditor } from './editor.ts';
import { LetterFields } from './fields-view.tsx';
import { problemLines } from './labels.ts';
import { lettersPath, writePath } from './paths.ts';

export function letterFormPage(view: LetterEditor, form: LetterForm): string {
  const { words, editor, kept } = view;
  const { record, kind, problems, refusal, changed } = form;
  const title = editor.form.title(kept.kinds[kind]);
  const lines: readonly SummaryLine[] = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...problemLines(problems, view),
  ];
  return consolePage(view, {
    title: `${title} · ${showReference(record.reference)}`,
    section: 'queue',
    withErrors: lines.length > 0 || changed !== undefined,
    children: (
      <>
        <a class="back" href={lettersPath(record.reference)}>
          {editor.choose.title}
        </a>
        <ErrorSummary heading={words.frame.problem} lines={lines} />
        {changed === undefined ? null : <ChangedMeanwhile view={view} events={changed} />}
        <h1>{title}</h1>
        <p class="lead">
          {editor.about[kind]} <span class="nowrap">{showReference(record.reference)}</span>
        </p>
        <LetterLanguage view={view} record={record} />
        <form class="letter" method="post" action={writePath(record.reference, kind)} noValidate>
          <FormFields token={view.token} record={record} />
          <LetterFields view={view} {...form} />
          <Buttons>
            <Button>{editor.form.look}</Button>
          </Buttons>
        </form>
      </>
    ),
  });
}

/** The letter is in the requester's language, whatever the clerk reads. */
function LetterLanguage({ view, record }: { readonly view: LetterEditor; readonly record: RequestRecord }) {
  const { form } = view.editor;
  const { language } = bodyNow(record);
  const inLanguage = form.inLanguage(languageName(language, view.language));
  const other = language !== view.language;
  return (
    <Alert tone="info">
      <p>
        {other ? <strong>{inLanguage}</strong> : inLanguage} {form.yourWords} {form.clean}
      </p>
    </Alert>
  );
}
