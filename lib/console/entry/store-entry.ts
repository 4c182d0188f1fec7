/** What becomes of a form that was checked: a request of its own, or the paper that another request waits for. */
import { dispatch } from '../../delivery/dispatch.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { keyedRecord } from '../../store/keyed-record.ts';
import { submitRequest } from '../../store/submit-request.ts';
import type { SummaryLine } from '../../web/components/messages.tsx';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { perform } from '../decisions.ts';
import { learnFrom } from '../directory/learn.ts';
import { decideMailReceived } from '../incoming-mail/receive-mail.ts';
import { settlePart } from '../intake/settle.ts';
import { actorId } from '../sign-in/people.ts';
import { findCandidates } from './candidates.ts';
import { type Beside, type Findings, findingsOf } from './findings.ts';
import { keyedOf } from './judge.ts';
import { storedPath } from './paths.ts';
import { formPage, type Shown } from './reply.ts';
import type { Typed } from './typed.ts';

export interface Storing {
  readonly typed: Typed;
  readonly id: string;
  readonly reference: string;
  readonly shown: Shown & { readonly beside: Beside | null; readonly findings: Findings };
}

/** The paper is where it belongs, and the form is no longer kept. */
async function finished(context: StaffContext, { id, reference }: Storing): Promise<HttpReply> {
  const { deps, session } = context;
  await deps.entries.remove(session.staff.subject, id);
  return redirect(storedPath(reference));
}

/** The envelope for a request that waits for it. */
export async function usePaper(context: StaffContext, storing: Storing): Promise<HttpReply> {
  const { deps, view } = context;
  const { typed, id, shown, reference } = storing;
  const refused = (line: SummaryLine, status: number) =>
    formPage(context, { typed, id, shown: { ...shown, problems: [line], status } });
  const isWaiting = shown.findings.candidates.some(({ kind, record }) => kind === 'waiting' && record.reference === reference);
  if (!isWaiting) return refused({ text: entryWords(view.language).problems.gone }, 409);
  const { beside } = shown;
  if (beside !== null) {
    // With its pages: the part of the scan marks the request as received, on the day on which the scan came.
    const place = { scan: beside.scan.id, part: beside.part.id };
    const settled = await settlePart(deps, place, { as: 'paper', reference }, actingIn(context));
    if (settled.outcome === 'refused') return refused({ text: entryWords(view.language).problems.gone }, 409);
    return finished(context, storing);
  }
  const { cameOn } = shown.findings.entry;
  const performed = await perform(deps.requests, reference, (record) => decideMailReceived(record, cameOn, actingIn(context)));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'refused')
    return refused({ name: 'cameOn', text: view.words.refusals[performed.refusal.code] }, 422);
  deps.log.info('staff moved request', { reference, status: performed.record.status });
  await dispatch(deps, performed.record);
  return finished(context, storing);
}

/** Announced first, so that two who key the same paper at the same time see each other. */
export async function store(context: StaffContext, storing: Storing): Promise<HttpReply> {
  const { deps, session, view } = context;
  const { typed, id, reference, shown } = storing;
  const { entry, seal } = shown.findings;
  const { body } = entry;
  const [facility, birth] = [deps.facility.id, body.patient.dateOfBirth];
  await deps.entries.announce(facility, birth, reference);
  const again = await findCandidates(context, body, reference);
  const findings = findingsOf(entry, again.candidates);
  if (again.busy || findings.seal !== seal) {
    await deps.entries.withdraw(facility, birth, reference);
    const { problems } = entryWords(view.language);
    const line = { text: again.busy ? problems.busy : problems.changed };
    return formPage(context, { typed, id, shown: { ...shown, findings, problems: [line], status: 409 } });
  }
  const by = actorId(session.staff);
  const keyed = keyedOf(entry, typed, by);
  const submission = await submitRequest(deps, {
    body,
    reference,
    arrivedBy: 'staff',
    suspect: false,
    keyed: keyedRecord(keyed),
  });
  if (submission.outcome === 'accepted')
    await learnFrom(deps.directory, facility, { body, at: deps.clock.now().toISOString(), by });
  const { beside } = shown;
  if (beside !== null) {
    const place = { scan: beside.scan.id, part: beside.part.id };
    // What is refused here stays on the desk of scans, whose page says what became of the part.
    await settlePart(deps, place, { as: 'request', reference }, actingIn(context));
  }
  return finished(context, storing);
}
