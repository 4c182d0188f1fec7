/** Calendar months as the director's page shows them, from the cells of all months of receipt. Pure. */
import { type CountRow, partRows } from '../request/report-months.ts';
import type { BoardMonth, MonthReport } from '../store/stores.ts';

/** Of each of these months; `reports` by month of receipt, older ones included: what was received long ago may leave in any month. */
export function boardMonths(
  reports: ReadonlyMap<string, MonthReport>,
  months: readonly string[],
): ReadonlyMap<string, BoardMonth> {
  const left = new Map<string, { readonly month: string; readonly row: CountRow }[]>();
  for (const [month, { rows }] of reports)
    for (const row of rows) {
      if (row.answerMonth === null) continue;
      const same = left.get(row.answerMonth);
      if (same === undefined) left.set(row.answerMonth, [{ month, row }]);
      else same.push({ month, row });
    }
  return new Map(
    months.map((month) => {
      const { countedOn = '', rows = [], tallies = [], firms = [] } = reports.get(month) ?? {};
      const gone = left.get(month) ?? [];
      const parts = partRows(
        rows,
        gone.map(({ row }) => row),
      );
      return [month, { countedOn, parts, tallies, firms, receivedIn: [...new Set(gone.map((one) => one.month))].sort() }];
    }),
  );
}
