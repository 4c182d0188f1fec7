/** The rows of the queue, one line each. */
import { nearDate } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
import { findWords } from '../../languages/staff-find.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
import { baseLanguage } from '../../request/vocabulary.ts';
import type { QueueSummary } from '../../store/stores.ts';
import { type Column, Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { AgeLine, toneOf } from './age-tag.tsx';
import type { QueueLine } from './queue.ts';

export interface LinesProps {
  readonly view: Console;
  readonly lines: readonly QueueLine[];
  /** Where people can read over a shoulder. */
  readonly namesHidden: boolean;
  /** With a box on each row, of a form with this id. */
  readonly tickFor?: string | undefined;
}

export const tickField = 'pick';

/** The owner that the row shows, so that nobody is overridden unseen. */
export function tickValue({ reference, summary }: QueueLine['row']): string {
  return `${reference}:${summary.assignee?.split(' ', 1)[0] ?? ''}`;
}

export function Lines({ view, lines, namesHidden, tickFor }: LinesProps) {
  const { queue } = view.words;
  const { columns: own } = deskWords(view.language);
  const columns: readonly Column[] = [
    ...(tickFor === undefined ? [] : [{ key: 'tick', heading: <span class="out-of-sight">{own.tick}</span> }]),
    { key: 'due', heading: queue.columns.due, figures: true, sort: 'ascending' },
    ...(namesHidden ? [] : [{ key: 'patient', heading: own.patient }]),
    { key: 'reference', heading: queue.columns.reference, figures: true },
    { key: 'who', heading: queue.columns.who },
    { key: 'asks', heading: own.asks },
    { key: 'needed', heading: own.next },
    { key: 'channel', heading: own.came },
    { key: 'language', heading: own.lang },
    { key: 'flags', heading: own.flags },
    { key: 'owner', heading: queue.columns.owner },
  ];
  return (
    <div class="queue">
      <Table
        caption={queue.caption}
        columns={columns}
        rowHeader={namesHidden ? 'reference' : 'patient'}
        rows={lines.map((line) => ({
          id: line.row.reference,
          look: lookOf(line),
          cells: { ...cellsOf(line, view, namesHidden), tick: <Tick view={view} line={line} form={tickFor} /> },
        }))}
      />
    </div>
  );
}

function Tick({ view, line, form }: { readonly view: Console; readonly line: QueueLine; readonly form: string | undefined }) {
  const label = deskWords(view.language).tick(showReference(line.row.reference));
  return <input type="checkbox" name={tickField} value={tickValue(line.row)} form={form} aria-label={label} />;
}

function lookOf({ age }: QueueLine): string | undefined {
  const tone = toneOf(age);
  return tone === 'plain' ? undefined : tone;
}

function cellsOf({ row, age, next, mine }: QueueLine, view: Console, namesHidden: boolean) {
  const { words, labels, language } = view;
  const { summary, reference } = row;
  const desk = deskWords(language);
  const shown = showReference(reference);
  const since = next.since === undefined ? '' : ` ${words.since(nearDate(next.since, language))}`;
  const owner = summary.assignee === null ? '' : nameOf(summary.assignee, view);
  return {
    due: <AgeLine age={age} view={view} />,
    patient: (
      <a href={requestPath(reference)}>
        <Who who={summary.who ?? shown} />
      </a>
    ),
    reference: namesHidden ? <a href={requestPath(reference)}>{shown}</a> : <span class="soft">{shown}</span>,
    who: labelIn(desk.askers, summary.type),
    asks: <Cut text={asksOf(summary, view)} />,
    needed: `${desk.needs[next.need]}${since}`,
    channel: labelIn(labels.channels, summary.channel),
    language: <LanguageCode language={summary.language} />,
    flags: <Flags view={view} summary={summary} />,
    owner: mine ? (
      <b>{words.frame.me}</b>
    ) : owner === '' ? (
      <span class="soft">{words.frame.nobody}</span>
    ) : (
      <Cut text={owner} />
    ),
  };
}

/** What is longer than its column is whole in the title. */
export function Cut({ text }: { readonly text: string }) {
  return (
    <bdi class="cut" title={text}>
      {text}
    </bdi>
  );
}

/** Name and year of birth; the year alone is no link text. */
export function Who({ who }: { readonly who: string }) {
  const [, name = who, year = ''] = /^(.*) (\d{4})$/.exec(who) ?? [];
  return (
    <>
      <bdi>{name}</bdi> <span class="year">{year}</span>
    </>
  );
}

/** Bold where a clerk must write or call in another language. */
function LanguageCode({ language }: { readonly language: string }) {
  const code = language.toUpperCase();
  return language === baseLanguage ? <span>{code}</span> : <b>{code}</b>;
}

/** `abstract lab-reports +2 2024-2026` in words. */
function asksOf({ asks = '' }: QueueSummary, { labels }: Console): string {
  const parts = asks.split(' ').filter(Boolean);
  const isKind = (part: string) => /^[a-z]/.test(part);
  const named = parts.filter(isKind).map((part) => labelIn(labels.recordTypes, part));
  return [named.join(', '), ...parts.filter((part) => !isKind(part))].filter(Boolean).join(' ');
}

const shownFlags = ['needsStaff', 'suspect', 'stopped', 'denials', 'review', 'privacy', 'legal', 'fees'] as const;
const urgent: readonly string[] = ['needsStaff', 'suspect', 'stopped'];

/** Whose word a request waits for, and what a person must look at, in words: none can be overlooked. */
function Flags({ view, summary: { flags } }: { readonly view: Console; readonly summary: QueueSummary }) {
  const words = deskWords(view.language);
  return (
    <>
      {shownFlags
        .filter((flag) => flags.includes(flag))
        .map((flag) => (
          <StatusTag key={flag} tone={urgent.includes(flag) ? 'soon' : 'plain'}>
            {words.flags[flag]}
          </StatusTag>
        ))}
      {flags.includes('restricted') ? <StatusTag>{findWords(view.language).restricted}</StatusTag> : null}
    </>
  );
}
