/**
 * What a requester sends for an open item: a photo of an identity card, a power of attorney, a court's letters. 45 CFR 164.514(h) wants
 * reasonable proof; post or a visit may never be the only way to give it (HHS guidance on access, 2016). Pure.
 */

import type { Item } from '../items/item.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { requesterRules } from '../requester.ts';
import type { Status } from '../status.ts';
import type { ProofFile } from './stored.ts';

/** At once, for all items of a request: sides of a card and pages of a document, each a photo. */
export const mostProofs = 30;

type WithProofs = Pick<RequestState, 'proofs'>;

export function proofsOf({ proofs = [] }: WithProofs): readonly ProofFile[] {
  return proofs;
}

export function proofOf(record: WithProofs, id: string): ProofFile | undefined {
  return proofsOf(record).find((proof) => proof.id === id);
}

export function proofsWith(record: WithProofs, proof: ProofFile): readonly ProofFile[] {
  const known = proofOf(record, proof.id) !== undefined;
  return known ? proofsOf(record).map((one) => (one.id === proof.id ? proof : one)) : [...proofsOf(record), proof];
}

/** Before anybody has accepted the request, more pages may follow to what was already answered so. */
const underReview: readonly Status[] = ['received', 'in-review', 'deficient', 'resubmitted'];
const underWork: readonly Status[] = [...underReview, 'in-process', 'pended'];

function answeredHere({ state, answer, cameAt }: Item): boolean {
  return cameAt !== undefined || (state === 'answered' && answer?.by === 'requester');
}

/** True while a file may come for this item. */
export function takesProof({ status }: Pick<RequestState, 'status'>, item: Item): boolean {
  return item.state === 'open' ? underWork.includes(status) : answeredHere(item) && underReview.includes(status);
}

/** True while the last file for something that is still open was refused. */
export function awaitsBetterFile(record: WithProofs & Pick<RequestState, 'items' | 'status'>): boolean {
  return record.items.some((item) => {
    const last = proofsOf(record).findLast((proof) => proof.item === item.id && proof.state !== 'incoming');
    return item.state === 'open' && item.cameAt === undefined && takesProof(record, item) && last?.state === 'refused';
  });
}

type Asking = Pick<RequestState, 'status' | 'items'> & {
  readonly body: { readonly requester: Pick<RequestState['body']['requester'], 'type'> };
};

/**
 * The items for which this requester may send files. Patients and representatives may; third parties send by mail, as the hospital's page
 * says, unless its facility file opens uploads to them.
 */
export function itemsForFiles(record: Asking, facility: { readonly thirdPartyUploads?: boolean }): readonly Item[] {
  const { family } = requesterRules[record.body.requester.type];
  const mayUpload = family === 'patient' || family === 'representative' || facility.thirdPartyUploads === true;
  return mayUpload ? record.items.filter((item) => takesProof(record, item) && item.code !== 'STOP_NOT_IN_WRITING') : [];
}

/** After this a place to which nothing came makes room: the form that was signed for it has ended. In milliseconds. */
const placeLife = 60 * 60_000;

/** A place for a file, for which a form is signed afterwards. Null: there are as many as there may be. */
export function proofAdded(
  record: WithProofs,
  { id, item }: { readonly id: string; readonly item: Item },
  now: Date,
): RecordChange | null {
  const stale = ({ state, addedAt }: ProofFile) => state === 'incoming' && now.getTime() - Date.parse(addedAt) > placeLife;
  const kept = proofsOf(record).filter((proof) => !stale(proof));
  if (kept.length >= mostProofs || kept.some((proof) => proof.id === id)) return null;
  const at = now.toISOString();
  const proof: ProofFile = { id, item: item.id, addedAt: at, state: 'incoming' };
  return {
    proofs: [...kept, proof],
    events: [{ at, who: 'requester', what: 'file-added', facts: { item: item.code } }],
  };
}
