/**
 * `npm run test:deploy`: takes the stacks to an emulated cloud as a stranger would, and asks there for everything that the service
 * promises. Ends with 1 when anything fails; ends what it started in any case.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../support/all-languages.ts';
import { type Assembly, synthesize } from './assembly.ts';
import { endCdk } from './cdk.ts';
import { clientsOf } from './clients.ts';
import { bootstrap, deploy, deployedResources, giveSecrets } from './deployment.ts';
import { compareAll, repairAll } from './drift/drift.ts';
import { type Emulator, root, startEmulator } from './emulator.ts';
import { functionLogs } from './function-logs.ts';
import { knownDrops } from './known-drops.ts';
import { saidOtherwise } from './not-taken.ts';
import { redeploy } from './redeploy.ts';
import { askingScenarios } from './scenarios/asking.ts';
import { edgeScenarios } from './scenarios/edge.ts';
import { faxScenarios } from './scenarios/fax.ts';
import { leaveScenarios } from './scenarios/leave.ts';
import { staffScenarios } from './scenarios/staff.ts';
import { workScenarios } from './scenarios/work.ts';
import { type Steps, stepByStep } from './steps.ts';
import { spareEntries } from './still-needed.ts';
import { startFaxVendor, type World, worldOf } from './world.ts';

const mostMinutes = 10;
const scenarios = [
  ...edgeScenarios,
  ...askingScenarios,
  ...faxScenarios,
  ...staffScenarios,
  ...leaveScenarios,
  ...workScenarios,
];

/** Where the functions find whom they call; see sandbox.ts. */
const network = (fax: string) => ({
  'cognito-idp.us-east-1.amazonaws.com': 'EMULATOR',
  'auth.sinch.com': fax,
  'fax.api.sinch.com': fax,
});

/** Throws with all complaints, if there are any. */
function assertNone(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

async function deployAll(steps: Steps, emulator: Emulator, home: string): Promise<Assembly | undefined> {
  const assembly = await steps.take('synthesize', async () => {
    const made = await synthesize(join(home, 'assembly'), emulator.port);
    const { resources, templates, leftOut } = made;
    const types = new Set(leftOut.map(({ entry }) => entry.type)).size;
    const said = `${templates.size} stacks, ${resources} resources; ${leftOut.length} of ${types} types left out, ${saidOtherwise.length} things said otherwise`;
    return { said, made };
  });
  if (assembly === undefined) return undefined;
  return steps.take('bootstrap and deploy', async () => {
    await bootstrap(emulator, assembly);
    await deploy(emulator, assembly.folder);
    return { said: [...assembly.templates.keys()].join(', '), made: assembly };
  });
}

async function compare(steps: Steps, { clients, resources }: World): Promise<void> {
  await steps.take('compare the cloud with the templates', async () => {
    const { compared, values, notCompared, complaints } = await compareAll(clients, resources);
    assertNone(complaints);
    const said = `${compared} resources, ${values} values; ${notCompared} resources not compared, ${knownDrops.length} known drops`;
    return { said, made: true };
  });
  await steps.take('set what was dropped, compare again', async () => {
    assertNone(await repairAll(clients, resources));
    const set = knownDrops.filter(({ repair }) => repair !== undefined).length;
    return { said: `${set} of ${knownDrops.length} set and read back`, made: true };
  });
}

async function runScenarios(steps: Steps, world: World, assembly: Assembly): Promise<void> {
  for (const { name, run } of scenarios) await steps.take(name, async () => ({ said: await run(world), made: true }));
  await steps.take('deploy the next release', async () => ({ said: await redeploy(world, assembly), made: true }));
  await steps.take('all liberties taken are needed', async () => {
    assertNone(await spareEntries(world, assembly));
    return { said: 'not-taken.ts', made: true };
  });
}

async function everything(steps: Steps, emulator: Emulator, home: string, faxes: World['faxes']): Promise<void> {
  const assembly = await deployAll(steps, emulator, home);
  if (assembly === undefined) return;
  const clients = clientsOf(emulator);
  const world = await steps.take('complete the secret values', async () => {
    const resources = await deployedResources(clients, assembly);
    const secretValues = await giveSecrets(clients, resources);
    const made = await worldOf({ emulator, clients, resources, secretValues, faxes });
    return { said: `${resources.length} resources stand`, made };
  });
  if (world === undefined) return;
  await compare(steps, world);
  await runScenarios(steps, world, assembly);
  if (steps.taken.some(({ failed }) => failed)) writeFileSync(join(home, 'functions.log'), await functionLogs(clients));
}

/** Keeps what was said in a run that failed. */
function keepLogs(home: string): void {
  const kept = join(root, 'build/deploy-test');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  cpSync(join(home, 'emulator/emulator.log'), join(kept, 'emulator.log'));
  if (existsSync(join(home, 'functions.log'))) cpSync(join(home, 'functions.log'), join(kept, 'functions.log'));
  process.stdout.write('\nwhat the emulator and the functions said is kept in build/deploy-test\n');
}

function summary({ taken }: Steps, began: number): string {
  const failed = taken.filter((step) => step.failed).length;
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  return `\n${taken.length} steps, ${scenarios.length} of them scenarios: ${failed} failed, ${seconds} s\n`;
}

async function main(): Promise<void> {
  const began = Date.now();
  const home = mkdtempSync(join(tmpdir(), 'deploy-test-'));
  const steps = stepByStep((text) => process.stdout.write(text));
  const faxes = await startFaxVendor();
  const emulator = await steps.take('start the emulator', async () => {
    const made = await startEmulator(join(home, 'emulator'), network(faxes.origin));
    return { said: `process ${made.pid}, port ${made.port}`, made };
  });
  const stop = async () => {
    if (emulator === undefined) return;
    await steps.take('end the emulator', async () => ({ said: `${await emulator.stop()}, its port is free`, made: true }));
  };
  const giveUp = (why: string) => {
    process.stdout.write(`${why}\n`);
    endCdk();
    stop().finally(() => {
      rmSync(home, { recursive: true, force: true });
      process.exit(1);
    });
  };
  const timer = setTimeout(() => giveUp(`not done after ${mostMinutes} minutes`), mostMinutes * 60_000);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => giveUp(name));
  if (emulator !== undefined) await everything(steps, emulator, home, faxes);
  await stop();
  clearTimeout(timer);
  await faxes.stop();
  const failed = emulator === undefined || steps.taken.some((step) => step.failed);
  if (failed && emulator !== undefined) keepLogs(home);
  rmSync(home, { recursive: true, force: true });
  process.stdout.write(summary(steps, began));
  process.exitCode = failed ? 1 : 0;
}

await main();
