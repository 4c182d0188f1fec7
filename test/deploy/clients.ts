/** The clients of the cloud, all pointed at the emulator. */
import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { type Emulator, keys, region } from './emulator.ts';

type Asked = Pick<Emulator, 'origin' | 'certificate'>;

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const administrator: Credentials = { accessKeyId: keys.AWS_ACCESS_KEY_ID, secretAccessKey: keys.AWS_SECRET_ACCESS_KEY };

/** How every client is made: one address, its own certificate, time limits, and the account's administrator. */
export function configurationOf({ origin, certificate }: Asked) {
  return {
    endpoint: origin,
    region,
    maxAttempts: 2,
    credentials: administrator,
    requestHandler: { httpsAgent: { ca: certificate }, connectionTimeout: 3_000, requestTimeout: 60_000 },
  };
}

export function clientsOf(emulator: Asked) {
  const configuration = configurationOf(emulator);
  return {
    alarms: new CloudWatchClient(configuration),
    buckets: new S3Client(configuration),
    events: new EventBridgeClient(configuration),
    functions: new LambdaClient(configuration),
    interfaces: new ApiGatewayV2Client(configuration),
    keys: new KMSClient(configuration),
    logs: new CloudWatchLogsClient(configuration),
    mail: new SESv2Client(configuration),
    pools: new CognitoIdentityProviderClient(configuration),
    queues: new SQSClient(configuration),
    secrets: new SecretsManagerClient(configuration),
    stacks: new CloudFormationClient(configuration),
    tables: new DynamoDBClient(configuration),
    tokens: new STSClient(configuration),
  };
}
export type Clients = ReturnType<typeof clientsOf>;
