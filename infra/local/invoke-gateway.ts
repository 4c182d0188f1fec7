/** Lambda's own interface, for functions that wait for the answer of another: record-access is the only one that anybody calls. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { jsonOf } from '../../lib/runtime/json.ts';
import { localNames } from './local-secrets.ts';
import { closeServer, listenOnLoopback, loopback, readBody, sendJson } from './loopback.ts';
import type { RunningEngine } from './table.ts';

export type Invoke = (event: unknown) => Promise<unknown>;

/** Of a call that waits: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
const largestEvent = 6 * 1024 * 1024;
const path = `/2015-03-31/functions/${localNames.recordAccess}/invocations`;

async function answer(request: IncomingMessage, response: ServerResponse, invoke: Invoke): Promise<void> {
  if (request.url !== path) return sendJson(response, 404, { Type: 'User', Message: 'Function not found' });
  const body = await readBody(request, largestEvent);
  try {
    sendJson(response, 200, await invoke(jsonOf(body?.toString('utf8') ?? '')));
  } catch {
    response.setHeader('x-amz-function-error', 'Unhandled');
    sendJson(response, 200, { errorType: 'Error', errorMessage: 'unexpected error' });
  }
}

export async function startInvokeGateway(invoke: Invoke): Promise<RunningEngine> {
  const server = createServer((request, response) => {
    answer(request, response, invoke).catch(() => response.destroy());
  });
  const port = await listenOnLoopback(server);
  return { endpoint: `http://${loopback}:${port}`, stop: () => closeServer(server) };
}
