/** Known codes in words, the rest as stored. */
import { showDay, showInstant } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { isCalendarDate } from '../../request/dates.ts';
import type { Event } from '../../request/history.ts';
import { showReference } from '../../request/reference.ts';
import { type Console, nameOf } from '../console.ts';
import { textLabel } from '../corrections/labels.ts';
import { labelOf } from './answers.ts';

type Facts = Event['facts'];

/** A move reads "In review → Accepted". */
export function factLines({ what, facts }: Pick<Event, 'what' | 'facts'>, view: Console): readonly string[] {
  const { from, to, text, ...rest } = facts;
  const { words, file, labels } = view;
  const moved = what === 'moved' && from !== undefined && to !== undefined;
  const unread: Facts = { ...rest, ...(!moved && from !== undefined && { from }), ...(!moved && to !== undefined && { to }) };
  return [
    ...(moved ? [file.move(labelIn(words.statuses, from), labelIn(words.statuses, to))] : []),
    ...(text === undefined ? [] : [text]),
    ...Object.entries(unread)
      // The status of a note is for programs only.
      .filter(([key]) => !(what === 'note' && key === 'status'))
      .map(([key, value]) => `${labelIn({ ...labels.documentKinds, ...file.facts }, key)}: ${factText(key, value, view)}`),
  ];
}

export function listed(value: string, labelOf: (code: string) => string, separator = ' '): string {
  return value.split(' ').map(labelOf).join(separator);
}

function factText(key: string, value: string, view: Console): string {
  const { words, file, labels, language, letter, kept } = view;
  if (isCalendarDate(value)) return showDay(value, language);
  const work = { ...labels.documentKinds, ...file.workKinds };
  const defects: Readonly<Record<string, { readonly missing: string }>> = letter?.defects ?? {};
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ how: file.settlements, channel: labels.channels, basis: labels.bases, kind: work, work, code: file.codes },
    ...{
      letter: kept.kinds,
      grounds: letter?.denial.grounds ?? {},
      desk: words.desks,
      by: words.arrivedBy,
      number: file.parts,
    },
  };
  switch (key) {
    case 'of':
      return showReference(value);
    case 'owner':
    case 'before':
      return value === '' ? file.noOwner : nameOf(value, view);
    case 'field':
      return textLabel(value, view);
    case 'until':
      return showInstant(value, view);
    case 'defects':
      return listed(value, (code) => defects[code]?.missing ?? code);
    case 'fields':
      return listed(value, (path) => labelOf(path.split('.')[0] ?? '', path.split('.').slice(1).join('.'), view), ', ');
    case 'code':
    case 'grounds':
      return listed(value, (code) => labelIn(lists[key] ?? {}, code));
    default: {
      const list = lists[key];
      return list === undefined ? value : labelIn(list, value);
    }
  }
}
