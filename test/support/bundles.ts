/** Functions bundled as they are deployed, and what of a bundle is loaded when. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { bundle, entryFile, root, type Source } from '../../infra/aws/bundle.ts';
import type { Environment } from '../../infra/aws/environment.ts';
import { type FunctionName, permissions, type ResourceName } from '../../infra/aws/permissions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';

/** Files of a bundle, and the sources in them with the bytes that are left of each. */
interface Part {
  readonly bytes: number;
  readonly gzipped: number;
  readonly sources: ReadonlyMap<string, number>;
}

export interface Bundled {
  readonly folder: string;
  /** Absolute path of the file that holds `handler`. */
  readonly entry: string;
  /** What is read before the handler can be called. */
  readonly initial: Part;
  readonly whole: Part;
  /** Files by name, to compare. */
  readonly files: ReadonlyMap<string, string>;
  /** What is imported and not in the bundle. */
  readonly outside: ReadonlySet<string>;
}

/** A temporary folder, and how to be rid of it. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function loadedAtOnce({ outputs }: Metafile, entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const file of found)
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) found.add(path);
  return [...found];
}

function partOf({ outputs }: Metafile, files: readonly string[]): Part {
  const sources = new Map<string, number>();
  for (const file of files)
    for (const [source, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {}))
      sources.set(source, (sources.get(source) ?? 0) + bytesInOutput);
  const texts = files.map((file) => readFileSync(join(root, file)));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    bytes: sum(texts.map(({ length }) => length)),
    gzipped: sum(texts.map((text) => gzipSync(text, { level: 9 }).length)),
    sources,
  };
}

/** Bundles a source as the stacks do. */
export function bundled(source: Source, folder: string): Bundled {
  const metafile = bundle(source, folder);
  const files = Object.keys(metafile.outputs);
  const entry = files.find((file) => file.endsWith(`/${entryFile}`)) ?? '';
  const imports = files.flatMap((file) => metafile.outputs[file]?.imports ?? []);
  return {
    folder,
    entry: join(folder, entryFile),
    initial: partOf(metafile, loadedAtOnce(metafile, entry)),
    whole: partOf(metafile, files),
    files: new Map(files.map((file) => [file.slice(file.lastIndexOf('/') + 1), readFileSync(join(root, file), 'utf8')])),
    outside: new Set(imports.filter(({ external }) => external === true).map(({ path }) => path)),
  };
}

/** The clients of the cloud and all that they bring along. */
const ofClients = /^node_modules\/(@aws-sdk|@smithy|@aws-crypto|@aws|mnemonist|obliterator|bowser|tslib)\//;

/** Bytes of a part beside the clients of the cloud. */
export function besideClients({ bytes, sources }: Part): number {
  return [...sources].reduce((rest, [source, size]) => (ofClients.test(source) ? rest - size : rest), bytes);
}

/** Which package calls which service. */
const clientOf: Readonly<Record<string, string>> = {
  dynamodb: '@aws-sdk/client-dynamodb',
  s3: '@aws-sdk/client-s3',
  sqs: '@aws-sdk/client-sqs',
  ses: '@aws-sdk/client-ses',
  secretsmanager: '@aws-sdk/client-secrets-manager',
  kms: '@aws-sdk/client-kms',
};

/** Calls that Lambda makes in the function's name, not the function itself. */
const byLambda: readonly ResourceName[] = ['own-log', 'traces', 'failed-events'];
const polling: readonly string[] = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];

/** The clients that a function's permissions speak of. */
export function permittedClients(name: FunctionName): readonly string[] {
  const own = Object.entries(permissions[name]).filter(([resource]) => !byLambda.some((one) => one === resource));
  const actions = own.flatMap(([, allowed]) => allowed).filter((action) => !polling.includes(action));
  return [...new Set(actions.map((action) => clientOf[action.split(':')[0] ?? ''] ?? action))].sort();
}

/** The clients that are in a part. */
export function clientsIn({ sources }: Part): readonly string[] {
  const packages = [...sources.keys()].map((source) => /^node_modules\/(@aws-sdk\/client-[a-z0-9-]+)\//.exec(source)?.[1]);
  return [...new Set(packages.filter((found) => found !== undefined))].sort();
}

export type StandIns = Environment & { readonly SECRET_VALUES: string };

/** Values that reach nobody. */
export const standIns: StandIns = {
  STAGE: 'test',
  SERVICE_NAME: 'test',
  FACILITY: lakeNorman.id,
  PUBLIC_ORIGIN: 'https://records.invalid',
  TABLE_NAME: 'table',
  WORK_QUEUE_URL: 'https://queue.invalid',
  DOCUMENTS_BUCKET: 'bucket',
  DOCUMENT_DAYS: '0',
  MAIL_FROM: 'from@service.invalid',
  MAIL_CONFIGURATION_SET: 'set',
  STAFF_MAILBOX: 'desk@service.invalid',
  CORE_HOURS: 'mon-fri 08:00-18:00',
  FAX_PROJECT_ID: 'project',
  FAX_FROM: '+12025550123',
  FAX_SWITCH: 'off',
  FAX_HOURS: 'always',
  FAX_VERIFIED_ON: '',
  FAX_VERIFIED_DAYS: '0',
  OIDC_ISSUER: 'https://login.invalid',
  OIDC_CLIENT_ID: 'console',
  SEAL_KEY_ID: '',
  SEAL_CERTIFICATES: '',
  SECRETS_ID: 'unused',
  SECRET_VALUES: JSON.stringify({
    rootKey: 'a root key for tests, long enough to do',
    faxKeyId: 'id',
    faxKeySecret: 'secret',
    faxCallbackUser: 'user',
    faxCallbackPassword: 'a password of callbacks',
    oidcClientSecret: 'client secret',
    originVerify: '',
  }),
};
