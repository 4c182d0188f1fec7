/** The middlewares of functions that no person calls: queue batches, schedules, events. */
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { jsonOf } from '../../lib/runtime/json.ts';
import { errorName, type Log } from '../../lib/runtime/log.ts';
import { type Create, firstCall, type Ready } from './first-call.ts';

export type EventLambda<Result> = (event: unknown, context: Context) => Promise<Result>;

interface EventNeeds {
  readonly log: Log;
}

/** A Lambda handler for one event. `create` gets what `provide` makes, once per sandbox. An error makes Lambda try again. */
export function eventFunction<Needs extends EventNeeds, Result>(
  create: Create<Needs, (event: unknown) => Promise<Result>>,
  provide: () => Promise<Needs>,
): EventLambda<Result> {
  const ready = firstCall(create, provide);
  const stack = middy<unknown, Result>()
    .use(errorShield(ready))
    .handler(async (event) => (await ready()).handler(event));
  return (event, context) => stack(event, context);
}

/** A handler for a timer: `run` gets what `provide` makes. */
export const timerFunction = <Needs extends EventNeeds, Result>(
  run: (dependencies: Needs) => Promise<Result>,
  provide: () => Promise<Needs>,
): EventLambda<Result> => eventFunction((dependencies: Needs) => () => run(dependencies), provide);

/** A handler for a queue: only failed messages come back. One that is no `schema` ends in the dead-letter queue. */
export function batchFunction<Needs extends EventNeeds, Message>(
  schema: z.ZodType<Message>,
  create: Create<Needs, (message: Message) => Promise<void>>,
  provide: () => Promise<Needs>,
): EventLambda<SQSBatchResponse> {
  const ready = firstCall(create, provide);
  const stack = middy<unknown, BatchResult>()
    .use(errorShield(ready))
    .use(partialBatchFailure(ready))
    .handler(async (event) => {
      const { handler } = await ready();
      const { Records } = Batch.parse(event);
      const settled = await Promise.allSettled(Records.map(async ({ body }) => handler(schema.parse(jsonOf(body)))));
      return { batchItemFailures: [], settled };
    });
  return (event, context) => stack(event, context);
}

/**
 * Logs the class of an error and gives Lambda an empty error, because Lambda prints it and messages quote input.
 * Before there is a log, only errors of the settings come, which name settings only.
 */
function errorShield<Result>(ready: Ready<EventNeeds>): MiddlewareObj<unknown, Result> {
  return {
    onError: (request) => {
      const { log } = ready.now()?.dependencies ?? {};
      if (log === undefined) return;
      log.error('unexpected error', { error: errorName(request.error), requestId: request.context.awsRequestId });
      request.error = new Error('unexpected error');
    },
  };
}

const Batch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** In the order of the batch. */
interface BatchResult extends SQSBatchResponse {
  readonly settled?: readonly PromiseSettledResult<void>[];
}

function partialBatchFailure(ready: Ready<EventNeeds>): MiddlewareObj<unknown, BatchResult> {
  return {
    after: async (request) => {
      const { log } = (await ready()).dependencies;
      const { Records } = Batch.parse(request.event);
      const batchItemFailures = (request.response?.settled ?? []).flatMap((result, index) => {
        if (result.status === 'fulfilled') return [];
        log.error('unexpected error', { error: errorName(result.reason) });
        return [{ itemIdentifier: Records[index]?.messageId ?? '' }];
      });
      request.response = { batchItemFailures };
    },
  };
}
