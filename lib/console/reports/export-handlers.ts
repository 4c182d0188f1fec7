/**
 * Lists of requests as CSV. Whoever exports gives a reason; more than 500 rows wait until a second person has approved the same filters,
 * once and within a day. Each step is a row of the access log before anything goes out.
 */
import { readListed } from '../../reports/listed.ts';
import { sameActor } from '../../request/history.ts';
import { newSecret } from '../../runtime/secrets.ts';
import type { ExportRequest, ReportedRequest } from '../../store/stores.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logExport, logExported } from '../access.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { isHidden } from '../glass/guard.ts';
import { actorId } from '../sign-in/people.ts';
import { csvReply } from './csv-file.ts';
import { exportHours, mostNames, mostRows, secondFrom } from './export-limits.ts';
import { type ExportProblem, type ExportsNote, exportFormPage, exportsPage, type TypedExport } from './export-pages.tsx';
import { listCodes, listQuestion, monthsOf, wordsFor } from './handlers.ts';
import { exportsPath } from './paths.ts';

type Listed = NonNullable<ReturnType<typeof listQuestion>>;

const longestReason = 1000;
const nothingTyped: TypedExport = { reason: '', names: false, namesReason: '' };

function typedIn({ form }: Pick<StaffContext, 'form'>): TypedExport {
  const text = (name: string) => (form.get(name) ?? '').trim().slice(0, longestReason);
  return { reason: text('reason'), names: form.get('names') === 'yes', namesReason: text('namesReason') };
}

/** All rows of the list, or one more than an export may have. */
async function allRows(context: StaffContext, question: Listed): Promise<readonly ReportedRequest[]> {
  const { deps } = context;
  const hospital = { timeZone: deps.facility.timeZone, today: todayIn(context) };
  const months = await monthsOf(context, question);
  const bounds = { size: mostRows + 1, budget: Number.POSITIVE_INFINITY };
  return (await readListed(deps.reports, deps.facility.id, { question, hospital, months }, bounds)).rows;
}

function problemsOf({ reason, names, namesReason }: TypedExport, count: number): readonly ExportProblem[] {
  const found: readonly (ExportProblem | false)[] = [
    reason === '' && 'reason',
    names && namesReason === '' && 'namesReason',
    count === 0 && 'empty',
    count > mostRows && 'tooMany',
    names && count > mostNames && count <= mostRows && 'tooManyNames',
  ];
  return found.filter((problem) => problem !== false);
}

export async function getExport(context: StaffContext): Promise<HttpReply> {
  const question = listQuestion(context, context.request.query);
  if (question === null) return message(404, 'notFound', context.view);
  return privatePage(exportFormPage({ ...wordsFor(context), question, typed: nothingTyped, problems: [] }));
}

export async function postExport(context: StaffContext): Promise<HttpReply> {
  const { deps, request, session, view } = context;
  const question = listQuestion(context, request.query);
  if (question === null) return message(404, 'notFound', view);
  const typed = typedIn(context);
  const rows = await allRows(context, question);
  const problems = problemsOf(typed, rows.length);
  if (problems.length > 0)
    return privatePage(exportFormPage({ ...wordsFor(context), question, typed, problems }), { status: 422 });
  const { reason, names, namesReason } = typed;
  const namesFor = names ? namesReason : undefined;
  if (rows.length <= secondFrom) return fileOf(context, question, rows, { reason, namesReason: namesFor });
  const now = deps.clock.now();
  await logExport(context, `asked ${rows.length} ${listCodes(question)}`, reason);
  await deps.exports.ask(deps.facility.id, {
    ...{ id: newSecret().slice(0, 16), by: actorId(session.staff), at: now.toISOString(), reason, rows: rows.length },
    until: new Date(now.getTime() + exportHours * 3_600_000).toISOString(),
    filters: new URLSearchParams({ ...question.parts, from: question.from, to: question.to, what: question.what }).toString(),
    ...(namesFor !== undefined && { namesReason: namesFor }),
  });
  return redirect(`${exportsPath}?note=asked`);
}

type Why = Pick<ExportRequest, 'reason' | 'namesReason'>;

/** The rows of the access log first, then the file. */
async function fileOf(
  context: StaffContext,
  question: Listed,
  rows: readonly ReportedRequest[],
  { reason, namesReason }: Why,
): Promise<HttpReply> {
  const { deps } = context;
  const all = namesReason === undefined ? null : await recordsOf(context, rows);
  // A restricted patient is named in no list but to whom the patient is open.
  const records = all?.filter(({ restriction }) => !isHidden(context, restriction?.id ?? null)) ?? null;
  await logExport(context, `made ${rows.length} ${listCodes(question)}`, reason);
  if (records !== null && namesReason !== undefined) await logExported(context, records, namesReason);
  const names = records?.map(({ reference, body: { patient } }) => {
    return [reference, { family: patient.lastName, given: patient.firstName ?? '' }] as const;
  });
  const { requestsAsCsv } = await import('../../reports/csv.ts');
  const text = requestsAsCsv(rows, deps.facility.timeZone, names === undefined ? undefined : new Map(names));
  deps.log.info('requests exported', { count: rows.length });
  return csvReply(text, `requests-${question.from}-${question.to}`);
}

const readTogether = 20;

async function recordsOf({ deps }: StaffContext, rows: readonly ReportedRequest[]) {
  const found = [];
  for (let first = 0; first < rows.length; first += readTogether) {
    const some = rows.slice(first, first + readTogether).map(({ reference }) => deps.requests.get(reference));
    found.push(...(await Promise.all(some)));
  }
  return found.filter((record) => record !== null);
}

const notes: readonly ExportsNote[] = ['asked', 'approvedNow', 'refused', 'ownRefused'];

function waitingPage(
  context: StaffContext,
  waiting: readonly ExportRequest[],
  note: ExportsNote | null,
  status = 200,
): HttpReply {
  const known = waiting.flatMap((asked) => {
    const question = listQuestion(context, Object.fromEntries(new URLSearchParams(asked.filters)));
    return question === null ? [] : [{ asked, question }];
  });
  return privatePage(exportsPage({ ...wordsFor(context), waiting: known, note }), { status });
}

async function waitingNow({ deps }: StaffContext): Promise<readonly ExportRequest[]> {
  return deps.exports.open(deps.facility.id, deps.clock.now().toISOString());
}

export async function getExports(context: StaffContext): Promise<HttpReply> {
  const note = notes.find((one) => one === context.request.query['note']) ?? null;
  return waitingPage(context, await waitingNow(context), note);
}

export async function postApprove(context: StaffContext): Promise<HttpReply> {
  const { deps, session, view, params } = context;
  const asked = await deps.exports.read(deps.facility.id, params['export'] ?? '');
  if (asked === null) return message(404, 'notFound', view);
  const by = actorId(session.staff);
  if (sameActor(asked.by, by)) return waitingPage(context, await waitingNow(context), 'ownRefused', 409);
  await logExport(context, `approve ${asked.rows} ${codesOf(context, asked)}`, asked.reason);
  const done = await deps.exports.approve(deps.facility.id, asked.id, { by, at: deps.clock.now().toISOString() });
  if (!done) return waitingPage(context, await waitingNow(context), 'ownRefused', 409);
  return redirect(`${exportsPath}?note=approvedNow`);
}

function codesOf(context: StaffContext, { filters }: ExportRequest): string {
  const question = listQuestion(context, Object.fromEntries(new URLSearchParams(filters)));
  return question === null ? '' : listCodes(question);
}

/** By whoever asked for it, once: the same filters, as they fit now. */
export async function postMake(context: StaffContext): Promise<HttpReply> {
  const { deps, session, view, params } = context;
  const asked = await deps.exports.read(deps.facility.id, params['export'] ?? '');
  const question = asked === null ? null : listQuestion(context, Object.fromEntries(new URLSearchParams(asked.filters)));
  if (asked === null || question === null) return message(404, 'notFound', view);
  const now = deps.clock.now().toISOString();
  const refused = async () => waitingPage(context, await waitingNow(context), 'refused', 409);
  if (!sameActor(asked.by, actorId(session.staff)) || asked.approved === undefined) return refused();
  const rows = await allRows(context, question);
  if (rows.length > mostRows || (asked.namesReason !== undefined && rows.length > mostNames)) return refused();
  if (!(await deps.exports.use(deps.facility.id, asked.id, now))) return refused();
  return fileOf(context, question, rows, asked);
}
