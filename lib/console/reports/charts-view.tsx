/** The five charts of the page, each above its table. Long: five charts, drawn alike. */
import type { ComponentChildren } from 'preact';
import { clockInWords, monthNames } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import type { LanguageFigures, TrendPoint } from '../../reports/board.ts';
import { accessClock } from '../../request/deadlines.ts';
import { languages } from '../../request/vocabulary.ts';
import { ageClasses } from '../../store/stores.ts';
import { Table } from '../../web/components/lists.tsx';
import type { Console } from '../console.ts';
import { filterQuery } from '../queue/filters.ts';
import { Bars, Columns, Lines } from './charts.tsx';
import { Count, defectName, inDigits, percentOf, type Shown } from './shown.tsx';

interface FigureProps {
  readonly heading: string;
  readonly lead: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

function Figure({ heading, lead, wide = false, children }: FigureProps) {
  return (
    <section class={wide ? 'pane wide' : 'pane'}>
      <h2>{heading}</h2>
      <p class="soft">{lead}</p>
      {children}
    </section>
  );
}

export function Charts(props: Shown) {
  return (
    <div class="charts">
      <Trend {...props} />
      <Ages {...props} />
      <Complete {...props} />
      <Defects {...props} />
      <BothLanguages {...props} />
    </div>
  );
}

/** Nov 25, Dec, Jan: the year at the first place and at each January. */
function monthLabels(trend: readonly Pick<TrendPoint, 'month'>[], { language }: Pick<Console, 'language'>): readonly string[] {
  const names = monthNames(language).map((name) => name.slice(0, 3));
  return trend.map(({ month }, place) => {
    const [year = '', number = '1'] = month.split('-');
    const name = names[Number(number) - 1] ?? month;
    return place === 0 || number === '01' ? `${name} ${year.slice(2)}` : name;
  });
}

function Trend({ view, words, board: { trend, question } }: Shown) {
  const { heading, lead, half, nine, law, halfEnd, nineEnd, says, month: name } = words.trend;
  const labels = monthLabels(trend, view);
  const last = trend.at(-1);
  const [ofHalf, ofNine] = [trend.findLast((one) => one.medianDays !== null), trend.findLast((one) => one.p90Days !== null)];
  const keyOf = (month: string) => `m${month}`;
  const row = (id: string, title: string, cell: (one: TrendPoint) => ComponentChildren) => ({
    id,
    cells: { name: title, ...Object.fromEntries(trend.map((one) => [keyOf(one.month), cell(one)])) },
  });
  const of = ({ month }: TrendPoint) => ({ view, question: { ...question, from: month, to: month } });
  return (
    <Figure heading={heading} lead={lead} wide>
      <Lines
        wide
        says={says(last?.medianDays ?? null, last?.p90Days ?? null)}
        labels={labels}
        limit={{ at: accessClock.days, text: law }}
        lines={[
          { look: 'two', values: trend.map(({ p90Days }) => p90Days), end: nineEnd(ofNine?.p90Days ?? 0) },
          { look: 'one', values: trend.map(({ medianDays }) => medianDays), end: halfEnd(ofHalf?.medianDays ?? 0) },
        ]}
      />
      <Table
        caption={heading}
        rowHeader="name"
        columns={[
          { key: 'name', heading: name },
          ...trend.map(({ month }, place) => ({ key: keyOf(month), heading: labels[place], figures: true })),
        ]}
        rows={[
          row('half', half, ({ medianDays }) => medianDays ?? '–'),
          row('nine', nine, ({ p90Days }) => p90Days ?? '–'),
          row('received', words.trend.received, (one) => <Count {...of(one)} what="received" count={one.received} />),
          row('sent', words.trend.sent, (one) => <Count {...of(one)} what="sent" count={one.sent} />),
        ]}
      />
    </Figure>
  );
}

const ageLooks = { '0-7': 'one', '8-14': 'one', '15-21': 'one', '22-28': 'soon', '29-on': 'soon', late: 'late' } as const;

function Ages({ view, words, board: { ages, question } }: Shown) {
  const { heading, lead, none, classes, days, open, says } = words.ages;
  if (ages === null)
    return (
      <Figure heading={heading} lead={none}>
        {null}
      </Figure>
    );
  const counts = ageClasses.map(({ id }, place) => ({ id, value: ages.counts[place] ?? 0 }));
  const total = counts.reduce((sum, { value }) => sum + value, 0);
  const late = counts.at(-1)?.value ?? 0;
  const { type: requester, ...others } = question.parts;
  const overdue = `/staff?${filterQuery({ ...(requester !== undefined && { requester }), ...others, overdue: 'yes' })}`;
  const cells = counts.map(({ id, value }) => [
    id,
    <Count key={id} {...{ view, question }} what={`age:${id}`} count={value} {...(id === 'late' && { href: overdue })} />,
  ]);
  return (
    <Figure heading={heading} lead={lead(total, clockInWords(ages.countedAt, view))}>
      <Columns says={says(late)} columns={counts.map(({ id, value }) => ({ label: classes[id], value, look: ageLooks[id] }))} />
      <Table
        caption={heading}
        rowHeader="name"
        columns={[
          { key: 'name', heading: days },
          ...counts.map(({ id }) => ({ key: id, heading: classes[id], figures: true })),
        ]}
        rows={[{ id: 'open', cells: { name: open, ...Object.fromEntries(cells) } }]}
      />
    </Figure>
  );
}

function Complete({ view, words, board: { trend, question } }: Shown) {
  const { heading, lead, percent, says } = words.complete;
  const labels = monthLabels(trend, view);
  const shares = trend.map(({ judged, complete }) => percentOf(complete, judged));
  const last = shares.findLast((share) => share !== null) ?? null;
  // Each third month, the last one included, so that the table is as narrow as the chart.
  const shown = trend.map((point, place) => ({ point, place })).filter(({ place }) => place % 3 === 0);
  return (
    <Figure heading={heading} lead={lead}>
      <Lines
        says={says(shares.at(-1) ?? null)}
        labels={labels.map((label, place) => (place % 3 === 0 ? label : ''))}
        most={100}
        lines={[{ look: 'one', values: shares, end: last === null ? '' : `${last}%` }]}
      />
      <Table
        caption={heading}
        rowHeader="name"
        columns={[
          { key: 'name', heading: words.trend.month },
          ...shown.map(({ point, place }) => ({ key: point.month, heading: labels[place], figures: true })),
        ]}
        rows={[
          {
            id: 'share',
            cells: {
              name: percent,
              ...Object.fromEntries(
                shown.map(({ point: { month, complete }, place }) => [
                  month,
                  <Count
                    key={month}
                    view={view}
                    question={{ ...question, from: month, to: month }}
                    what="measure:complete"
                    count={complete}
                    text={String(shares[place] ?? '–')}
                  />,
                ]),
              ),
            },
          },
        ]}
      />
    </Figure>
  );
}

const mostReasons = 6;

function Defects({ view, words, letter, board: { measures, question } }: Shown) {
  const { heading, lead, reason, share, requests, more, none, says } = words.defects;
  const { asked = 0 } = measures;
  const all = Object.entries(measures)
    .filter(([name]) => name.startsWith('defect:'))
    .toSorted(([, one], [, other]) => other - one);
  const first = all.slice(0, mostReasons);
  const nameOf = (name: string) => defectName(name.slice('defect:'.length), letter).replace(/\.$/, '');
  return (
    <Figure heading={heading} lead={asked === 0 ? none : lead(asked)}>
      {first.length === 0 ? null : (
        <>
          <Bars
            says={says}
            rows={first.map(([name, count]) => ({
              label: nameOf(name),
              bars: [{ value: count, most: first[0]?.[1] ?? 1, look: 'one', text: `${percentOf(count, asked)}%` }],
            }))}
          />
          <Table
            caption={heading}
            rowHeader="name"
            columns={[
              { key: 'name', heading: reason },
              { key: 'share', heading: share, figures: true },
              { key: 'count', heading: requests, figures: true },
            ]}
            rows={first.map(([name, count]) => ({
              id: name,
              cells: {
                name: nameOf(name),
                share: `${percentOf(count, asked)}%`,
                count: <Count {...{ view, question, count }} what={`measure:${name}`} />,
              },
            }))}
          />
          {all.length > mostReasons ? <p class="soft">{more(all.length - mostReasons)}</p> : null}
        </>
      )}
    </Figure>
  );
}

const looks = ['one', 'two'] as const;

function BothLanguages({ view, words, board: { byLanguage, question } }: Shown) {
  const { heading, lead, none, says, ...names } = words.languages;
  const found = languages.map((id) => byLanguage.find((one) => one.id === id));
  const complete = ({ measures }: LanguageFigures) => percentOf(measures['complete'] ?? 0, measures['judged'] ?? 0);
  const rows = [
    { id: 'median', name: names.median, of: (one: LanguageFigures) => one.sent.medianDays },
    { id: 'p90', name: names.p90, of: (one: LanguageFigures) => one.sent.p90Days },
    { id: 'complete', name: names.complete, of: complete },
    { id: 'inThirty', name: names.inThirty, of: ({ sent }: LanguageFigures) => percentOf(sent.inThirty, sent.sent) },
  ];
  const titles = languages.map((language) => languageTitle(language, view.language));
  const valueIn = (of: (one: LanguageFigures) => number | null, place: number) => {
    const one = found[place];
    return one === undefined ? null : of(one);
  };
  return (
    <Figure heading={heading} lead={lead}>
      <Bars
        says={says}
        rows={rows.map(({ name, of }) => ({
          label: name,
          bars: languages.map((_, place) => {
            const value = valueIn(of, place);
            const most = Math.max(1, ...languages.map((__, other) => valueIn(of, other) ?? 0));
            return { value: value ?? 0, most, look: looks[place] ?? 'one', text: `${value ?? none} ${titles[place]}` };
          }),
        }))}
      />
      <Table
        caption={heading}
        rowHeader="name"
        columns={[
          { key: 'name', heading: words.table.name },
          ...languages.map((id, place) => ({ key: id, heading: titles[place], figures: true })),
        ]}
        rows={[
          ...rows.map(({ id, name, of }) => ({
            id,
            cells: { name, ...Object.fromEntries(languages.map((one, place) => [one, valueIn(of, place) ?? none])) },
          })),
          {
            id: 'requests',
            cells: {
              name: names.requests,
              ...Object.fromEntries(
                languages.map((language, place) => [
                  language,
                  <Count
                    key={language}
                    view={view}
                    question={{ ...question, parts: { ...question.parts, language } }}
                    what="received"
                    count={found[place]?.received ?? 0}
                    text={inDigits(found[place]?.received ?? 0, view)}
                  />,
                ]),
              ),
            },
          },
        ]}
      />
    </Figure>
  );
}
