/** What `npm start` promises: one process on 127.0.0.1, ready soon, stopping cleanly. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { toEvent } from '../../infra/local/http-gateway.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { deep } from '../support/depth.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, signIn, spawnService, startService, visitor } from '../support/service.ts';
import { Accepted, Emails, idle, type Reached, submit, WorkList, workStates } from './local-work.ts';

const Faxes = z.array(z.object({ status: z.string(), received: z.boolean(), pagesSentSuccessfully: z.int() }));

async function moveTime(service: Reached, minutes: number): Promise<void> {
  const { now } = z.object({ now: z.string() }).parse(await readJson(service, '/_local/clock'));
  const later = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  await readJson(service, '/_local/clock', posted({ now: later }));
}

/** Addresses on which a process listens, as Linux lists them; null elsewhere. */
function listeningAddresses(pid: number): readonly string[] | null {
  if (!existsSync(`/proc/${pid}/fd`)) return null;
  const links = readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${name}`)];
    } catch {
      return [];
    }
  });
  const inodes = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  const rows = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/${pid}/net/${name}`, 'utf8').split('\n').slice(1));
  return rows.flatMap((row) => {
    const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/);
    return state === '0A' && inodes.has(inode) ? [local.split(':')[0] ?? ''] : [];
  });
}

test('the event of a request carries the peer of the socket, and nothing that only the edge may say', () => {
  const headers = {
    host: '127.0.0.1:4300',
    cookie: 'a=1; b=2',
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': '203.0.113.9',
    'cloudfront-viewer-address': '203.0.113.9:1',
    'x-origin-verify': 'guess',
  };
  const asked = { method: 'POST', url: '/en/status?a=1&a=2', headers };
  const event = toEvent(asked, Buffer.from('name=%C3%B1'), '127.0.0.1', new Date(0));
  expect(event.requestContext.http.sourceIp).toBe('127.0.0.1');
  expect(Object.keys(event.headers).sort()).toEqual(['content-type', 'host']);
  expect(event.cookies).toEqual(['a=1', 'b=2']);
  expect(event.rawPath).toBe('/en/status');
  expect(event.queryStringParameters).toEqual({ a: '1,2' });
  // API Gateway hands on as text only what it knows to be text.
  expect(event.isBase64Encoded).toBe(true);
  expect(Buffer.from(event.body ?? '', 'base64').toString()).toBe('name=%C3%B1');
});

describe('as a process', () => {
  test('is ready in time, listens on 127.0.0.1 alone, and ends with 0 on SIGTERM', async () => {
    const service = await spawnService({}, onTestFinished);
    // With room for a busy machine: `bench:start` measures it.
    expect(service.millisecondsToReady).toBeLessThan(40_000);
    expect(await readJson(service, '/healthz')).toMatchObject({
      ok: true,
      parts: { table: 'ok', queue: 'ok', bucket: 'ok', files: 'ok', mail: 'ok', fax: 'ok', site: 'ok', identity: 'ok' },
    });
    const addresses = listeningAddresses(service.pid);
    if (addresses !== null) {
      expect(addresses.length).toBeGreaterThan(4);
      // 127.0.0.1, in the byte order of the list.
      expect(new Set(addresses)).toEqual(new Set(['0100007F']));
    }
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(service.stdout().match(/^ready /gm)).toHaveLength(1);
    expect(service.stdout()).toContain('clerk');
    expect(service.stderr()).toBe('');
  });
});

describe('in this process', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  test('says in words what is wrong with a setting', async () => {
    await expect(spawnService({ PORT: '-1' })).rejects.toThrow('PORT is a number from 0 to 65535');
  });

  test('twenty parallel posts with one key make one request and twenty equal answers', async () => {
    const init = () => posted(sampleBody('patient'), { 'idempotency-key': 'twenty' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => readJson(service, '/api/v1/requests', init(), 201)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { reference } = Accepted.parse(answers[0]);
    await idle(service);
    const list = WorkList.parse(await readJson(service, '/_local/work'));
    const prepared = list.filter((work) => work.kind === 'prepare-documents');
    expect(prepared.filter((work) => work.reference === reference.replaceAll('-', ''))).toHaveLength(1);
  });

  if (deep)
    test('a busy line is dialled again when its time has come, and the pages arrive once', async () => {
      await readJson(service, '/_local/fax-line', posted({ next: ['busy', 'lost-callback'], callMilliseconds: 20 }));
      await submit(service, 'fax-1', 'treating-provider');
      await idle(service);
      for (let minutes = 0; minutes < 60; minutes += 5) await moveTime(service, 5);
      const faxes = Faxes.parse(await readJson(service, '/_local/faxes'));
      expect(faxes.map(({ status, received }) => `${status} ${received}`)).toEqual(['FAILURE false', 'COMPLETED true']);
      expect(await workStates(service)).toContain('send-fax done');
    });

  test('a bounce reaches the file of the request', async () => {
    await submit(service, 'bounce-1');
    await idle(service);
    const emails = Emails.parse(await readJson(service, '/_local/emails'));
    const notice = emails.findLast(({ tags }) => tags['work'] === 'notify-received');
    await readJson(service, '/_local/ses-events', posted({ messageId: notice?.messageId, type: 'Bounce' }));
    expect(await workStates(service)).toContain('notify-received with-staff');
  });

  test('a clerk signs in through the identity provider, with the right password alone', async () => {
    const clerk = visitor(service);
    const queue = await signIn(service, clerk, 'clerk');
    expect(queue.status).toBe(200);
    expect(queue.path).toMatch(/^\/staff/);
    expect(queue.html).toContain('Casey Clerk');

    const stranger = visitor(service);
    const form = await stranger.get('/staff/sign-in/start');
    expect((await stranger.post(form.path, { username: 'clerk', password: 'guess' })).status).toBe(401);
    expect((await stranger.get('/staff')).html).not.toContain('Casey Clerk');
  });

  test('shares nothing with another service in the same process', async () => {
    const other = await startService();
    try {
      await moveTime(other, 24 * 60);
      const reference = await submit(other, 'elsewhere-1');
      await idle(other);
      const held = async (where: Reached) =>
        WorkList.parse(await readJson(where, '/_local/work')).filter(
          (work) => work.reference === reference.replaceAll('-', ''),
        );
      expect((await held(other)).every(({ state }) => state === 'done')).toBe(true);
      expect(await held(service)).toEqual([]);
      expect(other.clock.offset() - service.clock.offset()).toBeGreaterThan(0);
    } finally {
      await other.stop();
    }
  });

  test('only its own pages may switch things', async () => {
    const foreign = await fetch(`${service.origin}/_local/sweep`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
    expect((await fetch(`${service.origin}/_local/fax-line`, posted({ always: 'nonsense' }))).status).toBe(422);
    expect((await fetch(`${service.origin}/_local`)).status).toBe(200);
  });

  test('refuses what is over the size that Lambda takes', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(6 * 1024 * 1024 + 1) };
    expect((await fetch(`${service.origin}/api/v1/requests`, init)).status).toBe(413);
  });
});
