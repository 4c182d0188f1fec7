/** The chain of a request's history: each event carries the hash of itself and of the one before. */
import { createHash } from 'node:crypto';
import { chainStart, type Event, type NewEvent } from '../request/history.ts';

/** An event of any kind of record; each kind has names of its own for what happened. */
type Line<What extends string> = Omit<NewEvent, 'what'> & { readonly what: What };
type Chained<What extends string> = Omit<Event, 'what'> & { what: What };

/** With sorted keys: the same content gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The seal of something that is kept beside the history, for the facts of its event. */
export function sealOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

type Unhashed = Line<string> & Pick<Event, 'command'>;

function hashOf(previous: string, { at, who, what, facts, command }: Unhashed): string {
  return sha256(`${previous}\n${canonicalJson({ at, who, what, facts, command })}`);
}

/** Chains new events to the hash of the last one. */
export function chained<What extends string>(
  events: readonly Line<What>[],
  previous: string = chainStart,
  command?: string,
): Chained<What>[] {
  let last = previous;
  return events.map((event) => {
    const caused = command === undefined ? event : { ...event, command };
    last = hashOf(last, caused);
    return { ...caused, hash: last };
  });
}

/** Position of the first event that does not fit the chain, or -1 when all fit. `from`: the hash before the first one. */
export function firstBreak(events: readonly Chained<string>[], from: string = chainStart): number {
  let previous = from;
  return events.findIndex((event) => {
    const wrong = event.hash !== hashOf(previous, event);
    previous = event.hash;
    return wrong;
  });
}
