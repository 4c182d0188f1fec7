import { App, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, it } from 'vitest';
import { completeSecrets } from '../../infra/aws/complete-secrets.ts';
import { alarm } from '../../infra/aws/constructs/alarm.ts';
import { stageSettings } from '../../infra/aws/settings.ts';
import { readSecretValues } from '../../lib/runtime/settings.ts';
import { built, text } from './templates.ts';

describe('stages', () => {
  it('are dev unless another is named', () => {
    expect(stageSettings(undefined).stage).toBe('dev');
    expect(stageSettings('prod').stage).toBe('prod');
  });

  it('say which there are when one is asked for that is not', () => {
    expect(() => stageSettings('staging')).toThrow('stage: choose one of dev, prod');
  });

  it('share no name, so that both can live in one account', () => {
    const names = (stage: string) =>
      built(stage).resources.flatMap(({ properties }) =>
        ['Name', 'LogGroupName', 'BucketName', 'Domain'].map((key) => text(properties[key])).filter((name) => name !== ''),
      );
    const prod = new Set(names('prod'));
    expect(names('dev').filter((name) => prod.has(name) && name !== '"Front"')).toEqual([]);
  });

  it('are protected where people rely on them', () => {
    expect(stageSettings('prod').reliedUpon).toBe(true);
  });
});

describe('templates', () => {
  it.each(['dev', 'prod'])('of %s name no account but the placeholder', (stage) => {
    const numbers = [...built(stage).templates.values()].flatMap(
      (template) => text(template.toJSON()).match(/\b\d{12}\b/g) ?? [],
    );
    expect([...new Set(numbers)].filter((number) => number !== '111122223333' && !number.startsWith('000000'))).toEqual([]);
  });
});

describe('an alarm', () => {
  it('cannot be built without saying who is hurt', () => {
    const stack = new Stack(new App(), 'Trial');
    const metric = new Metric({ namespace: 'trial', metricName: 'trial' });
    const topic = new Topic(stack, 'Topic');
    expect(() => alarm(stack, 'Mute', { hurts: 'Queue too long', metric, topic, threshold: 0 })).toThrow('who is hurt');
  });
});

describe('secret values', () => {
  const given = { faxKeyId: 'id', faxKeySecret: 'secret', oidcClientSecret: 'client' };

  it('are complete after what others gave is put in, and keep what was there', () => {
    const first = completeSecrets({ originVerify: 'made-by-the-stack' }, given);
    expect(readSecretValues(first)).toEqual(first);
    expect(first.originVerify).toBe('made-by-the-stack');
    expect(completeSecrets(first, {})).toEqual(first);
    expect(completeSecrets({}, given).rootKey).not.toBe(first.rootKey);
  });

  it('are replaced by name alone', () => {
    const first = completeSecrets({}, given);
    const second = completeSecrets(first, {}, ['originVerify']);
    expect(second.originVerify).not.toBe(first.originVerify);
    const { originVerifyPrevious, ...rest } = second;
    expect(originVerifyPrevious).toBe(first.originVerify);
    expect({ ...rest, originVerify: first.originVerify }).toEqual(first);
  });

  it('name what is missing and show nothing of what is there', () => {
    expect(() => completeSecrets({ faxKeySecret: 'hush' }, { faxKeyId: 'id' })).toThrow(/^still missing: oidcClientSecret$/);
  });
});
