/**
 * The requests that templates are laid out for. Each answer that a model gives gets a slot, as many lines high as the model's
 * answer; what no model gives has no place and sends a request to the drawn form. Build time only.
 */
import { facilities } from '../../facility/registry.ts';
import { parseRequest } from '../../request/parse.ts';
import { routeOf } from '../../request/routing.ts';
import { type Language, sensitiveCategories } from '../../request/vocabulary.ts';
import type { DocumentRecord } from '../sheet.ts';
import type { TemplateName } from './answers.ts';

const today = '2026-11-22';
const address = { street: '1 Street', unit: '1', city: 'City', state: 'NC', zip: '28115' };
const contact = { phone: '(704) 555-0142', email: 'name@example.com', address };
const line = 'In the words of the person who asks';
const named = {
  ...{ firstName: 'First', middleName: 'Middle', lastName: 'Last', formerName: 'Former', dateOfBirth: '1984-03-09', mrn: 'D1' },
};
const patient = { ...named, ...contact };
const records = {
  ...{ types: ['entire-record', 'abstract', 'lab-reports', 'other'], other: line, from: '2025-01-01', to: '2026-10-31' },
};
const include = Object.fromEntries(sensitiveCategories.map((category) => [category, 'include']));
const signature = { name: 'First Middle Last', agreed: true };
const access = { records: { ...records, sensitive: include }, recipient: { type: 'self' }, signature };
const delivery = { format: 'format-pdf', method: 'deliver-email-encrypted' };

const models: Readonly<Record<TemplateName, object>> = {
  'access-request-self': { ...access, requester: { type: 'patient' }, patient, delivery },
  'access-request-for-another': {
    ...{ ...access, delivery, patient },
    requester: { type: 'health-care-agent', name: 'First Last', relationship: 'Agent', ...contact },
  },
  authorization: {
    ...{ patient: named, delivery, signature, records: { ...records, sensitive: include } },
    requester: { type: 'attorney', name: 'Name', organization: 'Firm', ...contact, matter: 'Matter', claimKind: 'other' },
    recipient: { type: 'self' },
    purpose: { type: 'legal' },
  },
};

/** The model request of a template as a record. */
export function modelRecord(name: TemplateName, language: Language): DocumentRecord {
  const parsed = parseRequest({ ...models[name], language }, { today });
  if (!parsed.ok) throw new RangeError(`model ${name}: ${JSON.stringify(parsed.problems)}`);
  const { channel, basis, desk, clock, fee, accounting, documents, waitsForPaper } = routeOf(parsed.request, facilities[0]);
  return {
    ...{ reference: '0000000000000', body: parsed.request, facility: facilities[0].id, submittedAt: `${today}T12:00:00.000Z` },
    route: { channel, basis, desk, clock, fee, accounting, documents: [...documents], waitsForPaper },
    ...{ receivedOn: today, dueOn: today },
  };
}
