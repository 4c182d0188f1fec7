/** English: choices, buttons and messages of the request form. */

const option = (label: string, hint = '') => ({ label, hint });

/** Labels that the shared vocabulary does not have, and hints for some that it has. By path, then by code. */
const options = {
  'who.group': {
    self: option('My own', 'I am the patient'),
    care: option('Someone in my care', 'My child, a person I represent, or a relative who died'),
    provider: option('My patient’s', 'I work for a practice, clinic or hospital that treats the patient'),
    organization: option('Someone else’s', 'Attorney, insurer, employer, school, agency, court, or anyone else'),
  },
  'requester.type': {
    parent: option('I am a parent', 'The patient is under 18. Each parent may ask, unless a court order says otherwise.'),
    guardian: option('I am the legal guardian', 'A court appointed me.'),
    'health-care-agent': option(
      'I hold the health care power of attorney',
      'The patient is alive and cannot decide now. The power ends when the patient dies.',
    ),
    executor: option('I am the executor or administrator', 'The patient died and a court put me in charge of the estate.'),
    'next-of-kin': option('I am the next of kin', 'The patient died and nobody is in charge of an estate.'),
    none: option('None of these', 'We show you what you can do.'),
    'health-insurer': option('Health insurance company', 'To pay for care that was given'),
    'law-enforcement': option('Law enforcement officer or agency'),
    subpoena: option('Attorney or clerk with a subpoena'),
    'court-order': option('Court with an order'),
    other: option('Someone else'),
  },
  'care.purpose': {
    yes: option('Yes, for treatment', 'We fax the request to Medical Records for you.'),
    no: option('No, for another purpose', 'The patient signs an authorization and you mail it.'),
  },
  'patient.diedHere': { yes: option('Yes'), no: option('No'), unknown: option('I do not know') },
  'records.allDates': {
    yes: option('All dates of care'),
    no: option('Only between these dates', 'Fill in one or both dates below.'),
  },
  'records.types': { 'entire-record': option('The entire record') },
  'recipient.type': {
    self: option('Me'),
    representative: option('My personal representative', 'Someone who may decide about my health care'),
    provider: option('A health care provider', 'A doctor, clinic or hospital that treats the patient'),
    'third-party': option('Another person or organization', 'Family, attorney, insurer, employer or anyone else'),
  },
  'delivery.format': {
    'format-pdf': option('PDF file', 'To read and print on a computer or phone'),
    'format-ehi': option('Computer-readable export', 'A data file for apps and other systems'),
    'format-paper': option('Paper'),
    'format-media-usb': option('USB drive', 'Mailed or picked up'),
    'format-media-disc': option('CD or DVD', 'Mailed or picked up'),
    'format-other': option('Another format', 'Tell us which. We use it if we can make it.'),
  },
  'delivery.method': {
    'deliver-portal': option('Patient portal', 'No charge. You need an account.'),
    'deliver-email-encrypted': option('Encrypted e-mail', 'It is protected so that others cannot read it.'),
    'deliver-email-open': option('Ordinary e-mail', 'Not secure: someone else could read it.'),
    'deliver-mail': option('Mail'),
    'deliver-pickup': option('Pick up in person', 'Bring a photo ID or something else that shows who you are.'),
    'deliver-inspect': option('Look at them at the hospital', 'No charge.'),
    'deliver-fax-provider': option('Fax to the health care provider', 'For patient care only.'),
    'deliver-secure-portal-third': option('Secure portal for firms'),
  },
  'sign.how': {
    online: option('Sign online now', 'Recommended. Your request counts from today.'),
    paper: option(
      'Print and sign on paper',
      'You mail or bring the signed paper. Your request counts from the day it arrives.',
    ),
  },
} as const;

const statements = {
  'delivery.emailRiskAccepted': 'Ordinary e-mail is not secure. Someone else could read it. I accept this risk.',
  'signature.agreed':
    'What I have written is true. I am the person named here and I may ask for these records. I agree to sign electronically. I may use paper instead, and I may change my mind by telling Medical Records.',
} as const;

export const formWords = {
  options,
  statements,
  chapters: { people: 'People', records: 'Records', delivery: 'Where they go', send: 'Check and send' },
  step: (position: number, total: number, chapter: string) => `Part ${position} of ${total} · ${chapter}`,
  controls: { error: 'Error:', optional: '(optional)', month: 'Month', day: 'Day', year: 'Year', choose: 'Choose' },
  buttons: {
    continue: 'Continue',
    save: 'Save and continue later',
    back: 'Back',
    backToCheck: 'Back to your answers',
    send: 'Send the request',
    signAndSend: 'Sign and send the request',
    change: 'Change',
  },
  /** "1 answer needs another look" */
  errorHeading: (count: number) => (count === 1 ? 'One answer needs another look' : `${count} answers need another look`),
  trap: 'Leave this field empty',
  notReadable: 'We could not read what was sent. Please check your answers and press Continue again.',
  tokenLapsed: 'For your safety we ask you to press the button once more. Nothing you typed was lost.',
  problems: {
    'who.group': { required: 'Choose whose records you need' },
    'requester.type': { required: 'Choose the one that fits best' },
    'requester.organization': { required: 'Enter the name of the organization or practice' },
    'requester.relationship': { required: 'Enter your relationship to the patient' },
    'care.purpose': { required: 'Choose yes or no' },
    'patient.diedHere': { required: 'Choose yes, no or I do not know' },
    'records.allDates': { required: 'Choose all dates, or give a first or last date' },
    'records.from': { required: 'Give a first or a last date, or choose all dates' },
    'sign.how': { required: 'Choose how you want to sign' },
  },
  /** Said to the patient instead of the general sentence. */
  toPatient: {
    'patient.firstName': { required: 'Enter your first name' },
    'patient.lastName': { required: 'Enter your last name or names' },
    'patient.dateOfBirth': { required: 'Enter your date of birth' },
  },
  check: {
    title: 'Check your answers',
    lead: 'Read everything once more. You can change each answer. Nothing is sent until you press the button.',
    notProvided: 'Not provided',
    oneYear: 'One year after signing',
    signedBy: 'Signed by',
    agreed: 'Agreed',
    notAgreed: 'Not released',
    provider: 'By sending this you confirm that you treat the patient and need the records for the patient’s care.',
    paper: 'After you send this, you get the papers to print, with both addresses and what to enclose.',
    online: 'After you send this, you get a reference, the day by which we answer, and a copy as a PDF.',
    emptied: 'Some answers no longer fit together. Please look at them again.',
  },
  noAuthority: {
    title: 'The patient can ask, or sign for you',
    lead: 'From what you chose, the law does not let us give you the records on your own word. There are still ways.',
    ways: [
      'The patient can make this request. It takes a few minutes online, and the patient can choose that you get the copy.',
      'The patient can sign an authorization that names you. Print the form, have it signed, and mail it.',
      'If the patient died, look again whether you are the next of kin.',
      'If a court gave you rights, choose legal guardian.',
    ],
    start: 'Start the patient’s own request',
    print: 'Print an authorization (PDF)',
    call: (phone: string) => `Not sure? Call Medical Records at ${phone}.`,
  },
} as const;
