/**
 * The middy stacks of functions that no person calls: queue batches, schedules, events. A fault is logged by its class name and
 * handed back to Lambda as an empty error, because Lambda prints what it is handed and messages quote input.
 */
import middy from '@middy/core';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { errorName, type Log } from '../../lib/runtime/log.ts';

export type EventLambda<Result> = (event: unknown, context: Context) => Promise<Result>;

/** What the stacks themselves take of a function's dependencies. */
interface EventNeeds {
  readonly log: Log;
}

const Batch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** A Lambda handler for one event. `create` gets what `provide` makes, once per sandbox. A fault makes Lambda try again. */
export function eventFunction<Needs extends EventNeeds, Result>(
  create: (dependencies: Needs) => (event: unknown) => Promise<Result>,
  provide: () => Promise<Needs>,
): EventLambda<Result> {
  let ready: { readonly answer: (event: unknown) => Promise<Result>; readonly dependencies: Needs } | undefined;
  const stack = middy<unknown, Result>()
    .onError((request) => {
      // Without dependencies there is no log yet, and an error of the settings names settings only.
      if (ready === undefined) return;
      ready.dependencies.log.error('unexpected error', {
        error: errorName(request.error),
        requestId: request.context.awsRequestId,
      });
      request.error = new Error('unexpected error');
    })
    .handler(async (event) => {
      if (ready === undefined) {
        const dependencies = await provide();
        ready = { dependencies, answer: create(dependencies) };
      }
      return ready.answer(event);
    });
  return (event, context) => stack(event, context);
}

/** JSON of a message, or undefined where it is none; the schema behind then refuses it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A Lambda handler for a queue. Each message is worked by itself; those that failed are named in the answer and come back, the
 * others are done. A message that is no `schema` fails each time and ends in the dead-letter queue.
 */
export function batchFunction<Needs extends EventNeeds, Message>(
  schema: z.ZodType<Message>,
  create: (dependencies: Needs) => (message: Message) => Promise<void>,
  provide: () => Promise<Needs>,
): EventLambda<SQSBatchResponse> {
  return eventFunction((dependencies: Needs) => {
    const work = create(dependencies);
    return async (event) => {
      const { Records } = Batch.parse(event);
      const results = await Promise.allSettled(Records.map(async ({ body }) => work(schema.parse(jsonOf(body)))));
      const batchItemFailures = results.flatMap((result, index) => {
        if (result.status === 'fulfilled') return [];
        dependencies.log.error('unexpected error', { error: errorName(result.reason) });
        return [{ itemIdentifier: Records[index]?.messageId ?? '' }];
      });
      return { batchItemFailures };
    };
  }, provide);
}
