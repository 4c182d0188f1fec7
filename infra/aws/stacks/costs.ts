/** The monthly budget of the account. It reports sums and stops nothing; off without `budget` in the settings. */
import type { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { StageSettings } from '../settings.ts';

/** Percent of the month's sum. */
const tells = [
  { notificationType: 'FORECASTED', threshold: 100 },
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'ACTUAL', threshold: 100 },
] as const;

export function costs(stack: Stack, { stage, budget }: StageSettings): void {
  if (budget === undefined) return;
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetName: `roi-${stage}-month`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: budget.dollars, unit: 'USD' },
    },
    notificationsWithSubscribers: tells.map((told) => ({
      notification: { ...told, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address: budget.mailbox }],
    })),
  });
}
