/**
 * `npm run bench:start`: what a cold start costs. Each line is a bundle that is imported and made ready in fresh processes of the
 * pinned Node: our functions, and beside them an empty handler, bundles of nothing but clients of the cloud, and everything eagerly
 * in one. From before the import until the dependencies are made, without Node's own start: milliseconds on the clock, and of the
 * processor (all threads), which tell more on a busy machine and give the ratios. One process of each in turn, so that a busy moment hits
 * all alike; medians.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { root, type Source } from '../../infra/aws/bundle.ts';
import { environments } from '../../infra/aws/environment.ts';
import { type FunctionName, functionNames } from '../../infra/aws/permissions.ts';
import {
  type Bundled,
  besideClients,
  bundled,
  clientsIn,
  permittedClients,
  type StandIns,
  scratch,
  standIns,
} from '../support/bundles.ts';
import { quantile } from './race.ts';

const processes = Number(process.argv[2] ?? 21);
const warmUp = 2;
const { folder, remove } = scratch();

const Start = z.object({ clock: z.number(), processor: z.number() });
type Start = z.infer<typeof Start>;

/** Imports a bundle and makes what it needs; prints the milliseconds that took. */
const starter = `
const [begun, used] = [performance.now(), process.cpuUsage()];
const { provided } = await import(process.argv[1]);
await provided({ environment: process.env });
const [took, { user, system }] = [performance.now() - begun, process.cpuUsage(used)];
process.stdout.write(JSON.stringify({ clock: took, processor: (user + system) / 1000 }));
process.exit(0);
`;

interface Runner {
  readonly bundle: Bundled;
  readonly env: Readonly<Record<string, string>>;
  readonly samples: Start[];
}

function runner(name: string, source: Source, settings: readonly (keyof StandIns)[] = []): Runner {
  const given = settings.filter((setting) => setting !== 'SECRETS_ID').map((setting) => [setting, standIns[setting]]);
  const env = { AWS_REGION: 'us-east-1', SECRET_VALUES: standIns.SECRET_VALUES, ...Object.fromEntries(given) };
  return { bundle: bundled(source, join(folder, name)), env, samples: [] };
}

const node = join(root, 'node_modules/.bin/node');
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

function start({ bundle: { entry }, env }: Runner): Start {
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  return Start.parse(JSON.parse(execFileSync(node, ['--input-type=module', '--eval', starter, entry], options)));
}

const dynamo = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
made.push(DynamoDBDocumentClient.from(new DynamoDBClient({})), DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand);`;

/** What a bundle of clients alone holds: each client, and the commands that we send. */
const clientSources: Readonly<Record<string, string>> = {
  '@aws-sdk/client-dynamodb': dynamo,
  '@aws-sdk/client-s3': `
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
made.push(new S3Client({}), GetObjectCommand, PutObjectCommand);`,
  '@aws-sdk/client-sqs': `
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
made.push(new SQSClient({}), SendMessageBatchCommand);`,
  '@aws-sdk/client-ses': `
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
made.push(new SESClient({}), SendEmailCommand);`,
  '@aws-sdk/client-secrets-manager': `
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
made.push(new SecretsManagerClient({}), GetSecretValueCommand);`,
};

const shortName = (client: string): string => client.replace('@aws-sdk/client-', '');

function clientsSource(clients: readonly string[]): Source {
  const text = clients.map((client) => clientSources[client] ?? '').join('');
  return {
    text: `const made: unknown[] = [];${text}\nexport const provided = async () => made;\nexport const handler = async () => made;`,
  };
}

/** One bundle for everything, nothing of it later: every function, every client, the documents room, the PDF library. */
function everythingSource(): Source {
  const later = ['archive', 'mail', 'queue'].map((name) => `functions/bind/adapters/${name}-client.ts`);
  const rooms = ['public-site/document', 'public-site/form', 'public-site/saving', 'public-site/sending', 'public-site/status'];
  const modules = [
    ...functionNames.map((name) => `functions/${name}.ts`),
    ...later,
    ...rooms.map((room) => `functions/${room}-routes.ts`),
    'lib/documents/drawing.ts',
    'lib/documents/letters/letters.ts',
    'lib/request/parse.ts',
  ];
  const imports = modules.map((module, index) => `import * as m${index} from './${module}';`);
  const uses = `[${modules.map((_, index) => `m${index}`).join(', ')}]`;
  return {
    text: `${imports.join('\n')}\nexport const provided = async () => ${uses};\nexport const handler = async () => ${uses};`,
  };
}

const runners = new Map<string, Runner>();
const add = (name: string, source: Source, settings?: readonly (keyof StandIns)[]): string => {
  if (!runners.has(name)) runners.set(name, runner(name.replaceAll(/[^a-z0-9-]/g, '_'), source, settings));
  return name;
};

interface Compared {
  readonly name: FunctionName;
  readonly ours: string;
  readonly allClients: string;
  readonly firstClients: string;
}

const empty = add('empty handler', {
  text: 'export const provided = async () => null; export const handler = async () => null;',
});
const everything = add('everything in one', everythingSource());
const compared = functionNames.map((name): Compared => {
  const ours = add(name, { file: `functions/${name}.ts` }, environments[name]);
  const clients = (list: readonly string[]) => add(`clients: ${list.map(shortName).join(' ')}`, clientsSource(list));
  const made = runners.get(ours);
  return {
    name,
    ours,
    allClients: clients(permittedClients(name)),
    firstClients: clients(made === undefined ? [] : clientsIn(made.bundle.initial)),
  };
});

for (let round = 0; round < warmUp + processes; round += 1) {
  for (const one of runners.values()) {
    const took = start(one);
    if (round >= warmUp) one.samples.push(took);
  }
}

const median = (name: string, of: keyof Start): number =>
  quantile(
    (runners.get(name)?.samples ?? []).map((sample) => sample[of]),
    0.5,
  );
const ratio = (one: string, other: string): string => (median(one, 'processor') / median(other, 'processor')).toFixed(2);
const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);

function row(cells: readonly string[], widths: readonly number[]): string {
  return `${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')}\n`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) => row(cells, widths)).join('');
}

const line = (name: string): readonly string[] => {
  const part = runners.get(name)?.bundle;
  return part === undefined
    ? []
    : [
        name,
        median(name, 'clock').toFixed(1),
        median(name, 'processor').toFixed(1),
        ratio(name, empty),
        kilo(part.initial.bytes),
        kilo(part.initial.gzipped),
        kilo(besideClients(part.initial)),
        kilo(part.whole.bytes),
      ];
};

process.stdout.write(
  [
    `node ${version}, ${processes} processes of each, medians; KB = 1,000 bytes\n\n`,
    table([
      ['bundle', 'ms', 'cpu ms', 'x empty', 'start KB', 'gzip', 'beside clients', 'all KB'],
      ...[...runners.keys()].map(line),
    ]),
    '\n',
    table([
      ['function', 'x all its clients', 'x clients made at start', 'x everything'],
      ...compared.map(({ name, ours, allClients, firstClients }) => [
        name,
        ratio(ours, allClients),
        ratio(ours, firstClients),
        ratio(ours, everything),
      ]),
    ]),
  ].join(''),
);
remove();
