/** Staff look for a request by what a caller says. */
import { isCalendarDate } from '../../request/dates.ts';
import { characterCount, cleanLine, isPlain } from '../../request/text.ts';
import type { PersonQuestion } from '../../store/stores.ts';
import { type Form, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { logSearch } from '../access.ts';
import type { StaffContext } from '../context.ts';
import { type SearchProblem, searchPage, type TypedSearch } from './search-page.tsx';

/** In characters, as a name of a request. */
const longestText = 100;

function typedIn(form: Form): TypedSearch {
  const text = (name: string) => form.get(name) ?? '';
  return {
    name: cleanLine(text('name')),
    number: cleanLine(text('number')),
    born: { year: text('born.year'), month: text('born.month'), day: text('born.day') },
  };
}

const isText = (text: string) => characterCount(text) <= longestText && isPlain(text);

function problemOf({ name, number }: TypedSearch, born: string | undefined): SearchProblem | undefined {
  if (!isText(name)) return { field: 'name', code: 'notAText' };
  if (!isText(number)) return { field: 'number', code: 'notAText' };
  if (born !== undefined && !isCalendarDate(born)) return { field: 'born', code: 'notADate' };
  if (born === undefined && number === '') return { field: 'born', code: 'needed' };
  return born !== undefined && name === '' && number === '' ? { field: 'name', code: 'nameNeeded' } : undefined;
}

export async function getSearch({ view }: StaffContext): Promise<HttpReply> {
  return privatePage(searchPage(view, { typed: { name: '', number: '', born: {} } }));
}

export async function postSearch(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const typed = typedIn(form);
  const dateOfBirth = typedDate(form, 'born');
  const problem = problemOf(typed, dateOfBirth);
  if (problem !== undefined) return privatePage(searchPage(view, { typed, problem }), { status: 422 });
  const question: PersonQuestion = {
    person: { name: typed.name },
    dateOfBirth,
    ...(typed.number !== '' && { number: typed.number }),
  };
  const found = await deps.people.find(question);
  await logSearch(context, found.rows);
  return privatePage(searchPage(view, { typed, found }));
}
