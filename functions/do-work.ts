/** Works one kick of the queue: claim, effect, record, next. */
import * as z from 'zod';
import { documentMaker } from '../lib/delivery/document-maker.ts';
import type { Kick } from '../lib/delivery/ports.ts';
import { type Tools, workSettings } from '../lib/delivery/tools.ts';
import { doWork } from '../lib/delivery/work.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { fax } from './bind/adapters/fax.ts';
import { mail } from './bind/adapters/mail.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { standing } from './bind/adapters/standing.ts';
import { batchFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const KickBody = z.strictObject({
  reference: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/),
  workId: z.string().regex(/^[a-z0-9-]{1,60}$/),
});

export type WorkDependencies = Omit<Tools, 'documents'>;

/** Safe to call twice, late, or for work that is no longer there. Throws when the store cannot be reached. */
export function createDoWork(deps: WorkDependencies): (kick: Kick) => Promise<void> {
  const tools = { documents: documentMaker, ...deps };
  return (kick) => doWork(tools, kick);
}

export const provided = provide(workSettings, {
  requests: records,
  standing,
  queue,
  archive,
  mail,
  fax,
  facility,
});
export const startWorker = (start: Start) => batchFunction(KickBody, createDoWork, () => provided(start));
export const handler = startWorker(thisProcess);
