/** Read, decide, write on condition. The answer is that of the decision that was written, not of an earlier run. */
import type { RecordChange, RequestRecord, RequestState } from '../request/record.ts';
import type { RequestStore } from '../store/stores.ts';

/** Null when there is no such request. `decide` is pure and may run more than once. `known`: see ChangeOptions. */
export async function decideOn<Answer>(
  requests: Pick<RequestStore, 'change'>,
  reference: string,
  decide: (record: RequestState) => { readonly change: RecordChange | null; readonly answer: Answer },
  known?: RequestRecord,
): Promise<{ readonly record: RequestRecord; readonly answer: Answer } | null> {
  const answers: Answer[] = [];
  const record = await requests.change(
    reference,
    (current) => {
      const { change, answer } = decide(current);
      answers.splice(0, 1, answer);
      return change;
    },
    { known },
  );
  const [answer] = answers;
  return record === null || answer === undefined ? null : { record, answer };
}

/** Retries once when the store failed: for reads, and for writes that recognize themselves, by claim token or by fence. */
export async function retryOnce<Answer>(step: () => Promise<Answer>): Promise<Answer> {
  try {
    return await step();
  } catch {
    return step();
  }
}
