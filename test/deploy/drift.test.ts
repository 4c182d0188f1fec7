/** The judgement of the deploy test itself: what is a difference, what a template means, and what the emulator's copy of it may change. */
import { describe, expect, it } from 'vitest';
import type { Deployed } from './deployment.ts';
import { differences } from './drift/compare.ts';
import { anything, expectedOf } from './drift/expected.ts';
import { saidOtherwise } from './not-taken.ts';
import { referencesIn, Template } from './template.ts';

const paths = (expected: unknown, actual: unknown) => differences(expected, actual, '').map(({ path }) => path);

describe('a difference', () => {
  it('is what the template asks for and the cloud does not have, at its place', () => {
    expect(paths({ A: { B: 1, C: 2 } }, { A: { B: 1 } })).toEqual(['A.C']);
    expect(paths({ A: [{ B: 1 }, { B: 2 }] }, { A: [{ B: 1 }, { B: 3 }] })).toEqual(['A[].B']);
    expect(paths({ A: ['x'] }, { A: ['x', 'y'] })).toEqual(['A']);
    expect(paths({ A: true }, {})).toEqual(['A']);
  });

  it('is not what the cloud has beyond that, nor another order, nor a number written as text', () => {
    expect(paths({ A: 600, B: true, C: ['x', 'y'] }, { A: '600', B: 'true', C: ['y', 'x'], D: 1 })).toEqual([]);
    expect(paths({ Action: 'sqs:*' }, { Action: ['sqs:*'] })).toEqual([]);
  });

  it('asks for something where the value cannot be foretold', () => {
    expect(paths({ A: anything }, { A: 'arn:…' })).toEqual([]);
    expect(paths({ A: anything }, { A: '' })).toEqual(['A']);
  });

  it('takes tags by their name, without those that AWS adds', () => {
    const Tags = [{ Key: 'stage', Value: 'dev' }];
    expect(paths({ Tags }, { Tags: { stage: 'dev', 'aws:cloudformation:stack-name': 's' } })).toEqual([]);
    expect(paths({ Tags }, { Tags: [{ TagKey: 'stage', TagValue: 'prod' }] })).toEqual(['Tags']);
    expect(paths({ Tags }, {})).toEqual(['Tags']);
  });
});

const queue: Deployed = { stack: 's', id: 'Q', type: 'AWS::SQS::Queue', physicalId: 'https://sqs/1/name', properties: {} };

function expectedFrom(properties: Deployed['properties']) {
  const exported = new Map([['other:Key', 'arn:key']]);
  return expectedOf({ ...queue, id: 'R', properties }, { resources: [queue], exported });
}

describe('what a template means', () => {
  it('is the names, ARNs and imports behind its functions', () => {
    expect(expectedFrom({ A: { Ref: 'Q' }, B: { 'Fn::GetAtt': ['Q', 'Arn'] }, C: { 'Fn::ImportValue': 'other:Key' } })).toEqual(
      {
        A: 'https://sqs/1/name',
        B: 'arn:aws:sqs:us-east-1:111122223333:name',
        C: 'arn:key',
      },
    );
    expect(expectedFrom({ A: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::AccountId' }]] } })).toEqual({ A: 'a-111122223333' });
  });

  it('is anything where only the cloud knows', () => {
    expect(expectedFrom({ A: { 'Fn::GetAtt': ['Q', 'Colour'] } })).toEqual({ A: anything });
  });
});

const statement = { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: 'arn:q' };
const mail = { Effect: 'Allow', Action: 'ses:SendEmail', Resource: 'arn:m', Condition: { StringEquals: {} } };
const template = Template.parse({
  Resources: {
    Secret: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
    Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: [statement, mail] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: [{ Ref: 'Policy' }] } },
  },
  Outputs: { Id: { Value: { Ref: 'Secret' } } },
});

describe('what is said otherwise to the emulator', () => {
  it('touches what it names and nothing else', () => {
    const said = saidOtherwise.reduce((now, { change }) => Template.parse(change(now, 1)), template);
    expect(said.Outputs?.['Id']?.Value).toEqual({ 'Fn::GetAtt': ['Secret', 'Id'] });
    const document = {
      Statement: [
        { ...statement, Action: ['sqs:SendMessage', 'sqs:SendMessageBatch'] },
        { ...mail, Condition: undefined, Resource: '*' },
      ],
    };
    expect(said.Resources['Policy']?.Properties['PolicyDocument']).toEqual(document);
    expect(said.Resources['Role']).toEqual(template.Resources['Role']);
  });

  it('leaves no reference unseen', () => {
    expect([...referencesIn(template)].sort()).toEqual(['Policy', 'Secret']);
  });
});
