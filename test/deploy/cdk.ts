/** The CDK command line, never without a time limit: a custom resource that hangs would hang for an hour. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { account, type Emulator, keys, region, root } from './emulator.ts';

const lastLines = 25;

export interface CdkOptions {
  readonly seconds: number;
  /** Absent for commands that need no cloud. */
  readonly emulator?: Pick<Emulator, 'origin' | 'certificateFile'>;
}

function environment({ emulator }: CdkOptions): Record<string, string> {
  const { PATH = '' } = process.env;
  const common = { PATH, HOME: tmpdir(), AWS_EC2_METADATA_DISABLED: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' };
  if (emulator === undefined) return common;
  return {
    ...common,
    ...keys,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: emulator.origin,
    NODE_EXTRA_CA_CERTS: emulator.certificateFile,
    CDK_DEFAULT_ACCOUNT: account,
    CDK_DEFAULT_REGION: region,
  };
}

/** Process groups under way: `cdk synth` starts the app as a process of its own. */
const underWay = new Set<number>();

/** Ends every command that is under way. */
export function endCdk(): void {
  for (const group of underWay) process.kill(-group, 'SIGKILL');
}

/** Runs one command to its end. Throws with its last lines when it fails or takes longer than `seconds`. */
export async function runCdk(command: readonly string[], options: CdkOptions): Promise<string> {
  const child = spawn(join(root, 'node_modules/.bin/cdk'), [...command], {
    cwd: root,
    env: environment(options),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) underWay.add(pid);
  let printed = '';
  const hear = (text: string) => {
    printed += text;
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const timer = setTimeout(() => {
    hear(`\nnot done after ${options.seconds} s`);
    endCdk();
  }, options.seconds * 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  if (pid !== undefined) underWay.delete(pid);
  if (code === 0) return printed;
  throw new Error(`cdk ${command[0]} ended with ${code}\n${printed.trim().split('\n').slice(-lastLines).join('\n')}`);
}
