/** The SDK alone would read the environment of the process, which two services in one process share. */
import type { Environment } from '../../lib/runtime/settings.ts';

/** As `AWS_ENDPOINT_URL_<service>` spells it. S3_FILES: the buckets of uploaded files, which have an engine of their own on one machine. */
export type CloudService =
  | 'DYNAMODB'
  | 'KMS'
  | 'LAMBDA'
  | 'PINPOINT_SMS_VOICE_V2'
  | 'S3'
  | 'S3_FILES'
  | 'SECRETS_MANAGER'
  | 'SES'
  | 'SQS';

/** The client's own retries are a part of one call. */
export interface CloudCall {
  readonly service: CloudService;
  /** `GetItemCommand` */
  readonly command: string;
  readonly input: object;
}

/** Wraps each call: tests count calls, inject faults and delay them here. `send` sends it. */
export type AroundCall = <Answer>(call: CloudCall, send: () => Promise<Answer>) => Promise<Answer>;

type Middleware = <Sent extends { readonly input: object }, Answer>(
  next: (sent: Sent) => Promise<Answer>,
  context: { readonly commandName?: string },
) => (sent: Sent) => Promise<Answer>;

interface CloudClient {
  readonly middlewareStack: {
    add(middleware: Middleware, place: { readonly step: 'initialize'; readonly priority: 'high' }): void;
  };
}

interface ClientDefaults {
  readonly maxAttempts?: number;
  readonly requestHandler?: Readonly<Record<string, unknown>>;
  readonly requestChecksumCalculation?: 'WHEN_REQUIRED';
}

function placeOf(environment: Environment, service: CloudService) {
  const {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    [`AWS_ENDPOINT_URL_${service}`]: endpoint,
  } = environment;
  const known = accessKeyId !== undefined && secretAccessKey !== undefined;
  return {
    ...(region !== undefined && { region }),
    ...(known && { credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) } }),
    ...(endpoint !== undefined && { endpoint }),
  };
}

type ClientConfig = ClientDefaults & ReturnType<typeof placeOf>;

export type MakeClient = <Client extends CloudClient>(
  Kind: new (config: ClientConfig) => Client,
  service: CloudService,
  defaults?: ClientDefaults,
) => Client;

export function clientMaker(environment: Environment, aroundCall?: AroundCall): MakeClient {
  return (Kind, service, defaults = {}) => {
    const client = new Kind({ ...defaults, ...placeOf(environment, service) });
    if (aroundCall === undefined) return client;
    client.middlewareStack.add(
      (next, { commandName: command = '' }) =>
        (sent) =>
          aroundCall({ service, command, input: sent.input }, () => next(sent)),
      { step: 'initialize', priority: 'high' },
    );
    return client;
  };
}
