/** DynamoDB Local as a child process. Needs Java 17 and Maven, which fetches the engine once into the repository's cache folder. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { freePort } from '../../support/free-port.ts';

const library = fileURLToPath(new URL('../../../.cache/dynamodb-local', import.meta.url));
const patience = 60_000;

function fetchEngine(): void {
  if (existsSync(`${library}/DynamoDBLocal-3.0.0.jar`)) return;
  const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${library}`, '-DincludeScope=runtime'];
  const { status } = spawnSync('mvn', ['-q', '-B', '-f', pom, ...goal], { stdio: 'inherit' });
  if (status !== 0) throw new Error('Maven could not fetch DynamoDB Local');
}

/** Resolves when the engine answers. */
async function answers(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  const end = Date.now() + patience;
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}));
      return client.destroy();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

export interface SecondEngine {
  readonly endpoint: string;
  stop(): void;
}

/** Resolves when the engine answers on a free port of 127.0.0.1. */
export async function startDynamoDbLocal(): Promise<SecondEngine> {
  fetchEngine();
  const port = await freePort();
  const java = [`-Djava.library.path=${library}`, '-cp', `${library}/*`];
  const server = 'software.amazon.dynamodb.services.local.main.ServerRunner';
  const engine = spawn('java', [...java, server, '-inMemory', '-disableTelemetry', '-port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = () => void engine.kill('SIGKILL');
  try {
    await answers(endpoint);
  } catch (error) {
    stop();
    throw error;
  }
  return { endpoint, stop };
}
