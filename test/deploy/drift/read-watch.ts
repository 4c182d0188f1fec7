/** What watches: alarms, logs, and the words counted in them. */
import { DescribeAlarmsCommand, GetDashboardCommand, ListTagsForResourceCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeLogGroupsCommand,
  DescribeMetricFiltersCommand,
  ListTagsForResourceCommand as ListLogTagsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { isObject } from '../template.ts';
import type { Reader } from './readers.ts';

const alarm: Reader = async ({ alarms }, { physicalId }) => {
  const { MetricAlarms = [] } = await alarms.send(new DescribeAlarmsCommand({ AlarmNames: [physicalId] }));
  const { Tags } = await alarms.send(new ListTagsForResourceCommand({ ResourceARN: MetricAlarms[0]?.AlarmArn }));
  return { ...MetricAlarms[0], Tags };
};

const logGroup: Reader = async ({ logs }, { physicalId }) => {
  const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: physicalId }));
  const found = logGroups.find(({ logGroupName }) => logGroupName === physicalId);
  const resourceArn = found?.logGroupArn;
  const { tags: Tags } = await logs.send(new ListLogTagsCommand({ resourceArn }));
  return { LogGroupName: found?.logGroupName, KmsKeyId: found?.kmsKeyId, RetentionInDays: found?.retentionInDays, Tags };
};

/** `metricName` of the service is `MetricName` of the template. */
function capitalized(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.charAt(0).toUpperCase() + name.slice(1), one]));
}

const metricFilter: Reader = async ({ logs }, _resource, { LogGroupName, MetricTransformations }) => {
  const { metricFilters = [] } = await logs.send(new DescribeMetricFiltersCommand({ logGroupName: String(LogGroupName) }));
  const [wanted] = [MetricTransformations].flat();
  const name = isObject(wanted) ? wanted['MetricName'] : undefined;
  const found = metricFilters.find((one) => one.metricTransformations?.some(({ metricName }) => metricName === name));
  return {
    LogGroupName: found?.logGroupName,
    FilterPattern: found?.filterPattern,
    MetricTransformations: found?.metricTransformations?.map(capitalized),
  };
};

export const watchReaders: Readonly<Record<string, Reader>> = {
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::Dashboard': async ({ alarms }, { physicalId: DashboardName }) => ({
    ...(await alarms.send(new GetDashboardCommand({ DashboardName }))),
  }),
  'AWS::Logs::LogGroup': logGroup,
  'AWS::Logs::MetricFilter': metricFilter,
};
