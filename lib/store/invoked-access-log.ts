/** The access log as all but its writer see it: each row goes through the function record-access, whose answer is waited for. */
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { AccessLog } from './stores.ts';

/** The default waits for a lost answer as long as the function lives. A repeated call leaves a second row, which harms nobody. */
export const invokeDefaults = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
};

/** Rejects when the function did not answer that the rows are stored. */
export function invokedAccessLog(client: LambdaClient, functionName: string): AccessLog {
  return {
    async record(events) {
      const Payload = Buffer.from(JSON.stringify(events));
      const { FunctionError } = await client.send(new InvokeCommand({ FunctionName: functionName, Payload }));
      if (FunctionError !== undefined) throw new Error('AccessNotRecorded');
    },
  };
}
