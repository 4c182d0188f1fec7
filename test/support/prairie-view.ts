/** An invented hospital, to show what a second one takes: this file. Central time, no fax, one sentence in its own way. */
import type { Facility, PostalAddress, Source } from '../../lib/facility/facility.ts';

const page: Source = { page: 'Invented page', verifiedOn: '2026-11-22' };

function address(...lines: readonly string[]): PostalAddress {
  return { lines, city: 'Prairie View', state: 'IL', zip: '60069', source: page };
}

export const prairieView: Facility = {
  id: 'prairie-view',
  name: 'Prairie View General Hospital',
  system: { name: 'Great Plains Health', short: 'Great Plains' },
  timeZone: 'America/Chicago',
  interpreters: { url: 'https://interpreters.example.org', source: page },
  outbound: {
    department: 'Health Information Department',
    phone: { e164: '+13125550140', shown: '(312) 555-0140', source: page },
    fax: null,
    mailing: address('Prairie View General Hospital', 'P.O. Box 77'),
    physical: address('Prairie View General Hospital', '9 Elm Road'),
    portal: { url: 'https://portal.example.org', source: page },
    rules: { 'online-recommended': page, 'fax-rule': page },
  },
  inbound: {
    addressee: 'Record Intake',
    phone: { e164: '+13125550141', shown: '(312) 555-0141', source: page },
    fax: null,
    hours: { days: 'monday-to-friday', opens: '09:00', closes: '17:00', source: page },
    mailing: address('Record Intake', 'P.O. Box 78'),
    street: null,
    email: null,
  },
  sentences: { en: { 'inbound-link': 'Bring records to {system}' } },
};
