/**
 * Files of records come in: from the clerk's form to the checked copy, through the functions on the local service. Long: each way a file is
 * refused, and each way it comes in.
 */

import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchExports } from '../../infra/local/export-folder.ts';
import { localNames } from '../../infra/local/local-secrets.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { showReference } from '../../lib/request/reference.ts';
import { cdaOf, dicomOf, jpegOf, pdfOf, pdfWithAction, zipOf } from '../support/hostile-files.ts';
import { posted, readJson, startService, type Visitor } from '../support/service.ts';
import {
  askParts,
  beginFile,
  beginParts,
  clerkOf,
  filesIn,
  gatheredRequest,
  sendFile,
  sendingOn,
  sendPart,
} from '../support/upload-steps.ts';

let service: LocalService;
let clerk: Visitor;

beforeAll(async () => {
  service = await startService();
});
// A session ends when the clock is moved by more than 15 minutes.
beforeEach(async () => {
  clerk = await clerkOf(service);
});
afterAll(() => service.stop());

/** Not written out, or scanners would find it in this file. */
const eicar = Buffer.from(
  'WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=',
  'base64',
);

const planScan = (...next: readonly string[]) => readJson(service, '/_local/malware-scan', posted({ next }));
const pageOf = async (reference: string) => (await clerk.get(`/staff/requests/${reference}`)).html;

describe('a PDF that a clerk adds', () => {
  it('goes through the quarantine, and stands on the page of the request with its pages', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const bytes = await pdfOf(3);
    const sent = await sendFile(sending, bytes, 'Peña chart.pdf');
    expect(sent).toMatchObject({
      status: 303,
      location: expect.stringContaining(`/staff/requests/${reference}?done=file-sent`),
    });
    const [file] = await filesIn(service, reference);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toMatchObject({ state: 'clean', type: 'pdf', pages: 3, size: bytes.length, sha256, name: 'Peña chart.pdf' });
    const copy = service.files.buckets.find(localNames.packages, file?.key ?? '');
    expect(copy).toMatchObject({ size: bytes.length, metadata: {}, type: 'application/pdf' });
    const { html } = await clerk.get(`/staff/requests/${reference}`);
    expect(html).toMatch(/Progress notes[\s\S]*Ready[\s\S]*Peña chart\.pdf[\s\S]*PDF · 3 pages/);
  });
});

describe('a folder into which the record system exports', () => {
  it('is watched: a file named by a reference is added to its request, and one that names none stays', async () => {
    const reference = await gatheredRequest(service);
    const folder = mkdtempSync(join(tmpdir(), 'exports-'));
    const stop = watchExports({ folder, files: service.files, log: service.log, pause: 50 });
    writeFileSync(join(folder, `${showReference(reference)} chart 1.pdf`), await pdfOf(2));
    writeFileSync(join(folder, 'notes.pdf'), 'x');
    await vi.waitUntil(() => readdirSync(join(folder, 'taken')).length === 1, { timeout: 10_000 });
    await stop();
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'clean', pages: 2, addedBy: 'system' }]);
    expect(readdirSync(folder).sort()).toEqual(['notes.pdf', 'taken']);
    expect(await pageOf(reference)).toContain('chart 1.pdf');
    rmSync(folder, { recursive: true });
  });
});

describe('a file that is not clean', () => {
  it.each([
    ['malware', eicar, 'x.pdf', 'The scan found malware'],
    ['malware in a ZIP in a ZIP', zipOf({ 'b.zip': zipOf({ 'a.txt': eicar }) }), 'x.zip', 'The scan found malware'],
    ['a program called PDF', Buffer.from(`MZ${'\0'.repeat(300)}`), 'x.pdf', 'This kind of file is not taken'],
    [
      'a photo of a phone',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'IMG_1.heic',
      'This kind of file is not taken',
    ],
    ['nothing', Buffer.alloc(0), '', 'There is nothing in it'],
  ])('%s is refused in words, and no copy of it is made', async (_, bytes, name, said) => {
    const reference = await gatheredRequest(service);
    await sendFile(await beginFile(clerk, reference), bytes, name);
    const [file] = await filesIn(service, reference);
    expect(file?.state).toBe('refused');
    expect(await pageOf(reference)).toContain(said);
    expect(service.files.buckets.list(localNames.packages, '').filter(({ key }) => key.endsWith(file?.id ?? ''))).toEqual([]);
  });

  it('with a script is refused although its scan found nothing', async () => {
    const reference = await gatheredRequest(service);
    await sendFile(await beginFile(clerk, reference), await pdfWithAction({ S: 'Launch', F: 'cmd.exe' }));
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'refused', why: 'script' }]);
    expect(await pageOf(reference)).toContain('Print it to a new PDF');
  });

  it.each(['UNSUPPORTED', 'FAILED', 'ACCESS_DENIED'])('because its scan said %s is a task of staff', async (outcome) => {
    const reference = await gatheredRequest(service);
    await planScan(outcome);
    await sendFile(await beginFile(clerk, reference), cdaOf());
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'refused', why: 'not-scanned' }]);
    expect(await pageOf(reference)).toMatch(/Wait for the scan of a file[\s\S]*Needs a person/);
  });

  it('because its scan never said anything is a task of staff after 30 minutes', async () => {
    const reference = await gatheredRequest(service);
    await planScan('silent');
    await sendFile(await beginFile(clerk, reference), cdaOf());
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'checking' }]);
    await readJson(service, '/_local/clock', posted({ now: new Date(Date.now() + 29 * 60_000).toISOString() }));
    const waitOf = async () =>
      Object.values((await service.dependencies.requests.get(reference))?.work ?? {}).find(({ kind }) => kind === 'await-scan')
        ?.state;
    expect(await waitOf()).toBe('ready');
    await readJson(service, '/_local/clock', posted({ now: new Date(Date.now() + 31 * 60_000).toISOString() }));
    await readJson(service, '/_local/clock', posted({ now: null }));
    clerk = await clerkOf(service);
    expect(await pageOf(reference)).toMatch(/Wait for the scan of a file[\s\S]*Needs a person/);
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'checking' }]);
  });
});

describe('the quarantine', () => {
  it('is read by nobody before the scan has let an object go', async () => {
    const reference = await gatheredRequest(service);
    await planScan('silent');
    const sending = await beginFile(clerk, reference);
    await sendFile(sending, cdaOf());
    await service.idle(10_000);
    const { endpoint } = service.files;
    expect((await fetch(`${endpoint}/${localNames.incoming}/${sending.fields['key']}`)).status).toBe(403);
  });

  it('takes no file without a form of ours, none that is larger, and none once the form has ended', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const codeOf = async (changed: Readonly<Record<string, string>>) =>
      /<Code>([^<]+)/.exec((await sendFile({ ...sending, fields: changed }, cdaOf())).text)?.[1];
    expect(await codeOf({ key: sending.fields['key'] ?? '' })).toBe('AccessDenied');
    expect(await codeOf({ ...sending.fields, key: `incoming/${reference}/${'0'.repeat(32)}` })).toBe('AccessDenied');
    await readJson(service, '/_local/clock', posted({ now: new Date(Date.now() + 61 * 60_000).toISOString() }));
    expect(await codeOf(sending.fields)).toBe('AccessDenied');
    await readJson(service, '/_local/clock', posted({ now: null }));
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'incoming' }]);
  });

  it('keeps the file that came first: the same form sent again changes nothing', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const first = await pdfOf(2);
    await sendFile(sending, first, 'first.pdf');
    await sendFile(sending, await pdfOf(9), 'second.pdf');
    const [file] = await filesIn(service, reference);
    expect(file).toMatchObject({ state: 'clean', pages: 2, name: 'first.pdf', size: first.length });
    const copies = service.files.buckets.list(localNames.packages, file?.key ?? 'none');
    expect(copies.map(({ size }) => size)).toEqual([first.length]);
  });
});

describe('a file in parts', () => {
  /** Three parts. */
  const large = () => Buffer.concat([dicomOf(), randomBytes(20 * 1024 * 1024)]);

  it('is taken up where it stopped, and is then one file like any other', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const bytes = large();
    const begun = await beginParts(clerk, sending, bytes, 'Peña scan.dcm');
    for (const part of [1, 3]) expect((await sendPart(clerk, sending, bytes, begun, part)).status).toBe(200);
    const { fingerprint = '' } = begun;
    expect(await askParts(clerk, sending, 'complete', { fingerprint })).toEqual({ have: [1, 3] });
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'incoming' }]);
    expect((await beginParts(clerk, sending, bytes)).have).toEqual([1, 3]);
    await sendPart(clerk, sending, bytes, begun, 2);
    const to = { to: `/staff/requests/${reference}?done=file-sent` };
    expect(await askParts(clerk, sending, 'complete', { fingerprint })).toEqual(to);
    const [file] = await filesIn(service, reference);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toMatchObject({ state: 'clean', type: 'dicom', size: bytes.length, sha256, name: 'Peña scan.dcm' });
    expect(file).not.toHaveProperty('sending');
    expect(service.files.buckets.list('parts of files', '')).toEqual([]);
    expect(await pageOf(reference)).toContain('Peña scan.dcm');
    const record = await service.dependencies.requests.get(reference);
    const told = record?.recentEvents.map(({ what }) => what).filter((what) => what.startsWith('file-'));
    expect(told).toEqual(['file-added', 'file-arrived', 'file-clean']);
  });

  it('counts as nothing when the form brought a file first', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const bytes = await pdfOf(2);
    const begun = await beginParts(clerk, sending, bytes);
    const { address } = await sendPart(clerk, sending, bytes, begun, 1);
    await sendFile(sending, await pdfOf(5), 'first.pdf');
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'clean', pages: 5, name: 'first.pdf' }]);
    expect(await askParts(clerk, sending, 'complete', { fingerprint: begun.fingerprint ?? '' })).toEqual({ problem: 'closed' });
    expect((await fetch(address, { method: 'PUT', body: Buffer.from(bytes) })).status).toBe(200);
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'clean', pages: 5 }]);
  });

  it('takes no part that was not signed, is larger, or comes too late', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const bytes = await pdfOf(2);
    const begun = await beginParts(clerk, sending, bytes);
    const { address } = await sendPart(clerk, sending, bytes, begun, 1);
    const codeOf = async (url: string, body: Uint8Array = bytes) => {
      const answer = await fetch(url, { method: 'PUT', body: Buffer.from(body) });
      return answer.ok ? 'taken' : /<Code>([^<]+)/.exec(await answer.text())?.[1];
    };
    expect(await codeOf(address)).toBe('taken');
    expect(await codeOf(address, Buffer.concat([bytes, Buffer.from('more')]))).toBe('SignatureDoesNotMatch');
    expect(await codeOf(address.replace('partNumber=1', 'partNumber=2'))).toBe('SignatureDoesNotMatch');
    const [plain = ''] = address.split('?');
    expect(await codeOf(plain)).toBe('AccessDenied');
    const upload = new URL(address).searchParams.get('uploadId');
    expect(await codeOf(`${plain}?partNumber=1&uploadId=${upload}`)).toBe('AccessDenied');
    expect((await fetch(`${plain}?uploadId=${upload}`)).status).toBe(403);
    expect((await fetch(`${plain}?uploads`, { method: 'POST' })).status).toBe(403);
    await readJson(service, '/_local/clock', posted({ now: new Date(Date.now() + 61 * 60_000).toISOString() }));
    expect(await codeOf(address)).toBe('AccessDenied');
    await readJson(service, '/_local/clock', posted({ now: null }));
    await (await clerkOf(service)).post(`${sending.path}/abort`, { token: sending.token });
  });

  it('takes no part any more once it was dropped', async () => {
    const reference = await gatheredRequest(service);
    const sending = await beginFile(clerk, reference);
    const bytes = await pdfOf(2);
    const begun = await beginParts(clerk, sending, bytes);
    const { address } = await sendPart(clerk, sending, bytes, begun, 1);
    expect((await clerk.post(`${sending.path}/abort`, { token: sending.token })).path).toBe(sending.path);
    expect((await fetch(address, { method: 'PUT', body: Buffer.from(bytes) })).status).toBe(404);
    expect(await beginParts(clerk, sending, bytes)).toMatchObject({ have: [], fingerprint: begun.fingerprint });
  });

  it('may be sent by pages of this site alone', async () => {
    const { endpoint } = service.files;
    const ask = async (origin: string, method = 'PUT') => {
      const headers = { origin, 'access-control-request-method': method };
      const answer = await fetch(`${endpoint}/${localNames.incoming}/incoming/x`, { method: 'OPTIONS', headers });
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };
    expect(await ask(service.origin)).toEqual([200, service.origin]);
    expect(await ask(service.origin, 'DELETE')).toEqual([403, service.origin]);
    expect(await ask('https://evil.example')).toEqual([403, null]);
  });
});

describe('files of a request', () => {
  it('of every kind and of 40 MB are taken', async () => {
    const reference = await gatheredRequest(service);
    for (const [bytes, name] of [
      [cdaOf(), 'a.xml'],
      [jpegOf(10, 10), 'b.jpg'],
      [zipOf({ 'a.bin': Buffer.alloc(1) }), 'c.zip'],
      [Buffer.concat([dicomOf(), Buffer.alloc(40 * 1024 * 1024)]), 'd.dcm'],
    ] as const)
      expect((await sendFile(await beginFile(clerk, reference), bytes, name)).status).toBe(303);
    const files = await filesIn(service, reference);
    expect(files.map(({ type, state }) => `${type} ${state}`)).toEqual(['xml clean', 'jpeg clean', 'zip clean', 'dicom clean']);
    expect(files[3]?.size).toBeGreaterThan(40 * 1024 * 1024);
    expect(await pageOf(reference)).toContain('1 entry, not opened');
  });

  it('name nobody in the log, in keys, in addresses or in queues', async () => {
    const reference = await gatheredRequest(service);
    const sent = await sendFile(
      await beginFile(clerk, reference),
      jpegOf(10, 10, { exif: 'Zyxcanaria 1931-07-19' }),
      'Zyxcanaria 1931-07-19.jpg',
    );
    expect(await filesIn(service, reference)).toMatchObject([{ state: 'clean', name: 'Zyxcanaria 1931-07-19.jpg' }]);
    const keys = [localNames.incoming, localNames.packages].flatMap((bucket) => service.files.buckets.list(bucket, ''));
    const written = [service.log.lines(), sent.location, keys.map(({ key }) => key)];
    expect(JSON.stringify(written)).not.toMatch(/Zyxcanaria|1931-07-19/);
    expect(JSON.stringify(service.post.emails())).not.toMatch(/Zyxcanaria/);
  });
});

describe('a service that stops', () => {
  it('keeps files on its disk, and judges after its next start what was on its way', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'uploads-'));
    const first = await startService({ dataDir });
    const reference = await gatheredRequest(first);
    first.files.plan({ next: ['silent'] });
    await sendFile(await beginFile(await clerkOf(first), reference), cdaOf(), 'a.xml');
    expect(await filesIn(first, reference)).toMatchObject([{ state: 'checking' }]);
    const before = await clerkOf(first);
    const sending = await beginFile(before, reference);
    const bytes = await pdfOf(2);
    await sendPart(before, sending, bytes, await beginParts(before, sending, bytes), 1);
    await first.stop();
    const again = await startService({ dataDir });
    expect(await filesIn(again, reference)).toMatchObject([{ state: 'clean', name: 'a.xml' }, { state: 'incoming' }]);
    const after = await clerkOf(again);
    expect((await beginParts(after, sendingOn(await after.get(sending.path)), bytes)).have).toEqual([1]);
    await again.stop();
    rmSync(dataDir, { recursive: true });
  });
});
