/** What a telephone line does to a fax. */
import assert from 'node:assert/strict';
import { openFaxRoute, readFaxRoute } from '../../../lib/delivery/fax/fax-route.ts';
import { retryPolicies } from '../../../lib/delivery/retry-policies.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { expectEnd, pauses, type Scenario } from './scenario.ts';

const care = () => sampleBody('treating-provider');
/** Paper in the tray has so long to be seen before the same comes again. */
const secondSendMinutes = 10;

function assertPauses(found: readonly number[], least: readonly number[]): void {
  assert.equal(found.length, least.length);
  for (const [index, minutes] of least.entries()) {
    const pause = found[index] ?? 0;
    assert.ok(pause >= minutes && pause <= minutes * 1.1 + 4, `pause ${index + 1} is ${pause} min, ladder ${minutes}`);
  }
}

export const lineFaults: readonly Scenario[] = [
  {
    name: 'busy twice, then answered',
    play: async (stack) => {
      await stack.newDay({ next: ['busy', 'busy'] });
      const reference = await stack.submit(care());
      const end = { state: 'done', attempts: ['busy', 'busy', 'done'], dials: 3, copies: 1 } as const;
      assertPauses(pauses(await expectEnd(stack, reference, end)), retryPolicies.busy.slice(0, 2));
    },
  },
  {
    name: 'always busy',
    play: async (stack) => {
      await stack.newDay({ always: 'busy' });
      const reference = await stack.submit(care());
      const dials = retryPolicies.busy.length + 1;
      const attempts = Array.from({ length: dials }, () => 'busy');
      const transmissions = await expectEnd(stack, reference, { state: 'with-staff', attempts, dials, copies: 0 });
      assertPauses(pauses(transmissions), retryPolicies.busy);
    },
  },
  {
    name: 'nobody answers',
    play: async (stack) => {
      await stack.newDay({ always: 'no-answer' });
      const reference = await stack.submit(care());
      const dials = retryPolicies['no-answer'].length + 1;
      const attempts = Array.from({ length: dials }, () => 'no-answer');
      const transmissions = await expectEnd(stack, reference, { state: 'with-staff', attempts, dials, copies: 0 });
      assertPauses(pauses(transmissions), retryPolicies['no-answer']);
    },
  },
  {
    name: 'a person answers, then the machine',
    play: async (stack) => {
      await stack.newDay({ next: ['voice'] });
      const reference = await stack.submit(care());
      const end = { state: 'done', attempts: ['no-answer', 'done'], dials: 2, copies: 1 } as const;
      await expectEnd(stack, reference, end);
    },
  },
  {
    name: 'network congested, then answered',
    play: async (stack) => {
      await stack.newDay({ next: ['congestion'] });
      const reference = await stack.submit(care());
      const end = { state: 'done', attempts: ['line', 'done'], dials: 2, copies: 1 } as const;
      assertPauses(pauses(await expectEnd(stack, reference, end)), retryPolicies.line.slice(0, 1));
    },
  },
  {
    name: 'noise, then a clear line',
    play: async (stack) => {
      await stack.newDay({ next: ['noise'] });
      const reference = await stack.submit(care());
      const end = { state: 'done', attempts: ['line', 'done'], dials: 2, copies: 1 } as const;
      await expectEnd(stack, reference, end);
    },
  },
  ...(['drop', 'silence-after-pages', 'noise-after-pages'] as const).flatMap((fault): readonly Scenario[] => {
    const doubt = fault === 'noise-after-pages' ? 'pages-already-sent' : 'uncertain';
    return [
      {
        name: `${fault}: all pages arrived, sender told otherwise`,
        play: async (stack) => {
          await stack.newDay({ next: [fault] });
          const reference = await stack.submit(care());
          const end = { state: 'done', attempts: [doubt, 'done'], dials: 2, copies: 2, marked: 1 } as const;
          const transmissions = await expectEnd(stack, reference, end);
          assert.deepEqual(
            transmissions.map(({ marked }) => marked),
            [false, true],
          );
          assert.ok((pauses(transmissions)[0] ?? 0) >= secondSendMinutes, 'too soon after the first');
        },
      },
      {
        name: `${fault}, twice`,
        play: async (stack) => {
          await stack.newDay({ next: [fault, fault] });
          const reference = await stack.submit(care());
          const end = { state: 'with-staff', attempts: [doubt, doubt], dials: 2, copies: 2, marked: 1 } as const;
          await expectEnd(stack, reference, end);
        },
      },
    ];
  }),
  {
    name: 'drop after the first page',
    play: async (stack) => {
      await stack.newDay({ next: ['drop-between-pages'] });
      const reference = await stack.submit(care());
      const end = { state: 'done', attempts: ['uncertain', 'done'], dials: 2, copies: 1, marked: 1 } as const;
      const [first] = await expectEnd(stack, reference, end);
      assert.equal(first?.pagesHeld, 1);
    },
  },
  {
    name: 'number out of service: nobody is dialled until a person opens the route',
    play: async (stack) => {
      await stack.newDay({ next: ['number-out-of-service'] });
      const first = await stack.submit(care());
      await expectEnd(stack, first, { state: 'with-staff', attempts: ['number'], dials: 1, copies: 0 });
      const second = await stack.submit(care());
      await expectEnd(stack, second, { state: 'with-staff', attempts: ['route-closed'], dials: 0, copies: 0 });
      const { dependencies } = stack.service;
      const { version } = await readFaxRoute(dependencies.checkpoints);
      assert.ok(await openFaxRoute(dependencies, { version, who: 'staff:supervisor', note: 'Called the department' }));
      const third = await stack.submit(care());
      await expectEnd(stack, third, { state: 'done', attempts: ['done'], dials: 1, copies: 1 });
    },
  },
];
