/** A part of a scan that was meant for the other department: an item there, which the part names; and the way back. */
import { type InboundDecision, inboundProblems } from '../../inbound/decide.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { pageCount, type Scan, type ScanPart } from '../../request/scans.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { actorId } from '../sign-in/people.ts';
import { logItem } from './access.ts';
import { decideItem, sendWork } from './change-item.ts';
import { enteringIn, storeItem } from './entry-handlers.ts';
import { type EnteredItem, handedOverItem } from './new-item.ts';

/** Paper alone was scanned; whose it is and who sent it, the department itself reads. */
function itemOf({ cameOn }: Scan, part: ScanPart): EnteredItem {
  return {
    day: cameOn,
    condition: [],
    body: {
      language: 'en',
      sender: { type: 'other', name: '', phone: '' },
      patient: { lastName: '', dateOfBirth: '' },
      records: { what: ['paper'], pages: pageCount(part) },
      delivery: { way: 'mail', expectedOn: cameOn },
    },
  };
}

/** A part is handed over, taken back and handed over again: seldom, and never so often. */
const mostTimes = 20;

/**
 * Stores the item, before the part is settled: a call that is lost between the two leaves an item that the same press finds again. One that
 * was taken back stays closed, and the part gets another.
 */
export async function handOverScan(context: StaffContext, scan: Scan, part: ScanPart): Promise<InboundRecord | null> {
  const item = itemOf(scan, part);
  for (let time = 1; time <= mostTimes; time += 1) {
    const entering = enteringIn(context, `scan ${scan.id} ${part.id} ${part.firstPage}-${part.lastPage} ${time}`);
    const record = await storeItem(context, handedOverItem(item, entering));
    if (record === null || record.status === 'closed') continue;
    await logItem(context, record, 'handed-over');
    return record;
  }
  return null;
}

/** Closes what was handed over by mistake, while nothing of it has come; else the other department decides. */
export async function takeBack(context: StaffContext, reference: string): Promise<void> {
  const { deps, session } = context;
  const decision: InboundDecision = {
    ...{ id: 'close', by: actorId(session.staff), at: deps.clock.now(), today: todayIn(context) },
    evidence: { ending: 'not-for-us' },
  };
  const record = await deps.inbound.change(reference, (state) => {
    if (state.status !== 'announced' || inboundProblems(state, decision).length > 0) return null;
    const judged = decideItem(context, decision)(state);
    return 'change' in judged ? judged.change : null;
  });
  if (record !== null) await sendWork(context, record);
}
