import { EOL } from 'node:os';
import { errorName } from '../../lib/runtime/log.ts';

/** `note`: somebody has something to do later. `unknown`: the check threw. */
export type State = 'ok' | 'note' | 'bad' | 'unknown';

/** A heading of these documents; a test checks that it exists. */
export type Place = `infra/${'runbook' | 'checklists'}.md#${string}`;

export interface Answer {
  readonly state: State;
  readonly found: string;
  /** As an order: "Ask for production access". */
  readonly todo?: string;
}

export interface CheckResult extends Answer {
  readonly what: string;
  readonly see: Place;
}

export interface Check {
  readonly what: string;
  readonly see: Place;
  run(): Promise<Answer>;
}

export const ok = (found: string): Answer => ({ state: 'ok', found });
export const note = (found: string, todo: string): Answer => ({ state: 'note', found, todo });
export const bad = (found: string, todo: string): Answer => ({ state: 'bad', found, todo });

async function resultOf({ what, see, run }: Check): Promise<CheckResult> {
  try {
    return { what, see, ...(await run()) };
  } catch (error) {
    const found = `could not be asked (${errorName(error)})`;
    return { what, see, state: 'unknown', found, todo: 'Look at credentials, rights and network, then ask again' };
  }
}

/** In parallel; one that throws is `unknown`. */
export function runChecks(checks: readonly Check[]): Promise<readonly CheckResult[]> {
  return Promise.all(checks.map(resultOf));
}

export function isWrong({ state }: CheckResult): boolean {
  return state === 'bad' || state === 'unknown';
}

type Words = Readonly<Record<State, string>>;

/** A table; below each result that is not ok, what to do and where it is described. */
export function tableOf(lines: readonly CheckResult[], words: Words): string {
  const wide = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const [states, names] = [wide(Object.values(words)), wide(lines.map(({ what }) => what))];
  const indent = ' '.repeat(states + 2);
  return lines
    .flatMap(({ what, state, found, todo, see }) => [
      `${words[state].padEnd(states)}  ${what.padEnd(names)}  ${found}`,
      ...(todo === undefined ? [] : [`${indent}-> ${todo}. ${see}`]),
    ])
    .join(EOL);
}
