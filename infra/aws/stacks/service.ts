import { type App, Duration, type Stack } from 'aws-cdk-lib';
import { type EventPattern, Match, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { facilityOf } from '../../../lib/facility/registry.ts';
import { type Surroundings, serviceFunction } from '../constructs/function.ts';
import { nightly } from '../constructs/nightly.ts';
import { deadLetterQueue, deadLettersOf, queueWithDeadLetters } from '../constructs/queue.ts';
import type { FunctionName } from '../permissions.ts';
import type { StageSettings } from '../settings.ts';
import { environmentOf } from './environment.ts';
import { frontOf } from './front.ts';
import { functions, workBatch, workTime } from './functions.ts';
import { grantableOf } from './grantable.ts';
import type { Mail } from './mail.ts';
import type { Below, ServiceFunctions } from './parts.ts';
import { stackOf } from './stack-of.ts';
import { checkFrom, uploadQueue } from './upload-queue.ts';

export interface Service {
  readonly functions: ServiceFunctions;
  readonly queues: Readonly<Record<'work' | 'deadLetters' | 'uploadDeadLetters' | 'failedEvents', IQueue>>;
  /** It refuses calls that lack the edge's secret. */
  readonly host: string;
}

/** The others are told the name of the one that writes the access log. */
function madeFunctions(stack: Stack, aroundOf: (recordAccess?: Lambda) => Surroundings): ServiceFunctions {
  const recordAccess = serviceFunction(stack, 'record-access', functions['record-access'], aroundOf());
  const around = aroundOf(recordAccess);
  const make = (name: FunctionName) => serviceFunction(stack, name, functions[name], around);
  return {
    'serve-public-site': make('serve-public-site'),
    'answer-api': make('answer-api'),
    'serve-staff-console': make('serve-staff-console'),
    'do-work': make('do-work'),
    sweep: make('sweep'),
    'record-fax-result': make('record-fax-result'),
    'record-email-event': make('record-email-event'),
    'check-files': make('check-files'),
    'reconcile-downloads': make('reconcile-downloads'),
    'watch-deadlines': make('watch-deadlines'),
    'record-access': recordAccess,
    'seal-access-log': make('seal-access-log'),
    'erase-requests': make('erase-requests'),
    'check-upload': make('check-upload'),
  };
}

function workFrom(queue: IQueue, worker: Lambda): void {
  new EventSourceMapping(worker, 'WorkQueue', {
    target: worker,
    eventSourceArn: queue.queueArn,
    batchSize: workBatch,
    reportBatchItemFailures: true,
    maxConcurrency: functions['do-work'].atOnce,
  });
}

/** No retries: the next call makes up for a missed one. */
function every(id: string, time: Duration, called: Lambda, failedEvents: IQueue): void {
  const target = new LambdaFunction(called, {
    deadLetterQueue: failedEvents,
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
  });
  new Rule(called, id, { schedule: Schedule.rate(time), targets: [target] });
}

function onMailEvents(record: Lambda, { configurationSet }: Mail, failedEvents: IQueue): void {
  const target = new LambdaFunction(record, {
    deadLetterQueue: failedEvents,
    retryAttempts: 10,
    maxEventAge: Duration.hours(6),
  });
  const ours: EventPattern = {
    source: ['aws.ses'],
    detail: { mail: { tags: { 'ses:configuration-set': Match.exactString(configurationSet) } } },
  };
  new Rule(record, 'MailEvents', { eventPattern: ours, targets: [target] });
}

export function service(app: App, settings: StageSettings, below: Below, codeFolder: (name: FunctionName) => string): Service {
  const { base, mail } = below;
  const queueProps = { key: base.keys.messages, topic: base.alarms };
  const stack = stackOf(app, settings, 'service', 'Queues, functions, interface');
  const workQueue = queueWithDeadLetters(stack, 'Work', {
    ...queueProps,
    visibility: Duration.seconds(6 * workTime.toSeconds()),
    hurts:
      'Requesters whose work failed five times wait; the sweep enqueues it again, but somebody has to find out why it fails.',
    hurtsWhenSlow: 'Requesters wait more than five minutes for confirmations, documents and faxes.',
  });
  const failedEvents = deadLetterQueue(stack, 'FailedEvents', {
    ...queueProps,
    hurts: 'The outcome of a notice or a minute of sweeping was lost; staff may see a state that is out of date.',
  });
  const checkTime = Duration.seconds(6 * functions['check-upload'].timeout.toSeconds());
  const uploads = uploadQueue(stack, { ...queueProps, failedEvents }, checkTime, below.records);
  const made = madeFunctions(stack, (recordAccess) => ({
    settings,
    codeFolder,
    environment: environmentOf(settings, below, { workQueue, recordAccess: recordAccess?.functionName ?? '' }),
    grantable: grantableOf(settings, below, {
      workQueue,
      uploads,
      failedEvents,
      recordAccess: recordAccess?.functionArn ?? '',
    }),
    failedEvents,
    topic: base.alarms,
  }));
  workFrom(workQueue, made['do-work']);
  checkFrom(uploads, made['check-upload']);
  every('EveryMinute', Duration.minutes(1), made.sweep, failedEvents);
  every('EveryHour', Duration.hours(1), made['watch-deadlines'], failedEvents);
  every('EveryHour', Duration.hours(1), made['seal-access-log'], failedEvents);
  every('EveryHour', Duration.hours(1), made['erase-requests'], failedEvents);
  const night = { failedEvents, key: base.keys.messages, facility: facilityOf(settings.facility) };
  for (const name of ['check-files', 'reconcile-downloads'] as const) nightly(made[name], 'SmallHours', night);
  onMailEvents(made['record-email-event'], mail, failedEvents);
  const dead = { deadLetters: deadLettersOf(workQueue), uploadDeadLetters: deadLettersOf(uploads), failedEvents };
  const queues = { work: workQueue, ...dead };
  return { functions: made, queues, host: frontOf(stack, settings, made, base) };
}
