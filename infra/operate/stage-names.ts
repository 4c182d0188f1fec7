/** How the parts of a deployed stage are found again by name. */
import type { Resource } from './cloud.ts';

/** Names of the stacks of a stage; see infra/aws/stacks/stack-of.ts. */
export function stackName(stage: string, part: string): string {
  return `roi-${stage}-${part}`;
}

/** What alarms, stacks and functions of a stage begin with. */
export function stagePrefix(stage: string): string {
  return stackName(stage, '');
}

/** The physical ids of a kind of resource, by logical id where that is given. */
export function idsOf(resources: readonly Resource[], type: string, logicalId = /./): readonly string[] {
  return resources.filter((one) => one.type === type && logicalId.test(one.id)).map(({ physicalId }) => physicalId);
}
