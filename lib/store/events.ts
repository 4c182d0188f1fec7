/** The chain of a request's history: each event carries the hash of itself and of the one before. */
import { createHash } from 'node:crypto';
import type { Event, NewEvent } from '../request/history.ts';

const chainStart = '0'.repeat(64);

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

function hashOf(previous: string, { at, who, what, facts }: NewEvent): string {
  return sha256(`${previous}\n${canonicalJson({ at, who, what, facts })}`);
}

/** Chains new events to the last one of a record. */
export function chained(events: readonly NewEvent[], last: Event | undefined): Event[] {
  let previous = last?.hash ?? chainStart;
  return events.map((event) => {
    const sealed = { ...event, previous, hash: hashOf(previous, event) };
    previous = sealed.hash;
    return sealed;
  });
}

/** Position of the first event that does not fit the chain, or -1 when the history is intact. */
export function firstBreak(events: readonly Event[]): number {
  let previous = chainStart;
  return events.findIndex((event) => {
    const wrong = event.previous !== previous || event.hash !== hashOf(previous, event);
    previous = event.hash;
    return wrong;
  });
}
