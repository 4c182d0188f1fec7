import { identityWays, type RequesterType } from '../../request/vocabulary.ts';
import { answerAt, marks } from './answers.ts';
import { groups } from './groups.ts';
import { choice, decides, onlyYes, type Questions } from './question.ts';
import { type Situation, typesIn } from './situation.ts';

/** Each has a page of its own. */
export const whoAsks = {
  'who.group': choice('radios', groups, ({ own }) => own['who.group'].options, decides),
  'requester.type': choice(
    'radios',
    ({ group }) => (group === 'care' ? [...typesIn(group), 'none'] : typesIn(group)),
    ({ own, shared }) => ({ ...shared.requesterTypes, ...own['requester.type'].options }),
    decides,
  ),
  'care.purpose': choice('radios', ['yes', 'no'], ({ own }) => own['care.purpose'].options, decides),
  'patient.diedHere': choice('radios', ['yes', 'no', 'unknown'], ({ own }) => own['patient.diedHere'].options, {
    when: ({ type }) => type === 'executor' || type === 'next-of-kin',
    required: 'by-form',
    body: (answer) => (answer === 'no' ? false : onlyYes(answer)),
  }),
} as const satisfies Questions;

/** Browsers fill in the patient's data only for the patient. */
const forPatient =
  (token: string) =>
  ({ family }: Situation): string | undefined =>
    family === 'patient' ? token : undefined;

export const patientIdentity = {
  'patient.firstName': { control: 'text', autocomplete: forPatient('given-name') },
  'patient.middleName': { control: 'text', required: 'no', autocomplete: forPatient('additional-name') },
  'patient.lastName': { control: 'text', autocomplete: forPatient('family-name') },
  'patient.oneName': choice('statement', ['yes'], ({ own }) => own['patient.oneName'].options, {
    required: 'no',
    statement: ({ own }, { family }) => own['patient.oneName'][family === 'patient' ? 'label' : 'ofOther'],
    body: onlyYes,
  }),
  'patient.formerName': { control: 'text', required: 'no' },
  'patient.dateOfBirth': { control: 'date', autocomplete: forPatient('bday') },
  'patient.mrn': { control: 'text', required: 'no', width: 'medium' },
} as const satisfies Questions;

/** Asked only where the service sends text messages. */
const texts = choice('statement', ['yes'], ({ own }) => own['contact.texts'].options, {
  when: (_situation, answers) => (answerAt(answers, marks.texts) ?? answerAt(answers, 'contact.texts')) !== undefined,
  required: 'no',
  body: onlyYes,
});

export const patientContact = {
  'patient.phone': { control: 'phone', required: 'no', autocomplete: 'tel' },
  'contact.texts': texts,
  'patient.email': { control: 'email', required: 'no', autocomplete: 'email' },
  'patient.address': { control: 'address', required: 'no', autocomplete: 'address' },
} as const satisfies Questions;

/** 45 CFR 164.514(h): what staff compare, and how a document would be shown where that is not enough. */
export const identityQuestions = {
  'identity.lastVisit': { control: 'text', when: ({ family }) => family === 'patient', required: 'no' },
  'identity.way': choice('radios', identityWays, ({ shared }) => shared.identityWays, { required: 'no' }),
} as const satisfies Questions;

const isProvider = ({ family }: Situation) => family === 'provider';

export const requesterQuestions = {
  'requester.organization': {
    control: 'text',
    when: ({ family, type }) => family !== 'representative' || type === 'custodian',
    required: ({ type }) => (type === 'other' || type === 'custodian' ? 'no' : 'by-form'),
    autocomplete: 'organization',
  },
  'requester.name': { control: 'text', autocomplete: 'name' },
  'requester.relationship': { control: 'text', when: ({ type }) => type === 'next-of-kin', required: 'by-form' },
  'requester.npi': {
    control: 'text',
    when: isProvider,
    required: 'no',
    inputMode: 'numeric',
    width: 'medium',
    body: (answer) => answer.replace(/[\s-]/g, ''),
  },
  'requester.phone': { control: 'phone', required: 'no', autocomplete: 'tel' },
  'contact.texts': texts,
  'requester.fax': { control: 'phone', when: isProvider, required: 'no' },
  'requester.email': { control: 'email', required: 'no', autocomplete: 'email' },
  'requester.address': { control: 'address', required: 'no', autocomplete: 'address' },
} as const satisfies Questions;

const askedOf =
  (...types: readonly RequesterType[]) =>
  ({ type }: Situation): boolean =>
    type !== undefined && types.includes(type);
const underProcess = ['law-enforcement', 'subpoena', 'court-order'] as const;
const publicBodies = ['coroner-me', 'public-health', 'oversight', 'protective-services'] as const;
const insurers = ['life-insurer', 'health-insurer', 'workers-compensation', 'disability-determination'] as const;

export const caseQuestions = {
  'requester.matter': { control: 'text', when: askedOf('attorney', ...underProcess, ...publicBodies), required: 'no' },
  'requester.claim': { control: 'text', when: askedOf('attorney', ...insurers), required: 'no' },
  'requester.employer': { control: 'text', when: askedOf('workers-compensation'), required: 'no' },
  'requester.injuredOn': { control: 'date', when: askedOf('workers-compensation'), required: 'no' },
  'requester.employeeTold': {
    control: 'statement',
    when: askedOf('workers-compensation'),
    required: 'no',
    statement: ({ own }) => own['requester.employeeTold'].statement,
    body: onlyYes,
  },
  'requester.formSignedOn': { control: 'date', when: askedOf('disability-determination'), required: 'no' },
  'requester.respondBy': { control: 'date', when: askedOf(...underProcess), required: 'no' },
} as const satisfies Questions;
