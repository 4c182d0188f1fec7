import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notDeployed } from '../../infra/aws/environment.ts';
import { functionNames, permissions } from '../../infra/aws/permissions.ts';
import { leaseMs } from '../../lib/delivery/engine.ts';
import { readSettings, secretNames } from '../../lib/runtime/settings.ts';
import { functionModules } from '../support/function-modules.ts';
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

  const addresses: Readonly<Record<string, string>> = {
    OIDC_ISSUER: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab',
    PACKAGES_ADDRESS: 'https://roi-dev-packages-111122223333.s3.us-east-1.amazonaws.com',
    INCOMING_ADDRESS: 'https://roi-dev-incoming-111122223333.s3.us-east-1.amazonaws.com',
  };

  it.each(functionNames)('%s is given exactly what it reads, and no secret among it', async (name) => {
    const made = functions.find(({ id }) => id.replace(/Function[0-9A-F]{8}$/, '') === name.replaceAll('-', ''));
    const { provided } = await functionModules[name]();
    const reads = provided.reads.filter((setting) => !notDeployed.some((left) => left === setting));
    const properties = made?.properties ?? {};
    const { Variables } = Object(properties['Environment']);
    const resolved = Object.entries(Object(Variables)).map(([name, value]) => {
      const stand = addresses[name] ?? 'resolved-later';
      return [name, typeof value === 'string' ? value : stand] as const;
    });
    const environment = Object.fromEntries(resolved);
    expect(Object.keys(environment).sort()).toEqual([...reads].sort());
    expect(() => readSettings(environment, provided.reads)).not.toThrow();
    expect('SECRETS_ID' in environment).toBe('secret-values' in permissions[name]);
    expect(text(properties)).not.toContain('{{resolve:');
    for (const name of secretNames) expect(text(Variables)).not.toContain(name);
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
    const mappings = stage.of('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const [stem, name] of [
      ['WorkQueue', 'dowork'],
      ['UploadsQueue', 'checkupload'],
    ] as const) {
      const queue = queues.find(({ id }) => id.startsWith(stem));
      const worker = functions.find(({ id }) => id.startsWith(name));
      const mapping = mappings.find(({ properties }) => text(properties['EventSourceArn']).includes(String(queue?.id)));
      expect(mapping?.properties).toMatchObject({
        FunctionName: { Ref: worker?.id },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(Number(queue?.properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * Number(worker?.properties['Timeout']));
      expect(queue?.properties['RedrivePolicy']).toMatchObject({ maxReceiveCount: 5 });
    }
  });
});

describe('alarms', () => {
  it('say in a sentence who is hurt, each another', () => {
    const sentences = alarms.map(({ properties }) => String(properties['AlarmDescription']));
    for (const sentence of sentences)
      expect(sentence).toMatch(/^Who is hurt: [A-Z].{30,}\. What to do: infra\/runbook\.md#[a-z0-9-]+$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('name a place in the runbook', () => {
    const runbook = readFileSync(new URL('../../infra/runbook.md', import.meta.url), 'utf8');
    const places = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase());
    const all = [...alarms, ...built('prod').of('AWS::CloudWatch::Alarm')];
    const named = all.map(({ properties }) => String(properties['AlarmDescription']).split('#').at(-1) ?? '');
    expect(named.filter((place) => !places.includes(place))).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
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

  it('are all of them: each function, the interface, the firewall, the edge and the trail of downloads', () => {
    expect(groups).toHaveLength(functionNames.length + 4);
  });
});

describe('events', () => {
  const rules = stage.of('AWS::Events::Rule');

  it('wake the sweep every minute', () => {
    const minute = rules.find(({ properties }) => properties['ScheduleExpression'] === 'rate(1 minute)');
    expect(text(minute?.properties['Targets'])).toContain('sweepFunction');
  });

  it('wake the watch over deadlines every hour', () => {
    const hourly = rules.find(({ properties }) => properties['ScheduleExpression'] === 'rate(1 hour)');
    expect(text(hourly?.properties['Targets'])).toContain('watchdeadlinesFunction');
  });

  it('wake the nightly checks in the small hours of the hospital, in summer as in winter', () => {
    const schedules = stage.of('AWS::Scheduler::Schedule');
    expect(schedules.map(({ id }) => id.replace(/Function.*/, '')).sort()).toEqual(['checkfiles', 'reconciledownloads']);
    for (const { id, properties } of schedules) {
      const begins = new RegExp(`^${id.replace(/Function.*/, 'Function')}`);
      expect(properties).toMatchObject({
        ScheduleExpression: 'cron(0/10 1-4 * * ? *)',
        ScheduleExpressionTimezone: 'America/New_York',
        Target: {
          Arn: { 'Fn::GetAtt': [expect.stringMatching(begins), 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^FailedEvents/), 'Arn'] } },
          RetryPolicy: { MaximumRetryAttempts: 0 },
        },
      });
    }
    // The runs of a night have ended, and the function's own limit is longer than a run.
    const check = functions.find(({ id }) => id.startsWith('checkfiles'));
    expect(Number(check?.properties['Timeout'])).toBe(360);
  });

  it('bring what became of our mail, and of no other', () => {
    const mail = rules.find(({ id }) => id.includes('MailEvents'));
    expect(mail?.properties['EventPattern']).toMatchObject({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [expect.anything()] } } },
    });
    expect(text(mail?.properties['Targets'])).toContain('recordemailevent');
  });

  it('bring new files and results of their scan, of our bucket and plan alone, into the queue', () => {
    const patterns = rules.filter(({ id }) => id.startsWith('File')).map(({ properties }) => properties);
    expect(patterns.map(({ EventPattern }) => EventPattern)).toEqual([
      expect.objectContaining({
        source: ['aws.s3'],
        detail: { bucket: { name: [expect.anything()] }, object: expect.anything() },
      }),
      expect.objectContaining({ source: ['aws.guardduty'], resources: [expect.anything()] }),
    ]);
    for (const { Targets } of patterns) expect(text(Targets)).toContain('UploadsQueue');
    const queue = stage.of('AWS::SQS::QueuePolicy').find(({ id }) => id.startsWith('UploadsQueue'));
    const allowed = statementsIn(queue?.properties, 'queue').filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Principal, Condition }) => [Principal, Object.keys(Object(Condition))])).toEqual([
      [{ Service: 'events.amazonaws.com' }, ['ArnEquals']],
    ]);
  });

  it('send what cannot be delivered to the dead-letter queue', () => {
    for (const { properties } of rules) expect(text(properties['Targets'])).toMatch(/DeadLetterConfig.*FailedEvents/);
  });
});
