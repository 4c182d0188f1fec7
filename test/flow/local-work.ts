/** A request handed in to a local service, and what became of its work, through the pages that people look at. */
import * as z from 'zod';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, type ServiceProcess } from '../support/service.ts';

export const Accepted = z.object({ reference: z.string() });
export const WorkList = z.array(
  z.object({
    ...{ reference: z.string(), id: z.string(), kind: z.string(), state: z.string() },
    ...{ dueAt: z.string().nullable(), leaseUntil: z.string().nullable() },
  }),
);
export const Emails = z.array(
  z.object({ messageId: z.string(), to: z.array(z.string()), tags: z.record(z.string(), z.string()) }),
);

export type Reached = Pick<ServiceProcess, 'origin'>;

export async function submit(
  service: Reached,
  key: string,
  type: 'patient' | 'attorney' | 'treating-provider' = 'patient',
): Promise<string> {
  const init = posted(sampleBody(type), { 'idempotency-key': key });
  return Accepted.parse(await readJson(service, '/api/v1/requests', init, 201)).reference;
}

export async function workStates(service: Reached): Promise<readonly string[]> {
  const list = WorkList.parse(await readJson(service, '/_local/work'));
  return list.map(({ kind, state }) => `${kind} ${state}`).sort();
}

export async function idle(service: Reached): Promise<void> {
  await readJson(service, '/_local/idle');
}
