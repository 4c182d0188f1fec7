/** What a line of an item's history says beside its name. */

import { inboundDecisionNamed } from '../../inbound/decision-rules.ts';
import type { InboundEvent } from '../../inbound/record.ts';
import { dateInWords } from '../../languages/dates.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { readName } from '../../request/history.ts';
import type { Console } from '../console.ts';

/** Facts of a decision that are said in words of their own, or say nothing to a reader. */
const apart: readonly string[] = ['from', 'to', 'decision', 'owner', 'before', 'work', 'attempt'];

function valueInWords(name: string, value: string, view: Console): string {
  const { conditions, missing, endings, values } = inboundDeskWords(view.language);
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = { condition: conditions, missing, ending: endings };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dateInWords(value, view.language);
  const labels = lists[name];
  if (labels !== undefined)
    return value
      .split(' ')
      .map((code) => labelIn(labels, code))
      .join('; ');
  const words: Readonly<Record<string, string>> = values;
  const codes = value.split(' ');
  return codes.every((code) => `${name}.${code}` in words)
    ? codes.map((code) => words[`${name}.${code}`] ?? code).join(' ')
    : value;
}

/** What was decided, or else what happened. */
export function eventName({ what, facts }: InboundEvent, view: Console): string {
  const words = inboundDeskWords(view.language);
  const decision = inboundDecisionNamed(facts['decision'] ?? '');
  return decision === undefined ? words.events[what] : words.decisions[decision].button;
}

/** Each fact as a line: from which state into which, and what was typed or ticked. */
export function factLines({ facts }: InboundEvent, view: Console): readonly string[] {
  const words = inboundDeskWords(view.language);
  const { from, to, owner, before } = facts;
  return [
    ...(from === undefined || to === undefined ? [] : [`${labelIn(words.statuses, from)} → ${labelIn(words.statuses, to)}`]),
    ...(owner === undefined
      ? []
      : [`${readName(before ?? '') || view.words.frame.nobody} → ${readName(owner) || view.words.frame.nobody}`]),
    ...Object.entries(facts).flatMap(([name, value]) =>
      apart.includes(name) || value === '' ? [] : [`${labelIn(words.facts, name)}: ${valueInWords(name, value, view)}`],
    ),
  ];
}
