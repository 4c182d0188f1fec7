/**
 * Figures for alarms, as part of a log line in CloudWatch's embedded metric format. The names are a closed list that the alarms of
 * infra/aws/stacks/watch.ts take from here; a figure is a number and can hold nothing about anybody.
 */

/** What each figure counts. */
export const metricUnits = {
  /** Requests taken in. */
  Submissions: 'Count',
  /** 1 while requests are expected to come in, else 0. */
  CoreHours: 'Count',
  /** How long the oldest due work is due. */
  OldestDueSeconds: 'Seconds',
  /** Files that the walk has read. */
  FilesChecked: 'Count',
  /** Files found broken that nobody had been told of yet. */
  FilesBroken: 'Count',
  /** Files whose missing timer was set again. */
  FilesMended: 'Count',
  /** Files that could not be looked at because the archive or the table failed. */
  FilesNotChecked: 'Count',
  /** Hours since all files were last walked through. */
  WalkAgeHours: 'Count',
  /** Access requests that stand at this day or later and that nobody has touched since the step before. */
  UntouchedDay20: 'Count',
  UntouchedDay25: 'Count',
  UntouchedDay28: 'Count',
  UntouchedDay30: 'Count',
  /** The fax route was closed because a number was reported wrong. */
  FaxRouteClosed: 'Count',
} as const;
export type MetricName = keyof typeof metricUnits;
export type Measures = Readonly<Partial<Record<MetricName, number>>>;

/** The one dimension: its value stands in every log line. */
export const metricDimension = 'service';

/** What the deployed service calls itself in its log; the dimension's value. */
export const serviceName = 'release-of-information';

/** Each stage has a name space of its own. */
export function metricNamespace(stage: string): string {
  return `${serviceName}/${stage}`;
}

function isName(name: string): name is MetricName {
  return Object.hasOwn(metricUnits, name);
}

/** What a log line carries so that CloudWatch takes the figures out of it. `at` in milliseconds. */
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
