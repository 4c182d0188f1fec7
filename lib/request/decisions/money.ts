/** Decisions about money: which quote one is about, what it asks of this request, and the quote as it leaves it. Pure. */
import { asItIsNow } from '../changes/body-now.ts';
import { quoteFields, replacedBy, workQuote } from '../fees/counted.ts';
import {
  acceptFee,
  declineFee,
  type Fee,
  type FeeStep,
  narrowFee,
  payFee,
  paymentWays,
  quoteFee,
  waiveFee,
} from '../fees/quote.ts';
import type { RequestState } from '../record.ts';
import type { Evidence, EvidenceField } from './evidence.ts';
import { quotesFor } from './quotes.ts';
import { type DecisionId, ruleOf } from './rules.ts';

/**
 * What a decision asks about this request: a quote by its fee kind, and which quote is meant where there are several, before its own
 * fields (`base`).
 */
export function evidenceFor(
  id: DecisionId,
  record: Pick<RequestState, 'body' | 'changes' | 'route' | 'fees'>,
  today: string,
  base = ruleOf(id).evidence,
): readonly EvidenceField[] {
  if (id === 'quote') return quoteFields(asItIsNow(record), today);
  const quotes = quotesFor(id, record) ?? [];
  const which = { control: 'choice', name: 'quote', values: quotes.map((fee) => fee.id) } as const;
  return [...(quotes.length > 1 ? [which] : []), ...base];
}

function answered(fees: readonly Fee[], fee: Fee, { answer, less }: Evidence, act: Act): FeeStep {
  if (answer === 'accept') return acceptFee(fees, fee, act);
  if (answer === 'decline') return declineFee(fees, fee, act);
  return narrowFee(fees, fee, { ...act, to: String(less ?? '') });
}

function paid(fees: readonly Fee[], fee: Fee, { payment, paymentReference }: Evidence, act: Act): FeeStep {
  const how = paymentWays.find((way) => way === payment) ?? 'cheque';
  return payFee(fees, fee, { ...act, how, ...(typeof paymentReference === 'string' && { reference: paymentReference }) });
}

interface Act {
  readonly at: string;
  readonly by: string;
}

function quoted(record: RequestState, evidence: Evidence, act: Act, today: string): Fee | null {
  const { fees = [] } = record;
  const worked = workQuote(record, evidence, today);
  if (!worked.ok) return null;
  const old = replacedBy(record, evidence);
  const step = quoteFee(fees, worked.working, {
    ...act,
    id: `fee-${fees.length + 1}`,
    ...(old !== undefined && { replaces: old.id }),
  });
  return step.ok ? step.fee : null;
}

/** The quote as a decision with sound evidence leaves it; null for a decision that is not about money, or where it is not possible. */
export function feeAfter(id: DecisionId, record: RequestState, evidence: Evidence, act: Act, today: string): Fee | null {
  if (id === 'quote') return quoted(record, evidence, act, today);
  const quotes = quotesFor(id, record);
  if (quotes === undefined) return null;
  const { fees = [] } = record;
  const fee = quotes.length > 1 ? quotes.find((one) => one.id === evidence['quote']) : quotes[0];
  if (fee === undefined) return null;
  const steps = {
    'answer-cost': () => answered(fees, fee, evidence, act),
    pay: () => paid(fees, fee, evidence, act),
    waive: () => waiveFee(fees, fee, { ...act, reason: String(evidence.reason ?? '') }),
  };
  const step = id === 'answer-cost' || id === 'pay' || id === 'waive' ? steps[id]() : null;
  return step?.ok ? step.fee : null;
}
