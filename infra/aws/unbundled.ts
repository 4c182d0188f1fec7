/** The architecture without the functions' bundles, for reports and tests: a second instead of many. */
import { App } from 'aws-cdk-lib';
import cdk from '../../cdk.json' with { type: 'json' };
import { architecture } from './architecture.ts';
import { root } from './root.ts';
import { type StageSettings, stageSettings } from './settings.ts';

/** As `npx cdk synth` builds it; `change` tries other settings. Nothing is acknowledged yet. */
export function unbundled(stage: string, change: Partial<StageSettings> = {}) {
  const app = new App({ postCliContext: cdk.context, analyticsReporting: false });
  const settings: StageSettings = { ...stageSettings(stage), ...change };
  architecture(app, settings, () => `${root}functions`);
  return { app, settings };
}
