/** The one form of staff: paper and calls that did not begin online become requests. */
import { createHash } from 'node:crypto';
import { entryWords } from '../../languages/staff-entry.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference, referenceFrom } from '../../request/reference.ts';
import { isRestricted } from '../../request/restricted/restriction.ts';
import { openParts } from '../../request/scans.ts';
import { newSecret } from '../../runtime/secrets.ts';
import type { SummaryLine } from '../../web/components/messages.tsx';
import type { HttpReply } from '../../web/http.ts';
import { answerAt, answersAt } from '../../web/questions/answers.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { entryNamed } from '../directory/learn.ts';
import { opens } from '../request/opening.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { actorId, isActor } from '../sign-in/people.ts';
import { findCandidates, isToJudge } from './candidates.ts';
import { type Findings, findingsOf, needsLook } from './findings.ts';
import { judgeEntry } from './judge.ts';
import { entryPath, storedPath } from './paths.ts';
import { formPage, keep, type Shown, typedIn } from './reply.ts';
import { besideOf, fillFrom, startOf } from './start.ts';
import { store, usePaper } from './store-entry.ts';
import { storedPage } from './stored-page.tsx';
import type { Typed } from './typed.ts';

const idShape = /^[\w-]{16,64}$/;

/** The reference that the request of a form will have: sent twice, it is one request. */
function referenceOf({ session, deps }: StaffContext, id: string): string {
  const hash = deps.secrets.hmac('keyed request', `${session.staff.subject}\n${id}`);
  return referenceFrom(createHash('sha256').update(hash).digest());
}

/** What a kept form holds is about a patient: its author opening it again is in the access log. */
async function reopened(
  context: StaffContext,
  form: URLSearchParams,
  { id, shown, cookies = [] }: { readonly id: string; readonly shown: Shown; readonly cookies?: readonly string[] },
): Promise<HttpReply> {
  const { deps, session } = context;
  await deps.accessLog.record([{ kind: 'listed', who: actorId(session.staff), what: 'kept form' }]);
  const beside = await besideOf(context, form.get('scan') ?? undefined, form.get('part') ?? undefined);
  return formPage(context, { typed: typedIn(form), id, shown: { ...shown, beside }, cookies });
}

/** A request that the address names, if one may open it. Whoever keyed it may see that it was stored, whatever desk it went to. */
async function recordNamed(context: StaffContext, typed: string | undefined): Promise<RequestRecord | null> {
  const reference = readReference(typed ?? '');
  const record = reference === null ? null : await context.deps.requests.get(reference);
  if (record === null || opens(context, record)) return record;
  const isOwn = isActor(record.arrival?.by ?? null, context.session.staff) && !isRestricted(record);
  return isOwn ? record : null;
}

/** GET /staff/intake/new: blank, of a part of a scan, like another one, as it was kept, or what was just stored. */
export async function getEntry(context: StaffContext): Promise<HttpReply> {
  const { deps, request, session, view } = context;
  const { query } = request;
  const stored = await recordNamed(context, query['stored']);
  if (stored !== null) {
    await logSeen(context, stored, 'stored');
    return privatePage(storedPage(view, stored));
  }
  const lapsed = await keptForm(context);
  if (lapsed !== null) {
    const id = lapsed.form.get('entry') ?? newSecret();
    return reopened(context, lapsed.form, { id, shown: { notice: 'lapsed' }, cookies: lapsed.cookies });
  }
  const kept = idShape.test(query['kept'] ?? '') ? await deps.entries.read(session.staff.subject, query['kept'] ?? '') : null;
  if (kept === null) return blank(context);
  return reopened(context, new URLSearchParams(kept.typed), { id: kept.id, shown: { savedAt: kept.savedAt } });
}

async function blank(context: StaffContext): Promise<HttpReply> {
  const { deps, view, request } = context;
  const { query } = request;
  const beside = await besideOf(context, query['scan'], query['part']);
  if (query['scan'] !== undefined && beside === null) return message(404, 'notFound', view);
  const like = await recordNamed(context, query['like']);
  if (like !== null) await logSeen(context, like, 'same-sender');
  const before = like ?? (await recordNamed(context, query['next']));
  const firm = query['firm'] === undefined ? null : await deps.directory.read(deps.facility.id, query['firm'].slice(0, 64));
  const form = startOf(context, { beside, before, isSender: like !== null, firm });
  return formPage(context, {
    typed: typedIn(form),
    id: newSecret(),
    shown: { beside, ...(like !== null && { sender: like }) },
  });
}

/** What the clerk has not said yet of what the check shows. */
function unsaid(
  { entry, candidates }: Findings,
  { answers }: Typed,
  { language }: StaffContext['view'],
): readonly SummaryLine[] {
  const said = answersAt(answers, 'another');
  const open = candidates.filter(isToJudge).filter(({ record }) => !said.includes(record.reference));
  const { problems } = entryWords(language);
  return [
    ...(open.length > 0 ? [{ name: 'another', text: problems.another }] : []),
    ...(entry.cameBy === 'phone' && answerAt(answers, 'readBack') !== 'yes'
      ? [{ name: 'readBack', text: problems.readBack }]
      : []),
  ];
}

/** A button beside the form that sends its id alone: the rest was kept when the form was sent. */
async function withKept({ deps, session, form }: StaffContext, id: string): Promise<URLSearchParams | null> {
  if (!form.has('use')) return form;
  const kept = await deps.entries.read(session.staff.subject, id);
  return kept === null ? null : new URLSearchParams(kept.typed);
}

/** POST /staff/intake/new */
export async function postEntry(context: StaffContext): Promise<HttpReply> {
  const { deps, view, session } = context;
  const id = context.form.get('entry') ?? '';
  if (!idShape.test(id)) return message(409, 'stale', view);
  const reference = referenceOf(context, id);
  if ((await deps.requests.get(reference)) !== null) return redirect(storedPath(reference));
  const form = await withKept(context, id);
  if (form === null) return message(409, 'stale', view);
  const act = context.form.get('do') ?? '';
  if (act === 'discard') {
    await deps.entries.remove(session.staff.subject, id);
    return redirect(entryPath);
  }
  await keep({ ...context, form }, id);
  if (act === 'later') return redirect(`${entryPath}?kept=${id}`);
  return judged({ ...context, form }, { id, reference, act, use: context.form.get('use') });
}

interface Act {
  readonly id: string;
  /** Of the request that is keyed. */
  readonly reference: string;
  readonly act: string;
  /** The request whose paper this is. */
  readonly use: string | null;
}

async function judged(context: StaffContext, { id, reference, act, use }: Act): Promise<HttpReply> {
  const { deps, form, view } = context;
  const beside = await besideOf(context, form.get('scan') ?? undefined, form.get('part') ?? undefined);
  if (beside !== null && !openParts(beside.scan).includes(beside.part)) {
    const problems = [{ text: entryWords(view.language).problems.settled }];
    return formPage(context, { typed: typedIn(form), id, shown: { beside, problems, status: 409 } });
  }
  const firms = await deps.directory.list(deps.facility.id);
  const filled = fillFrom(form, entryNamed(firms, form.get('requester.organization') ?? ''));
  const typed = typedIn(form);
  const found = judgeEntry(typed, { today: todayIn(context), language: view.language });
  if (!found.ok) return formPage(context, { typed, id, shown: { beside, filled, problems: found.problems } });
  const { candidates } = await findCandidates(context, found.entry.body, reference);
  const findings = findingsOf(found.entry, candidates);
  const shown = { beside, filled, findings };
  if (use !== null) return usePaper(context, { typed, id, shown, reference: use });
  const isSeen = form.get('checked') === findings.seal;
  if (act === 'check' || (needsLook(findings) && !isSeen)) return formPage(context, { typed, id, shown });
  const problems = unsaid(findings, typed, view);
  if (problems.length > 0) return formPage(context, { typed, id, shown: { ...shown, problems } });
  return store(context, { typed, id, reference, shown });
}
