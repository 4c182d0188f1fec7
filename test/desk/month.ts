/**
 * A month at the desk: five clerks over so many working days, with so many requests arriving a day. They press "Next", decide, ask by
 * letter and release; paper and answers come days later, clerks fall over in the middle, and one is away each day. The stores and the work
 * engine are the product's own, on a table in memory and a clock that is moved. Seeded: the same run each time.
 */
import { bodyOf } from '../../infra/local/demo/bodies.ts';
import { type Random, randomFrom } from '../../infra/local/demo/random.ts';
import { type Acting, perform } from '../../lib/console/decisions.ts';
import { decideMailReceived } from '../../lib/console/incoming-mail/receive-mail.ts';
import { ageOf } from '../../lib/console/queue/ageing.ts';
import { decideTake } from '../../lib/console/request/actions.ts';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { countMonths } from '../../lib/delivery/count-months.ts';
import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { figuresOf } from '../../lib/reports/figures.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { totalOf } from '../../lib/store/queue-counts.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { decideAs } from '../support/decisions.ts';
import { bench as benchOf } from '../support/delivery-bench.ts';
import { memoryLog } from '../support/fakes.ts';
import { referenceNumber } from '../support/staff-fakes.ts';
import { type Clerk, clerkOf, type Office } from './clerks.ts';
import { countedOn, dayAfter, dayOf, daysFrom, type Entry, figuresOfMonth } from './ledger.ts';

const { timeZone, id: facility } = lakeNorman;
const types = ['patient', 'patient', 'attorney', 'health-insurer', 'disability-determination', 'life-insurer'] as const;
const names = ['Ana Ruiz', 'Ben Otis', 'Cam Ives', 'Dee Pratt', 'Eli North'] as const;
const firstDay = '2026-11-23';

export interface Plan {
  readonly days: number;
  /** Requests that arrive on each of them. */
  readonly aDay: number;
  readonly seed: string;
  readonly onDay?: (day: number) => void;
}

const minute = 60_000;

function newcomer(number: number, random: Random, now: Date) {
  const today = dayOf(now);
  const drawn = () => bodyOf({ random, type: random.pick(types), language: random.chance(0.2) ? 'es' : 'en', today });
  let body = drawn();
  // What no e-mail reaches stays in the queue until it is posted, which is another task.
  while (body.requester.email === undefined) body = drawn();
  const parsed = parseRequest(body, { today });
  if (!parsed.ok) throw new Error(`request ${number}: ${JSON.stringify(parsed.problems)}`);
  const request = { body: parsed.request, reference: referenceNumber(number), arrivedBy: 'web', suspect: false } as const;
  return newRecord(request, lakeNorman, now);
}

/** Plays the month, and then on without newcomers until nothing is open. */
export async function month({ days, aDay, seed, onDay = () => undefined }: Plan) {
  const random = randomFrom(seed);
  const bench = benchOf({ throttle: { allow: async () => true } });
  const { clock, requests, requestQueue } = bench;
  const ledger = new Map<string, Entry>();
  /** What comes on a day: an envelope, or an answer. */
  const coming = new Map<string, string[]>();
  const later = (reference: string) => {
    const day = dayAfter(dayOf(clock.now()), random.between(1, 9));
    coming.set(day, [...(coming.get(day) ?? []), reference]);
  };
  const told = { acts: 0, races: 0, crashes: 0, repeats: 0, letters: 0, takenOver: 0 };
  const office: Office = { bench, ledger, random, wrong: [], inHand: new Map(), asks: later, told };
  const clerks = names.map((name, place) => {
    const staff: StaffMember = { subject: `clerk-${place}`, name, roles: ['clerk'], language: 'en' };
    return clerkOf(office, staff, random.fork(name));
  });

  async function arrive(): Promise<void> {
    const record = newcomer(ledger.size, random, clock.now());
    const { reference, body, route, receivedOn } = record;
    const isAccess = route.clock === 'access';
    ledger.set(reference, {
      ...{ reference, type: body.requester.type, language: body.language, channel: route.channel, isAccess },
      ...{ receivedOn: route.waitsForPaper ? null : dayOf(clock.now()), ended: null, waits: route.waitsForPaper },
    });
    if (receivedOn === null) later(reference);
    await requests.submit(record);
    bench.queue.messages.push({ reference });
  }

  async function enter(reference: string, acting: Acting, today: string): Promise<void> {
    const [entry, record] = [ledger.get(reference), await requests.get(reference)];
    const isPaper = record?.status === 'awaiting-mail';
    const { outcome } = await perform(requests, reference, (state) =>
      isPaper ? decideMailReceived(state, today, acting) : decideAs('record-arrival', state, acting),
    );
    if (outcome !== 'done' || entry === undefined) return void office.wrong.push(`${reference}: its post was ${outcome}`);
    entry.waits = false;
    if (isPaper) entry.receivedOn = today;
  }

  /** Envelopes and answers of the days since the last working day are entered by one clerk in the morning. */
  async function post(staff: StaffMember, today: string): Promise<void> {
    const days = [...coming.keys()].filter((day) => day <= today);
    const references = days.flatMap((day) => coming.get(day) ?? []);
    for (const reference of references) await enter(reference, { staff, now: clock.now(), timeZone }, today);
    for (const day of days) coming.delete(day);
  }

  /** What the one who is away owns goes to those who are here. */
  async function handOver(away: Clerk, here: readonly Clerk[]): Promise<void> {
    const view = { facility, desk: 'medical-records', section: 'work', assignee: `staff:${away.staff.subject}` } as const;
    const { rows } = await requestQueue.page(view, { size: 200 });
    for (const [place, { reference }] of rows.entries()) {
      const taker = here[place % here.length];
      if (taker === undefined) continue;
      const acting = { staff: taker.staff, now: clock.now(), timeZone };
      const { outcome } = await perform(requests, reference, (state) => decideTake(state, true, acting));
      if (outcome === 'done') told.takenOver += 1;
      else office.wrong.push(`${reference} of who is away: ${outcome}`);
    }
  }

  /** Day n of 30, and the days that are left, of the page that staff see first. */
  async function compareAges(today: string): Promise<void> {
    const { rows } = await requestQueue.page({ facility, section: 'work' });
    for (const { reference, summary } of rows) {
      const { receivedOn = null, isAccess = false } = ledger.get(reference) ?? {};
      if (!isAccess || receivedOn === null) continue;
      const age = ageOf('access', summary.dueOn, today, summary.receivedOn);
      const right = daysFrom(receivedOn, today);
      if (age.kind !== 'access' || age.daysOld !== right || age.daysLeft !== 30 - right)
        office.wrong.push(`${reference}: ${JSON.stringify(age)}, in truth day ${right}`);
    }
  }

  async function compareCounts(today: string): Promise<void> {
    const { rows } = await requestQueue.recount(facility, clock.now(), today);
    const [open, overdue, soon] = totalOf(Object.values(rows));
    // For an answer, and for paper that has not come.
    const inWaiting = Object.entries(rows).filter(([name]) => name.split('|')[1] !== 'work');
    const [waiting] = totalOf(inWaiting.map(([, row]) => row));
    const counted = JSON.stringify({ open, waiting, overdue, soon });
    const truth = JSON.stringify(countedOn(today, ledger.values()));
    if (counted !== truth) office.wrong.push(`${today}: the queue counts ${counted}, there are ${truth}`);
  }

  const sweep = async () => {
    await sweepDueWork(bench);
    await bench.drain();
  };

  async function arriveUntil(count: number): Promise<void> {
    while (ledger.size < count) await arrive();
  }

  async function beginAll(here: readonly Clerk[]): Promise<void> {
    for (const clerk of here) await clerk.begin();
  }

  /** Everybody who is here does two things in each minute, at the same time, until nothing comes and nothing is to do. */
  async function minutesOf(here: readonly Clerk[], arrivals: number): Promise<void> {
    const [before, all] = [ledger.size, 8 * 60];
    const turns = () => Promise.all(here.map((clerk) => clerk.turn()));
    for (let passed = 1, busy = 0; passed <= all && (passed < all / 2 || passed - busy < 25); passed += 1) {
      clock.move(minute);
      // The last ones arrive at noon.
      await arriveUntil(before + Math.round(arrivals * Math.min(1, (2 * passed) / all)));
      if ([...(await turns()), ...(await turns())].some(Boolean)) busy = passed;
      if (passed % 10 === 0) await sweep();
      if (passed % 120 === 0) await beginAll(here);
    }
  }

  async function workDay(date: string, arrivals: number, away: number): Promise<void> {
    clock.set(`${date}T14:00:00.000Z`);
    const [here, absent] = [clerks.filter((_, place) => place !== away), clerks[away]];
    const [first] = here;
    if (first === undefined || absent === undefined) throw new Error('nobody is at the desk');
    await post(first.staff, date);
    await handOver(absent, here);
    await beginAll(here);
    await minutesOf(here, arrivals);
    for (const clerk of here) clerk.leave();
    // The claims of the evening go back.
    clock.move(30 * minute);
    await sweep();
    await compareCounts(date);
    await compareAges(date);
  }

  async function compareMonths(): Promise<void> {
    await countMonths({ reports: bench.reports, facility: lakeNorman, clock, log: memoryLog() });
    for (const name of new Set([...ledger.values()].flatMap(({ receivedOn }) => receivedOn?.slice(0, 7) ?? []))) {
      const {
        received,
        sent: answered,
        medianDays,
        p90Days,
        outcomes,
      } = figuresOf((await bench.reports.read(facility, name))?.rows ?? []);
      const counted = JSON.stringify({ received, answered, medianDays, p90Days, outcomes });
      const truth = JSON.stringify(figuresOfMonth(name, ledger.values()));
      if (counted !== truth) office.wrong.push(`${name}: the report says ${counted}, there were ${truth}`);
    }
  }

  async function compareEnds(): Promise<void> {
    for (const { reference, ended } of ledger.values()) {
      const status = (await requests.get(reference))?.status;
      if (ended === null || status !== ended.how) office.wrong.push(`${reference} ended as ${status}, not as ${ended?.how}`);
    }
  }

  let date = firstDay;
  const weekday = () => new Date(`${date}T12:00:00Z`).getUTCDay();
  const isOpen = () => [...ledger.values()].some(({ ended }) => ended === null);
  for (let worked = 0; worked < days || (isOpen() && worked < days + 40); date = dayAfter(date, 1)) {
    if (weekday() === 0 || weekday() === 6) continue;
    await workDay(date, worked < days ? aDay : 0, worked % clerks.length);
    worked += 1;
    onDay(worked);
  }

  await compareMonths();
  await compareEnds();
  return { requests: ledger.size, wrong: office.wrong, told, last: date };
}
