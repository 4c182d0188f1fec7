import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableClientDefaults, tableOf } from '../../../lib/store/client.ts';
import { provider } from '../provide.ts';

export const table = provider(['TABLE_NAME'], async ({ makeClient, settings }) =>
  tableOf(makeClient(DynamoDBClient, 'DYNAMODB', tableClientDefaults), settings.TABLE_NAME),
);
