/** What the public site and the JSON interface read. */
import type { SettingName } from '../runtime/settings.ts';

export const siteSettings = [
  'PUBLIC_ORIGIN',
  'REQUESTS_PER_HOUR',
  'TEXTS_FROM',
  'INBOUND_REMIND_DAYS',
  'INBOUND_STAFF_DAYS',
  'INBOUND_LAPSE_DAYS',
] as const satisfies readonly SettingName[];
