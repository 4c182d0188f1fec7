import type { Verdict } from '../../documents/verify.ts';
import { instantInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import type { RequestRecord } from '../../request/record.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { FileField } from '../../web/components/fields.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { type Console, documentName, requestPath } from '../console.ts';
import { fileField, largestFile, megabyte } from './handed-in-file.ts';

export interface CheckedFile {
  readonly verdict: Verdict;
  readonly sha256: string;
  readonly bytes: number;
}

export type FileProblem = 'choose' | 'tooLarge';

export function fileProblem({ kept: { checkFile } }: Console, problem: FileProblem): string {
  return problem === 'choose' ? checkFile.choose : checkFile.tooLarge(largestFile / megabyte);
}

interface CheckFormProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly error?: string | undefined;
}

/** This form has no version, because it changes nothing. */
export function CheckFileForm({ view, record, error }: CheckFormProps) {
  const { checkFile } = view.kept;
  const hint = checkFile.lead(largestFile / megabyte);
  const control = { name: fileField, label: checkFile.file, hint, error, words: view.controls };
  return (
    <form method="post" action={`${requestPath(record.reference)}/check`} encType="multipart/form-data">
      <input type="hidden" name="token" value={view.token} />
      <FileField {...control} accept="application/pdf" />
      <Buttons>
        <Button look="outline">{checkFile.button}</Button>
      </Buttons>
    </form>
  );
}

const tones = { untouched: 'success', 'added-to': 'warning', unknown: 'warning' } as const;

export function CheckedFileBox({ view, checked }: { readonly view: Console; readonly checked: CheckedFile }) {
  const { checkFile } = view.kept;
  const { verdict } = checked;
  return (
    <Alert tone={tones[verdict.state]} heading={checkFile.result}>
      <p role="status">
        <strong>{checkFile.verdicts[verdict.state]}</strong>
      </p>
      {verdict.state === 'unknown' ? <p>{checkFile.unknownHint}</p> : null}
      {verdict.state === 'added-to' ? <p>{checkFile.addedHint}</p> : null}
      <SummaryList answers={factsOf(view, checked)} />
    </Alert>
  );
}

function factsOf(view: Console, { verdict, sha256, bytes }: CheckedFile): readonly Answer[] {
  const { kept, language } = view;
  const { checkFile } = kept;
  const hash = { question: checkFile.hash, answer: <span class="as-typed">{sha256}</span> };
  if (verdict.state === 'unknown') return [hash];
  const { entry } = verdict;
  const added = new Intl.NumberFormat(language).format(bytes - entry.bytes);
  return [
    {
      question: checkFile.which,
      answer: `${documentName(entry.kind, view)} · ${languageTitle(entry.language, view.language)}`,
    },
    { question: checkFile.made, answer: instantInWords(entry.madeAt, view) },
    ...(verdict.state === 'added-to'
      ? [
          { question: checkFile.appended, answer: checkFile.bytes(added) },
          { question: checkFile.original, answer: <span class="as-typed">{entry.sha256}</span> },
        ]
      : []),
    hash,
  ];
}
