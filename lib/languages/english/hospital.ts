/** English: what is said of the hospital itself. Placeholders: see `hospitalText`. */
import type { HospitalSentence } from '../../facility/facility.ts';

export const hospitalWords = {
  'inbound-brand': 'Send records to {system}',
  'inbound-title': 'Send your medical records to {system}',
  'inbound-lead':
    'You can have other hospitals and clinics send your records to {short}. These rules help the records to arrive.',
  'inbound-link': 'I am sending records to {short}',
  'lost-in-transit': 'The Medical Records department is not responsible for records lost in transit.',
  'who-may-fax':
    'The hospital takes requests by fax for patient care only: a provider who treats the patient fills in the form here and we fax it. All other requests, such as those of insurance companies and attorneys, must be mailed. Patients can always ask online.',
  'portal-how': 'The link is on the hospital’s website, or call {phone}.',
  'hours-unknown': 'The hospital publishes no hours for this line.',
} as const satisfies Readonly<Record<HospitalSentence, string>>;
