/** Print and post: the list, a run of what was chosen, its PDF, and what became of it. Loaded when they are opened. */
import { postWords } from '../../languages/staff-post.ts';
import { teams } from '../../request/requester.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, privatePage, redirect } from '../../web/replies.ts';
import { logEach } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { opens } from '../request/opening.ts';
import { may } from '../sign-in/roles.ts';
import { chosenIn, printTools } from './chosen.ts';
import { runPath } from './paths.ts';
import { readPostList } from './post-list.ts';
import { bothSidesField, keyOf, type PostShown, postPage, runField } from './post-page.tsx';
import { mostEnvelopes, printRun } from './print.ts';
import { recordsOf, shutRun } from './run-list.ts';
import { type Chosen, readRun, readRunId } from './runs.ts';

/** The desk that was asked for, else that of the person: whoever is of the legal or the privacy office begins there. */
function deskIn({ session }: StaffContext, asked: string | undefined): string | undefined {
  const chosen = teams.find((team) => team === asked);
  if (chosen !== undefined || asked === 'all') return chosen;
  if (may(session.staff, 'legal')) return 'legal';
  return may(session.staff, 'privacy') ? 'privacy-officer' : undefined;
}

/** As the index sorts. */
const place = /^\d{4}-\d\d-\d\d#[0-9A-Z]{13}$/;

interface Asked {
  readonly desk: string | undefined;
  readonly after: string | undefined;
}

async function listPage(
  context: StaffContext,
  { desk, after }: Asked,
  more: Partial<Pick<PostShown, 'chosen' | 'problem' | 'run' | 'bothSides'>> = {},
): Promise<HttpReply> {
  const cursor = after !== undefined && place.test(after) ? after : undefined;
  const own = deskIn(context, desk);
  const list = await readPostList(context, own, cursor);
  await logEach(
    context,
    list.lines.map(({ record }) => record),
    'listed to post',
  );
  const shown = { list, today: todayIn(context), desk: own, after: cursor, chosen: [], run: '', bothSides: true };
  return privatePage(postPage(context.view, { ...shown, ...more }), { status: more.problem === undefined ? 200 : 422 });
}

/** GET: the list; with the number of a run, that run. */
export async function getPost(context: StaffContext): Promise<HttpReply> {
  const { request, deps, view } = context;
  const { desk, after } = request.query;
  const typed = request.query[runField];
  if (typed === undefined) return listPage(context, { desk, after });
  const id = readRunId(typed);
  if (id !== null && (await readRun(deps.checkpoints, id)) !== null) return redirect(runPath(id));
  const problem = { name: runField, text: postWords(view.language).problems['run-unknown'] };
  return listPage(context, { desk, after }, { problem, run: typed.slice(0, 40) });
}

/** What is on the page that was shown and can be printed, as it is now. */
async function allOn(context: StaffContext, asked: Asked): Promise<readonly Chosen[]> {
  const after = asked.after !== undefined && place.test(asked.after) ? asked.after : undefined;
  const { lines } = await readPostList(context, deskIn(context, asked.desk), after);
  const open = lines.filter(({ block, run }) => block === null && run === null);
  return open.map(({ record, item }) => ({ reference: record.reference, item: item.key })).slice(0, mostEnvelopes);
}

/** Without what a forged form names of another desk, or of a restricted patient. */
async function openOnes(context: StaffContext, chosen: readonly Chosen[]): Promise<readonly Chosen[]> {
  const records = await Promise.all(chosen.map(({ reference }) => context.deps.requests.get(reference)));
  return chosen.filter((_, place) => {
    const record = records[place] ?? null;
    return record !== null && opens(context, record);
  });
}

/** POST: one run of what was chosen, or of all on the page. */
export async function postPrint(context: StaffContext): Promise<HttpReply> {
  const { form, session, view, deps } = context;
  const words = postWords(view.language).problems;
  const asked = { desk: form.get('desk') ?? undefined, after: form.get('after') || undefined };
  const bothSides = form.get(bothSidesField) === 'yes';
  const isAll = form.get('all') === 'yes';
  const chosen = isAll ? await allOn(context, asked) : await openOnes(context, chosenIn(form));
  const again = (text: string) =>
    listPage(context, asked, { problem: { text }, chosen: isAll ? [] : chosen.map(keyOf), bothSides });
  if (chosen.length === 0) return again(isAll ? words['all-gone'] : words['nothing-chosen']);
  if (chosen.length > mostEnvelopes) return again(words['too-many'](mostEnvelopes));
  const wish = { chosen, bothSides, language: session.staff.language };
  const run = await printRun(printTools(context), wish, actingIn(context));
  if (run === null) return again(words['all-gone']);
  const count = run.sealed?.length ?? 0;
  deps.log.info('staff printed a run', { count });
  return redirect(`${runPath(run.id)}?done=print&left=${chosen.length - count}`);
}

/** GET: the PDF of a sealed run, the same bytes each time. */
export async function getRunPdf(context: StaffContext): Promise<HttpReply> {
  const { deps, params, view } = context;
  const run = await readRun(deps.checkpoints, readRunId(params['run'] ?? '') ?? '');
  if (run === null || run.sealed === null) return message(404, 'notFound', view);
  const { makeRunPdf } = await import('./run-pdf.ts');
  const records = await recordsOf(context, run.sealed);
  const shut = await shutRun(context, records);
  if (shut !== null) return shut;
  await logEach(context, records, 'print run', 'document');
  const bytes = await makeRunPdf(deps, run);
  return bytes === null ? message(404, 'documentGone', view) : pdfFile(bytes, `run-${run.id}`, 'inline');
}
