/** The paper of a request, as scans: on the request's page, and each on a page of its own. */
import { dateInWords } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { scanWords } from '../../languages/staff-scans.ts';
import type { FiledScan } from '../../request/filed-scan.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type Console, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { cameLine } from './part-view.tsx';
import { filedFilePath, filedPath, filedPicturePath } from './paths.ts';

export interface FiledProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

export function FiledScansPane({ view, record }: FiledProps) {
  const words = scanWords(view.language);
  return (
    <section class="pane" id="scans">
      <h2>{words.filed.heading}</h2>
      <ul>
        {(record.scans ?? []).map(({ id, pages, cameOn }) => (
          <li key={id}>
            <a href={filedPath(record.reference, id)}>
              {words.filed.open(words.pages(pages), dateInWords(cameOn, view.language))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A person reads this many pages here; the rest is in the file. */
const mostPages = 40;

export function filedPage(view: Console, { record, filed }: Omit<FiledProps, 'view'> & { readonly filed: FiledScan }): string {
  const words = scanWords(view.language);
  const shown = showReference(record.reference);
  const title = words.filed.title(words.pages(filed.pages));
  const pages = Array.from({ length: Math.min(filed.pages, mostPages) }, (_, place) => place + 1);
  return consolePage(view, {
    title: `${title} · ${shown}`,
    section: 'queue',
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {decisionWords(view.language).back(shown)}
        </a>
        <h1>{title}</h1>
        <p>{cameLine(filed, view)}</p>
        <p>
          <a href={filedFilePath(record.reference, filed.id)}>{words.filed.download}</a>
        </p>
        {filed.type === 'pdf' ? (
          pages.map((page) => (
            <img
              key={page}
              class="page-picture"
              src={filedPicturePath(record.reference, filed.id, page)}
              alt={words.part.picture(page)}
              loading="lazy"
            />
          ))
        ) : (
          <p>{words.part.noPicture}</p>
        )}
      </>
    ),
  });
}
