/** The functions of the cloud, each called the way Lambda calls it, over the dependencies of this machine. */
import type { SQSBatchResponse } from 'aws-lambda';
import { createApi } from '../../functions/answer-api.ts';
import type { Dependencies } from '../../functions/bind/dependencies.ts';
import { batchFunction, eventFunction } from '../../functions/bind/events.ts';
import { type HttpLambda, httpFunction } from '../../functions/bind/http.ts';
import { createFileCheck } from '../../functions/check-files.ts';
import { createDoWork, KickBody } from '../../functions/do-work.ts';
import { createEmailEventFunction } from '../../functions/record-email-event.ts';
import { createFaxWebhook } from '../../functions/record-fax-result.ts';
import { createPublicSite } from '../../functions/serve-public-site.ts';
import { createStaffConsole } from '../../functions/serve-staff-console.ts';
import { createSweep } from '../../functions/sweep.ts';
import { createDeadlineWatch } from '../../functions/watch-deadlines.ts';
import { consoleBodyCap } from '../../lib/console/posted-form.ts';
import type { HttpHandler } from '../../lib/web/http.ts';
import type { FunctionName } from '../aws/permissions.ts';
import { noContext } from './http-gateway.ts';
import type { Timed } from './sweeper.ts';

export interface Functions extends Timed {
  readonly site: HttpLambda;
  /** The web function that a path belongs to, by the same prefixes as the routes of the HTTP API in the cloud. */
  forPath(path: string): HttpLambda;
  workBatch(event: unknown): Promise<SQSBatchResponse>;
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

/** Runs a call of a function; what watches the service from outside sees by it whose call it is. */
export type Within = <Result>(name: FunctionName, call: () => Promise<Result>) => Promise<Result>;

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

export function localFunctions(
  dependencies: Dependencies,
  onBug: (error: unknown) => void,
  within: Within = (_, call) => call(),
): Functions {
  const provide = async (): Promise<Dependencies> => dependencies;
  const web = (name: FunctionName, create: Create, cap?: number): HttpLambda => {
    const lambda = httpFunction(watched(create, onBug), provide, cap);
    return (event, context) => within(name, () => lambda(event, context));
  };
  const site = web('serve-public-site', createPublicSite);
  const prefixes: readonly (readonly [string, HttpLambda])[] = [
    ['/api', web('answer-api', createApi)],
    ['/staff', web('serve-staff-console', createStaffConsole, consoleBodyCap)],
    ['/webhooks/fax', web('record-fax-result', createFaxWebhook)],
  ];
  const workBatch = batchFunction(KickBody, createDoWork, provide);
  const sweep = eventFunction(createSweep, provide);
  const fileCheck = eventFunction(createFileCheck, provide);
  const deadlineWatch = eventFunction(createDeadlineWatch, provide);
  const emailEvent = eventFunction(createEmailEventFunction, provide);
  return {
    site,
    forPath: (path) => prefixes.find(([prefix]) => isUnder(path, prefix))?.[1] ?? site,
    workBatch: (event) => within('do-work', () => workBatch(event, noContext)),
    sweep: () => within('sweep', () => sweep({}, noContext)),
    checkFiles: () => within('check-files', () => fileCheck({}, noContext)),
    watchDeadlines: () => within('watch-deadlines', () => deadlineWatch({}, noContext)),
    recordEmailEvent: (event) => within('record-email-event', () => emailEvent(event, noContext)),
  };
}
