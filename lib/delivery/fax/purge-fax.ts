/** Deletes the pages of one transmission at the vendor, retried until done or with staff. Idempotent. */
import type { Attempt, RequestRecord, Work } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import { errorName } from '../../runtime/log.ts';
import { type StepResult, systemEvent } from '../engine.ts';
import { nextTry } from '../retry-policies.ts';
import type { Tools } from '../tools.ts';

const prefix = 'purge-fax-';

/** The work that deletes what one attempt left at the vendor. */
export function purgeWork({ number }: Attempt, now: Date): Work {
  return newWork('purge-fax', now.toISOString(), [], `${prefix}${number}`);
}

/** The attempt whose pages this work deletes. */
function purgedAttempt({ work }: Pick<RequestRecord, 'work'>, { id }: Work): Attempt | undefined {
  const faxes = Object.values(work).filter(({ kind }) => kind === 'send-fax');
  return faxes.flatMap(({ attempts }) => attempts).find(({ number }) => `${prefix}${number}` === id);
}

function purgeToStaff(work: Work, code: string, now: Date): StepResult {
  return {
    outcome: { result: 'failed', code, next: { state: 'with-staff' } },
    events: [systemEvent('work-given-to-staff', work, now, { code })],
  };
}

/** Carries out `purge-fax`. */
export async function purgeFax(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const attempt = purgedAttempt(record, work);
  if (attempt?.vendorId === undefined) return purgeToStaff(work, 'not-purged', tools.clock.now());
  try {
    await tools.fax.purge(attempt.vendorId);
  } catch (error) {
    const now = tools.clock.now();
    tools.log.warn('work failed', { reference: record.reference, workId: work.id, code: 'purge', error: errorName(error) });
    const next = nextTry(work, 'purge', now, record.reference);
    if (next.state === 'with-staff') return purgeToStaff(work, 'not-purged', now);
    return { outcome: { result: 'failed', code: 'purge', next } };
  }
  const events = [systemEvent('fax-purged', work, tools.clock.now(), { attempt: String(attempt.number) })];
  return { outcome: { result: 'done', next: { state: 'done' } }, events };
}
