/** Which files the service has sealed, by their SHA-256: whoever holds one asks whether it came from the hospital, unchanged. */
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { keys } from './keys.ts';

const Place = z.lazy(() => z.object({ reference: z.string(), package: z.string() }));
export type SealedPlace = Readonly<z.infer<typeof Place>>;

export interface SealedFiles {
  /** Repeatable. A file that goes out twice is known by its newest package. */
  note(hashes: readonly string[], place: SealedPlace): Promise<void>;
  /** Null for a file that is not known. */
  find(sha256: string): Promise<SealedPlace | null>;
  remove(hashes: readonly string[]): Promise<void>;
}

export function dynamoSealedFiles({ client, name: TableName }: Table): SealedFiles {
  return {
    async note(hashes, place) {
      for (const hash of hashes) await client.send(new PutCommand({ TableName, Item: { ...keys.sealed(hash), ...place } }));
    },
    async find(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const { Item } = await client.send(new GetCommand({ TableName, Key: keys.sealed(sha256) }));
      return Place.safeParse(Item).data ?? null;
    },
    async remove(hashes) {
      for (const hash of hashes) await client.send(new DeleteCommand({ TableName, Key: keys.sealed(hash) }));
    },
  };
}
