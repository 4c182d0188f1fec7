/** What is checked before a deployment, and what stops it. Long: each check, well and ill. */
import { describe, expect, it } from 'vitest';
import { readStageSettings, type StageSettings, stageSettings, stages } from '../../infra/aws/settings.ts';
import type { CheckResult } from '../../infra/operate/check.ts';
import type { Account, Resource } from '../../infra/operate/cloud.ts';
import { type Deployment, deployStage } from '../../infra/operate/deploy-stage.ts';
import { changeLines, changesIn } from '../../infra/operate/diff.ts';
import { preflight } from '../../infra/operate/preflight.ts';
import type { Preflight } from '../../infra/operate/preflight-given.ts';
import { secretNames } from '../../lib/runtime/settings.ts';
import { everyRole } from '../support/every-role.ts';

describe('the settings of a stage', () => {
  const wrong = {
    ...stages.dev,
    stage: 'prod',
    domainName: 'not a name',
    certificateArn: 'arn:aws:acm:eu-west-1:1:certificate/x',
    mail: { ...stages.dev.mail, from: 'records@elsewhere.example' },
    alarmMailbox: 'nobody',
    budget: { dollars: 0, mailbox: 'costs@example.net' },
    agreements: { aws: { by: 'JD', on: 'yesterday' }, fax: null },
    surplus: true,
  };

  it('name every mistake at once, also those between two settings', () => {
    const told = () => readStageSettings('dev', wrong);
    for (const path of [
      'domainName',
      'certificateArn',
      'alarmMailbox',
      'budget.dollars',
      'agreements.aws.by',
      'agreements.aws.on',
    ])
      expect(told).toThrow(`\n  ${path}: `);
    expect(told).toThrow('Unrecognized key: "surplus"');
    expect(told).toThrow('mail.from: is not in mail.domain');
    expect(told).toThrow('reliedUpon: prod is relied upon');
    expect(told).toThrow(/^stage dev: 9 settings are wrong$/m);
  });

  it('of prod keep logs for six years and hold the name in their zone', () => {
    const prod = { ...stages.prod, keep: { ...stages.prod.keep, logs: '1y' }, hostedZone: { id: 'Z1', name: 'other.example' } };
    expect(() => readStageSettings('prod', prod)).toThrow(/keep\.logs: six years/);
    expect(() => readStageSettings('prod', prod)).toThrow('hostedZone.name: does not hold domainName');
  });
});

const foundation: readonly Resource[] = [
  { id: 'SecretValuesB9F3BAE5', type: 'AWS::SecretsManager::Secret', physicalId: 'secret' },
];
const identity: readonly Resource[] = [{ id: 'StaffA1', type: 'AWS::Cognito::UserPool', physicalId: 'pool' }];

/** An account in which everything is as it has to be. */
const well: Account = {
  caller: async () => ({ account: '444455556666', who: 'assumed-role/deployer' }),
  bootstrapVersion: async () => 28,
  concurrency: async () => 1000,
  mailAccount: async () => ({ production: true, sending: true, enforcement: 'HEALTHY', sentLastDay: 3, mostPerDay: 50_000 }),
  mailDomain: async () => ({ verified: true, dkim: 'SUCCESS', mailFrom: 'SUCCESS' }),
  resources: async (stack) => (stack.endsWith('identity') ? identity : foundation),
  secretNames: async () => secretNames,
  faxKeysWork: async () => true,
  userPool: async () => ({ secondFactor: 'ON', members: { ...everyRole(1), clerk: 4 } }),
};

/** Settings that somebody has filled in. */
const filled: StageSettings = {
  ...stageSettings('prod'),
  domainName: 'records.hospital.test',
  certificateArn: 'arn:aws:acm:us-east-1:444455556666:certificate/11111111-2222-4333-8444-555555555555',
  hostedZone: { id: 'Z123', name: 'hospital.test' },
  mail: { from: 'records@hospital.test', domain: 'hospital.test', createIdentity: false },
  staffMailbox: 'him@hospital.test',
  alarmMailbox: 'oncall@hospital.test',
  agreements: { aws: { by: 'Compliance office', on: '2026-10-01' }, fax: { by: 'Compliance office', on: '2026-10-02' } },
  budget: { dollars: 300, mailbox: 'costs@hospital.test' },
  fax: {
    ...stageSettings('prod').fax,
    projectId: 'p-1',
    from: '+17045550188',
    switch: 'on',
    verifiedOn: '2026-11-01',
    verifiedDays: 90,
  },
};

const look = (change: Partial<Preflight> = {}): Promise<readonly CheckResult[]> =>
  preflight({ settings: filled, account: well, environment: {}, today: '2026-11-22', ...change });
const named = (lines: readonly CheckResult[], state: CheckResult['state']) =>
  lines.filter((line) => line.state === state).map(({ what }) => what);

describe('preflight', () => {
  it('finds nothing missing where everything is there', async () => {
    const lines = await look();
    expect(lines.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(16);
  });

  it('names all that is missing at once, on a fresh clone without credentials, and says for each what to do and where it is written', async () => {
    const refused = async () => Promise.reject(new Error('no credentials'));
    const nothing: Account = {
      caller: refused,
      bootstrapVersion: refused,
      concurrency: refused,
      mailAccount: refused,
      mailDomain: refused,
      resources: refused,
      secretNames: refused,
      faxKeysWork: refused,
      userPool: refused,
    };
    const lines = await look({
      settings: stageSettings('prod'),
      account: nothing,
      environment: { AWS_REGION: 'eu-central-1' },
    });
    expect(named(lines, 'bad')).toEqual([
      'credentials',
      'region',
      'name of the site',
      'certificate',
      'agreement with AWS',
      'mail domain',
      'mailbox of the staff',
      'mailbox of the alarms',
    ]);
    expect(named(lines, 'unknown')).toEqual([
      'bootstrap',
      'concurrency for functions',
      'mail standing',
      'secret values',
      'staff sign-in',
    ]);
    for (const { state, todo, see } of lines) {
      if (state !== 'ok') expect(todo).toMatch(/^[A-Z].{10,}/);
      expect(see).toMatch(/^infra\/checklists\.md#[a-z-]+$/);
    }
  });

  it('lets a first deployment begin: what it makes itself is for later', async () => {
    const account = { ...well, resources: async () => null, mailDomain: async () => null };
    const settings = {
      ...filled,
      mail: { ...filled.mail, createIdentity: true },
      fax: { ...filled.fax, switch: 'off' as const },
    };
    const lines = await look({ account, settings });
    expect(named(lines, 'bad')).toEqual([]);
    expect(named(lines, 'note')).toEqual(['mail domain', 'secret values', 'fax account', 'staff sign-in']);
  });

  it.each<[string, Partial<Account>, Partial<StageSettings>, string, RegExp]>([
    ['another account', {}, { account: '777788889999' }, 'credentials', /777788889999/],
    ['never bootstrapped', { bootstrapVersion: async () => null }, {}, 'bootstrap', /never/],
    ['an old bootstrap', { bootstrapVersion: async () => 5 }, {}, 'bootstrap', /version 5/],
    [
      'the quota of a new account',
      { concurrency: async () => 10 },
      {},
      'concurrency for functions',
      /^10 at once, \d{3} are needed/,
    ],
    [
      'a certificate of another account',
      {},
      { certificateArn: filled.certificateArn.replace('4444', '9999') },
      'certificate',
      /another account/,
    ],
    ['no agreement with AWS', {}, { agreements: { ...filled.agreements, aws: null } }, 'agreement with AWS', /nobody/],
    [
      'an agreement of tomorrow',
      {},
      { agreements: { ...filled.agreements, aws: { by: 'Somebody', on: '2026-11-23' } } },
      'agreement with AWS',
      /not yet/,
    ],
    [
      'no agreement for fax',
      {},
      { agreements: { ...filled.agreements, fax: null } },
      'agreement with the fax vendor',
      /nobody/,
    ],
    ['a domain that SES does not know', { mailDomain: async () => null }, {}, 'mail domain', /not verified/],
    [
      'the sandbox of SES',
      { mailAccount: async () => ({ ...(await well.mailAccount()), production: false }) },
      {},
      'mail standing',
      /sandbox/,
    ],
    [
      'stopped mail',
      { mailAccount: async () => ({ ...(await well.mailAccount()), sending: false }) },
      {},
      'mail standing',
      /stopped/,
    ],
    ['a placeholder for alarms', {}, { alarmMailbox: 'alarms@example.org' }, 'mailbox of the alarms', /placeholder/],
    [
      'a secret value that was forgotten',
      { secretNames: async () => secretNames.filter((name) => name !== 'oidcClientSecret') },
      {},
      'secret values',
      /^missing: oidcClientSecret$/,
    ],
    ['fax keys that the vendor refuses', { faxKeysWork: async () => false }, {}, 'fax account', /refuses/],
    [
      'a fax number looked at too long ago',
      {},
      { fax: { ...filled.fax, verifiedOn: '2026-08-01' } },
      'fax numbers',
      /2026-08-01/,
    ],
    [
      'a second factor by choice',
      { userPool: async () => ({ secondFactor: 'OPTIONAL', members: everyRole(1) }) },
      {},
      'staff sign-in',
      /OPTIONAL/,
    ],
    ['a placeholder for costs', {}, { budget: { dollars: 3, mailbox: 'a@example.org' } }, 'costs', /placeholder/],
  ])('names %s', async (_, account, settings, what, found) => {
    const lines = await look({ account: { ...well, ...account }, settings: { ...filled, ...settings } });
    expect(named(lines, 'bad')).toEqual([what]);
    expect(lines.find((line) => line.what === what)?.found).toMatch(found);
  });
});

/** As `cdk diff --method template --no-color` prints it. */
const printed = `
Stack roi-dev-foundation
There were no differences
Stack service (roi-dev-service)
IAM Statement Changes
┌───┬──────────┬────────┐
│   │ Resource │ Effect │
├───┼──────────┼────────┤
│ + │ \${Q.Arn} │ Allow  │
│ - │ \${P.Arn} │ Allow  │
└───┴──────────┴────────┘
Resources
[-] AWS::IAM::Role Gone destroy
[+] AWS::IAM::Role R RC21A1702
[~] AWS::SQS::Queue Q Q63C6E3AB replace
 ├─ [~] QueueName (requires replacement)
 │   ├─ [-] old
 │   └─ [+] new
Stack records (roi-dev-records)
Resources
[-] AWS::DynamoDB::GlobalTable Table destroy
[~] AWS::S3::Bucket Documents B08E7C7AF may be replaced
✨  Number of stacks with differences: 2
`;

describe('the difference', () => {
  const [first, service, records] = changesIn(printed);

  it('is counted stack by stack', () => {
    expect(first).toEqual({ stack: 'roi-dev-foundation', added: 0, changed: 0, removed: 0, widened: 0, loses: [] });
    expect(service).toEqual({ stack: 'roi-dev-service', added: 1, changed: 1, removed: 1, widened: 1, loses: [] });
    expect(changeLines([{ stack: 'a', added: 0, changed: 0, removed: 0, widened: 0, loses: [] }]).join()).toMatch(/no change$/);
  });

  it('names what would lose data', () => {
    expect(records?.loses).toEqual([
      'AWS::DynamoDB::GlobalTable Table destroy',
      'AWS::S3::Bucket Documents B08E7C7AF may be replaced',
    ]);
    expect(changeLines(changesIn(printed)).filter((line) => line.includes('LOSES DATA'))).toHaveLength(2);
  });
});

const harmless = 'Stack roi-prod-mail\nResources\n[+] AWS::SES::ConfigurationSet Notices N1\n';

/** A deployment whose every step is written down. */
function rehearsal(change: Partial<Deployment> = {}, diff = { code: 0, text: harmless }, deployed = 0) {
  const said: string[] = [];
  const called: string[] = [];
  const run = deployStage({
    settings: filled,
    yes: false,
    preflight: () => look(),
    audit: () => ({ code: 0, text: 'known weaknesses: 0' }),
    cdk: async (words) => {
      called.push(words.slice(0, 2).join(' '));
      expect(words).toContain('stage=prod');
      return words[0] === 'diff' ? diff : { code: deployed, text: '' };
    },
    ask: async () => 'prod',
    say: (line) => said.push(line),
    ...change,
  });
  return run.then((code) => ({ code, called, text: said.join('\n') }));
}

describe('a deployment', () => {
  it('looks, shows, asks, deploys, and says what to do then', async () => {
    const { code, called, text } = await rehearsal();
    expect([code, called]).toEqual([0, ['diff --all', 'deploy --all']]);
    expect(text).toContain('roi-prod-mail          1 new, 0 changed, 0 removed');
    expect(text).toContain('npm run ops:doctor -- --stage prod');
  });

  it('makes and asks nothing while something is missing or unknown', async () => {
    const account = { ...well, bootstrapVersion: async () => null, concurrency: async () => Promise.reject(new Error('down')) };
    const { code, called, text } = await rehearsal({ preflight: () => look({ account }), yes: true });
    expect([code, called]).toEqual([1, []]);
    expect(text).toMatch(/missing +bootstrap/);
    expect(text).toMatch(/unknown +concurrency for functions/);
    expect(text).toContain('2 of 17 missing or unknown; nothing was made or changed');
  });

  it.each([1, 2] as const)('makes and asks nothing when the audit of the packages ends with %i', async (code) => {
    const rehearsed = await rehearsal({ audit: () => ({ code, text: 'what npm audit found' }), yes: true });
    expect(rehearsed).toMatchObject({ code: 1, called: [], text: expect.stringContaining('what npm audit found') });
  });

  it.each(['', 'yes', 'dev', 'prod-'])('does nothing on the answer "%s"', async (answer) => {
    const { code, called } = await rehearsal({ ask: async () => answer });
    expect([code, called]).toEqual([1, ['diff --all']]);
  });

  it('does nothing where nobody can be asked, unless it was approved beforehand', async () => {
    expect((await rehearsal({ ask: null })).called).toEqual(['diff --all']);
    expect((await rehearsal({ ask: null, yes: true })).called).toEqual(['diff --all', 'deploy --all']);
  });

  it('loses no data on approval beforehand alone', async () => {
    const loss = { code: 0, text: printed };
    expect(await rehearsal({ ask: null, yes: true }, loss)).toMatchObject({ code: 1, called: ['diff --all'] });
    expect((await rehearsal({ yes: true }, loss)).called).toEqual(['diff --all', 'deploy --all']);
  });

  it('stops where the difference cannot be told, and says when the deployment broke off', async () => {
    expect(await rehearsal({}, { code: 1, text: 'no such stack' })).toMatchObject({
      code: 1,
      called: ['diff --all'],
      text: expect.stringContaining('no such stack'),
    });
    expect(await rehearsal({}, undefined, 1)).toMatchObject({ code: 1, text: expect.stringContaining('a second run goes on') });
  });
});
