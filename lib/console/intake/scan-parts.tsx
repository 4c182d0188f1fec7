/** What can be done with one part on the page of its scan, beside settling it by its code. Long: one page. */
import type { ComponentChildren } from 'preact';
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { findWords } from '../../languages/staff-find.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { scanWords } from '../../languages/staff-scans.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import type { Scan, ScanPart } from '../../request/scans.ts';
import type { PeopleFound } from '../../store/stores.ts';
import { Button, LinkButton } from '../../web/components/buttons.tsx';
import { DateField, Select, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { Details, StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { SendOn } from '../inbound/send-on.tsx';
import { PartFields } from './part-view.tsx';
import { newRequestPath, partPath } from './paths.ts';

/** What was typed into the forms of a part that was refused. */
export interface TypedPart {
  readonly part: number;
  readonly act: string;
  readonly reference: string;
  readonly reason: string;
  readonly name: string;
  readonly number: string;
  readonly born: TypedDate;
  readonly found?: PeopleFound | undefined;
  /** References among them whose patient is not named to this member of staff. */
  readonly hidden?: readonly string[] | undefined;
  /** By the field that it is about. */
  readonly error?: { readonly field: PartField; readonly text: string } | undefined;
}

export const partFields = ['reference', 'reason', 'name', 'number', 'born', 'page'] as const;
export type PartField = (typeof partFields)[number];

/** Each part has forms of the same kind on one page. */
export const fieldOf = (field: PartField, part: number): string => `${field}-${part}`;

export interface ChoicesProps {
  readonly view: Console;
  readonly scan: Scan;
  readonly part: ScanPart;
  /** It seems to belong to a request: a new one is not what is offered first. */
  readonly matched?: boolean;
  /** The open part behind it. */
  readonly next?: { readonly number: number } | undefined;
  readonly typed?: TypedPart | undefined;
}

interface FormProps extends Pick<ChoicesProps, 'view' | 'scan' | 'part'> {
  readonly act: string;
  readonly children: ComponentChildren;
}

function PartForm({ view, scan, part, act, children }: FormProps) {
  return (
    <form method="post" action={partPath(scan.id, part.id)}>
      <PartFields view={view} part={part} act={act} />
      {children}
    </form>
  );
}

function errorFor({ typed }: ChoicesProps, field: PartField): string | undefined {
  return typed?.error?.field === field ? typed.error.text : undefined;
}

/** Folded, but where one of its forms was refused. */
export function OtherChoices(props: ChoicesProps) {
  const { view, scan, part, typed, next } = props;
  const words = scanWords(view.language);
  const isCut = part.lastPage > part.firstPage && scan.opaque !== true;
  return (
    <Details summary={words.scan.otherChoices} open={typed !== undefined}>
      {props.matched ? (
        <p>
          <LinkButton href={newRequestPath(scan.id, part.id)} look="outline">
            {words.part.newRequest}
          </LinkButton>
        </p>
      ) : null}
      <Match {...props} />
      <Find {...props} />
      {isCut ? <Cut {...props} /> : null}
      {next === undefined ? null : (
        <PartForm {...{ view, scan, part }} act="join">
          <Button look="outline">{words.scan.join(next.number)}</Button>
        </PartForm>
      )}
      <h3>{words.scan.inboundHeading}</h3>
      <PartForm {...{ view, scan, part }} act="inbound">
        <p>{words.scan.inboundLead}</p>
        <Button look="outline">{words.scan.inboundButton}</Button>
      </PartForm>
      <h3>{words.scan.discardHeading}</h3>
      <PartForm {...{ view, scan, part }} act="discard">
        <TextField
          name={fieldOf('reason', part.id)}
          label={words.scan.discardReason}
          hint={words.scan.discardHint}
          value={typed?.reason}
          error={errorFor(props, 'reason')}
          words={view.controls}
        />
        <Button look="outline">{words.scan.discardButton}</Button>
      </PartForm>
    </Details>
  );
}

function Match(props: ChoicesProps) {
  const { view, scan, part, typed } = props;
  const words = scanWords(view.language).scan;
  return (
    <>
      <h3>{words.matchHeading}</h3>
      <PartForm {...{ view, scan, part }} act="match">
        <TextField
          name={fieldOf('reference', part.id)}
          label={words.matchReference}
          hint={words.matchHint}
          value={typed?.reference}
          error={errorFor(props, 'reference')}
          width="medium"
          autocomplete="off"
          spellcheck={false}
          words={view.controls}
        />
        <Button look="outline">{words.matchButton}</Button>
      </PartForm>
    </>
  );
}

function Find(props: ChoicesProps) {
  const { view, scan, part, typed } = props;
  const words = scanWords(view.language).scan;
  const plain = { autocomplete: 'off', spellcheck: false, words: { ...view.controls, optional: '' } };
  return (
    <>
      <h3>{words.findHeading}</h3>
      {typed?.found === undefined ? null : <Found {...{ view, scan, part }} found={typed.found} hidden={typed.hidden ?? []} />}
      <PartForm {...{ view, scan, part }} act="find">
        <TextField
          {...plain}
          name={fieldOf('name', part.id)}
          label={words.findName}
          value={typed?.name}
          error={errorFor(props, 'name')}
        />
        <DateField name={fieldOf('born', part.id)} label={words.findBorn} value={typed?.born ?? {}} words={plain.words} />
        <TextField {...plain} name={fieldOf('number', part.id)} label={words.findNumber} value={typed?.number} />
        <Button look="outline">{words.findButton}</Button>
      </PartForm>
    </>
  );
}

interface FoundProps extends Pick<ChoicesProps, 'view' | 'scan' | 'part'> {
  readonly found: PeopleFound;
  readonly hidden: readonly string[];
}

function Found({ view, scan, part, found, hidden }: FoundProps) {
  const words = scanWords(view.language).scan;
  return (
    <div role="status">
      <p>{found.rows.length === 0 ? words.foundNone : words.found(found.rows.length)}</p>
      {found.cut ? <p>{words.foundCut}</p> : null}
      <ul class="scan-parts">
        {found.rows.map(({ reference, patient, status }) => (
          <li key={reference} class="pane">
            <p>
              {hidden.includes(reference) ? (
                <StatusTag>{findWords(view.language).restricted}</StatusTag>
              ) : (
                <>
                  <bdi>{fullName(patient)}</bdi>, {dateInWords(patient.dateOfBirth, view.language)}
                </>
              )}{' '}
              · {view.words.statuses[status]}
            </p>
            <PartForm {...{ view, scan, part }} act="match">
              <input type="hidden" name={fieldOf('reference', part.id)} value={reference} />
              <Button look="outline">{words.matchThis(showReference(reference))}</Button>
            </PartForm>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cut(props: ChoicesProps) {
  const { view, scan, part } = props;
  const words = scanWords(view.language).scan;
  const pages = Array.from({ length: part.lastPage - part.firstPage }, (_, place) => String(part.firstPage + 1 + place));
  return (
    <>
      <h3>{words.cutHeading}</h3>
      <PartForm {...{ view, scan, part }} act="cut">
        <p>{words.cutLead}</p>
        <Select
          name={fieldOf('page', part.id)}
          label={words.cutPage}
          options={pages.map((page) => ({ value: page, label: page }))}
          error={errorFor(props, 'page')}
          width="small"
          words={view.controls}
        />
        <Button look="outline">{words.cutButton}</Button>
      </PartForm>
    </>
  );
}

/** To whom records for our chart were handed over. */
export function InboundTo({ view, part }: { readonly view: Console; readonly part: ScanPart }) {
  const words = scanWords(view.language);
  const { knownAs } = inboundDeskWords(view.language).handOver;
  const { addressee, phone } = view.facility.inbound;
  const reference = part.settled?.inbound;
  return (
    <>
      <p>
        <b>{words.range(part.firstPage, part.lastPage)}:</b> {words.scan.inboundTo(addressee, phone.shown)}{' '}
        {reference === undefined ? null : knownAs(showReference(reference))} {words.scan.inboundHow}
      </p>
      <SendOn view={view} />
    </>
  );
}

/** What became of a part, by whom, and the way back where there is one. */
export function SettledPart({ view, scan, part, mayWork }: Omit<ChoicesProps, 'next'> & { readonly mayWork: boolean }) {
  const words = scanWords(view.language);
  const { settled } = part;
  if (settled === null) return null;
  const { as, reference, reason, by, at } = settled;
  const shown = reference === undefined ? '' : showReference(reference);
  const text = as === 'inbound' || as === 'discarded' ? words.settled[as] : words.settled[as](shown);
  const isUndoable = as === 'inbound' || as === 'discarded';
  return (
    <>
      <p>
        <b>{text}</b> {words.settled.by(nameOf(by, view), instantInWords(at, view))}
      </p>
      {reason === undefined ? null : <p>{words.settled.reason(reason)}</p>}
      {as === 'inbound' ? <InboundTo view={view} part={part} /> : null}
      {reference === undefined ? null : (
        <p>
          <a href={requestPath(reference)}>{words.part.openRequest(shown)}</a>
        </p>
      )}
      {mayWork && isUndoable ? (
        <PartForm {...{ view, scan, part }} act="undo">
          <Button look="outline">{words.scan.undo}</Button>
        </PartForm>
      ) : null}
    </>
  );
}
