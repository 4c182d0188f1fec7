/** Writes rows of the access log; nobody else has the right to. Answers when all of them are stored. */
import * as z from 'zod';
import { AccessEvent } from '../lib/store/access-log.ts';
import type { AccessLog } from '../lib/store/stores.ts';
import { accessLogWriter } from './bind/adapters/access-log-writer.ts';
import { eventFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

/** A search and the rows that it lists. */
const mostRows = 100;
const Events = z.array(AccessEvent).min(1).max(mostRows);

const createRecordAccess =
  ({ accessLog }: { readonly accessLog: AccessLog }) =>
  async (event: unknown): Promise<{ readonly stored: number }> => {
    const events = Events.parse(event);
    await accessLog.record(events);
    return { stored: events.length };
  };

export const provided = provide([], { accessLog: accessLogWriter });
export const startRecordAccess = (start: Start) => eventFunction(createRecordAccess, () => provided(start));
export const handler = startRecordAccess(thisProcess);
