/** What SES reports of a mail, by EventBridge or SNS. */
import { createEmailEventFunction } from '../lib/delivery/mail/ses-events.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { records } from './bind/adapters/records.ts';
import { eventFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide([], { requests: records, inbound });
export const startEmailEvents = (start: Start) => eventFunction(createEmailEventFunction, () => provided(start));
export const handler = startEmailEvents(thisProcess);
