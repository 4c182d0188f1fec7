import { shortInstant } from '../../languages/dates.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { claimKinds, requesterTypes } from '../../request/vocabulary.ts';
import type { DirectoryEntry } from '../../store/stores.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Select, TextField } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { ErrorSummary, SummaryBox, type SummaryLine } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { directoryPath, entryPath as newRequestPath } from '../entry/paths.ts';
import { consolePage } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';

/** Of one page; who looks for another one searches. */
const mostShown = 100;

export const fieldNames = [
  ...['name', 'contact', 'type', 'claimKind', 'phone', 'fax', 'email'],
  ...['street', 'unit', 'city', 'state', 'zip'],
] as const;
export type EntryFields = Readonly<Partial<Record<string, string | undefined>>>;

const placeOf = ({ address }: DirectoryEntry) =>
  [address?.street, address?.city, [address?.state, address?.zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');

export function directoryPage(
  view: Console,
  { typed, found }: { readonly typed: string; readonly found: readonly DirectoryEntry[] },
): string {
  const words = entryWords(view.language).directory;
  const { columns } = words;
  return consolePage(view, {
    title: words.title,
    section: 'intake',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <form method="get" action={directoryPath}>
          <TextField name="q" label={words.search} value={typed} width="medium" autocomplete="off" words={view.controls} />
          <Buttons>
            <Button>{words.find}</Button>
          </Buttons>
        </form>
        <p role="status">{found.length === 0 ? words.none : words.count(found.length)}</p>
        {found.length > mostShown ? <p>{words.cut(mostShown)}</p> : null}
        {found.length === 0 ? null : (
          <Table
            caption={words.caption}
            columns={[
              { key: 'name', heading: columns.name },
              { key: 'type', heading: columns.type },
              { key: 'place', heading: columns.place },
              { key: 'fax', heading: columns.fax, figures: true },
              { key: 'requests', heading: columns.requests, figures: true },
              { key: 'last', heading: columns.last },
            ]}
            rowHeader="name"
            rows={found.slice(0, mostShown).map((entry) => ({
              id: entry.id,
              cells: {
                name: <a href={`${directoryPath}/${entry.id}`}>{entry.name}</a>,
                type: entry.type === undefined ? '' : labelIn(view.labels.requesterTypes, entry.type),
                place: placeOf(entry),
                fax: entry.fax === undefined ? '' : showPhone(entry.fax),
                requests: String(entry.requests),
                last: shortInstant(entry.lastAt, view),
              },
            }))}
          />
        )}
      </>
    ),
  });
}

interface EntryShown {
  readonly entry: DirectoryEntry;
  readonly fields: EntryFields;
  readonly problems: readonly SummaryLine[];
  readonly notice: string | undefined;
  readonly others: readonly DirectoryEntry[];
}

export function entryPage(view: Console, shown: EntryShown): string {
  const words = entryWords(view.language).directory;
  const { entry, problems, notice } = shown;
  const mayWork = may(view.staff, 'work');
  return consolePage(view, {
    title: words.edit(entry.name),
    section: 'intake',
    withErrors: problems.length > 0,
    children: (
      <>
        <a class="back" href={directoryPath}>
          {words.title}
        </a>
        <ErrorSummary heading={view.words.frame.problem} lines={problems} />
        {notice === undefined ? null : (
          <SummaryBox>
            <p role="status">{notice}</p>
          </SummaryBox>
        )}
        <h1>{words.edit(entry.name)}</h1>
        {entry.alsoNamed.length === 0 ? null : (
          <p>
            {words.alsoNamed}: {entry.alsoNamed.join('; ')}
          </p>
        )}
        {mayWork ? (
          <p>
            <LinkButton href={`${newRequestPath}?firm=${entry.id}`} look="outline">
              {words.newRequest}
            </LinkButton>
          </p>
        ) : null}
        <Correction view={view} shown={shown} />
        <Merge view={view} shown={shown} />
      </>
    ),
  });
}

interface PartProps {
  readonly view: Console;
  readonly shown: EntryShown;
}

function Correction({ view, shown: { entry, fields, problems } }: PartProps) {
  const words = entryWords(view.language);
  const own: Readonly<Record<string, string>> = words.directory.fields;
  const labels: Readonly<Record<string, string>> = words.fields;
  const shared = (name: string) => ({
    name,
    label: own[name] ?? labels[`contact.${name}`] ?? name,
    error: problems.find((problem) => problem.name === name)?.text,
    value: fields[name],
    words: { ...view.controls, optional: '' },
  });
  const line = (name: string) => <TextField key={name} {...shared(name)} autocomplete="off" spellcheck={false} />;
  const options = (codes: readonly string[], labelled: Readonly<Record<string, string>>) =>
    codes.map((value) => ({ value, label: labelIn(labelled, value) }));
  return (
    <form method="post" action={`${directoryPath}/${entry.id}`} class="pane" noValidate>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="version" value={entry.version} />
      <div class="keys">
        {['name', 'contact'].map(line)}
        <Select {...shared('type')} options={options(requesterTypes, view.labels.requesterTypes)} />
        <Select {...shared('claimKind')} options={options(claimKinds, view.labels.claimKinds)} />
        {['phone', 'fax', 'email', 'street', 'unit', 'city', 'state', 'zip'].map(line)}
      </div>
      {may(view.staff, 'work') ? (
        <Buttons>
          <Button>{words.directory.save}</Button>
        </Buttons>
      ) : null}
    </form>
  );
}

function Merge({ view, shown: { entry, others, problems } }: PartProps) {
  const words = entryWords(view.language).directory;
  if (others.length === 0 || !may(view.staff, 'work')) return null;
  return (
    <section class="pane" aria-labelledby="merge">
      <h2 id="merge">{words.mergeTitle}</h2>
      <p>{words.mergeLead}</p>
      <form method="post" action={`${directoryPath}/${entry.id}`} noValidate>
        <input type="hidden" name="token" value={view.token} />
        <input type="hidden" name="version" value={entry.version} />
        <Select
          name="other"
          label={words.mergeWith}
          error={problems.find(({ name }) => name === 'other')?.text}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          words={{ ...view.controls, optional: '' }}
        />
        <Buttons>
          <Button look="outline" name="do" value="merge">
            {words.merge}
          </Button>
        </Buttons>
      </form>
    </section>
  );
}
