import { CfnResource, Stack, TagManager } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../infra/aws/permissions.ts';
import { tagNames, withoutTags } from '../../infra/aws/tags.ts';
import { unbundled } from '../../infra/aws/unbundled.ts';
import { metricNamespace, metricUnits, serviceName } from '../../lib/runtime/metrics.ts';
import { built, text } from './templates.ts';

const stage = built('dev');

const Widget = z.looseObject({
  type: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  properties: z.looseObject({ title: z.string().optional() }),
});

/** The page as CloudWatch gets it, with every reference to another stack as its last part. */
function page() {
  const [resource] = stage.of('AWS::CloudWatch::Dashboard');
  const body: unknown = resource?.properties['DashboardBody'];
  const parts: readonly unknown[] = Object(body)['Fn::Join']?.[1] ?? [];
  const joined = parts.map((part) => (typeof part === 'string' ? part : text(part).replace(/[^\w:-]/g, ''))).join('');
  return z.object({ widgets: z.array(Widget) }).parse(JSON.parse(joined)).widgets;
}

describe('the dashboard', () => {
  const widgets = page();
  const titled = (title: RegExp) => text(widgets.find(({ properties }) => title.test(properties.title ?? '')) ?? {});

  it('is one, under the name of its stage', () => {
    expect(stage.of('AWS::CloudWatch::Dashboard').map(({ properties }) => properties['DashboardName'])).toEqual(['roi-dev']);
    expect(built('prod').of('AWS::CloudWatch::Dashboard')[0]?.properties['DashboardName']).toBe('roi-prod');
  });

  it('shows requests accepted and the age of work, by the names that the service writes', () => {
    expect(Object.keys(metricUnits)).toEqual(expect.arrayContaining(['Submissions', 'OldestDueSeconds']));
    expect(titled(/^Requests accepted/)).toContain(`"${metricNamespace('dev')}","Submissions","service","${serviceName}"`);
    expect(titled(/^Age of the oldest work/)).toContain(
      `"${metricNamespace('dev')}","OldestDueSeconds","service","${serviceName}"`,
    );
    expect(titled(/^Age of the oldest work/)).toContain('ApproximateAgeOfOldestMessage');
  });

  it('shows how deep all dead-letter queues are', () => {
    expect(titled(/^Dead letters/)).toMatch(/UploadsDeadLetters/);
    expect(titled(/^Dead letters/)).toMatch(/WorkDeadLetters/);
    expect(titled(/^Dead letters/)).toMatch(/FailedEvents/);
  });

  it('counts faxes by outcome and mail by what was told, from logs that hold no health data', () => {
    expect(titled(/^Faxes by outcome/)).toMatch(/kind = \\+"send-fax\\+".*stats count\(\*\) as faxes by message, code/);
    expect(titled(/^What became of mail/)).toMatch(/email event recorded/);
    expect(titled(/^Mail of the account/)).toMatch(/"Send".*"Delivery".*"Bounce".*"Complaint"/);
  });

  it('shows errors of every function, and how long people wait', () => {
    for (const name of functionNames) expect(titled(/^Errors of functions/)).toContain(`"label":"${name}"`);
    expect(titled(/^Time of web functions/)).toContain('"stat":"p95"');
  });

  it('shows what the table used and turned away, and says how costs are heard of', () => {
    expect(titled(/^Units that the table used/)).toMatch(/ConsumedReadCapacityUnits.*ConsumedWriteCapacityUnits/);
    expect(titled(/^Calls that the table turned away/)).toContain('ThrottleEvents');
    expect(titled(/^Bill/)).toContain('EstimatedCharges');
    expect(text(widgets[0])).toContain('Nobody hears of costs');
  });

  it('fits the page, without one part over another', () => {
    for (const one of widgets) {
      expect(one.x + one.width).toBeLessThanOrEqual(24);
      const over = widgets.filter(
        (other) =>
          other !== one &&
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      );
      expect(over).toEqual([]);
    }
  });
});

describe('the budget', () => {
  it('is off without somebody who hears of it', () => {
    expect(stage.of('AWS::Budgets::Budget')).toEqual([]);
  });

  it('tells a mailbox before the month passes its sum, and when it has', () => {
    const [budget] = built('dev', { budget: { dollars: 200, mailbox: 'costs@example.net' } }).of('AWS::Budgets::Budget');
    expect(budget?.properties['Budget']).toMatchObject({ BudgetLimit: { Amount: 200, Unit: 'USD' }, TimeUnit: 'MONTHLY' });
    const told = z
      .array(
        z.object({
          Notification: z.looseObject({ NotificationType: z.string(), Threshold: z.number() }),
          Subscribers: z.array(z.unknown()),
        }),
      )
      .parse(budget?.properties['NotificationsWithSubscribers']);
    expect(told.map(({ Notification }) => [Notification.NotificationType, Notification.Threshold])).toEqual([
      ['FORECASTED', 100],
      ['ACTUAL', 80],
      ['ACTUAL', 100],
    ]);
    for (const { Subscribers } of told)
      expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'costs@example.net' }]);
  });
});

/** The tags of a resource, however its kind writes them. */
function tagsOf(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const replicas: unknown = properties['Replicas'];
  const [first] = Array.isArray(replicas) ? replicas : [];
  const key = Object.keys(properties).find((name) => /^(UserPool|BackupVault|BackupPlan|Resource)?Tags$/.test(name));
  const written: unknown = key === undefined ? Object(first)['Tags'] : properties[key];
  const List = z.array(z.object({ Key: z.string(), Value: z.string() }));
  const list = List.safeParse(written);
  return list.success
    ? Object.fromEntries(list.data.map(({ Key, Value }) => [Key, Value]))
    : z.record(z.string(), z.string()).parse(written ?? {});
}

describe('tags', () => {
  const needed = Object.values(tagNames);
  const { app } = unbundled('dev', { budget: { dollars: 200, mailbox: 'costs@example.net' } });
  const templates = new Map(app.node.children.filter(Stack.isStack).map((one) => [one, Template.fromStack(one).toJSON()]));
  const resources = app.node.findAll().filter(CfnResource.isCfnResource);
  const propertiesOf = (resource: CfnResource): Readonly<Record<string, unknown>> =>
    Object(templates.get(resource.stack)?.['Resources'])[String(resource.stack.resolve(resource.logicalId))]?.Properties ?? {};
  const taggable = resources
    .filter((one) => TagManager.of(one) !== undefined || one.cfnResourceType === 'AWS::DynamoDB::GlobalTable')
    .filter(({ cfnResourceType }) => !withoutTags.includes(cfnResourceType));

  it('stand on every resource that can carry them', () => {
    expect(taggable.length).toBeGreaterThan(80);
    const bare = taggable.filter((one) => {
      const tags = tagsOf(propertiesOf(one));
      return needed.some((name) => tags[name] === undefined);
    });
    expect(bare.map(({ node }) => node.path)).toEqual([]);
  });

  it.each([
    ['AWS::DynamoDB::GlobalTable', ['requests']],
    ['AWS::S3::Bucket', ['documents', 'incoming', 'logs', 'packages']],
    ['AWS::KMS::Key', ['documents', 'incoming', 'logs', 'messages', 'none', 'packages', 'requests', 'secrets']],
    ['AWS::SQS::Queue', ['messages']],
    ['AWS::Logs::LogGroup', ['logs']],
    ['AWS::SecretsManager::Secret', ['secrets']],
    ['AWS::Lambda::Function', ['requests']],
    ['AWS::Cognito::UserPool', ['staff']],
    ['AWS::Backup::BackupVault', ['requests']],
    ['AWS::CloudWatch::Alarm', ['none']],
  ])('%s says what it holds', (type, classes) => {
    const found = taggable.filter((one) => one.cfnResourceType === type).map((one) => tagsOf(propertiesOf(one))['data-class']);
    expect([...new Set(found)].sort()).toEqual(classes);
  });

  it('name the stage', () => {
    const table = built('prod').of('AWS::DynamoDB::GlobalTable')[0]?.properties ?? {};
    expect(tagsOf(table)).toEqual({ product: 'release-of-information', stage: 'prod', 'data-class': 'requests' });
  });
});
