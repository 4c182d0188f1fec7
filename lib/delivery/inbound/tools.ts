/** What the work of inbound items is given: a part of what the work of requests is given, and their own store. */
import type { InboundStore, InboundTermStore } from '../../inbound/stores.ts';
import type { SettingName, Settings } from '../../runtime/settings.ts';
import type { Tools } from '../tools.ts';

export const inboundSettings = [
  'PUBLIC_ORIGIN',
  'NOTICES_PER_HOUR',
  'INBOUND_REMIND_DAYS',
  'INBOUND_STAFF_DAYS',
  'INBOUND_LAPSE_DAYS',
] as const satisfies readonly SettingName[];

export interface InboundTools
  extends Pick<Tools, 'checkpoints' | 'throttle' | 'secrets' | 'mail' | 'facility' | 'clock' | 'log'> {
  readonly inbound: Pick<InboundStore, 'get' | 'change'>;
  readonly inboundTerms: InboundTermStore;
  readonly settings: Pick<Settings, (typeof inboundSettings)[number]>;
}
