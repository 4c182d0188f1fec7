/** Requests of the gallery: invented people, one request of each kind. */

import type { DocumentRecord } from '../../lib/documents/layout/document-context.ts';
import type { LetterDetails } from '../../lib/documents/letters/letters.ts';
import { facilities } from '../../lib/facility/registry.ts';
import { dueOn } from '../../lib/request/deadlines.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { routeOf } from '../../lib/request/routing.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import { type Language, sensitiveCategories } from '../../lib/request/vocabulary.ts';

const today = '2026-11-22';
const [hospital] = facilities;
/** The day of the letters, within the first 30 days. */
export const sampleNow = new Date('2026-12-03T15:00:00.000Z');

export type SampleAsker = 'patient' | 'attorney' | 'provider' | 'agent';

const home = { street: '12 Oak Street', unit: 'Apt 4', city: 'Mooresville', state: 'NC', zip: '28115' };
const office = { street: '400 West Trade Street', unit: 'Suite 900', city: 'Charlotte', state: 'NC', zip: '28202' };
const patient = {
  ...{ firstName: 'María José', middleName: 'Luz', lastName: 'Peña Nguyễn', dateOfBirth: '1984-03-09', mrn: 'LN-0042177' },
  ...{ phone: '(704) 555-0123', email: 'maria.pena@example.com', address: home },
};

const own = {
  patient,
  records: {
    ...{ types: ['discharge-summary', 'pathology-reports', 'imaging-reports'], from: '2025-01-01', to: '2026-10-31' },
    sensitive: Object.fromEntries(sensitiveCategories.map((category) => [category, 'include'])),
  },
  recipient: { type: 'self' },
  delivery: { format: 'format-pdf', method: 'deliver-email-encrypted' },
};

const asked: Readonly<Record<SampleAsker, object>> = {
  patient: { ...own, requester: { type: 'patient' }, signature: { name: 'María José Luz Peña Nguyễn', agreed: true } },
  agent: {
    ...own,
    requester: {
      ...{ type: 'health-care-agent', name: 'Lucía Peña', relationship: 'Daughter', phone: '(704) 555-0188' },
      ...{ email: 'lucia.pena@example.com', address: home },
    },
    signature: { name: 'Lucía Peña', agreed: true },
  },
  attorney: {
    ...{ patient: { ...patient, email: undefined, phone: undefined }, records: { ...own.records, sensitive: {} } },
    requester: {
      ...{ type: 'attorney', name: 'Dana Whitfield', organization: 'Whitfield & Ruiz PLLC', phone: '(704) 555-0199' },
      ...{ email: 'records@example.org', address: office, matter: '26-CVS-1182', claimKind: 'personal-injury' },
    },
    recipient: { type: 'third-party', name: 'Dana Whitfield', organization: 'Whitfield & Ruiz PLLC', address: office },
    delivery: { format: 'format-paper', method: 'deliver-mail' },
    purpose: { type: 'legal' },
    signature: { name: 'Dana Whitfield', agreed: true },
  },
  provider: {
    patient: { firstName: 'María José', lastName: 'Peña Nguyễn', dateOfBirth: '1984-03-09' },
    records: { types: ['emergency-record', 'pathology-reports'], from: '2026-10-01', to: '2026-10-31', sensitive: {} },
    requester: {
      ...{ type: 'treating-provider', name: 'Dr. Amara Okafor', organization: 'Lakeside Family Medicine' },
      ...{ npi: '1234567893', phone: '(704) 555-0166', fax: '(704) 555-0177', address: office },
    },
    recipient: { type: 'provider' },
    delivery: { format: 'format-paper', method: 'deliver-fax-provider' },
    purpose: { type: 'patient-care' },
    signature: { name: 'Dr. Amara Okafor', agreed: true },
  },
};

/** A sample request, parsed. Throws when the sample breaks the rules of a request. */
export function sampleRequest(asker: SampleAsker, language: Language, today: string): RequestBody {
  const parsed = parseRequest({ language, ...asked[asker] }, { today });
  if (!parsed.ok) throw new Error(`sample ${asker}: ${JSON.stringify(parsed.problems)}`);
  return parsed.request;
}

/** The record of a sample request after submission. */
export function sampleRecord(asker: SampleAsker, language: Language): DocumentRecord {
  const body = sampleRequest(asker, language, today);
  const { channel, basis, desk, clock, fee, accounting, documents, waitsForPaper } = routeOf(body, hospital);
  const receivedOn = waitsForPaper ? null : today;
  return {
    reference: '7KQ4M9TX2HBDV',
    body,
    facility: hospital.id,
    route: { channel, basis, desk, clock, fee, accounting, documents: [...documents], waitsForPaper },
    submittedAt: `${today}T15:04:00.000Z`,
    receivedOn,
    dueOn: dueOn(clock, receivedOn),
  };
}

/** Every defect that an authorization may have, for the longest letter. */
export const attorneyDefects: LetterDetails['deficiency'] = {
  defects: [
    { code: 'AUTH_NO_EXPIRY' },
    { code: 'AUTH_UNDATED' },
    { code: 'AUTH_NO_REVOKE_STMT' },
    { code: 'AUTH_NO_CONDITION_STMT' },
    { code: 'AUTH_NO_REDISCLOSURE_STMT' },
    { code: 'PART2_CONSENT_MISSING' },
    { code: 'FAX_NOT_PATIENT_CARE' },
  ],
  blankFormEnclosed: true,
};
