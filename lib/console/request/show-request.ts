import { lettersOf } from '../../request/issued-letters.ts';
import { eventCount, type RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { queueSummaryOf } from '../../store/queue-keys.ts';
import { logSeen } from '../access.ts';
import type { Console } from '../console.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { ageOf } from '../queue/ageing.ts';
import { nextNeeded } from '../queue/next-needed.ts';
import { may } from '../sign-in/roles.ts';
import { offeredMoves } from './actions.ts';
import type { Outcome } from './request-notices.tsx';
import { requestPage } from './request-page.tsx';

/** More are shown when they are asked for. */
const newestEvents = 100;

/** Null when the route's reference is malformed or unknown. */
export async function recordOf({ deps, params }: StaffContext): Promise<RequestRecord | null> {
  const reference = readReference(params['reference'] ?? '');
  return reference === null ? null : deps.requests.get(reference);
}

/** Only a request with letters needs their words. */
async function withLetters(view: Console, record: RequestRecord): Promise<Console> {
  if (lettersOf(record).length === 0) return view;
  const { letterWords } = await import('../../languages/letters.ts');
  return { ...view, letter: letterWords(view.language) };
}

export async function showRequest(context: StaffContext, record: RequestRecord, outcome?: Outcome): Promise<string> {
  const { deps, view } = context;
  const { staff } = context.session;
  await logSeen(context, record, 'page');
  const from = context.request.query['history'] === 'all' ? 0 : Math.max(0, eventCount(record) - newestEvents);
  const [history, others, seen] = await Promise.all([
    deps.requests.history(record, from),
    deps.people.aboutSamePatient(record),
    may(staff, 'audit-read') ? deps.accessRows.ofReference(record.reference) : null,
  ]);
  return requestPage(await withLetters(view, record), {
    record,
    age: ageOf(record.route.clock, record.dueOn, todayIn(context), record.receivedOn),
    next: nextNeeded(queueSummaryOf(record), deps.facility.timeZone),
    moves: offeredMoves(record, staff),
    mayWork: may(staff, 'work'),
    seen,
    others,
    history,
    outcome,
  });
}
