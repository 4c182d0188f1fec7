/** Examples of notices in the OpenAPI document. Their days are those of the example: the service takes days to come. */
import type * as z from 'zod';
import type { InputNotice } from '../../inbound/parse-notice.ts';
import { noticeSentence } from '../../languages/inbound-notice.ts';
import { baseLanguage } from '../../request/vocabulary.ts';
import type { NoticeAccepted, NoticeRefused } from './inbound-contract.ts';

type Body = z.input<typeof InputNotice>;

const clinic: Body = {
  language: 'en',
  sender: {
    type: 'clinic',
    organization: 'Lakeside Cardiology',
    name: 'Rosalind Achterberg',
    phone: '704-555-0199',
    email: 'records@example.org',
  },
  patient: { firstName: 'María', lastName: 'Peña Nguyễn', dateOfBirth: '1984-03-09' },
  records: { what: ['paper', 'discs'], pages: 12, discs: 1, encrypted: true },
  delivery: { way: 'mail', carrier: 'usps', tracking: '9400 1112 0108 0805 4830 16', expectedOn: '2026-12-04' },
};

/** With a summary each, for `examples` of a body. */
export const noticeExamples: Readonly<Record<string, { readonly summary: string; readonly value: Body }>> = {
  clinic: { summary: 'A clinic, by mail', value: clinic },
  courier: {
    summary: 'The same by a private courier, after a call',
    value: { ...clinic, delivery: { way: 'mail', carrier: 'ups', calledFirst: true, expectedOn: '2026-12-04' } },
  },
  brings: {
    summary: 'A patient who brings a disc with images',
    value: {
      language: 'en',
      sender: { type: 'patient', name: 'María Peña', phone: '(704) 555-0123' },
      patient: clinic.patient,
      records: { what: ['images'], discs: 1 },
      delivery: { way: 'bring', expectedOn: '2026-12-10' },
    },
  },
};

export const noticeAcceptedExample: NoticeAccepted = {
  reference: '7KQ4-M9TX-2HBD-V',
  status: 'announced',
  expectedOn: '2026-12-04',
  steps: [{ code: 'copies', text: 'Send copies, never originals. Documents, discs and drives are not returned.' }],
  address: ['Document Management', 'Example Health System', 'P.O. Box 1', 'Durham, NC 27710'],
  fax: null,
  call: { phone: '919-555-0100' },
  statusPage: 'https://records.example.org/en/send-records/notice/status?reference=7KQ4M9TX2HBDV',
  warnings: [],
};

export const noticeRefusedExample = (): NoticeRefused => ({
  errors: (
    [
      ['delivery.carrier', 'courier-to-box'],
      ['records.pages', 'required'],
    ] as const
  ).map(([path, code]) => ({ path, code, message: noticeSentence({ path, code }, baseLanguage, '919-555-0100') })),
});
