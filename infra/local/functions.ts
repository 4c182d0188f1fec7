/** The functions of the cloud, each called the way Lambda calls it, over the dependencies of this machine. */
import type { SQSBatchResponse } from 'aws-lambda';
import { createApi } from '../../functions/answer-api.ts';
import { createDoWork, KickBody } from '../../functions/do-work.ts';
import { createEmailEvents, sesEventsIn } from '../../functions/record-email-event.ts';
import { createFaxWebhook } from '../../functions/record-fax-result.ts';
import { createPublicSite } from '../../functions/serve-public-site.ts';
import { createStaffConsole } from '../../functions/serve-staff-console.ts';
import { createSweep } from '../../functions/sweep.ts';
import type { Dependencies } from '../../functions/wrap/dependencies.ts';
import { batchFunction, eventFunction } from '../../functions/wrap/events.ts';
import { type HttpLambda, httpFunction } from '../../functions/wrap/http.ts';
import type { HttpHandler } from '../../lib/runtime/http.ts';
import { noContext } from './http-gateway.ts';

export interface Functions {
  readonly site: HttpLambda;
  /** The web function that a path belongs to, by the same prefixes as the routes of the HTTP API in the cloud. */
  forPath(path: string): HttpLambda;
  workBatch(event: unknown): Promise<SQSBatchResponse>;
  sweep(): Promise<{ readonly swept: number }>;
  recordEmailEvent(event: unknown): Promise<void>;
}

type Create = (dependencies: Dependencies) => HttpHandler;

/** The same handler, with `onBug` seeing what it throws before that becomes a plain 500. */
function watched(create: Create, onBug: (error: unknown) => void): Create {
  return (dependencies) => {
    const handler = create(dependencies);
    return async (request) => {
      try {
        return await handler(request);
      } catch (error) {
        onBug(error);
        throw error;
      }
    };
  };
}

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

export function localFunctions(dependencies: Dependencies, onBug: (error: unknown) => void): Functions {
  const provide = async (): Promise<Dependencies> => dependencies;
  const web = (create: Create): HttpLambda => httpFunction(watched(create, onBug), provide);
  const site = web(createPublicSite);
  const prefixes: readonly (readonly [string, HttpLambda])[] = [
    ['/api', web(createApi)],
    ['/staff', web(createStaffConsole)],
    ['/webhooks/fax', web(createFaxWebhook)],
  ];
  const workBatch = batchFunction(KickBody, createDoWork, provide);
  const sweep = eventFunction(createSweep, provide);
  const emailEvent = eventFunction((given) => {
    const record = createEmailEvents(given);
    return async (event) => {
      for (const one of sesEventsIn(event)) await record(one);
    };
  }, provide);
  return {
    site,
    forPath: (path) => prefixes.find(([prefix]) => isUnder(path, prefix))?.[1] ?? site,
    workBatch: (event) => workBatch(event, noContext),
    sweep: () => sweep({}, noContext),
    recordEmailEvent: (event) => emailEvent(event, noContext),
  };
}
