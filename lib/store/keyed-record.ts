/** The first record of a request that staff keyed from paper or on the telephone. Pure. */
import { dueOn } from '../request/deadlines.ts';
import { type Keyed, keyedEvents, keyedItems, keyedWork, waitsForSignature } from '../request/entry/keyed.ts';
import { milestonesAfter } from '../request/history.ts';
import type { RequestRecord } from '../request/record.ts';
import { type Hospital, routeOf } from '../request/routing.ts';
import { sheetOf, verdictOf } from '../request/sheets/sheet.ts';
import { endTimer, timersAtStart } from '../request/timers.ts';
import { chained } from './events.ts';
import type { NewRequest } from './submit-request.ts';

/** The route of what was keyed: nothing of it goes out by fax, and nothing that is here is waited for. */
function keyedRoute({ body }: Pick<RequestRecord, 'body'>, keyed: Keyed): RequestRecord['route'] {
  const { channel, basis, desk, clock, fee, accounting, documents } = routeOf(body, { outbound: { fax: null } });
  const waits = waitsForSignature(keyed);
  // A sheet for the envelope is for what is to be posted.
  const drawn = documents.filter((kind) => waits || kind !== 'mail-cover');
  return { channel, basis, desk, clock, fee, accounting, documents: drawn, waitsForPaper: waits };
}

/** What is different where a clerk keyed it: the day of the paper, its review sheet, what is missing, and who did it. Pure. */
function asKeyed(record: RequestRecord, keyed: Keyed, timeZone: Hospital['timeZone']): RequestRecord {
  const { by, cameBy, cameOn } = keyed;
  const { submittedAt: at, body } = record;
  const route = keyedRoute(record, keyed);
  const waits = waitsForSignature(keyed);
  const receivedOn = waits ? null : cameOn;
  const begun: RequestRecord = {
    ...record,
    route,
    receivedOn,
    ...{ arrival: { way: cameBy, on: cameOn, by }, status: waits ? 'awaiting-mail' : 'received' },
    dueOn: dueOn(route.clock, receivedOn, body.requester.respondBy),
    items: keyedItems(record.items, keyed, at),
    work: keyedWork(body, route, keyed, at),
    ...(keyed.sheet !== undefined && { sheet: { ...keyed.sheet, by, at } }),
  };
  const { no, empty } = verdictOf(sheetOf(begun, cameOn));
  const seen = { ...(no.length > 0 && { no: no.join(' ') }), ...(empty.length > 0 && { empty: empty.join(' ') }) };
  const facts = { by: record.arrivedBy, channel: route.channel, basis: route.basis };
  const recentEvents = chained(keyedEvents(keyed, facts, keyed.sheet === undefined ? null : seen, at));
  // Nobody has been asked for anything yet: a letter does that, and reminds.
  const timers = waits ? timersAtStart(begun, timeZone) : endTimer(begun, new Date(at), timeZone);
  const work = { ...begun.work, ...Object.fromEntries(timers.map((timer) => [timer.id, timer])) };
  return { ...begun, work, recentEvents, milestones: milestonesAfter(recentEvents) };
}

/** For `submitRequest`: what was keyed, over the record that a requester's own submission would make. */
export function keyedRecord(keyed: Keyed): NonNullable<NewRequest['keyed']> {
  return (record, { timeZone }) => asKeyed(record, keyed, timeZone);
}
