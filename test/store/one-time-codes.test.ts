import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkOf } from '../../lib/runtime/network.ts';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import { dynamoThrottle } from '../../lib/store/dynamo-small-items.ts';
import { mostWrongTries, wrongTriesAt } from '../../lib/store/find-request.ts';
import { keys } from '../../lib/store/keys.ts';
import { type OneTimeCodes, oneTimeCodes } from '../../lib/store/one-time-codes.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

const secrets = secretsFrom('a root key that is only used in these tests');
let now = new Date('2026-11-22T15:40:00Z');
const clock = { now: () => now };
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
let engine: StoreEngine;
let codes: OneTimeCodes;
const purpose = 'see-request';
let last = 0;
const another = () => {
  last += 1;
  return `REF${String(last).padStart(10, '0')}`;
};

async function issued(reference: string, by: 'service' | 'staff' = 'service'): Promise<string> {
  const answer = await codes.issue(reference, purpose, by);
  if (answer.outcome !== 'issued') throw new Error(answer.outcome);
  return answer.code;
}
/** As if all wrong tries but one had been made at a reference, and then the last. */
async function spend(reference: string): Promise<void> {
  const key = keys.throttle(secrets.hmac('throttle', wrongTriesAt(reference)), 'LIFE');
  const Item = { ...key, tries: mostWrongTries - 1, expiresAt: Number.MAX_SAFE_INTEGER };
  await engine.table.client.send(new PutCommand({ TableName: engine.table.name, Item }));
  await codes.check(reference, purpose, 'no code');
}

/** Another code than this one. */
const wrong = (code: string) => String((Number(code) + 1) % 10 ** 8).padStart(8, '0');

describe.each(storeEngines)('one-time codes %s', (_, start) => {
  beforeAll(async () => {
    engine = await start();
    codes = oneTimeCodes(engine.table, clock, secrets);
  });
  afterAll(() => engine.stop());

  it('have eight digits, are typed with spaces or hyphens, and work once', async () => {
    const reference = another();
    const code = await issued(reference);
    expect(code).toMatch(/^\d{8}$/);
    expect(await codes.check(reference, purpose, ` ${code.slice(0, 4)}-${code.slice(4)} `)).toMatchObject({ by: 'service' });
    expect(await codes.check(reference, purpose, code)).toBe('wrong');
  });

  it('of two purposes count together, once, and for nothing else than they were made for', async () => {
    const reference = another();
    const both = async (about: string) => {
      const made = await Promise.all([
        codes.issue(reference, 'leave-email', 'service', undefined, about),
        codes.issue(reference, 'take-email', 'service', undefined, about),
      ]);
      return made.map((one) => (one.outcome === 'issued' ? one.code : one.outcome));
    };
    const [leave = '', take = ''] = await both('one two');
    const typed = { 'leave-email': leave, 'take-email': take };
    expect(await codes.checkAll(reference, { ...typed, 'take-email': wrong(take) }, 'one two')).toEqual(['take-email']);
    expect(await codes.checkAll(reference, typed, 'one three')).toEqual(['leave-email', 'take-email']);
    expect(await codes.check(reference, purpose, leave)).toBe('wrong');
    const all = await Promise.all([1, 2].map(() => codes.checkAll(reference, typed, 'one two')));
    expect(all.filter((one) => one.length === 0)).toHaveLength(1);
    expect(await codes.checkAll(reference, typed, 'one two')).toEqual(['leave-email', 'take-email']);
  });

  it('of one purpose leave those of another their places', async () => {
    const reference = another();
    for (let time = 0; time < 3; time += 1) await issued(reference);
    expect(await codes.issue(reference, 'take-email', 'service', undefined, 'x')).toMatchObject({ outcome: 'issued' });
    expect(await codes.issue(reference, purpose, 'service')).toEqual({ outcome: 'too-many' });
  });

  it('have five tries together too, and are the staff’s alone after too many wrong ones', async () => {
    const reference = another();
    const made = await codes.issue(reference, 'take-email', 'service', undefined, 'x');
    const code = made.outcome === 'issued' ? made.code : '';
    for (let time = 0; time < 5; time += 1) await codes.checkAll(reference, { 'take-email': wrong(code) }, 'x');
    expect(await codes.checkAll(reference, { 'take-email': code }, 'x')).toEqual(['take-email']);
    await spend(reference);
    expect(await codes.checkAll(reference, { 'take-email': code }, 'x')).toBe('staff-only');
    expect(await codes.issue(reference, 'take-email', 'service', undefined, 'x')).toEqual({ outcome: 'staff-only' });
  });

  it('work once for several who use it at the same time', async () => {
    const reference = another();
    const code = await issued(reference);
    const all = await Promise.all([1, 2, 3, 4].map(() => codes.check(reference, purpose, code)));
    expect(all.filter((answer) => answer !== 'wrong')).toHaveLength(1);
  });

  it('tell when they were made and where they were sent; one that staff told was sent nowhere', async () => {
    const reference = another();
    const sent = await codes.issue(reference, purpose, 'service', 'a mark');
    if (sent.outcome !== 'issued') throw new Error(sent.outcome);
    const issuedAt = now;
    later(2);
    expect(await codes.check(reference, purpose, sent.code)).toEqual({ by: 'service', issuedAt, sentTo: 'a mark' });
    const told = await issued(reference, 'staff');
    expect(await codes.check(reference, purpose, told)).toEqual({ by: 'staff', issuedAt: now, sentTo: undefined });
  });

  it('work for their own request alone', async () => {
    const [mine, yours] = [another(), another()];
    const code = await issued(mine);
    await issued(yours);
    expect(await codes.check(yours, purpose, code)).toBe('wrong');
  });

  it('end after ten minutes', async () => {
    const reference = another();
    const code = await issued(reference);
    later(10);
    expect(await codes.check(reference, purpose, code)).toBe('wrong');
  });

  it('have five tries, also when all come at once', async () => {
    const reference = another();
    const code = await issued(reference);
    const tries = Array.from({ length: 5 }, () => codes.check(reference, purpose, wrong(code)));
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['wrong']));
    expect(await codes.check(reference, purpose, code)).toBe('wrong');
    const second = await issued(reference);
    for (let tries = 0; tries < 4; tries += 1) await codes.check(reference, purpose, wrong(second));
    expect(await codes.check(reference, purpose, second)).toMatchObject({ by: 'service' });
  });

  it('are replaced by the next one', async () => {
    const reference = another();
    const first = await issued(reference);
    const second = await issued(reference);
    if (first !== second) expect(await codes.check(reference, purpose, first)).toBe('wrong');
    expect(await codes.check(reference, purpose, second)).toMatchObject({ by: 'service' });
  });

  it('are three in any hour for a reference, also when all are asked for at once, by whomever', async () => {
    const reference = another();
    const asked = await Promise.all([1, 2, 3, 4, 5].map(() => codes.issue(reference, purpose, 'service')));
    expect(asked.filter(({ outcome }) => outcome === 'issued')).toHaveLength(3);
    // Across the full hour of the clock as well.
    later(59);
    expect(await codes.issue(reference, purpose, 'staff')).toEqual({ outcome: 'too-many' });
    later(1);
    expect(await codes.issue(reference, purpose, 'service')).toMatchObject({ outcome: 'issued' });
  });

  it('come from staff alone after a hundred wrong tries in the life of a reference', async () => {
    const reference = another();
    const outstanding = await issued(reference);
    await spend(reference);
    expect(await codes.check(reference, purpose, outstanding)).toBe('staff-only');
    later(400 * 24 * 60);
    expect(await codes.issue(reference, purpose, 'service')).toEqual({ outcome: 'staff-only' });
    const given = await issued(reference, 'staff');
    expect(await codes.check(reference, purpose, wrong(given))).toBe('staff-only');
    expect(await codes.check(reference, purpose, given)).toMatchObject({ by: 'staff' });
  });

  it('count every wrong one against the reference for its life', async () => {
    const reference = another();
    const code = await issued(reference);
    await codes.check(reference, purpose, wrong(code));
    await codes.check(another(), purpose, code);
    await codes.check(reference, purpose, code);
    expect(await dynamoThrottle(engine.table, clock, secrets).wrongTries(wrongTriesAt(reference))).toBe(1);
  });

  it('leave nothing readable in the table', async () => {
    const reference = another();
    const code = await issued(reference);
    await codes.check(reference, purpose, wrong(code));
    const { Items = [] } = await engine.table.client.send(new ScanCommand({ TableName: engine.table.name }));
    const all = JSON.stringify(Items);
    expect(all).toContain('CODE#');
    for (const secret of [code, reference]) expect(all).not.toContain(secret);
  });
});

it('an IPv6 network is counted as one, and an IPv4 address by itself', () => {
  expect(networkOf('2001:db8:1:2::5')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:0DB8:0001:0002:ffff::1%eth0')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:3::5')).not.toBe(networkOf('2001:db8:1:2::5'));
  expect(networkOf('2001:db8::')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('64:ff9b::192.0.2.1')).toBe('64:ff9b:0:0::/64');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('unknown')).toBe('unknown');
});
