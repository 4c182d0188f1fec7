/** Read, decide, write on condition, and know what was decided: the decision of the run that was written, not of an earlier one. */
import type { RecordChange, RequestRecord } from '../request/record.ts';
import type { RequestStore } from '../store/stores.ts';

export interface Decided<Answer> {
  readonly record: RequestRecord;
  readonly answer: Answer;
}

/** Null when there is no such request. `decide` is pure and may run more than once. */
export async function decideOn<Answer>(
  requests: Pick<RequestStore, 'change'>,
  reference: string,
  decide: (record: RequestRecord) => { readonly change: RecordChange | null; readonly answer: Answer },
): Promise<Decided<Answer> | null> {
  const answers: Answer[] = [];
  const record = await requests.change(reference, (current) => {
    const { change, answer } = decide(current);
    answers.splice(0, 1, answer);
    return change;
  });
  const [answer] = answers;
  return record === null || answer === undefined ? null : { record, answer };
}
