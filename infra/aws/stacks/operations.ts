/** Nothing of the service depends on it, and it can be deployed by itself. */
import type { App } from 'aws-cdk-lib';
import type { StageSettings } from '../settings.ts';
import { costs } from './costs.ts';
import { dashboardOf } from './dashboard.ts';
import type { Records } from './records.ts';
import type { Service } from './service.ts';
import { stackOf } from './stack-of.ts';

export function operations(app: App, settings: StageSettings, records: Records, service: Service): void {
  const stack = stackOf(app, settings, 'operations', 'Dashboard, costs');
  dashboardOf(stack, settings, records, service);
  costs(stack, settings);
}
