/** Duke Health Lake Norman Hospital, Mooresville, North Carolina, as its own pages say. Change a fact with its source and date. */
import type { Facility, Source } from './facility.ts';

const requestsPage: Source = { page: 'Duke Health Lake Norman Hospital Medical Records Requests', verifiedOn: '2026-11-22' };
const sendPage: Source = { page: 'Send Your Medical Records to Duke Health', verifiedOn: '2026-11-22' };

export const lakeNorman = {
  id: 'lake-norman',
  name: 'Duke Health Lake Norman Hospital',
  system: { name: 'Duke Health', short: 'Duke' },
  timeZone: 'America/New_York',
  // The page links to more about interpreters; the text we hold does not include the address.
  interpreters: { url: null, source: sendPage },
  outbound: {
    department: 'Medical Records Department',
    phone: { e164: '+17046604035', shown: '(704) 660-4035', source: requestsPage },
    fax: { e164: '+17046604038', shown: '(704) 660-4038', purpose: 'patient-care', source: requestsPage },
    mailing: {
      lines: ['Attn: Medical Records Department', 'Duke Health Lake Norman Hospital', 'P.O. Box 3250'],
      city: 'Mooresville',
      state: 'NC',
      zip: '28117',
      source: requestsPage,
    },
    physical: {
      lines: ['Attn: Medical Records Department', 'Duke Health Lake Norman Hospital', '171 Fairview Road'],
      city: 'Mooresville',
      state: 'NC',
      zip: '28117',
      source: requestsPage,
    },
    // The page links to the portal; the text we hold does not include the address.
    portal: { url: null, source: requestsPage },
    rules: { 'online-recommended': requestsPage, 'fax-rule': requestsPage },
  },
  inbound: {
    addressee: 'Document Management',
    phone: { e164: '+19196846178', shown: '919-684-6178', source: sendPage },
    fax: { e164: '+19196205165', shown: '919-620-5165', source: sendPage },
    hours: { days: 'monday-to-friday', opens: '08:00', closes: '16:30', source: sendPage },
    mailing: {
      lines: ['Document Management', 'Duke University Health System', 'P.O. Box 3016'],
      city: 'Durham',
      state: 'NC',
      zip: '27710',
      source: sendPage,
    },
    street: null,
    email: null,
  },
} as const satisfies Facility;
