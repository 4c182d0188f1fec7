/** `npm run ops:carry-over -- --from <damaged table> --to <restored table> [--dry-run]`. Safe to run twice. */
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { showReference } from '../../lib/request/reference.ts';
import { whenAllowed } from '../../lib/store/client.ts';
import { keyNames, keys } from '../../lib/store/keys.ts';
import { fromItem, isErased } from '../../lib/store/request-item.ts';
import { patience } from './aws-account.ts';
import { runCommand, say } from './command.ts';

export interface CarryOver {
  readonly client: DynamoDBDocumentClient;
  readonly from: string;
  readonly to: string;
  readonly dryRun: boolean;
}

type Carried = Awaited<ReturnType<typeof carryOver>>;

type Item = Record<string, unknown>;
type Fate = 'carried' | 'there' | 'gone-on' | 'unreadable';

const Key = z.object({ pk: z.string(), sk: z.string() });

const isRequest = ({ sk }: z.infer<typeof Key>): boolean => sk === keys.requestSort;

function isSound(item: Item): boolean {
  try {
    fromItem(item);
    return true;
  } catch {
    return false;
  }
}

const versionOf = (item: Item): number => z.object({ version: z.number() }).safeParse(item).data?.version ?? 0;

async function fateOf({ client, to, dryRun }: CarryOver, item: Item): Promise<Fate> {
  const key = Key.parse(item);
  const { Item: there } = await client.send(new GetCommand({ TableName: to, Key: key, ConsistentRead: true }));
  if (there !== undefined) return isRequest(key) && versionOf(item) > versionOf(there) ? 'gone-on' : 'there';
  // The log of erasures does it again (ops:erasures -- --replay).
  if (isErased(item)) return 'there';
  if (isRequest(key) && !isSound(item)) return 'unreadable';
  if (dryRun) return 'carried';
  const put = new PutCommand({
    TableName: to,
    Item: item,
    ConditionExpression: 'attribute_not_exists(#pk)',
    ExpressionAttributeNames: { '#pk': keyNames.partition },
  });
  return (await whenAllowed(client.send(put))) ? 'carried' : 'there';
}

/** Throws when a table does not answer; a second run goes on. */
export async function carryOver(tools: CarryOver) {
  const found: Record<Fate, string[]> = { carried: [], there: [], 'gone-on': [], unreadable: [] };
  for await (const { Items = [] } of paginateScan({ client: tools.client }, { TableName: tools.from }))
    for (const item of Items) found[await fateOf(tools, item)].push(Key.parse(item).pk);
  const references = (fate: Fate) => found[fate].map((pk) => pk.slice(keys.request('').pk.length)).sort();
  return {
    carried: found.carried.length,
    there: found.there.length,
    /** A longer history in the damaged table: staff do their last steps again. */
    goneOn: references('gone-on'),
    /** In the damaged table alone: a person decides. */
    unreadable: references('unreadable'),
  };
}

/** References name nobody. */
export function carriedLines({ carried, there, goneOn, unreadable }: Carried, dryRun: boolean): readonly string[] {
  return [
    `${carried} rows ${dryRun ? 'would be ' : ''}put over, ${there} were there`,
    ...goneOn.map((reference) => `${showReference(reference)}  went on after that moment: staff do again what they did`),
    ...unreadable.map((reference) => `${showReference(reference)}  NOT PUT OVER: is no longer a request that can be read`),
  ];
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { from: text, to: text, 'dry-run': { type: 'boolean', default: false } } });
  const { from, to, 'dry-run': dryRun } = values;
  if (from === undefined || to === undefined) throw new Error('say which tables: --from <damaged> --to <restored>');
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(patience));
  const done = await carryOver({ client, from, to, dryRun });
  for (const line of carriedLines(done, dryRun)) say(line);
  return done.unreadable.length === 0 ? 0 : 1;
}

if (import.meta.main) await runCommand(main);
