/** The seal of documents: off in every stage as it stands, and what a stage that turns it on adds. */
import { describe, expect, it } from 'vitest';
import { stageSettings, stages } from '../../infra/aws/settings.ts';
import { built, statementsIn, text } from './templates.ts';

const keyArn = 'arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000003';
const certificates = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const plain = built('dev');
const sealing = built('dev', { seal: { keyArn, certificates } });

function policies(stage: typeof plain) {
  return stage
    .of('AWS::IAM::ManagedPolicy')
    .flatMap(({ id, properties }) => statementsIn(properties, id))
    .filter(({ actions }) => actions.includes('kms:Sign'));
}

function environments(stage: typeof plain): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map(
    stage.of('AWS::Lambda::Function').map(({ id, properties }) => {
      const { Variables } = Object(properties['Environment']);
      return [id.replace(/Function[0-9A-F]{8}$/, ''), Object(Variables)] as const;
    }),
  );
}

describe('without a key', () => {
  it('is how every stage stands, and nobody may sign', () => {
    for (const stage of Object.keys(stages)) expect(stageSettings(stage).seal).toBeUndefined();
    expect(policies(plain)).toEqual([]);
    expect(environments(plain).get('dowork')).toMatchObject({ SEAL_KEY_ID: '', SEAL_CERTIFICATES: '' });
  });
});

describe('with a key', () => {
  it('one function may sign digests with it, in one way', () => {
    const [only, ...others] = policies(sealing);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      where: expect.stringMatching(/^doworkMay/),
      Sid: 'SealKey',
      Effect: 'Allow',
      actions: ['kms:Sign'],
      resources: [JSON.stringify(keyArn)],
      Condition: { StringEquals: { 'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256', 'kms:MessageType': 'DIGEST' } },
    });
  });

  it('that function alone is told of it', () => {
    for (const [name, variables] of environments(sealing)) {
      if (name === 'dowork') expect(variables).toMatchObject({ SEAL_KEY_ID: keyArn, SEAL_CERTIFICATES: certificates });
      else expect(text(variables)).not.toContain('SEAL_');
    }
    expect(environments(sealing).size).toBeGreaterThan(5);
  });

  it('nothing else changes', () => {
    const types = (stage: typeof plain) => stage.resources.map(({ stack, type }) => `${stack} ${type}`).sort();
    expect(types(sealing)).toEqual(types(plain));
  });
});
