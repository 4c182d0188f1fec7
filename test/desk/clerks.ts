/** A clerk of the simulation: takes the next request, brings it as far as it goes, and now and then falls over in the middle. */
import type { Random } from '../../infra/local/demo/random.ts';
import { askingOf } from '../../lib/console/decide/decide.ts';
import { type Acting, concurrencyToken, type Decide, onShown, perform } from '../../lib/console/decisions.ts';
import { judgeLetter } from '../../lib/console/letters/form.ts';
import { decideLetter } from '../../lib/console/letters/issue-letter.ts';
import { takeNext } from '../../lib/console/queue/next-request.ts';
import { decideTake } from '../../lib/console/request/actions.ts';
import { actorId, type StaffMember } from '../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { barAgainst } from '../../lib/request/decisions/offers.ts';
import type { DecisionId } from '../../lib/request/decisions/rules.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import type { QueueView } from '../../lib/store/stores.ts';
import { decideAs } from '../support/decisions.ts';
import type { Bench } from '../support/delivery-bench.ts';
import { dayOf, type Entry } from './ledger.ts';

const { timeZone, id: facility } = lakeNorman;
const work = { facility, desk: 'medical-records', section: 'work' } as const;

export interface Office {
  readonly bench: Bench;
  readonly ledger: ReadonlyMap<string, Entry>;
  readonly random: Random;
  /** Everything that must never happen. */
  readonly wrong: string[];
  /** Who works on a request, by what the console told them. */
  readonly inHand: Map<string, string>;
  /** Requests whose requester answers some day, told when a letter asks. */
  readonly asks: (reference: string) => void;
  readonly told: Record<'acts' | 'races' | 'crashes' | 'repeats' | 'letters' | 'takenOver', number>;
}

export interface Clerk {
  readonly staff: StaffMember;
  /** One thing more; false when there was nothing to do. */
  turn(): Promise<boolean>;
  /** Takes up what is theirs: in the morning, and after a crash. */
  begin(): Promise<void>;
  /** Goes home: nothing is on the screen any more. */
  leave(): void;
}

/** The next decision of a request that goes its way. */
function stepOf({ status, route, decisions }: RequestRecord): DecisionId | null {
  switch (status) {
    case 'received':
    case 'resubmitted':
      return 'start-review';
    case 'in-review':
      return route.clock === 'access' && decisions.taken['confirm-identity'] === undefined ? 'confirm-identity' : 'accept';
    case 'in-process':
      return 'to-final-check';
    case 'quality-check':
      return 'release';
    default:
      return null;
  }
}

/** Its owner is still who brought it to the final check: nobody has taken it over since. */
function waitsForSecond({ status, assignee, milestones }: RequestRecord): boolean {
  return status === 'quality-check' && assignee === milestones.moved?.by;
}

const file = { sha256: 'd'.repeat(64), bytes: 1, pages: 1, language: 'en' as const };

function deficiency(record: RequestRecord, acting: Acting): Decide {
  const defect = record.route.clock === 'access' ? 'DATES_AMBIGUOUS' : 'AUTH_UNDATED';
  const form = new URLSearchParams({ [`defect.${defect}`]: 'yes' });
  const judged = judgeLetter('deficiency', record, form, hospitalDay(acting.now, timeZone));
  if (!judged.ok) throw new Error(`deficiency: ${JSON.stringify(judged.problems)}`);
  const shown = { version: record.version, concurrencyToken: concurrencyToken(record) };
  const ready = { ...judged, id: `L${record.version}`, kind: 'deficiency', file, text: 'e'.repeat(64), shown } as const;
  return (state) => decideLetter(state, { ...ready, madeFrom: record }, acting);
}

const crashOf = 0.004;
const lostAnswerOf = 0.02;
const askOf = 0.12;

export function clerkOf(office: Office, staff: StaffMember, random: Random): Clerk {
  const { bench, ledger, inHand, wrong, told } = office;
  const { requests, requestQueue, clock } = bench;
  let current: string | null = null;
  let own: string[] = [];
  const acting = (): Acting => ({ staff, now: clock.now(), timeZone });

  function hold(reference: string): void {
    const other = inHand.get(reference);
    if (other !== undefined && other !== staff.subject) wrong.push(`${reference} is in two hands: ${other}, ${staff.subject}`);
    inHand.set(reference, staff.subject);
    current = reference;
  }

  function letGo(): void {
    if (current !== null) inHand.delete(current);
    current = null;
  }

  /** As a form of the console: what it showed, and one command, which is sent again when its answer was lost. */
  async function act(record: RequestRecord, decide: Decide): Promise<boolean> {
    const shown = { version: record.version, concurrencyToken: concurrencyToken(record) };
    const command = { id: `${staff.subject}-${told.acts}`, seenVersion: record.version };
    told.acts += 1;
    const { reference } = record;
    const first = await perform(requests, reference, onShown(shown, decide), command);
    if (first.outcome !== 'done') told.races += 1;
    if (first.outcome !== 'done' || !random.chance(lostAnswerOf)) return first.outcome === 'done';
    told.repeats += 1;
    const again = await perform(requests, reference, onShown(shown, decide), command);
    const fresh = await requests.get(reference);
    const doubled = fresh?.recentCommandIds.filter((id) => id === command.id).length !== 1;
    if (again.outcome !== 'done' || doubled) wrong.push(`${reference}: a repeated command was ${again.outcome}`);
    return true;
  }

  function finished(entry: Entry, how: 'released'): void {
    if (entry.ended !== null) wrong.push(`${entry.reference} was worked twice`);
    entry.ended = { on: dayOf(clock.now()), how };
  }

  async function ask(record: RequestRecord, entry: Entry): Promise<void> {
    if (!(await act(record, deficiency(record, acting())))) return letGo();
    told.letters += 1;
    entry.waits = true;
    office.asks(record.reference);
    letGo();
  }

  async function step(record: RequestRecord, entry: Entry): Promise<void> {
    const id = stepOf(record);
    if (id === null || (id === 'release' && barAgainst(id, record, askingOf(acting())) !== null)) return letGo();
    const isNew = record.status === 'in-review' && record.decisions.taken['ask'] === undefined;
    if (isNew && id !== 'confirm-identity' && random.chance(askOf)) return ask(record, entry);
    const isDone = await act(record, (state) => decideAs(id, state, acting()));
    if (isDone && id === 'release') finished(entry, 'released');
    if (!isDone || id === 'release' || id === 'to-final-check') letGo();
  }

  /** A request that somebody else brought to the final check. */
  async function second(): Promise<boolean> {
    const { rows } = await requestQueue.page({ facility, desk: work.desk, status: 'quality-check' }, { size: 16 });
    for (const { reference } of rows.slice(random.between(0, 4))) {
      const record = inHand.has(reference) ? null : await requests.get(reference);
      if (record === null || !waitsForSecond(record) || barAgainst('release', record, askingOf(acting())) !== null) continue;
      if (inHand.has(reference) || !(await act(record, (state) => decideTake(state, true, acting())))) continue;
      hold(reference);
      return true;
    }
    return false;
  }

  /** What this clerk owns and can bring on: not what waits for a second person. */
  function isMine(record: RequestRecord): boolean {
    const id = stepOf(record);
    const isBarred = id === 'release' && barAgainst(id, record, askingOf(acting())) !== null;
    return record.assignee === actorId(staff) && id !== null && !isBarred;
  }

  async function next(): Promise<boolean> {
    const mine = own.shift();
    const kept = mine === undefined || inHand.has(mine) ? null : await requests.get(mine);
    if (kept !== null && isMine(kept)) {
      hold(kept.reference);
      return true;
    }
    if (random.chance(0.35) && (await second())) return true;
    const reference = await takeNext({ requests, requestQueue, facility: lakeNorman }, [work.desk], acting());
    if (reference === null) return second();
    hold(reference);
    return true;
  }

  async function listed(view: QueueView): Promise<readonly string[]> {
    const { rows } = await requestQueue.page(view, { size: 200 });
    return rows.map(({ reference }) => reference);
  }

  return {
    staff,
    async turn() {
      if (current === null) return next();
      if (random.chance(crashOf)) {
        told.crashes += 1;
        letGo();
        return true;
      }
      const [record, entry] = [await requests.get(current), ledger.get(current)];
      if (record === null || entry === undefined) wrong.push(`${current} is lost`);
      else if (record.assignee !== actorId(staff)) letGo();
      else await step(record, entry);
      return true;
    },
    async begin() {
      own = [...(await listed({ ...work, assignee: `staff:${staff.subject}` }))];
    },
    leave: letGo,
  };
}
