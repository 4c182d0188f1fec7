/**
 * `npm run test:engines [-- --only dynamodb|firefox|webkit|nu]`: the service on another engine than its own. The store suite on
 * DynamoDB Local; the journeys in Firefox and WebKit; the HTML of every page in the Nu checker. Ends with 1 when anything fails.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startDynamoDbLocal } from '../store/dynamodb-local/engine.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function vitest(words: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } } as const;
  return spawnSync('npx', ['vitest', 'run', ...words], options).status ?? 1;
}

/** The same tests, a second engine, which is stopped whatever happens. */
async function storeSuite(): Promise<number> {
  const engine = await startDynamoDbLocal();
  try {
    const environment = { STORE_ENDPOINT: engine.endpoint };
    const quick = vitest(['--project', 'quick', 'test/store'], environment);
    // The queue at its full size takes minutes, and asks of an engine nothing that it does not ask at the small one.
    const deep = ['--project', 'deep', 'test/store', 'test/faults/clerks.test.ts', '--exclude', 'test/store/queue.test.ts'];
    return quick || vitest(deep, environment);
  } finally {
    engine.stop();
  }
}

const suite = (name: string) => (): number => vitest(['--project', 'engines', name]);

const parts: Readonly<Record<string, () => number | Promise<number>>> = {
  dynamodb: storeSuite,
  firefox: suite('firefox.test.ts'),
  webkit: suite('webkit.test.ts'),
  nu: suite('nu.test.ts'),
};
/** Firefox, WebKit and the checker beside each other. */
const all = { dynamodb: storeSuite, others: suite('test/engines/') };

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const wanted = only === undefined ? Object.values(all) : [parts[only]];
for (const part of wanted) {
  if (part === undefined) throw new Error(`--only takes one of ${Object.keys(parts).join(', ')}`);
  process.exitCode = (await part()) || process.exitCode || 0;
}
