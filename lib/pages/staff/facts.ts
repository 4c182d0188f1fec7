/** The facts of an event as lines to read: known codes in words, the rest as it is stored, so that nothing is hidden. */
import { showDay } from '../../languages/staff.ts';
import { isCalendarDate } from '../../request/dates.ts';
import type { Event } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type Console, labelIn, nameOf } from './console.ts';

type Facts = Event['facts'];

/** The lines under an event. A move reads "In review → Accepted". */
export function factLines({ what, facts }: Pick<Event, 'what' | 'facts'>, view: Console): readonly string[] {
  const { from, to, text, ...rest } = facts;
  const { words, file, labels } = view;
  const moved = what === 'moved' && from !== undefined && to !== undefined;
  const unread: Facts = { ...rest, ...(!moved && from !== undefined && { from }), ...(!moved && to !== undefined && { to }) };
  return [
    ...(moved ? [file.move(labelIn(words.statuses, from), labelIn(words.statuses, to))] : []),
    ...(text === undefined ? [] : [text]),
    ...Object.entries(unread)
      // The status at the time of a note is of use to a program, not to a reader.
      .filter(([key]) => !(what === 'note' && key === 'status'))
      .map(([key, value]) => `${labelIn({ ...labels.documentKinds, ...file.facts }, key)}: ${factText(key, value, view)}`),
  ];
}

function factText(key: string, value: string, view: Console): string {
  const { words, file, labels, language } = view;
  if (isCalendarDate(value)) return showDay(value, language);
  switch (key) {
    case 'of':
      return showReference(value);
    case 'owner':
    case 'before':
      return value === '' ? file.noOwner : nameOf(value, view);
    case 'how':
      return labelIn(file.settlements, value);
    case 'channel':
      return labelIn(labels.channels, value);
    case 'basis':
      return labelIn(labels.bases, value);
    case 'kind':
    case 'work':
      return labelIn({ ...labels.documentKinds, ...file.workKinds }, value);
    case 'desk':
      return labelIn(words.desks, value);
    case 'by':
      return labelIn(words.arrivedBy, value);
    default:
      return value;
  }
}
