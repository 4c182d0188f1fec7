/** Which quotes a decision about money may be about. Pure. */
import { type Fee, payable, unanswered, waivable } from '../fees/quote.ts';
import type { RequestState } from '../record.ts';
import type { DecisionId } from './rules.ts';

/** The quotes that a decision may be about; undefined where it is about none that exists. */
export function quotesFor(id: DecisionId, { fees }: Pick<RequestState, 'fees'>): readonly Fee[] | undefined {
  switch (id) {
    case 'answer-cost':
      return unanswered(fees);
    case 'pay':
      return payable(fees);
    case 'waive':
      return waivable(fees);
    default:
      return undefined;
  }
}

/** True where a decision about a quote has none to be about. */
export function lacksQuote(id: DecisionId, record: Pick<RequestState, 'fees'>): boolean {
  return quotesFor(id, record)?.length === 0;
}
