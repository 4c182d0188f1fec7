/** Deletes the pages of one transmission at the vendor, retried until done or given to staff. Idempotent. */
import type { Attempt, RequestRecord, Work } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import { errorName } from '../../runtime/log.ts';
import { type StepResult, systemEvent, toStaff } from '../engine.ts';
import { retried } from '../retry-policies.ts';
import type { Tools } from '../tools.ts';

const prefix = 'purge-fax-';

export function purgeWork({ number }: Attempt, now: Date): Work {
  return newWork('purge-fax', now.toISOString(), [], `${prefix}${number}`);
}

function purgedAttempt({ work }: Pick<RequestRecord, 'work'>, { id }: Work): Attempt | undefined {
  const faxes = Object.values(work).filter(({ kind }) => kind === 'send-fax');
  return faxes.flatMap(({ attempts }) => attempts).find(({ number }) => `${prefix}${number}` === id);
}

/** Carries out `purge-fax`. */
export async function purgeFax(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const attempt = purgedAttempt(record, work);
  if (attempt?.vendorId === undefined) return toStaff(work, 'not-purged', tools.clock.now());
  try {
    await tools.fax.purge(attempt.vendorId);
  } catch (error) {
    const now = tools.clock.now();
    tools.log.warn('work failed', { reference: record.reference, workId: work.id, code: 'purge', error: errorName(error) });
    return retried(work, 'purge', now, record.reference, () => toStaff(work, 'not-purged', now));
  }
  const events = [systemEvent('fax-purged', work, tools.clock.now(), { attempt: String(attempt.number) })];
  return { outcome: { result: 'done', next: { state: 'done' } }, events };
}
