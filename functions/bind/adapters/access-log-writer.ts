import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableClientDefaults, tableOf } from '../../../lib/store/client.ts';
import { dynamoAccessLog } from '../../../lib/store/dynamo-access-log.ts';
import type { AccessLog } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { facility } from './facility.ts';

export const accessLogWriter = provider(['ACCESS_LOG_TABLE', ...facility.reads], async (sandbox): Promise<AccessLog> => {
  const { makeClient, settings, clock } = sandbox;
  const table = tableOf(makeClient(DynamoDBClient, 'DYNAMODB', tableClientDefaults), settings.ACCESS_LOG_TABLE);
  return dynamoAccessLog(table, clock, (await facility.make(sandbox)).timeZone);
});
