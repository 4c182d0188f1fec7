/** What the console answers the script that sends a file in parts: rights, sizes, and which file is on its way. */
import { describe, expect, it } from 'vitest';
import { fileArrived } from '../../../lib/request/package/arriving.ts';
import { fileOf } from '../../../lib/request/package/files.ts';
import type { PackageFile } from '../../../lib/request/package/stored.ts';
import { partSize } from '../../../lib/uploads/limits.ts';
import { assetNames } from '../../../lib/web/built/asset-names.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, after, ana, ben, desk, noon, recordOf, rex, sue } from '../../support/staff-fakes.ts';

const id = 'a'.repeat(32);
const place: PackageFile = {
  ...{ id, recordType: 'lab-reports', addedBy: 'staff:sub-ana Ana Ruiz', addedAt: noon.toISOString(), state: 'incoming' },
};

async function started(change: Partial<PackageFile> = {}, status: 'in-process' | 'quality-check' = 'in-process') {
  const record = recordOf(sampleBody('patient'), 1, { status, package: { files: [{ ...place, ...change }] } });
  const { reference } = record;
  const console = desk([record]);
  Object.assign(console.deps, { settings: { ...console.deps.settings, PACKAGE_MEGABYTES: 100 } });
  const page = `/staff/requests/${reference}/files/${id}`;
  const clerk = await console.enter(ana);
  const ask = async (act: string, fields: Readonly<Record<string, string>> = {}, who = clerk) => {
    const reply = await console.post(`${page}/${act}`, fields, who);
    const json = reply.headers?.['content-type'] === 'application/json';
    return { status: reply.status, location: reply.headers?.['location'], ...(json && { answer: JSON.parse(reply.text) }) };
  };
  const fileNow = () => fileOf(console.record(reference), id);
  return { console, reference, page, clerk, ask, fileNow, key: `incoming/${reference}/${id}` };
}

/** 20 MB: two parts of 8 and one of 4. */
const large = { size: String(20 * 1024 ** 2), modified: '1764428400000', head: 'ab'.repeat(32), name: 'Zyx Canaria.pdf' };

describe('a file in parts', () => {
  it('begins, is signed part by part, and is put together once every part is there', async () => {
    const { console, reference, ask, fileNow, key } = await started();
    const { status, answer } = await ask('begin', large);
    expect([status, answer]).toEqual([200, { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), partSize, have: [] }]);
    const { fingerprint } = answer;
    expect(fileNow()?.sending).toEqual({ upload: 'upload-1', fingerprint, size: 20 * 1024 ** 2 });
    const { addresses } = (await ask('sign', { fingerprint, part: '2' })).answer;
    const asked = addresses.map((address: string) => new URL(address));
    expect(asked.map(({ pathname }: URL) => pathname)).toEqual([`/${key}`, `/${key}`]);
    expect(asked.map(({ searchParams }: URL) => Object.fromEntries(searchParams))).toMatchObject([
      { upload: 'upload-1', number: '2', size: String(partSize), until: new Date(noon.getTime() + 3_600_000).toISOString() },
      { number: '3', size: String(4 * 1024 ** 2) },
    ]);
    console.parts.put(1, partSize);
    console.parts.put(2, partSize);
    expect((await ask('complete', { fingerprint })).answer).toEqual({ have: [1, 2] });
    console.parts.put(3, 4 * 1024 ** 2);
    const to = { to: `/staff/requests/${reference}?done=file-sent` };
    expect((await ask('complete', { fingerprint })).answer).toEqual(to);
    expect(console.parts.whole.get(key)?.map(({ number }) => number)).toEqual([1, 2, 3]);
    // The answer was lost, and the script asks again.
    expect((await ask('complete', { fingerprint })).answer).toEqual(to);
  });

  it('is not put together from a part of another size', async () => {
    const { console, ask } = await started();
    const { fingerprint } = (await ask('begin', large)).answer;
    for (const [number, size] of [partSize, partSize - 1, 4 * 1024 ** 2].entries()) console.parts.put(number + 1, size);
    expect((await ask('complete', { fingerprint })).answer).toEqual({ have: [1, 2, 3] });
    expect(console.parts.whole.size).toBe(0);
  });

  it('goes on where it stopped when the same file is chosen, whoever does it', async () => {
    const { console, ask } = await started();
    await ask('begin', large);
    console.parts.put(1, partSize);
    console.parts.put(2, partSize);
    expect((await ask('begin', large, await console.enter(ben))).answer.have).toEqual([1, 2]);
    expect(console.parts.open.size).toBe(1);
  });

  it.each([
    ['size', String(20 * 1024 ** 2 + 1)],
    ['modified', '1764428400001'],
    ['head', 'cd'.repeat(32)],
  ])('of another %s takes the place of the one before, whose script is told', async (field, value) => {
    const { console, ask, fileNow } = await started();
    const first = (await ask('begin', large)).answer;
    console.parts.put(1, partSize);
    const second = (await ask('begin', { ...large, [field]: value })).answer;
    expect(second.have).toEqual([]);
    expect([...console.parts.open.keys()]).toEqual(['upload-2']);
    expect(fileNow()?.sending?.upload).toBe('upload-2');
    for (const act of ['sign', 'complete'])
      expect(await ask(act, { fingerprint: first.fingerprint, part: '1' })).toMatchObject({
        status: 409,
        answer: { problem: 'other-file' },
      });
  });

  it('begins again when the bucket has dropped it', async () => {
    const { console, ask, fileNow } = await started({
      sending: { upload: 'gone', fingerprint: 'f'.repeat(64), size: 20 * 1024 ** 2 },
    });
    const { fingerprint } = (await ask('begin', large)).answer;
    await console.deps.partUploads.abort({ key: '', upload: 'upload-1' });
    expect((await ask('begin', large)).answer).toEqual({ fingerprint, partSize, have: [] });
    expect(fileNow()?.sending?.upload).toBe('upload-2');
  });

  it('is told of in no event and by no name: neither stands in the record, the log or an answer', async () => {
    const { console, reference, ask } = await started();
    const before = console.record(reference).recentEvents;
    const { answer } = await ask('begin', large);
    expect(console.record(reference).recentEvents).toEqual(before);
    expect(JSON.stringify([console.items(), console.logged, answer])).not.toContain('Canaria');
    expect([...console.parts.open.values()]).toMatchObject([{ name: 'Zyx Canaria.pdf' }]);
  });

  it('is no longer on its way when an object has come', async () => {
    const { console, reference, ask } = await started();
    await ask('begin', large);
    const record = console.record(reference);
    const arrival = fileArrived(record, { id, version: { etag: 'e' }, size: 5 }, noon);
    const file = arrival === null ? undefined : fileOf(after(record, arrival), id);
    expect(file).toMatchObject({ state: 'checking', size: 5 });
    expect(file).not.toHaveProperty('sending');
  });
});

describe('the console refuses', () => {
  it.each([
    ['no size', { size: '' }],
    ['nothing', { size: '0' }],
    ['a size with more than digits', { size: '1e9' }],
    ['a time that is none', { modified: '-1' }],
    ['a hash that is none', { head: 'ab' }],
    ['a name without end', { name: 'n'.repeat(1001) }],
  ])('%s', async (_, wrong) => {
    const { console, ask } = await started();
    expect(await ask('begin', { ...large, ...wrong })).toMatchObject({ status: 400, answer: { problem: 'unreadable' } });
    expect(console.parts.open.size).toBe(0);
  });

  it('a file that is larger than what is left for the request', async () => {
    const { console, ask } = await started();
    const most = console.deps.settings.PACKAGE_MEGABYTES * 1024 ** 2;
    expect(await ask('begin', { ...large, size: String(most + 1) })).toMatchObject({
      status: 422,
      answer: { problem: 'too-large' },
    });
    expect((await ask('begin', { ...large, size: String(most) })).status).toBe(200);
  });

  it.each(['0', '4', '-1', '1.5', '', 'x'])('to sign part "%s" of three', async (part) => {
    const { ask } = await started();
    const { fingerprint } = (await ask('begin', large)).answer;
    expect(await ask('sign', { fingerprint, part })).toMatchObject({ status: 400, answer: { problem: 'unreadable' } });
  });

  it('what comes without the token of the session, or from another site', async () => {
    const { console, page, clerk } = await started();
    for (const act of ['begin', 'sign', 'complete', 'abort']) {
      expect((await console.post(`${page}/${act}`, { ...large, token: 'other' }, clerk)).status).toBe(403);
      const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      expect((await console.post(`${page}/${act}`, large, clerk, elsewhere)).status).toBe(403);
    }
    expect(console.parts.open.size).toBe(0);
  });

  it('whoever has no right to work', async () => {
    const { console, ask } = await started();
    for (const other of [abe, rex])
      for (const act of ['begin', 'sign', 'complete', 'abort'])
        expect((await ask(act, large, await console.enter(other))).status).toBe(403);
    expect((await ask('begin', large, await console.enter(sue))).status).toBe(200);
  });

  it.each([
    ['that has come', { state: 'checking' }, 'in-process'],
    ['of a request whose records are being checked', {}, 'quality-check'],
    ['that there is not', { id: 'b'.repeat(32) }, 'in-process'],
  ] as const)('a file %s', async (_, change, status) => {
    const { console, ask } = await started(change, status);
    for (const act of ['begin', 'sign', 'complete'])
      expect(await ask(act, { ...large, fingerprint: 'f'.repeat(64) })).toMatchObject({
        status: 409,
        answer: { problem: 'closed' },
      });
    expect((await ask('abort')).status).toBe(404);
    expect(console.parts.open.size).toBe(0);
  });

  it('a file for which nothing is taken by the time that it is written down, and drops what it began', async () => {
    const { console, reference, ask, fileNow } = await started();
    const { begin } = console.deps.partUploads;
    Object.assign(console.deps.partUploads, {
      begin: async (key: string, name: string) => {
        await console.deps.requests.change(reference, () => ({ status: 'quality-check', events: [] }));
        return begin(key, name);
      },
    });
    expect(await ask('begin', large)).toMatchObject({ status: 409, answer: { problem: 'closed' } });
    expect(console.parts.open.size).toBe(0);
    expect(fileNow()).not.toHaveProperty('sending');
  });
});

describe('the page that sends a file', () => {
  it('has its script, which may send to us and to the bucket alone', async () => {
    const { console, page, clerk, reference } = await started();
    const { text, headers } = await console.get(page, clerk);
    expect(text.match(/<script[^>]*>/g)).toEqual([`<script src="/assets/${assetNames.sendParts}" defer>`]);
    expect(headers?.['content-security-policy']).toContain(
      "script-src 'self'; connect-src 'self' https://incoming.example.org; form-action 'self' https://incoming.example.org;",
    );
    expect((await console.get(`/staff/requests/${reference}`, clerk)).text).not.toContain('<script');
  });

  it('says that a part has come, and drops it', async () => {
    const { console, page, clerk, ask, fileNow } = await started();
    expect((await console.get(page, clerk)).text).toMatch(/<form[^>]* id="drop" hidden/);
    await ask('begin', large);
    expect((await console.get(page, clerk)).text).toMatch(/<form[^>]* id="drop">[\s\S]*Part of a file has come here/);
    expect(await ask('abort')).toEqual({ status: 303, location: page });
    expect(console.parts.open.size).toBe(0);
    expect(fileNow()).not.toHaveProperty('sending');
    expect((await ask('abort')).status).toBe(303);
    const spanish = await console.enter({ ...ben, language: 'es' });
    expect((await console.get(page, spanish)).text).toContain('Detener y quitar lo enviado');
  });
});
