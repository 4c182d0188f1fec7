/**
 * Composition, function by function. A function names what it takes; its bundle holds those adapters and clients and no other,
 * its environment those settings and no other, and the compiler refuses a use of what was not named.
 */
import { type Clock, systemClock } from '../../lib/runtime/clock.ts';
import { jsonLog, type Log } from '../../lib/runtime/log.ts';
import { type Environment, readSettings, type SettingName, type Settings } from '../../lib/runtime/settings.ts';
import { type AroundCall, clientMaker, type MakeClient } from './clients.ts';

/** All that differs between a function in the cloud and the same function on one machine or in a test. */
export interface Start {
  readonly environment: Environment;
  /** The system's when absent. */
  readonly clock?: Clock;
  /** JSON lines on standard output when absent. */
  readonly log?: Log;
  readonly aroundCall?: AroundCall | undefined;
}

/** What every function has, whatever it takes. */
interface Base<Name extends SettingName> {
  readonly settings: Readonly<Pick<Settings, Name>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What adapters are made of. */
export interface Sandbox<Name extends SettingName = never> extends Base<Name> {
  readonly makeClient: MakeClient;
}

/** An adapter that can be made in a sandbox which has read these settings. */
export interface Provider<Name extends SettingName, Made> {
  readonly reads: readonly Name[];
  make(sandbox: Sandbox<Name>): Promise<Made>;
}

/**
 * An adapter, made at most once in a sandbox however many others lean on it. Unused ones fall out of a bundle: a call of this
 * has no effect of its own.
 */
/* @__NO_SIDE_EFFECTS__ */
export function provider<Name extends SettingName, Made>(
  reads: readonly Name[],
  create: (sandbox: Sandbox<Name>) => Promise<Made>,
): Provider<Name, Made> {
  const made = new WeakMap<object, Promise<Made>>();
  return {
    reads,
    make(sandbox) {
      const found = made.get(sandbox) ?? create(sandbox);
      made.set(sandbox, found);
      return found;
    },
  };
}

type Providers = Readonly<Record<string, Provider<SettingName, unknown>>>;
type MadeBy<Taken extends Providers> = { readonly [Port in keyof Taken]: Awaited<ReturnType<Taken[Port]['make']>> };

/** Makes the dependencies of one function. Each call is a new start: a start that failed can be tried again. */
export interface Provide<Needs> {
  (start: Start): Promise<Needs>;
  /** Every setting that the function or one of its adapters reads; a deployment has to give these and no more. */
  readonly reads: readonly SettingName[];
}

/** What the log says of itself. */
const everyFunction = ['SERVICE_NAME', 'STAGE'] as const;

/** What a function takes: settings that it reads itself, and adapters by the name of their port. */
export function provide<Own extends SettingName, Taken extends Providers>(
  settings: readonly Own[],
  taken: Taken,
): Provide<Base<Own> & MadeBy<Taken>>;
export function provide(settings: readonly SettingName[], taken: Providers): Provide<object> {
  const adapters = Object.entries(taken);
  const reads = [...new Set([...everyFunction, ...settings, ...adapters.flatMap(([, { reads: names }]) => names)])];
  const start = async ({ environment, clock = systemClock, log, aroundCall }: Start): Promise<object> => {
    const read = readSettings(environment, [...reads, ...everyFunction]);
    const base: Base<SettingName> = { settings: read, clock, log: log ?? jsonLog(read, clock, environment) };
    const sandbox: Sandbox<SettingName> = { ...base, makeClient: clientMaker(environment, aroundCall) };
    const made = await Promise.all(adapters.map(async ([port, { make }]) => [port, await make(sandbox)] as const));
    return { ...base, ...Object.fromEntries(made) };
  };
  return Object.assign(start, { reads });
}
