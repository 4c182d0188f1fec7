/** What `npx cdk` runs: the architecture of one stage, checked by two rule packs. Choose with `-c stage=dev` or `-c stage=prod`. */
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';
import { architecture } from './architecture.ts';
import { bundleFolder, bundleFunctions } from './bundle.ts';
import { acknowledge } from './nag-acknowledgements.ts';
import { stageSettings } from './settings.ts';

const app = new App();
const settings = stageSettings(app.node.tryGetContext('stage'));
await bundleFunctions();
architecture(app, settings, bundleFolder);
acknowledge(app, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app));
app.synth();
