import type { InboundRecord } from '../../inbound/record.ts';
import { shortDate } from '../../languages/dates.ts';
import { findWords } from '../../languages/staff-find.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import type { SearchReason } from '../../request/search/reasons.ts';
import { Table } from '../../web/components/lists.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { defaultReason } from '../search/find-field.tsx';
import { expectedInWords, isHere, senderName } from './item-words.ts';
import { itemPath } from './paths.ts';

export type InboundSearchProblem = 'nothing' | 'tooLong';

interface SearchView {
  readonly today: string;
  readonly text: string;
  readonly why?: SearchReason;
  readonly problem?: InboundSearchProblem;
  /** Absent before a search. */
  readonly found?: readonly InboundRecord[];
  readonly cut?: boolean;
}

/** The field is the one of the header. */
export function inboundSearchPage(view: Console, shown: SearchView): string {
  const words = inboundDeskWords(view.language).search;
  const { problem, found, text, why = defaultReason(view.staff) } = shown;
  return consolePage(view, {
    title: found === undefined ? words.title : words.found(found.length),
    section: 'inbound',
    withErrors: problem !== undefined,
    asked: { text, why },
    children: (
      <>
        <h1>{words.title}</h1>
        <ErrorSummary
          heading={view.words.frame.problem}
          lines={problem === undefined ? [] : [{ name: 'find-q', text: words[problem] }]}
        />
        {found === undefined ? (
          <p class="lead">
            {words.lead} {findWords(view.language).inbound.hint}
          </p>
        ) : (
          <p role="status">{found.length === 0 ? words.none : words.found(found.length)}</p>
        )}
        {shown.cut === true ? <p>{words.cut}</p> : null}
        {found === undefined || found.length === 0 ? null : <Found view={view} today={shown.today} found={found} />}
        <p class="soft">
          {words.nameOnly} {words.ours}
        </p>
      </>
    ),
  });
}

interface FoundProps {
  readonly view: Console;
  readonly today: string;
  readonly found: readonly InboundRecord[];
}

function Found({ view, today, found }: FoundProps) {
  const words = inboundDeskWords(view.language);
  const { columns, caption } = words.search;
  const names = ['patient', 'born', 'sender', 'expected', 'status'] as const;
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'reference', heading: columns.reference, figures: true },
        ...names.map((key) => ({ key, heading: columns[key], figures: key === 'born' })),
      ]}
      rowHeader="reference"
      rows={found.map((record) => {
        const { patient } = record.body;
        const expected = expectedInWords({ expectedOn: record.expectedOn, here: isHere(record) }, today, view);
        return {
          id: record.reference,
          cells: {
            reference: <a href={itemPath(record.reference)}>{showReference(record.reference)}</a>,
            patient: <bdi>{fullName(patient) || words.item.nobody}</bdi>,
            born: patient.dateOfBirth === '' ? '—' : shortDate(patient.dateOfBirth, view.language),
            sender: <bdi>{senderName(record.body, view)}</bdi>,
            expected: `${expected.day}, ${expected.text}`,
            status: words.statuses[record.status],
          },
        };
      })}
    />
  );
}
