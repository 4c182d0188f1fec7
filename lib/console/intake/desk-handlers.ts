/** GET and POST of the desk of paper that came in. */
import { scanWords } from '../../languages/staff-scans.ts';
import { isCalendarDate } from '../../request/dates.ts';
import { newScan } from '../../request/scan-arriving.ts';
import { arrivalDayProblem, arrivalWays, type Scan } from '../../request/scans.ts';
import { characterCount } from '../../request/text.ts';
import { fileIdFrom } from '../../uploads/file-id.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logScans } from '../access.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { commandOf } from '../request/act.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';
import { type DeskView, deskPage, intakeDone, type SendProblem, type TypedScan } from './desk-page.tsx';
import { type IntakeView, intakeViews, scanPath } from './paths.ts';
import { partsToWork, recordsIn, type ShownPart } from './standing.ts';

type Found = Pick<DeskView, 'parts' | 'coming' | 'inbound' | 'counts' | 'next'>;

const isUnmatched = ({ standing }: ShownPart): boolean => standing.kind === 'unmatched';

async function found({ deps }: StaffContext, show: IntakeView, after: string | undefined): Promise<Found> {
  const { scans, next } = await deps.scans.list(deps.facility.id, show === 'inbound' ? 'inbound' : 'open', after);
  if (show === 'inbound') return { parts: [], coming: [], inbound: scans, counts: { open: 0, unmatched: 0 }, next };
  const open = await partsToWork(deps, scans);
  const unmatched = open.filter(isUnmatched);
  const coming = scans.filter((scan) => scan.state !== 'read');
  const matched = open.filter((one) => !isUnmatched(one));
  return {
    parts: show === 'open' ? matched : unmatched,
    coming: show === 'open' ? coming : [],
    inbound: [],
    counts: { open: matched.length, unmatched: unmatched.length },
    next,
  };
}

function firstTyped(context: StaffContext): TypedScan {
  const [year, month, day] = todayIn(context)
    .split('-')
    .map((part) => String(Number(part)));
  return { cameBy: 'post', cameOn: { year, month, day }, lateReason: '' };
}

const cursor = /^\d{4}-\d{2}-\d{2}#[0-9a-f]{32}$/;

async function withWords(context: StaffContext): Promise<StaffContext['view']> {
  const { letterWords } = await import('../../languages/letters.ts');
  return { ...context.view, letter: letterWords(context.view.language) };
}

async function shownDesk(
  context: StaffContext,
  tried: { readonly typed: TypedScan; readonly problems: readonly SendProblem[] },
): Promise<string> {
  const { query } = context.request;
  const show = intakeViews.find((one) => one === query['show']) ?? 'open';
  const after = cursor.test(query['after'] ?? '') ? query['after'] : undefined;
  const desk = await found(context, show, after);
  await logScans(context, desk.parts.length, recordsIn(desk.parts.map(({ standing }) => standing)));
  return deskPage(await withWords(context), {
    ...{ show, ...desk, ...tried },
    later: after !== undefined,
    mayWork: may(context.session.staff, 'work'),
    done: intakeDone.find((one) => one === query['done']),
  });
}

export async function getIntake(context: StaffContext): Promise<HttpReply> {
  return privatePage(await shownDesk(context, { typed: firstTyped(context), problems: [] }));
}

const longestReason = 200;

function problemsOf(context: StaffContext, cameOn: string, typed: TypedScan): readonly SendProblem[] {
  const words = scanWords(context.view.language).send;
  const way = arrivalWays.some((one) => one === typed.cameBy) ? [] : [{ field: 'cameBy', text: words.wayNeeded } as const];
  const day = arrivalDayProblem(cameOn, todayIn(context));
  const reason = readText(typed.lateReason);
  const isBad = ('refused' in reason && reason.refused !== 'empty') || characterCount(typed.lateReason.trim()) > longestReason;
  return [
    ...way,
    ...(day === 'not-a-date' ? [{ field: 'cameOn', text: words.notADate } as const] : []),
    ...(day === 'in-the-future' ? [{ field: 'cameOn', text: words.inTheFuture } as const] : []),
    ...(isBad ? [{ field: 'lateReason', text: words.reasonBad } as const] : []),
    ...(day === 'very-late' && typed.lateReason.trim() === ''
      ? [{ field: 'lateReason', text: words.reasonNeeded } as const]
      : []),
  ];
}

/** Makes a place for a scan, and leads to the form that sends it. */
export async function postIntake(context: StaffContext): Promise<HttpReply> {
  const { deps, form, session } = context;
  const part = (name: string) => form.get(`cameOn.${name}`) ?? '';
  const typed: TypedScan = {
    cameBy: form.get('cameBy') ?? '',
    cameOn: { year: part('year'), month: part('month'), day: part('day') },
    lateReason: form.get('lateReason') ?? '',
  };
  const cameOn = typedDate(form, 'cameOn') ?? '';
  const problems = problemsOf(context, cameOn, typed);
  const cameBy = arrivalWays.find((way) => way === typed.cameBy);
  if (problems.length > 0 || cameBy === undefined || !isCalendarDate(cameOn))
    return privatePage(await shownDesk(context, { typed, problems }), { status: 422 });
  const reason = readText(typed.lateReason);
  const now = deps.clock.now();
  // Sent twice within a minute it is one place: a double click makes no second one.
  const id = fileIdFrom(deps.secrets, `scan ${commandOf(context).id} ${now.toISOString().slice(0, 16)}`);
  const told = { id, facility: deps.facility.id, cameBy, cameOn, sentBy: actorId(session.staff) };
  const scan: Scan = newScan({ ...told, ...('text' in reason && { lateReason: reason.text }) }, now);
  const added = await deps.scans.add(scan);
  const before = added ? scan : await deps.scans.read(id);
  // The place of the minute was used already: this is another scan that came the same way.
  if (before?.state === 'sending' && before.dismissed === undefined) return redirect(scanPath(id));
  const other = { ...scan, id: fileIdFrom(deps.secrets, `scan ${commandOf(context).id} ${now.toISOString()}`) };
  await deps.scans.add(other);
  return redirect(scanPath(other.id));
}
