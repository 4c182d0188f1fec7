/** The modules of the functions, each loaded when a test asks for it. */
import type { Provide } from '../../functions/bind/provide.ts';
import type { FunctionName } from '../../infra/aws/permissions.ts';

interface FunctionModule {
  readonly provided: Provide<object>;
}

export const functionModules: Readonly<Record<FunctionName, () => Promise<FunctionModule>>> = {
  'serve-public-site': () => import('../../functions/serve-public-site.ts'),
  'answer-api': () => import('../../functions/answer-api.ts'),
  'serve-staff-console': () => import('../../functions/serve-staff-console.ts'),
  'do-work': () => import('../../functions/do-work.ts'),
  sweep: () => import('../../functions/sweep.ts'),
  'record-fax-result': () => import('../../functions/record-fax-result.ts'),
  'record-email-event': () => import('../../functions/record-email-event.ts'),
  'check-files': () => import('../../functions/check-files.ts'),
  'reconcile-downloads': () => import('../../functions/reconcile-downloads.ts'),
  'watch-deadlines': () => import('../../functions/watch-deadlines.ts'),
  'seal-access-log': () => import('../../functions/seal-access-log.ts'),
  'erase-requests': () => import('../../functions/erase-requests.ts'),
  'check-upload': () => import('../../functions/check-upload.ts'),
  'record-access': () => import('../../functions/record-access.ts'),
};
