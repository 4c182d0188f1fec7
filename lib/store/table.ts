/** The CDK stack and the local engine both build the tables from this. */
import { accessIndexes, indexes, keyNames } from './keys.ts';

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
const shape = { partition: keyNames.partition, sort: keyNames.sort, timeToLive: keyNames.expires } as const;

export const table: TableDefinition = { ...shape, indexes: Object.values(indexes) };

export const accessLogTable: TableDefinition = { ...shape, indexes: Object.values(accessIndexes) };
