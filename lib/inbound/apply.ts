/** The record after a change: events chained, milestones brought up, version counted. Pure. */
import { chained } from '../store/events.ts';
import {
  type InboundChange,
  type InboundMilestones,
  type InboundRecord,
  lastInboundHash,
  type NewInboundEvent,
} from './record.ts';
import { inboundStatuses } from './vocabulary.ts';

/** Ids of commands that a record remembers; older ones stand in its history. */
const rememberedCommands = 20;

const statusNamed = (text: string | undefined) => inboundStatuses.find((status) => status === text);

function milestonesAfter(before: InboundMilestones, { at, who, what, facts }: NewInboundEvent): InboundMilestones {
  const [from, to] = [statusNamed(facts['from']), statusNamed(facts['to'])];
  const { claimedAt: _claimed, closedAt: _closed, ...rest } = before;
  const seen = { ...before, changedAt: at, ...(who.startsWith('staff:') && { byStaffAt: at }) };
  if (what === 'assigned') {
    const { claimedAt: _before, ...unclaimed } = seen;
    return { ...unclaimed, ...(facts['how'] === 'next' && { claimedAt: at }) };
  }
  if (what !== 'moved' || from === undefined || to === undefined) return seen;
  return {
    ...rest,
    ...{ changedAt: at, moved: { from, to, by: who, at } },
    ...(who.startsWith('staff:') && { byStaffAt: at }),
    ...(to === 'closed' && { closedAt: at }),
  };
}

export function appliedInbound(record: InboundRecord, change: InboundChange, command?: string): InboundRecord {
  const { events: made, work = [], arrivals = [], ...replacing } = change;
  const events = chained(made, lastInboundHash(record), command);
  return {
    ...record,
    ...replacing,
    version: record.version + 1,
    arrivals: [...record.arrivals, ...arrivals],
    work: { ...record.work, ...Object.fromEntries(work.map((one) => [one.id, one])) },
    events: [...record.events, ...events],
    milestones: made.reduce(milestonesAfter, record.milestones),
    recentCommandIds:
      command === undefined ? record.recentCommandIds : [...record.recentCommandIds, command].slice(-rememberedCommands),
  };
}
