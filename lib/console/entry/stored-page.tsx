/** What was just stored, what happens next, and the three ways on. */
import { dateInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { openItems } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { isUnsignedCall } from '../../request/signing/link.ts';
import { LinkButton } from '../../web/components/buttons.tsx';
import { Alert, Reference } from '../../web/components/messages.tsx';
import { type Console, documentName, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { intakePath } from '../intake/paths.ts';
import { SignLinkPart } from '../request/sign-link-view.tsx';
import { nextEnvelopePath, sameSenderPath } from './paths.ts';

export function storedPage(view: Console, record: RequestRecord): string {
  const { stored } = entryWords(view.language);
  const isCall = record.arrival?.way === 'phone' && record.receivedOn === null;
  const title = isCall ? stored.titleCall : record.arrivedBy === 'staff' ? stored.title : stored.titlePaper;
  return consolePage(view, {
    title,
    section: 'entry',
    children: (
      <>
        <Alert tone="success">
          <h1>{title}</h1>
          <Reference>{showReference(record.reference)}</Reference>
          <What view={view} record={record} />
        </Alert>
        {isCall ? <ToSign view={view} record={record} /> : null}
        {isUnsignedCall(record) ? (
          <div class="card">
            <SignLinkPart view={view} record={record} level="h2" />
          </div>
        ) : null}
        <div class="acts">
          <LinkButton href={sameSenderPath(record.reference)}>{stored.sameSender}</LinkButton>
          <LinkButton href={nextEnvelopePath(record.reference)} look="outline">
            {stored.next}
          </LinkButton>
          <LinkButton href={requestPath(record.reference)} look="outline">
            {stored.request}
          </LinkButton>
          <a href={intakePath}>{stored.scans}</a>
        </div>
      </>
    ),
  });
}

interface PartProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

function What({ view, record }: PartProps) {
  const { stored, ways } = entryWords(view.language);
  const { arrival, receivedOn, dueOn } = record;
  const open = openItems(record).length;
  const clock =
    receivedOn === null ? stored.waits : dueOn === null ? stored.noDue : stored.due(dateInWords(dueOn, view.language));
  return (
    <>
      {arrival === undefined ? null : <p>{stored.line(ways[arrival.way], dateInWords(arrival.on, view.language))}</p>}
      <p role="status">{clock}</p>
      {open === 0 || receivedOn === null ? null : <p>{stored.open(open)}</p>}
    </>
  );
}

/** The form for the signature: by e-mail where there is an address, else printed here and posted. */
function ToSign({ view, record }: PartProps) {
  const { stored } = entryWords(view.language);
  const { requester, patient } = record.body;
  const email = requester.email ?? (requester.type === 'patient' ? patient.email : undefined);
  return (
    <section class="card" aria-labelledby="to-sign">
      <h2 id="to-sign">{stored.documents}</h2>
      <p>{email === undefined ? stored.post : stored.email}</p>
      {record.documents.length === 0 ? (
        <p>{stored.making}</p>
      ) : (
        <ul>
          {record.documents.map(({ kind, language }) => (
            <li key={`${kind} ${language}`}>
              <a href={`${requestPath(record.reference)}/documents/${kind}?language=${language}`}>
                {documentName(kind, view)} ({languageTitle(language, view.language)})
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
