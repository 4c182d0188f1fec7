/** The filters of the desk as they stand in its address. They name no patient and no sender. */
import { inboundView as viewOfDesk } from '../../inbound/item.ts';
import { inboundStatuses, senderTypes, sendingWays } from '../../inbound/vocabulary.ts';
import { languages } from '../../request/vocabulary.ts';
import type { QueueView } from '../../store/stores.ts';
import type { StaffMember } from '../sign-in/people.ts';
import { inboundPath } from './paths.ts';

/** Other values in a URL are ignored. */
export const inboundChoices = {
  status: inboundStatuses.filter((status) => status !== 'closed' && status !== 'uploaded'),
  sender: senderTypes,
  way: sendingWays,
  language: languages,
  mine: ['yes'],
  free: ['yes'],
  overdue: ['yes'],
  trouble: ['yes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type InboundFilter = keyof typeof inboundChoices;
const names = [
  'status',
  'sender',
  'way',
  'language',
  'mine',
  'free',
  'overdue',
  'trouble',
] as const satisfies readonly InboundFilter[];
export type InboundFilters = Readonly<Partial<Record<InboundFilter, string>>>;

export interface InboundCursor {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export function readInboundFilters(query: Readonly<Record<string, string>>): InboundFilters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name];
      const options: readonly string[] = inboundChoices[name];
      return value !== undefined && options.includes(value) ? [[name, value] as const] : [];
    }),
  );
}

/** The address of the desk with these filters. */
export function inboundAddress(filters: InboundFilters, cursor: InboundCursor = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...names.map((name) => [name, filters[name]] as const), ...Object.entries(cursor)])
    if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text === '' ? inboundPath : `${inboundPath}?${text}`;
}

/** The filters in codes, as the access log has them. */
export function inboundCodes(filters: InboundFilters): string {
  return names.flatMap((name) => (filters[name] === 'yes' ? name : (filters[name] ?? []))).join(' ');
}

interface Asking {
  readonly facility: string;
  readonly staff: Pick<StaffMember, 'subject'>;
  readonly today: string;
}

/** The filters as the store reads them: of the desk of what comes in, and of no other, whatever the roles of the reader. */
export function inboundQueueView({ facility, staff, today }: Asking, filters: InboundFilters): QueueView {
  const { mine, free, overdue, trouble } = filters;
  const assignee = mine !== undefined ? `staff:${staff.subject}` : free === undefined ? undefined : 'free';
  return {
    ...viewOfDesk(facility),
    status: filters.status,
    type: filters.sender,
    channel: filters.way,
    language: filters.language,
    ...(trouble !== undefined && { flags: ['needsStaff', 'suspect'] }),
    ...(assignee !== undefined && { assignee }),
    ...(overdue !== undefined && { dueBefore: today }),
  };
}
