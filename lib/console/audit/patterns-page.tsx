/** What is unusual in a day or a week of the access log. */
import { dateInWords, shortInstant } from '../../languages/dates.ts';
import { accessWords } from '../../languages/staff-access.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { dayPath, patternsPath, Reference } from './audit-page.tsx';
import type { AuditLimits } from './limits.ts';
import type { Pattern, PatternKind } from './patterns.ts';

interface PatternsView {
  readonly patterns: readonly Pattern[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly limits: AuditLimits;
}

const grave: readonly PatternKind[] = ['own-record', 'same-surname', 'broken-glass'];

export function patternsPage(view: Console, { patterns, from, to, limits }: PatternsView): string {
  const { audit: words } = accessWords(view.language);
  const title = words.patternsTitle(dateInWords(from, view.language), dateInWords(to, view.language));
  return consolePage(view, {
    title,
    section: 'audit',
    children: (
      <>
        <a class="back" href={dayPath(to)}>
          {words.title}
        </a>
        <h1>{title}</h1>
        <p class="lead">{words.patternsLead}</p>
        <ul class="links">
          {([1, 7] as const).map((days) => (
            <li key={days}>
              <a href={patternsPath(to, days)} aria-current={(from === to) === (days === 1) ? 'page' : undefined}>
                {days === 1 ? words.ofDay : words.ofWeek}
              </a>
            </li>
          ))}
        </ul>
        {patterns.length === 0 ? <p role="status">{words.none}</p> : <Patterns view={view} patterns={patterns} />}
        <h2>{words.limits}</h2>
        <ul>
          {words.limitLines(limits).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    ),
  });
}

function Patterns({ view, patterns }: { readonly view: Console; readonly patterns: readonly Pattern[] }) {
  const { audit: words } = accessWords(view.language);
  const columns = ['pattern', 'who', 'what', 'rows', 'first'] as const;
  return (
    <Table
      caption={words.patternCaption}
      columns={columns.map((key) => ({ key, heading: words.patternColumns[key], figures: key === 'first' }))}
      rowHeader="pattern"
      rows={patterns.map((pattern) => ({ id: idOf(pattern), cells: cellsOf(pattern, view) }))}
    />
  );
}

const idOf = ({ kind, actor, day, references: [reference] }: Pattern) => [kind, actor, day, reference].join(' ');

/** More are counted and not listed: the rows of the person have them all. */
const mostReferences = 3;

function cellsOf({ kind, who, actor, day, references, count, first }: Pattern, view: Console) {
  const { audit: words } = accessWords(view.language);
  const shown = references.slice(0, mostReferences);
  return {
    pattern: <StatusTag tone={grave.includes(kind) ? 'soon' : 'plain'}>{words.kinds[kind]}</StatusTag>,
    who: who === null || actor === null ? words.people_(count) : <a href={dayPath(day, actor)}>{nameOf(who, view)}</a>,
    what: (
      <>
        {words.says[kind]}{' '}
        {shown.map((reference) => (
          <span class="num" key={reference}>
            <Reference reference={reference} />{' '}
          </span>
        ))}
        {references.length > shown.length ? words.more(references.length - shown.length) : null}
      </>
    ),
    rows: who === null ? words.people_(count) : words.count(count),
    first: shortInstant(first, view),
  };
}
