/**
 * The adapters against services that misbehave on the wire, through the real clients of the cloud: each fault ends in what the
 * port promises, and never in a second effect. Long: four services, each with its own protocol.
 */
import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { s3Archive } from '../../../lib/delivery/document-archive.ts';
import { mailClientDefaults, sesMail } from '../../../lib/delivery/mail/ses-mail.ts';
import { MailSendError } from '../../../lib/delivery/ports.ts';
import { sqsQueue } from '../../../lib/delivery/work-queue.ts';
import { sha256 } from '../../support/fakes.ts';
import { type Mood, type MoodyServer, moods, moodyServer } from '../../support/moody-server.ts';

const servers: MoodyServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

const access = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;
/** Milliseconds that an adapter waits here; long enough for the client's own repeats. */
const patience = 1500;
const short = 250;

/** What came of a call: its value, or the name of its error. */
async function ending(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => value ?? 'done',
    (error: unknown) => (error instanceof MailSendError ? error.failure : 'threw'),
  );
}

const twice = (mood: Mood): readonly Mood[] => [mood, mood];
const silent: readonly Mood[] = ['silent-before', 'silent-after'];

describe('the archive on S3', () => {
  const bytes = new TextEncoder().encode('pages of a request, as they were stored');
  const hash = sha256(bytes);
  const xml = (code: string) => `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>x</Message></Error>`;

  async function bucket(coming: readonly Mood[], timeout = patience) {
    const objects = new Map<string, Buffer>();
    const server = await moodyServer({
      throttled: { status: 503, headers: { 'content-type': 'application/xml' }, body: xml('SlowDown') },
      broken: { status: 500, headers: { 'content-type': 'application/xml' }, body: xml('InternalError') },
      handle: ({ method, url, body }) => {
        const key = url.split('?')[0] ?? '';
        if (method === 'PUT') {
          objects.set(key, body);
          return { status: 200, headers: { etag: '"x"' } };
        }
        const found = objects.get(key);
        if (found !== undefined) return { status: 200, headers: { 'content-type': 'application/pdf' }, body: found };
        return { status: 404, headers: { 'content-type': 'application/xml' }, body: xml('NoSuchKey') };
      },
    });
    servers.push(server);
    const client = new S3Client({ ...access, endpoint: server.origin, forcePathStyle: true });
    const archive = s3Archive(client, 'b', timeout);
    return { server, objects, archive, when: () => server.coming.push(...coming) };
  }

  it.each(moods.filter((mood) => !silent.includes(mood)))('stores one document in spite of: %s', async (mood) => {
    const { archive, objects, when } = await bucket([mood]);
    when();
    await archive.put(hash, bytes);
    expect([...objects]).toEqual([[`/b/documents/${hash}`, Buffer.from(bytes)]]);
  });

  it.each(silent)('gives up storing in time, and a repeat is harmless: %s', async (mood) => {
    const { archive, objects, when } = await bucket([mood], short);
    when();
    expect(await ending(archive.put(hash, bytes))).toBe('threw');
    await archive.put(hash, bytes);
    expect(objects.size).toBe(1);
  });

  it.each([
    ['throttled', bytes],
    ['broken', bytes],
    ['reset-before', bytes],
    // The body does not match its hash: as good as not there.
    ['garbage', null],
    ['cut', 'threw'],
    ['silent-before', 'threw'],
  ] as const)('reads a document that meets %s', async (mood, expected) => {
    const { archive, when } = await bucket([mood], mood === 'silent-before' ? short : patience);
    await archive.put(hash, bytes);
    when();
    const got = await archive.get(hash).catch(() => 'threw');
    expect(got instanceof Uint8Array ? Buffer.from(got) : got).toEqual(
      expected instanceof Uint8Array ? Buffer.from(expected) : expected,
    );
  });

  it('says that there is none only when the bucket says so', async () => {
    const { archive, when } = await bucket(['broken', 'broken', 'broken', 'broken']);
    expect(await archive.get(hash)).toBeNull();
    when();
    expect(await ending(archive.get(hash))).toBe('threw');
  });
});

describe('the queue on SQS', () => {
  const Sent = z.object({ Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })) });
  const messages = [
    { reference: 'A', workId: 'send-fax' },
    { reference: 'B', workId: 'notify-staff' },
  ];
  const json = (status: number, value: unknown) => ({
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(value),
  });

  async function queue(coming: readonly Mood[], timeout = patience, refuses: readonly string[] = []) {
    const taken: string[] = [];
    const server = await moodyServer({
      throttled: json(400, { __type: 'com.amazonaws.sqs#ThrottlingException', message: 'x' }),
      broken: json(500, { __type: 'InternalFailure', message: 'x' }),
      handle: ({ body }) => {
        const { Entries } = Sent.parse(JSON.parse(body.toString()));
        const good = Entries.filter(({ Id }) => !refuses.includes(Id));
        taken.push(...good.map(({ MessageBody }) => MessageBody));
        const md5 = (text: string) => createHash('md5').update(text).digest('hex');
        return json(200, {
          Successful: good.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
          Failed: refuses.map((Id) => ({ Id, Code: 'x', SenderFault: false })),
        });
      },
    });
    servers.push(server);
    const client = new SQSClient({ ...access, endpoint: server.origin });
    server.coming.push(...coming);
    return { taken, work: sqsQueue(client, `${server.origin}/000000000000/work`, timeout) };
  }

  it.each(['throttled', 'broken', 'broken-after', 'reset-before', 'reset-after'] as const)(
    'takes every message in spite of: %s',
    async (mood) => {
      const { taken, work } = await queue([mood]);
      expect(await ending(work.enqueue(messages))).toBe('done');
      // A duplicate message is worked once.
      expect(new Set(taken)).toEqual(new Set(messages.map((message) => JSON.stringify(message))));
    },
  );

  it.each(['garbage', ...silent] as const)('says that it is not sure after: %s', async (mood) => {
    const { work } = await queue([mood, mood, mood, mood], mood === 'garbage' ? patience : short);
    expect(await ending(work.enqueue(messages))).toBe('threw');
  });

  it('says so when one message of a batch was refused', async () => {
    const { taken, work } = await queue([], patience, ['1']);
    expect(await ending(work.enqueue(messages))).toBe('threw');
    expect(taken).toHaveLength(1);
  });
});

describe('mail through SES', () => {
  const message = {
    to: 'maria@example.com',
    subject: 'We received your request',
    text: 'x',
    html: '<p>x</p>',
    tags: { reference: 'R', work: 'notify-received', attempt: '1' },
  };
  const settings = { MAIL_FROM: 'records@example.org', MAIL_CONFIGURATION_SET: 'set' };
  const name = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
  const wrong = (status: number, code: string) => ({
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse ${name}><Error><Type>Sender</Type><Code>${code}</Code><Message>x</Message></Error></ErrorResponse>`,
  });

  async function post(coming: readonly Mood[], refusal?: string) {
    const sent: string[] = [];
    const server = await moodyServer({
      throttled: wrong(400, 'Throttling'),
      broken: wrong(500, 'InternalFailure'),
      handle: ({ body }) => {
        if (refusal !== undefined) return wrong(400, refusal);
        sent.push(body.toString());
        const result = `<SendEmailResult><MessageId>mail-${sent.length}</MessageId></SendEmailResult>`;
        return {
          status: 200,
          headers: { 'content-type': 'text/xml' },
          body: `<SendEmailResponse ${name}>${result}</SendEmailResponse>`,
        };
      },
    });
    servers.push(server);
    server.coming.push(...coming);
    const client = new SESClient({ ...access, ...mailClientDefaults, endpoint: server.origin });
    return { server, sent, mail: sesMail(client, settings, short) };
  }

  it('is handed over once, and its id is known', async () => {
    const { sent, mail } = await post([]);
    expect(await mail.send(message)).toEqual({ messageId: 'mail-1' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    // What was not taken for certain may be tried again soon; of all else nobody can tell.
    ['throttled', 'unavailable', 0],
    ['broken', 'unknown', 0],
    ['broken-after', 'unknown', 1],
    ['reset-before', 'unknown', 0],
    ['reset-after', 'unknown', 1],
    ['silent-before', 'unknown', 0],
    ['silent-after', 'unknown', 1],
    ['cut', 'unknown', 1],
    ['garbage', 'unknown', 1],
  ] as const)('after %s is %s, and was sent %i times', async (mood, failure, times) => {
    const { server, sent, mail } = await post(twice(mood));
    expect(await ending(mail.send(message))).toBe(failure);
    expect(sent).toHaveLength(times);
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['MessageRejected', 'refused'],
    ['MailFromDomainNotVerifiedException', 'unavailable'],
    ['ConfigurationSetDoesNotExist', 'unavailable'],
    ['AccountSendingPausedException', 'unavailable'],
  ] as const)('that is answered with %s is %s', async (code, failure) => {
    const { mail } = await post([], code);
    expect(await ending(mail.send(message))).toBe(failure);
  });

  it('is known not to be sent when nobody listens', async () => {
    const { server, mail } = await post([]);
    server.stop();
    expect(await ending(mail.send(message))).toBe('unavailable');
  });
});
