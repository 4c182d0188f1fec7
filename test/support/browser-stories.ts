/** People who come to the site, and what they answer. None of them exists. */
import { sensitiveCategories } from '../../lib/request/vocabulary.ts';
import { type Act, address, agree, choose, date, type Story, tick, type } from './browser-person.ts';

const maria: readonly Act[] = [
  type('patient.firstName', 'María José'),
  type('patient.lastName', 'Peña Núñez'),
  date('patient.dateOfBirth', '1984', 3, '9'),
];

const nextYear = String(new Date().getFullYear() + 1);

/** What opens her request on the status page. */
export const mariasBirth = ['1984', 3, '9'] as const;

const office = address('requester.address', {
  street: '400 West Trade Street',
  unit: 'Suite 900',
  city: 'Charlotte',
  state: 'NC',
  zip: '28202',
});

const firm: readonly Act[] = [
  type('requester.organization', 'Achterberg & Ölund'),
  type('requester.name', 'Rosalind Achterberg'),
  type('requester.phone', '704-555-0199'),
  type('requester.email', 'records@example.org'),
  office,
];

/** Everything, of all dates. */
const everything: readonly Act[] = [choose('records.preset', 'everything'), choose('records.allDates', 'yes')];
/** From the list, of all dates. */
const fromList: readonly Act[] = [choose('records.preset', 'choose'), choose('records.allDates', 'yes')];
const include: readonly Act[] = sensitiveCategories.map((category) => choose(`records.sensitive.${category}`, 'include'));

/** Where the records go, typed a second time. */
const again = (email: string): Act => type('contact.emailAgain', email);

/** The patient, online, by encrypted e-mail. */
export const patient: Story = {
  who: [choose('who.group', 'self')],
  patient: maria,
  contact: [type('patient.phone', '(704) 555-0123'), type('patient.email', 'maria.pena@example.com')],
  records: [
    choose('records.preset', 'choose'),
    choose('records.allDates', 'no'),
    date('records.from', '2024', 1, '2'),
    date('records.to', '2024', 12, '31'),
  ],
  kinds: [tick('records.types', 'discharge-summary', 'lab-reports')],
  sensitive: include,
  recipient: [choose('recipient.type', 'self'), choose('delivery.format', 'format-pdf')],
  delivery: [choose('delivery.method', 'deliver-email-encrypted')],
  'delivery-details': [again('maria.pena@example.com')],
  check: [agree('signature.agreed'), type('signature.name', 'María José Peña Núñez')],
};

/** The patient on paper: USB drive by mail, print and sign. */
export const patientOnPaper: Story = {
  ...patient,
  records: fromList,
  recipient: [choose('recipient.type', 'self'), choose('delivery.format', 'format-media-usb')],
  delivery: [choose('delivery.method', 'deliver-mail'), choose('delivery.mediaPassword', 'media-password-yes')],
  'delivery-details': [
    address('recipient.address', { street: '12 Oak Street', city: 'Mooresville', state: 'NC', zip: '28115' }),
  ],
};

/** The patient, for a sister, with pictures: that needs an authorization. */
export const patientForSister: Story = {
  ...patient,
  records: fromList,
  kinds: [tick('records.types', 'imaging-films')],
  recipient: [choose('recipient.type', 'third-party'), choose('delivery.format', 'format-pdf')],
  'recipient-details': [type('recipient.name', 'Ana Peña Núñez'), type('recipient.phone', '704-555-0144')],
  delivery: [choose('delivery.method', 'deliver-email-open')],
  'delivery-details': [
    type('recipient.email', 'ana@example.com'),
    again('ana@example.com'),
    agree('delivery.emailRiskAccepted'),
  ],
  'release-purpose': [choose('purpose.type', 'at-my-request'), date('expires.on', nextYear, 6, '30')],
};

/** A daughter who settles her mother's estate. */
export const executor: Story = {
  ...patient,
  who: [choose('who.group', 'care')],
  relationship: [choose('requester.type', 'executor')],
  patient: [...maria, choose('patient.diedHere', 'no')],
  'about-you': [type('requester.name', 'Inés Peña'), type('requester.email', 'ines@example.com')],
  'delivery-details': [again('ines@example.com')],
  proof: [tick('documents', 'estate-letters')],
  check: [agree('signature.agreed'), type('signature.name', 'Inés Peña')],
};

/** A father; the child is eight. */
export const parent: Story = {
  ...executor,
  relationship: [choose('requester.type', 'parent')],
  patient: [
    type('patient.firstName', 'Lucía'),
    type('patient.lastName', 'Ibáñez'),
    date('patient.dateOfBirth', '2018', 2, '28'),
  ],
  'about-you': [type('requester.name', 'Álvaro Ibáñez'), type('requester.email', 'alvaro@example.com')],
  'delivery-details': [again('alvaro@example.com')],
  proof: [tick('documents', 'identity')],
  check: [agree('signature.agreed'), type('signature.name', 'Álvaro Ibáñez')],
};

export const attorney: Story = {
  who: [choose('who.group', 'organization')],
  organization: [choose('requester.type', 'attorney')],
  'about-you': firm,
  case: [type('requester.matter', '26-CVS-1182')],
  patient: maria,
  records: everything,
  purpose: [choose('purpose.type', 'legal'), choose('requester.claimKind', 'personal-injury')],
  sensitive: [agree('records.sensitive.sens-genetic')],
  format: [choose('delivery.format', 'format-paper')],
  delivery: [choose('delivery.method', 'deliver-mail')],
  expiry: [date('expires.on', nextYear, 6, '30')],
};

/** A health insurer that pays for care already given: no authorization is needed, the mail still is. */
export const insurer: Story = {
  ...attorney,
  organization: [choose('requester.type', 'health-insurer')],
  case: [type('requester.claim', 'CLM-55-9012')],
  purpose: [choose('purpose.type', 'payment')],
};

/** A clerk of court with an order. */
export const court: Story = {
  ...attorney,
  organization: [choose('requester.type', 'court-order')],
  case: [type('requester.matter', '26-CR-777'), date('requester.respondBy', '2027', 1, '15')],
};

export const provider: Story = {
  who: [choose('who.group', 'organization')],
  organization: [choose('requester.type', 'treating-provider')],
  care: [choose('care.purpose', 'yes')],
  'about-you': [
    type('requester.organization', 'Piedmont Heart Practice'),
    type('requester.name', 'Dr. Ngozi Okafor'),
    type('requester.npi', '1234567893'),
    type('requester.phone', '704-555-0166'),
    type('requester.fax', '704-555-0177'),
    type('requester.email', 'front-desk@example.org'),
  ],
  patient: maria,
  records: fromList,
  kinds: [tick('records.types', 'cardiology-images', 'discharge-summary')],
  delivery: [choose('delivery.method', 'deliver-fax-provider')],
};
