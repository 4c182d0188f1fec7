import { shortInstant } from '../../languages/dates.ts';
import { packageWords } from '../../languages/staff-package.ts';
import { filesOf, takesFiles } from '../../request/package/files.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { deliveriesOf } from '../../request/release/deliveries.ts';
import { recordTypes } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { type Option, Select } from '../../web/components/fields.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { PackagePages } from '../pages/package-pages.tsx';
import { nameOfFile } from './name-of-file.ts';
import { filePath, filesPath } from './paths.ts';

interface PackageProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly mayWork: boolean;
  readonly refusal?: Refusal | undefined;
}

/** The files that are to go out, each with its state in words; null where there are none and none can come. */
export function PackagePane({ view, record, mayWork, refusal }: PackageProps) {
  const words = packageWords(view.language);
  const files = filesOf(record);
  const open = takesFiles(record);
  if (files.length === 0 && !open && deliveriesOf(record).length === 0) return null;
  const pages = files.reduce((sum, { pages: its = 0 }) => sum + its, 0);
  return (
    <section class="pane" id="files">
      <h2>{words.heading}</h2>
      <p>{files.length > 0 ? words.lead : open ? words.none : words.removed}</p>
      {files.length === 0 ? null : (
        <>
          <p class="sum">{words.sum(files.length, pages)}</p>
          <ol class="files">
            {files.map((file, index) => (
              <li key={file.id}>
                <What view={view} file={file} />
                <Why view={view} record={record} file={file} mayWork={mayWork && open} />
                {open && mayWork ? <Change view={view} record={record} file={file} place={index} count={files.length} /> : null}
              </li>
            ))}
          </ol>
        </>
      )}
      <PackagePages view={view} record={record} />
      {open && mayWork ? <AddForm view={view} record={record} refusal={refusal} /> : null}
    </section>
  );
}

interface FileProps {
  readonly view: Console;
  readonly file: PackageFile;
}

const tones = { incoming: 'soon', checking: 'plain', clean: 'good', refused: 'late' } as const;

const megabyte = 1024 ** 2;

function sizeOf(bytes: number, { language }: Console): string {
  const [value, unit] = bytes < megabyte ? [Math.ceil(bytes / 1024), 'kilobyte'] : [bytes / megabyte, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

function What({ view, file }: FileProps) {
  const words = packageWords(view.language);
  const { type, size, pages, entries, name, addedBy, addedAt } = file;
  const facts = [
    ...(type === undefined ? [] : [words.types[type]]),
    ...(pages === undefined ? [] : [words.pages(pages)]),
    ...(entries === undefined ? [] : [words.entries(entries)]),
    ...(size === undefined ? [] : [sizeOf(size, view)]),
    words.addedBy(nameOf(addedBy, view), shortInstant(addedAt, view)),
  ];
  return (
    <>
      <b>{nameOfFile(file, view)}</b> <StatusTag tone={tones[file.state]}>{words.states[file.state]}</StatusTag>
      <br />
      {name === undefined || name === '' ? null : (
        <>
          <bdi>{name}</bdi>
          <br />
        </>
      )}
      <small class="soft">{facts.join(' · ')}</small>
    </>
  );
}

/** What is the matter with a file that is not ready, and what to do. */
function Why({ view, record, file, mayWork }: FileProps & Pick<PackageProps, 'record' | 'mayWork'>) {
  const words = packageWords(view.language);
  const { state, why, id } = file;
  const again = <a href={requestPath(record.reference)}>{words.lookAgain}</a>;
  return (
    <>
      {why === undefined ? null : <p>{words.problems[why]}</p>}
      {state === 'incoming' && mayWork ? (
        <p>
          <a href={filePath(record.reference, id)}>{words.choose}</a>. {words.incomingHint} {again}
        </p>
      ) : null}
      {state === 'checking' ? (
        <p>
          {words.checkingHint} {again}
        </p>
      ) : null}
    </>
  );
}

function optionsOf(view: Console): readonly Option[] {
  return recordTypes.map((recordType) => ({ value: recordType, label: nameOfFile({ recordType }, view) }));
}

function Change({
  view,
  record,
  file,
  place,
  count,
}: FileProps & Pick<PackageProps, 'record'> & { place: number; count: number }) {
  const words = packageWords(view.language);
  const about = <span class="out-of-sight"> {words.about(nameOfFile(file, view), place + 1)}</span>;
  const fields = <FormFields token={view.token} record={record} />;
  const acts = [...(place > 0 ? (['up'] as const) : []), ...(place < count - 1 ? (['down'] as const) : []), 'remove' as const];
  const action = filePath(record.reference, file.id);
  return (
    <>
      <form method="post" action={action}>
        {fields}
        <Buttons>
          {acts.map((act) => (
            <Button key={act} name="act" value={act} look="plain">
              {words[act]}
              {about}
            </Button>
          ))}
        </Buttons>
      </form>
      <details class="plain-details">
        <summary>
          {words.rename}
          {about}
        </summary>
        <form method="post" action={action}>
          {fields}
          <select name="recordType" aria-label={words.about(nameOfFile(file, view), place + 1)}>
            {optionsOf(view).map(({ value, label }) => (
              <option key={value} value={value} selected={value === file.recordType}>
                {label}
              </option>
            ))}
          </select>
          <Button name="act" value="name" look="plain">
            {words.renameButton}
          </Button>
        </form>
      </details>
    </>
  );
}

function AddForm({ view, record, refusal }: Omit<PackageProps, 'mayWork'>) {
  const words = packageWords(view.language);
  const [only, ...others] = record.body.records.types;
  return (
    <form method="post" action={filesPath(record.reference)}>
      <FormFields token={view.token} record={record} />
      <Select
        name="recordType"
        label={words.kind}
        options={optionsOf(view)}
        value={others.length === 0 ? only : undefined}
        error={refusal?.field === 'recordType' ? view.words.refusals[refusal.code] : undefined}
        words={view.controls}
      />
      <Button look="outline">{words.add}</Button>
    </form>
  );
}
