/** One run: its page, and what is said of its envelopes. */
import { dispatch } from '../../delivery/dispatch.ts';
import { postWords } from '../../languages/staff-post.ts';
import { hospitalDay, isCalendarDate } from '../../request/dates.ts';
import { isPostBox, isPrivateCourier, readTracking, type Tracking } from '../../request/post/carriers.ts';
import { showReference } from '../../request/reference.ts';
import type { SummaryLine } from '../../web/components/messages.tsx';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logEach } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { perform } from '../decisions.ts';
import { addresseeOf } from './blocks.ts';
import { chosenIn, printTools } from './chosen.ts';
import { postPath, runPath } from './paths.ts';
import { keyOf } from './post-page.tsx';
import { decidePosted } from './posted.ts';
import { putBack, sealRun } from './print.ts';
import { type RunLine, readRunLines, recordsOf, shutRun } from './run-list.ts';
import { dayField, type RunShown, runDone, runPage, trackingField } from './run-page.tsx';
import { type Chosen, isSame, type PrintRun, readRun, readRunId } from './runs.ts';

async function runIn({ deps, params }: StaffContext): Promise<PrintRun | null> {
  const id = readRunId(params['run'] ?? '');
  return id === null ? null : readRun(deps.checkpoints, id);
}

type Typed = Pick<RunShown, 'day' | 'chosen' | 'tracking' | 'problems'>;

function today(context: StaffContext): RunShown['day'] {
  const [year, month, day] = todayIn(context)
    .split('-')
    .map((part) => String(Number(part)));
  return { year, month, day };
}

async function page(context: StaffContext, run: PrintRun, typed?: Typed, status = 200): Promise<HttpReply> {
  const lines = await readRunLines(context, run);
  await logEach(
    context,
    lines.flatMap(({ record }) => record ?? []),
    'listed run',
  );
  const { done, left = '' } = context.request.query;
  const shown = {
    ...{ run, lines, day: today(context), chosen: [], tracking: {}, problems: [], ...typed },
    done: typed === undefined ? runDone.find((one) => one === done) : undefined,
    left: done === 'print' && /^\d{1,2}$/.test(left) ? Number(left) : 0,
  };
  return privatePage(runPage(context.view, shown), { status });
}

async function shut(context: StaffContext, run: PrintRun): Promise<HttpReply | null> {
  return shutRun(context, await recordsOf(context, run.sealed ?? run.chosen));
}

export async function getRun(context: StaffContext): Promise<HttpReply> {
  const run = await runIn(context);
  if (run === null) return message(404, 'notFound', context.view);
  return (await shut(context, run)) ?? page(context, run);
}

const ways = ['print', 'back', 'back-all', 'posted', 'posted-all'] as const;

export async function postRun(context: StaffContext): Promise<HttpReply> {
  const { form, view } = context;
  const run = await runIn(context);
  const how = ways.find((one) => one === form.get('how'));
  if (run === null) return message(404, 'notFound', view);
  const closed = await shut(context, run);
  if (closed !== null) return closed;
  if (how === undefined) return message(400, 'unreadable', view);
  if (how === 'print') return seal(context, run);
  const lines = await readRunLines(context, run);
  const open = lines.filter(({ state }) => state.is === 'waiting');
  const ticked = chosenIn(form);
  const isAll = how.endsWith('-all');
  const chosen = isAll ? open : open.filter((line) => ticked.some((one) => isSame(one, line)));
  if (how.startsWith('posted')) return posted(context, run, chosen);
  if (chosen.length === 0 && !isAll) return nothingChosen(context, run);
  // A broken run may have claims that its page did not find: all that was chosen for it goes back.
  return back(context, run, isAll ? (run.sealed ?? run.chosen) : chosen);
}

async function seal(context: StaffContext, run: PrintRun): Promise<HttpReply> {
  const sealed = await sealRun(printTools(context), run.id);
  return sealed === null ? message(404, 'notFound', context.view) : redirect(`${runPath(run.id)}?done=print`);
}

async function back(context: StaffContext, run: PrintRun, chosen: readonly Chosen[]): Promise<HttpReply> {
  const keys = chosen.map(({ reference, item }) => ({ reference, item }));
  await putBack(printTools(context), run.id, keys, actingIn(context));
  context.deps.log.info('staff put back prints', { count: keys.length });
  return redirect(run.sealed === null ? postPath : `${runPath(run.id)}?done=back`);
}

/** What was typed, to be shown again. */
function typedIn({ form }: StaffContext, problems: readonly SummaryLine[]): Typed {
  const part = (name: string) => form.get(`${dayField}.${name}`) ?? '';
  return {
    day: { year: part('year'), month: part('month'), day: part('day') },
    chosen: chosenIn(form).map(keyOf),
    tracking: Object.fromEntries([...form].filter(([name]) => name.startsWith('tracking-'))),
    problems,
  };
}

function nothingChosen(context: StaffContext, run: PrintRun): Promise<HttpReply> {
  const text = postWords(context.view.language).run.problems['nothing-chosen'];
  return page(context, run, typedIn(context, [{ text }]), 422);
}

interface Ready extends Chosen {
  readonly tracking: Tracking | undefined;
}

/** A number as typed; what is wrong with it in words. */
function trackingOf(context: StaffContext, line: RunLine): Ready | SummaryLine {
  const { form, view, deps } = context;
  const { 'not-tracking': unknown, 'courier-to-box': toBox } = postWords(view.language).run.problems;
  const [name, shown] = [trackingField(line), showReference(line.reference)];
  const typed = (form.get(name) ?? '').trim();
  const key = { reference: line.reference, item: line.item };
  if (typed === '') return { ...key, tracking: undefined };
  const tracking = readTracking(typed);
  if (tracking === null) return { name, text: unknown(shown) };
  const to =
    line.record === null || line.thing === undefined ? [] : addresseeOf(line.record, line.thing, deps.facility.timeZone);
  return isPrivateCourier(tracking.carrier) && isPostBox(to) ? { name, text: toBox(shown) } : { ...key, tracking };
}

/** What speaks against the day: one line for all, and one for each envelope that was written later. */
function dayProblems(context: StaffContext, day: string, lines: readonly RunLine[]): readonly SummaryLine[] {
  const { refusals } = context.view.words;
  const words = postWords(context.view.language).run.problems;
  if (!isCalendarDate(day)) return [{ name: dayField, text: refusals['not-a-date'] }];
  if (day > todayIn(context)) return [{ name: dayField, text: refusals['in-the-future'] }];
  const { timeZone } = context.deps.facility;
  const early = lines.filter(({ thing }) => thing !== undefined && day < hospitalDay(new Date(thing.since), timeZone));
  return early.map(({ reference }) => ({ name: dayField, text: words['posted-too-early'](showReference(reference)) }));
}

/** All problems at once, and nothing is written then; else one write for each envelope, and whatever it refuses is said. */
async function posted(context: StaffContext, run: PrintRun, chosen: readonly RunLine[]): Promise<HttpReply> {
  if (chosen.length === 0) return nothingChosen(context, run);
  const day = typedDate(context.form, dayField) ?? '';
  const read = chosen.map((line) => trackingOf(context, line));
  const ready = read.filter((one): one is Ready => 'reference' in one);
  const problems = [...dayProblems(context, day, chosen), ...read.filter((one): one is SummaryLine => 'text' in one)];
  if (problems.length > 0) return page(context, run, typedIn(context, problems), 422);
  const failed: SummaryLine[] = [];
  for (const one of ready) {
    const problem = await postOne(context, run, one, day);
    if (problem !== null) failed.push(problem);
  }
  context.deps.log.info('staff posted a run', { count: ready.length - failed.length });
  if (failed.length > 0) return page(context, run, typedIn(context, failed), 409);
  const after = await readRunLines(context, run);
  const late = after.some((line) => line.tooLate && ready.some((one) => isSame(one, line)));
  return redirect(`${runPath(run.id)}?done=${late ? 'late' : 'posted'}`);
}

/** Null when it was marked, or had been before. */
async function postOne(context: StaffContext, run: PrintRun, { reference, item, tracking }: Ready, day: string) {
  const acting = actingIn(context);
  const performed = await perform(context.deps.requests, reference, (record) =>
    decidePosted(record, { item, day, tracking, run: run.id }, acting),
  );
  const text = postWords(context.view.language).run.problems['not-done'](showReference(reference));
  if (performed.outcome === 'missing') return { text };
  if (performed.outcome === 'refused') return performed.refusal.code === 'post-item-gone' ? null : { text };
  await dispatch(context.deps, performed.record);
  return null;
}
