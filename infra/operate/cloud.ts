/** What preflight, doctor and redrive ask of AWS. `aws-*.ts` implement it; tests use fakes. */

import type { Role } from '../../lib/console/sign-in/roles.ts';
import type { MetricName } from '../../lib/runtime/metrics.ts';
import type { SecretValues } from '../../lib/runtime/settings.ts';

export interface StackState {
  readonly name: string;
  /** As CloudFormation says it: CREATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE … */
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

export type SecretName = keyof SecretValues;

/** What can be asked before a stage was ever deployed. */
export interface Account {
  caller(): Promise<{ readonly account: string; readonly who: string }>;
  /** Null when the account was never bootstrapped in this region. */
  bootstrapVersion(): Promise<number | null>;
  /** Functions that may run at once in the whole account. */
  concurrency(): Promise<number>;
  mailAccount(): Promise<MailAccount>;
  /** Null when SES does not know the domain. */
  mailDomain(domain: string): Promise<MailDomain | null>;
  /** Null when there is no such stack. */
  resources(stack: string): Promise<readonly Resource[] | null>;
  /** Which of the values are set; never the values. */
  secretNames(id: string): Promise<readonly SecretName[]>;
  /** Whether the fax vendor takes the keys that are stored. */
  faxKeysWork(id: string): Promise<boolean>;
  /** How the pool asks for a second factor, and how many accounts each role has. */
  userPool(id: string): Promise<{ readonly secondFactor: string; readonly members: Readonly<Record<Role, number>> }>;
}

/** What the service measured last, and when; and the highest value of the time that was looked at. */
export interface Figure {
  readonly value: number;
  readonly at: Date;
  readonly highest: number;
}

/** What can be asked of a stage that runs. */
export interface Running {
  stacks(): Promise<readonly StackState[]>;
  /** Names of alarms that ring, with what they say. */
  ringing(): Promise<readonly { readonly name: string; readonly says: string }[]>;
  queueDepth(url: string): Promise<number>;
  /** Within so many hours; null when there is none. */
  figure(name: MetricName, hours: number): Promise<Figure | null>;
  /** The end of the newest backup of a table; null when there is none. */
  lastBackup(table: string): Promise<Date | null>;
  /** Up to when a table can be taken back to any second; null when that is off. */
  recoverableUntil(table: string): Promise<Date | null>;
  /** Addresses that came onto the suppression list since then. */
  suppressedSince(since: Date): Promise<number>;
  secretChangedAt(id: string): Promise<Date>;
  keyRotates(id: string): Promise<boolean>;
}

export type Cloud = Account & Running;
