/**
 * What is deployed: each function's bundle is small, holds nothing that it has no use for, is the same when made twice, and
 * starts by itself: plain Node, nothing but its own environment, no network.
 */
import { execFileSync } from 'node:child_process';
import { builtinModules as builtin } from 'node:module';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { clientMaker } from '../../functions/bind/clients.ts';
import { defaultProvider } from '../../functions/bind/lambda-credentials.ts';
import { environments } from '../../infra/aws/environment.ts';
import { type FunctionName, functionNames } from '../../infra/aws/permissions.ts';
import { reading, readingCodes } from '../../infra/aws/reader-files.ts';
import { root } from '../../infra/aws/root.ts';
import { lockedPackages } from '../../infra/supply/lockfile.ts';
import { besideClients, bundled, clientsIn, permittedClients, scratch, standIns } from '../support/bundles.ts';

const { folder, remove } = scratch();
afterAll(remove);

/**
 * Kilobytes that a start reads beside the clients of the cloud, a few above what it reads now: what grows past them asks whether it is
 * needed at a start. `do-work` holds the rules of ends, stops and releases, which a conditional write asks at once.
 * Whatever writes a request computes what reports count of it. Whoever may send a notice knows the one with a link to sign.
 */
const budgets: Readonly<Record<FunctionName, number>> = {
  'serve-public-site': 250,
  'answer-api': 232,
  'serve-staff-console': 456,
  'do-work': 326,
  sweep: 232,
  'record-fax-result': 325,
  'record-email-event': 219,
  'check-files': 225,
  'reconcile-downloads': 222,
  'watch-deadlines': 236,
  'record-access': 165,
  'seal-access-log': 310,
  'erase-requests': 332,
  'check-upload': 250,
};

const locked = lockedPackages();

const made = await Promise.all(
  functionNames.map(async (name) => ({ name, ...(await bundled({ file: `functions/${name}.ts` }, join(folder, name))) })),
);

/** Never in a function, whenever it is loaded. */
const never =
  /^(infra|test)\/|node_modules\/(aws-cdk-lib|constructs|aws-cdk|temporal-polyfill|esbuild|rolldown|typescript|vitest|fast-check)\//;

/** Never before somebody asks for it. */
const seldom =
  /node_modules\/(pdf-lib|@pdf-lib|pako|libphonenumber-js|harfbuzzjs|bidi-js|uqr|@hyzyla|zxing-wasm|@expo-google-fonts|openid-client)\/|^lib\/documents\/(templates|paint|letters|forms|fonts\/(?!built\/(coverage|fallback)|fallback\/(choice|faces)))/;

describe.each(made)('the bundle of $name', ({ name, initial, whole, files, outside }) => {
  const sources = [...whole.sources.keys()];

  it('has the reader of PDFs beside it where it reads or draws pages', () => {
    expect(sources.some((source) => source.startsWith('node_modules/@hyzyla/pdfium/'))).toBe(reading.includes(name));
  });

  it('has the reader of bar codes beside it where it reads them', () => {
    expect(sources.some((source) => source.startsWith('node_modules/zxing-wasm/'))).toBe(readingCodes.includes(name));
  });

  it('reads little at a start', () => {
    expect(besideClients(initial) / 1000).toBeLessThanOrEqual(budgets[name]);
    expect(sources.length).toBeGreaterThan(100);
    // Each file costs a start about a millisecond: the entry, what a start loads, and at most the bundler's own lines.
    expect(initial.files.length).toBeLessThanOrEqual(3);
  });

  it('reads no PDF, no fonts and no numbering plans of the world before somebody asks', () => {
    expect([...initial.sources.keys()].filter((source) => seldom.test(source))).toEqual([]);
  });

  it('holds nothing of the deployment or the tests, and needs nothing beside it but Node', () => {
    expect(sources.filter((source) => never.test(source))).toEqual([]);
    expect([...outside].filter((module) => !module.startsWith('node:') && !builtin.includes(module))).toEqual([]);
    // What the bundler leaves where a CommonJS module wants something at run time: it would fail there.
    expect([...files].filter(([, text]) => /Calling `require`|Dynamic require of/.test(text)).map(([file]) => file)).toEqual(
      [],
    );
  });

  it('holds packages of production alone, none with an install script', () => {
    const places = sources.flatMap((source) => /^node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(source) ?? []);
    expect(places.length).toBeGreaterThan(10);
    for (const place of new Set(places)) {
      expect([place, locked[place]]).toEqual([place, expect.objectContaining({ version: expect.any(String) })]);
      expect(locked[place]).not.toMatchObject({ dev: true });
      expect(locked[place]).not.toMatchObject({ hasInstallScript: true });
    }
  });

  it('holds the clients that the permissions speak of, and no other', () => {
    expect(clientsIn(whole)).toEqual(permittedClients(name));
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect((await bundled({ file: `functions/${name}.ts` }, join(folder, `${name}-again`))).files).toEqual(files);
  });
});

describe('the credentials of a bundle', () => {
  it('are those that Lambda gives in the environment, and nothing else is asked', async () => {
    const given = {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
    };
    const { config } = clientMaker(given)(DynamoDBClient, 'DYNAMODB');
    expect(await config.credentials()).toMatchObject({ accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' });
    expect(await config.region()).toBe('us-east-1');
    await expect(defaultProvider()()).rejects.toThrow('no credentials');
    for (const { whole } of made)
      expect([...whole.sources.keys()].filter((source) => source.includes('credential-provider'))).toEqual([]);
  });
});

/** Imports a bundle with its environment and makes its dependencies; whoever opens a connection ends it. */
const starter = `
import { Socket } from 'node:net';
Socket.prototype.connect = () => { process.stderr.write('network'); process.exit(3); };
const { handler, provided } = await import(process.argv[1]);
const made = Object.keys(await provided({ environment: process.env })).sort();
process.stdout.write(JSON.stringify({ handler: typeof handler, made }));
`;

describe('a start', () => {
  it.each(made)('of $name needs its own environment alone', ({ name, entry }) => {
    const secret = environments[name].includes('SECRETS_ID') ? (['SECRET_VALUES'] as const) : [];
    const given = [...environments[name].filter((setting) => setting !== 'SECRETS_ID'), ...secret];
    const env = { AWS_REGION: 'us-east-1', ...Object.fromEntries(given.map((setting) => [setting, standIns[setting]])) };
    const options = { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' } as const;
    const node = join(root, 'node_modules/.bin/node');
    const said = execFileSync(node, ['--input-type=module', '--eval', starter, entry], options);
    expect(JSON.parse(said)).toMatchObject({ handler: 'function', made: expect.arrayContaining(['clock', 'log', 'settings']) });
  });
});
