/** Works one kick of the queue: claim, effect, record, next. */
import * as z from 'zod';
import { documentMaker } from '../lib/delivery/document-maker.ts';
import type { Kick } from '../lib/delivery/ports.ts';
import { doWork } from '../lib/delivery/work.ts';
import type { Dependencies } from './wrap/dependencies.ts';
import { batchFunction } from './wrap/events.ts';

export const KickBody = z.strictObject({
  reference: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/),
  workId: z.string().regex(/^[a-z0-9-]{1,60}$/),
});

export type WorkDependencies = Pick<
  Dependencies,
  'requests' | 'queue' | 'archive' | 'mail' | 'fax' | 'facility' | 'clock' | 'log' | 'settings'
>;

/** Safe to call twice, late, or for work that is no longer there. Throws when the store cannot be reached. */
export function createDoWork(deps: WorkDependencies): (kick: Kick) => Promise<void> {
  const tools = { documents: documentMaker, ...deps };
  return (kick) => doWork(tools, kick);
}

export const handler = batchFunction(KickBody, createDoWork);
