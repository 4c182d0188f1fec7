/** Every figure against an account that was kept beside each life, through repeats, lost answers, crashes and reopenings. */
import { describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../../infra/local/demo/random.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { boardOf, firstMonthNeeded } from '../../../lib/reports/board.ts';
import { boardMonths } from '../../../lib/reports/board-months.ts';
import { isListed, type ListQuestion } from '../../../lib/reports/listed.ts';
import { differences } from '../../../lib/reports/recount.ts';
import { daysBetween } from '../../../lib/request/dates.ts';
import { aggregateMonth, firmsOf, talliesOf } from '../../../lib/request/report-months.ts';
import { targetDay } from '../../../lib/request/targets.ts';
import { requesterTypes } from '../../../lib/request/vocabulary.ts';
import { dynamoReports } from '../../../lib/store/dynamo-reports.ts';
import { dynamoRequests } from '../../../lib/store/dynamo-requests.ts';
import type { BoardMonth, ReportedRequest } from '../../../lib/store/stores.ts';
import { type Fate, faultyTable, stubborn } from '../../faults/histories.ts';
import { deep, many } from '../../support/depth.ts';
import { type Account, beginOf, type Life, lifeOf } from '../../support/report-lives.ts';

const zone = lakeNorman.timeZone;
const hospital = { timeZone: zone, today: '2027-03-31' };

const fates: readonly [Fate, ...Fate[]] = ['crash-before', 'crash-after', 'lost-answer'];

/** Lives through a store whose calls end badly, each command given twice now and then. */
async function lived(random: Random, count: number) {
  const trouble = random.fork('trouble');
  const { faulty, sound } = faultyTable(() => (trouble.chance(0.06) ? trouble.pick(fates) : null));
  const requests = dynamoRequests(faulty);
  const lives = Array.from({ length: count }, (_, number) => lifeOf(random, number, beginOf(random, '2026-10-01', 92)));
  for (const { first, steps } of lives) {
    await stubborn(() => requests.submit(first));
    for (const [place, { id, decide }] of steps.entries()) {
      const command = { id, seenVersion: place + 1 };
      const run = () => requests.change(first.reference, decide, { command });
      await stubborn(run);
      if (random.chance(0.2)) await stubborn(run);
    }
  }
  return { lives, reports: dynamoReports(sound) };
}

const rank = (sorted: readonly number[], part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? null;

/** The figures of some months, from the accounts alone. */
function figuresFrom(all: readonly Account[], from: string, to: string) {
  const within = (day: string | null) => day !== null && day.slice(0, 7) >= from && day.slice(0, 7) <= to;
  const came = all.filter(({ receivedOn }) => within(receivedOn));
  const sent = all.filter(({ receivedOn, sentOn }) => receivedOn !== null && within(sentOn));
  const days = sent.map((one) => Math.max(0, daysBetween(one.receivedOn ?? '', one.sentOn ?? ''))).sort((a, b) => a - b);
  const left = [...sent, ...all.filter(({ receivedOn, endedOn }) => receivedOn !== null && within(endedOn))];
  const inTarget = ({ type, receivedOn, sentOn }: Account) => {
    const known = requesterTypes.find((one) => one === type) ?? 'patient';
    return (sentOn ?? '') <= (targetDay(known, receivedOn) ?? '');
  };
  const count = (fits: (one: Account) => boolean) => came.filter(fits).length;
  const outcomes: Record<string, number> = {};
  for (const { outcome } of left) if (outcome !== null) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const measures = {
    judged: count(({ judged }) => judged),
    complete: count(({ judged, asked }) => judged && !asked),
    asked: count(({ asked }) => asked),
    extended: count(({ extended }) => extended),
    refused: count(({ ground }) => ground !== null),
    bounced: count(({ bounced }) => bounced),
    sentBack: count(({ sentBack }) => sentBack),
    billed: came.reduce((sum, { billed }) => sum + billed, 0),
    paid: came.reduce((sum, { paid }) => sum + paid, 0),
    ...Object.fromEntries(
      ['open', 'upheld', 'overturned'].map((state) => [`review:${state}`, count(({ review }) => review === state)]),
    ),
    ...Object.fromEntries(
      ['requester', 'staff', 'system'].map((who) => [`ended:${who}`, count(({ endedBy }) => endedBy === who)]),
    ),
    ...Object.fromEntries(
      ['danger-to-life', 'psychotherapy-notes', 'confidential-source'].map((one) => [
        `ground:${one}`,
        count(({ ground }) => ground === one),
      ]),
    ),
    ...Object.fromEntries(
      ['ID_UNVERIFIED', 'REP_AUTHORITY_MISSING', 'DATES_AMBIGUOUS', 'PATIENT_NOT_FOUND'].map((code) => [
        `defect:${code}`,
        count(({ codes }) => codes.includes(code)),
      ]),
    ),
  };
  return {
    received: came.length,
    open: count(({ outcome }) => outcome === null),
    sent: sent.length,
    median: rank(days, 0.5),
    p90: rank(days, 0.9),
    mean: days.length === 0 ? null : days.reduce((sum, day) => sum + day, 0) / days.length,
    inThirty: days.filter((day) => day <= 30).length,
    inTarget: sent.filter(inTarget).length,
    outcomes,
    measures: Object.fromEntries(Object.entries(measures).filter(([, value]) => value > 0)),
  };
}

const receivedIn = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'];

async function countedMonths(reports: ReturnType<typeof dynamoReports>) {
  const rows: ReportedRequest[] = [];
  for (const month of receivedIn) {
    const facts = await reports.facts(lakeNorman.id, month);
    const counted = { rows: aggregateMonth(facts, zone), tallies: talliesOf(facts), firms: firmsOf(facts) };
    if (facts.length > 0) await reports.write(lakeNorman.id, month, { countedOn: '2027-03-31', ...counted });
    expect(differences(facts, counted, zone)).toEqual([]);
    rows.push(...(await reports.page(lakeNorman.id, month, { limit: 100_000 })).rows);
  }
  const stored = await reports.months(lakeNorman.id, '2025-01', '2027-03');
  const names = ['2026-07', '2026-08', ...receivedIn];
  for (const [month, board] of boardMonths(stored, names)) await reports.writeBoard(lakeNorman.id, month, board);
  return { months: await reports.boards(lakeNorman.id, '2025-01', '2027-03'), rows };
}

const noParts = {};
const partsOf = ({ type, language }: Account) => [noParts, { type }, { language }, { type, language }] as const;

function expectSame(lives: readonly Life[], months: ReadonlyMap<string, BoardMonth>, rows: readonly ReportedRequest[]) {
  const accounts = lives.map(({ account }) => account);
  const [first] = accounts;
  if (first === undefined) return;
  for (const [from, to] of [
    ['2026-10', '2026-12'],
    ['2026-11', '2026-11'],
    ['2026-10', '2027-03'],
  ] as const)
    for (const parts of partsOf(first)) {
      const fitting = accounts.filter((one) =>
        Object.entries(parts).every(([name, value]) => Reflect.get(one, name) === value),
      );
      const board = boardOf({ from, to, parts }, months, null);
      const { sent, received, open } = board.all;
      const own = figuresFrom(fitting, from, to);
      expect({
        ...{ received, open, sent: sent.sent, median: sent.medianDays, p90: sent.p90Days, mean: sent.meanDays },
        ...{ inThirty: sent.inThirty, inTarget: sent.inTarget, outcomes: sent.outcomes, measures: board.measures },
      }).toEqual(own);
      // The list of a number has as many rows as the number says.
      const listed = (what: string) => {
        const question: ListQuestion = { from, to, parts, what };
        return rows.filter(({ facts }) => isListed(facts, question, hospital)).length;
      };
      expect([listed('received'), listed('open'), listed('sent')]).toEqual([received, open, sent.sent]);
      expect([listed('in-thirty'), listed('late')]).toEqual([sent.inThirty, sent.sent - sent.inThirty]);
      expect([listed('in-target'), listed('over-target')]).toEqual([sent.inTarget, sent.sent - sent.inTarget]);
      for (const [outcome, count] of Object.entries(sent.outcomes)) expect(listed(`outcome:${outcome}`)).toBe(count);
      for (const [name, count] of Object.entries(board.measures))
        if (!['billed', 'paid', 'waived'].includes(name)) expect([name, listed(`measure:${name}`)]).toEqual([name, count]);
    }
}

describe('figures of lives with repeats, lost answers, crashes and reopenings', () => {
  it('are those of an account kept beside each life, and so is each list', async () => {
    const [batches, size] = [many(30, 1), deep ? 100 : 50];
    for (let batch = 0; batch < batches; batch += 1) {
      const { lives, reports } = await lived(randomFrom(`reports ${batch}`), size);
      const { months, rows } = await countedMonths(reports);
      expectSame(lives, months, rows);
    }
  }, 1_200_000);

  it('need the months of the trend, and as many before as are asked for', () => {
    expect(firstMonthNeeded({ from: '2027-03', to: '2027-03' })).toBe('2026-03');
    expect(firstMonthNeeded({ from: '2026-04', to: '2027-03' })).toBe('2025-04');
  });
});
