/** Which requests are the same person's, as staff confirm it for a list that is asked for (45 CFR 164.528). Pure but for the reading. */

import { withCase } from '../../request/cases/after.ts';
import { earlierAccounting, openCase } from '../../request/cases/cases.ts';
import type { Case } from '../../request/cases/stored.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import type { PeopleFound } from '../../store/stores.ts';
import { logSearch, logSeen } from '../access.ts';
import type { StaffContext } from '../context.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { isHidden } from '../glass/guard.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export interface FoundPerson {
  readonly found: PeopleFound;
  /** The confirmed ones that are there, and the references of those that were erased since. */
  readonly others: readonly RequestRecord[];
  readonly gone: readonly string[];
}

type Confirmed = NonNullable<Case['person']>;

/** What staff confirmed for the list that is open, or for the newest one. */
export function confirmedFor(record: Pick<RequestState, 'cases'>): Confirmed | undefined {
  const lists = (record.cases ?? []).filter(({ kind }) => kind === 'accounting');
  return (openCase(record, 'accounting') ?? lists.at(-1))?.person;
}

/** The other requests of the person that were confirmed; each look is a row of the access log, written before. */
export async function othersOf(
  context: StaffContext,
  record: RequestRecord,
  what: string,
): Promise<Omit<FoundPerson, 'found'>> {
  const references = confirmedFor(record)?.references ?? [];
  const read = await Promise.all(references.map((reference) => context.deps.requests.get(reference)));
  const others = read.filter((one) => one !== null);
  for (const other of others) await logSeen(context, other, what);
  return { others, gone: references.filter((reference) => !others.some((other) => other.reference === reference)) };
}

/** Requests whose patient has the name and birth date of this one; logged as a search before they are shown. */
export async function findPerson(context: StaffContext, record: RequestRecord): Promise<PeopleFound> {
  const { patient } = bodyNow(record);
  const all = await context.deps.people.find({ person: patient, dateOfBirth: patient.dateOfBirth });
  // Of every desk: a list is whole or wrong. Somebody else who is restricted, and only may be this person, is left out.
  const rows = all.rows.filter(({ reference, restricted }) => reference !== record.reference && !isHidden(context, restricted));
  const found = { ...all, rows };
  await logSearch(context, found.rows, 'work');
  return found;
}

/** The list of the twelve months before, on another request of the person, because of which this one may cost something. */
function earlierOf(others: readonly Pick<RequestState, 'reference' | 'cases'>[], open: Case): Confirmed['earlier'] {
  const lists = others.flatMap(({ reference, cases }) => {
    const list = earlierAccounting({ cases }, { ...open, id: '' });
    return list?.answered === undefined ? [] : [{ reference, receivedOn: list.receivedOn, answeredAt: list.answered.at }];
  });
  return lists.toSorted((one, other) => one.receivedOn.localeCompare(other.receivedOn)).at(-1);
}

/** `others`: the requests that were ticked, as they are now. */
export function decidePerson(
  record: RequestState,
  others: readonly Pick<RequestState, 'reference' | 'cases'>[],
  { staff, now }: Acting,
): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const open = openCase(record, 'accounting');
  if (open === undefined) return refuse('no-list-asked');
  const [at, by] = [now.toISOString(), actorId(staff)];
  const references = others.map(({ reference }) => reference);
  const earlier = earlierOf(others, open);
  const person = { at, by, references, ...(earlier !== undefined && { earlier }) };
  return change({
    cases: withCase(record, { ...open, person }),
    events: [{ at, who: by, what: 'person-confirmed', facts: { case: open.id, requests: references.join(' ') } }],
  });
}
