/** Runs each minute: kicks whatever is due. */
import { sweepDueWork } from '../lib/delivery/sweep.ts';
import type { Dependencies } from './wrap/dependencies.ts';
import { eventFunction } from './wrap/events.ts';

export type SweepDependencies = Pick<Dependencies, 'requests' | 'queue' | 'clock' | 'log'>;

export function createSweep(deps: SweepDependencies): () => Promise<{ readonly swept: number }> {
  return () => sweepDueWork(deps);
}

export const handler = eventFunction(createSweep);
