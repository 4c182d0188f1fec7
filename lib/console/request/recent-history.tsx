/** The last events in words, beside what can be done; the whole history stands folded below. */
import { shortDate, timeHere } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { Event } from '../../request/history.ts';
import { eventCount, type RequestRecord } from '../../request/record.ts';
import { type Console, nameOf, requestPath } from '../console.ts';

const shown = 5;

interface RecentProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly events: readonly Event[];
}

export function RecentHistory({ view, record, events }: RecentProps) {
  const words = deskWords(view.language);
  const count = eventCount(record);
  return (
    <section class="pane recent">
      <h2>
        {words.lastEvents} <a href={`${requestPath(record.reference)}?history=all#history`}>{words.allEvents(count)}</a>
      </h2>
      <ol>
        {events
          .slice(-shown)
          .toReversed()
          .map((event) => (
            <li key={event.hash}>
              <b>{nameOf(event.who, view)}</b>: {labelIn(view.file.events, event.what)}{' '}
              <span class="soft">{when(event.at, view)}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}

function when(at: string, view: Console): string {
  return `${shortDate(hospitalDay(new Date(at), view.facility.timeZone), view.language)}, ${timeHere(at, view)}`;
}
