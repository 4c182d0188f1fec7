/** The life of a request as a diagram, drawn from the table of decisions. */
import { statusesAfter } from '../../lib/request/decisions/rules.ts';
import { currentStatus, type Status, statuses } from '../../lib/request/status.ts';

/** States that any open request may end in; drawn once instead of from everywhere. */
const endings: readonly Status[] = statusesAfter('in-review').filter((status) =>
  (['in-process', 'pended', 'quality-check'] as const).every((from) => statusesAfter(from).includes(status)),
);

const id = (status: string) => status.replaceAll('-', '_');

/** Mermaid source. States of older versions are left out, and so are undo and reopening, which lead back to the state before. */
export function statusDiagram(): string {
  const lines = ['stateDiagram-v2', '  [*] --> draft'];
  for (const status of statuses.filter((one) => currentStatus(one) === one)) {
    for (const next of statusesAfter(status)) {
      if (endings.includes(next) && status !== 'draft') continue;
      lines.push(`  ${id(status)} --> ${id(next)}`);
    }
  }
  lines.push('  state "any open state" as any_open_state');
  for (const ending of endings) lines.push(`  any_open_state --> ${id(ending)}`);
  return lines.join('\n');
}
