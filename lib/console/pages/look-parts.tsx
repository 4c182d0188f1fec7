/** What stands beside the picture of a page: whose it should be, and the way to the pages around it. */
import { Fragment } from 'preact';
import { dateInWords } from '../../languages/dates.ts';
import { pagesWords } from '../../languages/staff-pages.ts';
import { fullName } from '../../request/names.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { verdictsOf } from '../../request/release/pages.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import type { Console } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { answerParts } from '../request/answers.ts';
import { lookField } from './look.ts';
import { lookPath } from './paths.ts';

/** Whose name and numbers the page should bear; all of them folded. */
export function Subject({ view, record: { body } }: Pick<NeighboursProps, 'view' | 'record'>) {
  const { patient } = body;
  const born = view.words.age.born(dateInWords(patient.dateOfBirth, view.language));
  const all = answerParts(body, view.language).find(({ part }) => part === 'patient')?.answers ?? [];
  return (
    <>
      <bdi>{fullName(patient)}</bdi>, {born}
      <details class="plain-details">
        <summary>{pagesWords(view.language).subjectMore}</summary>
        <SummaryList answers={all} />
      </details>
    </>
  );
}

interface NeighboursProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly file: PackageFile;
  readonly page: number;
}

/** The pages before and after, which often tell whose page it is. */
export function Neighbours({ view, record, file, page }: NeighboursProps) {
  const last = verdictsOf(record, file).length;
  const pages = [page - 1, page + 1].filter((one) => one >= 1 && one <= last);
  return pages.length === 0 ? null : (
    <Buttons>
      {pages.map((one) => (
        <LinkButton key={one} href={lookPath(record.reference, file.id, one)} look="outline">
          {pagesWords(view.language).lookAt(one)}
        </LinkButton>
      ))}
    </Buttons>
  );
}

/** Runs of pages, such as "2,5-9", each leading to its first page. */
export function MarkedPages({ view, record, file, pages }: Omit<NeighboursProps, 'page'> & { readonly pages: string }) {
  const { markedRun } = pagesWords(view.language);
  return (
    <>
      {pages.split(',').map((run, place) => (
        <Fragment key={run}>
          {place === 0 ? null : ', '}
          <a href={lookPath(record.reference, file.id, Number.parseInt(run, 10))}>{markedRun(run)}</a>
        </Fragment>
      ))}
    </>
  );
}

export interface LookView {
  readonly record: RequestRecord;
  readonly file: PackageFile;
  readonly page: number;
  readonly typed: string;
  /** It is what was typed before the session ended. */
  readonly kept?: boolean;
  readonly refusal?: string | undefined;
}

export function KeepForm({ view, record, file, page, typed, refusal }: LookView & { readonly view: Console }) {
  const { keep } = pagesWords(view.language);
  return (
    <form class="letter" method="post" action={lookPath(record.reference, file.id, page)} noValidate>
      <h2>{keep.heading}</h2>
      <p>{keep.about}</p>
      <FormFields token={view.token} record={record} />
      <Textarea name={lookField} label={keep.reason} rows={2} value={typed} error={refusal} words={view.controls} />
      <Buttons>
        <Button>{keep.button}</Button>
      </Buttons>
    </form>
  );
}
