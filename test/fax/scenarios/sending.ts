/** Faxes that go well, the same fax asked for many times, and requests that are never faxed. */
import assert from 'node:assert/strict';
import { maximalInput } from '../../documents/fixtures.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { mostPages } from '../arrivals.ts';
import { expectEnd, type Scenario } from './scenario.ts';

const once = { state: 'done', attempts: ['done'], dials: 1, copies: 1 } as const;

export const sending: readonly Scenario[] = [
  ...(['en', 'es'] as const).map(
    (language): Scenario => ({
      name: `delivered, ${language}`,
      play: async (stack) => {
        await stack.newDay({});
        const [fax] = await expectEnd(stack, await stack.submit(sampleBody('treating-provider', language)), once);
        assert.ok((fax?.pages ?? 0) >= 2, 'cover and form');
      },
    }),
  ),
  ...(['en', 'es'] as const).map(
    (language): Scenario => ({
      name: `delivered, ${language}, as long as can be`,
      play: async (stack) => {
        await stack.newDay({});
        const body = maximalInput('treating-provider', language);
        const [fax] = await expectEnd(stack, await stack.submit(body), once);
        assert.ok((fax?.pages ?? 0) <= mostPages, `${fax?.pages} pages`);
      },
    }),
  ),
  {
    name: 'asked after while the line still sends',
    play: async (stack) => {
      await stack.newDay({ callMilliseconds: 4000 });
      const reference = await stack.submit(sampleBody('treating-provider'));
      const sent = await stack.when(reference, ({ state }) => state === 'in-flight');
      await stack.sweepIn(2);
      const looked = await stack.when(reference, ({ dueAt }) => dueAt !== sent.dueAt);
      assert.equal(looked.state, 'in-flight');
      await expectEnd(stack, reference, once);
    },
  },
  {
    name: 'sent twenty times with one key',
    play: async (stack) => {
      await stack.newDay({});
      const key = { 'idempotency-key': `fax-${stack.service.clock.now().getTime()}` };
      const body = sampleBody('treating-provider');
      const references = await Promise.all(Array.from({ length: 20 }, () => stack.submit(body, key)));
      assert.equal(new Set(references).size, 1);
      await expectEnd(stack, references[0] ?? '', once);
    },
  },
  {
    name: 'enqueued twenty times at once, before and after',
    play: async (stack) => {
      await stack.newDay({});
      const reference = await stack.submit(sampleBody('treating-provider'));
      const { queue } = stack.service.dependencies;
      const messages = Array.from({ length: 10 }, () => ({ reference, workId: 'send-fax' }));
      await Promise.all([queue.enqueue(messages), queue.enqueue(messages)]);
      await expectEnd(stack, reference, once);
      await queue.enqueue(messages);
      await expectEnd(stack, reference, once);
    },
  },
  {
    name: 'attorney, insurer, patient: never faxed',
    play: async (stack) => {
      await stack.newDay({});
      const before = stack.line.notes().length;
      for (const type of ['attorney', 'health-insurer', 'patient'] as const) {
        const reference = await stack.submit(sampleBody(type));
        await stack.rest();
        await stack.service.dependencies.queue.enqueue([{ reference, workId: 'send-fax' }]);
        await stack.later(60);
        assert.equal((await stack.recordOf(reference)).work['send-fax'], undefined);
      }
      assert.equal(stack.line.notes().length, before);
    },
  },
];
