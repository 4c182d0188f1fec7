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

/**
 * The store once more when it failed: what it did the first time is found out by reading again. Only for steps that know their own
 * work again: a claim by its mark, an outcome by the fence, a read by nothing at all.
 */
export async function retryOnce<Answer>(step: () => Promise<Answer>): Promise<Answer> {
  try {
    return await step();
  } catch {
    return step();
  }
}
