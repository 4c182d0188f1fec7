/** How even the rule of lib/store/keys.ts would spread requests over another number of shards than today's. */
import { createHash } from 'node:crypto';
import { referenceFrom } from '../../../lib/request/reference.ts';

/** As `shardOf`, for any number of shards; a test holds the two together. */
export function shardAmong(reference: string, shards: number): number {
  return [...reference].reduce((sum, character) => sum + character.charCodeAt(0), 0) % shards;
}

/** The fullest shard against the mean, over so many references. */
export function fullest(shards: number, references = 100_000): number {
  const counts = new Uint32Array(shards);
  for (let number = 0; number < references; number += 1) {
    const shard = shardAmong(referenceFrom(createHash('sha256').update(String(number)).digest()), shards);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  return (Math.max(...counts) * shards) / references;
}
