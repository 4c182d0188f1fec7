import { type App, Aws, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { dataKey, signingKey } from '../constructs/data-key.ts';
import type { DataKeys } from '../constructs/grants.ts';
import type { StageSettings } from '../settings.ts';
import { stackOf } from './stack-of.ts';

export interface Foundation {
  readonly keys: DataKeys;
  readonly alarms: ITopic;
  readonly secretValues: Secret;
  readonly signingKey: IKey;
}

function keysOf(stack: Stack): DataKeys {
  return {
    requests: dataKey(stack, 'RequestsKey', {
      protects: 'Requests in the table, and their backups',
    }),
    documents: dataKey(stack, 'DocumentsKey', { protects: 'Documents made from requests' }),
    incoming: dataKey(stack, 'IncomingKey', { protects: 'Uploaded files that were not checked yet' }),
    packages: dataKey(stack, 'PackagesKey', { protects: 'Records that were checked, on their way out' }),
    messages: dataKey(stack, 'MessagesKey', {
      protects: 'Queues and the alarm topic: ids and alarms',
      services: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'],
    }),
    secrets: dataKey(stack, 'SecretsKey', { protects: 'Secret values of the service' }),
    logs: dataKey(stack, 'LogsKey', {
      protects: 'Logs',
      services: ['logs.us-east-1.amazonaws.com', 'cloudtrail.amazonaws.com'],
    }),
  };
}

/** Makes the edge's secret; until the others are set by hand (infra/README.md), every function refuses to start. */
function secretValuesOf(stack: Stack, keys: DataKeys): Secret {
  return new Secret(stack, 'SecretValues', {
    description: 'SecretValues of lib/runtime/settings.ts as JSON',
    // By its ARN: given the key itself, CDK would add wildcard actions to the key's policy.
    encryptionKey: Key.fromKeyArn(stack, 'SecretsKeyByArn', keys.secrets.keyArn),
    removalPolicy: RemovalPolicy.RETAIN,
    generateSecretString: {
      secretStringTemplate: '{}',
      generateStringKey: 'originVerify',
      passwordLength: 48,
      excludePunctuation: true,
    },
  });
}

/** A topic with a policy of its own must name the alarms: it loses the policy that every topic starts with. */
function alarmTopic(stack: Stack, { alarmMailbox }: StageSettings, keys: DataKeys): Topic {
  const topic = new Topic(stack, 'Alarms', { masterKey: keys.messages, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OurAlarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  topic.addSubscription(new EmailSubscription(alarmMailbox));
  return topic;
}

export function foundation(app: App, settings: StageSettings): Foundation {
  const stack = stackOf(app, settings, 'foundation', 'Keys, alarm topic, secret values');
  const keys = keysOf(stack);
  return {
    keys,
    alarms: alarmTopic(stack, settings, keys),
    secretValues: secretValuesOf(stack, keys),
    signingKey: signingKey(stack, 'SigningKey', 'Signs receipts of records that went out'),
  };
}
