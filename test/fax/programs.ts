/** Runs the programs that look at pages and make calls. */
import { spawn, spawnSync } from 'node:child_process';

export interface Ended {
  readonly status: number | null;
  readonly output: Buffer;
  readonly errors: string;
}

/** Resolves when the program has ended, whatever its exit code; rejects when it cannot be started. */
export function run(program: string, parameters: readonly string[], input?: Uint8Array): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    // A program may end before it has read everything; its exit code says so.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(output), errors: Buffer.concat(errors).toString() }));
    child.stdin.end(input);
  });
}

/** What a program wrote; throws with its complaint when it did not do its work. */
export async function outputOf(program: string, parameters: readonly string[], input?: Uint8Array): Promise<Buffer> {
  const { status, output, errors } = await run(program, parameters, input);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${errors.trim()}`);
  return output;
}

/** True when the program can be started. */
export function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
