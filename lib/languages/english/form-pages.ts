/** English: the title of each form page and why it is asked. Reading level: grade 8 at most. */
import { everyone, ownOr } from '../askers.ts';
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
    parent: page(
      'Who is your child?',
      'Give the name as it was when your child got care. We use it only to find your child’s records.',
    ),
    provider: page('Who is your patient?', 'We use this only to find the records.'),
    'third-party': page(
      'Which patient’s records do you need?',
      'Give the patient’s name as it was when the patient got care. We use it only to find the records.',
    ),
  },
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
  records: everyone(page('Which records do you need?', 'Most people choose one of the first three.')),
  kinds: everyone(page('Which kinds of records?', 'Choose all that you need.')),
  purpose: everyone(
    page('What are the records for?', 'The law decides by the purpose whether the patient has to sign an authorization.'),
  ),
  'release-purpose': everyone(
    page(
      'What is this for, and until when?',
      'What you chose goes to someone else, so the law asks for a purpose and an end. If you leave the end empty, it is one year after you sign.',
    ),
  ),
  sensitive: {
    ...ownOr(
      page(
        'Should we include sensitive information?',
        'Some kinds of information have extra protection. They are part of the record and you may have them. Answer each line.',
      ),
      page(
        'Does the patient agree to release sensitive information?',
        'Check only what the patient will agree to. What is not checked is not released.',
      ),
    ),
    // G.S. 90-21.5(a), 90-21.4(b).
    representative: page(
      'Should we include sensitive information?',
      'Some kinds of information have extra protection. If the patient is under 18, the law lets the patient keep some care private. Answer each line.',
    ),
    parent: page(
      'Should we include sensitive information about your child?',
      'These are your child’s records. The law lets a minor keep some care private: for example, for a disease that spreads, pregnancy, alcohol or drug use, or how the minor feels. Answer each line.',
    ),
  },
  recipient: everyone(page('Who gets the copy, and how do you want it?')),
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
      'They show that you may act for the patient. Send copies, not originals. You can send them later. Our 30 days keep running while you send them.',
    ),
  ),
  check: everyone(page('Review and sign')),
} as const;

/** What each page was about, on the page where all answers are read. */
const rows: Readonly<Record<keyof typeof pages, string>> = {
  who: 'Whose records',
  relationship: 'Who is asking',
  organization: 'Who is asking',
  care: 'For the care of the patient',
  'about-you': 'Who is asking, and how we reach them',
  case: 'Case or claim',
  patient: 'Patient',
  contact: 'How we reach you',
  records: 'Records and dates',
  kinds: 'Kinds of records',
  purpose: 'Purpose',
  sensitive: 'Sensitive information',
  recipient: 'Who gets the copy, and how',
  'recipient-details': 'Name of who gets it',
  format: 'How the copy is made',
  delivery: 'How it is sent',
  'delivery-details': 'Records go to',
  'release-purpose': 'What it is for, and until when',
  expiry: 'When it ends',
  proof: 'Documents you can give us',
  check: 'Signature',
};

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

export const formPageWords = { pages, rows, questions, addressFields, latinName } as const;
