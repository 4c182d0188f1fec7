/**
 * `npm run bench:start`: what a cold start costs. Each row is a bundle that is imported and made ready in fresh processes of the
 * pinned Node: our functions, and beside them bundles of nothing but the cloud clients that they make at their start. One process
 * of each in turn, so that a busy moment meets all alike. Times are from before the import until the dependencies are made, without
 * Node's own start; ratios are medians of the clock in one run. The secret values come from the environment here and from Secrets
 * Manager in the cloud, so its client is loaded on both sides.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import type { Source } from '../../infra/aws/bundle.ts';
import { environments } from '../../infra/aws/environment.ts';
import { functionNames } from '../../infra/aws/permissions.ts';
import { root } from '../../infra/aws/root.ts';
import { type Bundled, besideClients, bundled, clientsIn, type StandIns, scratch, standIns } from '../support/bundles.ts';
import { quantile } from './race.ts';
import { conditions, judge, table } from './report.ts';

const processes = Number(process.argv[2] ?? 21);
const warmUp = 2;
const { folder, remove } = scratch();

const Start = z.object({ clock: z.number(), processor: z.number() });
type Start = z.infer<typeof Start>;

/** Imports a bundle and what its start loads by and by, and makes what it needs; prints the milliseconds that took. */
const starter = `
const [begun, used] = [performance.now(), process.cpuUsage()];
const [{ provided }] = await Promise.all(process.argv.slice(1).map((file) => import(file)));
await provided({ environment: process.env });
const [took, { user, system }] = [performance.now() - begun, process.cpuUsage(used)];
process.stdout.write(JSON.stringify({ clock: took, processor: (user + system) / 1000 }));
process.exit(0);
`;

interface Runner {
  readonly bundle: Bundled;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly samples: Start[];
}

const secretsManager = '@aws-sdk/client-secrets-manager';

async function runner(name: string, source: Source, settings: readonly (keyof StandIns)[] = []): Promise<Runner> {
  const given = settings.filter((setting) => setting !== 'SECRETS_ID').map((setting) => [setting, standIns[setting]]);
  const env = { AWS_REGION: 'us-east-1', SECRET_VALUES: standIns.SECRET_VALUES, ...Object.fromEntries(given) };
  const bundle = await bundled(source, join(folder, name));
  const later = bundle.fileOf(`node_modules/${secretsManager}/`);
  return { bundle, files: [bundle.entry, ...(later === undefined ? [] : [join(bundle.folder, later)])], env, samples: [] };
}

const node = join(root, 'node_modules/.bin/node');

function start({ files, env }: Runner): Start {
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  return Start.parse(JSON.parse(execFileSync(node, ['--input-type=module', '--eval', starter, ...files], options)));
}

/** What a bundle of clients alone holds: each client, and the commands that we send. */
const clientSources: Readonly<Record<string, string>> = {
  '@aws-sdk/client-dynamodb': `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
made.push(DynamoDBDocumentClient.from(new DynamoDBClient({})), DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand);`,
  [secretsManager]: `
import { GetSecretValueCommand, SecretsManagerClient } from '${secretsManager}';
made.push(new SecretsManagerClient({}), GetSecretValueCommand);`,
};

function clientsSource(clients: readonly string[]): Source {
  const text = clients.map((client) => clientSources[client] ?? '').join('');
  return { text: `const made: unknown[] = [];${text}\nexport const provided = async () => made;` };
}

/** Our functions, and for each the row of the clients that its start makes. */
const runners = new Map<string, Runner>();
const besides = new Map<string, string>();
for (const name of functionNames) {
  const made = await runner(name, { file: `functions/${name}.ts` }, environments[name]);
  runners.set(name, made);
  const clients = [...clientsIn(made.bundle.initial), ...(made.files.length > 1 ? [secretsManager] : [])].sort();
  const beside = `clients: ${clients.map((client) => client.replace('@aws-sdk/client-', '')).join(' ')}`;
  besides.set(name, beside);
  if (!runners.has(beside)) runners.set(beside, await runner(`clients-${runners.size}`, clientsSource(clients)));
}

const conditionsAtStart = conditions();
for (let round = 0; round < warmUp + processes; round += 1)
  for (const one of runners.values()) {
    const took = start(one);
    if (round >= warmUp) one.samples.push(took);
  }
remove();

function median(name: string, of: keyof Start): number {
  const { samples } = runners.get(name) ?? { samples: [] };
  return quantile(
    samples.map((sample) => sample[of]),
    0.5,
  );
}

const ratioOf = (name: string): number => median(name, 'clock') / median(besides.get(name) ?? name, 'clock');
const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);
const rows = [...runners].map(([name, { bundle }]) => [
  name,
  median(name, 'clock').toFixed(1),
  median(name, 'processor').toFixed(1),
  besides.has(name) ? ratioOf(name).toFixed(2) : '',
  bundle.initial.files.length,
  kilo(bundle.initial.bytes),
  kilo(besideClients(bundle.initial)),
]);
process.stdout.write(
  [
    `${conditionsAtStart}, ${processes} processes of each, medians; KB = 1,000 bytes\n\n`,
    table([['bundle', 'ms', 'cpu ms', 'x clients', 'files', 'KB', 'beside clients'], ...rows]),
  ].join(''),
);
const figure = Number(ratioOf('serve-public-site').toFixed(2));
judge([{ what: 'start of the public site, times the clients made at its start', figure, bound: 1.4 }]);
