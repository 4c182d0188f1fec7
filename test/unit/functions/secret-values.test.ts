/** Secret values of a deployment come from Secrets Manager, and are refused when the proof of the edge is missing. */
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { secretValues } from '../../../functions/bind/adapters/secrets.ts';
import { provide } from '../../../functions/bind/provide.ts';
import { closeServer, listenOnLoopback, loopback } from '../../../infra/local/loopback.ts';
import { memoryLog, movableClock, testSecretValues } from '../../support/fakes.ts';

async function read(values: object) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ SecretString: JSON.stringify(values) }));
  });
  const port = await listenOnLoopback(server);
  onTestFinished(() => closeServer(server));
  const environment = {
    ...{ AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', SECRETS_ID: 'secrets' },
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://${loopback}:${port}`,
  };
  const start = { environment, clock: movableClock('2026-11-22T15:00:00Z'), log: memoryLog() };
  return (await provide([], { secretValues })(start)).secretValues;
}

it('are taken with the proof of the edge', async () => {
  expect((await read({ ...testSecretValues, originVerify: 'a proof' })).originVerify).toBe('a proof');
});

it('are refused without it: a function that believes everybody does not start', async () => {
  await expect(read({ ...testSecretValues, originVerify: '' })).rejects.toThrow('settings: originVerify');
});
