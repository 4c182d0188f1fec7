/** Staff enter that records went to the wrong place. Everything wrong is said at once. Pure. */
import { hospitalDay, isCalendarDate } from '../../request/dates.ts';
import type { RequestState } from '../../request/record.ts';
import { misdirectedChange } from '../../request/release/accounting.ts';
import { type Acting, change, type Decision, type RefusalCode, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

export const misdirectedFields = ['on', 'to', 'pages', 'what'] as const;
export type MisdirectedField = (typeof misdirectedFields)[number];
export type TypedMisdirected = Readonly<Record<MisdirectedField, string>>;
export type MisdirectedProblems = Readonly<Partial<Record<MisdirectedField, RefusalCode>>>;

function wrongDay(on: string, { now, timeZone }: Acting): RefusalCode | undefined {
  if (!isCalendarDate(on)) return 'not-a-date';
  return on > hospitalDay(now, timeZone) ? 'in-the-future' : undefined;
}

function wrongText(typed: string): RefusalCode | undefined {
  const text = readText(typed);
  if (!('refused' in text)) return undefined;
  return text.refused === 'empty' ? 'misdirected-text-required' : text.refused;
}

export function problemsOf({ on, to, pages, what }: TypedMisdirected, acting: Acting): MisdirectedProblems {
  const isCount = /^\d{1,5}$/.test(pages.trim()) && Number(pages) > 0;
  const found = {
    on: wrongDay(on, acting),
    to: wrongText(to),
    pages: isCount ? undefined : ('pages-required' as const),
    what: wrongText(what),
  };
  return Object.fromEntries(Object.entries(found).filter(([, code]) => code !== undefined));
}

const textOf = (typed: string): string => {
  const read = readText(typed);
  return 'text' in read ? read.text : '';
};

export function decideMisdirected(record: RequestState, typed: TypedMisdirected, acting: Acting): Decision {
  const { staff, now } = acting;
  if (!may(staff, 'work')) return refuse('not-permitted');
  const [first] = Object.entries(problemsOf(typed, acting));
  if (first !== undefined) return refuse(first[1], first[0]);
  const { on, to, pages, what } = typed;
  const row = { on, to: textOf(to), pages: Number(pages), what: textOf(what), by: actorId(staff) };
  return change(misdirectedChange(record, row, now));
}
