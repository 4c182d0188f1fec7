/**
 * Photos of identity cards are kept only as long as somebody has to look at them. What shows a right to act for the patient is kept with
 * the request: it is what the release rests on. How long is the hospital's own rule, a setting.
 */
import type { DecisionId } from '../decisions/rules.ts';
import { ruleOf } from '../decisions/rules.ts';
import { defectOf } from '../items/item.ts';
import type { RecordChange, RequestState, Work } from '../record.ts';
import { isTerminal } from '../status.ts';
import { repeatedWork } from '../work-list.ts';
import { proofsOf } from './files.ts';
import type { ProofFile } from './stored.ts';

type Holding = Pick<RequestState, 'proofs' | 'items'>;

/** Those of them whose bytes are still there. */
export function identityProofs(record: Holding): readonly ProofFile[] {
  const ofIdentity = record.items.filter(({ code }) => defectOf(code) === 'ID_UNVERIFIED').map(({ id }) => id);
  return proofsOf(record).filter(({ item, removedAt }) => ofIdentity.includes(item) && removedAt === undefined);
}

/** The work that removes them, of a decision after which nobody needs them. */
export function removalsOf(
  id: DecisionId,
  record: Holding & Pick<RequestState, 'work' | 'retiredWork'>,
  at: string,
): readonly Work[] {
  const { into } = ruleOf(id);
  const ends = into !== null && into !== 'before' && (isTerminal(into) || into === 'released');
  const isOver = id === 'confirm-identity' || ends;
  return isOver && identityProofs(record).length > 0 ? [repeatedWork(record, 'remove-proofs', at)] : [];
}

/** The record once their bytes are gone: that they were there, of which kind and hash, stays. */
export function proofsRemoved(record: Holding, gone: readonly ProofFile[], at: string): Pick<RecordChange, 'proofs'> {
  const ids = gone.map(({ id }) => id);
  return {
    proofs: proofsOf(record).map((proof) => {
      if (!ids.includes(proof.id)) return proof;
      const { key: _key, ...rest } = proof;
      return { ...rest, removedAt: at };
    }),
  };
}
