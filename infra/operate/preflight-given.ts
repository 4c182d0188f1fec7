import type { StageSettings } from '../aws/settings.ts';
import type { Account } from './cloud.ts';

export interface Preflight {
  readonly settings: StageSettings;
  readonly account: Account;
  /** AWS_REGION and its like in the shell. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Values of a fresh clone's settings. */
export function isPlaceholder(value: string): boolean {
  return /(^|[@.])example\.(org|com|net)$|111122223333|^fill-in$|^\+1500555\d{4}$/.test(value);
}
