import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { InboundRecord } from '../../lib/inbound/record.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { keyNames, keys } from '../../lib/store/keys.ts';
import type { DemoFiller } from './demo/filler.ts';
import type { Dependencies } from './dependencies.ts';
import type { FaxGateway } from './fax-gateway.ts';
import type { FaxLine } from './fax-line.ts';
import type { StaffAccount } from './identity.ts';
import type { LocalLog } from './local-log.ts';
import type { MailSimulator } from './mail-simulator.ts';
import type { MovableClock } from './movable-clock.ts';
import type { QueueCounts } from './queues-and-bucket.ts';
import type { TextSimulator } from './text-simulator.ts';
import type { Uploads } from './uploads.ts';

export interface ViewParts {
  readonly origin: string;
  readonly dependencies: Dependencies;
  readonly dynamo: DynamoDBClient;
  readonly clock: MovableClock;
  readonly line: FaxLine;
  readonly fax: FaxGateway;
  readonly post: MailSimulator;
  readonly texts: TextSimulator;
  readonly log: LocalLog;
  readonly accounts: readonly StaffAccount[];
  readonly files: Uploads;
  readonly demo: DemoFiller;
  queueCounts(): Promise<Readonly<Record<'work' | 'uploads' | 'deadLetters', QueueCounts>>>;
  /** Returns how many messages it sent. */
  sweep(): Promise<number>;
  /** True when queue, fax line and mail became idle in time. */
  idle(milliseconds: number): Promise<boolean>;
}

const readTogether = 25;

/** By a scan that only this view makes. */
async function allOf<Stored>(
  { dependencies, dynamo }: ViewParts,
  sort: string,
  get: (reference: string) => Promise<Stored | null>,
): Promise<readonly Stored[]> {
  const references: string[] = [];
  const scan = {
    TableName: dependencies.settings.TABLE_NAME,
    FilterExpression: '#sort = :sort',
    ProjectionExpression: '#reference',
    ExpressionAttributeNames: { '#reference': 'reference', '#sort': keyNames.sort },
    ExpressionAttributeValues: { ':sort': { S: sort } },
  };
  for await (const { Items = [] } of paginateScan({ client: dynamo }, scan))
    for (const { reference } of Items) if (reference?.S !== undefined) references.push(reference.S);
  const records: (Stored | null)[] = [];
  // Hundreds at once outlast the time limit of a read.
  for (let first = 0; first < references.length; first += readTogether) {
    const some = references.slice(first, first + readTogether);
    records.push(...(await Promise.all(some.map(get))));
  }
  return records.filter((record) => record !== null);
}

export async function allRequests(parts: ViewParts): Promise<readonly RequestRecord[]> {
  const { requests } = parts.dependencies;
  const records = await allOf(parts, keys.requestSort, (reference) => requests.get(reference));
  return records.toSorted((one, other) => (one.submittedAt < other.submittedAt ? -1 : 1));
}

/** Records that were announced, or came without a notice. */
export async function allInbound(parts: ViewParts): Promise<readonly InboundRecord[]> {
  const { inbound } = parts.dependencies;
  const records = await allOf(parts, keys.inboundSort, (reference) => inbound.get(reference));
  return records.toSorted((one, other) => (one.announcedAt < other.announcedAt ? -1 : 1));
}

export function documentList({ reference, documents }: RequestRecord) {
  return documents.map(({ kind, language, pages, bytes, sha256 }) => ({
    ...{ kind, language, pages, bytes, sha256 },
    href: `/_local/documents/${reference}/${kind}.pdf?language=${language}`,
  }));
}

export function workList(records: readonly (RequestRecord | InboundRecord)[]) {
  return records.flatMap(({ reference, status, work }) =>
    Object.values(work).map((entry) => ({ reference, status, ...entry })),
  );
}

export function faxList(fax: FaxGateway) {
  return fax.faxes().map(({ fax: shown, behaviour, received, sha256 }) => ({
    ...{ ...shown, line: behaviour, received, sha256 },
    href: `/_local/faxes/${shown.id}.pdf`,
  }));
}
