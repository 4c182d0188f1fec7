import { mailboxMark, shownAddress } from '../../delivery/mail/mailbox-mark.ts';
import { owedFirst } from '../../request/cases/cases.ts';
import { isStated } from '../../request/decisions/chart-contact.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import { takesFiles } from '../../request/package/files.ts';
import { eventCount, type RequestRecord } from '../../request/record.ts';
import { isUnsignedCall } from '../../request/signing/link.ts';
import { targetDay } from '../../request/targets.ts';
import { queueSummaryOf } from '../../store/queue-keys.ts';
import { logSeen } from '../access.ts';
import type { Console } from '../console.ts';
import { actingIn, type StaffContext, todayIn } from '../context.ts';
import { flagsFor, offersFor } from '../decide/decide.ts';
import { personPath } from '../person/paths.ts';
import { ageOf } from '../queue/ageing.ts';
import { nextNeeded } from '../queue/next-needed.ts';
import { may } from '../sign-in/roles.ts';
import type { Outcome } from './request-notices.tsx';
import { requestPage } from './request-page.tsx';
import type { RequestView } from './request-view.ts';

/** More are shown when they are asked for. */
const newestEvents = 100;

/** Null when the route's reference is malformed or unknown. Nobody comes this far who may not open it: see opening.ts. */
export async function recordOf({ record = null }: StaffContext): Promise<RequestRecord | null> {
  return record;
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

/** Only a request to which something was sent needs its list. */
async function withProofs(record: RequestRecord): Promise<Pick<RequestView, 'proofs'>> {
  const isEmpty = record.proofs === undefined && record.items.every(({ told }) => told === undefined);
  return isEmpty ? {} : { proofs: (await import('../proofs/proofs-view.tsx')).ProofsPane };
}

/** Only a request with scans of paper needs their list. */
async function withScans(record: RequestRecord): Promise<Pick<RequestView, 'scans'>> {
  return record.scans === undefined ? {} : { scans: (await import('../intake/filed-view.tsx')).FiledScansPane };
}

/** Only a call that waits for its signature has a link to sign. */
async function withSignLink(record: RequestRecord): Promise<Pick<RequestView, 'signLink'>> {
  return isUnsignedCall(record) ? { signLink: (await import('./sign-link-view.tsx')).SignLinkPart } : {};
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
  const owed = owedFirst(record);
  const worded = await withFiles(await withLetters(view, record), record);
  return requestPage(worded.view, {
    record,
    files: worded.files,
    ...(await withProofs(record)),
    ...(await withScans(record)),
    ...(await withSignLink(record)),
    today: todayIn(context),
    age: ageOf(
      owed.kind === undefined ? record.route.clock : 'access',
      owed.dueOn,
      todayIn(context),
      owed.receivedOn,
      targetDay(record.body.requester.type, owed.receivedOn),
    ),
    next: nextNeeded(queueSummaryOf(record), deps.facility.timeZone),
    offers: offersFor(record, actingIn(context)),
    judgeable: flagsFor(record, actingIn(context)),
    mayWork: may(staff, 'work'),
    contact: { address: shownAddress(record, deps), stated: isStated(record, mailboxMark(record, deps)) },
    seen,
    person: personPath(record.reference, deps.secrets),
    ...(may(staff, 'restrict') && { restriction: (await import('../glass/restriction-view.tsx')).RestrictionForm }),
    shownWhole: context.request.query['history'] === 'all',
    others,
    history,
    outcome,
  });
}
