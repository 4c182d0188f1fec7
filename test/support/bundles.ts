/** Functions bundled as they are deployed, and what of a bundle is loaded when. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OutputChunk } from 'rolldown';
import { bundle, entryFile, initialChunks, type Source } from '../../infra/aws/bundle.ts';
import type { Environment } from '../../infra/aws/environment.ts';
import { type FunctionName, permissions, type ResourceName } from '../../infra/aws/permissions.ts';
import { root } from '../../infra/aws/root.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';

/** Files of a bundle, and the sources in them with the bytes that are left of each. */
interface Part {
  readonly files: readonly string[];
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
  /** The file that holds sources under this path, when it is not among those that a start reads. */
  fileOf(path: string): string | undefined;
  /** What is imported and not in the bundle. */
  readonly outside: ReadonlySet<string>;
}

/** A temporary folder, and how to be rid of it. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** A source by its path under the root of the project. */
const sourceOf = (id: string): string => relative(root, id.replace(/^\0/, '').replace(/\?.*$/, ''));

/** Bytes of each source after minifying, in the proportion of what the bundler rendered of it. */
function partOf(chunks: readonly OutputChunk[]): Part {
  const sources = new Map<string, number>();
  for (const { code, modules } of chunks) {
    const rendered = Object.values(modules).reduce((sum, { renderedLength }) => sum + renderedLength, 0);
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const source = sourceOf(id);
      sources.set(source, (sources.get(source) ?? 0) + (renderedLength / rendered) * Buffer.byteLength(code));
    }
  }
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    files: chunks.map(({ fileName }) => fileName),
    bytes: sum(chunks.map(({ code }) => Buffer.byteLength(code))),
    gzipped: sum(chunks.map(({ code }) => gzipSync(code, { level: 9 }).length)),
    sources,
  };
}

/** Bundles a source as the stacks do. */
export async function bundled(source: Source, folder: string): Promise<Bundled> {
  const output = await bundle(source, folder);
  const chunks = output.output.filter((one) => one.type === 'chunk');
  const names = new Set(chunks.map(({ fileName }) => fileName));
  const atStart = new Set(initialChunks(output));
  const later = chunks.filter((chunk) => !atStart.has(chunk));
  const imports = chunks.flatMap(({ imports: atOnce, dynamicImports }) => [...atOnce, ...dynamicImports]);
  return {
    folder,
    entry: join(folder, entryFile),
    initial: partOf(initialChunks(output)),
    whole: partOf(chunks),
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    fileOf: (path) => later.find(({ moduleIds }) => moduleIds.some((id) => sourceOf(id).startsWith(path)))?.fileName,
    outside: new Set(imports.filter((name) => !names.has(name))),
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
  kms: '@aws-sdk/client-kms',
  lambda: '@aws-sdk/client-lambda',
  ses: '@aws-sdk/client-ses',
  'sms-voice': '@aws-sdk/client-pinpoint-sms-voice-v2',
  secretsmanager: '@aws-sdk/client-secrets-manager',
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
  ACCESS_LOG_TABLE: 'access-log',
  RECORD_ACCESS_FUNCTION: 'record-access',
  ACCESS_SEALS_BUCKET: 'seals',
  WORK_QUEUE_URL: 'https://queue.invalid',
  DOCUMENTS_BUCKET: 'bucket',
  INCOMING_BUCKET: 'incoming',
  INCOMING_ADDRESS: 'https://incoming.invalid',
  PACKAGES_BUCKET: 'packages',
  TRAIL_BUCKET: 'trail',
  TRAIL_FOLDER: 'AWSLogs/',
  PACKAGES_ADDRESS: 'https://packages.invalid',
  SIGNING_KEYS: 'key',
  PACKAGE_MEGABYTES: '100',
  DOCUMENT_DAYS: '0',
  PACKAGE_DAYS: '60',
  PROOF_DAYS: '1',
  SCAN_DAYS: '30',
  MAIL_FROM: 'from@service.invalid',
  MAIL_CONFIGURATION_SET: 'set',
  TEXTS_FROM: '+12025550124',
  TEXTS_CONFIGURATION_SET: 'texts',
  STAFF_MAILBOX: 'desk@service.invalid',
  PRIVACY_MAILBOX: 'privacy@service.invalid',
  CORE_HOURS: 'mon-fri 08:00-18:00',
  FAX_PROJECT_ID: 'project',
  FAX_FROM: '+12025550123',
  FAX_SWITCH: 'off',
  FAX_HOURS: 'always',
  FAX_VERIFIED_ON: '',
  FAX_VERIFIED_DAYS: '0',
  REQUESTS_PER_HOUR: '0',
  NOTICES_PER_HOUR: '0',
  FAXES_PER_HOUR: '0',
  INBOUND_REMIND_DAYS: '3',
  INBOUND_STAFF_DAYS: '14',
  INBOUND_LAPSE_DAYS: '30',
  OIDC_ISSUER: 'https://login.invalid',
  SECOND_FACTOR: 'provider',
  OIDC_CLIENT_ID: 'console',
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
