/**
 * Composition, function by function. A function names what it takes; its bundle holds those adapters and clients and no other,
 * its environment those settings and no other, and the compiler refuses a use of what was not named.
 */
import { type Clock, systemClock } from '../../lib/runtime/clock.ts';
import { jsonLog, type Log } from '../../lib/runtime/log.ts';
import { readSettings, type SettingName, type Settings } from '../../lib/runtime/settings.ts';

/** One start of a function: its environment, read; the real clock; its log. */
export interface Sandbox<Name extends SettingName = never> {
  readonly settings: Readonly<Pick<Settings, Name>>;
  readonly clock: Clock;
  readonly log: Log;
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
  (): Promise<Needs>;
  /** Every setting that the function or one of its adapters reads; a deployment has to give these and no more. */
  readonly reads: readonly SettingName[];
}

/** What the log says of itself. */
const everyFunction = ['SERVICE_NAME', 'STAGE'] as const;

/** What a function takes: settings that it reads itself, and adapters by the name of their port. */
export function provide<Own extends SettingName, Taken extends Providers>(
  settings: readonly Own[],
  taken: Taken,
): Provide<Sandbox<Own> & MadeBy<Taken>>;
export function provide(settings: readonly SettingName[], taken: Providers): Provide<object> {
  const adapters = Object.entries(taken);
  const reads = [...new Set([...everyFunction, ...settings, ...adapters.flatMap(([, { reads: names }]) => names)])];
  const start = async (): Promise<object> => {
    const read = readSettings(process.env, [...reads, ...everyFunction]);
    const sandbox: Sandbox<SettingName> = {
      settings: read,
      clock: systemClock,
      log: jsonLog(read.SERVICE_NAME, read.STAGE),
    };
    const made = await Promise.all(adapters.map(async ([port, { make }]) => [port, await make(sandbox)] as const));
    return { ...sandbox, ...Object.fromEntries(made) };
  };
  return Object.assign(start, { reads });
}
