/** The tables of the page that have no chart. */
import type { ComponentChildren } from 'preact';
import { labelIn } from '../../languages/vocabulary.ts';
import type { Slice } from '../../reports/board.ts';
import type { Question } from '../../reports/question.ts';
import { Table } from '../../web/components/lists.tsx';
import { Count, measureText, percentOf, type Shown } from './shown.tsx';

export function Tables(props: Shown) {
  const { words, view, board } = props;
  const labels = { type: view.labels.requesterTypes, channel: view.labels.channels, arrival: words.arrivals };
  const { question } = board;
  const part = (name: 'type' | 'channel') => (id: string) => ({
    question: { ...question, parts: { ...question.parts, [name]: id } },
  });
  return (
    <div class="charts">
      <div class="stack-of-panes wide">
        <Slices {...props} heading={words.table.type} slices={board.byType} names={labels.type} of={part('type')} />
        <Slices {...props} heading={words.table.channel} slices={board.byChannel} names={labels.channel} of={part('channel')} />
        <Slices
          {...props}
          heading={words.table.arrival}
          slices={board.byArrival}
          names={labels.arrival}
          of={(id) => ({ question, what: `arrived:${id}` })}
        />
        <Firms {...props} />
        <Measures
          {...props}
          heading={words.table.trouble}
          names={['asked', 'extended', 'bounced', 'faxFailed', 'sentBack', 'misdirected']}
        />
      </div>
      <div class="stack-of-panes">
        <Pane heading={words.table.outcome}>
          <Outcomes {...props} />
        </Pane>
        <Measures {...props} heading={words.table.costs} names={['billed', 'paid', 'waived']} figure={words.table.sum} />
        <Refusals {...props} />
      </div>
    </div>
  );
}

function Pane({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="pane">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

interface SlicesProps extends Shown {
  readonly heading: string;
  readonly slices: readonly Slice[];
  readonly names: Readonly<Record<string, string>>;
  readonly of: (id: string) => { readonly question: Question; readonly what?: string };
}

/** Turnaround by a part. Where the part is no filter of its own, only what was received has a list. */
function Slices({ view, words, heading, slices, names, of }: SlicesProps) {
  const { table } = words;
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${percentOf(part, whole)}%`);
  return (
    <Pane heading={heading}>
      <Table
        caption={heading}
        rowHeader="name"
        columns={[
          { key: 'name', heading: table.name },
          ...(['received', 'open', 'sent', 'median', 'p90', 'mean', 'inThirty', 'inTarget'] as const).map((key) => ({
            key,
            heading: table[key],
            figures: true,
          })),
        ]}
        rows={slices.map(({ id, received, open, sent }) => {
          const { question, what } = of(id);
          const common = { view, question };
          const own = (name: string, count: number, text: string) =>
            what === undefined ? <Count {...common} what={name} count={count} text={text} /> : text;
          return {
            id,
            cells: {
              name: labelIn(names, id),
              received: <Count {...common} what={what ?? 'received'} count={received} />,
              open: own('open', open, String(open)),
              sent: own('sent', sent.sent, String(sent.sent)),
              median: sent.medianDays ?? '–',
              p90: sent.p90Days ?? '–',
              mean: sent.meanDays === null ? '–' : sent.meanDays.toFixed(1),
              inThirty: own('in-thirty', sent.inThirty, share(sent.inThirty, sent.sent)),
              inTarget: own('in-target', sent.inTarget, share(sent.inTarget, sent.sent)),
            },
          };
        })}
      />
    </Pane>
  );
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly count: number;
  readonly text?: string | undefined;
}

interface LinesProps extends Shown {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Heading of the numbers, where they count no requests. */
  readonly figure?: string | undefined;
}

function LineTable({ view, words, board, heading, lines, figure = words.table.count }: LinesProps) {
  return (
    <Table
      caption={heading}
      rowHeader="name"
      columns={[
        { key: 'name', heading: words.table.name },
        { key: 'count', heading: figure, figures: true },
      ]}
      rows={lines.map(({ id, name, what, count, text }) => ({
        id,
        cells: {
          name,
          count: (
            <Count view={view} question={board.question} what={what} count={count} {...(text !== undefined && { text })} />
          ),
        },
      }))}
    />
  );
}

function Outcomes(props: Shown) {
  const { words, view, board } = props;
  const { sent } = board.all;
  const { table } = words;
  const shares: readonly Line[] = [
    { id: 'in-thirty', name: table.inThirtyRow, what: 'in-thirty', count: sent.inThirty },
    { id: 'late', name: table.lateRow, what: 'late', count: sent.sent - sent.inThirty },
    { id: 'in-target', name: table.inTargetRow, what: 'in-target', count: sent.inTarget },
    { id: 'over-target', name: table.overTargetRow, what: 'over-target', count: sent.sent - sent.inTarget },
  ];
  const ended = Object.entries(sent.outcomes).toSorted(([, one], [, other]) => other - one);
  const outcomes = ended.map(([id, count]) => ({ id, name: labelIn(view.words.statuses, id), what: `outcome:${id}`, count }));
  return <LineTable {...props} heading={table.outcome} lines={[...outcomes, ...shares]} />;
}

/** Measures by name; those that are not counted are 0. */
function linesOf(names: readonly string[], { view, words, board }: Shown): readonly Line[] {
  return names.map((name) => {
    const count = board.measures[name] ?? 0;
    return {
      id: name,
      name: labelIn(words.measures, name),
      what: `measure:${name}`,
      count,
      text: measureText(name, count, view),
    };
  });
}

type MeasuresProps = Omit<LinesProps, 'lines'> & { readonly names: readonly string[] };

function Measures({ names, ...props }: MeasuresProps) {
  return (
    <Pane heading={props.heading}>
      <LineTable {...props} lines={linesOf(names, props)} />
    </Pane>
  );
}

function Refusals(props: Shown) {
  const { words, board } = props;
  const grounds = Object.entries(board.measures).filter(([name]) => name.startsWith('ground:'));
  const lines = grounds.map(([name, count]) => ({
    ...{ id: name, what: `measure:${name}`, count },
    name: labelIn(words.grounds, name.slice('ground:'.length)),
  }));
  const fixed = ['refused', 'refused-part', 'review:open', 'review:upheld', 'review:overturned'];
  const ended = ['ended:requester', 'ended:staff', 'ended:system'].filter((name) => board.measures[name] !== undefined);
  return (
    <Pane heading={words.table.refusals}>
      <LineTable
        {...props}
        heading={words.table.refusals}
        lines={[...linesOf(fixed, props), ...lines, ...linesOf(ended, props)]}
      />
    </Pane>
  );
}

function Firms({ view, words, board }: Shown) {
  const { table } = words;
  if (board.firms.length === 0) return null;
  return (
    <Pane heading={table.firms}>
      <p class="soft">{table.firmsLead}</p>
      <Table
        caption={table.firms}
        rowHeader="name"
        columns={[
          { key: 'name', heading: table.firm },
          { key: 'received', heading: table.received, figures: true },
          { key: 'asked', heading: table.asked, figures: true },
        ]}
        rows={board.firms.map(({ firm, name, requests, asked }) => ({
          id: firm,
          cells: {
            name: <bdi>{name}</bdi>,
            received: requests,
            asked: <Count view={view} question={board.question} what={`firm:${firm}`} count={asked} />,
          },
        }))}
      />
    </Pane>
  );
}
