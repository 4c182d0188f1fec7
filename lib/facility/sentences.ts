/**
 * The sentences that speak of the hospital itself. Each language has all of them, with placeholders; a hospital's file may say
 * one in its own way, in some languages or in all.
 */
export const hospitalSentences = [
  'inbound-brand',
  'inbound-title',
  'inbound-lead',
  'inbound-link',
  'lost-in-transit',
  'who-may-fax',
  'portal-how',
  'hours-unknown',
  'received-on',
  'fax-time',
] as const;
export type HospitalSentence = (typeof hospitalSentences)[number];
