/** A notice under faults: each call outside fails once before, or after its effect. One item, one mail, nothing lost. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { doInboundWork } from '../../lib/delivery/inbound/do-inbound.ts';
import { sweepInbound } from '../../lib/delivery/inbound/sweep-inbound.ts';
import { createEmailEvents } from '../../lib/delivery/mail/ses-events.ts';
import type { MailMessage } from '../../lib/delivery/ports.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dynamoInbound, dynamoInboundTerms } from '../../lib/inbound/dynamo-inbound.ts';
import { submitNotice } from '../../lib/inbound/submit-notice.ts';
import { dynamoCheckpoints } from '../../lib/store/dynamo-checkpoints.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoThrottle } from '../../lib/store/dynamo-small-items.ts';
import { firstBreak } from '../../lib/store/events.ts';
import { memoryLog, memoryQueue, movableClock, testSecrets, testSettings } from '../support/fakes.ts';
import { inboundRecord, noticeDay } from '../support/inbound.ts';
import { memoryTable } from '../support/memory-table.ts';

const body = inboundRecord().body;
const reference = inboundRecord().reference;
const notice = { body, reference, arrivedBy: 'api', suspect: false } as const;

type When = 'before' | 'after';

/** A service whose call number `at` to table, queue or mail fails once. */
function service(at: number, when: When) {
  let calls = 0;
  const seam = async <Answer>(effect: () => Promise<Answer>): Promise<Answer> => {
    calls += 1;
    const fails = calls === at;
    if (fails && when === 'before') throw new Error('no connection');
    const answer = await effect();
    if (fails) throw new Error('lost answer');
    return answer;
  };
  const memory = memoryTable();
  const send = (command: Parameters<DynamoDBDocumentClient['send']>[0]) => seam(() => memory.table.client.send(command));
  const client: DynamoDBDocumentClient = Object.create({ send });
  const table = { client, name: memory.table.name };
  const clock = movableClock(noticeDay);
  const kept = memoryQueue();
  const sent: MailMessage[] = [];
  const tools = {
    inbound: dynamoInbound(table),
    requests: dynamoRequests(memory.table),
    inboundTerms: dynamoInboundTerms(table, testSecrets),
    checkpoints: dynamoCheckpoints(table),
    throttle: dynamoThrottle(table, clock, testSecrets),
    secrets: testSecrets,
    queue: { enqueue: (messages: Parameters<typeof kept.enqueue>[0]) => seam(() => kept.enqueue(messages)) },
    mail: {
      send: (message: MailMessage) =>
        seam(async () => {
          sent.push(message);
          return { messageId: `mail-${sent.length}` };
        }),
    },
    facility: lakeNorman,
    clock,
    log: memoryLog(),
    settings: testSettings,
  };
  // What SES tells of each mail comes by another way.
  const told = createEmailEvents({ ...tools, inbound: dynamoInbound(memory.table) });

  /** Until the person is told that it is stored; a program repeats with the same key. */
  async function submitAgain(): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const submission = await submitNotice(tools, notice).catch(() => null);
      if (submission !== null) return expect(submission.outcome).not.toBe('conflict');
    }
    throw new Error('never stored');
  }

  /** An hour by minutes, then a day by hours: a mail without any evidence is repeated after a day. */
  async function workOn(): Promise<void> {
    for (let turn = 0; turn < 90; turn += 1) {
      for (const inbound of kept.inbound.splice(0)) await doInboundWork(tools, { inbound }).catch(() => undefined);
      for (const { tags } of sent.splice(0)) {
        mails.push(tags['work'] ?? '');
        const mail = { timestamp: clock.now().toISOString(), tags: tagsOf(tags) };
        await told({ eventType: 'Send', mail });
      }
      clock.move(turn < 60 ? 60_000 : 3_600_000);
      await sweepInbound(tools);
    }
  }
  const mails: string[] = [];
  const tagsOf = (tags: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  return { ...tools, memory, submitAgain, workOn, mails, calls: () => calls };
}

async function callsWithoutFault(): Promise<number> {
  const one = service(0, 'before');
  await one.submitAgain();
  await doInboundWork(one, { inbound: reference });
  return one.calls();
}

it.each(['before', 'after'] as const)('one item and one mail, whichever call fails %s its effect', async (when) => {
  const calls = await callsWithoutFault();
  expect(calls).toBeGreaterThan(6);
  for (let at = 1; at <= calls + 2; at += 1) {
    const one = service(at, when);
    await one.submitAgain();
    await one.workOn();
    const record = await dynamoInbound(one.memory.table).get(reference);
    expect(one.mails, `call ${at}`).toEqual(['tell-received-1']);
    expect(record?.work['tell-received-1']?.state, `call ${at}`).toBe('done');
    expect(record?.work['index-terms']?.state, `call ${at}`).toBe('done');
    expect(firstBreak(record?.events ?? []), `call ${at}`).toBe(-1);
    expect(record?.events.filter(({ what }) => what === 'announced')).toHaveLength(1);
    const items = one.memory.items().filter((item) => item['sk'] === 'INB');
    expect(items).toHaveLength(1);
  }
});
