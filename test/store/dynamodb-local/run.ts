/** The store suite on DynamoDB Local: the same tests, a second engine. Stops the engine whatever happens. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startDynamoDbLocal } from './engine.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const engine = await startDynamoDbLocal();
try {
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/store', 'test/faults/clerks.test.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, STORE_ENDPOINT: engine.endpoint },
  });
  process.exitCode = status ?? 1;
} finally {
  engine.stop();
}
