import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';

const retention = { '1y': RetentionDays.ONE_YEAR, '6y': RetentionDays.SIX_YEARS } as const;

export interface RetainedLogProps {
  readonly key: IKey;
  readonly settings: StageSettings;
  /** Only where AWS asks for a certain name. */
  readonly name?: string;
}

/** Encrypted, with a retention. In a stage that people rely on it outlives its stack. */
export function retainedLog(scope: Construct, id: string, { key, settings, name }: RetainedLogProps): LogGroup {
  return new LogGroup(scope, id, {
    encryptionKey: key,
    retention: retention[settings.keep.logs],
    removalPolicy: settings.reliedUpon ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(name === undefined ? {} : { logGroupName: name }),
  });
}
