/** Request bodies as a person or a partner would send them, one for each requester type. */
import type * as z from 'zod';
import { parseRequest } from '../../lib/request/parse.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import type { InputBody } from '../../lib/request/typed.ts';
import { type Language, type RequesterType, sensitiveCategories } from '../../lib/request/vocabulary.ts';

export type SampleBody = z.input<typeof InputBody>;

/** The day on which the samples are valid. */
export const sampleDay = '2026-11-22';

const home = { street: '12 Oak Street', unit: 'Apt 4', city: 'Mooresville', state: 'NC', zip: '28115' };
const office = { street: '400 West Trade Street', unit: 'Suite 900', city: 'Charlotte', state: 'NC', zip: '28202' };

const everySensitive = Object.fromEntries(sensitiveCategories.map((category) => [category, 'include'] as const));

const patient = {
  firstName: 'María José',
  middleName: 'Luz',
  lastName: 'Peña Nguyễn',
  formerName: 'María José Núñez',
  dateOfBirth: '1984-03-09',
  phone: '(704) 555-0123',
  email: 'maria.pena@example.com',
  address: home,
  mrn: 'LN-0042177',
};

function ownAccess(language: Language, requester: SampleBody['requester']): SampleBody {
  return {
    language,
    requester,
    patient,
    records: { types: ['discharge-summary', 'lab-reports'], from: '2024-01-01', to: '2024-12-31', sensitive: everySensitive },
    recipient: { type: 'self' },
    delivery: { format: 'format-pdf', method: 'deliver-email-encrypted' },
    signature: { name: requester.name ?? 'María José Peña Nguyễn', agreed: true },
  };
}

function thirdParty(language: Language, requester: SampleBody['requester']): SampleBody {
  return {
    language,
    requester,
    patient,
    records: {
      types: ['entire-record', 'billing-records'],
      from: '2023-06-01',
      to: '2024-06-30',
      sensitive: { 'sens-genetic': 'include' },
    },
    recipient: { type: 'third-party', name: requester.name, organization: requester.organization, address: office },
    delivery: { format: 'format-paper', method: 'deliver-mail' },
    purpose: { type: 'legal' },
  };
}

/** Who asks in the sample of a type. */
function requesterOf(type: RequesterType): SampleBody['requester'] {
  const person = { type, name: 'Álvaro Ibáñez', email: 'alvaro@example.com', phone: '704-555-0188', address: home };
  const firm = {
    type,
    name: 'Rosalind Achterberg',
    organization: 'Achterberg & Ölund',
    email: 'records@example.org',
    phone: '704-555-0199',
    address: office,
  };
  switch (type) {
    case 'patient':
      return { type, email: 'maria.pena@example.com' };
    case 'parent':
    case 'guardian':
    case 'custodian':
    case 'health-care-agent':
    case 'executor':
    case 'next-of-kin':
      return { ...person, relationship: 'Family' };
    case 'treating-provider':
      return { ...firm, npi: '1234567893', fax: '704-555-0177' };
    case 'attorney':
      return { ...firm, matter: '26-CVS-1182', claimKind: 'personal-injury' };
    case 'health-insurer':
    case 'life-insurer':
    case 'workers-compensation':
      return { ...firm, claim: 'CLM-55-9012' };
    case 'law-enforcement':
    case 'subpoena':
    case 'court-order':
      return { ...firm, matter: '26-CR-777', respondBy: '2026-12-18' };
    default:
      return firm;
  }
}

/** A sound body for a requester type, in a language, on `sampleDay`. */
export function sampleBody(type: RequesterType, language: Language = 'en'): SampleBody {
  const requester = requesterOf(type);
  switch (type) {
    case 'patient':
    case 'guardian':
    case 'health-care-agent':
      return ownAccess(language, requester);
    case 'parent':
    case 'custodian':
      return { ...ownAccess(language, requester), patient: { ...patient, dateOfBirth: '2016-02-29' } };
    case 'executor':
    case 'next-of-kin':
      return { ...ownAccess(language, requester), patient: { ...patient, deceased: true, diedHere: false } };
    case 'treating-provider':
      return {
        ...thirdParty(language, requester),
        recipient: { type: 'provider', organization: 'Achterberg & Ölund', fax: '704-555-0177' },
        delivery: { format: 'format-pdf', method: 'deliver-fax-provider' },
        purpose: { type: 'patient-care' },
      };
    case 'health-insurer':
      return { ...thirdParty(language, requester), purpose: { type: 'payment' } };
    default:
      return thirdParty(language, requester);
  }
}

/** A body as the schema leaves it; throws when it is not sound. */
export function parsedBody(body: SampleBody): RequestBody {
  const parsed = parseRequest(body, { today: sampleDay });
  if (!parsed.ok) throw new Error(`sample refused: ${JSON.stringify(parsed.problems)}`);
  return parsed.request;
}
