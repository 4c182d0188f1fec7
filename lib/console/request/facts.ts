/** The facts of an event as lines to read: known codes in words, the rest as it is stored, so that nothing is hidden. */
import { showDay, showInstant } from '../../languages/staff.ts';
import { isCalendarDate } from '../../request/dates.ts';
import type { Event } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type Console, labelIn, nameOf } from '../console.ts';

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

/** Codes that stand in a row, in words. */
function listed(value: string, labelOf: (code: string) => string): string {
  return value.split(' ').map(labelOf).join(' ');
}

function factText(key: string, value: string, view: Console): string {
  const { words, file, labels, language, letter, kept } = view;
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
    case 'code':
      return listed(value, (code) => labelIn(file.codes, code));
    case 'until':
      return showInstant(value, view);
    case 'letter':
      return labelIn(kept.kinds, value);
    case 'defects':
      return listed(
        value,
        (code) => Object.entries(letter?.defects ?? {}).find(([name]) => name === code)?.[1].missing ?? code,
      );
    case 'grounds':
      return listed(value, (code) => labelIn(letter?.denial.grounds ?? {}, code));
    case 'desk':
      return labelIn(words.desks, value);
    case 'by':
      return labelIn(words.arrivedBy, value);
    default:
      return value;
  }
}
