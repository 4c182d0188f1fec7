/** The director's page, its figures as CSV, and the lists behind its numbers. Figures without persons are no access to a record. */
import { letterWords } from '../../languages/letters.ts';
import { reportWords } from '../../languages/staff-reports.ts';
import { type Board, boardOf, firstMonthNeeded } from '../../reports/board.ts';
import { type ListQuestion, monthsToRead, readListed, readPlace, readWhat } from '../../reports/listed.ts';
import { type Question, readQuestion } from '../../reports/question.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { logListed } from '../access.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { boardPage } from './board-page.tsx';
import { csvFile } from './csv-file.ts';
import { figuresAsRows } from './figures-rows.ts';
import { listPage, listSize } from './list-page.tsx';
import { readMonths } from './read-months.ts';

/** Rows that a page of a list reads at most. */
const listBudget = 5000;

export function monthNow(context: Pick<StaffContext, 'deps'>): string {
  return todayIn(context).slice(0, 7);
}

export function wordsFor({ view }: Pick<StaffContext, 'view'>) {
  return { view, words: reportWords(view.language), letter: letterWords(view.language) };
}

async function readBoard({ deps }: StaffContext, question: Question): Promise<Board> {
  const [months, counts] = await Promise.all([
    readMonths(deps, deps.facility.id, firstMonthNeeded(question), question.to),
    deps.requestQueue.counts(deps.facility.id),
  ]);
  return boardOf(question, months, counts);
}

export async function getReports(context: StaffContext): Promise<HttpReply> {
  const thisMonth = monthNow(context);
  const { question, chosen, problems } = readQuestion(context.request.query, thisMonth);
  const board = await readBoard(context, question);
  const page = boardPage({ ...wordsFor(context), board, thisMonth, chosen, problems });
  return privatePage(page, { status: problems.length > 0 ? 422 : 200 });
}

/** The same figures for a spreadsheet: no persons, so no reason is asked for. */
export async function getFigures(context: StaffContext): Promise<HttpReply> {
  const { question, problems } = readQuestion(context.request.query, monthNow(context));
  if (problems.length > 0) return message(404, 'notFound', context.view);
  const board = await readBoard(context, question);
  return csvFile(figuresAsRows({ ...wordsFor(context), board }), `figures-${question.from}-${question.to}`);
}

/** The list that a URL names; null where it names none. */
export function listQuestion(
  context: Pick<StaffContext, 'deps'>,
  query: Readonly<Record<string, string>>,
): ListQuestion | null {
  const { question, problems } = readQuestion(query, monthNow(context));
  const what = readWhat(query['what']);
  return what === null || problems.length > 0 ? null : { ...question, what };
}

/** The months of receipt that a list reads. */
export async function monthsOf({ deps }: Pick<StaffContext, 'deps'>, question: ListQuestion): Promise<readonly string[]> {
  const thisMonth = monthNow({ deps });
  const months = await readMonths(deps, deps.facility.id, firstMonthNeeded(question), thisMonth);
  return monthsToRead(question, months, thisMonth);
}

/** In codes, for the access log: `2026-10 2026-11 attorney measure:asked`. A firm is left out. */
export function listCodes({ from, to, parts, what }: ListQuestion): string {
  return [from, to, ...Object.values(parts), what.startsWith('firm:') ? 'firm' : what].join(' ');
}

export async function getList(context: StaffContext): Promise<HttpReply> {
  const { deps, request, view } = context;
  const question = listQuestion(context, request.query);
  if (question === null) return message(404, 'notFound', view);
  const place = readPlace(request.query['place']);
  const hospital = { timeZone: deps.facility.timeZone, today: todayIn(context) };
  const months = await monthsOf(context, question);
  const asked = { question, hospital, months, from: place };
  const page = await readListed(deps.reports, deps.facility.id, asked, { size: listSize, budget: listBudget });
  await logListed(context, page.rows.length, `report ${listCodes(question)}`);
  return privatePage(listPage({ ...wordsFor(context), question, page, isFirst: place === undefined }));
}
