/** One act of staff on an item: on condition of what the page showed, once, and then its work goes to the queue. */
import { change as decidedBy, type InboundDecision, type InboundProblem } from '../../inbound/decide.ts';
import type { InboundChange, InboundRecord, InboundState } from '../../inbound/record.ts';
import { inboundDays } from '../../inbound/submit-notice.ts';
import { readReference } from '../../request/reference.ts';
import { errorName } from '../../runtime/log.ts';
import type { StaffContext } from '../context.ts';
import { commandOf } from '../request/act.ts';
import { shownToken } from './standing.ts';

export type ItemChanged =
  | { readonly outcome: 'done'; readonly record: InboundRecord }
  | { readonly outcome: 'refused'; readonly record: InboundRecord; readonly problems: readonly InboundProblem[] }
  /** Somebody else wrote since the page was shown. */
  | { readonly outcome: 'changed'; readonly record: InboundRecord }
  | { readonly outcome: 'missing' };

/** The item that the address names; null where there is none. */
export async function itemIn({ deps, params }: Pick<StaffContext, 'deps' | 'params'>): Promise<InboundRecord | null> {
  const reference = readReference(params['item'] ?? '');
  return reference === null ? null : deps.inbound.get(reference);
}

/** Hands its work to the queue. Never throws: the sweep finds what was lost. */
export async function sendWork({ deps }: Pick<StaffContext, 'deps'>, { reference }: InboundRecord): Promise<void> {
  try {
    await deps.queue.enqueue([{ inbound: reference }]);
  } catch (error) {
    deps.log.warn('work not enqueued', { reference, error: errorName(error) });
  }
}

type Judged = { readonly change: InboundChange } | { readonly problems: readonly InboundProblem[] };

/** `decide` is pure. The form has to carry what its page showed. */
export async function changeItem(
  context: StaffContext,
  reference: string,
  decide: (state: InboundState) => Judged,
): Promise<ItemChanged> {
  const { deps, form } = context;
  const held: { problems: readonly InboundProblem[] | 'changed' | null } = { problems: null };
  const record = await deps.inbound.change(
    reference,
    (state) => {
      if (shownToken(state) !== form.get('shown')) {
        held.problems = 'changed';
        return null;
      }
      const judged = decide(state);
      held.problems = 'problems' in judged ? judged.problems : null;
      return 'change' in judged ? judged.change : null;
    },
    commandOf(context),
  );
  if (record === null) return { outcome: 'missing' };
  if (held.problems === 'changed') return { outcome: 'changed', record };
  if (held.problems !== null) return { outcome: 'refused', record, problems: held.problems };
  await sendWork(context, record);
  return { outcome: 'done', record };
}

/** By the table of decisions, and by the days of this hospital. */
export function decideItem({ deps }: Pick<StaffContext, 'deps'>, decision: InboundDecision): (state: InboundState) => Judged {
  const terms = { days: inboundDays(deps.settings), timeZone: deps.facility.timeZone };
  return (state) => {
    const decided = decidedBy(state, decision, terms);
    return decided.ok ? { change: decided.change } : { problems: decided.problems };
  };
}
