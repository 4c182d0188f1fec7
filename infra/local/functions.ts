/** The functions of the cloud, each called the way Lambda calls it, over the dependencies of this machine. */
import type { SQSBatchResponse } from 'aws-lambda';
import type { Dependencies } from '../../functions/bind/dependencies.ts';
import { batchFunction, eventFunction } from '../../functions/bind/events.ts';
import { type HttpLambda, httpFunction } from '../../functions/bind/http.ts';
import { consoleBodyCap, createStaffConsole } from '../../lib/console/front.ts';
import { watchDeadlines } from '../../lib/delivery/deadline-watch.ts';
import { createFaxWebhook } from '../../lib/delivery/fax/fax-webhook.ts';
import { walkFiles } from '../../lib/delivery/integrity/record-walk.ts';
import { createEmailEventFunction } from '../../lib/delivery/mail/ses-events.ts';
import { KickBody } from '../../lib/delivery/ports.ts';
import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import { createDoWork } from '../../lib/delivery/work.ts';
import { createApi } from '../../lib/site/api/api.ts';
import { createPublicSite } from '../../lib/site/front.ts';
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
  const sweep = eventFunction((tools: Dependencies) => () => sweepDueWork(tools), provide);
  const fileCheck = eventFunction((tools: Dependencies) => () => walkFiles(tools), provide);
  const deadlineWatch = eventFunction((tools: Dependencies) => () => watchDeadlines(tools), provide);
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
