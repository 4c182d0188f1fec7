/** The wires behind the pages: the minute rule, the rule for mail events, and the queue with its dead letters. */
import assert from 'node:assert/strict';
import { DescribeRuleCommand, ListTargetsByRuleCommand, TestEventPatternCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import {
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { type Deployed, functionCalled, theOne } from '../deployment.ts';
import { account, region } from '../emulator.ts';
import { referencesIn } from '../template.ts';
import { eventually, type Scenario, type World } from '../world.ts';
import { handIn, plain } from './asking.ts';

const workQueue = ({ resources }: World) => theOne(resources, 'AWS::SQS::Queue', 'WorkQueue').physicalId;
/** Of an ARN or a name, the name. */
const nameOf = (rule: string) => rule.split('/').at(-1) ?? rule;

/** Calls what a rule calls. Returns its answer. */
async function callTarget({ clients, resources }: Pick<World, 'clients' | 'resources'>, begins: string, Payload: string) {
  const Rule = nameOf(theOne(resources, 'AWS::Events::Rule', begins).physicalId);
  const { Targets = [] } = await clients.events.send(new ListTargetsByRuleCommand({ Rule }));
  assert.equal(Targets.length, 1);
  const called = await clients.functions.send(new InvokeCommand({ FunctionName: Targets[0]?.Arn, Payload }));
  const answer = Buffer.from(called.Payload ?? []).toString('utf8');
  assert.equal(called.FunctionError, undefined, answer);
  return answer;
}

/** Calls whatever the minute rule calls. */
export async function tick(world: World): Promise<unknown> {
  return JSON.parse(await callTarget(world, 'sweep', '{}'));
}

async function whileNobodyReads(world: World, act: () => Promise<void>): Promise<void> {
  const { physicalId: UUID } = theOne(world.resources, 'AWS::Lambda::EventSourceMapping', 'dowork');
  const read = (Enabled: boolean) => world.clients.functions.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  await read(false);
  try {
    await act();
  } finally {
    await read(true);
  }
}

const lostMessage: Scenario = {
  name: 'a work message that was lost is found by the target of the minute rule',
  run: async (world) => {
    let reference = '';
    await whileNobodyReads(world, async () => {
      reference = plain(await handIn(world, 'patient', 'es'));
      await world.clients.queues.send(new PurgeQueueCommand({ QueueUrl: workQueue(world) }));
    });
    assert.deepEqual((await world.requests.get(reference))?.documents, []);
    const { swept } = z.object({ swept: z.number().min(1) }).parse(await tick(world));
    await eventually('documents', 20, async () => {
      const record = await world.requests.get(reference);
      return record !== null && record.documents.length > 0 ? true : null;
    });
    return `${swept} messages`;
  },
};

const everyMinute: Scenario = {
  name: 'the minute rule ticks by itself',
  run: async (world) => {
    const sweep = functionCalled(world.resources, 'sweep');
    // By its log, because the calls of this test look the same to the function.
    const ticks = () => world.emulator.log().split(`EventBridge → Lambda ${sweep}: dispatched`).length - 1;
    const count = await eventually('a tick', 75, async () => (ticks() > 0 ? ticks() : null));
    return `${count} so far`;
  },
};

/** Names of the functions that a resource refers to. */
function calledBy({ resources }: World, { stack, properties }: Deployed): readonly string[] {
  const ids = referencesIn(properties);
  const fits = (one: Deployed) => one.stack === stack && one.type === 'AWS::Lambda::Function' && ids.has(one.id);
  return resources.filter(fits).map(({ physicalId }) => physicalId);
}

const byTheClock: Scenario = {
  name: 'every function that a clock unblocks starts, and does its work with the leave that it has',
  run: async (world) => {
    const { clients, resources } = world;
    const clocks = resources.filter(
      ({ type, properties }) => type === 'AWS::Scheduler::Schedule' || 'ScheduleExpression' in properties,
    );
    const names = clocks.flatMap((clock) => calledBy(world, clock));
    assert.equal(names.length, clocks.length);
    for (const FunctionName of names) {
      const { FunctionError, Payload } = await clients.functions.send(new InvokeCommand({ FunctionName, Payload: '{}' }));
      assert.equal(FunctionError, undefined, `${FunctionName}: ${Buffer.from(Payload ?? []).toString('utf8')}`);
    }
    return names.map((name) => name.replace(/^roi-dev-service-(\w+?)Function.*/, '$1')).join(', ');
  },
};

/** Shaped after the published form of an SES event. A fixture of our own: it proves our side, not what SES sends. */
function bounceFixture(reference: string, configurationSet: string) {
  const now = new Date().toISOString();
  const tags = {
    reference: [reference],
    work: ['notify-received'],
    attempt: ['1'],
    'ses:configuration-set': [configurationSet],
  };
  const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [], timestamp: now };
  const detail = { eventType: 'Bounce', bounce, mail: { timestamp: now, messageId: 'fixture', tags } };
  const from = { id: 'fixture', account, region, time: now, resources: [] };
  return { version: '0', ...from, source: 'aws.ses', 'detail-type': 'Email Bounced', detail };
}

/** What the rule would do with an event. Nobody but AWS may put events of `aws.ses` on the bus, and the emulator has none. */
async function tell({ clients, resources }: World, event: ReturnType<typeof bounceFixture>): Promise<boolean> {
  const { physicalId: Name } = theOne(resources, 'AWS::Events::Rule', 'recordemailevent');
  const { EventPattern } = await clients.events.send(new DescribeRuleCommand({ Name: nameOf(Name) }));
  const Event = JSON.stringify(event);
  const { Result } = await clients.events.send(new TestEventPatternCommand({ EventPattern, Event }));
  if (Result === true) await callTarget({ clients, resources }, 'recordemailevent', Event);
  return Result === true;
}

const bounced: Scenario = {
  name: 'a bounce (our own fixture) fits the rule and is recorded; one of another sender does not fit',
  run: async (world) => {
    const reference = plain(await handIn(world, 'patient', 'en'));
    const notice = async () => (await world.requests.get(reference))?.work['notify-received'];
    await eventually('notice sent', 20, async () => ((await notice())?.state === 'done' ? true : null));
    assert.equal(await tell(world, bounceFixture(reference, 'somebody-elses')), false);
    assert.equal(await tell(world, bounceFixture(reference, 'roi-dev-notices')), true);
    assert.equal(await tell(world, bounceFixture(reference, 'roi-dev-notices')), true);
    const work = await notice();
    assert.equal(work?.state, 'with-staff');
    assert.ok(work.attempts.at(-1)?.bouncedAt);
    const record = await world.requests.get(reference);
    assert.equal(record?.recentEvents.filter(({ what }) => what === 'notice-bounced').length, 1);
    return 'told twice, recorded once';
  },
};

const poison: Scenario = {
  name: 'a poison message ends among the dead letters; its neighbours are done',
  run: async (world) => {
    const { queues } = world.clients;
    const QueueUrl = workQueue(world);
    const visibility = (seconds: string) =>
      queues.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: seconds } }));
    let reference = '';
    await whileNobodyReads(world, async () => {
      reference = plain(await handIn(world, 'patient', 'en'));
      const poisoned = { Id: 'poison', MessageBody: '{"reference":"not one of ours"}' };
      await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: [poisoned] }));
      // Five tries of ten minutes each would take an hour.
      await visibility('1');
    });
    const dead = theOne(world.resources, 'AWS::SQS::Queue', 'WorkDeadLetters').physicalId;
    const [message] = await eventually('dead letter', 60, async () => {
      const { Messages } = await queues.send(
        new ReceiveMessageCommand({ QueueUrl: dead, MessageSystemAttributeNames: ['All'] }),
      );
      return Messages;
    });
    await visibility('600');
    assert.equal(message?.Body, '{"reference":"not one of ours"}');
    await eventually('neighbour', 20, async () =>
      (await world.requests.get(reference))?.work['file-online']?.state === 'done' ? true : null,
    );
    return `after ${message?.Attributes?.['ApproximateReceiveCount']} tries`;
  },
};

export const workScenarios: readonly Scenario[] = [lostMessage, byTheClock, bounced, poison, everyMinute];
