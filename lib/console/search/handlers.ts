/** Staff look for a request or a person: by one field on every page, or by fields. */
import { isCalendarDate } from '../../request/dates.ts';
import { type SearchReason, searchReasons } from '../../request/search/reasons.ts';
import { readTyped, type TypedSearch } from '../../request/search/typed-search.ts';
import { characterCount, cleanLine, isPlain } from '../../request/text.ts';
import type { FoundRequest, PeopleFound, PersonQuestion } from '../../store/stores.ts';
import { type Form, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSearch } from '../access.ts';
import { requestPath } from '../console.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { isHidden } from '../glass/guard.ts';
import { personPath } from '../person/paths.ts';
import { mayOpen } from '../sign-in/desks.ts';
import { defaultReason } from './find-field.tsx';
import { keysPage } from './keys-page.tsx';
import { type SearchProblem, type ShownRow, searchPage, type TypedFields } from './search-page.tsx';

/** In characters, as a name of a request; and of the one field, which takes a name, a date and a number. */
const longestText = 100;
const longestSearch = 200;

const noFields: TypedFields = { name: '', number: '', born: {} };

function fieldsIn(form: Form): TypedFields {
  const text = (name: string) => form.get(name) ?? '';
  return {
    name: cleanLine(text('name')),
    number: cleanLine(text('number')),
    born: { year: text('born.year'), month: text('born.month'), day: text('born.day') },
  };
}

const isText = (text: string) => characterCount(text) <= longestText && isPlain(text);

function problemOf({ name, number }: TypedFields, born: string | undefined): SearchProblem | undefined {
  if (!isText(name)) return { field: 'name', code: 'notAText' };
  if (!isText(number)) return { field: 'number', code: 'notAText' };
  if (born !== undefined && !isCalendarDate(born)) return { field: 'born', code: 'notADate' };
  if (born === undefined && number === '') return { field: 'born', code: 'needed' };
  return born !== undefined && name === '' && number === '' ? { field: 'name', code: 'nameNeeded' } : undefined;
}

export async function getSearch({ view }: StaffContext): Promise<HttpReply> {
  return privatePage(searchPage(view, { typed: noFields }));
}

export async function getKeys({ view }: StaffContext): Promise<HttpReply> {
  return privatePage(keysPage(view));
}

/** Without one that is known: the usual one of the role. */
function reasonIn({ form, session }: StaffContext): SearchReason {
  return searchReasons.find((reason) => reason === form.get('why')) ?? defaultReason(session.staff);
}

/** The rows as they may be shown, each with the page of its person. */
function shownRows(context: StaffContext, rows: readonly FoundRequest[]): readonly ShownRow[] {
  return rows.map((row) => ({
    ...row,
    hidden: isHidden(context, row.restricted),
    person: personPath(row.reference, context.deps.secrets),
  }));
}

async function look(context: StaffContext, question: PersonQuestion): Promise<PeopleFound> {
  const { rows, cut } = await context.deps.people.find(question);
  const found = rows.filter((row) => mayOpen(context.session.staff, row));
  await logSearch(context, found, reasonIn(context));
  return { rows: found, cut };
}

export async function postSearch(context: StaffContext): Promise<HttpReply> {
  const { form, view } = context;
  const asked = form.get('q');
  if (asked !== null) return oneField(context, asked);
  const typed = fieldsIn(form);
  const dateOfBirth = typedDate(form, 'born');
  const problem = problemOf(typed, dateOfBirth);
  const why = reasonIn(context);
  if (problem !== undefined) return privatePage(searchPage(view, { typed, problem, why }), { status: 422 });
  const question: PersonQuestion = {
    person: { name: typed.name },
    dateOfBirth,
    ...(typed.number !== '' && { number: typed.number }),
  };
  const { rows, cut } = await look(context, question);
  return privatePage(searchPage(view, { typed, why, found: { rows: shownRows(context, rows), cut } }));
}

/** What was typed into the field of the header. */
async function oneField(context: StaffContext, asked: string): Promise<HttpReply> {
  const { view } = context;
  const text = cleanLine(asked);
  const why = reasonIn(context);
  const again = (code: 'nothing' | 'tooLong' | 'noDay', typed = noFields) =>
    privatePage(searchPage(view, { typed, problem: { field: 'q', code }, why, asked: text }), { status: 422 });
  if (text === '') return again('nothing');
  if (characterCount(text) > longestSearch || !isPlain(text)) return again('tooLong');
  const read = readTyped(text, todayIn(context));
  const whole = await wholeReference(context, read);
  if (whole !== null) return whole;
  const typed = { ...noFields, name: read.name };
  if (read.noSuchDay) return again('noDay', typed);
  const { rows, cut } = await look(context, questionOf(read));
  const only = onlyOne(read, rows);
  if (only !== null) return redirect(requestPath(only));
  const found = { rows: shownRows(context, rows), cut };
  return privatePage(searchPage(view, { typed, found, why, asked: text, understood: read }));
}

/** A whole reference leads to its request at once; a row of the access log says that it was searched for. */
async function wholeReference(context: StaffContext, { references }: TypedSearch): Promise<HttpReply | null> {
  const { deps } = context;
  for (const reference of references) {
    if ((await deps.requests.get(reference)) === null) continue;
    await logSearch(context, [], reasonIn(context));
    return redirect(requestPath(reference));
  }
  return null;
}

function questionOf({ name, days, numbers, likely }: TypedSearch): PersonQuestion {
  const [dateOfBirth, ...otherDates] = days;
  const [number, ...otherNumbers] = [...numbers, ...likely];
  // A firm is no name of a patient: a name counts beside a birth date, or beside a number of its own.
  const isNamed = dateOfBirth !== undefined || otherNumbers.length > 0;
  return {
    person: isNamed && name !== '' ? { name } : {},
    ...{ dateOfBirth, otherDates, otherNumbers },
    ...(number !== undefined && { number }),
  };
}

/** The one request whose reference begins as it was typed, when nothing else fits. */
function onlyOne({ beginning }: TypedSearch, rows: readonly FoundRequest[]): string | null {
  const [row] = rows;
  const fits = beginning !== '' && rows.length === 1 && row?.reference.startsWith(beginning) === true;
  return fits ? (row?.reference ?? null) : null;
}
