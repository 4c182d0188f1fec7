import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import { documentToken, linkEnd, readDocumentToken } from '../../lib/store/document-links.ts';
import { dynamoDrafts } from '../../lib/store/dynamo-drafts.ts';
import { dynamoThrottle, dynamoTickets } from '../../lib/store/dynamo-small-items.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

const secrets = secretsFrom('a root key that is only used in these tests');
let now = new Date('2026-11-22T15:00:00Z');
const clock = { now: () => now };
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
let engine: StoreEngine;
const day = 24 * 3600;
const begun = { reference: '7KQ4M9TX2HBDV', answers: { 'patient.firstName': ['Zyx'] }, startedAt: 'a', touchedAt: 'a' };

describe.each(storeEngines)('%s', (_, start) => {
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  describe('drafts', () => {
    it('come back with the secret, and with nothing else', async () => {
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      expect((await drafts.get(secret))?.answers).toEqual(begun.answers);
      expect(await drafts.get(`${secret}x`)).toBeNull();
      const { Items = [] } = await engine.table.client.send(new ScanCommand({ TableName: engine.table.name }));
      expect(JSON.stringify(Items)).not.toContain(secret);
    });

    it('last seven days from the last change, whether the table has swept or not', async () => {
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      later(6 * day);
      expect((await drafts.save(secret, { a: ['b'] }, 'b'))?.version).toBe(2);
      later(6 * day);
      expect((await drafts.get(secret))?.answers).toEqual({ a: ['b'] });
      later(2 * day);
      expect(await drafts.get(secret)).toBeNull();
    });

    it('are never brought back by a save after they are gone', async () => {
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      await drafts.remove(secret);
      expect(await drafts.save(secret, { a: ['b'] }, 'b')).toBeNull();
      expect(await drafts.get(secret)).toBeNull();
    });

    it('are taken over under a new secret, by one of several who try at the same time', async () => {
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      const taken = await Promise.all([1, 2, 3].map(() => drafts.take(secret)));
      const [mine, ...others] = taken.filter((one) => one !== null);
      expect(others).toEqual([]);
      expect(await drafts.get(secret)).toBeNull();
      expect((await drafts.get(mine?.secret ?? ''))?.answers).toEqual(begun.answers);
      expect(await drafts.take(secret)).toBeNull();
    });

    it('are resumed once, with code and date of birth together', async () => {
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      const code = await drafts.issueResumeCode(secret, '1984-03-09');
      expect(await drafts.resume(code, '1984-03-10')).toBeNull();
      expect(await drafts.resume('0000-0000-0000-0', '1984-03-09')).toBeNull();
      const resumed = await drafts.resume(code.toLowerCase(), '1984-03-09');
      expect((await drafts.get(resumed?.secret ?? ''))?.answers).toEqual(begun.answers);
      expect(await drafts.get(secret)).toBeNull();
      expect(await drafts.resume(code, '1984-03-09')).toBeNull();
    });

    it('are resumed by one of several who use the code at the same time', async () => {
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      const code = await drafts.issueResumeCode(secret, '1984-03-09');
      const all = await Promise.all([1, 2, 3].map(() => drafts.resume(code, '1984-03-09')));
      const live = await Promise.all(all.map((one) => (one === null ? null : drafts.get(one.secret))));
      expect(live.filter((draft) => draft !== null)).toHaveLength(1);
    });

    it('can be resumed again a minute after somebody who never came to the end', async () => {
      const { client, name } = engine.table;
      const cut = {
        name,
        client: Object.assign(Object.create(client), {
          send: (command: object) =>
            command.constructor.name === 'PutCommand' ? Promise.reject(new Error('cut')) : client.send(Object(command)),
        }),
      };
      const drafts = dynamoDrafts(engine.table, clock, secrets);
      const { secret } = await drafts.start(begun);
      const code = await drafts.issueResumeCode(secret, '1984-03-09');
      await expect(dynamoDrafts(cut, clock, secrets).resume(code, '1984-03-09')).rejects.toThrow('cut');
      expect(await drafts.resume(code, '1984-03-09')).toBeNull();
      later(61);
      expect((await drafts.get((await drafts.resume(code, '1984-03-09'))?.secret ?? ''))?.answers).toEqual(begun.answers);
    });
  });

  describe('throttle', () => {
    it('lets exactly the limit through, also when all come at once', async () => {
      const throttle = dynamoThrottle(engine.table, clock, secrets);
      const tries = await Promise.all(Array.from({ length: 30 }, () => throttle.allow('status X', 10, 900)));
      expect(tries.filter(Boolean)).toHaveLength(10);
      expect(await throttle.allow('status Y', 10, 900)).toBe(true);
      later(900);
      expect(await throttle.allow('status X', 10, 900)).toBe(true);
    });
  });

  describe('tickets', () => {
    it('end', async () => {
      const tickets = dynamoTickets(engine.table, clock, secrets);
      const secret = await tickets.issue('staff', { sub: 'c1' }, new Date(now.getTime() + 900_000));
      expect(await tickets.read('staff', secret)).toEqual({ sub: 'c1' });
      expect(await tickets.read('done', secret)).toBeNull();
      later(900);
      expect(await tickets.read('staff', secret)).toBeNull();
    });
    it('are taken back', async () => {
      const tickets = dynamoTickets(engine.table, clock, secrets);
      const secret = await tickets.issue('staff', { sub: 'c1' }, new Date(now.getTime() + 900_000));
      await tickets.revoke('staff', secret);
      expect(await tickets.read('staff', secret)).toBeNull();
    });
  });
});

describe('document links', () => {
  const note = { reference: '7KQ4M9TX2HBDV', kind: 'access-request' } as const;
  const until = new Date('2026-11-22T16:00:00Z');
  it('are equal for equal notes, hide them, and open until their time', () => {
    const token = documentToken(secrets, note, until);
    expect(documentToken(secrets, note, until)).toBe(token);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('7KQ4');
    expect(readDocumentToken(secrets, token, new Date('2026-11-22T15:59:59Z'))).toEqual(note);
    expect(readDocumentToken(secrets, token, until)).toBeNull();
  });
  it('do not open when altered, cut or made with another key', () => {
    const token = documentToken(secrets, note, until);
    const bytes = Buffer.from(token, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(readDocumentToken(secrets, altered.toString('base64url'), now)).toBeNull();
    }
    expect(readDocumentToken(secrets, '', now)).toBeNull();
    expect(readDocumentToken(secretsFrom('another root key, just as long as it'), token, new Date(0))).toBeNull();
  });
  it('live one hour from the submission', () => {
    expect(linkEnd('2026-11-22T15:00:00.000Z', new Date('2026-11-22T15:20:00Z')).toISOString()).toBe(
      '2026-11-22T16:00:00.000Z',
    );
    expect(linkEnd('2026-11-22T15:00:00.000Z', new Date('2026-11-22T16:20:00Z')).toISOString()).toBe(
      '2026-11-22T17:00:00.000Z',
    );
  });
});
