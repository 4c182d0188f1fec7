/** The figures of the director's page, from the counted months and the counts of the queue. Pure. */
import { type FirmRow, monthBefore, type PartRow, type Tally } from '../request/report-months.ts';
import { ageClasses, type BoardMonth, type QueueCounts } from '../store/stores.ts';
import { type Figures, figuresOfParts, measuresIn } from './figures.ts';
import { fitsParts, type PartName, type Parts, type Question } from './question.ts';

export type Measures = Readonly<Record<string, number>>;

/** Of one part of the requests: what came in in these months, and what left in them. */
export interface PartFigures {
  readonly received: number;
  /** Of what was received: decided by now, and open still. */
  readonly open: number;
  /** Of what left or ended in these months. */
  readonly sent: Figures;
}

export interface Slice extends PartFigures {
  readonly id: string;
}

export interface TrendPoint {
  readonly month: string;
  readonly received: number;
  readonly sent: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** Of those judged among what was received in this month, how many were complete at first. */
  readonly judged: number;
  readonly complete: number;
}

export interface LanguageFigures extends Slice {
  readonly measures: Measures;
}

export interface Board {
  readonly question: Question;
  /** The hospital's day on which the newest month was counted; null before the first count. */
  readonly countedOn: string | null;
  readonly all: PartFigures;
  /** The same number of months just before. */
  readonly before: PartFigures;
  readonly measures: Measures;
  readonly trend: readonly TrendPoint[];
  readonly byType: readonly Slice[];
  readonly byChannel: readonly Slice[];
  readonly byArrival: readonly Slice[];
  readonly byLanguage: readonly LanguageFigures[];
  readonly firms: readonly FirmRow[];
  /** Of now, by class of age; null before the first count of the queue. */
  readonly ages: { readonly counts: readonly number[]; readonly countedAt: string } | null;
}

export type Months = ReadonlyMap<string, BoardMonth>;

const trendMonths = 13;

/** The first month that the figures of a question need. */
export function firstMonthNeeded({ from, to }: Pick<Question, 'from' | 'to'>): string {
  const trend = monthBefore(to, trendMonths - 1);
  const before = monthBefore(from, monthsIn({ from, to }));
  const [first = trend] = [trend, before].sort();
  return first;
}

function monthsIn({ from, to }: Pick<Question, 'from' | 'to'>): number {
  let count = 1;
  while (monthBefore(to, count - 1) > from) count += 1;
  return count;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const within = (month: string | null, { from, to }: Span): boolean => month !== null && month >= from && month <= to;

/** The parts that were asked for, by month. */
interface Chosen {
  readonly rows: ReadonlyMap<string, readonly PartRow[]>;
  readonly tallies: ReadonlyMap<string, readonly Tally[]>;
}

function chosenOf(months: Months, chosen: Parts): Chosen {
  const fitting = <One extends Readonly<Record<PartName, string>>>(all: readonly One[]) =>
    all.filter((one) => fitsParts(one, chosen));
  return {
    rows: new Map([...months].map(([month, { parts }]) => [month, fitting(parts)])),
    tallies: new Map([...months].map(([month, { tallies }]) => [month, fitting(tallies)])),
  };
}

function ofSpan<One>(map: ReadonlyMap<string, readonly One[]>, span: Span): readonly One[] {
  return [...map].flatMap(([month, all]) => (within(month, span) ? all : []));
}

function partFigures(rows: readonly PartRow[]): PartFigures {
  const sent = figuresOfParts(rows);
  return { received: sent.received, open: rows.reduce((sum, { open }) => sum + open, 0), sent };
}

type SliceName = 'type' | 'channel' | 'arrivedBy' | 'language';

/** Those with most received first. */
function slices(name: SliceName, rows: readonly PartRow[]): readonly Slice[] {
  const groups = new Map<string, PartRow[]>();
  for (const row of rows) {
    const same = groups.get(row[name]);
    if (same === undefined) groups.set(row[name], [row]);
    else same.push(row);
  }
  const found = [...groups].map(([id, its]) => ({ id, ...partFigures(its) }));
  return found.toSorted((one, other) => other.received - one.received || (one.id < other.id ? -1 : 1));
}

function trendPoint(month: string, { rows, tallies }: Chosen): TrendPoint {
  const { received, sent, medianDays, p90Days } = figuresOfParts(rows.get(month) ?? []);
  const { judged = 0, complete = 0 } = measuresIn(tallies.get(month) ?? []);
  return { month, received, sent, medianDays, p90Days, judged, complete };
}

const mostFirmsShown = 10;

function firmsIn(months: Months, span: Span): readonly FirmRow[] {
  const found = new Map<string, FirmRow>();
  for (const [month, { firms }] of months)
    for (const row of within(month, span) ? firms : []) {
      const { requests = 0, asked = 0 } = found.get(row.firm) ?? {};
      found.set(row.firm, { ...row, requests: requests + row.requests, asked: asked + row.asked });
    }
  const byAsked = [...found.values()].toSorted((one, other) => other.asked - one.asked || (one.firm < other.firm ? -1 : 1));
  return byAsked.slice(0, mostFirmsShown);
}

function agesIn(counts: QueueCounts | null, chosen: Parts): Board['ages'] {
  if (counts?.ages === undefined) return null;
  const sums = ageClasses.map(() => 0);
  for (const [name, ages] of Object.entries(counts.ages)) {
    const [type = '', language = '', channel = ''] = name.split('|');
    if (fitsParts({ type, language, channel }, chosen))
      ages.forEach((count, place) => {
        sums[place] = (sums[place] ?? 0) + count;
      });
  }
  return { counts: sums, countedAt: counts.countedAt };
}

/** All the figures that the page shows. `counts`: of the queue, null before the first. Firms are told of all parts together. */
export function boardOf(question: Question, months: Months, counts: QueueCounts | null): Board {
  const { from, to, parts } = question;
  const all = chosenOf(months, parts);
  const span = { from, to };
  const earlier = { from: monthBefore(from, monthsIn(span)), to: monthBefore(from, 1) };
  const rows = ofSpan(all.rows, span);
  const tallies = ofSpan(all.tallies, span);
  const days = [...months.values()].map(({ countedOn }) => countedOn).sort();
  return {
    question,
    countedOn: days.at(-1) || null,
    all: partFigures(rows),
    before: partFigures(ofSpan(all.rows, earlier)),
    measures: measuresIn(tallies),
    trend: Array.from({ length: trendMonths }, (_, place) => trendPoint(monthBefore(to, trendMonths - 1 - place), all)),
    byType: slices('type', rows),
    byChannel: slices('channel', rows),
    byArrival: slices('arrivedBy', rows),
    byLanguage: slices('language', rows).map((slice) => ({
      ...slice,
      measures: measuresIn(tallies.filter(({ language }) => language === slice.id)),
    })),
    firms: Object.keys(parts).length === 0 ? firmsIn(months, span) : [],
    ages: agesIn(counts, parts),
  };
}
