import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { localNames } from '../../infra/local/local-secrets.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { createTable } from '../../infra/local/table.ts';
import { carriedLines, carryOver } from '../../infra/operate/carry-over.ts';
import { doctor } from '../../infra/operate/doctor.ts';
import { localChecks } from '../../infra/operate/doctor-local.ts';
import { kindOf, redrivenLines, redriveQueue } from '../../infra/operate/redrive-queue.ts';
import { askByFetch } from '../../infra/operate/site.ts';
import { keys } from '../../lib/store/keys.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

async function handIn(kind: 'attorney' | 'patient'): Promise<string> {
  const answer = await readJson(service, '/api/v1/requests', posted(sampleBody(kind)), 201);
  return z.object({ reference: z.string() }).parse(answer).reference.replaceAll('-', '');
}

describe('dead letters', () => {
  const recorded: string[] = [];
  const look = () => doctor(localChecks({ origin: service.origin, ask: askByFetch, now: () => new Date() }));
  const redrive = (dryRun: boolean) =>
    redriveQueue({
      queues: service.engines.clients.queue,
      from: service.engines.queues.deadLetterUrl,
      work: service.engines.queues.workUrl,
      uploads: service.engines.queues.uploadsUrl,
      recordMailEvent: async (body) => {
        if (body.includes('cannot')) throw new Error('cannot');
        recorded.push(body);
      },
      dryRun,
    });
  const saveDraft = (body: unknown) =>
    service.engines.clients.queue.send(
      new SendMessageCommand({ QueueUrl: service.engines.queues.deadLetterUrl, MessageBody: JSON.stringify(body) }),
    );
  const fileEvent = {
    ...{ source: 'aws.s3', 'detail-type': 'Object Created' },
    detail: { bucket: { name: localNames.incoming }, object: { key: 'incoming/a', size: 1, etag: 'e', 'version-id': 'v' } },
  };
  const mailEvent = (id: string) => ({ source: 'aws.ses', detail: { eventType: 'Delivery', id } });

  it('is told apart by its body', () => {
    expect(kindOf('{"reference":"0123456789ABC","workId":"notify-staff"}')).toBe('work');
    expect(kindOf(JSON.stringify(mailEvent('1')))).toBe('mail-event');
    expect(kindOf(JSON.stringify(fileEvent))).toBe('file-event');
    expect(kindOf('{"source":"aws.events","detail-type":"Scheduled Event"}')).toBe('missed-call');
    expect(kindOf('{"source":"aws.scheduler"}')).toBe('missed-call');
    for (const odd of ['', 'null', '[]', '{"reference":"x"}', '{"source":"aws.s3","detail":{}}'])
      expect(kindOf(odd)).toBe('unknown');
  });

  it('is found by doctor, looked at without a change, and given one more turn that does nothing twice', async () => {
    const reference = await handIn('attorney');
    expect(await service.idle(60_000)).toBe(true);
    await service.sweep();
    const mails = service.post.emails().length;
    expect(mails).toBeGreaterThan(0);
    for (const workId of ['notify-staff', 'notify-received']) await saveDraft({ reference, workId });
    await saveDraft(mailEvent('told'));
    await saveDraft(mailEvent('cannot'));
    await saveDraft(fileEvent);
    await saveDraft({ source: 'aws.events' });
    await saveDraft({ what: 'is this' });
    const before = await look();
    expect(before.code).toBe(1);
    expect(before.text).toMatch(/^BAD +dead letters +7 messages lie in it$/m);

    const dry = await redrive(true);
    expect(dry).toEqual({ work: 2, 'mail-event': 2, 'file-event': 1, 'missed-call': 1, unknown: 1, failed: 0 });
    expect(redrivenLines('dead', dry, true)).toContain('dead: 2 work, would be sent to the work queue');
    expect(
      redrivenLines('dead', { ...dry, work: 0, 'mail-event': 0, 'file-event': 0, 'missed-call': 0, unknown: 0 }, true),
    ).toEqual(['dead: empty']);
    expect((await look()).text).toMatch(/7 messages lie in it/);
    expect(recorded).toEqual([]);

    await new Promise((resolve) => setTimeout(resolve, 5500));
    expect(await redrive(false)).toEqual({
      work: 2,
      'mail-event': 1,
      'file-event': 1,
      'missed-call': 1,
      unknown: 1,
      failed: 1,
    });
    expect(recorded.map((body) => JSON.parse(body))).toEqual([mailEvent('told')]);
    expect(await service.idle(60_000)).toBe(true);
    expect(service.post.emails()).toHaveLength(mails);
    expect(service.log.lines()).toContainEqual(expect.objectContaining({ message: 'upload ignored' }));
    expect((await look()).text).toMatch(/^BAD +dead letters +2 messages lie in it$/m);
  });
});

describe('after a table was taken back to a moment', () => {
  it('what came in since is put over, never over what is there, and what went on since is named', async () => {
    const client = DynamoDBDocumentClient.from(service.engines.clients.dynamo);
    const damaged = localNames.table;
    await createTable(service.engines.clients.dynamo, 'restored');
    const before = await handIn('patient');
    const wentOn = await handIn('attorney');
    expect(await service.idle(60_000)).toBe(true);
    // The moment: what is there now is restored.
    const { Items: then = [] } = await client.send(new ScanCommand({ TableName: damaged }));
    for (const Item of then) await client.send(new PutCommand({ TableName: 'restored', Item }));
    const later = await handIn('patient');
    const broken = await handIn('patient');
    expect(await service.idle(60_000)).toBe(true);
    const edit = (reference: string, expression: string) =>
      client.send(
        new UpdateCommand({
          TableName: damaged,
          Key: keys.request(reference),
          UpdateExpression: expression,
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':one': 1 },
        }),
      );
    await edit(wentOn, 'SET #version = #version + :one');
    await edit(broken, 'REMOVE #version SET broken = :one');

    const run = (dryRun: boolean) => carryOver({ client, from: damaged, to: 'restored', dryRun });
    const dry = await run(true);
    expect(dry).toMatchObject({ there: then.length - 1, goneOn: [wentOn], unreadable: [broken] });
    expect(dry.carried).toBeGreaterThan(0);
    const inRestored = async (reference: string) =>
      (await client.send(new GetCommand({ TableName: 'restored', Key: keys.request(reference) }))).Item;
    expect(await inRestored(later)).toBeUndefined();

    const done = await run(false);
    expect(done.carried).toBe(dry.carried);
    expect(await inRestored(later)).toEqual(
      (await client.send(new GetCommand({ TableName: damaged, Key: keys.request(later) }))).Item,
    );
    expect(await inRestored(broken)).toBeUndefined();
    expect(await inRestored(before)).toEqual(
      then.find(({ pk, sk }) => pk === keys.request(before).pk && sk === keys.requestSort),
    );
    expect(await run(false)).toMatchObject({ carried: 0, unreadable: [broken] });
    expect(carriedLines(done, false).join()).toContain('NOT PUT OVER');
  });
});
