/** The dashboard of the person on call. Counts and codes only. */
import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import {
  Color,
  Dashboard,
  GraphWidget,
  type GraphWidgetProps,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { LogMessage } from '../../../lib/runtime/log.ts';
import { figure, fiveMinutes } from '../constructs/alarm.ts';
import { functionNames } from '../permissions.ts';
import type { StageSettings } from '../settings.ts';
import type { Records } from './records.ts';
import type { Service } from './service.ts';

const hour = Duration.hours(1);
const minute = Duration.minutes(1);

/** Of the 24 columns of a page. */
const third = { width: 8, height: 6 } as const;

const graph = (title: string, left: readonly Metric[], props: GraphWidgetProps = {}): GraphWidget =>
  new GraphWidget({ ...third, title, left: [...left], liveData: true, ...props });

const ringsAt = (value: number) => ({ leftAnnotations: [{ value, label: 'the alarm rings', color: Color.RED }] });

function comingIn(settings: StageSettings, { queues }: Service) {
  const worst = { statistic: 'Maximum', period: minute } as const;
  return [
    graph('Requests accepted, by the hour', [figure(settings, 'Submissions', 'Sum', hour)]),
    graph(
      'Age of the oldest work, in seconds',
      [
        figure(settings, 'OldestDueSeconds', 'Maximum', minute),
        queues.work.metricApproximateAgeOfOldestMessage({ ...worst, label: 'in the queue' }),
      ],
      ringsAt(300),
    ),
    graph('Dead letters: has to be empty', [
      queues.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'dead letters' }),
      queues.uploadDeadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'dead letters of uploads' }),
      queues.failedEvents.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'failed events' }),
    ]),
  ];
}

const faxEnds: readonly LogMessage[] = ['work done', 'work failed', 'work uncertain', 'work given to staff', 'fax held'];
const mailTold: LogMessage = 'email event recorded';

function goingOut({ functions }: Service) {
  const table = { ...third, view: LogQueryVisualizationType.TABLE } as const;
  const mail = (metricName: string) => new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum', period: hour });
  return [
    new LogQueryWidget({
      ...table,
      title: 'Faxes by outcome',
      logGroupNames: [functions['do-work'].logGroup.logGroupName, functions['record-fax-result'].logGroup.logGroupName],
      queryLines: [
        'filter kind = "send-fax"',
        `filter message in [${faxEnds.map((message) => `"${message}"`).join(', ')}]`,
        'stats count(*) as faxes by message, code',
        'sort faxes desc',
      ],
    }),
    new LogQueryWidget({
      ...table,
      title: 'What became of mail',
      logGroupNames: [functions['record-email-event'].logGroup.logGroupName],
      queryLines: [`filter message = "${mailTold}"`, 'stats count(*) as mails by code', 'sort mails desc'],
    }),
    graph('Mail of the account, by the hour', ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map(mail)),
  ];
}

const web = ['serve-public-site', 'answer-api', 'serve-staff-console'] as const;

function running({ functions }: Service) {
  const sum = { statistic: 'Sum', period: fiveMinutes } as const;
  return [
    graph(
      'Errors of functions',
      functionNames.map((name) => functions[name].metricErrors({ ...sum, label: name })),
      {
        right: functionNames.map((name) => functions[name].metricThrottles({ ...sum, label: `${name} turned away` })),
      },
    ),
    graph(
      'Time of web functions, 95 of 100, in ms',
      web.map((name) => functions[name].metricDuration({ statistic: 'p95', period: fiveMinutes, label: name })),
    ),
    graph(
      'Calls of functions',
      functionNames.map((name) => functions[name].metricInvocations({ ...sum, label: name })),
      { stacked: true },
    ),
  ];
}

function stored({ table }: Records) {
  const sum = { statistic: 'Sum', period: fiveMinutes } as const;
  return [
    graph('Units that the table used', [
      table.metricConsumedReadCapacityUnits({ ...sum, label: 'read' }),
      table.metricConsumedWriteCapacityUnits({ ...sum, label: 'written' }),
    ]),
    graph('Calls that the table turned away', [
      table.metric('ReadThrottleEvents', { ...sum, label: 'reads' }),
      table.metric('WriteThrottleEvents', { ...sum, label: 'writes' }),
    ]),
    graph('Bill of the account this month, in dollars', [
      new Metric({
        namespace: 'AWS/Billing',
        metricName: 'EstimatedCharges',
        dimensionsMap: { Currency: 'USD' },
        statistic: 'Maximum',
        period: Duration.hours(6),
      }),
    ]),
  ];
}

function noteOf({ stage, domainName, budget }: StageSettings): TextWidget {
  const heard =
    budget === undefined
      ? 'Nobody hears of costs: set budget.'
      : `${budget.mailbox} hears when the month passes ${budget.dollars} dollars.`;
  return new TextWidget({
    width: 24,
    height: 3,
    markdown: [
      `# Release of information, ${stage}`,
      `[The site](https://${domainName}/en). What to do: infra/runbook.md. Everything at once: \`npm run ops:doctor -- --stage ${stage}\`.`,
      `Costs: the last graph needs billing alerts, which the account's owner switches on once. ${heard}`,
    ].join('\n\n'),
  });
}

export function dashboardOf(stack: Stack, settings: StageSettings, records: Records, service: Service): void {
  const made = new Dashboard(stack, 'Dashboard', {
    dashboardName: `roi-${settings.stage}`,
    defaultInterval: Duration.hours(24),
    periodOverride: PeriodOverride.INHERIT,
  });
  made.addWidgets(noteOf(settings));
  for (const row of [comingIn(settings, service), goingOut(service), running(service), stored(records)])
    made.addWidgets(...row);
  new CfnOutput(stack, 'DashboardName', { value: `roi-${settings.stage}` });
}
