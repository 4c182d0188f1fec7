/** Makes a request findable by birth date, numbers, firm and reference. Repeatable: the items are always the same. */
import type { RequestState } from '../request/record.ts';
import type { Effect } from './tools.ts';

export const indexTerms: Effect = async ({ searchTerms }, record) => {
  await searchTerms.write(record);
  return { outcome: { result: 'done', next: { state: 'done' } } };
};

/** A record of a version that had no search terms. */
export function lacksTerms({ work, retiredWork }: Pick<RequestState, 'work' | 'retiredWork'>): boolean {
  return work['index-terms'] === undefined && retiredWork['index-terms'] === undefined;
}
