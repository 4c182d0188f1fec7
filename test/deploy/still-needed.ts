/** Every liberty that this test takes with the templates has to be needed: an emulator that learned better is to be believed. */
import { CreateStackCommand, DescribeStackEventsCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { stageSettings } from '../../infra/aws/settings.ts';
import type { Assembly, LeftOut } from './assembly.ts';
import { type Clients, configurationOf } from './clients.ts';
import { theOne } from './deployment.ts';
import { account, region } from './emulator.ts';
import { notTaken } from './not-taken.ts';
import { intrinsicOf, rewritten } from './template.ts';
import { eventually, type World } from './world.ts';

/** How the emulator says that it does not know something, as against not liking what it is given. */
const unknownToIt = /Unrecognized resource types|is not supported/;

async function outcomeOf({ stacks }: Clients, StackName: string): Promise<string> {
  const status = await eventually(`end of ${StackName}`, 30, async () => {
    const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName }));
    const now = Stacks[0]?.StackStatus ?? '';
    return now.endsWith('_IN_PROGRESS') ? null : now;
  });
  if (status === 'CREATE_COMPLETE') return 'taken';
  const { StackEvents = [] } = await stacks.send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents.map(({ ResourceStatusReason }) => ResourceStatusReason).join('; ');
}

/** Offers one resource that was left out, in a stack of its own. Says `taken`, or why not. */
async function offered(clients: Clients, { entry, properties }: LeftOut, number: number): Promise<string> {
  const Properties = rewritten(properties, (value) => (intrinsicOf(value) === null ? undefined : 'probe'));
  const TemplateBody = JSON.stringify({ Resources: { Probe: { Type: entry.type, Properties } } });
  const StackName = `probe-${number}`;
  try {
    await clients.stacks.send(new CreateStackCommand({ StackName, TemplateBody, OnFailure: 'DO_NOTHING' }));
  } catch (error) {
    return String(error);
  }
  return outcomeOf(clients, StackName);
}

async function spareExclusions(clients: Clients, { leftOut }: Assembly): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const [number, entry] of notTaken.entries()) {
    const sample = leftOut.find((one) => one.entry === entry);
    const outcome = sample === undefined ? 'no resource of ours is like that' : await offered(clients, sample, number);
    if (!unknownToIt.test(outcome)) complaints.push(`${entry.type}: stands in not-taken.ts, yet: ${outcome.slice(0, 200)}`);
  }
  return complaints;
}

/** Calls in a role of ours, with no more leave than `statement`. True when it is refused. */
async function isRefused(
  { clients, resources, emulator }: World,
  statement: Readonly<Record<string, unknown>>,
  call: (configuration: ReturnType<typeof configurationOf>) => Promise<unknown>,
): Promise<boolean> {
  const { physicalId } = theOne(resources, 'AWS::IAM::Role', 'doworkRole');
  const RoleArn = `arn:aws:iam::${account}:role/${physicalId}`;
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
  const session = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'still-needed', Policy });
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = (await clients.tokens.send(session)).Credentials ?? {};
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  return call({ ...configurationOf(emulator), credentials }).then(
    () => false,
    (error: unknown) => /AccessDenied/.test(String(error)),
  );
}

function batchIsRefused(world: World): Promise<boolean> {
  const QueueUrl = theOne(world.resources, 'AWS::SQS::Queue', 'FailedEvents').physicalId;
  const batch = new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'one', MessageBody: '{}' }] });
  return isRefused(world, { Action: 'sqs:SendMessage', Resource: '*' }, (how) => new SQSClient(how).send(batch));
}

function ownSenderIsRefused(world: World): Promise<boolean> {
  const { from, domain } = stageSettings('dev').mail;
  const text = { Data: 'still needed?' };
  const mail = new SendEmailCommand({
    Source: from,
    Destination: { ToAddresses: ['probe@example.com'] },
    Message: { Subject: text, Body: { Text: text } },
  });
  const Resource = `arn:aws:ses:${region}:${account}:identity/${domain}`;
  const Condition = { StringEquals: { 'ses:FromAddress': from } };
  return isRefused(world, { Action: 'ses:SendEmail', Resource, Condition }, (how) => new SESClient(how).send(mail));
}

async function spareWords(world: World): Promise<readonly string[]> {
  const spare: string[] = [];
  if (theOne(world.resources, 'AWS::SecretsManager::Secret').physicalId.startsWith('arn:')) spare.push('secretsByArn');
  if (!(await batchIsRefused(world))) spare.push('batchesByName');
  if (!(await ownSenderIsRefused(world))) spare.push('anySender');
  return spare.map((name) => `${name}: stands in not-taken.ts and is needed no more`);
}

/** What of not-taken.ts is needed no more. */
export async function spareEntries(world: World, assembly: Assembly): Promise<readonly string[]> {
  return [...(await spareExclusions(world.clients, assembly)), ...(await spareWords(world))];
}
