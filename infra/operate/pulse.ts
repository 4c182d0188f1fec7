import { type Answer, bad, type Check, note, ok } from './check.ts';
import type { Running } from './cloud.ts';

export interface Measured {
  readonly figure: Running['figure'];
  /** By the clock that the figures are written by. */
  readonly now: () => Promise<Date>;
  /** Hours of the service's life that can be seen, where that may be less than a night. */
  readonly hoursSeen?: () => Promise<number>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The thresholds of infra/aws/stacks/watch.ts. */
const oldestSeconds = 300;
const quietMinutes = 10;
const walkHours = 50;

async function work({ figure, now }: Measured): Promise<Answer> {
  const last = await figure('OldestDueSeconds', 1);
  if (last === null)
    return bad('the sweep has said nothing for an hour', 'See whether the function sweep is called each minute');
  const quiet = Math.round(((await now()).getTime() - last.at.getTime()) / minuteMs);
  if (quiet > quietMinutes)
    return bad(`the sweep has said nothing for ${quiet} minutes`, 'See whether the function sweep is called each minute');
  if (last.value > oldestSeconds)
    return bad(`the oldest due work waits for ${last.value} s`, 'Look at the log of sweep and do-work');
  return ok(`the oldest due work waits for ${last.value} s`);
}

async function integrity({ figure, now, hoursSeen }: Measured): Promise<Answer> {
  const last = await figure('WalkAgeHours', walkHours);
  if (last === null && hoursSeen !== undefined && (await hoursSeen()) < 24)
    return note('no night is in sight yet', 'Ask again tomorrow');
  if (last === null)
    return bad('no nightly check has said anything', 'See whether the function check-files is called at night');
  const broken = await figure('FilesBroken', walkHours);
  if (broken !== null && broken.highest > 0) return bad('files were found broken', 'Find them in the log of check-files');
  const age = last.value + Math.round(((await now()).getTime() - last.at.getTime()) / hourMs);
  if (age > walkHours)
    return bad(`every file was last looked at ${age} hours ago`, 'See why the nightly check does not come to its end');
  return ok(`every file was looked at within ${age} hours`);
}

export function pulseChecks(measured: Measured): readonly Check[] {
  return [
    { what: 'due work', see: 'infra/runbook.md#oldest-due-work', run: () => work(measured) },
    { what: 'nightly check', see: 'infra/runbook.md#nightly-check-stopped', run: () => integrity(measured) },
  ];
}

export function deadLetters(what: string, depth: () => Promise<number>, order: string): Check {
  return {
    what,
    see: 'infra/runbook.md#not-empty',
    async run() {
      const count = await depth();
      return count === 0 ? ok('empty') : bad(`${count} messages lie in it`, order);
    },
  };
}
