/** What preflight asks of AWS. Reads only. */
import { CloudFormationClient, DescribeStacksCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  paginateListUsersInGroup,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Role, roles } from '../../lib/console/sign-in/roles.ts';
import { isSecretName, presentSecrets, readSettings } from '../../lib/runtime/settings.ts';
import type { Account, MailAccount, MailDomain, Resource } from './cloud.ts';

/** Milliseconds. */
export const patience = { maxAttempts: 2, requestHandler: { connectionTimeout: 3000, requestTimeout: 15_000 } } as const;

/** CloudFormation has no class of error for a stack that does not exist. */
function nullWhenAbsent(error: unknown): null {
  if (error instanceof NotFoundException || (error instanceof Error && /does not exist/.test(error.message))) return null;
  throw error;
}

async function bootstrapVersion(stacks: CloudFormationClient): Promise<number | null> {
  const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
  const version = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'BootstrapVersion')?.OutputValue;
  return version === undefined ? null : Number(version);
}

async function resources(client: CloudFormationClient, StackName: string): Promise<readonly Resource[]> {
  const found: Resource[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
    for (const {
      LogicalResourceId: id = '',
      ResourceType: type = '',
      PhysicalResourceId: physicalId = '',
    } of StackResourceSummaries)
      found.push({ id, type, physicalId });
  return found;
}

async function mailAccount(mail: SESv2Client): Promise<MailAccount> {
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus, SendQuota } = await mail.send(new GetAccountCommand({}));
  return {
    production: ProductionAccessEnabled === true,
    sending: SendingEnabled === true,
    enforcement: EnforcementStatus ?? 'unknown',
    sentLastDay: SendQuota?.SentLast24Hours ?? 0,
    mostPerDay: SendQuota?.Max24HourSend ?? 0,
  };
}

async function mailDomain(mail: SESv2Client, domain: string): Promise<MailDomain> {
  const { VerifiedForSendingStatus, DkimAttributes, MailFromAttributes } = await mail.send(
    new GetEmailIdentityCommand({ EmailIdentity: domain }),
  );
  return {
    verified: VerifiedForSendingStatus === true,
    dkim: DkimAttributes?.Status ?? 'unknown',
    mailFrom: MailFromAttributes?.MailFromDomainStatus ?? '',
  };
}

async function storedValues(secrets: SecretsManagerClient, id: string): Promise<ReturnType<typeof presentSecrets>> {
  const { SecretString = '{}' } = await secrets.send(new GetSecretValueCommand({ SecretId: id }));
  return presentSecrets(JSON.parse(SecretString));
}

/** Asks for a token and drops it; no fax is read. */
async function faxKeysWork(secrets: SecretsManagerClient, id: string, authOrigin: string): Promise<boolean> {
  const { faxKeyId = '', faxKeySecret = '' } = await storedValues(secrets, id);
  const answer = await fetch(new URL('/oauth2/token', authOrigin), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${faxKeyId}:${faxKeySecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
    signal: AbortSignal.timeout(patience.requestHandler.requestTimeout),
  });
  if (answer.status >= 500) throw new Error('FaxVendorDown');
  return answer.ok;
}

async function userPool(client: CognitoIdentityProviderClient, UserPoolId: string): ReturnType<Account['userPool']> {
  const members: Record<Role, number> = {
    clerk: 0,
    reviewer: 0,
    privacy: 0,
    legal: 0,
    supervisor: 0,
    auditor: 0,
    administrator: 0,
    inbound: 0,
  };
  const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId }));
  for (const GroupName of roles)
    for await (const { Users = [] } of paginateListUsersInGroup({ client }, { UserPoolId, GroupName }))
      members[GroupName] += Users.length;
  return { secondFactor: UserPool?.MfaConfiguration ?? 'unknown', members };
}

export function awsAccount(region: string): Account {
  const { FAX_AUTH_ORIGIN } = readSettings({}, ['FAX_AUTH_ORIGIN']);
  const given = { region, ...patience };
  const identity = new STSClient(given);
  const stacks = new CloudFormationClient(given);
  const functions = new LambdaClient(given);
  const mail = new SESv2Client(given);
  const secrets = new SecretsManagerClient(given);
  const pools = new CognitoIdentityProviderClient(given);
  return {
    async caller() {
      const { Account: account = '', Arn = '' } = await identity.send(new GetCallerIdentityCommand({}));
      return { account, who: Arn.replace(/^arn:aws:[a-z]+::\d*:/, '') };
    },
    bootstrapVersion: () => bootstrapVersion(stacks).catch(nullWhenAbsent),
    async concurrency() {
      const { AccountLimit } = await functions.send(new GetAccountSettingsCommand({}));
      return AccountLimit?.ConcurrentExecutions ?? 0;
    },
    mailAccount: () => mailAccount(mail),
    mailDomain: (domain) => mailDomain(mail, domain).catch(nullWhenAbsent),
    resources: (stack) => resources(stacks, stack).catch(nullWhenAbsent),
    secretNames: async (id) =>
      Object.entries(await storedValues(secrets, id)).flatMap(([name, value]) =>
        isSecretName(name) && value !== '' ? [name] : [],
      ),
    faxKeysWork: (id) => faxKeysWork(secrets, id, FAX_AUTH_ORIGIN),
    userPool: (id) => userPool(pools, id),
  };
}
