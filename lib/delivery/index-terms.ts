/**
 * Makes a request findable by birth date, numbers, firm and reference. Repeatable: the items are always the same. A request of a patient
 * who is restricted becomes so as well, before anybody has opened it.
 */
import type { RecordChange, RequestRecord, RequestState } from '../request/record.ts';
import { isRestricted, type Restriction } from '../request/restricted/restriction.ts';
import type { Effect, Tools } from './tools.ts';

async function inherited({ searchTerms, clock }: Tools, record: RequestRecord): Promise<Restriction | null> {
  const id = isRestricted(record) ? null : await searchTerms.restrictionOf(record);
  return id === null ? null : { id, kind: 'other', who: 'system', at: clock.now().toISOString() };
}

/** Of the record as it is by then: staff may have restricted the patient, or lifted it, while this ran. */
function restricting(restriction: Restriction) {
  return (record: RequestState): Pick<RecordChange, 'restriction'> => (isRestricted(record) ? {} : { restriction });
}

export const indexTerms: Effect = async (tools, record) => {
  const restriction = await inherited(tools, record);
  await tools.searchTerms.write(restriction === null ? record : { ...record, restriction });
  const outcome = { result: 'done', next: { state: 'done' } } as const;
  if (restriction === null) return { outcome };
  const { id, at, who } = restriction;
  return { outcome, changeOf: restricting(restriction), events: [{ at, who, what: 'restricted', facts: { id } }] };
};

/** A record of a version that had no search terms. */
export function lacksTerms({ work, retiredWork }: Pick<RequestState, 'work' | 'retiredWork'>): boolean {
  return work['index-terms'] === undefined && retiredWork['index-terms'] === undefined;
}
