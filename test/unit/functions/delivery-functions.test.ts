import type { S3Client } from '@aws-sdk/client-s3';
import { NoSuchKey } from '@aws-sdk/client-s3';
import type { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { batchFunction, eventFunction } from '../../../functions/bind/events.ts';
import { documentKey, s3Archive, s3DocumentRemover } from '../../../lib/delivery/document-archive.ts';
import { documentMaker } from '../../../lib/delivery/document-maker.ts';
import { WorkMessage } from '../../../lib/delivery/ports.ts';
import { sweepDueWork } from '../../../lib/delivery/sweep.ts';
import { sqsQueue } from '../../../lib/delivery/work-queue.ts';
import { bench, benchStart, sampleRecord } from '../../support/delivery-bench.ts';
import { memoryLog, sha256 } from '../../support/fakes.ts';

const context: Context = {
  awsRequestId: 'request-1',
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'f',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '128',
  logGroupName: 'g',
  logStreamName: 's',
  getRemainingTimeInMillis: () => 1000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

const enqueue = (index: number) =>
  JSON.stringify({ reference: sampleRecord('patient', 'en', {}, index + 1).reference, workId: 'notify-staff' });

describe('a batch of messages', () => {
  const batch = (bodies: readonly string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) });

  async function run(bodies: readonly string[], fails: (reference: string) => boolean = () => false) {
    const done: string[] = [];
    const deps = { log: memoryLog() };
    const work = async ({ reference }: { readonly reference: string }) => {
      if (fails(reference)) throw new RangeError('María Peña');
      done.push(reference);
    };
    const answer = await batchFunction(
      WorkMessage,
      () => work,
      async () => deps,
    )(batch(bodies), context);
    return { answer, done, log: deps.log };
  }

  it.each(['{', '"text"', '{}', '{"reference":"x","workId":"y"}', '{"reference":"7KQ4M9TX2HBDV","workId":"w","extra":1}'])(
    'lets nine go on beside one that is poison: %s',
    async (poison) => {
      const bodies = Array.from({ length: 10 }, (_, index) => (index === 4 ? poison : enqueue(index)));
      const { answer, done } = await run(bodies);
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm4' }] });
      expect(done).toHaveLength(9);
    },
  );

  it('brings back the one that failed, and logs its class alone', async () => {
    const bodies = Array.from({ length: 3 }, (_, index) => enqueue(index));
    const second = sampleRecord('patient', 'en', {}, 2).reference;
    const { answer, log } = await run(bodies, (reference) => reference === second);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
    expect(log.lines).toEqual([{ level: 'error', message: 'unexpected error', details: { error: 'RangeError' } }]);
  });
});

describe('an event function', () => {
  it('hands Lambda an error that says nothing, and logs the class', async () => {
    const deps = { log: memoryLog() };
    const lambda = eventFunction(
      () => async () => {
        throw new SyntaxError('María Peña');
      },
      async () => deps,
    );
    const error: unknown = await lambda({}, context).catch((thrown: unknown) => thrown);
    expect(error).toEqual(new Error('unexpected error'));
    expect(String(error instanceof Error ? `${error.stack} ${String(error.cause)}` : '')).not.toContain('Peña');
    expect(deps.log.lines[0]?.details).toEqual({ error: 'SyntaxError', requestId: 'request-1' });
  });

  it('makes its handler once, and says which setting is missing', async () => {
    let made = 0;
    const deps = { log: memoryLog() };
    const create = () => {
      made += 1;
      return async () => made;
    };
    const lambda = eventFunction(create, async () => deps);
    expect([await lambda({}, context), await lambda({}, context)]).toEqual([1, 1]);
    const broken = eventFunction(create, () => Promise.reject(new Error('settings: TABLE_NAME')));
    await expect(broken({}, context)).rejects.toThrow('TABLE_NAME');
  });

  it('sweeps', async () => {
    const one = bench();
    await one.requests.submit(sampleRecord('patient'));
    expect(await sweepDueWork(one)).toEqual({ swept: 1 });
    expect(one.queue.messages).toEqual([{ reference: sampleRecord('patient').reference }]);
  });
});

describe('the queue on SQS', () => {
  it('sends messages by tens, ids only, and says when one was not taken', async () => {
    const sent: unknown[] = [];
    const client: SQSClient = Object.create({
      send: async ({ input }: SendMessageBatchCommand) => {
        const entries = input.Entries ?? [];
        sent.push(...entries.map(({ MessageBody = '' }): unknown => JSON.parse(MessageBody)));
        return { Successful: sent.length > 20 ? entries.slice(1) : entries };
      },
    });
    const messages = Array.from({ length: 20 }, (_, index) => ({ reference: `R${index}`, workId: 'w', secret: 'no' }));
    await sqsQueue(client, 'q').enqueue(messages);
    expect(sent).toEqual(messages.map(({ reference, workId }) => ({ reference, workId })));
    await expect(sqsQueue(client, 'q').enqueue(messages)).rejects.toThrow('MessageRefused');
  });
});

describe('the archive on S3', () => {
  const bytes = new TextEncoder().encode('a document');
  const key = sha256(bytes);

  function bucket(stored: Uint8Array | Error | null) {
    const puts: unknown[] = [];
    const client: S3Client = Object.create({
      send: async (command: { readonly input: unknown }) => {
        puts.push(command.input);
        if (stored instanceof Error) throw stored;
        return stored === null ? {} : { Body: { transformToByteArray: async () => stored } };
      },
    });
    return { archive: s3Archive(client, 'b'), puts };
  }

  it('keeps a document under the hash of its bytes and no other', async () => {
    const { archive, puts } = bucket(null);
    await archive.put(key, bytes);
    expect(puts).toEqual([{ Bucket: 'b', Key: `documents/${key}`, Body: bytes, ContentType: 'application/pdf' }]);
    await expect(archive.put('0'.repeat(64), bytes)).rejects.toThrow(RangeError);
    expect(() => documentKey('../other')).toThrow(RangeError);
  });

  it('gives back what still matches, and nothing otherwise', async () => {
    expect(await bucket(bytes).archive.get(key)).toEqual(bytes);
    expect(await bucket(new Uint8Array([1])).archive.get(key)).toBeNull();
    expect(await bucket(new NoSuchKey({ message: 'x', $metadata: {} })).archive.get(key)).toBeNull();
    await expect(bucket(new Error('down')).archive.get(key)).rejects.toThrow('down');
  });
});

describe('the removal of a document', () => {
  it('takes every version and every mark of a deletion, and nothing of another name', async () => {
    const gone: unknown[] = [];
    const Key = documentKey('a'.repeat(64));
    const client: S3Client = Object.create({
      send: async ({ input }: { readonly input: Readonly<Record<string, unknown>> }) => {
        if ('Prefix' in input) {
          expect(input).toEqual({ Bucket: 'b', Prefix: Key });
          return { Versions: [{ VersionId: '2' }, { VersionId: '1' }], DeleteMarkers: [{ VersionId: '3' }] };
        }
        gone.push(input);
        return {};
      },
    });
    await s3DocumentRemover(client, 'b').remove('a'.repeat(64));
    expect(gone).toEqual(['2', '1', '3'].map((VersionId) => ({ Bucket: 'b', Key, VersionId })));
    await expect(s3DocumentRemover(client, 'b').remove('../other')).rejects.toThrow(RangeError);
  });
});

describe('with the real documents', () => {
  it('a care request is prepared and faxed, each dial with its own hash', async () => {
    const one = bench({ documents: documentMaker });
    one.fax.ends.push({ state: 'failed', failure: 'busy', pagesSent: 0 });
    const reference = await one.submit(sampleRecord('treating-provider', 'es'));
    await one.drain();
    await one.pass(10);
    const record = await one.requests.get(reference);
    expect(record?.documents.map(({ kind }) => kind).sort()).toEqual(['care-request', 'fax-cover']);
    expect(record?.work['send-fax']).toMatchObject({ state: 'done' });
    expect(new Set(one.fax.jobs.map(({ sha256: hash }) => hash)).size).toBe(2);
    for (const job of one.fax.jobs) {
      expect(job.pages).toBeLessThanOrEqual(5);
      expect(new TextDecoder('latin1').decode(job.pdf.slice(0, 5))).toBe('%PDF-');
    }
    expect(Date.parse(record?.submittedAt ?? '')).toBe(Date.parse(benchStart));
  });
});
