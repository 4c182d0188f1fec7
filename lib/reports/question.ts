/** What a report is asked for: months, and parts of the requests. The same filters serve the figures, the lists and the exports. */
import { monthBefore } from '../request/report-months.ts';
import { channels, languages, requesterTypes } from '../request/vocabulary.ts';

/** How far back a report can be asked for. */
export const mostMonths = 24;

export const parts = { type: requesterTypes, channel: channels, language: languages } as const;
export type PartName = keyof typeof parts;
export const partNames = ['type', 'channel', 'language'] as const satisfies readonly PartName[];
export type Parts = Readonly<Partial<Record<PartName, string>>>;

export interface Question {
  /** First and last month, YYYY-MM, both included. */
  readonly from: string;
  readonly to: string;
  readonly parts: Parts;
}

/** reversed: it ends before it begins. unknown: no month, or too long ago. */
export type QuestionProblem = 'reversed' | 'unknown-month';

export interface ReadQuestion {
  readonly question: Question;
  /** The months as they were chosen, right or not. */
  readonly chosen: Pick<Question, 'from' | 'to'>;
  readonly problems: readonly QuestionProblem[];
}

/** The months that can be chosen, newest first. */
export function monthsToChoose(thisMonth: string): readonly string[] {
  return Array.from({ length: mostMonths }, (_, back) => monthBefore(thisMonth, back));
}

/** Of a URL. Without months: the present one. Unknown parts are ignored; a wrong month is a problem, and the present one is shown. */
export function readQuestion(query: Readonly<Record<string, string>>, thisMonth: string): ReadQuestion {
  const known = monthsToChoose(thisMonth);
  const { from = thisMonth, to = query['from'] ?? thisMonth } = query;
  const problems: readonly QuestionProblem[] = [
    ...(known.includes(from) && known.includes(to) ? [] : (['unknown-month'] as const)),
    ...(from > to ? (['reversed'] as const) : []),
  ];
  const inUse = partNames.flatMap((name) => {
    const value = query[name];
    const options: readonly string[] = parts[name];
    return value !== undefined && options.includes(value) ? [[name, value] as const] : [];
  });
  const months = problems.length === 0 ? { from, to } : { from: thisMonth, to: thisMonth };
  return { question: { ...months, parts: Object.fromEntries(inUse) }, chosen: { from, to }, problems };
}

/** Without a leading question mark. */
export function questionQuery({ from, to, parts: chosen }: Question, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ from, to });
  for (const name of partNames) if (chosen[name] !== undefined) query.set(name, chosen[name]);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.toString();
}

export function fitsParts(one: Readonly<Record<PartName, string>>, chosen: Parts): boolean {
  return partNames.every((name) => chosen[name] === undefined || chosen[name] === one[name]);
}
