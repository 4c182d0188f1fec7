import type { Resource } from './cloud.ts';

/** As infra/aws/stacks/stack-of.ts names them. */
export function stackName(stage: string, part: string): string {
  return `roi-${stage}-${part}`;
}

export function stagePrefix(stage: string): string {
  return stackName(stage, '');
}

export function idsOf(resources: readonly Resource[], type: string, logicalId = /./): readonly string[] {
  return resources.filter((one) => one.type === type && logicalId.test(one.id)).map(({ physicalId }) => physicalId);
}
