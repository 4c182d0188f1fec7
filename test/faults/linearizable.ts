/**
 * Whether what several clerks saw can be told as one story. Each change has the version it made, so the story's order is known;
 * it is then checked against real time, and every answer, refusals too, against the record as it stood.
 */

import type { Decide, Performed } from '../../lib/console/decisions.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';

export interface Operation {
  readonly begun: number;
  readonly ended: number;
  readonly decide: Decide;
  readonly answer: Performed;
}

function versionOf({ answer }: Operation): number {
  return answer.outcome === 'missing' ? 0 : answer.record.version;
}

/** Anomalies in words; none when the history is linearizable. `first` is the record before the first operation. */
export function anomaliesOf(first: RequestRecord, operations: readonly Operation[]): readonly string[] {
  const anomalies: string[] = [];
  const changes = operations
    .filter(({ answer }) => answer.outcome === 'done')
    .sort((one, other) => versionOf(one) - versionOf(other));
  const states: RequestRecord[] = [first];
  for (const change of changes) {
    const before = states.at(-1) ?? first;
    const version = versionOf(change);
    if (version !== before.version + 1) anomalies.push(`version ${version} after ${before.version}`);
    const decision = change.decide(before);
    if (decision.outcome === 'refused') anomalies.push(`version ${version} was to be refused: ${decision.refusal.code}`);
    else states.push(applied(before, decision.change));
  }
  changes.forEach((later, place) => {
    if (changes.slice(place + 1).some(({ ended }) => ended < later.begun))
      anomalies.push(`version ${versionOf(later)} came before one that had ended`);
  });
  for (const operation of operations.filter(({ answer }) => answer.outcome !== 'done')) {
    if (!isToldOf(states, changes, operation))
      anomalies.push(`an answer of no moment: ${JSON.stringify(operation.answer).slice(0, 80)}`);
  }
  return anomalies;
}

/** A refusal has to fit the record as it stood at some moment between question and answer. */
function isToldOf(states: readonly RequestRecord[], changes: readonly Operation[], operation: Operation): boolean {
  const version = versionOf(operation);
  const state = states.find((one) => one.version === version);
  if (state === undefined || operation.answer.outcome !== 'refused') return false;
  const mustBeSeen = changes.filter(({ ended }) => ended < operation.begun).every((change) => versionOf(change) <= version);
  const cannotBeSeen = changes.filter(({ begun }) => begun > operation.ended).every((change) => versionOf(change) > version);
  const decision = operation.decide(state);
  return (
    mustBeSeen && cannotBeSeen && decision.outcome === 'refused' && decision.refusal.code === operation.answer.refusal.code
  );
}
