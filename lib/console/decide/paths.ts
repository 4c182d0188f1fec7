import type { DecisionId } from '../../request/decisions/rules.ts';
import { letterOf } from '../../request/letters.ts';
import { requestPath } from '../console.ts';
import { writePath } from '../letters/paths.ts';

export const decidePath = (reference: string, id: DecisionId): string => `${requestPath(reference)}/decide/${id}`;

/** Where a decision is taken: in the editor of its letter, or on its own page. */
export function formPath(reference: string, id: DecisionId): string {
  const letter = letterOf(id);
  return letter === null ? decidePath(reference, id) : writePath(reference, letter);
}

export const proposalPath = (reference: string): string => `${requestPath(reference)}/proposal`;
