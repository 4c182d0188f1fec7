/** What invented people ask for, as the form or a partner would send it. Dates of records and of births fit the day on which they ask. */
import type * as z from 'zod';
import { addDays, type CalendarDate } from '../../../lib/request/dates.ts';
import { asksForChild, asksForDead } from '../../../lib/request/minors.ts';
import type { InputBody } from '../../../lib/request/typed.ts';
import type { Language, RecordType, RequesterType } from '../../../lib/request/vocabulary.ts';
import { firmOf, type InventedPerson, personOf, phoneOf, placeOf } from './people.ts';
import type { Random } from './random.ts';

type Body = z.input<typeof InputBody>;

const kinds: readonly [RecordType, ...RecordType[]] = [
  ...(['discharge-summary', 'lab-reports', 'imaging-reports', 'emergency-record', 'operative-notes'] as const),
  ...(['progress-notes', 'clinic-visits', 'entire-record', 'abstract', 'billing-records', 'imaging-films'] as const),
];

const ownAccess: readonly RequesterType[] = [
  ...(['patient', 'parent', 'guardian', 'custodian', 'health-care-agent', 'executor', 'next-of-kin'] as const),
];

const familyIn = { en: 'Family', es: 'Familia' } as const;

function bornOn(random: Random, type: RequesterType, today: CalendarDate): CalendarDate {
  const years = asksForChild(type) ? random.between(4, 15) : random.between(asksForDead(type) ? 60 : 19, 88);
  return addDays(today, -Math.round(years * 365.25) - random.between(1, 360));
}

interface Asked {
  readonly random: Random;
  readonly type: RequesterType;
  readonly language: Language;
  readonly today: CalendarDate;
}

function patientOf({ random, type, language, today }: Asked): Body['patient'] {
  const person = personOf(random, language === 'es' || random.chance(0.1));
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    dateOfBirth: bornOn(random, type, today),
    ...(random.chance(0.6) && { phone: phoneOf(random) }),
    address: placeOf(random),
    ...(random.chance(0.3) && { mrn: `LN-${String(random.between(10_000, 99_999)).padStart(7, '0')}` }),
    ...(asksForDead(type) && { deceased: true, diedHere: false }),
  };
}

const nameOf = ({ firstName, lastName }: Pick<InventedPerson, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`;

function recordsOf({ random, today }: Asked): Pick<Body['records'], 'types' | 'from' | 'to'> {
  const to = addDays(today, -random.between(3, 400));
  return { types: [random.pick(kinds)], from: addDays(to, -random.between(10, 700)), to };
}

/** What the record holds of these is asked for, and each category stands on the form with its own choice. */
const everySensitive = {
  'sens-alcohol-use': 'include',
  'sens-drug-use': 'include',
  'sens-hiv-communicable': 'include',
  'sens-genetic': 'include',
  'sens-mental-health': 'include',
} as const;

function ownBody(asked: Asked): Body {
  const { random, type, language } = asked;
  const patient = patientOf(asked);
  const self = { firstName: patient.firstName ?? '', lastName: patient.lastName };
  const person = personOf(random, language === 'es');
  const isPatient = type === 'patient';
  const contact = { email: person.email, phone: phoneOf(random) };
  // Some have no e-mail address: what they are told goes by post.
  const reached = isPatient && random.chance(0.15) ? { phone: contact.phone } : contact;
  const requester: Body['requester'] = isPatient
    ? { type, ...reached }
    : {
        type,
        ...contact,
        name: nameOf(person),
        address: placeOf(random),
        relationship: familyIn[language],
      };
  const delivery: Body['delivery'] =
    reached.phone !== undefined && !('email' in reached)
      ? { format: 'format-paper', method: 'deliver-mail' }
      : random.pick([
          { format: 'format-pdf', method: 'deliver-email-encrypted' },
          { format: 'format-pdf', method: isPatient ? 'deliver-portal' : 'deliver-email-encrypted' },
          { format: 'format-paper', method: 'deliver-mail' },
          { format: 'format-paper', method: 'deliver-pickup' },
        ] as const);
  return {
    language,
    requester,
    patient,
    records: { ...recordsOf(asked), sensitive: everySensitive },
    recipient: { type: 'self' },
    delivery,
    signature: { name: nameOf(isPatient ? self : person), agreed: true },
  };
}

/** What only some kinds of requester are asked, and why they ask. */
function ofFirm({
  random,
  type,
  today,
}: Asked): Partial<Body['requester']> & { readonly purpose: NonNullable<Body['purpose']>['type'] } {
  const number = random.between(1000, 9999);
  switch (type) {
    case 'attorney':
      return {
        purpose: 'legal',
        matter: `26-CVS-${number}`,
        claimKind: random.pick(['personal-injury', 'social-security-disability', 'other']),
      };
    case 'health-insurer':
      return { purpose: 'payment', claim: `CLM-${number}` };
    case 'life-insurer':
      return { purpose: 'insurance', claim: `LIFE-${number}` };
    case 'workers-compensation':
      return { purpose: 'workers-compensation', claim: `WC-${number}` };
    case 'subpoena':
    case 'court-order':
    case 'law-enforcement':
      return { purpose: 'legal', matter: `26-CR-${number}`, respondBy: addDays(today, random.between(12, 30)) };
    case 'disability-determination':
      return { purpose: 'disability', claim: `DDS-${number}` };
    case 'school':
      return { purpose: 'school' };
    case 'employer':
      return { purpose: 'employment' };
    case 'treating-provider':
      return { purpose: 'patient-care', npi: '1234567893', fax: phoneOf(random) };
    default:
      return { purpose: 'legal' };
  }
}

function firmBody(asked: Asked): Body {
  const { random, type, language } = asked;
  const { organization, email, address } = firmOf(random, type);
  const { purpose, ...own } = ofFirm(asked);
  const name = nameOf(personOf(random, random.chance(0.2)));
  const isCare = type === 'treating-provider';
  return {
    language,
    requester: { type, name, organization, email, phone: phoneOf(random), address, ...own },
    patient: patientOf(asked),
    records: recordsOf(asked),
    recipient: isCare
      ? { type: 'provider', organization, fax: own.fax ?? phoneOf(random) }
      : { type: 'third-party', name, organization, address },
    delivery: isCare
      ? { format: 'format-pdf', method: 'deliver-fax-provider' }
      : { format: 'format-paper', method: 'deliver-mail' },
    purpose: { type: purpose },
  };
}

/** A sound body of this type of requester on a day. */
export function bodyOf(asked: Asked): Body {
  return ownAccess.includes(asked.type) ? ownBody(asked) : firmBody(asked);
}
