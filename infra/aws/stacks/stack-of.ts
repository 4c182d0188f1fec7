import { type App, Stack } from 'aws-cdk-lib';
import { serviceName } from '../../../lib/runtime/metrics.ts';
import type { StageSettings } from '../settings.ts';
import { tagNames } from '../tags.ts';

/** `roi-<stage>-<part>`. Without an account in the settings, CDK takes that of whoever deploys. */
export function stackOf(app: App, settings: StageSettings, part: string, description: string): Stack {
  const { stage, region, account, reliedUpon } = settings;
  return new Stack(app, part, {
    stackName: `roi-${stage}-${part}`,
    description: `Release of information, ${stage}: ${description}`,
    env: account === undefined ? { region } : { account, region },
    terminationProtection: reliedUpon,
    tags: { [tagNames.product]: serviceName, [tagNames.stage]: stage },
  });
}
