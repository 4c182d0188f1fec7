/** Known codes in words, the rest as stored. */
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { decisionWords, flagWords, sheetWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { isCalendarDate } from '../../request/dates.ts';
import type { EvidenceField } from '../../request/decisions/evidence.ts';
import { decisionNamed, ruleOf } from '../../request/decisions/rules.ts';
import type { Event } from '../../request/history.ts';
import { workKinds } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type Console, nameOf } from '../console.ts';
import { textLabel } from '../corrections/labels.ts';
import { labelOf, labelOfPath } from './answers.ts';

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
      // The status of a note, and the version of the rules, are for programs and auditors only.
      .filter(([key]) => key !== 'rules' && !(what === 'note' && key === 'status'))
      .map(([key, value]) => {
        const decided = decidedLine(key, value, facts['decision'] ?? '', view);
        return decided ?? `${labelIn({ ...labels.documentKinds, ...file.facts }, key)}: ${factText(key, value, view)}`;
      }),
  ];
}

/** Of what requesters decide there, whether staff are asked for it or not. */
const onStatusPage: EvidenceField = { control: 'choice', name: 'channel', values: ['status-page'] };

/** A fact of a decision, in the words of its form; null for any other. */
function decidedLine(key: string, value: string, decision: string, view: Console): string | null {
  const { language } = view;
  const id = decisionNamed(decision);
  if (id === undefined) return null;
  const [words, flags] = [decisionWords(language), flagWords(language)];
  if (key === 'decision') return words.decisions[id].button;
  const field = [...ruleOf(id).evidence, onStatusPage].find(({ name }) => name === key);
  if (field === undefined) return null;
  const names = Object.entries(flags.flags).map(([flag, { name }]) => [flag, name] as const);
  const labels = { ...words.values, ...flags.values, ...(key === 'flag' && Object.fromEntries(names)) };
  if (field.control === 'items') return `${words.fields[field.name]}: ${factText(key, value, view)}`;
  const text = 'values' in field ? listed(value, (code) => labelIn(labels, code), ', ') : value;
  return `${words.fields[field.name]}: ${isCalendarDate(text) ? dateInWords(text, language) : text}`;
}

export function listed(value: string, labelOf: (code: string) => string, separator = ' '): string {
  return value.split(' ').map(labelOf).join(separator);
}

/** A repeated piece of work has its number, or its days, behind the kind. */
function kindOf(id: string): string {
  return workKinds.find((kind) => id === kind || id.startsWith(`${kind}-`)) ?? id;
}

function factText(key: string, value: string, view: Console): string {
  const { words, file, labels, language, letter, kept } = view;
  if (isCalendarDate(value)) return dateInWords(value, language);
  const work = { ...labels.documentKinds, ...file.workKinds };
  const defects: Readonly<Record<string, { readonly missing: string }>> = letter?.defects ?? {};
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{
      how: file.settlements,
      identity: file.settlements,
      channel: labels.channels,
      basis: labels.bases,
      kind: work,
      code: file.codes,
    },
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
    case 'another':
      return listed(value, showReference, ', ');
    case 'cameBy':
    case 'signature':
    case 'readBack':
      return labelIn(file.arrivals, value);
    case 'owner':
    case 'before':
      return value === '' ? file.noOwner : nameOf(value, view);
    case 'field':
      return textLabel(value, view);
    case 'work':
      return labelIn(work, kindOf(value));
    case 'recordType':
      return labelIn({ ...labels.recordTypes, ...view.package?.names }, value);
    case 'why':
      return labelIn(view.package?.problems ?? {}, value);
    case 'decision':
      return Object.entries(decisionWords(language).decisions).find(([id]) => id === value)?.[1].button ?? value;
    case 'facts':
      return listed(value, (fact) => labelIn(decisionWords(language).values, fact), ', ');
    case 'answer':
    case 'payment':
      return labelIn(decisionWords(language).values, value);
    case 'until':
    case 'sendBefore':
    case 'sentAt':
      return instantInWords(value, view);
    case 'defects':
    case 'item':
    case 'items':
      return listed(value, (code) => defects[code]?.missing ?? labelIn(labels.proofKinds, code));
    case 'no':
    case 'empty':
      return listed(value, (row) => labelIn(sheetWords(language).rows, row), '; ');
    case 'changed':
      return listed(value, (path) => labelOfPath(path, view), ', ');
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
