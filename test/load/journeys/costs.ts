/** Counts times prices: of a million journeys, and of one request at three sizes of hospital. */
import type { Counts } from '../counting.ts';
import { assumed as scale } from '../limits/figures.ts';
import { table } from '../report.ts';
import { asOf, elsewhere, fixedAMonth, prices } from './prices.ts';

export interface Journey {
  readonly name: string;
  readonly counts: Counts;
  /** Requests to the web functions. */
  readonly calls: number;
  readonly faxPages: number;
}

/**
 * What is not counted but assumed. Memory is that of the deployed functions; a page weighs about a kilobyte as it travels, and so
 * much is written to the log for a call: our own few lines and the platform's report.
 */
const assumed = {
  webGigabytes: 1,
  workerGigabytes: 1.73,
  kilobytesOfLogPerCall: 0.6,
  kilobytesPerPage: 1.2,
  mailEventsPerMail: 2,
  /** Bucket keys, queue key reuse: a call of the key service for one of so many uses. */
  usesPerKeyCall: 50,
} as const;

const edge = 'edge and firewall';

function dollarsOf({ counts, calls }: Journey): Readonly<Record<string, number>> {
  const events = counts.mails * assumed.mailEventsPerMail;
  const lambdaCalls = calls + counts.queueMessages + events;
  const gigabyteSeconds =
    calls * scale.seconds.call * assumed.webGigabytes +
    counts.queueMessages * scale.seconds.work * assumed.workerGigabytes +
    events * 0.05 * 0.25;
  // Each message is sent by us and deleted by the platform, which also polls: that costs by the minute, not by the request.
  const queueCalls = counts.queueCalls + counts.queueMessages;
  const keyUses = (queueCalls + counts.objectPuts + counts.objectGets + counts.writeUnits) / assumed.usesPerKeyCall;
  return {
    mail: counts.mails * prices.mail.dollars,
    'HTTP API': calls * prices.httpApiRequest.dollars,
    [edge]:
      calls * (prices.edgeRequest.dollars + prices.firewallRequest.dollars) +
      ((calls * assumed.kilobytesPerPage) / 1e6) * prices.edgeGigabyte.dollars,
    table: counts.writeUnits * prices.writeUnit.dollars + counts.readUnits * prices.readUnit.dollars,
    functions: lambdaCalls * prices.lambdaRequest.dollars + gigabyteSeconds * prices.lambdaGigabyteSecond.dollars,
    objects: counts.objectPuts * prices.objectPut.dollars + counts.objectGets * prices.objectGet.dollars,
    queue: queueCalls * prices.queueCall.dollars + events * prices.eventDelivery.dollars,
    logs: ((lambdaCalls * assumed.kilobytesOfLogPerCall) / 1e6) * prices.logGigabyte.dollars,
    keys: keyUses * prices.keyUse.dollars,
  };
}

function sum(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((total, part) => total + part, 0);
}

/** Dollars of one journey at list prices: all of it, and of that the edge. */
export function costOf(journey: Journey): { readonly all: number; readonly edge: number } {
  const parts = dollarsOf(journey);
  return { all: sum(parts), edge: parts[edge] ?? 0 };
}

export function printCosts(journeys: readonly Journey[], write: (line: string) => void): void {
  const heads = ['web calls', 'write units', 'read units', 'queue calls', 'objects put, got', 'mails', 'fax pages'];
  const rows = journeys.map((journey) => {
    const { writeUnits, readUnits, queueCalls, objectPuts, objectGets, mails } = journey.counts;
    const cost = costOf(journey);
    const dollars = [cost.all, cost.edge].map((each) => (each * 1e6).toFixed(0));
    const objects = `${objectPuts}, ${objectGets}`;
    return [journey.name, journey.calls, writeUnits, readUnits, queueCalls, objects, mails, journey.faxPages, ...dollars];
  });
  write(table([['journey', ...heads, '$ a million', 'of that the edge'], ...rows]));
  const [first] = journeys;
  if (first === undefined) return;
  write(`of the first, $ per million by part (prices of ${asOf}, see prices.ts)`);
  for (const [part, dollars] of Object.entries(dollarsOf(first))) write(`${part} | ${(dollars * 1e6).toFixed(1)}`);
  // A request in a month is one patient's journey, five pages of a clerk, and its share of what is paid by the month.
  const staff = journeys.at(-1);
  const each = costOf(first).all + (staff ? costOf(staff).all : 0);
  write('');
  write('requests a month | $ a month | $ each');
  for (const count of [500, 5_000, 50_000]) {
    const total = fixedAMonth + count * each;
    write(`${count.toLocaleString('en-US')} | ${total.toFixed(2)} | ${(total / count).toFixed(4)}`);
  }
  for (const { name, dollarsEach, source } of elsewhere) write(`elsewhere: ${name}: $${dollarsEach.toFixed(3)} (${source})`);
}
