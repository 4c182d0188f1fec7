/** Deploying the assembly and finding in the cloud what the templates name. */
import { ListExportsCommand, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { completeSecrets } from '../../infra/aws/complete-secrets.ts';
import type { FunctionName } from '../../infra/aws/permissions.ts';
import type { SecretValues } from '../../lib/runtime/settings.ts';
import type { Assembly } from './assembly.ts';
import { runCdk } from './cdk.ts';
import type { Clients } from './clients.ts';
import { account, type Emulator, region } from './emulator.ts';

/** What the fax vendor gave us. */
export const faxAccount = { keyId: 'deploy-test', keySecret: 'deploy-test-secret' } as const;

/** Of the stage `dev`; see stackOf in infra/aws. */
const stackName = (stack: string) => `roi-dev-${stack}`;

export interface Deployed {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  /** What the cloud calls it: a name, an id or an ARN, as the type has it. */
  readonly physicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export async function bootstrap(emulator: Emulator, { folder }: Assembly): Promise<void> {
  await runCdk(['bootstrap', `aws://${account}/${region}`, '--app', folder], { seconds: 120, emulator });
}

/** Deploys all stacks, or the one that is named and nothing else. */
export async function deploy(emulator: Emulator, folder: string, stack?: string): Promise<void> {
  const which = stack === undefined ? ['--all', '--concurrency', '2'] : [stack, '--exclusively'];
  await runCdk(['deploy', ...which, '--app', folder, '--require-approval', 'never'], { seconds: 180, emulator });
}

async function resourcesOf({ stacks }: Clients, stack: string): Promise<ReadonlyMap<string | undefined, string | undefined>> {
  const found = new Map<string | undefined, string | undefined>();
  // A page holds a hundred.
  for await (const { StackResourceSummaries = [] } of paginateListStackResources(
    { client: stacks },
    { StackName: stackName(stack) },
  ))
    for (const { LogicalResourceId, PhysicalResourceId } of StackResourceSummaries)
      found.set(LogicalResourceId, PhysicalResourceId);
  return found;
}

/** Every resource of the templates with its name in the cloud. Throws when one is not there. */
export async function deployedResources(clients: Clients, { templates }: Assembly): Promise<readonly Deployed[]> {
  const found: Deployed[] = [];
  for (const [stack, { Resources }] of templates) {
    const physical = await resourcesOf(clients, stack);
    for (const [id, { Type: type, Properties: properties }] of Object.entries(Resources)) {
      const physicalId = physical.get(id);
      if (physicalId === undefined) throw new Error(`${stack}: ${id} (${type}) is in the template and not in the cloud`);
      found.push({ stack, id, type, physicalId, properties });
    }
  }
  return found;
}

/** What stacks export to each other, by name. */
export async function exportsOf({ stacks }: Clients): Promise<ReadonlyMap<string, string>> {
  const { Exports = [] } = await stacks.send(new ListExportsCommand({}));
  return new Map(Exports.map(({ Name = '', Value = '' }) => [Name, Value]));
}

/** The one resource of a type, or the one whose logical id begins so. Throws unless there is exactly one. */
export function theOne(resources: readonly Deployed[], type: string, begins = ''): Deployed {
  const found = resources.filter((one) => one.type === type && one.id.startsWith(begins));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} of ${type} ${begins}`);
  return only;
}

export function functionCalled(resources: readonly Deployed[], name: FunctionName): string {
  return theOne(resources, 'AWS::Lambda::Function', `${name.replaceAll('-', '')}Function`).physicalId;
}

/** What an operator does once after the first deployment (infra/README.md): completes the secret values. */
export async function giveSecrets(clients: Clients, resources: readonly Deployed[]): Promise<SecretValues> {
  const { physicalId: UserPoolId } = theOne(resources, 'AWS::Cognito::UserPool');
  const { physicalId: ClientId } = theOne(resources, 'AWS::Cognito::UserPoolClient');
  const { UserPoolClient } = await clients.pools.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
  const { physicalId: SecretId } = theOne(resources, 'AWS::SecretsManager::Secret');
  const { SecretString = '' } = await clients.secrets.send(new GetSecretValueCommand({ SecretId }));
  const given = {
    faxKeyId: faxAccount.keyId,
    faxKeySecret: faxAccount.keySecret,
    oidcClientSecret: UserPoolClient?.ClientSecret,
  };
  const complete = completeSecrets(JSON.parse(SecretString), given);
  await clients.secrets.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(complete) }));
  return complete;
}
