/** The rows of what comes in, one line each. */
import type { ComponentChildren } from 'preact';
import { nearDate } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { daysBetween } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import { baseLanguage } from '../../request/vocabulary.ts';
import type { QueueSummary } from '../../store/stores.ts';
import { type Column, Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import { Cut, tickField, tickValue, Who } from '../queue/queue-lines.tsx';
import { itemPath } from './paths.ts';
import type { InboundLine } from './queue.ts';

/** Id of the form to which the boxes of the rows belong. */
export const assignForm = 'assign-inbound';

interface LinesProps {
  readonly view: Console;
  readonly lines: readonly InboundLine[];
  readonly today: string;
}

export function InboundLines({ view, lines, today }: LinesProps) {
  const { queue } = inboundDeskWords(view.language);
  const { columns } = queue;
  const names = ['patient', 'reference', 'sender', 'what', 'way', 'status', 'language', 'owner'] as const;
  const all: readonly Column[] = [
    { key: 'tick', heading: <span class="out-of-sight">{deskWords(view.language).columns.tick}</span> },
    { key: 'expected', heading: columns.expected, figures: true, sort: 'ascending' },
    ...names.map((key) => ({ key, heading: columns[key], figures: key === 'reference' })),
  ];
  return (
    <div class="queue">
      <Table
        caption={queue.caption}
        columns={all}
        rowHeader="patient"
        rows={lines.map((line) => ({ id: line.row.reference, look: lookOf(line, today), cells: cellsOf(line, view, today) }))}
      />
    </div>
  );
}

/** Days since the day on which it was expected; negative before it. */
function daysPast({ dueOn }: QueueSummary, today: string): number | null {
  return dueOn === null ? null : daysBetween(dueOn, today);
}

function lookOf({ row }: InboundLine, today: string): string | undefined {
  const days = daysPast(row.summary, today);
  return days !== null && days > 0 ? 'soon' : undefined;
}

function Expected({ view, line, today }: { readonly view: Console; readonly line: InboundLine; readonly today: string }) {
  const words = inboundDeskWords(view.language).queue;
  const { dueOn, receivedOn } = line.row.summary;
  const days = daysPast(line.row.summary, today);
  if (days === null || dueOn === null)
    return (
      <>
        <span class="day">{receivedOn === null ? '—' : nearDate(receivedOn, view.language)}</span>{' '}
        <span class="soft">{receivedOn === null ? '' : words.here}</span>
      </>
    );
  return (
    <>
      <span class="day">{nearDate(dueOn, view.language)}</span>{' '}
      {days > 0 ? (
        <StatusTag tone="soon">{words.since(days)}</StatusTag>
      ) : (
        <b>{days === 0 ? words.today : words.inDays(-days)}</b>
      )}
    </>
  );
}

function cellsOf(line: InboundLine, view: Console, today: string): Readonly<Record<string, ComponentChildren>> {
  const words = inboundDeskWords(view.language);
  const { row, status, mine } = line;
  const { summary, reference } = row;
  const shown = showReference(reference);
  const owner = summary.assignee === null ? '' : nameOf(summary.assignee, view);
  const language = summary.language.toUpperCase();
  return {
    tick: (
      <input
        type="checkbox"
        name={tickField}
        value={tickValue(row)}
        form={assignForm}
        aria-label={deskWords(view.language).tick(shown)}
      />
    ),
    expected: <Expected view={view} line={line} today={today} />,
    patient: (
      <a href={itemPath(reference)}>
        <Who who={summary.who?.trim() || shown} />
      </a>
    ),
    reference: <span class="soft">{shown}</span>,
    sender: labelIn(words.senders, summary.type),
    what: <bdi>{whatIn(summary, view)}</bdi>,
    way: labelIn(words.ways, summary.channel),
    status: (
      <>
        {status === undefined ? null : words.needs[status]}{' '}
        {summary.flags.includes('needsStaff') ? <StatusTag tone="soon">{words.queue.needs}</StatusTag> : null}
      </>
    ),
    language: summary.language === baseLanguage ? language : <b>{language}</b>,
    owner: mine ? (
      <b>{view.words.frame.me}</b>
    ) : owner === '' ? (
      <span class="soft">{view.words.frame.nobody}</span>
    ) : (
      <Cut text={owner} />
    ),
  };
}

/** `paper 12 discs 2 images` in words: 12 pages, 2 discs, radiology images. */
function whatIn({ asks = '' }: QueueSummary, view: Console): string {
  const { media, item } = inboundDeskWords(view.language);
  const units: Readonly<Record<string, (count: number) => string>> = {
    paper: item.counts.pages,
    discs: item.counts.discs,
    drives: item.counts.drives,
  };
  return [...asks.matchAll(/([a-z]+)(?: (\d+))?/g)]
    .map(([, medium = '', count]) => {
      const unit = units[medium];
      return count === undefined || unit === undefined ? labelIn(media, medium) : unit(Number(count));
    })
    .join(', ');
}
