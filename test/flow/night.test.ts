/** What the clock brings with it, on the local service: the nightly check, the watch over deadlines, a fax number that nobody checked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { localNames } from '../../infra/local/local-secrets.ts';
import { type LocalService, startLocalService } from '../../infra/local/service.ts';
import { checkRecords } from '../../infra/operate/check-records.ts';
import { documentKey } from '../../lib/delivery/document-archive.ts';
import { needsStaff, type RequestRecord } from '../../lib/request/record.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import { sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';

const Emails = z.array(z.object({ subject: z.string() }).loose());

let service: LocalService;
beforeAll(async () => {
  service = await startService();
  service.clock.moveTo(new Date(`${sampleDay}T15:00:00Z`));
});
afterAll(() => service.stop());

async function handIn(to: LocalService, type: Parameters<typeof sampleBody>[0]): Promise<string> {
  const answer = Object(
    await readJson(to, '/api/v1/requests', posted(sampleBody(type), { 'idempotency-key': `k-${type}` }), 201),
  );
  expect(await to.idle(60_000)).toBe(true);
  return readReference(String(answer['reference'])) ?? '';
}

async function record(reference: string): Promise<RequestRecord> {
  const found = await service.dependencies.requests.get(reference);
  if (found === null) throw new Error('no request');
  return found;
}

async function moveTo(now: string): Promise<void> {
  await readJson(service, '/_local/clock', posted({ now }));
}

/** Takes a document of a request out of the bucket. */
async function lose({ engines, dependencies }: LocalService, reference: string): Promise<void> {
  const [document] = (await dependencies.requests.get(reference))?.documents ?? [];
  const Key = documentKey(document?.sha256 ?? '');
  await engines.clients.objects.send(new DeleteObjectCommand({ Bucket: dependencies.settings.DOCUMENTS_BUCKET, Key }));
}

const figures = (name: string) =>
  service.log
    .lines()
    .flatMap(({ metrics = {} }) => Object.entries(metrics).flatMap(([key, value]) => (key === name ? [value] : [])));

describe('a month on the movable clock', () => {
  it('brings the nightly check, which finds what was lost and tells staff once', async () => {
    const [sound, broken] = [await handIn(service, 'patient'), await handIn(service, 'attorney')];
    await lose(service, broken);
    await moveTo('2026-11-23T05:59:00.000Z');
    expect(needsStaff(await record(broken))).toBe(false);
    await moveTo('2026-11-23T06:01:00.000Z');
    expect((await record(broken)).work['check-integrity']).toMatchObject({
      state: 'with-staff',
      attempts: [{ code: 'missing' }],
    });
    expect(needsStaff(await record(sound))).toBe(false);
    await moveTo('2026-11-24T06:01:00.000Z');
    expect((await record(broken)).recentEvents.filter(({ what }) => what === 'file-broken')).toHaveLength(1);
    expect(figures('FilesChecked')).toEqual([2, 2]);
    expect(figures('FilesBroken')).toEqual([1, 0]);
  });

  it('brings the warning of an access request that nobody touches, by mail and without a word about the patient', async () => {
    await moveTo('2026-12-12T15:00:00.000Z');
    await moveTo('2026-12-12T17:00:00.000Z');
    const mails = Emails.parse(await readJson(service, '/_local/emails'));
    const warnings = mails.filter(({ subject }) => subject.startsWith('A due date is near'));
    expect(warnings).toHaveLength(1);
    for (const secret of ['Peña', 'María', '1984']) expect(JSON.stringify(warnings)).not.toContain(secret);
    expect(figures('UntouchedDay20').at(-1)).toBe(1);
  });

  it('brings the end of the time for which the fax number counts as checked', async () => {
    const until = new Date();
    until.setUTCDate(until.getUTCDate() + 92);
    await moveTo(until.toISOString());
    const reference = await handIn(service, 'treating-provider');
    expect((await record(reference)).work['send-fax']).toMatchObject({
      state: 'with-staff',
      attempts: [{ code: 'number-unverified' }],
    });
    expect(await readJson(service, '/_local/faxes')).toEqual([]);
  });
});

describe('years on the movable clock', () => {
  it('bring the end of what expires, in the table and in the access log, and of nothing else', async () => {
    const { accessLog, tickets, requests } = service.dependencies;
    const reference = await handIn(service, 'patient');
    await accessLog.record([{ kind: 'file', who: 'staff:one One', what: 'page', reference }]);
    await tickets.issue('done', {}, service.clock.now());
    const counts = () =>
      Promise.all(
        [localNames.table, localNames.accessLog].map(async (TableName) => {
          const { Items = [] } = await service.engines.clients.dynamo.send(new ScanCommand({ TableName }));
          // Tombstones of what is erased on the way have only just begun.
          return Items.filter(({ expiresAt, erasedOn }) => expiresAt !== undefined && erasedOn === undefined).length;
        }),
      );
    expect((await counts()).every((count) => count > 0)).toBe(true);
    await moveTo('2034-01-10T06:01:00.000Z');
    expect(await counts()).toEqual([0, 0]);
    expect(await requests.get(reference)).not.toBeNull();
  }, 60_000);
});

describe('npm run ops:check-records', () => {
  it('says what is wrong with the folder of a service that has stopped, and repairs nothing unasked', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'check-'));
    const before = await startLocalService({ dataDir, sweepSeconds: 0 });
    const reference = await handIn(before, 'patient');
    const lines: string[] = [];
    const look = (at: LocalService, mark = false) => checkRecords(at.dependencies, mark, (line) => lines.push(line));
    expect(await look(before)).toBe(0);
    expect(lines.at(-1)).toBe('1 files intact, 0 not, 0 not checked');
    await lose(before, reference);
    await before.stop();
    const after = await startLocalService({ dataDir, sweepSeconds: 0 });
    expect(await look(after)).toBe(1);
    expect(lines).toContain(`${showReference(reference)}  NOT INTACT: missing`);
    expect((await after.dependencies.requests.get(reference))?.work['check-integrity']).toBeUndefined();
    expect(await look(after, true)).toBe(1);
    expect((await after.dependencies.requests.get(reference))?.work['check-integrity']?.state).toBe('with-staff');
    for (const secret of ['Peña', 'María', '1984']) expect(lines.join('\n')).not.toContain(secret);
    await after.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);
});
