/** The whole local service for tests: in this process, or as a process of its own that can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type LocalService, type LocalServiceOptions, startLocalService } from '../../infra/local/service.ts';
import { hospitalDay } from '../../lib/request/dates.ts';

/** Tests hand in more from one machine than people do. */
export const noLimits = { REQUESTS_PER_HOUR: '0', NOTICES_PER_HOUR: '0', FAXES_PER_HOUR: '0' } as const;

/** In this process, on a free port, in memory, without limits; sweeps only when asked. Stop it when done. */
export function startService(options: LocalServiceOptions = {}): Promise<LocalService> {
  return startLocalService({ sweepSeconds: 0, limits: noLimits, ...options });
}

/** JSON of a path; throws on any other status than the one expected. */
/** The hospital's day, which is not Greenwich's in the evening. */
export function todayAt({ clock, dependencies }: LocalService): string {
  return hospitalDay(clock.now(), dependencies.facility.timeZone);
}

export async function readJson(
  service: { readonly origin: string },
  path: string,
  init: RequestInit = {},
  status = 200,
): Promise<unknown> {
  const answer = await fetch(`${service.origin}${path}`, init);
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** A POST of JSON. */
export function posted(value: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export interface ServiceProcess {
  readonly origin: string;
  readonly pid: number;
  /** From the start of the process to its `ready` line. */
  readonly millisecondsToReady: number;
  stdout(): string;
  stderr(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const start = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What `npm start` runs, as a child process. Resolves on its `ready` line; rejects when it ends without one. `atEnd` is given what kills
 * the process if it still runs, for instance when no `ready` line came before the time of the test was up.
 */
export async function spawnService(
  environment: Readonly<Record<string, string>> = {},
  atEnd: (kill: () => void) => void = () => undefined,
): Promise<ServiceProcess> {
  const began = Date.now();
  const { npm_lifecycle_event: _event, DATA_DIR: _dir, LOG_LEVEL: _level, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', start], {
    cwd: root,
    env: { ...inherited, PORT: '0', ...noLimits, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atEnd(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  const ended = once(child, 'exit');
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const [, found] = /^ready (http:\/\/127\.0\.0\.1:\d+)$/m.exec(stdout) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${stderr}`)));
  });
  return {
    origin,
    pid: child.pid ?? 0,
    millisecondsToReady: Date.now() - began,
    stdout: () => stdout,
    stderr: () => stderr,
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await ended;
      return { code, signal: by };
    },
  };
}

export interface Visit {
  readonly status: number;
  /** Where it ended; a whole address where the service leads elsewhere. */
  readonly path: string;
  readonly html: string;
}

export interface Visitor {
  get(path: string): Promise<Visit>;
  /** Posts a form, as a page of the service would. */
  post(path: string, fields: Readonly<Record<string, string>> | URLSearchParams): Promise<Visit>;
}

const mostRedirects = 10;

/** A browser without eyes: keeps cookies, follows redirects within the service, runs no script. */
export function visitor({ origin }: { readonly origin: string }): Visitor {
  const jar = new Map<string, string>();

  async function once(path: string, init: RequestInit): Promise<{ readonly answer: Response; readonly next: string | null }> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie, origin, 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    return { answer, next: location === null ? null : new URL(location, `${origin}${path}`).href };
  }

  async function follow(path: string, init: RequestInit): Promise<Visit> {
    let step = await once(path, init);
    let at = path;
    for (let turns = 0; step.next !== null; turns += 1) {
      if (turns === mostRedirects) throw new Error(`redirected to ${step.next}`);
      if (!step.next.startsWith(`${origin}/`)) return { status: step.answer.status, path: step.next, html: '' };
      at = step.next.slice(origin.length);
      step = await once(at, {});
    }
    return { status: step.answer.status, path: at, html: await step.answer.text() };
  }

  return {
    get: (path) => follow(path, {}),
    post: (path, fields) => follow(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/** Signs a visitor in to the staff console with one of the ready accounts; returns the page that follows. */
export async function signIn(
  service: Pick<LocalService, 'origin' | 'accounts'>,
  who: Visitor,
  username: string,
): Promise<Visit> {
  const account = service.accounts.find((known) => known.username === username);
  if (account === undefined) throw new Error(`no account ${username}`);
  const form = await who.get('/staff/sign-in/start');
  return who.post(form.path, { username, password: account.password });
}
