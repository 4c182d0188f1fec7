/**
 * The cloud of this test: ministack, an emulator that others wrote, as a process of its own on 127.0.0.1, over TLS, with IAM
 * switched on. It starts in an emptied environment, because the functions inherit it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { closeServer, listenOnLoopback, loopback } from '../../infra/local/loopback.ts';
import { ask, type Place } from './network.ts';

export const account = '111122223333';
export const region = 'us-east-1';
export const root = fileURLToPath(new URL('../../', import.meta.url));

const program = join(root, 'build/emulator/bin/ministack');
/** Loaded into every function's process: network and events as they find them. */
const sandbox = new URL('./sandbox.ts', import.meta.url).href;
const startSeconds = 60;
const graceSeconds = 5;

/** Who calls the emulator. The name of a key is the number of the account. */
export const keys = { AWS_ACCESS_KEY_ID: account, AWS_SECRET_ACCESS_KEY: 'only-on-this-machine' } as const;

export interface Emulator extends Place {
  readonly origin: string;
  readonly pid: number;
  /** File of the certificate that it made for itself. */
  readonly certificateFile: string;
  /** Everything that it printed. */
  log(): string;
  /** Ends the process and what it started. Says how; throws while its port is still taken. */
  stop(): Promise<'SIGTERM' | 'SIGKILL'>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await closeServer(server);
  return port;
}

/** Throws when somebody listens. */
async function assertFree(port: number): Promise<void> {
  const server = createServer();
  await listenOnLoopback(server, port);
  await closeServer(server);
}

function environment(port: number, home: string, elsewhere: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...keys,
    // The functions are run by the first `node` of the path: the one that the repository pins.
    PATH: `${join(root, 'node_modules/.bin')}:/usr/local/bin:/usr/bin:/bin`,
    HOME: home,
    TMPDIR: home,
    BIND_HOST: loopback,
    MINISTACK_HOST: loopback,
    GATEWAY_PORT: `${port}`,
    USE_SSL: '1',
    AUTH: 'true',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    MINISTACK_REGION: region,
    MINISTACK_ACCOUNT_ID: account,
    NODE_OPTIONS: `--import=${sandbox}`,
    REROUTE: JSON.stringify(elsewhere),
  };
}

async function isHealthy(place: Place): Promise<boolean> {
  return ask(place, { path: '/_ministack/health' }).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function becomesHealthy(process: ChildProcess, port: number, certificateFile: string): Promise<string> {
  for (let tries = 0; tries < startSeconds * 5; tries += 1) {
    if (process.exitCode !== null) throw new Error(`the emulator ended with ${process.exitCode}`);
    if (existsSync(certificateFile)) {
      const certificate = readFileSync(certificateFile, 'utf8');
      if (certificate !== '' && (await isHealthy({ port, certificate }))) return certificate;
    }
    await sleep(200);
  }
  throw new Error(`the emulator is not ready after ${startSeconds} s`);
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

/** The functions' processes are in the emulator's group: they go with it. */
async function end(child: ChildProcess, pid: number): Promise<'SIGTERM' | 'SIGKILL'> {
  const gone = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit');
  signal(pid, 'SIGTERM');
  const inTime = await Promise.race([gone.then(() => true), sleep(graceSeconds * 1000, false, { ref: false })]);
  signal(-pid, 'SIGKILL');
  await gone;
  return inTime ? 'SIGTERM' : 'SIGKILL';
}

/**
 * Starts the emulator on a free port. `home` is an empty folder of its own; `elsewhere` maps host names of the functions'
 * network to origins on this machine, where `EMULATOR` stands for the emulator itself.
 */
export async function startEmulator(home: string, elsewhere: Readonly<Record<string, string>>): Promise<Emulator> {
  if (!existsSync(program)) throw new Error('no emulator: run test/deploy/install.sh');
  const port = await freePort();
  const origin = `https://${loopback}:${port}`;
  mkdirSync(home, { recursive: true });
  const logFile = join(home, 'emulator.log');
  const out = openSync(logFile, 'w');
  const mapped = Object.entries(elsewhere).map(([host, to]) => [host, to === 'EMULATOR' ? origin : to]);
  const env = environment(port, home, Object.fromEntries([...mapped, [new URL(origin).host, origin]]));
  const child = spawn(program, [], { cwd: home, env, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error('the emulator has no process');
  const log = () => readFileSync(logFile, 'utf8');
  const certificateFile = join(home, 'ministack-tls/server.crt');
  try {
    const certificate = await becomesHealthy(child, port, certificateFile);
    const stop = async () => {
      const how = await end(child, pid);
      await assertFree(port);
      return how;
    };
    return { port, origin, pid, certificateFile, certificate, log, stop };
  } catch (error) {
    await end(child, pid);
    throw new Error(`${String(error)}\n${log().slice(-2000)}`);
  }
}
