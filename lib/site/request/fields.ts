/** What a page can ask: the fields of the form, each with its control and how a browser may help to fill it in. */
import { sensitiveCategories } from '../../request/vocabulary.ts';
import { type Answers, answerAt } from './answers.ts';
import { asksOwn, onMedia, type Situation } from './situation.ts';

export type FieldKind = 'text' | 'prose' | 'date' | 'radios' | 'checkboxes' | 'statement' | 'address';

export interface Field {
  /** Path in the request, or a name of the journey's own (who.group, care.purpose, sign.how). */
  readonly path: string;
  readonly kind: FieldKind;
  readonly optional?: boolean;
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly width?: 'small' | 'medium';
  /** Two short choices beside each other. */
  readonly sideBySide?: boolean;
}

export const text = (path: string, more: Partial<Field> = {}): Field => ({ path, kind: 'text', ...more });
export const radios = (path: string, more: Partial<Field> = {}): Field => ({ path, kind: 'radios', ...more });
export const date = (path: string, more: Partial<Field> = {}): Field => ({ path, kind: 'date', ...more });
export const optional = { optional: true } as const;

export const phone = (path: string, own: boolean) =>
  text(path, { ...optional, inputMode: 'tel', width: 'medium', ...(own ? { autocomplete: 'tel' } : {}) });
export const email = (path: string, own: boolean, more: Partial<Field> = optional) =>
  text(path, { inputMode: 'email', ...(own ? { autocomplete: 'email' } : {}), ...more });

export function patientFields({ family }: Situation): readonly Field[] {
  const own = family === 'patient';
  const fill = (autocomplete: string): Partial<Field> => (own ? { autocomplete } : {});
  return [
    text('patient.firstName', fill('given-name')),
    text('patient.middleName', { ...optional, ...fill('additional-name') }),
    text('patient.lastName', fill('family-name')),
    text('patient.formerName', optional),
    date('patient.dateOfBirth', fill('bday')),
    text('patient.mrn', { ...optional, width: 'medium' }),
  ];
}

export function aboutYouFields({ family, type }: Situation): readonly Field[] {
  const name = text('requester.name', { autocomplete: 'name' });
  const reach = [phone('requester.phone', true), email('requester.email', true)];
  const address: Field = { path: 'requester.address', kind: 'address', optional: true };
  if (family === 'representative') {
    const kin = type === 'next-of-kin' ? [text('requester.relationship')] : [];
    return [name, ...kin, ...reach, address];
  }
  const organization = text('requester.organization', { autocomplete: 'organization', ...(type === 'other' ? optional : {}) });
  if (family !== 'provider') return [organization, name, ...reach, address];
  return [
    organization,
    name,
    text('requester.npi', { ...optional, inputMode: 'numeric', width: 'medium' }),
    reach[0] ?? name,
    text('requester.fax', { ...optional, inputMode: 'tel', width: 'medium' }),
    reach[1] ?? name,
    address,
  ];
}

export function caseFields({ type }: Situation): readonly Field[] {
  const matter = text('requester.matter', optional);
  const claim = text('requester.claim', optional);
  switch (type) {
    case 'attorney':
      return [matter, claim, radios('requester.claimKind', optional)];
    case 'life-insurer':
      return [claim, radios('requester.claimKind', optional)];
    case 'health-insurer':
    case 'workers-compensation':
    case 'disability-determination':
      return [claim];
    case 'law-enforcement':
    case 'subpoena':
    case 'court-order':
      return [matter, date('requester.respondBy', optional)];
    default:
      return [];
  }
}

export function sensitiveFields(situation: Situation): readonly Field[] {
  const kind = asksOwn(situation) ? 'radios' : 'statement';
  return sensitiveCategories.map((category) => ({ path: `records.sensitive.${category}`, kind, sideBySide: true }));
}

/** Where the copy goes, unless an earlier page has told already. */
export function destinationFields(situation: Situation, answers: Answers): readonly Field[] {
  const { method, recipient, family } = situation;
  const told = (field: 'email' | 'address.street' | 'fax'): boolean =>
    recipient === 'self' && answerAt(answers, `${family === 'patient' ? 'patient' : 'requester'}.${field}`) !== undefined;
  const fields: Field[] = [];
  if (method === 'deliver-mail' && !told('address.street')) fields.push({ path: 'recipient.address', kind: 'address' });
  if ((method === 'deliver-email-encrypted' || method === 'deliver-email-open') && !told('email'))
    fields.push(email('recipient.email', recipient === 'self', {}));
  if (method === 'deliver-email-open') fields.push({ path: 'delivery.emailRiskAccepted', kind: 'statement' });
  if (method === 'deliver-fax-provider' && !told('fax'))
    fields.push(text('recipient.fax', { inputMode: 'tel', width: 'medium' }));
  if (onMedia(situation)) fields.push(radios('delivery.mediaPassword', optional));
  return fields;
}

export const purposeFields = [radios('purpose.type'), { path: 'purpose.other', kind: 'prose', optional: true } as const];

/** Names under which a field is posted and stored. */
export function partsOf({ path, kind }: Field): readonly string[] {
  if (kind === 'date') return ['year', 'month', 'day'].map((part) => `${path}.${part}`);
  if (kind === 'address') return ['street', 'unit', 'city', 'state', 'zip', 'country'].map((part) => `${path}.${part}`);
  return [path];
}

/** True when a problem at a path belongs to the field. */
export function ownsProblem({ path }: Field, problemPath: string): boolean {
  return problemPath === path || problemPath.startsWith(`${path}.`);
}
