/** English: the title of each form page and why it is asked. Reading level: grade 8 at most. */
import { everyone, ownOr, patientOr } from '../askers.ts';
import { questions } from './questions.ts';

const page = (title: string, why = '') => ({ title, why });

const pages = {
  who: everyone(
    page('Whose medical records do you need?', 'Your answer decides which questions we ask. You can change it later.'),
  ),
  relationship: everyone(
    page('How are you related to the patient?', 'The law says who may act for a patient. Choose the one that fits best.'),
  ),
  organization: everyone(page('Who is asking for the records?', 'The law sets different rules for each kind of request.')),
  patient: {
    patient: page('Who are you?', 'Give your name as it was when you got care. We use it only to find your records.'),
    representative: page(
      'Who is the patient?',
      'Give the name as it was when the patient got care. We use it only to find the records.',
    ),
    provider: page('Who is your patient?', 'We use this only to find the records.'),
    'third-party': page(
      'Which patient’s records do you need?',
      'Give the patient’s name as it was when the patient got care. We use it only to find the records.',
    ),
  },
  death: everyone(
    page(
      'Did the patient die at this hospital?',
      'If so, the hospital has its own record of the death. If not, a death certificate will be needed.',
    ),
  ),
  contact: everyone(
    page('How can we reach you?', 'Give at least one way. We use it only for this request, and never to send advertising.'),
  ),
  'about-you': {
    patient: page('How can we reach you?', ''),
    representative: page(
      'Who are you, and how can we reach you?',
      'You act for the patient, so we need your own name. Give at least one way to reach you.',
    ),
    provider: page('Which practice or facility is asking?', 'We send the records to you and call you if something is unclear.'),
    'third-party': page(
      'Which organization is asking?',
      'We print this on the documents and use it to reach you. Give at least one way to reach you.',
    ),
  },
  case: everyone(
    page('What is your case or claim?', 'It helps us match the documents that you send. Leave out what does not apply.'),
  ),
  care: everyone(
    page(
      'Are the records for the care of the patient?',
      'The hospital takes requests by fax for patient care only. All other requests have to be mailed.',
    ),
  ),
  records: everyone(page('Which records do you need?', 'Choose everything you need.')),
  dates: everyone(page('What dates do you need?', 'If you are not sure of the dates, choose all dates.')),
  purpose: everyone(
    page('What are the records for?', 'The law decides by the purpose whether the patient has to sign an authorization.'),
  ),
  'release-purpose': everyone(
    page(
      'What will the records be used for?',
      'What you chose goes to someone else and needs an authorization. The law says that it must name a purpose.',
    ),
  ),
  sensitive: ownOr(
    page(
      'Should we include sensitive information?',
      'Some kinds of information have extra protection. They are part of the record and you may have them. Answer each line.',
    ),
    page(
      'Does the patient agree to release sensitive information?',
      'Check only what the patient will agree to. What is not checked is not released.',
    ),
  ),
  recipient: everyone(page('Who should get the records?')),
  'recipient-details': everyone(
    page(
      'What is the exact name of who gets the records?',
      'Give the name of the person, or of the organization, or both. “My son” is not a name.',
    ),
  ),
  format: everyone(page('How do you want your copy?')),
  delivery: ownOr(page('How should we send the records?'), page('How should the records reach you?')),
  'delivery-details': everyone(page('Where should the records go?')),
  expiry: everyone(
    page(
      'When should the authorization end?',
      'Give a date or an event. If you leave both empty, it ends one year after it is signed.',
    ),
  ),
  proof: everyone(
    page(
      'Which of these documents can you give us?',
      'They show that you may act for the patient. Send copies, not originals. You can also send them after this request: our 30 days keep running while you send them.',
    ),
  ),
  sign: everyone(
    page(
      'How do you want to sign?',
      'Both ways count the same. Online is easy, fast and secure, and the hospital recommends it.',
    ),
  ),
  signature: patientOr(
    page('Sign your request', 'Your typed name is your signature. It counts as much as one on paper.'),
    page('Sign the request', 'Your typed name is your signature. It counts as much as one on paper.'),
  ),
} as const;

const addressFields = {
  street: 'Street address or P.O. box',
  unit: 'Apartment, suite or unit',
  city: 'City',
  state: 'State',
  stateHint: 'Two letters, for example NC. For other countries: region, if any.',
  zip: 'ZIP code',
  zipHint: 'For other countries: postal code, if any.',
  country: 'Country',
} as const;

/** Asked for a name that no font of ours can print. */
const latinName = {
  label: (name: string) => `${name}, in Latin letters (A to Z)`,
  hint: 'We print it this way. The name as you wrote it stays in your request.',
} as const;

export const formPageWords = { pages, questions, addressFields, latinName } as const;
