/** Each hour: warns of access requests whose days run out while nobody works on them; once a day counts the months for reports. */
import { type CountTools, countMonths } from '../lib/delivery/count-months.ts';
import { type DeadlineTools, watchDeadlines } from '../lib/delivery/deadline-watch.ts';
import { facility } from './bind/adapters/facility.ts';
import { records, reports } from './bind/adapters/records.ts';
import { requestQueue } from './bind/adapters/request-queue.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

async function everyHour(tools: DeadlineTools & CountTools) {
  const { warned } = await watchDeadlines(tools);
  const { counted } = await countMonths(tools);
  return { warned, counted };
}

export const provided = provide([], { requests: records, requestQueue, reports, facility });
export const startDeadlineWatch = (start: Start) => timerFunction(everyHour, () => provided(start));
export const handler = startDeadlineWatch(thisProcess);
