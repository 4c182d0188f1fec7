/**
 * What the stacks hold and the emulator does not take. The deployment is the synthesized one without these resources, and with
 * these words said otherwise; nothing else of it is changed. Every entry was looked at, and fails the test once it is needed no more.
 */
import { isObject, type Resource, rewritten, type Template } from './template.ts';

export interface NotTaken {
  readonly type: string;
  /** Only resources of the type that set this property. */
  readonly having?: string;
  readonly because: string;
}

export const notTaken: readonly NotTaken[] = [
  { type: 'AWS::Backup::BackupSelection', because: 'The emulator knows vaults and plans, but not what a plan backs up.' },
  { type: 'AWS::Logs::DeliverySource', because: 'No vended logs: the log of the edge is not written.' },
  { type: 'AWS::Logs::DeliveryDestination', because: 'No vended logs: the log of the edge is not written.' },
  { type: 'AWS::Logs::Delivery', because: 'No vended logs: the log of the edge is not written.' },
  { type: 'AWS::WAFv2::LoggingConfiguration', because: 'The firewall is stored and neither enforced nor logged.' },
  { type: 'AWS::GuardDuty::MalwareProtectionPlan', because: 'No malware scan of a bucket: test/infra checks the template.' },
  {
    type: 'AWS::CloudTrail::Trail',
    because: 'No trails: nobody writes its files, which test/flow/downloads.test.ts stands in for.',
  },
  { type: 'AWS::CloudWatch::Alarm', having: 'Metrics', because: 'Alarms on metric mathematics are not known in templates.' },
];

export function isNotTaken({ Type, Properties }: Resource): NotTaken | undefined {
  return notTaken.find(({ type, having }) => type === Type && (having === undefined || having in Properties));
}

export interface SaidOtherwise {
  readonly name: string;
  readonly because: string;
  change(template: Template, port: number): unknown;
}

/** Its plan is left out, and the rule for its results names it. */
const planByText: SaidOtherwise = {
  name: 'plan of the malware scan as a text',
  because: 'The plan is not taken, so that nothing can refer to it.',
  change: (template) =>
    rewritten(template, (value) =>
      isObject(value) && Array.isArray(value['Fn::GetAtt']) && value['Fn::GetAtt'][0] === 'ScanPlan'
        ? 'arn:aws:guardduty:us-east-1:000000000000:malware-protection-plan/left-out'
        : undefined,
    ),
};

/** `Ref` of a secret is its ARN; here it is its name, so that a policy written with it names nothing. `Id` is the ARN in both. */
const secretsByArn: SaidOtherwise = {
  name: 'secrets by their ARN',
  because: 'Ref of a secret gives its name instead of its ARN; the attribute Id gives the ARN here and in AWS.',
  change: (template) => {
    const isSecret = (id: unknown) => typeof id === 'string' && template.Resources[id]?.Type === 'AWS::SecretsManager::Secret';
    return rewritten(template, (value) =>
      isObject(value) && isSecret(value['Ref']) ? { 'Fn::GetAtt': [value['Ref'], 'Id'] } : undefined,
    );
  },
};

/** The interface's own name holds a port here and resolves nowhere; the same interface has a path under the emulator's address. */
const originByPath: SaidOtherwise = {
  name: 'origin of the edge by its path',
  because: 'The name of the interface cannot be resolved; the emulator also serves it under a path of its own address.',
  change: (template, port) =>
    rewritten(template, (value) => {
      if (!isObject(value) || !isObject(value['CustomOriginConfig'])) return undefined;
      const id = { 'Fn::Select': [0, { 'Fn::Split': ['.', value['DomainName']] }] };
      return {
        ...value,
        DomainName: '127.0.0.1',
        OriginPath: { 'Fn::Join': ['', ['/_aws/execute-api/', id, '/$default']] },
        CustomOriginConfig: { ...value['CustomOriginConfig'], HTTPSPort: port },
      };
    }),
};

/** In AWS the leave to send one message is the leave to send ten at once; here the batch is an action of its own. */
const batchesByName: SaidOtherwise = {
  name: 'leave to send batches by its own name',
  because: 'The emulator asks for sqs:SendMessageBatch, an action that IAM does not have.',
  change: (template) =>
    rewritten(template, (value) => {
      if (!isObject(value) || value['Effect'] !== 'Allow' || !('Action' in value)) return undefined;
      const actions = [value['Action']].flat();
      return actions.includes('sqs:SendMessage') ? { ...value, Action: [...actions, 'sqs:SendMessageBatch'] } : undefined;
    }),
};

/** The restriction to our own sender stays out: it is checked on the templates alone (test/infra). */
const anySender: SaidOtherwise = {
  name: 'leave to send mail, whoever the sender',
  because: 'The emulator asks for ses:SendEmail on every resource and does not tell the sender (ses:FromAddress).',
  change: (template) =>
    rewritten(template, (value) => {
      if (!isObject(value) || value['Effect'] !== 'Allow' || value['Action'] !== 'ses:SendEmail') return undefined;
      const { Condition: _condition, ...statement } = value;
      return { ...statement, Resource: '*' };
    }),
};

const unknownKeys = /dynamodb:LeadingKeys|s3:if-none-match/;

/** Which keys of the table the site may touch, and that no seal is overwritten, is checked on the templates alone (test/infra). */
const anyKey: SaidOtherwise = {
  name: 'leave to use table and seals, whatever the key',
  because: 'The emulator does not tell the condition keys dynamodb:LeadingKeys and s3:if-none-match, and refuses every call.',
  change: (template) =>
    rewritten(template, (value) => {
      if (!isObject(value) || value['Effect'] !== 'Allow' || !unknownKeys.test(JSON.stringify(value['Condition'] ?? '')))
        return undefined;
      const { Condition: _condition, ...statement } = value;
      return statement;
    }),
};

export const saidOtherwise: readonly SaidOtherwise[] = [
  secretsByArn,
  originByPath,
  batchesByName,
  anySender,
  anyKey,
  planByText,
];
