/** Tags each resource with product, stage and class of data: for bills and for the inventory (45 CFR 164.310(d)(2)). */
import { type App, CfnResource, type CfnTag, Tags } from 'aws-cdk-lib';
import { serviceName } from '../../lib/runtime/metrics.ts';
import type { DataClass } from './permissions.ts';
import type { StageSettings } from './settings.ts';

export const tagNames = { product: 'product', stage: 'stage', dataClass: 'data-class' } as const;

/** `requests`, `documents`, `incoming` and `packages` are health data. `staff`: accounts of the staff. `none`: rights, alarms, plans. */
type Class = DataClass | 'staff' | 'none';

interface Holding {
  readonly on: RegExp;
  readonly holds: Class;
}

/** The first match counts. */
const holdings: readonly Holding[] = [
  { on: /^foundation\/RequestsKey\//, holds: 'requests' },
  { on: /^foundation\/DocumentsKey\//, holds: 'documents' },
  { on: /^foundation\/IncomingKey\//, holds: 'incoming' },
  { on: /^foundation\/PackagesKey\//, holds: 'packages' },
  { on: /^foundation\/MessagesKey\//, holds: 'messages' },
  { on: /^foundation\/LogsKey\//, holds: 'logs' },
  { on: /^foundation\/SigningKey\//, holds: 'none' },
  { on: /^foundation\/Secret/, holds: 'secrets' },
  { on: /^foundation\/Alarms\//, holds: 'messages' },
  { on: /^records\/(Table|AccessLog|Vault|Backups)\//, holds: 'requests' },
  { on: /^records\/Documents\//, holds: 'documents' },
  { on: /^records\/(Incoming|ScanPlan)(\/|$)/, holds: 'incoming' },
  { on: /^records\/Packages\//, holds: 'packages' },
  { on: /^records\/((AccessLogs|Seals|TrailFiles)\/|Trail\/Resource$)/, holds: 'logs' },
  { on: /^identity\/Staff\//, holds: 'staff' },
  { on: /\/(Log|AccessLog)\/(Resource|Group\/Resource)$/, holds: 'logs' },
  { on: /^service\/((Work|Uploads)\/)?(Queue|DeadLetters|FailedEvents)\/Resource$/, holds: 'messages' },
  { on: /^service\/[a-z-]+\/Function\/Resource$/, holds: 'requests' },
  { on: /^service\/Front\/(Resource|Stage\/Resource)$/, holds: 'requests' },
  { on: /^edge\/(Site|Firewall)\//, holds: 'requests' },
  { on: /^mail\//, holds: 'messages' },
];

function holdsOf(path: string): Class {
  return holdings.find(({ on }) => on.test(path))?.holds ?? 'none';
}

export function tagsFor({ stage }: StageSettings, holds: Class): CfnTag[] {
  const values = { [tagNames.product]: serviceName, [tagNames.stage]: stage, [tagNames.dataClass]: holds };
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

/** CDK knows tags of a dashboard and cfn-lint does not; it holds nothing. */
export const withoutTags: readonly string[] = ['AWS::CloudWatch::Dashboard'];

/** The newer kind of table takes no tags as a whole: it is made with those of its replica. */
export function tagEverything(app: App, settings: StageSettings): void {
  for (const resource of app.node.findAll().filter(CfnResource.isCfnResource))
    for (const { key, value } of tagsFor(settings, holdsOf(resource.node.path)))
      Tags.of(resource).add(key, value, { excludeResourceTypes: [...withoutTags] });
}
