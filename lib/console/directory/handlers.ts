/** The directory of who asks: searched, corrected, and two entries for one requester made one. */
import { entryWords } from '../../languages/staff-entry.ts';
import { characterCount, cleanLine, isPlain, namesKey } from '../../request/text.ts';
import { claimKinds, requesterTypes } from '../../request/vocabulary.ts';
import type { DirectoryEntry } from '../../store/stores.ts';
import type { SummaryLine } from '../../web/components/messages.tsx';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { message, type StaffContext } from '../context.ts';
import { directoryPath } from '../entry/paths.ts';
import { actorId } from '../sign-in/people.ts';
import { directoryPage, type EntryFields, entryPage, fieldNames } from './directory-page.tsx';
import { entryNamed, merged } from './learn.ts';

const longest = 100;

function matches({ name, alsoNamed, fax, phone, address, email }: DirectoryEntry, wanted: string): boolean {
  const texts = [name, ...alsoNamed, address?.street, address?.city, email].map((text) => namesKey(text ?? ''));
  const digits = wanted.replace(/\D/g, '');
  const numbers = [fax, phone].map((number) => (number ?? '').replace(/\D/g, ''));
  const isNumber = digits.length > 3 && numbers.some((number) => number.includes(digits));
  return isNumber || texts.some((text) => text.includes(namesKey(wanted)));
}

/** GET /staff/directory?q=…: firms are no patients, so what was searched may stand in the address. */
export async function getDirectory({ deps, view, request }: StaffContext): Promise<HttpReply> {
  const typed = cleanLine(request.query['q'] ?? '').slice(0, longest);
  const all = await deps.directory.list(deps.facility.id);
  const found = typed === '' ? all : all.filter((entry) => matches(entry, typed));
  return privatePage(directoryPage(view, { typed, found }));
}

const fieldsOf = (entry: DirectoryEntry): EntryFields => ({
  ...{ name: entry.name, contact: entry.contact, type: entry.type, claimKind: entry.claimKind },
  ...{ phone: entry.phone, fax: entry.fax, email: entry.email },
  ...{ street: entry.address?.street, unit: entry.address?.unit, city: entry.address?.city },
  ...{ state: entry.address?.state, zip: entry.address?.zip },
});

async function entryOf({ deps, params }: StaffContext): Promise<DirectoryEntry | null> {
  return deps.directory.read(deps.facility.id, (params['entry'] ?? '').slice(0, 64));
}

interface Shown {
  readonly fields?: EntryFields;
  readonly problems?: readonly SummaryLine[];
  readonly status?: number;
  readonly notice?: string | undefined;
}

async function shownEntry({ deps, view, request }: StaffContext, entry: DirectoryEntry, shown: Shown = {}): Promise<HttpReply> {
  const all = await deps.directory.list(deps.facility.id);
  const { fields = fieldsOf(entry), problems = [], status = 200 } = shown;
  const { directory } = entryWords(view.language);
  const done = request.query['done'];
  const notice = shown.notice ?? (done === 'merged' ? directory.merged : done === 'saved' ? directory.saved : undefined);
  const others = all.filter(({ id }) => id !== entry.id);
  return privatePage(entryPage(view, { entry, fields, problems, notice, others }), { status });
}

/** GET /staff/directory/{entry} */
export async function getDirectoryEntry(context: StaffContext): Promise<HttpReply> {
  const entry = await entryOf(context);
  return entry === null ? message(404, 'notFound', context.view) : shownEntry(context, entry);
}

function typedFields(form: URLSearchParams): EntryFields {
  return Object.fromEntries(fieldNames.map((name) => [name, cleanLine(form.get(name) ?? '')]));
}

function corrected(entry: DirectoryEntry, typed: EntryFields, by: string): DirectoryEntry {
  const given = Object.fromEntries(
    ['contact', 'phone', 'fax', 'email'].flatMap((name) => {
      const value = typed[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const { street = '', unit = '', city = '', state = '', zip = '' } = typed;
  const type = requesterTypes.find((one) => one === typed['type']);
  const claimKind = claimKinds.find((one) => one === typed['claimKind']);
  const optional = { ...(unit !== '' && { unit }), ...(state !== '' && { state }), ...(zip !== '' && { zip }) };
  return {
    ...{ id: entry.id, version: entry.version + 1, name: typed['name'] ?? entry.name, alsoNamed: entry.alsoNamed },
    ...given,
    ...(street !== '' && city !== '' && { address: { street, city, ...optional } }),
    ...(type !== undefined && { type }),
    ...(claimKind !== undefined && { claimKind }),
    ...{ requests: entry.requests, lastAt: entry.lastAt, changedBy: by },
  };
}

function problemsOf(
  typed: EntryFields,
  others: readonly DirectoryEntry[],
  { language }: StaffContext['view'],
): readonly SummaryLine[] {
  const { problems, directory } = entryWords(language);
  const name = typed['name'] ?? '';
  const wrong = fieldNames.filter((field) => characterCount(typed[field] ?? '') > longest || !isPlain(typed[field] ?? ''));
  return [
    ...(name === '' ? [{ name: 'name', text: directory.problems.name }] : []),
    ...(entryNamed(others, name) === undefined ? [] : [{ name: 'name', text: directory.problems.taken }]),
    ...wrong.map((field) => ({ name: field, text: problems.tooLong })),
  ];
}

/** POST /staff/directory/{entry}: a correction, or another entry merged into this one. */
export async function postDirectoryEntry(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view, session } = context;
  const entry = await entryOf(context);
  if (entry === null) return message(404, 'notFound', view);
  const by = actorId(session.staff);
  const { problems: words } = entryWords(view.language).directory;
  const typed = typedFields(form);
  const stale = form.get('version') !== String(entry.version);
  if (form.get('do') === 'merge') return merge(context, entry, by);
  const others = (await deps.directory.list(deps.facility.id)).filter(({ id }) => id !== entry.id);
  const problems = problemsOf(typed, others, view);
  if (problems.length > 0) return shownEntry(context, entry, { fields: typed, problems, status: 422 });
  if (stale || !(await deps.directory.write(deps.facility.id, corrected(entry, typed, by))))
    return shownEntry(context, entry, { fields: typed, problems: [{ text: words.changed }], status: 409 });
  return redirect(`${directoryPath}/${entry.id}?done=saved`);
}

/** The other entry goes last: a merge that ends between the two leaves one too many, and loses nothing. */
async function merge(context: StaffContext, entry: DirectoryEntry, by: string): Promise<HttpReply> {
  const { deps, form, view } = context;
  const { problems } = entryWords(view.language).directory;
  const other = await deps.directory.read(deps.facility.id, (form.get('other') ?? '').slice(0, 64));
  if (other === null || other.id === entry.id)
    return shownEntry(context, entry, { problems: [{ name: 'other', text: problems.other }], status: 422 });
  const isStale = form.get('version') !== String(entry.version);
  if (isStale || !(await deps.directory.write(deps.facility.id, merged(entry, other, by))))
    return shownEntry(context, entry, { problems: [{ text: problems.changed }], status: 409 });
  await deps.directory.remove(deps.facility.id, other);
  return redirect(`${directoryPath}/${entry.id}?done=merged`);
}
