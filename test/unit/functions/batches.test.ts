/** Each function that takes or makes a batch: one that is poison among ten leaves nine done. The timers have theirs beside them. */
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { batchFunction, eventFunction } from '../../../functions/bind/events.ts';
import { createEmailEventFunction } from '../../../lib/delivery/mail/ses-events.ts';
import { WorkMessage } from '../../../lib/delivery/ports.ts';
import { createDoWork } from '../../../lib/delivery/work.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import { bench, sampleRecord } from '../../support/delivery-bench.ts';

const context: Context = Object.create({ awsRequestId: 'request-1' });
const reference = (number: number) => referenceFrom(new Uint8Array(32).map((_, index) => number * 3 + index * index));

async function tenRequests() {
  const one = bench();
  for (let number = 0; number < 10; number += 1)
    await one.requests.submit({ ...sampleRecord('attorney'), reference: reference(number) });
  const bad = reference(4);
  const { get, change } = one.requests;
  /** One item of the table cannot be read through the schema. */
  const requests = {
    ...one.requests,
    get: async (which: string) => (which === bad ? Promise.reject(new TypeError('Peña')) : get(which)),
    change: async (which: string, decide: Parameters<typeof change>[1]) =>
      which === bad ? Promise.reject(new TypeError('Peña')) : change(which, decide),
  };
  return { one, bad, requests, deps: { ...one, requests } };
}

describe('do-work', () => {
  it('does nine and names the tenth, whose request cannot be read', async () => {
    const { one, deps } = await tenRequests();
    const lambda = batchFunction(WorkMessage, createDoWork, async () => deps);
    const Records = Array.from({ length: 10 }, (_, number) => ({
      messageId: `m${number}`,
      body: JSON.stringify({ reference: reference(number), workId: 'prepare-documents' }),
    }));
    expect(await lambda({ Records }, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm4' }] });
    const done = one.requests.all().filter(({ work }) => work['prepare-documents']?.state === 'done');
    expect(done).toHaveLength(9);
    expect(JSON.stringify(one.log.lines)).not.toContain('Peña');
  });
});

describe('record-email-event', () => {
  const event = (number: number) =>
    JSON.stringify({
      eventType: 'Bounce',
      mail: {
        timestamp: '2026-11-22T15:00:00.000Z',
        tags: { reference: [reference(number)], work: ['send-mail-instructions'], attempt: ['1'] },
      },
      bounce: { timestamp: '2026-11-22T15:01:00.000Z', bounceType: 'Permanent' },
    });

  it.each([
    ['a request that cannot be read', event(4)],
    ['no JSON', '{'],
    ['no event of ours', '{"eventType":7}'],
  ])('records nine beside %s, and asks to be called again', async (_, poison) => {
    const { one, deps, bad } = await tenRequests();
    await one.pass(2);
    const Records = Array.from({ length: 10 }, (_each, number) => ({
      Sns: { Message: number === 4 ? poison : event(number) },
    }));
    const lambda = eventFunction(createEmailEventFunction, async () => deps);
    await expect(lambda({ Records }, context)).rejects.toThrow();
    await expect(lambda({ Records }, context)).rejects.toThrow();
    const bounced = one.requests.all().filter(({ work }) => work['send-mail-instructions']?.state === 'with-staff');
    expect(bounced).toHaveLength(9);
    expect(bounced.some((record) => record.reference === bad)).toBe(false);
    // Called again, it has written nothing twice.
    for (const { recentEvents } of bounced)
      expect(recentEvents.filter(({ what }) => what === 'notice-bounced')).toHaveLength(1);
  });
});
