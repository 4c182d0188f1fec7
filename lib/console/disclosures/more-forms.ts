/** What staff enter beside what the service sent: what went out in another way, and what an agency has held back. Everything wrong at once. Pure. */
import { hospitalDay, isCalendarDate } from '../../request/dates.ts';
import type { RequestState } from '../../request/record.ts';
import { outsideChange } from '../../request/release/accounting.ts';
import { type AccountingKindId, outsideKinds } from '../../request/release/accounting-kinds.ts';
import { endOf, suspensionChange, suspensionProblems } from '../../request/release/suspension.ts';
import { type Acting, change, type Decision, type RefusalCode, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

export const outsideFields = ['on', 'to', 'pages', 'kind', 'why'] as const;
export const suspendFields = ['disclosure', 'how', 'official', 'statedOn', 'until', 'document'] as const;

export type TypedOutside = Readonly<Record<(typeof outsideFields)[number], string>>;
export type TypedSuspension = Readonly<Record<(typeof suspendFields)[number], string>>;
export type Problems<Field extends string> = Readonly<Partial<Record<Field, RefusalCode>>>;

function wrongText(typed: string): RefusalCode | undefined {
  const text = readText(typed);
  if (!('refused' in text)) return undefined;
  return text.refused === 'empty' ? 'misdirected-text-required' : text.refused;
}

const textOf = (typed: string): string => {
  const read = readText(typed);
  return 'text' in read ? read.text : '';
};

const stated = <Field extends string>(found: Readonly<Record<Field, RefusalCode | undefined>>): Problems<Field> => {
  const problems: Partial<Record<Field, RefusalCode>> = {};
  for (const field in found) if (found[field] !== undefined) problems[field] = found[field];
  return problems;
};

function kindIn(typed: string): AccountingKindId | undefined {
  return outsideKinds.find((kind) => kind === typed);
}

export function outsideProblems({ on, to, pages, kind, why }: TypedOutside, { now, timeZone }: Acting) {
  const isDay = isCalendarDate(on);
  const isCount = /^\d{1,5}$/.test(pages.trim()) && Number(pages) > 0;
  return stated({
    on: isDay ? (on > hospitalDay(now, timeZone) ? ('in-the-future' as const) : undefined) : ('not-a-date' as const),
    to: wrongText(to),
    pages: isCount ? undefined : ('pages-required' as const),
    kind: kindIn(kind) === undefined ? ('kind-required' as const) : undefined,
    why: wrongText(why),
  });
}

export function decideOutside(record: RequestState, typed: TypedOutside, acting: Acting): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const [first] = Object.entries(outsideProblems(typed, acting));
  const kind = kindIn(typed.kind);
  if (first !== undefined || kind === undefined) return refuse(first?.[1] ?? 'kind-required', first?.[0]);
  const { on, to, pages, why } = typed;
  const row = { on, to: textOf(to), pages: Number(pages), kind, why: textOf(why), by: actorId(acting.staff) };
  return change(outsideChange(record, row, acting.now));
}

const ways = ['written', 'oral'] as const;
const wayIn = (typed: string) => ways.find((way) => way === typed);

export function suspendProblems(record: RequestState, typed: TypedSuspension, { now, timeZone }: Acting) {
  const { disclosure, official, statedOn, until, document } = typed;
  const how = wayIn(typed.how);
  const ruled = suspensionProblems(record, { disclosure, how: how ?? 'written', statedOn, until }, hospitalDay(now, timeZone));
  return stated({
    disclosure: ruled.disclosure,
    how: how === undefined ? 'way-required' : ruled.how,
    official: wrongText(official),
    statedOn: ruled.statedOn,
    until: ruled.until,
    document: wrongText(document),
  });
}

export function decideSuspension(record: RequestState, typed: TypedSuspension, acting: Acting): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const [first] = Object.entries(suspendProblems(record, typed, acting));
  const how = wayIn(typed.how);
  if (first !== undefined || how === undefined) return refuse(first?.[1] ?? 'way-required', first?.[0]);
  const { disclosure, statedOn, until, official, document } = typed;
  const said = { disclosure, how, statedOn, until, by: actorId(acting.staff) };
  const texts = { official: textOf(official), document: textOf(document) };
  return change(suspensionChange(record, { ...said, ...texts }, endOf({ how, statedOn, until }), acting.now));
}
