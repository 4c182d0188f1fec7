/** The CDK stack and the local engine both build the table from this. */
import { indexes, keyNames } from './keys.ts';

export interface IndexDefinition {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  readonly projects: readonly string[];
}

export interface TableDefinition {
  readonly partition: string;
  readonly sort: string;
  readonly timeToLive: string;
  readonly indexes: readonly IndexDefinition[];
}

/** All keys are strings. */
export const table: TableDefinition = {
  partition: keyNames.partition,
  sort: keyNames.sort,
  timeToLive: keyNames.expires,
  indexes: Object.values(indexes),
};
