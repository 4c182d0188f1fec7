/** Loaded by access-log.ts on first use. */
import { LambdaClient } from '@aws-sdk/client-lambda';
import { invokeDefaults, invokedAccessLog } from '../../../lib/store/invoked-access-log.ts';
import type { Sandbox } from '../provide.ts';

export const accessLogBy = ({ makeClient, settings }: Sandbox<'RECORD_ACCESS_FUNCTION'>) =>
  invokedAccessLog(makeClient(LambdaClient, 'LAMBDA', invokeDefaults), settings.RECORD_ACCESS_FUNCTION);
