/**
 * A test runner of Stryker that loads the suites once and plays them in its own process. Stryker's runner for vitest loads every
 * module again for each mutant: some seconds for each of 11,000, where the tests themselves take milliseconds.
 *
 * A suite computes samples while it loads. Its loading counts as a test of its own: where a mutant is met there, the suite is loaded
 * once more with the mutant, and all its tests are played.
 *
 * Some code of the rules runs while its module loads, and afterwards too. A mutant in it that no test notices in the loaded modules is
 * tried once more in a new process that loads them with the mutant, on all tests of the rules.
 */
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { register } from 'tsx/esm/api';
import type { KeptTest } from './suite.ts';
import type { forgetSchemas } from './zod.ts';

/** All that call the rules, but those that start a service or a browser; `SUITES` has the ones to play instead, for a folder of rules. */
const suites = process.env['SUITES']?.split(' ') ?? [
  'test/unit/request/**/*.test.ts',
  'test/unit/console/{request,letters}/*.test.ts',
  'test/unit/console/{flags,next-request,rules}.test.ts',
  'test/unit/site/status/*.test.ts',
  'test/unit/delivery/{deadlines,timers}.test.ts',
  'test/unit/delivery/mail/notices.test.ts',
  'test/store/people/people.test.ts',
  'test/reports/reports.test.ts',
];

/** Tests that take longest for what others notice too: without them a mutant that survives costs a tenth. */
const leftOut = /any text in any field|no state is reached by a bare move|what only one kind of requester is asked/;

/** Loaded modules are never given back: after so many a new process begins. */
const mostLoads = 400;

/** What the instrumented code reads and writes. */
const context: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: context });

interface Named extends KeptTest {
  readonly id: string;
  readonly fileName: string;
}

const urlOf = (fileName: string) => pathToFileURL(path.resolve(fileName)).href;
const [suite, zod] = [urlOf('test/mutation/suite.ts'), urlOf('test/mutation/zod.ts')];
const standIns: ReadonlyMap<string, string> = new Map([
  ['vitest', suite],
  ['zod', zod],
]);
const loadingOf = (fileName: string) => `loading ${fileName}`;
let loads = 0;

/** Loads a suite again, not the modules that it calls. */
async function load(fileName: string): Promise<readonly Named[]> {
  loads += 1;
  const { takeTests }: { takeTests(): readonly KeptTest[] } = await import(suite);
  takeTests();
  await import(`${urlOf(fileName)}?load=${loads}`);
  const tests = takeTests().map((one, index) => ({ ...one, fileName, id: `${fileName} ${index} ${one.name}` }));
  return tests.filter(({ name }) => !leftOut.test(name));
}

/** Why it failed, or null. */
async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const killed = (killedBy: string[], failureMessage: string, nrOfTests: number): MutantRunResult => ({
  ...{ status: MutantRunStatus.Killed, killedBy },
  ...{ failureMessage, nrOfTests },
});

class OneProcess implements TestRunner {
  readonly #files = globSync(suites).sort();
  readonly #tests: Named[] = [];
  /** Milliseconds that a test took last, when it held. */
  readonly #took = new Map<string, number>();
  /** Mutants that are met while the modules load. */
  #atLoading: Readonly<Record<string, number>> = {};
  #forgetSchemas: typeof forgetSchemas = () => undefined;
  /** True when a mutant left something behind in a module, which only a new process forgets. */
  #dirty = false;

  /** A mutant that needs another process gets it from `mutantRun`. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    register();
    registerHooks({
      resolve(specifier, about, next) {
        const url = standIns.get(specifier);
        return url === undefined || about.parentURL === url ? next(specifier, about) : { url, shortCircuit: true };
      },
    });
    // Nobody reads the smallest case of a mutant, and it takes hundreds of plays to find.
    fc.configureGlobal({ endOnFailure: true });
  }

  /** On the first run, with its mutant. */
  async #loadRules(): Promise<void> {
    for (const fileName of globSync('lib/request/**/*.ts').sort()) await import(urlOf(fileName));
    this.#atLoading = { ...context.mutantCoverage?.static };
  }

  async #loadSuites(): Promise<void> {
    await import(urlOf('test/support/all-languages.ts'));
    for (const fileName of this.#files) this.#tests.push(...(await load(fileName)));
    if (context.mutantCoverage) context.mutantCoverage.static = { ...this.#atLoading };
    const standIn: { forgetSchemas: typeof forgetSchemas } = await import(zod);
    this.#forgetSchemas = standIn.forgetSchemas;
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#loadRules();
    await this.#loadSuites();
    const results: TestResult[] = [];
    const say = async (id: string, run: () => unknown) => {
      context.currentTestId = id;
      this.#forgetSchemas();
      const began = performance.now();
      const failureMessage = await failureOf(run);
      const result = { id, name: id, timeSpentMs: performance.now() - began };
      results.push(
        failureMessage === null
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage },
      );
    };
    for (const fileName of this.#files) {
      let tests: readonly Named[] = [];
      await say(loadingOf(fileName), async () => {
        tests = await load(fileName);
      });
      for (const { id, run } of tests) await say(id, run);
    }
    delete context.currentTestId;
    const { mutantCoverage } = context;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
  }

  async mutantRun({ activeMutant: { id }, testFilter = [], hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    // Stryker answers an error with a new process, and gives it the same mutant.
    if (this.#dirty || loads > this.#files.length + mostLoads) throw new Error('this process is used up');
    Object.assign(context, { activeMutant: id, hitCount: 0, hitLimit });
    const isNew = this.#tests.length === 0;
    const result = isNew ? await this.#playedNew(id, testFilter, hitLimit) : await this.#playedAgain(testFilter, hitLimit);
    delete context.activeMutant;
    delete context.hitLimit;
    this.#forgetSchemas();
    if (result.status === MutantRunStatus.Killed) await this.#look(result.killedBy);
    if (!isNew && result.status === MutantRunStatus.Survived && this.#atLoading[id] !== undefined)
      throw new Error('the rules are to be loaded with this mutant');
    return result;
  }

  /** The rules are loaded with the mutant, and the suites too where it is met there. */
  async #playedNew(id: string, testFilter: readonly string[], hitLimit: number | undefined): Promise<MutantRunResult> {
    const ofRules = await failureOf(() => this.#loadRules());
    const isMet = (context.hitCount ?? 0) > 0;
    this.#dirty = isMet;
    if (!isMet) delete context.activeMutant;
    const ofSuites = await failureOf(() => this.#loadSuites());
    const failureMessage = ofRules ?? ofSuites;
    if (failureMessage !== null) return killed(testFilter.slice(0, 1), failureMessage, 1);
    context.activeMutant = id;
    if (!isMet) return await this.#playedAgain(testFilter, hitLimit);
    const chosen = new Set(testFilter);
    const isChosen = ({ id, fileName }: Named) =>
      chosen.has(id) || chosen.has(loadingOf(fileName)) || fileName.startsWith('test/unit/request/');
    return await this.#played(this.#tests.filter(isChosen), hitLimit);
  }

  async #playedAgain(testFilter: readonly string[], hitLimit: number | undefined): Promise<MutantRunResult> {
    this.#forgetSchemas();
    const chosen = new Set(testFilter);
    const met = this.#tests.filter(({ id }) => chosen.has(id));
    const again = this.#files.filter((fileName) => chosen.has(loadingOf(fileName)));
    let result = await this.#played(
      met.filter(({ fileName }) => !again.includes(fileName)),
      hitLimit,
    );
    if (result.status !== MutantRunStatus.Survived || again.length === 0) return result;
    // Samples that were made without the mutant prove nothing, but they tell which suite is likely to notice it.
    const hint = await this.#played(
      met.filter(({ fileName }) => again.includes(fileName)),
      hitLimit,
    );
    const [likely = ''] = hint.status === MutantRunStatus.Killed ? hint.killedBy : [];
    again.sort((one, other) => Number(likely.startsWith(`${other} `)) - Number(likely.startsWith(`${one} `)));
    for (const fileName of again) {
      if (result.status !== MutantRunStatus.Survived) break;
      let tests: readonly Named[] = [];
      const failureMessage = await failureOf(async () => {
        tests = await load(fileName);
      });
      result = failureMessage === null ? await this.#played(tests, hitLimit) : killed([loadingOf(fileName)], failureMessage, 1);
    }
    return result;
  }

  /** The quickest first, until one fails. */
  async #played(tests: readonly Named[], hitLimit: number | undefined): Promise<MutantRunResult> {
    let nrOfTests = 0;
    for (const { id, run } of tests.toSorted((one, other) => this.#tookOf(one) - this.#tookOf(other))) {
      nrOfTests += 1;
      const began = performance.now();
      const failureMessage = await failureOf(run);
      if (determineHitLimitReached(context.hitCount, hitLimit) !== undefined)
        return { status: MutantRunStatus.Timeout, reason: 'hit limit' };
      if (failureMessage !== null) return killed([id], failureMessage, nrOfTests);
      this.#took.set(id, performance.now() - began);
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  #tookOf({ id }: Named): number {
    return this.#took.get(id) ?? 0;
  }

  /** Without the mutant, the test that it failed holds again. */
  async #look(failed: readonly string[]): Promise<void> {
    for (const { id, run } of this.#tests) if (failed.includes(id) && (await failureOf(run)) !== null) this.#dirty = true;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)];
