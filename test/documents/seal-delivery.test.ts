/** The seal on its way: set when documents are prepared, by a key that lies elsewhere, and only where a deployment says so. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sealer as provideSealer } from '../../functions/bind/adapters/sealer.ts';
import { documentMaker } from '../../lib/delivery/document-maker.ts';
import { kmsSealer } from '../../lib/delivery/kms-sealer.ts';
import { verifyDocument } from '../../lib/documents/verify.ts';
import { readSettings } from '../../lib/runtime/settings.ts';
import { bench, benchStart, sampleRecord } from '../support/delivery-bench.ts';
import { memoryLog } from '../support/fakes.ts';
import { brokenIn, sealIn } from './seal-check.ts';
import { newSealKey } from './seal-key.ts';

const { sealer, pem } = newSealKey();

/** A service that prepares real documents. */
function preparing(change: Parameters<typeof bench>[0] = {}) {
  return bench({ documents: documentMaker, sealer, ...change });
}

describe('prepared documents', () => {
  it('are stored sealed, and the record knows them by the hash of the sealed file', async () => {
    for (const language of ['en', 'es'] as const) {
      const one = preparing();
      const reference = await one.submit(sampleRecord('attorney', language));
      await one.drain();
      const record = await one.requests.get(reference);
      expect(record?.documents.length).toBeGreaterThan(1);
      for (const entry of record?.documents ?? []) {
        const file = (await one.archive.get(entry.sha256)) ?? new Uint8Array();
        expect(brokenIn(file)).toEqual([]);
        expect(file).toHaveLength(entry.bytes);
        expect(verifyDocument(file, { documents: record?.documents ?? [] }).state).toBe('untouched');
      }
    }
  });

  it('carry no seal without a sealer', async () => {
    const one = preparing({ sealer: undefined });
    const reference = await one.submit(sampleRecord('patient'));
    await one.drain();
    const [entry] = (await one.requests.get(reference))?.documents ?? [];
    const file = Buffer.from((await one.archive.get(entry?.sha256 ?? '')) ?? []);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.includes('/Type/Sig')).toBe(false);
  });

  it('are the same when a worker dies and another makes them again: the time is that of the first try', async () => {
    const one = preparing();
    let dead = true;
    one.requests.onWrite = async () => {
      // The document is stored, and what came of it is never written.
      if (one.archive.objects.size === 1 && dead) throw new Error('the process ends');
    };
    const reference = await one.submit(sampleRecord('patient'));
    await one.drain().catch(() => undefined);
    dead = false;
    await one.pass(10);
    const record = await one.requests.get(reference);
    expect(record?.work['prepare-documents']?.attempts).toHaveLength(2);
    expect([...one.archive.objects.keys()]).toEqual(record?.documents.map(({ sha256 }) => sha256));
    const [file = new Uint8Array()] = one.archive.objects.values();
    expect(sealIn(file).dictionary).toContain(`/M(D:${benchStart.slice(0, 19).replace(/\D/g, '')}Z)`);
  });

  it('wait while the key cannot be reached: nothing goes unsealed in their place', async () => {
    let away = true;
    const moody = {
      ...sealer,
      sign: async (digest: Uint8Array) => (away ? Promise.reject(new Error('away')) : sealer.sign(digest)),
    };
    const one = preparing({ sealer: moody });
    const reference = await one.submit(sampleRecord('patient'));
    await one.drain();
    expect(one.archive.objects.size).toBe(0);
    expect(await one.work(reference, 'prepare-documents')).toMatchObject({ state: 'ready', attempts: [{ code: 'trouble' }] });
    away = false;
    await one.pass(5);
    expect(await one.work(reference, 'prepare-documents')).toMatchObject({ state: 'done' });
    for (const file of one.archive.objects.values()) expect(brokenIn(file)).toEqual([]);
  });
});

const Call = z.object({ KeyId: z.string(), Message: z.base64(), MessageType: z.string(), SigningAlgorithm: z.string() });

describe('the key in KMS', () => {
  const calls: { readonly target: string; readonly call: z.infer<typeof Call> }[] = [];
  let answer: (message: Uint8Array) => Promise<object> = async () => ({});
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const call = Call.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
      calls.push({ target: String(request.headers['x-amz-target']), call });
      const said = await answer(Buffer.from(call.Message, 'base64'));
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(said));
    });
  });
  let client: KMSClient;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address: string | AddressInfo | null = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new KMSClient({ region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, credentials });
  });
  afterAll(() => {
    client.destroy();
    server.close();
  });

  it('is sent a digest, and its signature seals', async () => {
    answer = async (message) => ({ Signature: Buffer.from(await sealer.sign(message)).toString('base64') });
    const one = preparing({ sealer: kmsSealer(client, 'key-1', sealer.certificates) });
    await one.submit(sampleRecord('patient'));
    await one.drain();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      target: 'TrentService.Sign',
      call: { KeyId: 'key-1', MessageType: 'DIGEST', SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' },
    });
    expect(Buffer.from(calls[0]?.call.Message ?? '', 'base64')).toHaveLength(32);
    for (const file of one.archive.objects.values()) expect(brokenIn(file)).toEqual([]);
  });

  it('gives no seal when it answers without a signature', async () => {
    answer = async () => ({});
    await expect(kmsSealer(client, 'key-1', sealer.certificates).sign(new Uint8Array(32))).rejects.toThrow('no signature');
  });
});

describe('a deployment', () => {
  const log = memoryLog();
  const made = (environment: Readonly<Record<string, string>>) =>
    provideSealer.make({
      settings: readSettings(environment, ['SEAL_KEY_ID', 'SEAL_CERTIFICATES', 'SERVICE_NAME', 'STAGE']),
      clock: { now: () => new Date(benchStart) },
      log,
    });

  it('seals nothing unless it names a key and its certificates', async () => {
    expect(await made({})).toBeUndefined();
    expect(await made({ SEAL_KEY_ID: '', SEAL_CERTIFICATES: '' })).toBeUndefined();
    expect((await made({ SEAL_KEY_ID: 'key-1', SEAL_CERTIFICATES: pem }))?.certificates).toEqual(sealer.certificates);
  });

  it('says so when the certificate ends within weeks', async () => {
    await made({ SEAL_KEY_ID: 'key-1', SEAL_CERTIFICATES: pem });
    expect(log.lines).toEqual([]);
    await made({ SEAL_KEY_ID: 'key-1', SEAL_CERTIFICATES: newSealKey('2026-12-01T00:00:00Z').pem });
    expect(log.lines).toEqual([{ level: 'warn', message: 'seal ends soon', details: { count: 8 } }]);
  });

  it('does not start with half of them, or with what is no certificate', async () => {
    await expect(made({ SEAL_KEY_ID: 'key-1' })).rejects.toThrow('go together');
    await expect(made({ SEAL_CERTIFICATES: pem })).rejects.toThrow('go together');
    await expect(made({ SEAL_KEY_ID: 'key-1', SEAL_CERTIFICATES: 'none' })).rejects.toThrow('no certificate');
  });
});
