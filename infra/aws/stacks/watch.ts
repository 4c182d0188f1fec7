/** Alarms, each with a sentence that says what is wrong. Long: one list. */
import { type App, Duration, type Stack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { LogMessage } from '../../../lib/runtime/log.ts';
import { type MetricName, metricNamespace } from '../../../lib/runtime/metrics.ts';
import { alarm, figure, fiveMinutes } from '../constructs/alarm.ts';
import type { FunctionName } from '../permissions.ts';
import type { StageSettings } from '../settings.ts';
import type { Foundation } from './foundation.ts';
import type { Service } from './service.ts';
import { stackOf } from './stack-of.ts';

interface Word {
  readonly id: string;
  readonly message: LogMessage;
  readonly said: FunctionName;
  readonly hurts: string;
}

const words: readonly Word[] = [
  {
    id: 'WorkUncertain',
    message: 'work uncertain',
    said: 'do-work',
    hurts: 'Nobody can tell whether a fax or a notice went out; staff have to look at the request and decide.',
  },
  {
    id: 'TextsGivenUp',
    message: 'text given up',
    said: 'do-work',
    hurts: 'People who chose text messages alone wait for a letter instead, because AWS has taken none for five hours.',
  },
  {
    id: 'PageBroke',
    message: 'unexpected error',
    said: 'serve-public-site',
    hurts: 'A person met an error page that we did not foresee; their draft is kept.',
  },
  {
    id: 'ScanWithoutResult',
    message: 'scan without result',
    said: 'check-upload',
    hurts:
      'Staff cannot send a file, because its malware scan came to no result; it may have a password, or the scan is broken.',
  },
];

export function watch(app: App, settings: StageSettings, { alarms }: Foundation, { functions }: Service): void {
  const stack = stackOf(app, settings, 'watch', 'Alarms on what the service says and does');
  for (const { id, message, said, hurts } of words) {
    const filterPattern = FilterPattern.stringValue('$.message', '=', message);
    const filter = new MetricFilter(stack, id, {
      logGroup: functions[said].logGroup,
      filterPattern,
      metricNamespace: metricNamespace(settings.stage),
      metricName: id,
    });
    alarm(stack, `${id}Alarm`, {
      hurts,
      metric: filter.metric({ period: fiveMinutes, statistic: 'Sum' }),
      topic: alarms,
      threshold: 0,
    });
  }
  pulses(stack, functions, alarms);
  reconciled(stack, settings, alarms);
  acceptance(stack, settings, alarms);
  figuresOver(stack, settings, alarms);
  mailReputation(stack, alarms);
}

/** Timers that stopped. */
function pulses(stack: Stack, functions: Service['functions'], topic: Foundation['alarms']): void {
  const stopped = { topic, rings: 'below', silence: 'bad' } as const;
  alarm(stack, 'SweepStopped', {
    ...stopped,
    hurts: 'Retries, reminders and lost work of every requester stand still, because the sweep does not run.',
    metric: functions.sweep.metricInvocations({ period: fiveMinutes }),
    threshold: 3,
  });
  alarm(stack, 'DeadlineWatchStopped', {
    ...stopped,
    hurts: 'Nobody is warned of access requests whose 30 days run out, because the watch over them does not run.',
    metric: functions['watch-deadlines'].metricInvocations({ period: Duration.hours(3) }),
    threshold: 1,
  });
  alarm(stack, 'AccessSealStopped', {
    ...stopped,
    hurts: 'Patients would not learn who looked at their file, if rows of the access log were taken away: it is not sealed.',
    metric: functions['seal-access-log'].metricInvocations({ period: Duration.hours(3) }),
    threshold: 1,
  });
  alarm(stack, 'ErasureStopped', {
    ...stopped,
    hurts: 'Patients: their requests are kept longer than the privacy page says, because nothing is erased.',
    metric: functions['erase-requests'].metricInvocations({ period: Duration.hours(6) }),
    threshold: 1,
  });
  alarm(stack, 'NightlyCheckStopped', {
    ...stopped,
    hurts: 'Damage to a file of a patient stays unseen, because the nightly check did not run for a day.',
    metric: functions['check-files'].metricInvocations({ period: Duration.days(1) }),
    threshold: 1,
  });
}

/** Also where each run of a night fails: the figure comes once a night is looked through. */
function reconciled(stack: Stack, settings: StageSettings, topic: Foundation['alarms']): void {
  alarm(stack, 'ReconcileStopped', {
    hurts: 'Requesters whose download broke off are taken for people who have their records, because nobody looked for a day.',
    metric: figure(settings, 'DownloadsReconciled', 'Sum', Duration.days(1)),
    topic,
    threshold: 1,
    rings: 'below',
    silence: 'bad',
  });
}

/** Full hours of the core time, in hospital time, that brought no request. */
function acceptance(stack: Stack, settings: StageSettings, topic: Foundation['alarms']): void {
  const { coreHours, silentHours } = settings.acceptance;
  if (silentHours === null) return;
  const period = Duration.hours(1);
  alarm(stack, 'NoSubmissions', {
    hurts: `Nobody could hand in a request for ${silentHours} hours of the core time (${coreHours}), or nobody wanted to; patients may stand before a closed door.`,
    metric: new MathExpression({
      expression: 'IF(core >= 1, IF(FILL(sent, 0) > 0, 0, 1), 0)',
      label: 'hours without a request',
      period,
      usingMetrics: {
        core: figure(settings, 'CoreHours', 'Minimum', period),
        sent: figure(settings, 'Submissions', 'Sum', period),
      },
    }),
    topic,
    threshold: 0,
    periods: silentHours,
  });
}

interface Over {
  readonly name: MetricName;
  /** The alarm's, where it is not called like the figure. */
  readonly id?: string;
  readonly over: number;
  readonly period: Duration;
  readonly periods?: number;
  readonly statistic?: 'Sum' | 'Maximum';
  readonly hurts: string;
}

const minute = Duration.minutes(1);
const hour = Duration.hours(1);
const untouched = { over: 0, period: hour, statistic: 'Maximum' } as const;

const overs: readonly Over[] = [
  {
    id: 'OldestDueWork',
    name: 'OldestDueSeconds',
    over: fiveMinutes.toSeconds(),
    period: minute,
    periods: 3,
    statistic: 'Maximum',
    hurts: 'Work that a requester waits for is due for more than five minutes and is not taken up, or cannot be read.',
  },
  {
    id: 'FileBroken',
    name: 'FilesBroken',
    over: 0,
    period: hour,
    hurts: 'The file of a patient is not as it was written: its history, its request or a document was changed or lost.',
  },
  {
    name: 'FilesNotChecked',
    over: 0,
    period: hour,
    hurts: 'Some files of patients could not be looked at in the night, so damage to them would stay unseen.',
  },
  {
    id: 'NightlyCheckSlow',
    name: 'WalkAgeHours',
    over: 50,
    period: hour,
    statistic: 'Maximum',
    hurts: 'The nightly check needs more than two nights for all files of patients, so damage is found late.',
  },
  {
    name: 'FaxRouteClosed',
    over: 0,
    period: fiveMinutes,
    hurts:
      'Treating providers cannot have their requests faxed: the number was reported wrong, and a fax may have gone astray.',
  },
  {
    name: 'InboundNeverCame',
    over: 0,
    period: Duration.days(1),
    hurts:
      'Records of a patient that a clinic announced never came, and nobody waits for them any more: the care of the patient goes on without them unless somebody calls the clinic.',
  },
  {
    id: 'ReportMonthsWrong',
    name: 'ReportMonthsWrong',
    over: 0,
    period: hour,
    hurts:
      'The director and the public may read figures that are not true: what is stored of a month differs from a second count of its requests.',
  },
  {
    name: 'UntouchedDay20',
    ...untouched,
    hurts: 'A patient waits for 20 of the 30 days that the law allows, and nobody of the staff has touched the request.',
  },
  {
    name: 'UntouchedDay25',
    ...untouched,
    hurts: 'A patient waits for 25 of the 30 days that the law allows, and nobody has touched the request since day 20.',
  },
  {
    name: 'UntouchedDay28',
    ...untouched,
    hurts: 'A patient has two days left until the law is broken, and nobody has touched the request since day 25.',
  },
  {
    name: 'UntouchedDay30',
    ...untouched,
    hurts: 'The 30 days of a patient end today or have ended, and nobody has touched the request since day 28.',
  },
];

function figuresOver(stack: Stack, settings: StageSettings, topic: Foundation['alarms']): void {
  for (const { name, id = name, over, period, periods = 1, statistic = 'Sum', hurts } of overs)
    alarm(stack, id, { hurts, metric: figure(settings, name, statistic, period), topic, threshold: over, periods });
}

function mailReputation(stack: Stack, topic: Foundation['alarms']): void {
  const reputation = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, period: fiveMinutes, statistic: 'Average' });
  alarm(stack, 'MailBounces', {
    hurts: 'Requesters do not get our notices, and AWS stops all our mail if bounces go on rising.',
    metric: reputation('Reputation.BounceRate'),
    topic,
    threshold: 0.04,
  });
  alarm(stack, 'MailComplaints', {
    hurts: 'Requesters call our notices spam, and AWS stops all our mail if complaints go on rising.',
    metric: reputation('Reputation.ComplaintRate'),
    topic,
    threshold: 0.0008,
  });
}
