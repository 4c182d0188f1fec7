/** `npm run ops:redrive -- --stage dev [--dry-run]`. Fix the cause first. Exits with 1 when something is left. */

import { parseArgs } from 'node:util';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { stageSettings, stages } from '../aws/settings.ts';
import { awsAccount, patience } from './aws-account.ts';
import { runCommand, say } from './command.ts';
import { type Redriven, redrivenLines, redriveQueue } from './redrive-queue.ts';
import { idOf, stackName } from './stage-names.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { stage: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
  if (values.stage === undefined) throw new Error(`say which: --stage ${Object.keys(stages).join(' or --stage ')}`);
  const { stage, region } = stageSettings(values.stage);
  const dryRun = values['dry-run'];
  const resources = (await awsAccount(region).resources(stackName(stage, 'service'))) ?? [];
  const queue = (id: RegExp) => idOf(resources, 'AWS::SQS::Queue', id);
  const recorder = idOf(resources, 'AWS::Lambda::Function', /^recordemailevent/);
  const functions = new LambdaClient({ region, ...patience });
  const recordMailEvent = async (body: string): Promise<void> => {
    const { FunctionError } = await functions.send(new InvokeCommand({ FunctionName: recorder, Payload: Buffer.from(body) }));
    if (FunctionError !== undefined) throw new Error('record-email-event failed');
  };
  const queues = new SQSClient({ region, ...patience });
  const shared = { queues, work: queue(/^WorkQueue/), uploads: queue(/^UploadsQueue/), recordMailEvent, dryRun };
  const names = {
    'dead letters of the work queue': /^WorkDeadLetters/,
    'dead letters of uploads': /^UploadsDeadLetters/,
    'failed events': /^FailedEvents/,
  };
  let left = 0;
  for (const [name, id] of Object.entries(names)) {
    const redriven: Redriven = await redriveQueue({ ...shared, from: queue(id) });
    for (const line of redrivenLines(name, redriven, dryRun)) say(line);
    left += redriven.unknown + redriven.failed;
  }
  return left === 0 ? 0 : 1;
}

await runCommand(main);
