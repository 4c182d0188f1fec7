/** The table, its copies and the buckets, read from the templates. Long: one resource after the other. */
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { binderPrefix } from '../../lib/delivery/binder/names.ts';
import { indexes, keyNames } from '../../lib/store/keys.ts';
import { built, statementsIn, text } from './templates.ts';

const stage = built('dev');
const account = { Ref: 'AWS::AccountId' };
const region = { Ref: 'AWS::Region' };
const service = { Service: 'cloudtrail.amazonaws.com' };

describe('the table', () => {
  const template = stage.template('records');
  const replica = (properties: object) =>
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', { Replicas: [Match.objectLike(properties)] });

  it('has the keys of lib/store/keys, and expires by its attribute', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: keyNames.partition, KeyType: 'HASH' },
        { AttributeName: keyNames.sort, KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: keyNames.expires, Enabled: true },
    });
  });

  it('has each index of lib/store/keys, as narrow as it is there, and no other', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      GlobalSecondaryIndexes: Object.values(indexes).map(({ name, partition, sort, projects }) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: partition, KeyType: 'HASH' },
          { AttributeName: sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projects] },
      })),
    });
  });

  it('can be taken back to any second of 35 days', () => {
    replica({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 } });
  });

  it('is encrypted with our own key', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', { SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
    replica({ SSESpecification: { KMSMasterKeyId: { 'Fn::ImportValue': Match.stringLikeRegexp('RequestsKey') } } });
  });

  it('cannot be deleted, not even with its stack', () => {
    replica({ DeletionProtectionEnabled: true });
    expect(stage.of('AWS::DynamoDB::GlobalTable').map(({ deletionPolicy }) => deletionPolicy)).toEqual(['Retain', 'Retain']);
  });

  it('is backed up every night into a locked vault', () => {
    template.hasResourceProperties('AWS::Backup::BackupVault', { LockConfiguration: { MinRetentionDays: 7 } });
    template.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: {
        Resources: ['^Table', '^AccessLog'].map((id) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(id), 'Arn'] })),
      },
    });
  });
});

const buckets = stage.of('AWS::S3::Bucket');

describe('buckets', () => {
  it('are six: documents, seals of the access log, uploaded files before and after their check, the trail, and the log of all', () => {
    const names = ['AccessLogs', 'Documents', 'Incoming', 'Packages', 'Seals', 'TrailFiles'];
    expect(buckets.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual(names);
  });

  it.each(buckets)('$id answers over TLS 1.2 alone', ({ id }) => {
    const policy = stage.of('AWS::S3::BucketPolicy').find(({ properties }) => text(properties['Bucket']).includes(id));
    const denied = statementsIn(policy?.properties, id).filter(({ Effect }) => Effect === 'Deny');
    const byTransport = denied.filter(({ resources }) => resources.length === 2);
    expect(byTransport.map(({ Condition }) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]);
  });

  it.each(buckets)('$id is private, keeps old versions and outlives its stack', ({ properties, deletionPolicy }) => {
    expect(properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(deletionPolicy).toBe('Retain');
  });

  it('encrypts documents with our own key and logs each access', () => {
    const documents = buckets.find(({ id }) => id.startsWith('Documents'))?.properties;
    expect(text(documents?.['BucketEncryption'])).toMatch(/DocumentsKey.*"aws:kms"/);
    expect(text(documents?.['LoggingConfiguration'])).toContain('AccessLogs');
  });

  it('keeps documents for as long as the settings say', () => {
    const days = (name: string) =>
      text(
        built(name)
          .of('AWS::S3::Bucket')
          .find(({ id }) => id.startsWith('Documents'))?.properties['LifecycleConfiguration'],
      );
    expect(days('dev')).toContain('"ExpirationInDays":30');
    expect(days('prod')).toContain('"ExpirationInDays":2192');
  });

  it('lets scans of paper go some days after they were settled, and open ones never sooner than anything else', () => {
    const its = stage.of('AWS::S3::Bucket').find(({ id }) => id.startsWith('Packages'));
    const { Rules } = Object(its?.properties['LifecycleConfiguration']);
    expect(Rules).toContainEqual({ ExpirationInDays: 31, Prefix: 'settled-scans/', Status: 'Enabled' });
    expect(Rules.filter(({ Prefix = '' }) => Prefix.startsWith('scans'))).toEqual([]);
  });

  it('lets binders go a day after their link ends', () => {
    const its = stage.of('AWS::S3::Bucket').find(({ id }) => id.startsWith('Packages'));
    const { Rules } = Object(its?.properties['LifecycleConfiguration']);
    expect(Rules).toContainEqual({ ExpirationInDays: 8, Prefix: binderPrefix, Status: 'Enabled' });
  });
});

describe('the quarantine', () => {
  const [plan] = stage.of('AWS::GuardDuty::MalwareProtectionPlan');
  const bucket = buckets.find(({ id }) => id.startsWith('Incoming'));
  const role = stage.of('AWS::IAM::Role').find(({ id }) => id.startsWith('ScanRole'));
  const policy = stage.of('AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('Incoming'));
  const denied = statementsIn(policy?.properties, 'incoming').filter(({ Sid }) => Sid !== undefined);

  it('is scanned as a whole, by a role of its own, and marked', () => {
    expect(plan?.properties).toMatchObject({
      Role: { 'Fn::GetAtt': [role?.id, 'Arn'] },
      ProtectedResource: { S3Bucket: { BucketName: { Ref: bucket?.id }, ObjectPrefixes: ['incoming/'] } },
      Actions: { Tagging: { Status: 'ENABLED' } },
    });
    expect(text(role?.properties['AssumeRolePolicyDocument'])).toContain('malware-protection-plan.guardduty.amazonaws.com');
    expect(bucket?.properties).toMatchObject({
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  it('lets nobody but the scan read what was not let go, or mark anything', () => {
    const scan = { ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [role?.id, 'Arn'] } } };
    const unmarked = { StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } };
    expect(denied.map(({ Sid, Effect, actions, Condition }) => [Sid, Effect, actions, Condition])).toEqual([
      ['ReadOnceScanned', 'Deny', ['s3:GetObject', 's3:GetObjectVersion'], { ...scan, ...unmarked }],
      ['ScanAloneMarks', 'Deny', ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'], scan],
    ]);
  });

  it('takes exports from the record system where one is named, which puts files there and does nothing else', () => {
    const recordSystemRole = 'arn:aws:iam::123456789012:role/records-export';
    const with_ = built('dev', { recordSystemRole });
    const its = with_.of('AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('Incoming'));
    const [allowed, ...others] = statementsIn(its?.properties, 'incoming').filter(({ Effect }) => Effect === 'Allow');
    expect([allowed?.Sid, allowed?.actions, others]).toEqual(['TakeExports', ['s3:PutObject'], []]);
    expect(text(allowed)).toMatch(/records-export.*incoming\/export\/\*/);
    expect(text(policy?.properties)).not.toContain('TakeExports');
  });

  it('takes parts from pages of our site alone, and drops a file that did not become whole in a week', () => {
    expect(bucket?.properties['CorsConfiguration']).toEqual({
      CorsRules: [{ AllowedMethods: ['PUT'], AllowedOrigins: ['https://records-dev.example.org'], MaxAge: 3000 }],
    });
    const unfinished = buckets.map(({ properties }) => [
      text(properties['LifecycleConfiguration']).match(/"DaysAfterInitiation":(\d+)/)?.[1],
      properties['CorsConfiguration'] !== undefined,
    ]);
    expect(unfinished.sort()).toEqual([...Array.from({ length: 5 }, () => ['1', false]), ['7', true]]);
  });

  it('and the bucket of checked files have a key of their own each, and forget what has gone', () => {
    const keys = ['Incoming', 'Packages'].map((name) => {
      const its = stage.of('AWS::S3::Bucket').find(({ id }) => id.startsWith(name))?.properties;
      expect(text(its?.['LifecycleConfiguration'])).toMatch(/"ExpirationInDays":(14|30)/);
      return /(Incoming|Packages)Key/.exec(text(its?.['BucketEncryption']))?.[0];
    });
    expect(keys).toEqual(['IncomingKey', 'PackagesKey']);
  });
});

describe('the trail of downloads', () => {
  const [trail, ...others] = stage.of('AWS::CloudTrail::Trail');
  const bucket = stage.of('AWS::S3::Bucket').find(({ id }) => id.startsWith('TrailFiles'));
  const arn = { 'Fn::Join': ['', ['arn:aws:cloudtrail:', region, ':', account, ':trail/roi-dev-downloads']] };

  it('writes down what was sent of packages, and nothing else', () => {
    expect(others).toEqual([]);
    expect(trail?.properties).toMatchObject({
      ...{ IsLogging: true, IsMultiRegionTrail: false, IncludeGlobalServiceEvents: false, EnableLogFileValidation: true },
      S3BucketName: { Ref: bucket?.id },
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Data'] },
            { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
            { Field: 'eventName', Equals: ['GetObject'] },
            {
              Field: 'resources.ARN',
              StartsWith: [{ 'Fn::Join': ['', ['arn:aws:s3:::roi-dev-packages-', account, '/release/']] }],
            },
          ],
        },
      ],
    });
    expect(trail?.properties['EventSelectors']).toBeUndefined();
    expect(text(trail?.properties['KMSKeyId'])).toContain('LogsKey');
  });

  it('alone puts files into its bucket, encrypted with our key', () => {
    expect(text(bucket?.properties['BucketEncryption'])).toMatch(/LogsKey.*"aws:kms"/);
    const policy = stage.of('AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('TrailFiles'));
    const allowed = statementsIn(policy?.properties, 'trail').filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Principal, actions, Condition }) => [Principal, actions, Condition])).toEqual([
      [service, ['s3:GetBucketAcl'], { StringEquals: { 'aws:SourceArn': arn } }],
      [service, ['s3:PutObject'], { StringEquals: { 'aws:SourceArn': arn, 's3:x-amz-acl': 'bucket-owner-full-control' } }],
    ]);
    const key = stage.of('AWS::KMS::Key').find(({ id }) => id.startsWith('LogsKey'));
    const its = statementsIn(key?.properties, 'key').find(({ Sid }) => Sid === 'Trails');
    expect([its?.Principal, text(its?.Condition)]).toEqual([service, expect.stringContaining('aws:SourceArn')]);
  });
});

describe('seals of the access log', () => {
  it('are locked from their first moment for as long as they are kept, against everybody where people rely on the stage', () => {
    const lockOf = (name: string) =>
      built(name)
        .of('AWS::S3::Bucket')
        .find(({ id }) => id.startsWith('Seals'))?.properties;
    const rule = (Mode: string, Days: number) => ({ Rule: { DefaultRetention: { Mode, Days } } });
    expect(lockOf('prod')).toMatchObject({ ObjectLockEnabled: true, ObjectLockConfiguration: rule('COMPLIANCE', 2192) });
    expect(lockOf('dev')).toMatchObject({ ObjectLockEnabled: true, ObjectLockConfiguration: rule('GOVERNANCE', 90) });
  });
});

describe('a table restored under another name', () => {
  const restored = built('dev', { restoredTable: 'roi-dev-restored' });
  const functions = restored.of('AWS::Lambda::Function');

  it('serves every function, may be used by each, and is backed up beside the one it replaces', () => {
    expect(functions.length).toBeGreaterThan(5);
    for (const { properties, id } of functions)
      expect([id, Object(properties['Environment']).Variables]).toEqual([
        id,
        id.startsWith('recordaccess')
          ? expect.not.objectContaining({ TABLE_NAME: expect.anything() })
          : expect.objectContaining({ TABLE_NAME: 'roi-dev-restored' }),
      ]);
    const policies = restored.of('AWS::IAM::ManagedPolicy').filter(({ stack }) => stack === 'service');
    const tables = policies
      .flatMap(({ properties, id }) => statementsIn(properties, id))
      .filter(({ Sid }) => /^(Table|VisitorItems|RequestItems)$/.test(String(Sid)));
    expect(tables.length).toBeGreaterThan(5);
    for (const { resources } of tables) expect(resources.join()).toMatch(/:table\/roi-dev-restored/);
    const [selection] = restored.of('AWS::Backup::BackupSelection');
    expect(Object(selection?.properties['BackupSelection']).Resources).toHaveLength(3);
  });

  it('leaves the stage its own table, untouched', () => {
    expect(restored.of('AWS::DynamoDB::GlobalTable')).toEqual(stage.of('AWS::DynamoDB::GlobalTable'));
  });
});
