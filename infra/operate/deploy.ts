/** `npm run ops:deploy -- --stage dev [--yes]`. Without `--stage` nothing is deployed. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { facilityOf } from '../../lib/facility/registry.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { root } from '../aws/root.ts';
import { stageSettings, stages } from '../aws/settings.ts';
import { auditPackages } from '../supply/audit-packages.ts';
import { awsAccount } from './aws-account.ts';
import { runCommand, say } from './command.ts';
import { type Cdk, deployStage } from './deploy-stage.ts';
import { preflight } from './preflight.ts';

const cdk: Cdk = async (words, shown) => {
  const child = spawn('npx', ['cdk', ...words], {
    cwd: root,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const [stdout, stderr] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream === null ? '' : readAll(stream))),
  );
  return { code: await ended, text: `${stdout}${stderr}` };
};

async function askHere(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { stage: { type: 'string' }, yes: { type: 'boolean', default: false } } });
  if (values.stage === undefined) throw new Error(`say which: --stage ${Object.keys(stages).join(' or --stage ')}`);
  const settings = stageSettings(values.stage);
  const account = awsAccount(settings.region);
  const today = hospitalDay(new Date(), facilityOf(settings.facility).timeZone);
  return deployStage({
    settings,
    yes: values.yes,
    preflight: () => preflight({ settings, account, environment: process.env, today }),
    audit: auditPackages,
    cdk,
    ask: process.stdin.isTTY ? askHere : null,
    say,
  });
}

await runCommand(main);
