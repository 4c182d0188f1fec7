/** Whoever has signed in, so that work can be given to them, and the views of the queue that people and desks have saved. */
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { keyNames, keys } from './keys.ts';

const Known = z.lazy(() =>
  z.object({ subject: z.string(), name: z.string(), roles: z.array(z.string()), signedInAt: z.string() }),
);
/** Roles are those of the last sign-in: they propose to whom something can be given, and permit nothing. */
export type KnownStaff = z.infer<typeof Known>;

const Saved = z.lazy(() => z.object({ name: z.string(), query: z.string() }));
/** `query`: filters as in the address of the queue. */
export type SavedView = z.infer<typeof Saved>;

/** A person by subject, or everybody of a desk. */
export type ViewOwner = { readonly staff: string } | { readonly desk: string };

export interface StaffStore {
  /** Keeps a sign-in; the last one counts. */
  signedIn(person: KnownStaff): Promise<void>;
  /** By name. At most a thousand. */
  known(): Promise<readonly KnownStaff[]>;
  /** By name. */
  views(owner: ViewOwner): Promise<readonly SavedView[]>;
  /** Replaces one of the same name. */
  saveView(owner: ViewOwner, view: SavedView): Promise<void>;
  removeView(owner: ViewOwner, name: string): Promise<void>;
}

const partitionOf = (owner: ViewOwner) => ('staff' in owner ? keys.staff(owner.staff) : keys.desk(owner.desk));
const byName = (one: { readonly name: string }, other: { readonly name: string }) => one.name.localeCompare(other.name);

export function dynamoStaff({ client, name: TableName }: Table): StaffStore {
  async function rowsOf(partition: string): Promise<readonly unknown[]> {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': keyNames.partition },
        ExpressionAttributeValues: { ':pk': partition },
        ConsistentRead: true,
      }),
    );
    return Items;
  }
  return {
    async signedIn(person) {
      await client.send(new PutCommand({ TableName, Item: { ...keys.staffMember(person.subject), ...person } }));
    },
    known: async () => (await rowsOf(keys.staffList)).map((item) => Known.parse(item)).toSorted(byName),
    views: async (owner) => (await rowsOf(partitionOf(owner))).map((item) => Saved.parse(item)).toSorted(byName),
    async saveView(owner, view) {
      await client.send(new PutCommand({ TableName, Item: { ...keys.savedView(partitionOf(owner), view.name), ...view } }));
    },
    async removeView(owner, name) {
      await client.send(new DeleteCommand({ TableName, Key: keys.savedView(partitionOf(owner), name) }));
    },
  };
}
