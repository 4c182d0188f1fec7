/** The working of a cost, line by line, and its sum: what the requester pays is what staff saw. */
import { costRows, costWords } from '../../languages/costs.ts';
import { showDollars } from '../../request/fees/rules.ts';
import type { FeeLine } from '../../request/fees/working.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Table } from './lists.tsx';

interface CostTableProps {
  readonly language: Language;
  readonly lines: readonly FeeLine[];
  readonly cents: number;
}

export function CostTable({ language, lines, cents }: CostTableProps) {
  const { caption, columns, total } = costWords(language);
  const rows = costRows(lines, language).map(({ id, what, law, ...cells }) => ({
    id,
    cells: {
      ...cells,
      what: (
        <>
          {what} <span class="hint">{law}</span>
        </>
      ),
    },
  }));
  return (
    <Table
      caption={caption}
      rowHeader="what"
      columns={[
        { key: 'what', heading: columns.what },
        { key: 'count', heading: columns.count, figures: true },
        { key: 'each', heading: columns.each, figures: true },
        { key: 'sum', heading: columns.sum, figures: true },
      ]}
      rows={[...rows, { id: 'total', cells: { what: total, count: '', each: '', sum: <b>{showDollars(cents)}</b> } }]}
    />
  );
}
