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

/** The first of them. Throws when there is none. */
export function idOf(resources: readonly Resource[], type: string, logicalId?: RegExp): string {
  const [id] = idsOf(resources, type, logicalId);
  if (id === undefined) throw new Error(`the stage has no ${type} ${logicalId?.source ?? ''}: is it deployed?`);
  return id;
}
