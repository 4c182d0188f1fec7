/** What a fax vendor does to a fax: refuses, loses answers and callbacks, calls back twice, and is spoken for by others. */
import assert from 'node:assert/strict';
import { sampleBody } from '../../support/sample-bodies.ts';
import type { Stack } from '../stack.ts';
import { expectEnd, type Scenario } from './scenario.ts';

const care = () => sampleBody('treating-provider');
const once = { state: 'done', attempts: ['done'], dials: 1, copies: 1 } as const;

/** Posts a callback for the last fax as the vendor would, with the credentials that we gave the vendor unless others are given. */
async function callBack(stack: Stack, change: Readonly<Record<string, unknown>>, authorization?: string): Promise<number> {
  const taken = stack.service.fax.faxes().at(-1);
  if (taken?.callbackUrl === undefined) throw new Error('the vendor was given no callback');
  const url = new URL(taken.callbackUrl);
  const ours = `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}`;
  url.username = '';
  url.password = '';
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization ?? ours },
    body: JSON.stringify({ event: 'FAX_COMPLETED', fax: { ...taken.fax, ...change } }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** As many posts reached the vendor as were planned: none too few, none too many. */
function assertPlanUsedUp(stack: Stack): void {
  assert.deepEqual(stack.line.plan().next, []);
}

export const vendorFaults: readonly Scenario[] = [
  {
    name: 'vendor too busy (429), down (500), then well',
    play: async (stack) => {
      await stack.newDay({ next: ['too-many', 'server-error'] });
      const reference = await stack.submit(care());
      await expectEnd(stack, reference, { ...once, attempts: ['provider', 'provider', 'done'] });
      assertPlanUsedUp(stack);
    },
  },
  {
    name: 'vendor always down',
    play: async (stack) => {
      await stack.newDay({ always: 'server-error' });
      const reference = await stack.submit(care());
      const attempts = Array.from({ length: 6 }, () => 'provider');
      await expectEnd(stack, reference, { state: 'with-staff', attempts, dials: 0, copies: 0 });
    },
  },
  {
    name: 'answer to the send lost',
    play: async (stack) => {
      await stack.newDay({ next: ['lost-answer'] });
      const reference = await stack.submit(care());
      await expectEnd(stack, reference, { ...once, attempts: ['lost-answer'] });
    },
  },
  {
    name: 'vendor leaves out a page and says complete',
    play: async (stack) => {
      await stack.newDay({ next: ['page-lost'] });
      const reference = await stack.submit(care());
      const end = { state: 'done', attempts: ['page-count', 'done'], dials: 2, copies: 1, marked: 1 } as const;
      await expectEnd(stack, reference, end);
    },
  },
  {
    name: 'callback lost',
    play: async (stack) => {
      await stack.newDay({ next: ['lost-callback'] });
      await expectEnd(stack, await stack.submit(care()), once);
    },
  },
  {
    name: 'callback twice, and again for days',
    play: async (stack) => {
      await stack.newDay({ next: ['double-callback'] });
      const reference = await stack.submit(care());
      await stack.rest();
      for (let repeat = 0; repeat < 16; repeat += 1) assert.ok((await callBack(stack, {})) < 300);
      await expectEnd(stack, reference, once);
      assert.ok((await callBack(stack, {})) < 300);
      await expectEnd(stack, reference, once);
    },
  },
  {
    name: 'callback that lies: delivered, says a failed fax',
    play: async (stack) => {
      await stack.newDay({ next: ['busy'] });
      const reference = await stack.submit(care());
      await stack.rest();
      const lie = { status: 'COMPLETED', pagesSentSuccessfully: 3 };
      assert.equal(await callBack(stack, lie, 'Basic bm9ib2R5Om5vYm9keQ=='), 401);
      assert.ok((await callBack(stack, lie)) < 300);
      await expectEnd(stack, reference, { ...once, attempts: ['busy', 'done'], dials: 2 });
    },
  },
];
