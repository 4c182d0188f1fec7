/** Examples of the OpenAPI document. The service takes each of them, on any day. */
import type * as z from 'zod';
import { problemSentence } from '../../languages/problems.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import type { InputBody } from '../../request/typed.ts';
import { baseLanguage, languages, sensitiveCategories } from '../../request/vocabulary.ts';
import type { Accepted, Refused, StatusAnswer } from './contract.ts';

const patient = {
  firstName: 'María',
  lastName: 'Peña Nguyễn',
  dateOfBirth: '1984-03-09',
  phone: '(704) 555-0123',
  email: 'maria.pena@example.com',
  address: { street: '12 Oak Street', unit: 'Apt 4', city: 'Mooresville', state: 'NC', zip: '28115' },
};

const firm = {
  name: 'Rosalind Achterberg',
  organization: 'Achterberg & Ölund',
  email: 'records@example.org',
  phone: '704-555-0199',
  address: { street: '400 West Trade Street', unit: 'Suite 900', city: 'Charlotte', state: 'NC', zip: '28202' },
};

const everything = Object.fromEntries(sensitiveCategories.map((category) => [category, 'include'] as const));

type Body = z.input<typeof InputBody>;

const otherLanguages = languages.filter((language) => language !== baseLanguage);

const own: Body = {
  language: 'en',
  requester: { type: 'patient' },
  patient,
  records: { types: ['discharge-summary', 'pathology-reports'], from: '2024-01-01', to: '2024-12-31', sensitive: everything },
  recipient: { type: 'self' },
  delivery: { format: 'format-pdf', method: 'deliver-email-encrypted' },
  signature: { name: 'María Peña Nguyễn', agreed: true },
};

/** With a summary each, for `examples` of a body. */
export const requestExamples: Readonly<Record<string, { readonly summary: string; readonly value: Body }>> = {
  patient: { summary: 'A patient, for own records', value: own },
  ...Object.fromEntries(
    otherLanguages.map((language) => [
      `patient-${language}`,
      { summary: `The same, answered in ${language}`, value: { ...own, language } },
    ]),
  ),
  parent: {
    summary: 'A parent, for a child, on paper',
    value: {
      ...own,
      requester: { type: 'parent', name: 'Álvaro Ibáñez', email: 'alvaro@example.com', address: patient.address },
      patient: { firstName: 'Inés', lastName: 'Ibáñez Peña', dateOfBirth: '2019-02-28' },
      records: { types: ['immunizations'], allDates: true, sensitive: everything },
      delivery: { format: 'format-paper', method: 'deliver-mail' },
      signature: { name: 'Álvaro Ibáñez', agreed: true },
    },
  },
  attorney: {
    summary: 'An attorney, with an authorization to be signed by the patient',
    value: {
      language: 'en',
      requester: { type: 'attorney', ...firm, matter: '26-CVS-1182', claimKind: 'personal-injury' },
      patient,
      records: { types: ['entire-record', 'billing-records'], from: '2023-06-01', to: '2024-06-30' },
      recipient: { type: 'third-party', name: firm.name, organization: firm.organization, address: firm.address },
      delivery: { format: 'format-paper', method: 'deliver-mail' },
      purpose: { type: 'legal' },
      expires: { event: 'End of the matter' },
      contact: { texts: true },
    },
  },
  provider: {
    summary: 'A treating provider, for care',
    value: {
      language: 'en',
      requester: { type: 'treating-provider', ...firm, organization: 'Lakeside Cardiology', npi: '1234567893' },
      patient,
      records: { types: ['cardiology-images', 'clinic-visits'], allDates: true },
      recipient: { type: 'provider', organization: 'Lakeside Cardiology', fax: '704-555-0177' },
      delivery: { format: 'format-pdf', method: 'deliver-fax-provider' },
    },
  },
};

const reference = '7KQ4-M9TX-2HBD-V';

export const acceptedExample: Accepted = {
  reference,
  status: 'received',
  channel: 'online',
  basis: 'access',
  receivedOn: '2026-11-22',
  dueOn: '2026-12-22',
  documents: [{ kind: 'access-request', language: 'en', href: '/documents/token' }],
  instructions: null,
  warnings: [],
};

export const statusQuestionExample = { reference, dateOfBirth: patient.dateOfBirth };

/** A function, because words are read when first needed. */
export const statusAnswerExample = (): StatusAnswer => ({
  reference,
  status: 'received',
  text: vocabulary(baseLanguage).statuses.received,
  receivedOn: '2026-11-22',
  dueOn: '2026-12-22',
  changedOn: '2026-11-22',
});

export const refusedExample = (): Refused => ({
  errors: (
    [
      ['patient.dateOfBirth', 'not-a-date'],
      ['recipient.address', 'address-for-mail'],
    ] as const
  ).map(([path, code]) => ({
    path,
    code,
    message: problemSentence({ path, code }, baseLanguage),
  })),
});
