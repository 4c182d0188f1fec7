/** Which packages left us whole: what a trail tells, in whatever order and however often it tells it, and what does not count. */
import { gzipSync } from 'node:zlib';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { reconcileDownloads } from '../../../lib/delivery/reconcile-downloads.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { s3Trail } from '../../../lib/release/downloads/s3-trail.ts';
import { sentIn } from '../../../lib/release/downloads/trail-file.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import type { Delivery } from '../../../lib/request/release/stored.ts';
import { dynamoSealedFiles } from '../../../lib/store/sealed-files.ts';
import { sampleRecord } from '../../support/delivery-bench.ts';
import { memoryLog, memoryStores, movableClock } from '../../support/fakes.ts';
import { memoryTable } from '../../support/memory-table.ts';

const hash = 'b'.repeat(64);
const zipKey = 'release/package-one/records.zip';
const pdfKey = 'release/package-one/records.pdf';

function deliveryOf(change: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: 'package-one', nonce: 'n', number: 1, way: 'link', recipient: 'X', at: '2026-11-20T15:00:00.000Z' },
    ...{ by: 'staff:two Two', work: 'seal-package', pages: 1, looks: [], files: [] },
    sealed: {
      ...{ at: '2026-11-20T15:10:00.000Z', signature: 's', cover: { sha256: hash, bytes: 10, pages: 1 } },
      ...{ zip: { sha256: hash, bytes: 1000, key: zipKey }, joined: { sha256: hash, bytes: 400, pages: 2, key: pdfKey } },
    },
    ...change,
  };
}

interface Told {
  readonly bytes: number;
  readonly at?: string;
  /** Of the signature. */
  readonly address?: string;
  readonly key?: string;
  readonly id?: string;
}

let events = 0;

/** As CloudTrail writes it, and what it writes besides; `instead` over it. */
function told({ bytes, at = '2026-11-22T14:00:10Z', address = '20261122T140000Z', key = zipKey, id }: Told, instead = {}) {
  events += 1;
  return {
    ...{ eventVersion: '1.11', eventID: id ?? `event-${events}`, eventTime: at, eventSource: 's3.amazonaws.com' },
    ...{ eventName: 'GetObject', awsRegion: 'us-east-1', sourceIPAddress: '192.0.2.7', readOnly: true },
    requestParameters: { 'X-Amz-Date': address, 'X-Amz-Expires': '60', bucketName: 'packages', Host: 'packages.s3', key },
    responseElements: null,
    additionalEventData: { AuthenticationMethod: 'QueryString', bytesTransferredIn: 0, bytesTransferredOut: bytes },
    ...instead,
  };
}

const fileOf = (...records: readonly object[]): string => JSON.stringify({ Records: records });

/** A request with one package, a trail of days in memory, and the nights over them. */
async function world(delivery = deliveryOf()) {
  const memory = memoryTable();
  const clock = movableClock('2026-11-23T07:00:00Z');
  const { checkpoints, requests } = memoryStores(clock);
  const record: RequestRecord = { ...sampleRecord('patient'), release: { deliveries: [delivery] } };
  await requests.submit(record);
  const sealedFiles = dynamoSealedFiles(memory.table);
  await sealedFiles.note([hash], { reference: record.reference, package: delivery.id });
  const days = new Map<string, Map<string, string>>();
  const reads: string[] = [];
  const log = memoryLog();
  const tools = {
    ...{ checkpoints, requests, sealedFiles, clock, log, facility: lakeNorman, settings: { PACKAGES_BUCKET: 'packages' } },
    trail: {
      files: async (day: string) => [...(days.get(day)?.keys() ?? [])],
      read: async (name: string) => {
        reads.push(name);
        for (const files of days.values()) if (files.has(name)) return files.get(name) ?? '';
        throw new Error('NoSuchKey');
      },
    },
  };
  const now = async () => {
    const found = await requests.get(record.reference);
    const [its] = found?.release?.deliveries ?? [];
    return { whole: its?.sentWhole?.at, events: found?.recentEvents.filter(({ what }) => what === 'package-sent-whole') ?? [] };
  };
  return {
    ...{ tools, clock, reads, log, now, sealedFiles },
    put: (day: string, name: string, text: string) => {
      days.set(day, (days.get(day) ?? new Map()).set(name, text));
    },
    run: () => reconcileDownloads(tools),
  };
}

/** The night after a day on which the trail told this. */
async function nightAfter(records: readonly object[], delivery?: Delivery) {
  const made = await world(delivery);
  made.put('2026-11-22', 'one', fileOf(...records));
  await made.run();
  return made.now();
}

const whole = '2026-11-22T14:00:10Z';

describe('a package left us whole', () => {
  it.each([
    ['in one answer', [told({ bytes: 1000 })]],
    ['as one PDF, without the ZIP', [told({ bytes: 400, key: pdfKey })]],
    ['in the parts of a download that went on', [told({ bytes: 600, at: '2026-11-22T14:00:05Z' }), told({ bytes: 400 })]],
    ['in parts that the trail has in another order', [told({ bytes: 400 }), told({ bytes: 600, at: '2026-11-22T14:00:05Z' })]],
  ])('%s', async (_, records) => {
    const { whole: at, events: noted } = await nightAfter(records);
    expect(at).toBe(whole);
    expect(noted).toMatchObject([{ who: 'system', facts: { package: '1', sentAt: whole } }]);
  });
});

describe('a package did not leave us whole', () => {
  const full = { bytes: 1000 };
  const { requestParameters } = told(full);
  const unsigned = { AuthenticationMethod: 'AuthHeader', bytesTransferredOut: 1000 };
  it.each([
    ['where the download broke off', [told({ bytes: 999 })]],
    ['where it broke off and was begun again', [told({ bytes: 600 }), told({ bytes: 600, address: '20261122T150000Z' })]],
    ['by parts of different objects', [told({ bytes: 600 }), told({ bytes: 399, key: pdfKey })]],
    ['by one part that is told twice', [told({ bytes: 600, id: 'same' }), told({ bytes: 600, id: 'same' })]],
    ['by an answer that was an error', [told(full, { errorCode: 'AccessDenied' })]],
    ['from another bucket', [told(full, { requestParameters: { ...requestParameters, bucketName: 'other' } })]],
    ['by what a function or an administrator read', [told(full, { additionalEventData: unsigned })]],
    ['by a look at its head', [told(full, { eventName: 'HeadObject' })]],
    ['by another object of its folder', [told({ bytes: 1000, key: 'release/package-one/other' })]],
    ['by another package', [told({ bytes: 1000, key: 'release/package-two/records.zip' })]],
  ])('%s', async (_, records) => {
    expect(await nightAfter(records)).toEqual({ whole: undefined, events: [] });
  });

  it('where staff print it and send it by post', async () => {
    expect(await nightAfter([told(full)], deliveryOf({ way: 'post' }))).toEqual({ whole: undefined, events: [] });
  });

  it('where it was erased', async () => {
    const { sealedFiles, put, run, now } = await world();
    await sealedFiles.remove('package-one', [hash]);
    put('2026-11-22', 'one', fileOf(told(full)));
    expect(await run()).toEqual({ whole: 0, finished: true });
    expect((await now()).whole).toBeUndefined();
  });
});

describe('the nights', () => {
  it('read again what may have come late, and note a download once', async () => {
    const { clock, put, run, now, reads } = await world();
    put('2026-11-22', 'first', fileOf(told({ bytes: 600, at: '2026-11-22T23:59:50Z' })));
    put('2026-11-23', 'after-midnight', fileOf(told({ bytes: 100, at: '2026-11-23T00:00:20Z' })));
    expect(await run()).toEqual({ whole: 0, finished: true });
    put('2026-11-22', 'late', fileOf(told({ bytes: 300, at: '2026-11-22T23:59:58Z' })));
    clock.set('2026-11-24T07:00:00.000Z');
    expect(await run()).toEqual({ whole: 1, finished: true });
    clock.set('2026-11-25T07:00:00.000Z');
    expect(await run()).toEqual({ whole: 0, finished: true });
    expect((await now()).whole).toBe('2026-11-23T00:00:20Z');
    expect((await now()).events).toHaveLength(1);
    reads.length = 0;
    clock.set('2026-11-26T07:00:00.000Z');
    await run();
    expect(reads).toEqual(['after-midnight']);
  });

  it('are done once each, and look at all days after a standstill, the rest of them by the next run', async () => {
    const { clock, put, run, now, reads } = await world();
    await run();
    await run();
    put('2026-11-24', 'one', fileOf(told({ bytes: 1000, at: '2026-11-24T14:00:10Z' })));
    put('2027-01-05', 'two', fileOf());
    clock.set('2026-11-23T08:00:00.000Z');
    expect(await run()).toEqual({ whole: 0, finished: true });
    expect(reads).toEqual([]);
    clock.set('2027-01-05T07:00:00.000Z');
    expect(await run()).toEqual({ whole: 1, finished: false });
    expect((await now()).whole).toBe('2026-11-24T14:00:10Z');
    expect(await run()).toEqual({ whole: 0, finished: true });
    expect(reads).toEqual(['one', 'two']);
  });

  it('go on past a file that nobody can read, try it again, and say so', async () => {
    const { clock, put, run, now, log } = await world();
    put('2026-11-22', 'broken', 'no JSON');
    put('2026-11-22', 'sound', fileOf(told({ bytes: 1000 })));
    const done = () => log.lines.filter(({ message }) => message === 'downloads reconciled').length;
    expect(await run()).toEqual({ whole: 1, finished: true });
    expect([(await now()).whole, done()]).toEqual([whole, 0]);
    expect(log.lines.filter(({ message }) => message === 'unexpected error')).toHaveLength(1);
    put('2026-11-22', 'broken', fileOf());
    await run();
    expect(done()).toBe(1);
    clock.set('2026-11-23T09:00:00.000Z');
    await run();
    expect(done()).toBe(1);
  });

  it('note nothing on a request whose store fails, and try it again', async () => {
    const { put, run, now, tools } = await world();
    put('2026-11-22', 'one', fileOf(told({ bytes: 1000 })));
    const failing = { ...tools, requests: { change: () => Promise.reject(new Error('table')) } };
    expect(await reconcileDownloads(failing)).toEqual({ whole: 0, finished: true });
    expect((await now()).whole).toBeUndefined();
    expect(await run()).toEqual({ whole: 1, finished: true });
  });
});

describe('a file of the trail', () => {
  it('is refused where it is none', () => {
    expect(() => sentIn('{"Records": 3}', 'packages')).toThrow();
    expect(sentIn(fileOf({ eventName: 'GetObject' }, told({ bytes: 3 })), 'packages')).toMatchObject([{ bytes: 3 }]);
  });

  it('lies in S3 by its day, on pages of a list, and packed', async () => {
    const asked: object[] = [];
    const client = new S3Client({ region: 'us-east-1' });
    client.middlewareStack.add(
      () => async (sent) => {
        const { input } = { ...sent };
        asked.push(input);
        const more = 'ContinuationToken' in input && input.ContinuationToken === 'more';
        const page = more ? { Contents: [{ Key: 'b' }] } : { Contents: [{ Key: 'a' }], NextContinuationToken: 'more' };
        const bytes = { Body: { transformToByteArray: async () => gzipSync('text of ñ') } };
        return { response: {}, output: { $metadata: {}, ...('Prefix' in input ? page : bytes) } };
      },
      { step: 'initialize' },
    );
    const trail = s3Trail(client, { bucket: 'trail', folder: 'AWSLogs/1/CloudTrail/us-east-1/' });
    expect(await trail.files('2026-11-22')).toEqual(['a', 'b']);
    expect(asked).toMatchObject([
      { Bucket: 'trail', Prefix: 'AWSLogs/1/CloudTrail/us-east-1/2026/11/22/' },
      { ContinuationToken: 'more' },
    ]);
    expect(await trail.read('a')).toBe('text of ñ');
  });
});
