import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/aws/permissions.ts';
import { leaseMs } from '../../lib/delivery/engine.ts';
import { readSettings, SecretValues } from '../../lib/runtime/settings.ts';
import { built, statementsIn, text } from './templates.ts';

const stage = built('dev');
const functions = stage.of('AWS::Lambda::Function');
const queues = stage.of('AWS::SQS::Queue');
const alarms = stage.of('AWS::CloudWatch::Alarm');

describe('functions', () => {
  it('are one for each file of functions/, and no other: no construct brought code of its own', () => {
    const files = readdirSync(new URL('../../functions', import.meta.url)).filter((file) => file.endsWith('.ts'));
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...functionNames].sort());
    expect(functions.map(({ id }) => id.replace(/Function[0-9A-F]{8}$/, '')).sort()).toEqual(
      functionNames.map((name) => name.replaceAll('-', '')).sort(),
    );
  });

  it.each(functions)('$id has the safe defaults', ({ properties }) => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': [expect.stringMatching(/^FailedEvents/), 'Arn'] } },
      ReservedConcurrentExecutions: expect.any(Number),
      LoggingConfig: { LogGroup: { Ref: expect.stringMatching(/Log[0-9A-F]{8}$/) } },
    });
  });

  it.each(functions)('$id starts with its environment, and finds no secret in it', ({ properties }) => {
    const { Variables } = Object(properties['Environment']);
    const resolved = Object.entries(Object(Variables)).map(([name, value]) => {
      const stand = name === 'OIDC_ISSUER' ? 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab' : 'resolved-later';
      return [name, typeof value === 'string' ? value : stand] as const;
    });
    const environment = Object.fromEntries(resolved);
    expect(() => readSettings(environment)).not.toThrow();
    expect(Object.keys(environment).sort()).toEqual(
      Object.keys(readSettings(environment))
        .filter((name) => name in environment)
        .sort(),
    );
    expect(environment).not.toHaveProperty('SECRET_VALUES');
    expect(environment).toHaveProperty('SECRETS_ID');
    expect(text(properties)).not.toContain('{{resolve:');
    for (const name of Object.keys(SecretValues.shape)) expect(text(Variables)).not.toContain(name);
  });

  it('gives up work before its lease runs out', () => {
    const worker = functions.find(({ id }) => id.startsWith('dowork'));
    expect(Number(worker?.properties['Timeout']) * 1000).toBeLessThan(leaseMs);
  });
});

describe('queues', () => {
  it.each(queues)('$id has dead letters or takes them', ({ id, properties }) => {
    const takers = [...queues, ...functions].filter((other) => {
      const { RedrivePolicy, DeadLetterConfig } = other.properties;
      return text([RedrivePolicy, DeadLetterConfig]).includes(id);
    });
    expect(properties['RedrivePolicy'] !== undefined || takers.length > 0).toBe(true);
  });

  it.each(queues)('$id rings, is encrypted with our own key and answers over TLS alone', ({ id, properties }) => {
    const rings = alarms.filter((alarm) => text(alarm.properties['Dimensions']).includes(`"${id}"`));
    expect(rings.length).toBeGreaterThan(0);
    expect(text(properties['KmsMasterKeyId'])).toContain('MessagesKey');
    const policy = stage.of('AWS::SQS::QueuePolicy').find((one) => text(one.properties['Queues']).includes(`"${id}"`));
    const denied = statementsIn(policy?.properties, id).filter(({ Effect }) => Effect === 'Deny');
    expect(denied.map(({ Condition }) => Condition)).toEqual([{ Bool: { 'aws:SecureTransport': 'false' } }]);
  });

  it('hand work to one function, message by message', () => {
    const [mapping] = stage.of('AWS::Lambda::EventSourceMapping');
    const queue = queues.find(({ properties }) => properties['RedrivePolicy'] !== undefined);
    const worker = functions.find(({ id }) => id.startsWith('dowork'));
    expect(mapping?.properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [queue?.id, 'Arn'] },
      FunctionName: { Ref: worker?.id },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(Number(queue?.properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * Number(worker?.properties['Timeout']));
    expect(queue?.properties['RedrivePolicy']).toMatchObject({ maxReceiveCount: 5 });
  });
});

describe('alarms', () => {
  it('say in a sentence who is hurt, each another', () => {
    const sentences = alarms.map(({ properties }) => String(properties['AlarmDescription']));
    for (const sentence of sentences) expect(sentence).toMatch(/^Who is hurt: [A-Z].{30,}\.$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each(alarms)('$id calls somebody', ({ properties }) => {
    expect(text(properties['AlarmActions'])).toContain('Alarms');
    expect(properties['ActionsEnabled']).not.toBe(false);
  });

  it('are let in by their topic, which is encrypted and answers over TLS alone', () => {
    const statements = stage.of('AWS::SNS::TopicPolicy').flatMap(({ properties, id }) => statementsIn(properties, id));
    expect(statements.map(({ Effect, Principal }) => [Effect, Principal])).toEqual([
      ['Deny', '*'],
      ['Allow', { Service: 'cloudwatch.amazonaws.com' }],
    ]);
    expect(text(stage.of('AWS::SNS::Topic').map(({ properties }) => properties))).toContain('MessagesKey');
  });
});

describe('logs', () => {
  const groups = stage.of('AWS::Logs::LogGroup');

  it.each(groups)('$stack/$id is encrypted with our own key and kept for a stated time', ({ properties }) => {
    expect(text(properties['KmsKeyId'])).toContain('LogsKey');
    expect(properties['RetentionInDays']).toBe(365);
  });

  it('are kept for six years where people rely on the service', () => {
    const kept = built('prod').of('AWS::Logs::LogGroup');
    expect(kept.map(({ properties }) => properties['RetentionInDays'])).toEqual(kept.map(() => 2192));
    expect(kept.map(({ deletionPolicy }) => deletionPolicy)).toEqual(kept.map(() => 'Retain'));
  });

  it('are all of them: each function, the interface, the firewall and the edge', () => {
    expect(groups).toHaveLength(functionNames.length + 3);
  });
});

describe('events', () => {
  const rules = stage.of('AWS::Events::Rule');

  it('wake the sweep every minute', () => {
    const minute = rules.find(({ properties }) => properties['ScheduleExpression'] === 'rate(1 minute)');
    expect(text(minute?.properties['Targets'])).toContain('sweepFunction');
  });

  it('bring what became of our mail, and of no other', () => {
    const mail = rules.find(({ properties }) => properties['EventPattern'] !== undefined);
    expect(mail?.properties['EventPattern']).toMatchObject({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [expect.anything()] } } },
    });
    expect(text(mail?.properties['Targets'])).toContain('recordemailevent');
  });

  it('lay aside what cannot be delivered', () => {
    for (const { properties } of rules) expect(text(properties['Targets'])).toMatch(/DeadLetterConfig.*FailedEvents/);
  });
});
