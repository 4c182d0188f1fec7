/** Each stack may lean on those above it, never on those below. */
import type { App } from 'aws-cdk-lib';
import type { FunctionName } from './permissions.ts';
import type { StageSettings } from './settings.ts';
import { edge } from './stacks/edge.ts';
import { foundation } from './stacks/foundation.ts';
import { identity } from './stacks/identity.ts';
import { mail } from './stacks/mail.ts';
import { operations } from './stacks/operations.ts';
import { records } from './stacks/records.ts';
import { service } from './stacks/service.ts';
import { watch } from './stacks/watch.ts';
import { tagEverything } from './tags.ts';

export function architecture(app: App, settings: StageSettings, codeFolder: (name: FunctionName) => string): void {
  const base = foundation(app, settings);
  const below = { base, records: records(app, settings, base), identity: identity(app, settings), mail: mail(app, settings) };
  const running = service(app, settings, below, codeFolder);
  edge(app, settings, base, running);
  watch(app, settings, base, running);
  operations(app, settings, below.records, running);
  tagEverything(app, settings);
}
