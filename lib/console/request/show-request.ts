import { lettersOf } from '../../request/issued-letters.ts';
import { takesFiles } from '../../request/package/files.ts';
import { eventCount, type RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { queueSummaryOf } from '../../store/queue-keys.ts';
import { logSeen } from '../access.ts';
import type { Console } from '../console.ts';
import { actingIn, type StaffContext, todayIn } from '../context.ts';
import { flagsFor, offersFor } from '../decide/decide.ts';
import { ageOf } from '../queue/ageing.ts';
import { nextNeeded } from '../queue/next-needed.ts';
import { may } from '../sign-in/roles.ts';
import type { Outcome } from './request-notices.tsx';
import { type RequestView, requestPage } from './request-page.tsx';

/** More are shown when they are asked for. */
const newestEvents = 100;

/** Null when the route's reference is malformed or unknown. */
export async function recordOf({ deps, params }: StaffContext): Promise<RequestRecord | null> {
  const reference = readReference(params['reference'] ?? '');
  return reference === null ? null : deps.requests.get(reference);
}

/** Only a request with letters or open items needs their words. */
export async function withLetters(view: Console, record: RequestRecord): Promise<Console> {
  if (lettersOf(record).length === 0 && record.items.length === 0) return view;
  const { letterWords } = await import('../../languages/letters.ts');
  return { ...view, letter: letterWords(view.language) };
}

/** Only a request that has files, or can have some, needs their list and its words. */
async function withFiles(
  view: Console,
  record: RequestRecord,
): Promise<Pick<RequestView, 'files'> & { readonly view: Console }> {
  if (record.package === undefined && !takesFiles(record)) return { view };
  const { packageWords } = await import('../../languages/staff-package.ts');
  const { PackagePane } = await import('../package/package-view.tsx');
  return { view: { ...view, package: packageWords(view.language) }, files: PackagePane };
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
  const worded = await withFiles(await withLetters(view, record), record);
  return requestPage(worded.view, {
    record,
    files: worded.files,
    today: todayIn(context),
    age: ageOf(record.route.clock, record.dueOn, todayIn(context), record.receivedOn),
    next: nextNeeded(queueSummaryOf(record), deps.facility.timeZone),
    offers: offersFor(record, actingIn(context)),
    judgeable: flagsFor(record, actingIn(context)),
    mayWork: may(staff, 'work'),
    seen,
    others,
    history,
    outcome,
  });
}
