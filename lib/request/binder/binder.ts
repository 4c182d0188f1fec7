/** A binder for an auditor: which requests of a period are in it, who asked for it, and how far it has come. Pure. */
import * as z from 'zod';
import { addDays, type CalendarDate, isCalendarDate } from '../dates.ts';
import { languages, type RequesterType, requesterTypes } from '../vocabulary.ts';

export const binderRules = {
  /** More requests than these need a second person. The hospital's own rule, to be confirmed. */
  alone: 50,
  /** What one function packs within its time. */
  most: 500,
  /** Days of a period, so that no more than that many months are read. */
  longestDays: 731,
  /** Days after which the file is removed. */
  keptDays: 7,
} as const;

/** all: each request of the period. random: so many of them. type: those of one kind of requester. */
export const sampleKinds = ['random', 'all', 'type'] as const;
export type SampleKind = (typeof sampleKinds)[number];

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);

export const Binder = z.object({
  /** Sorts by time; random behind it. */
  id: z.string().max(60),
  askedAt: instant(),
  by: actor(),
  /** Ids of roles that the person had then, joined by spaces. */
  roles: z.string().max(120),
  language: z.enum(languages),
  reason: z.string().max(1000),
  /** Days of receipt. */
  from: z.iso.date(),
  to: z.iso.date(),
  sample: z.object({
    kind: z.enum(sampleKinds),
    count: z.int().positive().optional(),
    seed: z.string().max(40).optional(),
    type: z.enum(requesterTypes).optional(),
  }),
  /** How many requests of the period fit the sample's kind. */
  among: z.int().nonnegative(),
  /** In the order of the index. */
  references: z.array(z.string().max(20)).max(binderRules.most).readonly(),
  /** Left out because they are opened by break-glass alone. */
  restricted: z.int().nonnegative(),
  /** Who agreed, where a second person has to. */
  second: z.object({ at: instant(), by: actor() }).optional(),
  /** When it was first handed to the worker. */
  startedAt: instant().optional(),
  made: z
    .object({
      at: instant(),
      key: z.string().max(200),
      bytes: z.int().positive(),
      sha256: z.string().length(64),
      /** Of the signed index. */
      index: z.string().length(64),
      files: z.int().nonnegative(),
    })
    .optional(),
});
export type Binder = Readonly<z.infer<typeof Binder>>;

export type BinderState = 'needs-second' | 'making' | 'ready' | 'over';

export function needsSecond({ references }: Pick<Binder, 'references'>): boolean {
  return references.length > binderRules.alone;
}

/** The last day on which the file is there. */
export function binderEnds({ made, askedAt }: Pick<Binder, 'made' | 'askedAt'>): CalendarDate {
  return addDays((made?.at ?? askedAt).slice(0, 10), binderRules.keptDays);
}

export function binderState(binder: Binder, today: CalendarDate): BinderState {
  if (needsSecond(binder) && binder.second === undefined) return 'needs-second';
  if (binder.made === undefined) return 'making';
  return today > binderEnds(binder) ? 'over' : 'ready';
}

/** One request of a period, as the index of reports knows it. */
export interface Sampled {
  readonly reference: string;
  readonly type: string;
  readonly receivedOn: CalendarDate;
}

/** SHA-256 of a text, in hex. */
type Hash = (text: string) => string;

/**
 * The references of a sample, in order. A random one takes those whose hash with the seed comes first: whoever has the seed and the references of
 * the period draws the same sample, and nobody can choose a request by the order in which rows are read.
 */
export function sampleOf(rows: readonly Sampled[], sample: Binder['sample'], hash: Hash): readonly string[] {
  const fitting = sample.kind === 'type' ? rows.filter(({ type }) => type === sample.type) : rows;
  const references = fitting.map(({ reference }) => reference).toSorted();
  if (sample.kind !== 'random') return references;
  const { seed = '', count = 0 } = sample;
  const placed = references.map((reference) => ({ reference, place: hash(`${seed}\n${reference}`) }));
  const drawn = placed.toSorted((one, other) => (one.place < other.place ? -1 : 1));
  return drawn
    .slice(0, count)
    .map(({ reference }) => reference)
    .toSorted();
}

export const askedFields = ['from', 'to', 'kind', 'count', 'seed', 'type', 'reason'] as const;
export type AskedField = (typeof askedFields)[number];
export type TypedBinder = Readonly<Record<AskedField, string>>;

export type AskedProblem =
  | ('not-a-date' | 'in-the-future' | 'dates-reversed' | 'too-long-a-time' | 'kind-required' | 'count-required')
  | ('seed-unreadable' | 'type-required');

const typeIn = (typed: string): RequesterType | undefined => requesterTypes.find((type) => type === typed);
const kindIn = (typed: string): SampleKind | undefined => sampleKinds.find((kind) => kind === typed);
const seedForm = /^[\w-]{1,40}$/;

function periodProblems({ from, to }: TypedBinder, today: CalendarDate): Readonly<Partial<Record<AskedField, AskedProblem>>> {
  const [isFrom, isTo] = [isCalendarDate(from), isCalendarDate(to)];
  const order = isFrom && isTo && from > to ? 'dates-reversed' : undefined;
  const long = isFrom && isTo && addDays(from, binderRules.longestDays) < to ? 'too-long-a-time' : undefined;
  return {
    ...(isFrom ? from > today && { from: 'in-the-future' } : { from: 'not-a-date' }),
    ...(isTo ? to > today && { to: 'in-the-future' } : { to: 'not-a-date' }),
    ...(order !== undefined && { to: order }),
    ...(long !== undefined && { from: long }),
  };
}

/** Everything that is wrong with what was asked for, by field; the reason is read by the console. */
export function askedProblems(typed: TypedBinder, today: CalendarDate): Readonly<Partial<Record<AskedField, AskedProblem>>> {
  const kind = kindIn(typed.kind);
  const isCount = /^\d{1,3}$/.test(typed.count.trim()) && Number(typed.count) >= 1 && Number(typed.count) <= binderRules.most;
  return {
    ...periodProblems(typed, today),
    ...(kind === undefined && { kind: 'kind-required' as const }),
    ...(kind === 'random' && !isCount && { count: 'count-required' as const }),
    ...(kind === 'random' &&
      typed.seed.trim() !== '' &&
      !seedForm.test(typed.seed.trim()) && { seed: 'seed-unreadable' as const }),
    ...(kind === 'type' && typeIn(typed.type) === undefined && { type: 'type-required' as const }),
  };
}

/** The sample as it was typed; `seed`: one of chance, where none was typed. Call it for what has no problems. */
export function sampleTyped(typed: TypedBinder, seed: string): Binder['sample'] {
  const kind = kindIn(typed.kind) ?? 'all';
  if (kind === 'random') return { kind, count: Number(typed.count), seed: typed.seed.trim() || seed };
  const type = typeIn(typed.type);
  return kind === 'type' && type !== undefined ? { kind, type } : { kind };
}

/** Months of receipt, YYYY-MM, that a period touches. */
export function monthsOf({ from, to }: Pick<Binder, 'from' | 'to'>): readonly string[] {
  const months: string[] = [];
  for (
    let day = `${from.slice(0, 7)}-01`;
    day <= to;
    day = addDays(`${day.slice(0, 7)}-28`, 4)
      .slice(0, 7)
      .concat('-01')
  )
    months.push(day.slice(0, 7));
  return months;
}
