/** CloudWatch's embedded metric format: a closed list of numbers, whose names infra/aws/stacks/watch.ts takes from here. */

export const metricUnits = {
  Submissions: 'Count',
  /** Records that were announced to come to us and were given up. */
  InboundNeverCame: 'Count',
  /** 1 while requests are expected, else 0. */
  CoreHours: 'Count',
  OldestDueSeconds: 'Seconds',
  FilesChecked: 'Count',
  /** That nobody had been told of yet. */
  FilesBroken: 'Count',
  /** Whose missing timer was set again, or whose index keys were rewritten. */
  FilesMended: 'Count',
  /** Because the archive or the table failed. */
  FilesNotChecked: 'Count',
  /** Requests whose work was due for five minutes and which the nightly walk enqueued, or which the queue refused. */
  OverdueSent: 'Count',
  OverdueRefused: 'Count',
  /** Since all files were last checked. */
  WalkAgeHours: 'Count',
  /** Access requests at this day or later that nobody has touched since the step before. */
  UntouchedDay20: 'Count',
  UntouchedDay25: 'Count',
  UntouchedDay28: 'Count',
  UntouchedDay30: 'Count',
  FaxRouteClosed: 'Count',
  /** One for each night whose downloads were looked through to the end. */
  DownloadsReconciled: 'Count',
  /** Months whose stored figures differ from a count of their own. */
  ReportMonthsWrong: 'Count',
} as const;
export type MetricName = keyof typeof metricUnits;
export type Measures = Readonly<Partial<Record<MetricName, number>>>;

/** The one dimension; its value is in every log line. */
export const metricDimension = 'service';

export const serviceName = 'release-of-information';

export function metricNamespace(stage: string): string {
  return `${serviceName}/${stage}`;
}

function isName(name: string): name is MetricName {
  return Object.hasOwn(metricUnits, name);
}

/** `at` in milliseconds. */
export function embedded(metrics: Measures, stage: string, at: number) {
  const names = Object.keys(metrics).filter(isName);
  return {
    ...metrics,
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace(stage),
          Dimensions: [[metricDimension]],
          Metrics: names.map((Name) => ({ Name, Unit: metricUnits[Name] })),
        },
      ],
    },
  };
}
