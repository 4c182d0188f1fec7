/** The views that everybody has, by role, with how many fit them as last counted. */
import type { QueueCounts } from '../../store/stores.ts';
import { sightOf } from '../sign-in/desks.ts';
import { may } from '../sign-in/roles.ts';
import { type Filters, filterQuery } from './filters.ts';
import { countedOf } from './queue.ts';
import { type QueueQuestion, viewOf } from './view-of.ts';

/** In the words of `deskWords.views`. */
export type StandingName = 'all' | 'late' | 'mine' | 'free' | 'answered' | 'check' | 'trouble' | 'paper' | OfficeName;
type OfficeName = 'review' | 'denials' | 'privacy' | 'legal';

const ofDesks: readonly (readonly [StandingName, Filters])[] = [
  ['all', {}],
  ['late', { overdue: 'yes' }],
  ['mine', { mine: 'yes' }],
  ['free', { free: 'yes' }],
  ['answered', { status: 'resubmitted' }],
  ['check', { status: 'quality-check' }],
  ['trouble', { trouble: 'yes' }],
  ['paper', { section: 'paper' }],
];
const ofOffice: Readonly<Record<OfficeName, Filters>> = {
  review: { waits: 'review' },
  denials: { waits: 'denials' },
  privacy: { waits: 'privacy' },
  legal: { waits: 'legal' },
};

export interface CountedView<Name> {
  readonly name: Name;
  readonly filters: Filters;
  /** Null where nobody has counted, or not this. */
  readonly count: number | null;
  readonly isShown: boolean;
}

type Asking = Omit<QueueQuestion, 'cursor'>;

/** How many fit other filters than those of the page, from the same counts. */
export function counted<Name>(name: Name, filters: Filters, counts: QueueCounts | null, asking: Asking): CountedView<Name> {
  const row = counts === null ? null : countedOf(counts, viewOf({ ...asking, filters }));
  return { name, filters, count: row?.[0] ?? null, isShown: filterQuery(filters) === filterQuery(asking.filters) };
}

export function standingViews(counts: QueueCounts | null, asking: Asking): readonly CountedView<StandingName>[] {
  const { desks, waits } = sightOf(asking.staff);
  const offices = (['review', 'denials', 'privacy', 'legal'] as const).filter((name) => waits.includes(name));
  const own = desks.length === 0 ? [] : ofDesks.filter(([name]) => name !== 'mine' || may(asking.staff, 'work'));
  const all = [...own, ...offices.map((name) => [name, ofOffice[name]] as const)];
  return all.map(([name, filters]) => counted(name, filters, counts, asking));
}
