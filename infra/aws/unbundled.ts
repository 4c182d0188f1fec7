/** The architecture without the functions' bundles: what reports and tests look at, in a second instead of many. */
import { App } from 'aws-cdk-lib';
import cdk from '../../cdk.json' with { type: 'json' };
import { architecture } from './architecture.ts';
import { root } from './root.ts';
import { type StageSettings, stageSettings } from './settings.ts';

/** Every stack of a stage, under the same switches as `npx cdk synth`; `change` tries other settings. Nothing is acknowledged yet. */
export function unbundled(
  stage: string,
  change: Partial<StageSettings> = {},
): { readonly app: App; readonly settings: StageSettings } {
  const app = new App({ postCliContext: cdk.context, analyticsReporting: false });
  const settings = { ...stageSettings(stage), ...change };
  architecture(app, settings, () => `${root}functions`);
  return { app, settings };
}
