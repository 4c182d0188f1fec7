/** What the service has sealed. Files by their SHA-256: whoever holds one asks whether it came from the hospital, unchanged. Packages by their id. */
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { keys } from './keys.ts';

const Place = z.lazy(() => z.object({ reference: z.string(), package: z.string() }));
export type SealedPlace = Readonly<z.infer<typeof Place>>;

export interface SealedFiles {
  /** The package, and its files. Repeatable. A file that goes out twice is known by its newest package. */
  note(hashes: readonly string[], place: SealedPlace): Promise<void>;
  /** Null for a file that is not known. */
  find(sha256: string): Promise<SealedPlace | null>;
  /** Null for one that is not known, or no more. */
  ofPackage(id: string): Promise<SealedPlace | null>;
  remove(id: string, hashes: readonly string[]): Promise<void>;
}

export function dynamoSealedFiles({ client, name: TableName }: Table): SealedFiles {
  const read = async (known: string): Promise<SealedPlace | null> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keys.sealed(known) }));
    return Place.safeParse(Item).data ?? null;
  };
  return {
    async note(hashes, place) {
      for (const known of [place.package, ...hashes])
        await client.send(new PutCommand({ TableName, Item: { ...keys.sealed(known), ...place } }));
    },
    find: async (sha256) => (/^[0-9a-f]{64}$/.test(sha256) ? read(sha256) : null),
    ofPackage: read,
    async remove(id, hashes) {
      for (const known of [id, ...hashes]) await client.send(new DeleteCommand({ TableName, Key: keys.sealed(known) }));
    },
  };
}
