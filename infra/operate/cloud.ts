/** What preflight, doctor and redrive ask of AWS. `aws-*.ts` implement it; tests use fakes. */

import type { Role } from '../../lib/console/sign-in/roles.ts';
import type { MetricName } from '../../lib/runtime/metrics.ts';
import type { SecretName } from '../../lib/runtime/settings.ts';

export interface StackState {
  readonly name: string;
  /** As CloudFormation says it: CREATE_COMPLETE … */
  readonly status: string;
  readonly drift: 'in-sync' | 'drifted' | 'not-checked';
}

export interface Resource {
  /** Logical id. */
  readonly id: string;
  readonly type: string;
  readonly physicalId: string;
}

export interface MailAccount {
  /** False in SES's sandbox. */
  readonly production: boolean;
  readonly sending: boolean;
  /** HEALTHY, PROBATION or SHUTDOWN. */
  readonly enforcement: string;
  readonly sentLastDay: number;
  readonly mostPerDay: number;
}

export interface MailDomain {
  readonly verified: boolean;
  /** SUCCESS, PENDING, FAILED … */
  readonly dkim: string;
  readonly mailFrom: string;
}

/** What can be asked before the first deployment. */
export interface Account {
  caller(): Promise<{ readonly account: string; readonly who: string }>;
  /** Null when the account was never bootstrapped in this region. */
  bootstrapVersion(): Promise<number | null>;
  /** Concurrent executions of the whole account. */
  concurrency(): Promise<number>;
  mailAccount(): Promise<MailAccount>;
  /** Null when SES does not know the domain. */
  mailDomain(domain: string): Promise<MailDomain | null>;
  /** Null when there is no such stack. */
  resources(stack: string): Promise<readonly Resource[] | null>;
  /** Which values are set; never the values. */
  secretNames(id: string): Promise<readonly SecretName[]>;
  faxKeysWork(id: string): Promise<boolean>;
  /** Members: accounts in each role's group. */
  userPool(id: string): Promise<{ readonly secondFactor: string; readonly members: Readonly<Record<Role, number>> }>;
}

/** The last measured value, and the highest in the period. */
export interface Figure {
  readonly value: number;
  readonly at: Date;
  readonly highest: number;
}

export interface Running {
  stacks(): Promise<readonly StackState[]>;
  ringing(): Promise<readonly { readonly name: string; readonly says: string }[]>;
  queueDepth(url: string): Promise<number>;
  /** Null when there is none in so many hours. */
  figure(name: MetricName, hours: number): Promise<Figure | null>;
  /** Null when there is none. */
  lastBackup(table: string): Promise<Date | null>;
  /** Null when point-in-time recovery is off. */
  recoverableUntil(table: string): Promise<Date | null>;
  suppressedSince(since: Date): Promise<number>;
  secretChangedAt(id: string): Promise<Date>;
  keyRotates(id: string): Promise<boolean>;
}

export type Cloud = Account & Running;
