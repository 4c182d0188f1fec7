/** What SES tells of a mail, by EventBridge or SNS. */
import { createEmailEventFunction } from '../lib/delivery/mail/ses-events.ts';
import { records } from './bind/adapters/records.ts';
import { eventFunction } from './bind/events.ts';
import { provide } from './bind/provide.ts';

export const provided = provide([], { requests: records });
export const handler = eventFunction(createEmailEventFunction, provided);
