/** The figures of the page as rows of a CSV: part, name, figure, value. Codes, so that a sheet reads the same in every language. */

import type { PartFigures } from '../../reports/board.ts';
import { ageClasses } from '../../store/stores.ts';
import type { Shown } from './shown.tsx';

type Row = readonly [part: string, name: string, figure: string, value: string | number];

function rowsOf(part: string, name: string, { received, open, sent }: PartFigures): readonly Row[] {
  const figures = {
    ...{ received, open, sent: sent.sent, median_days: sent.medianDays, p90_days: sent.p90Days },
    ...{ mean_days: sent.meanDays === null ? null : Number(sent.meanDays.toFixed(2)) },
    ...{ in_30_days: sent.inThirty, in_own_target: sent.inTarget },
  };
  return Object.entries(figures).map(([figure, value]): Row => [part, name, figure, value ?? '']);
}

export function figuresAsRows({ board }: Pick<Shown, 'board'>): readonly (readonly (string | number)[])[] {
  const { question, all, before, trend, measures, ages, firms } = board;
  const months = trend.flatMap(({ month, ...point }) => {
    const figures = { ...point, median_days: point.medianDays, p90_days: point.p90Days };
    const { medianDays: _median, p90Days: _p90, ...named } = figures;
    return Object.entries(named).map(([figure, value]): Row => ['month', month, figure, value ?? '']);
  });
  const slices = [
    ...board.byType.map((one) => ['type', one] as const),
    ...board.byChannel.map((one) => ['channel', one] as const),
    ...board.byLanguage.map((one) => ['language', one] as const),
    ...board.byArrival.map((one) => ['arrived_by', one] as const),
  ];
  return [
    ['part', 'name', 'figure', 'value'],
    ['question', 'months', 'from', question.from],
    ['question', 'months', 'to', question.to],
    ...Object.entries(question.parts).map(([name, value]) => ['question', 'part', name, value ?? '']),
    ...rowsOf('all', '', all),
    ...rowsOf('before', '', before),
    ...slices.flatMap(([part, slice]) => rowsOf(part, slice.id, slice)),
    ...Object.entries(all.sent.outcomes).map(([name, count]) => ['outcome', name, 'count', count]),
    ...Object.entries(measures).map(([name, value]) => ['measure', name, 'value', value]),
    ...board.byLanguage.flatMap(({ id, measures: its }) =>
      Object.entries(its).map(([name, value]) => ['language', id, name, value]),
    ),
    ...firms.flatMap(({ name, requests, asked }) => [
      ['firm', name, 'received', requests],
      ['firm', name, 'asked', asked],
    ]),
    ...(ages === null ? [] : ageClasses.map(({ id }, place) => ['open_now', id, 'count', ages.counts[place] ?? 0])),
    ...months,
  ];
}
