/** Who may not review a denial: 45 CFR 164.524(a)(4). Apart from `review.ts`, which every function reads. Pure. */
import { readName, sameActor } from '../history.ts';
import type { RequestState } from '../record.ts';
import { signsAs } from '../signs-as.ts';
import { reviewableDenial } from './review.ts';

/**
 * True for somebody who proposed the denial, confirmed it, or decided it as its professional: by the account, or by the name in any
 * writing. `who`: an actor of the history, or a name that was typed.
 */
export function tookPartInDenial(record: Pick<RequestState, 'decisions'>, who: string): boolean {
  const denial = reviewableDenial(record);
  const parts = [denial?.evidence['decidedBy'], denial?.by, denial?.second].flat().filter((part) => part !== undefined);
  return parts.some((part) => isSame(part, who));
}

/** A professional who agreed is an actor; of one without an account, and in older denials, a name was typed. */
function isSame(part: string, who: string): boolean {
  if (isActor(part) && isActor(who) && sameActor(part, who)) return true;
  const [name, other] = [nameOf(part), nameOf(who)];
  return signsAs(other, name) || signsAs(name, other);
}

function nameOf(who: string): string {
  return isActor(who) ? readName(who) : who;
}

function isActor(who: string): boolean {
  return who.startsWith('staff:');
}
