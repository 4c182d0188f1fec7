import { describe, expect, it } from 'vitest';
import { stageSettings } from '../../infra/aws/settings.ts';
import { deadlineSteps } from '../../lib/delivery/deadline-watch.ts';
import { metricDimension, metricNamespace, metricUnits } from '../../lib/runtime/metrics.ts';
import { built, text } from './templates.ts';

const prod = built('prod');
const alarms = prod.of('AWS::CloudWatch::Alarm');
const named = (id: string) => alarms.find((alarm) => alarm.id.startsWith(id))?.properties ?? {};
const service = String(
  Object(Object(prod.of('AWS::Lambda::Function')[0]?.properties['Environment'])['Variables'])['SERVICE_NAME'],
);

/** The figures that alarms stand on, with the names and dimensions by which they look for them. */
function figuresOf(properties: Readonly<Record<string, unknown>>): readonly string[] {
  const one = properties['Namespace'] === metricNamespace('prod') ? [properties] : [];
  const { Metrics = [] } = Object(properties);
  const parts: unknown[] = Array.isArray(Metrics) ? Metrics : [];
  const stats = parts.flatMap((part) => Object(Object(part)['MetricStat'])['Metric'] ?? []);
  return [...one, ...stats.filter((stat: unknown) => Object(stat)['Namespace'] === metricNamespace('prod'))].map(
    (metric: unknown) => {
      const { MetricName, Dimensions } = Object(metric);
      return `${String(MetricName)} ${text(Dimensions ?? [])}`;
    },
  );
}

describe('alarms on figures of the log', () => {
  it('look for them under the names, the name space and the dimension that the log writes', () => {
    const looked = alarms.flatMap(({ properties }) => figuresOf(properties));
    const ours = looked.filter((one) => one.includes(metricDimension));
    const dimension = text([{ Name: metricDimension, Value: service }]);
    for (const one of ours) expect(one.endsWith(dimension)).toBe(true);
    const names = new Set(ours.map((one) => one.split(' ')[0]));
    expect(Object.keys(metricUnits).filter((name) => !names.has(name))).toEqual([
      ...['FilesChecked', 'FilesMended'],
      // A queue that refuses rings through the sweep.
      ...['OverdueSent', 'OverdueRefused'],
    ]);
  });

  it('ring when the oldest due work is older than five minutes', () => {
    expect(named('OldestDueWork')).toMatchObject({
      MetricName: 'OldestDueSeconds',
      Statistic: 'Maximum',
      Threshold: 300,
      Period: 60,
      ComparisonOperator: 'GreaterThanThreshold',
    });
  });

  it.each(deadlineSteps)('ring for each access request that nobody has touched on day %i', (step) => {
    expect(named(`UntouchedDay${step}`)).toMatchObject({
      MetricName: `UntouchedDay${step}`,
      Threshold: 0,
      Statistic: 'Maximum',
    });
  });

  it('ring when the core time brings nothing, and not outside of it', () => {
    const { acceptance } = stageSettings('prod');
    const properties = named('NoSubmissions');
    expect(properties['EvaluationPeriods']).toBe(acceptance.silentHours);
    expect(text(properties)).toContain('IF(core >= 1, IF(FILL(sent, 0) > 0, 0, 1), 0)');
    expect(text(properties)).toContain('"Stat":"Minimum"');
    expect(String(properties['AlarmDescription'])).toContain(acceptance.coreHours);
    expect(
      built('dev')
        .of('AWS::CloudWatch::Alarm')
        .some(({ id }) => id.startsWith('NoSubmissions')),
    ).toBe(false);
  });

  it.each(['SweepStopped', 'DeadlineWatchStopped', 'NightlyCheckStopped', 'ReconcileStopped'])(
    'take silence for bad: %s',
    (id) => {
      expect(named(id)).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' });
    },
  );

  it('ring at the first message in any dead-letter queue', () => {
    const queues = prod.of('AWS::SQS::Queue').filter(({ properties }) => properties['RedrivePolicy'] === undefined);
    expect(queues).toHaveLength(3);
    for (const { id } of queues) {
      const alarm = alarms.find(({ properties }) => text(properties['Dimensions']).includes(`"${id}"`));
      expect(alarm?.properties).toMatchObject({ MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 0 });
    }
  });
});
