/** The requests behind a number: codes and days, no person. */
import { shortDate } from '../../languages/dates.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { type ListedPage, type ListQuestion, showPlace } from '../../reports/listed.ts';
import { daysBetween } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import { sentDay } from '../../request/report-months.ts';
import { LinkButton } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { InUse, periodName } from './board-page.tsx';
import { boardPath, exportPath, listPath } from './paths.ts';
import { listName, type Shown } from './shown.tsx';

/** Rows of a page. */
export const listSize = 50;

interface ListProps extends Pick<Shown, 'view' | 'words' | 'letter'> {
  readonly question: ListQuestion;
  readonly page: ListedPage;
  readonly isFirst: boolean;
}

export function listPage(props: ListProps): string {
  const { view, words, question, page, isFirst } = props;
  const title = words.list.title(listName(question.what, props));
  const isPart = page.next !== null && page.rows.length < listSize;
  return consolePage(view, {
    title,
    section: 'reports',
    whole: true,
    children: (
      <>
        <div class="bar">
          <h1>{title}</h1>
          <p>{question.what.startsWith('age:') ? null : periodName(question, props)}</p>
          <InUse view={view} words={words} chosen={question.parts} />
          <div class="end">
            {may(view.staff, 'export') ? (
              <LinkButton look="outline" href={exportPath(question, question.what)}>
                {words.export}
              </LinkButton>
            ) : null}
            <a href={boardPath(question)}>{words.list.back}</a>
          </div>
        </div>
        {page.rows.length > 0 ? <Rows {...props} /> : null}
        {page.rows.length === 0 && page.next === null ? <p class="queue-note">{words.list.empty}</p> : null}
        {isPart ? <p class="queue-note">{words.list.partly}</p> : null}
        {page.next === null && isFirst ? null : (
          <nav aria-label={words.list.pages}>
            <ul class="sections">
              {isFirst ? null : (
                <li>
                  <a href={listPath(question, question.what)}>{words.list.first}</a>
                </li>
              )}
              {page.next === null ? null : (
                <li>
                  <a href={listPath(question, question.what, showPlace(page.next))} rel="next">
                    {words.list.more}
                  </a>
                </li>
              )}
            </ul>
          </nav>
        )}
      </>
    ),
  });
}

function Rows({ view, words, page }: ListProps) {
  const { list } = words;
  const { labels, language, facility } = view;
  const names = ['reference', 'type', 'channel', 'language', 'received', 'sent', 'days', 'outcome'] as const;
  const figures: readonly string[] = ['reference', 'received', 'sent', 'days'];
  return (
    <div class="queue">
      <Table
        caption={list.caption}
        rowHeader="reference"
        columns={names.map((key) => ({ key, heading: list[key], figures: figures.includes(key) }))}
        rows={page.rows.map(({ reference, facts }) => {
          const sent = sentDay(facts, facility.timeZone);
          return {
            id: reference,
            cells: {
              reference: <a href={requestPath(reference)}>{showReference(reference)}</a>,
              type: labelIn(labels.requesterTypes, facts.type),
              channel: labelIn(labels.channels, facts.channel),
              language: <span lang={facts.language}>{facts.language.toUpperCase()}</span>,
              received: shortDate(facts.receivedOn, language),
              sent: sent === null ? '–' : shortDate(sent, language),
              days: sent === null ? '–' : Math.max(0, daysBetween(facts.receivedOn, sent)),
              outcome: facts.answered === null ? list.open : labelIn(view.words.statuses, facts.answered.outcome),
            },
          };
        })}
      />
    </div>
  );
}
