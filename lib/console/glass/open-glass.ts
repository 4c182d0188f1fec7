/**
 * For which restricted patients a person has given a reason: one small item for each person, which every page reads for its banner. A
 * reason holds for an hour, in every browser of that person.
 */
import { glassMinutes, type OpenGlass } from '../../request/restricted/restriction.ts';
import type { CheckpointName } from '../../store/stores.ts';
import type { ConsoleDependencies } from '../context.ts';
import type { StaffMember } from '../sign-in/people.ts';

type Tools = Pick<ConsoleDependencies, 'checkpoints' | 'secrets' | 'clock'>;

const nameOf = ({ secrets }: Tools, { subject }: Pick<StaffMember, 'subject'>): CheckpointName =>
  `glass-${secrets.hmac('break-glass', subject).slice(0, 22)}`;

function stillOpen(facts: OpenGlass, now: Date): OpenGlass {
  return Object.fromEntries(Object.entries(facts).filter(([, until]) => Date.parse(until) > now.getTime()));
}

export async function readGlass(tools: Tools, staff: Pick<StaffMember, 'subject'>): Promise<OpenGlass> {
  const { facts } = await tools.checkpoints.read(nameOf(tools, staff));
  return stillOpen(facts, tools.clock.now());
}

/** Several tabs of one person may give a reason at once. */
const tries = 8;

/** Opens a restriction for an hour from now. Rejects when it could not be written. */
export async function openGlass(tools: Tools, staff: Pick<StaffMember, 'subject'>, restriction: string): Promise<void> {
  const name = nameOf(tools, staff);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { facts, version } = await tools.checkpoints.read(name);
    const now = tools.clock.now();
    const until = new Date(now.getTime() + glassMinutes * 60_000);
    const open = { ...stillOpen(facts, now), [restriction]: until.toISOString() };
    if (await tools.checkpoints.write(name, open, version, until)) return;
  }
  throw new Error('GlassContended');
}
