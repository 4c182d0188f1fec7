/** What the local view looks at, and the shapes of its JSON. */
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Dependencies } from '../../functions/bind/dependencies.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { keyNames } from '../../lib/store/keys.ts';
import type { FaxGateway } from './fax-gateway.ts';
import type { FaxLine } from './fax-line.ts';
import type { StaffAccount } from './identity.ts';
import type { LocalLog } from './local-log.ts';
import type { MovableClock } from './movable-clock.ts';
import type { PostOffice } from './post-office.ts';
import type { QueueCounts } from './queues-and-bucket.ts';

export interface ViewParts {
  readonly origin: string;
  readonly dependencies: Dependencies;
  readonly dynamo: DynamoDBClient;
  readonly clock: MovableClock;
  readonly line: FaxLine;
  readonly fax: FaxGateway;
  readonly post: PostOffice;
  readonly log: LocalLog;
  readonly accounts: readonly StaffAccount[];
  queueCounts(): Promise<{ readonly work: QueueCounts; readonly deadLetters: QueueCounts }>;
  /** Runs the sweeper once; how many messages it sent. */
  sweep(): Promise<number>;
  /** True when queue, fax line and mail have come to rest in time. */
  idle(milliseconds: number): Promise<boolean>;
}

type Looks = Pick<ViewParts, 'dependencies' | 'dynamo'>;

/** All requests. A scan: for this view alone, the service itself never does it. */
export async function allRequests({ dependencies, dynamo }: Looks): Promise<readonly RequestRecord[]> {
  const references: string[] = [];
  let from: Record<string, { S: string }> | undefined;
  do {
    const page = await dynamo.send(
      new ScanCommand({
        TableName: dependencies.settings.TABLE_NAME,
        FilterExpression: '#sort = :request',
        ProjectionExpression: '#reference',
        ExpressionAttributeNames: { '#reference': 'reference', '#sort': keyNames.sort },
        ExpressionAttributeValues: { ':request': { S: 'REQ' } },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const { reference } of page.Items ?? []) if (reference?.S !== undefined) references.push(reference.S);
    const last = page.LastEvaluatedKey;
    from = last === undefined ? undefined : Object.fromEntries(Object.entries(last).map(([name, { S = '' }]) => [name, { S }]));
  } while (from !== undefined);
  const records = await Promise.all(references.map((reference) => dependencies.requests.get(reference)));
  return records.filter((record) => record !== null).sort((one, other) => (one.submittedAt < other.submittedAt ? -1 : 1));
}

export function documentList({ reference, documents }: RequestRecord) {
  return documents.map(({ kind, language, pages, bytes, sha256 }) => ({
    kind,
    language,
    pages,
    bytes,
    sha256,
    href: `/_local/documents/${reference}/${kind}.pdf?language=${language}`,
  }));
}

/** Every piece of work of every request, one entry each. */
export function workList(records: readonly RequestRecord[]) {
  return records.flatMap(({ reference, status, work }) =>
    Object.values(work).map((entry) => ({ reference, status, ...entry })),
  );
}

export function faxList(fax: FaxGateway) {
  return fax.faxes().map(({ fax: shown, behaviour, received, sha256 }) => ({
    ...shown,
    line: behaviour,
    received,
    sha256,
    href: `/_local/faxes/${shown.id}.pdf`,
  }));
}
