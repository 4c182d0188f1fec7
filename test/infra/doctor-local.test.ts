/** The command as people run it, beside a service that runs. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceProcess, spawnService } from '../support/service.ts';
import { wrongIn } from './doctor-report.ts';

const root = new URL('../../', import.meta.url);

describe('doctor on npm start', () => {
  let started: ServiceProcess;
  beforeAll(async () => {
    started = await spawnService();
  });
  afterAll(() => started.end('SIGKILL'));

  /** What `npm run ops:doctor -- --local` runs. */
  const command = (origin: string) =>
    new Promise<{ readonly code: number; readonly stdout: string }>((resolve) => {
      const words = ['--import', 'tsx', fileURLToPath(new URL('infra/operate/doctor.ts', root)), '--local', '--origin', origin];
      execFile(process.execPath, words, { cwd: fileURLToPath(root) }, (error, stdout) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout }),
      );
    });

  it('finds it well, as a command of its own beside the running process', async () => {
    const { code, stdout } = await command(started.origin);
    expect(wrongIn(stdout)).toEqual([]);
    expect(stdout).toMatch(/^ok +parts +table, queue, bucket, files, mail, texts, fax, site, identity$/m);
    expect(stdout).toMatch(/^ok +security headers/m);
    expect(stdout).toMatch(/^ok +due work +the oldest due work waits for 0 s$/m);
    expect(code).toBe(0);
  });

  it('notes what somebody has set', async () => {
    const post = (path: string, body: unknown) =>
      fetch(`${started.origin}/_local/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await post('fax-line', { always: 'busy' });
    await post('clock', { now: new Date(Date.now() + 26 * 3_600_000).toISOString() });
    const { code, stdout } = await command(started.origin);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^note +mail and fax line +set to misbehave: fax busy, mail take$/m);
    expect(stdout).toMatch(/^note +movable clock +moved to /m);
    expect(stdout).toMatch(/^ok +nightly check +every file was looked at within \d+ hours$/m);
  });

  it('finds nobody there once it has ended', async () => {
    await started.end('SIGTERM');
    const { code, stdout } = await command(started.origin);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^BAD +health +\/healthz does not answer$/m);
  });
});
