import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startLocalService } from '../../infra/local/service.ts';
import { audit } from '../../infra/operate/audit.ts';
import { restoreDrill, wentWell } from '../../infra/operate/restore-drill.ts';
import { findingsOf } from '../../lib/delivery/integrity/history.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import { submitRequest } from '../../lib/store/submit-request.ts';
import { bench, sampleRecord } from '../support/delivery-bench.ts';

async function finished() {
  const one = bench();
  const reference = await one.submit(sampleRecord('treating-provider'));
  await one.drain();
  await one.pass(3);
  const record = await one.requests.get(reference);
  if (record === null) throw new Error('no record');
  return { one, record };
}

type One = Awaited<ReturnType<typeof finished>>['one'];

const check = async (one: One, record: RequestRecord) => findingsOf(record, await one.requests.history(record), one.archive);

describe('the integrity of a record', () => {
  it('holds at the end of a life', async () => {
    const { one, record } = await finished();
    expect(await check(one, record)).toEqual([]);
  });

  it('says which event was changed, taken out or put in', async () => {
    const { one, record } = await finished();
    const changed = record.recentEvents.map((event, place) =>
      place === 2 ? { ...event, facts: { ...event.facts, sha256: 'x' } } : event,
    );
    expect(await check(one, { ...record, recentEvents: changed })).toEqual([{ wrong: 'history', position: 2 }]);
    const shorter = record.recentEvents.filter((_, place) => place !== 1);
    expect(await check(one, { ...record, recentEvents: shorter })).toEqual([{ wrong: 'history', position: 1 }]);
    const headless = record.recentEvents.slice(1);
    expect(await check(one, { ...record, recentEvents: headless })).toContainEqual({ wrong: 'beginning' });
  });

  it('says when the request is not the one that was sent', async () => {
    const { one, record } = await finished();
    const body = { ...record.body, patient: { ...record.body.patient, lastName: 'Somebody' } };
    expect(await check(one, { ...record, body })).toEqual([{ wrong: 'body' }]);
  });

  it('says which document is missing or damaged, faxed pages too', async () => {
    const { one, record } = await finished();
    const [document] = record.documents;
    const faxed = record.work['send-fax']?.attempts[0]?.sha256;
    if (document === undefined || faxed === undefined) throw new Error('nothing to damage');
    one.archive.objects.delete(document.sha256);
    one.archive.objects.set(faxed, new Uint8Array([1]));
    expect(await check(one, record)).toEqual([
      { wrong: 'document', sha256: document.sha256 },
      { wrong: 'document', sha256: faxed },
    ]);
  });
});

describe('the audit command', () => {
  it('prints a life without naming anybody, and says intact or where not', async () => {
    const { one, record } = await finished();
    const lines: string[] = [];
    expect(await audit(one, showReference(record.reference), (line) => lines.push(line))).toBe(0);
    const text = lines.join('\n');
    expect(lines.at(-1)).toBe('intact');
    expect(text).toContain('fax-delivered');
    for (const secret of ['Peña', 'María', '1984', 'Achterberg']) expect(text).not.toContain(secret);
    one.archive.objects.clear();
    expect(await audit(one, record.reference, (line) => lines.push(line))).toBe(1);
    expect(lines.at(-1)).toContain('NOT INTACT');
    expect(await audit(one, 'nonsense', (line) => lines.push(line))).toBe(2);
  });

  it('reads the folder of a service that has stopped', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'audit-'));
    const record = sampleRecord('attorney');
    const before = await startLocalService({ dataDir, sweepSeconds: 0 });
    const request = { body: record.body, reference: record.reference, arrivedBy: 'web', suspect: false } as const;
    await submitRequest(before.dependencies, request);
    expect(await before.idle(60_000)).toBe(true);
    await before.stop();
    const after = await startLocalService({ dataDir, sweepSeconds: 0 });
    const lines: string[] = [];
    expect(await audit(after.dependencies, record.reference, (line) => lines.push(line))).toBe(0);
    expect(lines.at(-1)).toBe('intact');
    await after.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);
});

describe('the restore drill', () => {
  it('gives back the table byte for byte, and a replay sends nothing again', async () => {
    const drill = await restoreDrill(4);
    expect(drill).toMatchObject({
      requests: 4,
      intact: 4,
      sameAfterRestore: true,
      sameAfterReplay: true,
      moreMails: 0,
      moreFaxes: 0,
    });
    expect(wentWell(drill)).toBe(true);
    expect(wentWell({ ...drill, sameAfterReplay: false })).toBe(false);
  }, 90_000);
});
