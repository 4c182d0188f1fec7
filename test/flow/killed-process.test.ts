/** What `npm start` promises of a folder: whatever it accepted is there after its process was killed. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { readJson, spawnService } from '../support/service.ts';
import { Emails, idle, submit, workStates } from './local-work.ts';

const Documents = z.array(z.object({ kind: z.string(), sha256: z.string(), pages: z.int(), bytes: z.int(), href: z.string() }));

test('a service that is killed loses nothing: the request is there and its work completes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-service-'));
  try {
    const first = await spawnService({ DATA_DIR: folder }, onTestFinished);
    const reference = await submit(first, 'survives-1');
    const open = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => statSync(join(folder, name)).mode & 0o077,
    );
    expect(open).toEqual([]);
    expect(await first.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });

    const second = await spawnService({ DATA_DIR: folder }, onTestFinished);
    // Work that was cut off in the middle is taken up at once: whoever held it is gone with its process.
    let states = await workStates(second);
    for (let seconds = 0; seconds < 20 && !states.every((state) => state.endsWith(' done')); seconds += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await idle(second);
      states = await workStates(second);
    }
    expect(states.length).toBeGreaterThan(2);
    expect(states.every((state) => state.endsWith(' done'))).toBe(true);
    // The same key leads to the same request: the keys survived as well.
    expect(await submit(second, 'survives-1')).toBe(reference);
    const documents = Documents.parse(await readJson(second, `/_local/documents/${reference}`));
    expect(documents.length).toBeGreaterThan(0);
    await second.end('SIGKILL');

    const third = await spawnService({ DATA_DIR: folder }, onTestFinished);
    for (const { href, bytes } of documents) {
      const answer = await fetch(`${third.origin}${href}`);
      expect(answer.status).toBe(200);
      expect((await answer.arrayBuffer()).byteLength).toBe(bytes);
    }
    const emails = Emails.parse(await readJson(third, '/_local/emails'));
    expect(emails.map(({ tags }) => tags['work']).sort()).toEqual([...new Set(emails.map(({ tags }) => tags['work']))].sort());
    expect(await third.end('SIGINT')).toEqual({ code: 0, signal: null });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

test('a damaged table is told in words, without the stack of an engine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-service-'));
  try {
    mkdirSync(join(folder, 'table'));
    writeFileSync(join(folder, 'table', 'CURRENT'), 'garbage\n');
    const ended = await spawnService({ DATA_DIR: folder }, onTestFinished).then(
      () => 'started',
      (error: unknown) => String(error),
    );
    expect(ended).toContain(`What ${folder} holds is damaged and cannot be read.`);
    expect(ended).not.toMatch(/^\s+at /m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
