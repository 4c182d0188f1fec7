/** English sentences for what is wrong: one per code, and better ones for a code at a certain field. */

const codes = {
  required: 'Enter an answer',
  'wrong-type': 'This value is not of the kind we expect',
  'too-long': 'This answer is too long',
  'too-many': 'Too many entries',
  'not-an-option': 'Choose one of the options',
  'too-many-marks': 'Use at most four accents or other marks on one letter',
  'forbidden-character': 'Use letters, digits and punctuation only: hidden control characters are not accepted',
  'cannot-print': 'We cannot print some of these characters',
  'latin-needed': 'Write this name in Latin letters (A to Z) too',
  'not-a-date': 'Enter a real date, with month, day and a four-digit year',
  'not-a-phone': 'Enter one phone number, such as (704) 555-0123; start with + for other countries',
  'not-an-email': 'Enter one e-mail address, such as name@example.com',
  'not-a-country': 'Choose a country',
  'not-a-state': 'Enter a two-letter U.S. state code, such as NC',
  'not-a-zip': 'Enter a ZIP code of 5 digits, or 5 and 4',
  'not-an-npi': 'An NPI has 10 digits and begins with 1 or 2',
  'one-of-two': 'Give either a date or an event, not both',
  'one-name-only': 'Give one name only and leave the other names empty, or say that there is more than one name',
  'name-needed': 'Write the name of this person. “My sister” is not a name',
  'letters-needed': 'Write your name with letters',
  'in-the-future': 'This date cannot be in the future',
  'age-over-130': 'Check the year of birth: this date is more than 130 years ago',
  'dates-out-of-order': 'The last date must be the same as or after the first date',
  'dates-conflict': 'Choose all dates, or give a first and last date, not both',
  'before-birth': 'This date is before the patient was born',
  'after-today-only': 'The authorization must end after today',
  'form-ended': 'Form SSA-827 ends 12 months after it was signed. This one has ended: the patient signs a new one',
  'contact-required': 'Give at least one way to reach you: e-mail, phone or mailing address',
  'patient-is-minor':
    'The patient is under 18. A parent or guardian usually asks. If you agreed to the care yourself, call Medical Records',
  'patient-is-adult':
    'The patient is 18 or older. A parent or custodian needs another authority, such as guardianship or a health care power of attorney',
  'deceased-cannot-ask': 'A patient who has died cannot be the one who asks. Choose executor or next of kin',
  'must-be-deceased': 'An executor or next of kin asks for the records of a patient who has died',
  'power-ended-by-death': 'A health care power of attorney ends when the patient dies. Choose executor or next of kin',
  'every-category-answered': 'Choose include or leave out',
  'risk-not-accepted': 'Check the box to accept the risk of ordinary e-mail, or choose another way',
  'address-for-mail': 'Give the full mailing address where the records should go',
  'email-for-email': 'Give the e-mail address where the records should go',
  'emails-differ': 'The two e-mail addresses are not the same. Check both',
  'fax-for-provider': 'Give the fax number of the provider',
  'fax-only-for-care': 'Records can be faxed to a health care provider only. Choose another way',
  'portal-only-for-patient': 'The patient portal is for the patient’s own use. Choose another way',
  'portal-not-open':
    'The patient portal is closed to everyone but the patient from the age of 12, and after a death. Choose another way',
  'secure-portal-only-for-firms': 'The secure portal is for firms. Choose another way',
  'inspect-or-pickup-only-in-person': 'Only you or the patient’s representative can look at the records in person',
  'media-needs-hand-over': 'A disc or drive can be mailed or picked up. Choose one of these ways',
  'phone-for-texts': 'Give your phone number to get text messages, or uncheck the box for them',
  'texts-in-states-only':
    'We can text a United States phone number without extension only. Give another number, or uncheck the box for text messages',
} as const;

/** By the end of the path, then by code. */
const fields = {
  'requester.type': { required: 'Choose who is asking' },
  'requester.name': { required: 'Enter your name' },
  'patient.firstName': { required: 'Enter the patient’s first name, or say that the patient has only one name' },
  'patient.lastName': { required: 'Enter the patient’s last name or names, or say that the patient has only one name' },
  'patient.dateOfBirth': {
    required: 'Enter the patient’s date of birth',
    'in-the-future': 'The date of birth cannot be in the future',
    'not-a-date': 'Enter a real date of birth, with month, day and a four-digit year',
  },
  'records.types': { required: 'Choose at least one kind of record' },
  'records.other': { required: 'Say which other records you want' },
  'recipient.type': { required: 'Choose who gets the records' },
  'recipient.name': { required: 'Enter the exact name of the person or organization that gets the records' },
  'delivery.format': { required: 'Choose a format' },
  'delivery.formatOther': { required: 'Say which format you prefer' },
  'delivery.method': { required: 'Choose how we should send the records' },
  'purpose.type': { required: 'Choose the purpose' },
  'purpose.other': { required: 'Say what the purpose is' },
  'signature.name': { required: 'Type your full name to sign' },
  'signature.agreed': {
    required: 'Check the box to confirm the statement',
    'not-an-option': 'Check the box to confirm the statement',
  },
  street: { required: 'Enter the street address or P.O. box' },
  city: { required: 'Enter the city' },
  state: { required: 'Enter the state' },
  zip: { required: 'Enter the ZIP code' },
} as const;

export const problemWords = {
  codes,
  fields,
  /** Names the characters that the form cannot print. */
  cannotPrint: (characters: string) =>
    `We cannot print these characters: ${characters}. Write this another way, for example in Latin letters (A to Z)`,
  /** The same for a name, which stays as it is. */
  latinNeeded: (characters: string) =>
    `We cannot print these characters: ${characters}. Write this name in Latin letters (A to Z) too. We keep it as you wrote it`,
} as const;
