/**
 * The least that keeping a request takes: one conditional put and one message, sent with the clients alone. What is put is an item
 * that the service itself stored, already in the form of the wire, so that nothing is left to be made but the two calls.
 */
import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, type PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { allDependencies, type Dependencies } from '../../infra/local/dependencies.ts';
import { type Engines, startEngines } from '../../infra/local/engines.ts';
import { localLog } from '../../infra/local/local-log.ts';
import { localEnvironment, localNames, storedSecrets } from '../../infra/local/local-secrets.ts';
import { openLocalStore } from '../../infra/local/local-store.ts';
import { movableClock } from '../../infra/local/movable-clock.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { keys } from '../../lib/store/keys.ts';
import { submitRequest } from '../../lib/store/submit-request.ts';
import { parsedBody, sampleBody } from '../support/sample-bodies.ts';

type Item = NonNullable<PutItemCommandInput['Item']>;

export interface Prepared {
  readonly reference: string;
  readonly item: Item;
}

export interface Bench {
  readonly engines: Engines;
  readonly dependencies: Dependencies;
  stop(): Promise<void>;
}

export const freshReference = (): string => referenceFrom(randomBytes(32));

/** The engines of the local service and the real dependencies on them; nobody works on what is sent. */
export async function startBench(): Promise<Bench> {
  const store = openLocalStore(undefined);
  const clock = movableClock();
  const secretValues = storedSecrets(store);
  const faxKeys = { keyId: secretValues.faxKeyId, keySecret: secretValues.faxKeySecret };
  const nowhere = 'http://127.0.0.1';
  const engines = await startEngines({
    origin: nowhere,
    store,
    clock,
    dataDir: undefined,
    faxKeys,
    onMailEvent: async () => undefined,
    onInvoke: async () => undefined,
  });
  const environment = localEnvironment({ origin: nowhere, issuer: nowhere, engines }, secretValues);
  const dependencies = await allDependencies({ environment, clock, log: localLog(clock.now, {}) });
  return {
    engines,
    dependencies,
    stop: async () => {
      await engines.stop();
      store.close();
    },
  };
}

/** So many items like the one that the service stores for the sample, each of another reference. */
export async function prepare({ engines, dependencies }: Bench, count: number): Promise<Prepared[]> {
  const reference = freshReference();
  await submitRequest(dependencies, { body: parsedBody(sampleBody('patient')), reference, arrivedBy: 'api', suspect: false });
  const { pk, sk } = keys.request(reference);
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const { Item } = await engines.clients.dynamo.send(new GetItemCommand({ TableName: localNames.table, Key }));
  const text = JSON.stringify(Item);
  return Array.from({ length: count }, () => {
    const another = freshReference();
    const item: Item = JSON.parse(text.replaceAll(reference, another));
    return { reference: another, item };
  });
}

/** Puts one and says so. */
export async function submitBare({ engines: { clients, queues } }: Bench, { reference, item }: Prepared): Promise<void> {
  await clients.dynamo.send(
    new PutItemCommand({
      TableName: localNames.table,
      Item: item,
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': 'pk' },
    }),
  );
  const MessageBody = JSON.stringify({ reference, workId: 'prepare-documents' });
  await clients.queue.send(new SendMessageCommand({ QueueUrl: queues.workUrl, MessageBody }));
}
