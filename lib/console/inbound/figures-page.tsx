/** The report of the desk: announced, arrived, median days, never came, by month and by sender. It names nobody. */
import { monthNames } from '../../languages/dates.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { Button } from '../../web/components/buttons.tsx';
import { idOf } from '../../web/components/control.tsx';
import { Table } from '../../web/components/lists.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import type { FiguresByMonth, InboundFigures } from './figures.ts';
import { inboundFiguresPath } from './paths.ts';

export const monthChoices = [3, 6, 13] as const;
export const monthsField = 'months';

export function inboundFiguresPage(view: Console, figures: FiguresByMonth, count: number): string {
  const words = inboundDeskWords(view.language).figures;
  const [newest, oldest] = [figures.months[0]?.month ?? '', figures.months.at(-1)?.month ?? ''];
  return consolePage(view, {
    title: words.title,
    section: 'inbound-figures',
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">
          {words.lead(monthInWords(oldest, view), monthInWords(newest, view))} {words.medianLead}
        </p>
        <form method="get" action={inboundFiguresPath}>
          <label for={idOf(monthsField)}>{words.from}</label>{' '}
          <select id={idOf(monthsField)} name={monthsField}>
            {monthChoices.map((one) => (
              <option key={one} value={one} selected={one === count}>
                {words.months(one)}
              </option>
            ))}
          </select>{' '}
          <Button look="outline">{words.show}</Button>
        </form>
        {figures.total.announced === 0 ? (
          <p role="status">{words.none}</p>
        ) : (
          <>
            <FiguresTable
              view={view}
              caption={words.caption}
              first={words.columns.month}
              rows={figures.months.map(({ month, figures: its }) => ({ name: monthInWords(month, view), figures: its }))}
              total={figures.total}
            />
            <FiguresTable
              view={view}
              caption={words.senderCaption}
              first={words.columns.sender}
              rows={figures.senders
                .toSorted((one, other) => other.figures.announced - one.figures.announced)
                .map(({ sender, figures: its }) => ({ name: words.senders[sender], figures: its }))}
              total={figures.total}
            />
          </>
        )}
      </>
    ),
  });
}

function monthInWords(month: string, { language }: Pick<Console, 'language'>): string {
  const [year = '', number = ''] = month.split('-');
  return `${monthNames(language)[Number(number) - 1] ?? ''} ${year}`;
}

interface TableProps {
  readonly view: Console;
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly { readonly name: string; readonly figures: InboundFigures }[];
  readonly total: InboundFigures;
}

function FiguresTable({ view, caption, first, rows, total }: TableProps) {
  const { columns, days, total: together } = inboundDeskWords(view.language).figures;
  const names = ['announced', 'arrived', 'median', 'neverCame', 'open'] as const;
  return (
    <Table
      caption={caption}
      columns={[{ key: 'name', heading: first }, ...names.map((key) => ({ key, heading: columns[key], figures: true }))]}
      rowHeader="name"
      rows={[...rows, { name: together, figures: total }].map(({ name, figures }) => ({
        id: name,
        cells: { ...figures, name, median: figures.medianDays === null ? '—' : days(figures.medianDays) },
      }))}
    />
  );
}
