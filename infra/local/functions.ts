/** The deployed functions on the local engines, called as Lambda calls them. */
import type { SQSBatchResponse } from 'aws-lambda';
import { startApi } from '../../functions/answer-api.ts';
import type { HttpLambda } from '../../functions/bind/http.ts';
import type { Start } from '../../functions/bind/provide.ts';
import { startFileCheck } from '../../functions/check-files.ts';
import { startUploadCheck } from '../../functions/check-upload.ts';
import { startWorker } from '../../functions/do-work.ts';
import { startErasing } from '../../functions/erase-requests.ts';
import { startReconcile } from '../../functions/reconcile-downloads.ts';
import { startRecordAccess } from '../../functions/record-access.ts';
import { startEmailEvents } from '../../functions/record-email-event.ts';
import { startFaxWebhook } from '../../functions/record-fax-result.ts';
import { startSeal } from '../../functions/seal-access-log.ts';
import { startPublicSite } from '../../functions/serve-public-site.ts';
import { startStaffConsole } from '../../functions/serve-staff-console.ts';
import { startSweep } from '../../functions/sweep.ts';
import { startDeadlineWatch } from '../../functions/watch-deadlines.ts';
import type { FunctionName } from '../aws/permissions.ts';
import { noContext } from './http-gateway.ts';
import type { TimedFunctions } from './sweeper.ts';

export interface Functions extends TimedFunctions {
  readonly site: HttpLambda;
  /** By the prefixes of the HTTP API's routes. */
  forPath(path: string): HttpLambda;
  workBatch(event: unknown): Promise<SQSBatchResponse>;
  uploadBatch(event: unknown): Promise<SQSBatchResponse>;
  recordEmailEvent(event: unknown): Promise<void>;
  recordAccess(event: unknown): Promise<unknown>;
}

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

export function localFunctions(startOf: (name: FunctionName) => Start): Functions {
  const site = startPublicSite(startOf('serve-public-site'));
  const prefixes: readonly (readonly [string, HttpLambda])[] = [
    ['/api', startApi(startOf('answer-api'))],
    ['/staff', startStaffConsole(startOf('serve-staff-console'))],
    ['/webhooks/fax', startFaxWebhook(startOf('record-fax-result'))],
  ];
  const worker = startWorker(startOf('do-work'));
  const uploads = startUploadCheck(startOf('check-upload'));
  const sweep = startSweep(startOf('sweep'));
  const fileCheck = startFileCheck(startOf('check-files'));
  const reconcile = startReconcile(startOf('reconcile-downloads'));
  const deadlineWatch = startDeadlineWatch(startOf('watch-deadlines'));
  const emailEvents = startEmailEvents(startOf('record-email-event'));
  const erase = startErasing(startOf('erase-requests'));
  const seal = startSeal(startOf('seal-access-log'));
  const access = startRecordAccess(startOf('record-access'));
  return {
    site,
    forPath: (path) => prefixes.find(([prefix]) => isUnder(path, prefix))?.[1] ?? site,
    workBatch: (event) => worker(event, noContext),
    uploadBatch: (event) => uploads(event, noContext),
    sweep: () => sweep({}, noContext),
    checkFiles: () => fileCheck({}, noContext),
    reconcileDownloads: () => reconcile({}, noContext),
    watchDeadlines: () => deadlineWatch({}, noContext),
    eraseRequests: () => erase({}, noContext),
    sealAccessLog: () => seal({}, noContext),
    recordEmailEvent: (event) => emailEvents(event, noContext),
    recordAccess: (event) => access(event, noContext),
  };
}
