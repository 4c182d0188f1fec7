/**
 * The seam through which every call to the outside goes: it may fail before its effect, fail after it, run into its time limit,
 * be throttled, be repeated by the client, be slow, or never come back because the process died.
 */

import type { Random } from '../../infra/local/demo/random.ts';
import { FaxSubmitError, type FaxSubmitFailure, type MailFailure, MailSendError } from '../../lib/delivery/ports.ts';
import type { Timeline } from './timeline.ts';

export const sites = [
  'table.read',
  'table.write',
  'table.query',
  'queue.send',
  'objects.put',
  'objects.get',
  'mail.send',
  'fax.submit',
  'fax.status',
  'fax.find',
  'fax.purge',
] as const;
export type Site = (typeof sites)[number];

/** late: the effect comes after the caller has given up. again: the client repeats a call whose answer was lost. */
export type Fate =
  | 'fine'
  | 'fail-before'
  | 'lost-answer'
  | 'time-out-before'
  | 'time-out-after'
  | 'late'
  | 'throttle'
  | 'again'
  | 'slow'
  | 'die-before'
  | 'die-after';

/** Decides what each call meets. */
export type Fortune = (site: Site) => Fate;

const failures = ['fail-before', 'lost-answer', 'time-out-before', 'time-out-after', 'late', 'throttle', 'again'] as const;
/** Clients that repeat a call by themselves; mail and fax are made not to. */
const repeating: readonly Site[] = ['table.read', 'table.write', 'table.query', 'queue.send', 'objects.put', 'objects.get'];

/** Each call fails with probability `rate`; a tenth as often the process dies over it, and some calls are slow. */
export function misfortune(random: Random, rate: number): Fortune {
  return (site) => {
    const draw = random.next();
    if (draw < rate) {
      const fate = random.pick(failures);
      return fate === 'again' && !repeating.includes(site) ? 'lost-answer' : fate;
    }
    if (draw < rate * 1.1) return random.chance(0.5) ? 'die-before' : 'die-after';
    return draw < rate * 1.6 ? 'slow' : 'fine';
  };
}

/** Fates by the number of the call, counted from 0; all others are fine. */
export function scripted(fates: ReadonlyMap<number, Fate>): { readonly fortune: Fortune; readonly calls: readonly Site[] } {
  const calls: Site[] = [];
  return {
    calls,
    fortune: (site) => {
      calls.push(site);
      return fates.get(calls.length - 1) ?? 'fine';
    },
  };
}

/** One run of one function: it may die, and what is dead calls nobody. */
export interface Process {
  readonly isDead: () => boolean;
  readonly die: () => void;
}

const limit = 10_000;

/** What the adapter would throw. Anything that is not listed means that nobody can tell. */
function errorOf(site: Site, fate: Fate): Error {
  // Not reached at all, or asked to slow down: known not to have been taken. The adapters' tests show which errors say so.
  const known = fate === 'throttle' || fate === 'fail-before';
  if (site === 'mail.send') return new MailSendError(known ? 'unavailable' : ('unknown' satisfies MailFailure));
  if (site === 'fax.submit') {
    const failure: FaxSubmitFailure = known ? 'provider' : 'uncertain';
    return new FaxSubmitError(failure, fate === 'throttle' ? 'http-429' : fate, fate === 'throttle' ? 1000 : 0);
  }
  const error = new Error(`${site} ${fate}`);
  error.name = 'InjectedFault';
  return error;
}

export interface Injector {
  call<Result>(process: Process, site: Site, effect: () => Promise<Result>): Promise<Result>;
  readonly injected: () => number;
}

const never = <Result>(): Promise<Result> => new Promise(() => undefined);

export function injector(time: Timeline, random: Random, fortune: Fortune): Injector {
  let injected = 0;

  async function ill<Result>(process: Process, site: Site, effect: () => Promise<Result>, fate: Fate): Promise<Result> {
    switch (fate) {
      case 'fine':
        return effect();
      case 'slow':
        await time.sleep(random.between(50, 8000));
        return effect();
      case 'again':
        await effect();
        return effect();
      case 'lost-answer':
        await effect();
        throw errorOf(site, fate);
      case 'time-out-after':
        await effect();
        await time.sleep(limit);
        throw errorOf(site, fate);
      case 'time-out-before':
        await time.sleep(limit);
        throw errorOf(site, fate);
      case 'late':
        time.after(limit + random.between(0, 5000), () => void effect().catch(() => undefined));
        await time.sleep(limit);
        throw errorOf(site, fate);
      case 'die-after':
        await effect();
        process.die();
        return never();
      case 'die-before':
        process.die();
        return never();
      default:
        throw errorOf(site, fate);
    }
  }

  return {
    injected: () => injected,
    async call(process, site, effect) {
      if (process.isDead()) return never();
      const fate = fortune(site);
      if (fate !== 'fine') injected += 1;
      const result = await ill(process, site, effect, fate);
      return process.isDead() ? never() : result;
    },
  };
}

/** Runs a function as a process that the platform stops after its time limit. True when it came to an end by itself. */
export async function inProcess(
  time: Timeline,
  limitMs: number,
  run: (process: Process) => Promise<unknown>,
): Promise<'ended' | 'failed' | 'died'> {
  let dead = false;
  let die: () => void = () => undefined;
  const death = new Promise<'died'>((resolve) => {
    die = () => {
      dead = true;
      resolve('died');
    };
  });
  const process: Process = { isDead: () => dead, die };
  let over = false;
  time.after(limitMs, () => {
    if (!over) die();
  });
  const life = run(process).then(
    (): 'ended' => 'ended',
    (): 'failed' => 'failed',
  );
  const end = await Promise.race([life, death]);
  over = true;
  return end;
}
