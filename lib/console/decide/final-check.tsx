/** What a second person compares before records go out: what the request says, beside the files of the package. */
import { decisionWords } from '../../languages/staff.ts';
import { packageWords } from '../../languages/staff-package.ts';
import { pagesWords } from '../../languages/staff-pages.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { filesOf } from '../../request/package/files.ts';
import type { RequestRecord } from '../../request/record.ts';
import { recallable } from '../../request/release/deliveries.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { type Console, nameOf } from '../console.ts';
import { nameOfFile } from '../package/name-of-file.ts';
import { answersOf } from '../pages/deliveries-view.tsx';
import { PackagePages } from '../pages/package-pages.tsx';
import { Marks } from '../pages/pages-page.tsx';
import { filePath, lookPath } from '../pages/paths.ts';
import { type AnswerPart, answerParts } from '../request/answers.ts';

interface CheckProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

const compared: readonly AnswerPart['part'][] = ['patient', 'records', 'recipient', 'delivery'];

export function RequestSays({ view, record }: CheckProps) {
  const parts = answerParts(bodyNow(record), view.language).filter(({ part }) => compared.includes(part));
  return (
    <section class="pane">
      <h2>{decisionWords(view.language).requestSays}</h2>
      {parts.map(({ part, heading, answers }) => (
        <section key={part}>
          <h3>{heading}</h3>
          <SummaryList answers={answers} />
        </section>
      ))}
    </section>
  );
}

/** Nothing where the records go out by hand. */
export function PackageSays({ view, record }: CheckProps) {
  const [words, files] = [packageWords(view.language), filesOf(record)];
  if (files.length === 0) return null;
  return (
    <section class="pane">
      <h2>{words.heading}</h2>
      <ol class="files">
        {files.map((file) => (
          <li key={file.id}>
            <b>{nameOfFile(file, view)}</b>
            {file.pages === undefined ? null : ` · ${words.pages(file.pages)}`}
            <br />
            <bdi>{file.name}</bdi> <a href={filePath(record.reference, file.id)}>{pagesWords(view.language).openFile}</a>
            <Marks view={view} record={record} file={file} />
          </li>
        ))}
      </ol>
      <Looks view={view} record={record} />
      <PackagePages view={view} record={record} />
    </section>
  );
}

/** The package that a recall is about. */
export function RecalledPackage({ view, record }: CheckProps) {
  const delivery = recallable(record);
  return delivery === undefined ? null : (
    <section class="pane">
      <h2>{pagesWords(view.language).delivered.title(delivery.number)}</h2>
      <SummaryList answers={answersOf(view, delivery)} />
    </section>
  );
}

/** Pages of somebody else that go out all the same, with who says why. */
function Looks({ view, record }: CheckProps) {
  const words = pagesWords(view.language);
  const looks = filesOf(record).flatMap(({ id, name = '' }) =>
    (record.release?.looks ?? []).filter(({ file }) => file === id).map((look) => ({ ...look, name })),
  );
  return looks.length === 0 ? null : (
    <ul>
      {looks.map(({ file, page, by, reason, name }) => (
        <li key={`${file} ${page}`}>
          <a href={lookPath(record.reference, file, page)}>{words.lookedAt(page, name)}</a>.{' '}
          {words.looked(nameOf(by, view), reason)}
        </li>
      ))}
    </ul>
  );
}
