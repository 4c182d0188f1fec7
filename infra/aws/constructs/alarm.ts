/** Each alarm says who is hurt and names its heading in the runbook; a test checks the heading. */
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type MetricName, metricDimension, metricNamespace, serviceName } from '../../../lib/runtime/metrics.ts';
import type { StageSettings } from '../settings.ts';

export interface AlarmProps {
  /** Who is hurt and how, as one sentence that ends with a full stop. */
  readonly hurts: string;
  readonly metric: IMetric;
  readonly topic: ITopic;
  readonly threshold: number;
  readonly rings?: 'above' | 'below';
  /** In a row; 1 by default. */
  readonly periods?: number;
  readonly silence?: 'fine' | 'bad';
}

const minimumSentence = 30;

/** `TableTurnsAway` -> `infra/runbook.md#table-turns-away`. */
function runbookPlace(id: string): string {
  const words = id.replace(/Alarm$/, '').replace(/(?<=[a-z])(?=[A-Z0-9])/g, '-');
  return `infra/runbook.md#${words.toLowerCase()}`;
}

/** Throws when `hurts` is not a sentence. */
export function alarm(scope: Construct, id: string, props: AlarmProps): Alarm {
  const { hurts, metric, topic, threshold, rings = 'above', periods = 1, silence = 'fine' } = props;
  if (hurts.length < minimumSentence || !hurts.endsWith('.')) throw new Error(`alarm ${id}: say in a sentence who is hurt`);
  const made = new Alarm(scope, id, {
    alarmDescription: `Who is hurt: ${hurts} What to do: ${runbookPlace(id)}`,
    metric,
    threshold,
    evaluationPeriods: periods,
    comparisonOperator: rings === 'above' ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: silence === 'fine' ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
  });
  made.addAlarmAction(new SnsAction(topic));
  made.addOkAction(new SnsAction(topic));
  return made;
}

export const fiveMinutes = Duration.minutes(5);

/** A figure that the service writes into its log. */
export function figure(
  { stage }: StageSettings,
  name: MetricName,
  statistic: 'Sum' | 'Maximum' | 'Minimum',
  period: Duration,
): Metric {
  const dimensionsMap = { [metricDimension]: serviceName };
  return new Metric({ namespace: metricNamespace(stage), metricName: name, dimensionsMap, statistic, period });
}
