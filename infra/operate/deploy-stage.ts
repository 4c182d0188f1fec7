/** A deployment: preflight, show what would change, ask, deploy, say what is left to do. */
import type { StageSettings } from '../aws/settings.ts';
import type { Audit } from '../supply/audit-packages.ts';
import { type CheckResult, isWrong, tableOf } from './check.ts';
import { changeLines, changesIn } from './diff.ts';
import { preflightWords } from './preflight.ts';

/** `shown`: people read along; otherwise its text is returned. */
export type Cdk = (words: readonly string[], shown: boolean) => Promise<{ readonly code: number; readonly text: string }>;

export interface Deployment {
  readonly settings: StageSettings;
  /** Approved beforehand, for machines; never covers losing data. */
  readonly yes: boolean;
  readonly preflight: () => Promise<readonly CheckResult[]>;
  readonly audit: () => Audit;
  readonly cdk: Cdk;
  /** Null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly say: (line: string) => void;
}

const outputsFile = (stage: string): string => `cdk.out/outputs-${stage}.json`;

async function approved({ settings: { stage }, yes, ask, say }: Deployment, loses: boolean): Promise<boolean> {
  if (yes && !loses) return true;
  if (yes) say('--yes does not reach as far as losing data: somebody has to be asked.');
  if (ask === null) {
    say('Nobody is there to be asked. Read what would change, then say --yes.');
    return false;
  }
  const answer = await ask(`Deploy this? Type the name of the stage (${stage}): `);
  if (answer.trim() === stage) return true;
  say('Nothing was deployed.');
  return false;
}

/** True when nothing is missing and no package has a known weakness. Says everything that is wrong. */
async function ready({ preflight, audit, say }: Deployment): Promise<boolean> {
  const lines = await preflight();
  say(tableOf(lines, preflightWords));
  const missing = lines.filter(isWrong).length;
  if (missing > 0) say(`${missing} of ${lines.length} missing or unknown; nothing was made or changed`);
  const { code, text } = audit();
  say(text);
  if (code !== 0) say('npm run audit:packages has to end with 0; nothing was made or changed');
  return missing === 0 && code === 0;
}

/** Null when the difference cannot be told. Makes no change set. */
async function difference({ settings: { stage }, cdk, say }: Deployment): Promise<{ readonly loses: boolean } | null> {
  const { code, text } = await cdk(['diff', '--all', '-c', `stage=${stage}`, '--method', 'template', '--no-color'], false);
  if (code !== 0) {
    say(text);
    say('cdk diff failed; nothing was deployed');
    return null;
  }
  const changes = changesIn(text);
  for (const line of changeLines(changes)) say(line);
  return { loses: changes.some(({ loses }) => loses.length > 0) };
}

/** 0 done, 1 not done. Nothing is made before everything is there and somebody has approved. */
export async function deployStage(deployment: Deployment): Promise<0 | 1> {
  const { settings, cdk, preflight, say } = deployment;
  const { stage } = settings;
  if (!(await ready(deployment))) return 1;
  const found = await difference(deployment);
  if (found === null || !(await approved(deployment, found.loses))) return 1;
  const words = [
    'deploy',
    '--all',
    '-c',
    `stage=${stage}`,
    '--require-approval',
    'never',
    '--outputs-file',
    outputsFile(stage),
  ];
  const { code } = await cdk(words, true);
  if (code !== 0) {
    say('cdk deploy failed: read the event that it names. What was deployed before it stays; a second run goes on from there.');
    return 1;
  }
  const left = (await preflight()).filter(({ state }) => state !== 'ok');
  say(`Deployed. Outputs: ${outputsFile(stage)}`);
  if (left.length > 0) say(`Left to do:\n${tableOf(left, preflightWords)}`);
  say(`Then look at what runs: npm run ops:doctor -- --stage ${stage}`);
  return 0;
}
