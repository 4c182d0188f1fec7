/** A page of what comes in, by the day on which it was expected, with how many fit each view: counted live, for this desk is small. */
import { inboundStatusOf } from '../../inbound/item.ts';
import type { InboundStatus } from '../../inbound/vocabulary.ts';
import type { CountRow, QueuePage, QueueRow, RequestQueue } from '../../store/stores.ts';
import { isActor, type StaffMember } from '../sign-in/people.ts';
import { type InboundCursor, type InboundFilters, inboundAddress, inboundQueueView } from './filters.ts';

export interface InboundLine {
  readonly row: QueueRow;
  /** Undefined on a row that is damaged. */
  readonly status: InboundStatus | undefined;
  readonly mine: boolean;
}

/** In the words of the desk. */
const standing = {
  all: {},
  late: { overdue: 'yes' },
  mine: { mine: 'yes' },
  free: { free: 'yes' },
  announced: { status: 'announced' },
  arrived: { status: 'arrived' },
  'password-needed': { status: 'password-needed' },
  incomplete: { status: 'incomplete' },
  'never-came': { status: 'never-came' },
  trouble: { trouble: 'yes' },
} as const satisfies Readonly<Record<string, InboundFilters>>;
export type StandingView = keyof typeof standing;
const standingViews = Object.keys(standing).filter((name): name is StandingView => Object.hasOwn(standing, name));

export interface CountedInbound {
  readonly name: StandingView;
  readonly filters: InboundFilters;
  /** Null where more would have to be read for it than for the longest page. */
  readonly count: number | null;
  readonly isShown: boolean;
}

export interface InboundQueuePage extends Omit<QueuePage, 'rows'> {
  readonly lines: readonly InboundLine[];
  readonly counted: CountRow | null;
  readonly views: readonly CountedInbound[];
}

interface Question {
  readonly facility: string;
  readonly staff: Pick<StaffMember, 'subject'>;
  readonly today: string;
  readonly filters: InboundFilters;
  readonly cursor: InboundCursor;
}

export async function readInboundQueue(
  queue: Pick<RequestQueue, 'page' | 'count'>,
  question: Question,
): Promise<InboundQueuePage> {
  const { filters, cursor, today, staff } = question;
  const countOf = (of: InboundFilters) => queue.count(inboundQueueView(question, of), today);
  const [page, counted, views] = await Promise.all([
    queue.page(inboundQueueView(question, filters), cursor),
    countOf(filters),
    Promise.all(
      standingViews.map(async (name): Promise<CountedInbound> => {
        const its: InboundFilters = standing[name];
        const isShown = inboundAddress(its) === inboundAddress(filters);
        return { name, filters: its, count: (await countOf(its))?.[0] ?? null, isShown };
      }),
    ),
  ]);
  const { rows, ...rest } = page;
  const lines = rows.map((row) => ({
    row,
    status: inboundStatusOf(row.summary),
    mine: isActor(row.summary.assignee, staff),
  }));
  return { ...rest, lines, counted, views };
}
