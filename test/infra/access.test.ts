/** What each function may do, read from the templates. Long: one way of access after the other. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { statementId } from '../../infra/aws/constructs/grants.ts';
import {
  type FunctionName,
  functionNames,
  keyUse,
  permissions,
  type ResourceName,
  resourceNames,
} from '../../infra/aws/permissions.ts';
import { built, type Statement, statementsIn, text } from './templates.ts';

const texts = { from: 'arn:aws:sms-voice:us-east-1:111122223333:pool/pool-1', configurationSet: 'roi-dev-texts' };
const stage = built('dev', { texts });

const Projection = z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() });
const Indexes = z
  .object({ GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), Projection })).default([]) })
  .transform(({ GlobalSecondaryIndexes }) => GlobalSecondaryIndexes);
const everywhere = stage.resources.flatMap(({ properties, stack, id }) => statementsIn(properties, `${stack}/${id}`));

describe('every policy', () => {
  it('is looked at', () => {
    expect(everywhere.length).toBeGreaterThan(80);
  });

  it('allows single actions by their names', () => {
    const wild = everywhere.filter(
      ({ Effect, actions }) => Effect === 'Allow' && actions.some((action) => action.includes('*')),
    );
    expect(wild).toEqual([]);
  });

  it('allows nothing to everybody', () => {
    const open = everywhere.filter(({ Effect, Principal }) => Effect === 'Allow' && /"\*"/.test(text(Principal)));
    expect(open).toEqual([]);
  });

  it('names its resources, but for traces and the keys themselves', () => {
    const all = everywhere.filter(({ Effect, resources }) => Effect === 'Allow' && resources.includes('"*"'));
    const where = all.map((statement) =>
      statement.Sid === 'Traces' ? 'Traces' : statement.where.replace(/Key[0-9A-F]{8}$/, 'Key'),
    );
    expect([...new Set(where)].sort()).toEqual([
      'Traces',
      'foundation/DocumentsKey',
      'foundation/IncomingKey',
      'foundation/LogsKey',
      'foundation/MessagesKey',
      'foundation/PackagesKey',
      'foundation/RequestsKey',
      'foundation/SecretsKey',
      'foundation/SigningKey',
    ]);
  });

  it('stands by itself: no role carries one inline or borrows one of AWS', () => {
    expect(stage.of('AWS::IAM::Policy')).toEqual([]);
    for (const { properties } of stage.of('AWS::IAM::Role')) {
      expect(properties['Policies']).toBeUndefined();
      expect(text(properties)).not.toContain('arn:aws:iam::aws:policy');
    }
  });
});

/** What a resource of the table looks like in a policy. */
const ownTable = /^\{"Fn::ImportValue":"roi-dev-records:ExportsOutputFnGetAttTable[^"/]*"\}$/;

const lookOf: Readonly<Record<ResourceName, RegExp>> = {
  table: ownTable,
  'visitor-items': ownTable,
  'request-items': ownTable,
  'inbound-items': ownTable,
  'sealed-items': ownTable,
  'published-items': ownTable,
  'queue-index': /\/index\/queue"/,
  'facet-indexes': /\/index\/(type|status|flag|assignee)"/,
  'due-index': /\/index\/due"/,
  'find-index': /\/index\/find"/,
  'report-index': /\/index\/report"/,
  'access-log': /^\{"Fn::ImportValue":"roi-dev-records:ExportsOutputFnGetAttAccessLog[^"/]*"\}$/,
  'access-by-request': /AccessLog.*\/index\/reference"/,
  'access-by-patient': /AccessLog.*\/index\/patient"/,
  'access-openings': /AccessLog.*\/index\/openings"/,
  'access-chains': /AccessLog.*\/index\/chains"/,
  seals: /roi-dev-access-seals-.*"\/seals\/\*"/,
  'erasure-log': /roi-dev-access-seals-.*"\/erasures\/\*"/,
  'seals-bucket': /roi-dev-access-seals-.*AccountId"\}\]\]\}$/,
  'record-access': /^\{"Fn::GetAtt":\["recordaccessFunction[^"]*","Arn"\]\}$/,
  documents: /roi-dev-documents-.*"\/documents\/\*"/,
  'documents-bucket': /roi-dev-documents-.*AccountId"\}\]\]\}$/,
  'incoming-files': /roi-dev-incoming-.*"\/incoming\/\*"/,
  'checked-files': /roi-dev-packages-.*"\/clean\/\*"/,
  'incoming-bucket': /roi-dev-incoming-.*AccountId"\}\]\]\}$/,
  'filed-scans': /roi-dev-packages-.*"\/clean\/\*\/scan-\*"/,
  scans: /roi-dev-packages-.*"\/(settled-)?scans\/\*"/,
  'sealed-packages': /roi-dev-packages-.*"\/release\/\*"/,
  'stamp-uploads': /roi-dev-incoming-.*"\/incoming\/stamps\/\*"/,
  'stamped-files': /roi-dev-packages-.*"\/stamped\/\*"/,
  'packages-bucket': /roi-dev-packages-.*AccountId"\}\]\]\}$/,
  'trail-files': /roi-dev-downloads-trail-.*"\/AWSLogs\/\*"/,
  'trail-bucket': /roi-dev-downloads-trail-.*AccountId"\}\]\]\}$/,
  receipts: /roi-dev-access-seals-.*"\/receipts\/\*"/,
  'signing-key': /SigningKey/,
  'upload-queue': /^\{"Fn::GetAtt":\["UploadsQueue[^"]*","Arn"\]\}$/,
  'work-queue': /^\{"Fn::GetAtt":\["WorkQueue[^"]*","Arn"\]\}$/,
  mail: /:identity\/dev\.example\.org|:configuration-set\//,
  texts: /^"arn:aws:sms-voice:us-east-1:111122223333:pool\/pool-1"$|:configuration-set\/roi-dev-texts"/,
  'secret-values': /SecretValues/,
  'own-log': /Log[0-9A-F]{8}","Arn"\]\}$/,
  traces: /^"\*"$/,
  'failed-events': /FailedEvents/,
};

function policyOf(name: FunctionName): readonly Statement[] {
  const stem = name.replaceAll('-', '');
  const role = stage.of('AWS::IAM::Role').find(({ id }) => id.startsWith(`${stem}Role`));
  const policy = stage.of('AWS::IAM::ManagedPolicy').find(({ id }) => id.startsWith(`${stem}May`));
  expect(role?.properties['ManagedPolicyArns']).toEqual([{ Ref: policy?.id }]);
  const fn = stage.of('AWS::Lambda::Function').find(({ id }) => id.startsWith(`${stem}Function`));
  expect(fn?.properties['Role']).toEqual({ 'Fn::GetAtt': [role?.id, 'Arn'] });
  return statementsIn(policy?.properties, name);
}

describe.each(functionNames)('%s may do what the table says', (name) => {
  const statements = policyOf(name);
  const used = resourceNames.filter((resource) => permissions[name][resource] !== undefined);
  const keys = [...new Set(used.flatMap((resource) => keyUse[resource] ?? []))];

  it('and has one statement for each line, and nothing more', () => {
    const expected = new Set([...used, ...keys.map(({ dataClass }) => `${dataClass}-key`)].map(statementId));
    expect(statements.map(({ Sid }) => Sid).sort()).toEqual([...expected].sort());
  });

  it.each(used)('%s: these actions on this resource', (resource) => {
    const statement = statements.find(({ Sid }) => Sid === statementId(resource));
    expect(statement?.actions).toEqual([...(permissions[name][resource] ?? [])].sort());
    for (const arn of statement?.resources ?? []) expect(arn).toMatch(lookOf[resource]);
  });

  it('and reaches a key through its service alone', () => {
    for (const { dataClass, via, actions } of keys) {
      const statement = statements.find(({ Sid }) => Sid === statementId(`${dataClass}-key`));
      expect(statement?.actions).toEqual([...actions].sort());
      expect(statement?.Condition).toEqual({ StringEquals: { 'kms:ViaService': `${via}.us-east-1.amazonaws.com` } });
    }
  });
});

describe('the lines of the table', () => {
  const mayMail = functionNames.filter((name) => permissions[name].mail !== undefined);
  const mayDelete = functionNames.filter((name) => text(permissions[name]).includes('dynamodb:DeleteItem'));

  it('let the worker send mail, and the public site its one-time codes, from one address', () => {
    expect(mayMail).toEqual(['serve-public-site', 'do-work']);
    for (const name of mayMail) {
      const statement = policyOf(name).find(({ Sid }) => Sid === 'Mail');
      expect(statement?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'records@dev.example.org' } });
    }
  });

  it('let those two send texts, where the stage has a number for them, and no other', () => {
    expect(functionNames.filter((name) => permissions[name].texts !== undefined)).toEqual(mayMail);
    const without = built('dev').resources.flatMap(({ properties, id }) => statementsIn(properties, id));
    expect(without.some(({ actions }) => actions.includes('sms-voice:SendTextMessage'))).toBe(false);
  });

  it('let the public front into the keys of its visitors and no others, and let it remove no request', () => {
    for (const name of ['serve-public-site', 'answer-api'] as const) {
      const inTable = policyOf(name).filter(({ resources }) => resources.some((arn) => ownTable.test(arn)));
      const isSite = name === 'serve-public-site';
      const read = isSite ? ['SealedItems', 'PublishedItems'] : [];
      expect(inTable.map(({ Sid }) => Sid)).toEqual(['VisitorItems', 'RequestItems', 'InboundItems', ...read]);
      expect(inTable.map(({ Condition }) => Condition)).toEqual(
        [
          ['DRAFT#*', 'RESUME#*', 'TIC#*', 'THR#*', 'CODE#*', 'STAMP#*'],
          ['REQ#*'],
          ['INB#*'],
          ...(isSite ? [['SEALED#*'], ['PUBLISHED#*']] : []),
        ].map((keys) => ({
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        })),
      );
      // What requesters decide on the status page, and their downloads.
      const change = isSite ? ['dynamodb:UpdateItem'] : [];
      expect(inTable[1]?.actions).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', ...change]);
      // Notices, each change of which puts the whole item.
      expect(inTable[2]?.actions).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
      for (const { actions } of inTable.slice(3)) expect(actions).toEqual(['dynamodb:GetItem']);
    }
  });

  it('let the public front learn when and in which role staff opened a request, and neither who nor why', () => {
    const queried = (name: FunctionName) => policyOf(name).filter(({ actions }) => actions.includes('dynamodb:Query'));
    expect(queried('serve-public-site').map(({ Sid, actions }) => [Sid, actions])).toEqual([
      ['AccessOpenings', ['dynamodb:Query']],
    ]);
    expect(queried('answer-api')).toEqual([]);
    const all = stage.of('AWS::DynamoDB::GlobalTable').flatMap(({ properties }) => Indexes.parse(properties));
    const openings = all.find(({ IndexName }) => IndexName === 'openings');
    expect(openings?.Projection).toEqual({ ProjectionType: 'INCLUDE', NonKeyAttributes: ['kind', 'roles'] });
  });

  it('let one function write the access log, only new rows and new seals, and nobody delete any', () => {
    const writes = /^dynamodb:(?:Put|Update|Delete)/;
    const writers = functionNames.filter((name) =>
      Object.entries(permissions[name]).some(
        ([resource, actions]) => resource.startsWith('access') && actions.some((action) => writes.test(action)),
      ),
    );
    expect(writers).toEqual(['record-access']);
    expect(permissions['record-access']).toMatchObject({ 'access-log': ['dynamodb:PutItem', 'dynamodb:Query'] });
    expect(functionNames.filter((name) => permissions[name].seals !== undefined)).toEqual(['seal-access-log']);
    const seals = policyOf('seal-access-log').find(({ Sid }) => Sid === 'Seals');
    expect(seals?.Condition).toEqual({ Null: { 's3:if-none-match': 'false' } });
  });

  it('let one function remove a request or a document, and write what was erased but never over it', () => {
    // The worker removes packages that were recalled or whose time is over, with the files they were made of, and nothing else. What
    // answers an open item leaves the quarantine by whoever judged it. The sweep removes PDFs that came to be labelled.
    expect(functionNames.filter((name) => text(permissions[name]).includes('s3:Delete'))).toEqual([
      'serve-staff-console',
      'do-work',
      'sweep',
      'erase-requests',
      'check-upload',
    ]);
    // The console moves scans of paper, and takes back pages that a request refused.
    const { 'filed-scans': _filed, scans: _scans, ...onDesk } = permissions['serve-staff-console'];
    expect(text(onDesk)).not.toContain('s3:Delete');
    const { 'stamp-uploads': _came, 'stamped-files': _labelled, ...swept } = permissions.sweep;
    expect(text(swept)).not.toContain('s3:Delete');
    const { 'incoming-files': _judged, ...beside } = permissions['check-upload'];
    expect(text(beside)).not.toContain('s3:Delete');
    const { 'sealed-packages': _recalled, 'checked-files': _expired, ...others } = permissions['do-work'];
    expect(text(others)).not.toContain('s3:Delete');
    expect(permissions['erase-requests']).toMatchObject({ documents: ['s3:DeleteObject', 's3:DeleteObjectVersion'] });
    const log = policyOf('erase-requests').find(({ Sid }) => Sid === 'ErasureLog');
    expect(log?.Condition).toEqual({ Null: { 's3:if-none-match': 'false' } });
    for (const resource of ['incoming-files', 'checked-files', 'sealed-packages'] as const)
      expect(permissions['erase-requests'][resource]).toEqual(['s3:DeleteObject', 's3:DeleteObjectVersion']);
    expect(text(permissions['erase-requests'])).not.toMatch(/Scan|s3:Get|ses:|work-queue|secretsmanager/);
  });

  it('let drafts and sessions be deleted, and nobody but the worker write many items at once', () => {
    expect(mayDelete).toEqual(['serve-public-site', 'serve-staff-console', 'erase-requests']);
    expect(text(permissions)).not.toMatch(/PartiQL|Transact/);
    // Search terms, which are always the same and stand in the partition of their request.
    const { 'do-work': _worker, ...others } = permissions;
    expect(text(others)).not.toMatch(/Batch/);
  });

  it('let the nightly check alone scan the table, and it sends nothing but work messages and deletes nothing', () => {
    expect(functionNames.filter((name) => text(permissions[name]).includes('Scan'))).toEqual(['check-files']);
    expect(text(permissions['check-files'])).not.toMatch(/Delete|s3:Put|ses:|secretsmanager/);
    expect(permissions['check-files']['work-queue']).toEqual(['sqs:SendMessage']);
  });
});

describe('uploaded files', () => {
  it('are opened by one function, which reads nothing else and writes nothing but their copies', () => {
    const openers = functionNames.filter((name) => permissions[name]['incoming-files']?.includes('s3:GetObject'));
    expect(openers).toEqual(['check-upload']);
    expect(functionNames.filter((name) => permissions[name]['checked-files']?.includes('s3:PutObject'))).toEqual(openers);
    const others = resourceNames.filter((resource) => permissions['check-upload'][resource] !== undefined);
    expect(others).toEqual([
      ...[
        'table',
        'incoming-files',
        'checked-files',
        'scans',
        'stamped-files',
        'upload-queue',
        'own-log',
        'traces',
        'failed-events',
      ],
    ]);
  });
});

describe('files of the trail', () => {
  it('are read by one function, which opens no package, writes no object and removes nothing', () => {
    const readers = functionNames.filter((name) => /"trail-/.test(text(permissions[name])));
    expect(readers).toEqual(['reconcile-downloads']);
    expect(text(permissions['reconcile-downloads'])).not.toMatch(/sealed-packages|s3:Put|Delete|ses:|secretsmanager/);
    const key = policyOf('reconcile-downloads').find(({ Sid }) => Sid === 'LogsKey');
    expect(key?.actions).toEqual(['kms:Decrypt']);
  });
});

describe('keys', () => {
  it('are one for each class of data, rotated every year', () => {
    const all = stage.of('AWS::KMS::Key');
    const isSigning = ({ properties }: (typeof all)[number]) => properties['KeyUsage'] === 'SIGN_VERIFY';
    // A pair of keys is not rotated: a new one signs beside it.
    expect(all.filter(isSigning)).toMatchObject([{ properties: { KeySpec: 'ECC_NIST_P256' } }]);
    const keys = all.filter((key) => !isSigning(key));
    expect(keys).toHaveLength(7);
    for (const { properties } of keys) expect(properties).toMatchObject({ EnableKeyRotation: true, RotationPeriodInDays: 365 });
  });
});
