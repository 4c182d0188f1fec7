/**
 * A binder for an auditor through the local service: asked for, made, fetched, checked; any changed byte is named; holds and erasure beside it.
 * Long: one binder from question to check.
 */
import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { sentenceOf } from '../../infra/operate/verify-binder.ts';
import { type BinderFinding, type Readable, verifyBinder } from '../../lib/delivery/binder/verify-binder.ts';
import { eraseRequest } from '../../lib/delivery/retention/erase-requests.ts';
import type { PublicKey } from '../../lib/release/ports.ts';
import { type ZipEntry, zipOf, zipSize } from '../../lib/release/seal/zip.ts';
import { bytesOf } from '../../lib/runtime/bytes-of.ts';
import { stored } from '../browser/states/stored.ts';
import { dayFields } from '../support/paper-steps.ts';
import { releasedPackage } from '../support/release-steps.ts';
import { signIn, startService, todayAt, type Visitor, visitor } from '../support/service.ts';

let service: LocalService;
let auditor: Visitor;
let keys: readonly PublicKey[];
let released: string;

const many = 50;
const token = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

async function ask(who: Visitor, fields: Readonly<Record<string, string>>) {
  const page = await who.get('/staff/binder');
  const period = { ...dayFields('from', '2026-01-01'), ...dayFields('to', todayAt(service)) };
  return who.post('/staff/binder', { token: token(page.html), reason: 'Yearly review', ...period, ...fields });
}

/** The newest binder, once it is made. */
async function made() {
  const { binders, facility } = service.dependencies;
  for (let tries = 0; tries < 300; tries += 1) {
    const [newest] = await binders.newest(facility.id, 1);
    if (newest?.made !== undefined) return { ...newest, made: newest.made };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no binder was made');
}

const bytesAt = async (key: string) => Buffer.from(await bytesOf(await service.dependencies.packages.read(key)));
const readable = (bytes: Buffer): Readable => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});
const check = (bytes: Buffer) => verifyBinder(readable(bytes), keys);

interface Placed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Where the bytes of each file lie. */
function placesIn(bytes: Buffer): readonly Placed[] {
  const places: Placed[] = [];
  const count = bytes.readUInt16LE(bytes.length - 12);
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let entry = 0; entry < count; entry += 1) {
    const [size, length, head] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('latin1', at + 46, at + 46 + length);
    places.push({ name, from: head + 30 + length, to: head + 30 + length + size });
    at += 46 + length;
  }
  return places;
}

const flipped = (bytes: Buffer, at: number, bit: number) => {
  const other = Buffer.from(bytes);
  other[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return other;
};
const named = (findings: readonly BinderFinding[]) => findings.map(sentenceOf).join('\n');

beforeAll(async () => {
  service = await startService();
  released = (await releasedPackage(service)).reference;
  for (let one = 1; one < many; one += 1)
    await stored(service, {
      type: one % 4 === 0 ? 'treating-provider' : 'patient',
      language: one % 3 === 0 ? 'es' : 'en',
    });
  await service.idle(120_000);
  auditor = visitor(service);
  await signIn(service, auditor, 'auditor');
  keys = await service.dependencies.publicKeys.list();
}, 300_000);
afterAll(() => service.stop());

describe('a binder', () => {
  it('of 50 requests is made within a minute, whole, and told to the access log before', async () => {
    const began = performance.now();
    const reply = await ask(auditor, { kind: 'random', count: String(many), seed: 'spring-7' });
    expect([reply.status, reply.path]).toEqual([200, '/staff/binder?done=asked']);
    const { made: file, references, startedAt = '' } = await made();
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(
      `binder of ${references.length} requests: ${seconds.toFixed(1)} s, ${(file.bytes / 1e6).toFixed(1)} MB, ${file.files} files\n`,
    );
    expect(references.length).toBe(many);
    expect(seconds).toBeLessThan(60);
    const rows = await service.dependencies.accessRows.ofReference(released);
    const row = rows.find(({ kind, what }) => kind === 'export' && what === 'binder');
    expect(row).toMatchObject({ why: 'Yearly review' });
    expect((row?.at ?? '~') <= startedAt).toBe(true);
    expect(await check(await bytesAt(file.key))).toEqual({ files: file.files, findings: [] });
  });

  it('holds what an auditor asks of a request, and says that its history holds', async () => {
    const bytes = await bytesAt((await made()).made.key);
    const place = placesIn(bytes).find(({ name }) => name === `requests/${released}/facts.json`);
    const facts = JSON.parse(bytes.toString('utf8', place?.from, place?.to));
    expect(facts).toMatchObject({
      history: { intact: true, findings: [] },
      identity: { decisions: [{ decision: 'confirm-identity' }] },
      packages: [{ number: 1, delivered: { recalled: null } }],
    });
    expect(facts.seen.chains.every(({ wrong }: { wrong: unknown }) => wrong === null)).toBe(true);
    expect(facts.seen.rows.find(({ what }: { what: string }) => what === 'binder')).toMatchObject({ roles: 'auditor' });
    expect(Object.keys(facts.rules).every((version) => /^[0-9a-f]{16}$/.test(version))).toBe(true);
    const names = placesIn(bytes).map(({ name }) => name);
    expect(names).toContain(`requests/${released}/packages/1-receipt.json`);
    expect(names.some((name) => name.startsWith(`requests/${released}/documents/`))).toBe(true);
    const page = placesIn(bytes).find(({ name }) => name === `requests/${released}/index.html`);
    expect(bytes.toString('utf8', page?.from, page?.to)).not.toMatch(/<script|https?:/);
  });

  it('is fetched from an address of a minute, and that is told to the access log too', async () => {
    const { id } = await made();
    expect((await auditor.get(`/staff/binder/${id}/file`)).path).toContain('binder.zip');
    const rows = await service.dependencies.accessRows.ofReference(released);
    expect(rows.some(({ what }) => what === 'binder-file')).toBe(true);
  });

  it('names the file of any flipped byte: 100 at random places of its files', async () => {
    const bytes = await bytesAt((await made()).made.key);
    const places = placesIn(bytes);
    const missed: string[] = [];
    for (let turn = 0; turn < 100; turn += 1) {
      const random = randomBytes(8);
      // Every file as often as any other, however small it is.
      const place = places.filter(({ from, to }) => to > from)[random.readUInt16LE(0) % places.length] ?? places[0];
      if (place === undefined) throw new Error('no files');
      const at = place.from + (random.readUInt32LE(2) % (place.to - place.from));
      const { findings } = await check(flipped(bytes, at, (random[6] ?? 0) % 8));
      if (!named(findings).includes(place.name)) missed.push(`${place.name} at ${at}: ${named(findings)}`);
    }
    expect(missed).toEqual([]);
  });

  it('and finds one anywhere else: heads, tails, directory', async () => {
    const bytes = await bytesAt((await made()).made.key);
    const inFiles = placesIn(bytes);
    const missed: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const near = inFiles[randomBytes(2).readUInt16LE(0) % inFiles.length];
      const spots = [(near?.from ?? 1) - 1 - (turn % 30), (near?.to ?? 0) + (turn % 16), bytes.length - 1 - turn * 3];
      const at = spots[turn % 3] ?? 0;
      if ((await check(flipped(bytes, at, turn % 8))).findings.length === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it('names a file that was taken out, put in, or put in the place of another, and a byte behind it', async () => {
    const bytes = await bytesAt((await made()).made.key);
    const parts = placesIn(bytes).map(({ name, from, to }) => ({ name, body: bytes.subarray(from, to) }));
    const pack = async (files: readonly { readonly name: string; readonly body: Uint8Array }[]) => {
      const entries = files.map(
        ({ name, body }): ZipEntry => ({
          name,
          size: body.length,
          body: async function* () {
            yield body;
          },
        }),
      );
      const zip = Buffer.from(await bytesOf(zipOf(entries)));
      expect(zip.length).toBe(zipSize(entries));
      return zip;
    };
    expect((await check(await pack(parts))).findings).toEqual([]);
    const victim = `requests/${released}/facts.json`;
    expect(named((await check(await pack(parts.filter(({ name }) => name !== victim)))).findings)).toBe(`missing: ${victim}`);
    const more = [...parts, { name: 'requests/extra.txt', body: Buffer.from('x') }];
    expect(named((await check(await pack(more))).findings)).toBe('added: requests/extra.txt');
    const swapped = parts.map((part) => (part.name === victim ? { ...part, body: Buffer.from('{}') } : part));
    expect(named((await check(await pack(swapped))).findings)).toContain(victim);
    expect((await check(Buffer.concat([bytes, Buffer.from([0])]))).findings.length).toBeGreaterThan(0);
    expect(named((await verifyBinder(readable(bytes), [])).findings)).toContain('signature');
    expect(crc32(bytes)).toBeGreaterThan(0);
  });

  it('is the same ZIP again for the same facts', async () => {
    const { makeBinder } = await import('../../lib/delivery/binder/make-binder.ts');
    const { binders } = service.dependencies;
    const { made: file, ...asked } = await made();
    const put: Buffer[] = [];
    const packages = {
      ...service.dependencies.packages,
      write: async (_key: string, _size: number, _type: string, pieces: AsyncIterable<Uint8Array>) => {
        put.push(Buffer.from(await bytesOf(pieces)));
      },
    };
    const once = { ...binders, get: async () => asked, note: async () => true };
    await makeBinder({ ...service.dependencies, packages, binders: once }, asked.id);
    const [before, again = Buffer.alloc(0)] = [await bytesAt(file.key), ...put];
    const textsIn = (bytes: Buffer) => placesIn(bytes).map(({ name, from, to }) => [name, bytes.toString('latin1', from, to)]);
    const other = textsIn(again).find(
      ([name, text], place) => name !== textsIn(before)[place]?.[0] || text !== textsIn(before)[place]?.[1],
    );
    if (other !== undefined) {
      const [name = '', text = ''] = other;
      const was = textsIn(before).find(([its]) => its === name)?.[1] ?? '';
      const at = [...text].findIndex((sign, place) => sign !== was[place]);
      expect([name, text.slice(at - 80, at + 80)]).toEqual([name, was.slice(at - 80, at + 80)]);
    }
    expect(again.equals(before)).toBe(true);
  });
});

describe('more than fifty requests', () => {
  it('wait for a second person, who is not the one who asked', async () => {
    for (let one = 0; one < 3; one += 1) await stored(service, { type: 'patient', language: 'en' });
    await service.idle(60_000);
    const reply = await ask(auditor, { kind: 'all' });
    expect(reply.path).toBe('/staff/binder?done=waits');
    const { binders, facility } = service.dependencies;
    const [binder] = await binders.newest(facility.id, 1);
    const path = `/staff/binder/${binder?.id}/agree`;
    const page = await auditor.get('/staff/binder');
    expect((await auditor.post(path, { token: token(page.html) })).status).toBe(403);
    const clerk = visitor(service);
    await signIn(service, clerk, 'clerk');
    expect((await clerk.get('/staff/binder')).status).toBe(403);
    const supervisor = visitor(service);
    await signIn(service, supervisor, 'supervisor');
    const own = await supervisor.get('/staff/binder');
    expect((await supervisor.post(path, { token: token(own.html) })).path).toBe('/staff/binder?done=agreed');
    const { made: file, second, references } = await made();
    expect(second?.by).toContain('staff:');
    expect(references.length).toBeGreaterThan(50);
    expect((await check(await bytesAt(file.key))).findings).toEqual([]);
  });
});

describe('a legal hold', () => {
  it('stops erasure; without it the request goes, and a binder says so', async () => {
    const { requests, binders, facility } = service.dependencies;
    const [held, free] = [
      await stored(service, { type: 'patient', language: 'en' }),
      await stored(service, { type: 'patient', language: 'en' }),
    ];
    await service.idle(60_000);
    const at = service.clock.now().toISOString();
    for (const { reference } of [held, free])
      await requests.change(reference, () => ({
        status: 'closed',
        events: [{ at, who: 'system', what: 'moved', facts: { to: 'closed' } }],
      }));
    await requests.change(held.reference, () => ({
      hold: { who: 'staff:legal Legal', at, reason: 'Lawsuit' },
      events: [{ at, who: 'staff:legal Legal', what: 'hold-set', facts: { reason: 'Lawsuit' } }],
    }));
    const day = `${Number(at.slice(0, 4)) + 30}${at.slice(4, 10)}`;
    const { documents, files, packages, erasures, erasureLog, sealedFiles } = service.dependencies;
    const tools = {
      requests,
      documents,
      files,
      packages,
      erasures,
      erasureLog,
      sealedFiles,
      facility,
      clock: service.clock,
      log: service.dependencies.log,
    };
    // Chosen while both were there, made after one of them went.
    const asked = await ask(auditor, { kind: 'random', count: '1', seed: 'x' });
    expect(asked.status).toBe(200);
    const before = await made();
    expect([await eraseRequest(tools, held.reference, day), await eraseRequest(tools, free.reference, day)]).toEqual([
      'later',
      'erased',
    ]);
    const again = { ...before, id: `${before.id}h`, references: [held.reference, free.reference] };
    const { made: _made, ...plain } = again;
    await binders.put(facility.id, plain);
    await service.dependencies.queue.enqueue([{ binder: plain.id }]);
    const bytes = await bytesAt((await made()).made.key);
    const names = placesIn(bytes).map(({ name }) => name);
    expect(names).toContain(`requests/${held.reference}/facts.json`);
    expect(names.some((name) => name.includes(free.reference))).toBe(false);
    const place = placesIn(bytes).find(({ name }) => name === 'index.json');
    const index = JSON.parse(bytes.toString('utf8', place?.from, place?.to));
    expect(index.binder.erased).toEqual([free.reference]);
    const facts = placesIn(bytes).find(({ name }) => name === `requests/${held.reference}/facts.json`);
    expect(JSON.parse(bytes.toString('utf8', facts?.from, facts?.to)).standing).toMatchObject({
      hold: { reason: 'Lawsuit' },
      erasedFrom: null,
    });
    expect((await check(bytes)).findings).toEqual([]);
  });
});
