/** The middlewares of functions that no person calls: queue batches, schedules, events. */
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { jsonOf } from '../../lib/runtime/json.ts';
import { errorName, type Log } from '../../lib/runtime/log.ts';
import { type Create, firstCall, type Ready } from './first-call.ts';

export type EventLambda<Result> = (event: unknown, context: Context) => Promise<Result>;

/** What the middlewares themselves take of a function's dependencies. */
interface EventNeeds {
  readonly log: Log;
}

/** A Lambda handler for one event. `create` gets what `provide` makes, once per sandbox. A fault makes Lambda try again. */
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

/**
 * A Lambda handler for a queue. Each message is worked by itself; those that failed are named in the answer and come back, the
 * others are done. A message that is no `schema` fails each time and ends in the dead-letter queue.
 */
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
 * Logs a fault by the name of its class and hands Lambda an empty error, because Lambda prints what it is handed and messages quote
 * input. Without dependencies there is no log yet, and an error of the settings names settings only.
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

/** What became of each message, in the order of the batch. */
interface BatchResult extends SQSBatchResponse {
  readonly settled?: readonly PromiseSettledResult<void>[];
}

/** Names the messages that failed, so that they alone come back. */
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
