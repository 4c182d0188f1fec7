/** What is watched beyond the parts themselves: words of the log that mean a person has to act, the sweep's pulse, mail's standing. */
import type { App, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { LogMessage } from '../../../lib/runtime/log.ts';
import { alarm, fiveMinutes } from '../constructs/alarm.ts';
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
    id: 'PageBroke',
    message: 'unexpected error',
    said: 'serve-public-site',
    hurts: 'A person met an error page that we did not foresee; their draft is kept.',
  },
];

export function watch(app: App, settings: StageSettings, { alarms }: Foundation, { functions }: Service): void {
  const stack = stackOf(app, settings, 'watch', 'Alarms on what the service says and does');
  const metricNamespace = `release-of-information/${settings.stage}`;
  for (const { id, message, said, hurts } of words) {
    const filterPattern = FilterPattern.stringValue('$.message', '=', message);
    const filter = new MetricFilter(stack, id, {
      logGroup: functions[said].logGroup,
      filterPattern,
      metricNamespace,
      metricName: id,
    });
    alarm(stack, `${id}Alarm`, {
      hurts,
      metric: filter.metric({ period: fiveMinutes, statistic: 'Sum' }),
      topic: alarms,
      threshold: 0,
    });
  }
  alarm(stack, 'SweepStopped', {
    hurts: 'Retries, reminders and lost work of every requester stand still, because the sweep does not run.',
    metric: functions.sweep.metricInvocations({ period: fiveMinutes }),
    topic: alarms,
    threshold: 3,
    rings: 'below',
    silence: 'bad',
  });
  mailStanding(stack, alarms);
}

function mailStanding(stack: Stack, topic: Foundation['alarms']): void {
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
