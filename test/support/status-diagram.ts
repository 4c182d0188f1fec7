/** The life of a request as a diagram, drawn from the one table of moves. */
import { moves, type Status, statuses } from '../../lib/request/status.ts';

/** States that any open request may end in; drawn once instead of from everywhere. */
const endings: readonly Status[] = statuses.filter(
  (status) => moves.received.some((next) => next === status) && status !== 'in-review',
);

const id = (status: string) => status.replaceAll('-', '_');

/** Mermaid source. Moves into an ending are drawn for `received` alone and stand for every open state. */
export function statusDiagram(): string {
  const lines = ['stateDiagram-v2', '  [*] --> draft'];
  for (const status of statuses) {
    for (const next of moves[status]) {
      if (endings.includes(next) && status !== 'draft') continue;
      lines.push(`  ${id(status)} --> ${id(next)}`);
    }
  }
  lines.push('  state "any open state" as any_open_state');
  for (const ending of endings) lines.push(`  any_open_state --> ${id(ending)}`);
  return lines.join('\n');
}
