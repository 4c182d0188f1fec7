import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../permissions.ts';
import type { Foundation } from './foundation.ts';
import type { Identity } from './identity.ts';
import type { Mail } from './mail.ts';
import type { Records } from './records.ts';

export interface Below {
  readonly base: Foundation;
  readonly records: Records;
  readonly identity: Identity;
  readonly mail: Mail;
}

export type ServiceFunctions = Readonly<Record<FunctionName, Lambda>>;
