/**
 * The engine under faults: every call to store, queue, archive, mail, texts and fax may fail before or after its effect, or never
 * come back because the worker died. Afterwards nothing may be lost, done twice, or left without an owner.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForStaff, isNotice } from '../../../lib/delivery/mail/send-notice.ts';
import { createEmailEvents } from '../../../lib/delivery/mail/ses-events.ts';
import { sweepDueWork } from '../../../lib/delivery/sweep.ts';
import type { Tools } from '../../../lib/delivery/tools.ts';
import { doWork } from '../../../lib/delivery/work.ts';
import { nextDueAt, type Work } from '../../../lib/request/record.ts';
import { bench, sampleRecord } from '../../support/delivery-bench.ts';
import { inTurn, runs } from '../../support/depth.ts';
import { leftWork } from '../../support/left-work.ts';

const fates = ['ok', 'before', 'after', 'dead'] as const;
type Fate = (typeof fates)[number];

/** Runs calls by a list of fates; all is well when the list has ended. */
function misfortune(list: Fate[]) {
  let dies: () => void = () => undefined;
  async function call<Result>(effect: () => Promise<Result>): Promise<Result> {
    const fate = list.shift() ?? 'ok';
    if (fate === 'before') throw new Error('before');
    if (fate === 'dead') {
      dies();
      return new Promise<never>(() => undefined);
    }
    const result = await effect();
    if (fate === 'after') throw new Error('after');
    return result;
  }
  return {
    over: () => list.length === 0,
    call,
    /** True when the worker came to an end by itself. */
    worker: (run: () => Promise<void>) => {
      const death = new Promise<void>((resolve) => {
        dies = resolve;
      });
      return Promise.race([run().catch(() => undefined), death]);
    },
  };
}

function unreliable(tools: Tools, { call }: ReturnType<typeof misfortune>): Tools {
  const { requests, queue, archive, mail, texts, fax } = tools;
  return {
    ...tools,
    requests: {
      get: (reference) => requests.get(reference),
      history: (record, from) => requests.history(record, from),
      change: (reference, decide) => call(() => requests.change(reference, decide)),
    },
    queue: { enqueue: (messages) => call(() => queue.enqueue(messages)) },
    archive: { put: (key, bytes) => call(() => archive.put(key, bytes)), get: (key) => call(() => archive.get(key)) },
    mail: { send: (message) => call(() => mail.send(message)) },
    texts: texts && { send: (message) => call(() => texts.send(message)) },
    fax: {
      submit: (job) => call(() => fax.submit(job)),
      status: (id) => call(() => fax.status(id)),
      findByJob: (jobId, to, since) => call(() => fax.findByJob(jobId, to, since)),
      purge: (id) => call(() => fax.purge(id)),
    },
  };
}

async function lifeUnder(faults: readonly Fate[], type: 'treating-provider' | 'patient' | 'attorney', eventsArrive: boolean) {
  const one = bench();
  const bad = misfortune([...faults]);
  const tools = unreliable(one.tools, bad);
  const hear = createEmailEvents(one);
  let told = 0;
  const reference = await one.submit(sampleRecord(type, 'en', { contact: { texts: true } }));
  const tellOfMail = async () => {
    for (; eventsArrive && told < one.mail.sent.length; told += 1) {
      const tags = Object.fromEntries(Object.entries(one.mail.sent[told]?.tags ?? {}).map(([name, value]) => [name, [value]]));
      await hear({ eventType: 'Send', mail: { timestamp: one.clock.now().toISOString(), tags } });
    }
  };
  for (let round = 0; round < 400; round += 1) {
    for (let message = one.queue.messages.shift(); message !== undefined; message = one.queue.messages.shift()) {
      const now = message;
      await bad.worker(() => doWork(tools, now));
      // The queue delivers twice now and then.
      if (round % 3 === 0) await bad.worker(() => doWork(tools, now));
      await tellOfMail();
    }
    const record = await one.requests.get(reference);
    const due = record === null ? null : nextDueAt(record.work);
    if (due === null) break;
    if (Date.parse(due) > one.clock.now().getTime()) one.clock.set(due);
    await sweepDueWork(one);
  }
  const record = await one.requests.get(reference);
  if (record === null) throw new Error('lost');
  return { one, record, bad };
}

const faultList = fc.array(fc.constantFrom(...fates, 'ok' as const, 'ok' as const), { maxLength: 25 });
const anyType = fc.constantFrom('treating-provider' as const, 'patient' as const, 'attorney' as const);

const isText = ({ kind }: Pick<Work, 'kind'>) => kind === 'send-text';

/** Each piece of work is done or a person's, each effect happened once, and the history holds together. */
async function expectSound({ one, record }: Awaited<ReturnType<typeof lifeUnder>>): Promise<void> {
  const all = Object.values(record.work);
  const [work, texts] = [all.filter((entry) => !isText(entry)), all.filter(isText)];
  const isHandedOver = work.some(({ state }) => state === 'with-staff');
  const allowed = isHandedOver ? ['done', 'with-staff', 'waiting'] : ['done'];
  for (const { state } of work) expect(allowed).toContain(state);
  const mails = one.mail.sent.map(({ tags }) => tags['work']);
  expect(new Set(mails).size).toBe(mails.length);
  for (const { id } of work.filter(({ kind, state }) => kind.startsWith('notify-') && state === 'done'))
    expect(mails).toContain(id);
  // A text whose answer was lost is given up, and never sent again.
  for (const { state } of texts) expect(['done', 'dropped']).toContain(state);
  const told = work.filter(({ kind }) => isNotice(kind) && !isForStaff(kind));
  const ids = texts.map(({ id }) => id);
  expect(told.map(({ id }) => `send-text-${id}`)).toEqual(expect.arrayContaining(ids));
  // A notice whose worker died, and whose mail the mail system then reports, goes without its text.
  const byWorker = told.filter(({ state, attempts }) => state === 'done' && attempts.at(-1)?.code !== 'lease-expired');
  expect(ids).toEqual(expect.arrayContaining(byWorker.map(({ id }) => `send-text-${id}`)));
  expect(one.texts.sent.length).toBeLessThanOrEqual(texts.length);
  expect(one.texts.sent.length).toBeGreaterThanOrEqual(texts.filter(({ state }) => state === 'done').length);
  expect(one.fax.jobs.length).toBeLessThanOrEqual(1);
  if (record.work['send-fax']?.state === 'done') expect(one.fax.jobs).toHaveLength(1);
  expect((await one.requests.history(record)).brokenAt).toBe(-1);
  expect(record.documents.length).toBe(new Set(record.documents.map(({ kind, language }) => `${kind} ${language}`)).size);
}

describe('under any faults', () => {
  it('nothing is lost, dialled twice or mailed twice, and what is unclear has an owner', async () => {
    await fc.assert(
      fc.asyncProperty(faultList, anyType, async (faults, type) => {
        await expectSound(await lifeUnder(faults, type, true));
      }),
      { numRuns: runs(300) },
    );
  }, 60_000);

  it('without events from the mail system a notice is sent at most twice, and the second only after its time', async () => {
    await fc.assert(
      fc.asyncProperty(faultList, async (faults) => {
        const { one } = await lifeUnder(faults, 'patient', false);
        const counts = new Map<string, number>();
        for (const { tags } of one.mail.sent) counts.set(tags['work'] ?? '', (counts.get(tags['work'] ?? '') ?? 0) + 1);
        for (const count of counts.values()) expect(count).toBeLessThanOrEqual(2);
      }),
      { numRuns: runs(150) },
    );
  }, 60_000);

  it.each(fates.filter((fate) => fate !== 'ok').map((fate, place) => [fate, place] as const))(
    'one fault "%s" at each single call still ends well',
    async (fate, place) => {
      for (const type of inTurn(['treating-provider', 'patient', 'attorney'] as const, place)) {
        for (let call = 0; call < 24; call += 1) {
          const { one, record } = await lifeUnder([...Array.from({ length: call }, () => 'ok' as const), fate], type, true);
          const left = leftWork(record.work).filter((entry) => !(isText(entry) && entry.state === 'dropped'));
          expect([type, call, left]).toEqual([type, call, []]);
          expect(one.fax.jobs.length).toBe(type === 'treating-provider' ? 1 : 0);
        }
      }
    },
    60_000,
  );
});
