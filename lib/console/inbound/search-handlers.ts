/** Search among what comes in: a reference, a tracking number, a sender, or a patient by name and birth date. Requests are not read. */
import type { InboundRecord } from '../../inbound/record.ts';
import { samePerson } from '../../request/same-person.ts';
import { type SearchReason, searchReasons } from '../../request/search/reasons.ts';
import { readTyped } from '../../request/search/typed-search.ts';
import { characterCount, cleanLine, isPlain } from '../../request/text.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { defaultReason } from '../search/find-field.tsx';
import { logItemSearch } from './access.ts';
import { trackedAs } from './arrivals-handlers.ts';
import { itemPath } from './paths.ts';
import { type InboundSearchProblem, inboundSearchPage } from './search-page.tsx';

const longestSearch = 200;

export async function getInboundSearch({ view }: StaffContext): Promise<HttpReply> {
  return privatePage(inboundSearchPage(view, { today: '', text: '' }));
}

function reasonIn({ form, session }: StaffContext): SearchReason {
  return searchReasons.find((reason) => reason === form.get('why')) ?? defaultReason(session.staff);
}

/** Who was born on that day and may be meant, the likeliest first. */
async function byPerson(context: StaffContext, name: string, days: readonly string[]): Promise<readonly InboundRecord[]> {
  const all = await Promise.all(days.map((dateOfBirth) => context.deps.inboundFinder.find({ dateOfBirth })));
  const judged = all.flat().map((record) => ({ record, ...samePerson({ name }, record.body.patient) }));
  return judged
    .filter(({ answer }) => name === '' || answer !== 'no')
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ record }) => record);
}

/** Each once, in the order in which they were found. */
function once(records: readonly InboundRecord[]): readonly InboundRecord[] {
  return [...new Map(records.map((record) => [record.reference, record])).values()];
}

const mostShown = 25;

export async function postInboundSearch(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const today = todayIn(context);
  const text = cleanLine(form.get('q') ?? '');
  const why = reasonIn(context);
  const again = (problem: InboundSearchProblem) =>
    privatePage(inboundSearchPage(view, { today, text, why, problem }), { status: 422 });
  if (text === '') return again('nothing');
  if (characterCount(text) > longestSearch || !isPlain(text)) return again('tooLong');
  const read = readTyped(text, today);
  for (const reference of read.references) {
    if ((await deps.inbound.get(reference)) === null) continue;
    await logItemSearch(context, [], why);
    return redirect(itemPath(reference));
  }
  const numbers = [...new Set([...read.numbers, read.beginning, text])].filter((number) => number !== '');
  const [people, ...numbered] = await Promise.all([
    byPerson(context, read.name, read.days),
    trackedAs(context, text),
    ...numbers.map((number) => deps.inboundFinder.find({ number })),
  ]);
  const found = once([...people, ...numbered.flat()]);
  const shown = found.slice(0, mostShown);
  await logItemSearch(context, shown, why);
  return privatePage(inboundSearchPage(view, { today, text, why, found: shown, cut: found.length > mostShown }));
}
