/**
 * Stands in for vitest while mutants are tried: keeps each test of a suite, so that the runner can play it again and again without
 * loading the module again. Only what the suites of the rules use; another word of vitest fails at the import.
 */
import { format } from 'node:util';
import { expect as expectValue } from 'expect';

/** Without the words that vitest takes beside the value. */
export const expect = Object.assign((value: unknown) => expectValue(value), expectValue);

// In vitest no list equals one of another length, not even one of undefined.
expectValue.addEqualityTesters([
  (one, other) => (Array.isArray(one) && Array.isArray(other) && one.length !== other.length ? false : undefined),
]);

type Body = (...row: never[]) => unknown;

export interface KeptTest {
  readonly name: string;
  run(): unknown;
}

let kept: KeptTest[] = [];
let around: string[] = [];

/** The tests of the suite that was imported last; afterwards there are none. */
export function takeTests(): readonly KeptTest[] {
  const taken = kept;
  [kept, around] = [[], []];
  return taken;
}

function within(name: string, body: () => void): void {
  around.push(name);
  body();
  around.pop();
}

const rowOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row]);

function keep(name: string, run: () => unknown): void {
  kept.push({ name: [...around, name].join(' > '), run });
}

/** What follows the name is the body, or options and then the body. */
const bodyOf = (rest: readonly unknown[]): Body => {
  const body = rest.find((one): one is Body => typeof one === 'function');
  if (body === undefined) throw new Error('a test without a body');
  return body;
};

const call = (body: Body, row: readonly unknown[]): unknown => Reflect.apply(body, undefined, row);

export const describe = Object.assign((name: string, ...rest: unknown[]) => within(name, () => call(bodyOf(rest), [])), {
  each:
    (rows: readonly unknown[]) =>
    (name: string, ...rest: unknown[]) => {
      for (const row of rows) within(format(name, ...rowOf(row)), () => call(bodyOf(rest), rowOf(row)));
    },
});

export const it = Object.assign((name: string, ...rest: unknown[]) => keep(name, () => call(bodyOf(rest), [])), {
  each:
    (rows: readonly unknown[]) =>
    (name: string, ...rest: unknown[]) => {
      for (const row of rows) keep(format(name, ...rowOf(row)), () => call(bodyOf(rest), rowOf(row)));
    },
});
