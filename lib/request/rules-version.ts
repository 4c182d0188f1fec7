/**
 * Which rules were in force when something was decided: a short hash of the tables themselves, kept with each decision. Two decisions with
 * one hash rest on the same tables; a binder for an auditor holds the tables of the day on which it was made.
 */
import { caseRules } from './cases/cases.ts';
import { decisionRules } from './decisions/rules.ts';
import { defects } from './defects.ts';
import { denialGrounds } from './grounds.ts';
import { accountingKinds } from './release/accounting-kinds.ts';
import { linkRules } from './release/deliveries.ts';
import { requesterRules } from './requester.ts';
import { retention } from './retention.ts';

/** A function, so that tables that lean on one another are complete when they are read. */
export function rulesInForce() {
  return { decisionRules, requesterRules, defects, denialGrounds, caseRules, accountingKinds, linkRules, retention };
}

/** FNV-1a in two halves: tells tables apart and protects nothing, so it needs no hash that resists anybody. */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

let known: string | undefined;

/** Sixteen hex digits. The tables are written in one order, so the same tables give the same text. */
export function rulesVersion(): string {
  known ??= fingerprint(JSON.stringify(rulesInForce()));
  return known;
}
