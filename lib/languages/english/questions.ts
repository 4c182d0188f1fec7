/** English: the words of each question, with its options, and with what is said when its answer is missing. */
import { formWords } from './form.ts';

const question = (label: string, hint = '') => ({ label, hint });
const option = question;
/** Also shown on printed documents and to staff, under labels of its own. */
const particular = (label: string, printed: string, staff: string, hint = '') => ({ label, hint, printed, staff });

export const questions = {
  'who.group': { ...question('Whose records'), options: formWords.groups, required: 'Choose whose records you need' },
  'requester.type': {
    ...question('Who is asking'),
    options: {
      parent: option('I am a parent', 'The patient is under 18. Each parent may ask, unless a court order says otherwise.'),
      guardian: option('I am the legal guardian', 'A court appointed me.'),
      custodian: option(
        'I have custody by court order, or I am the guardian ad litem',
        'For social services with custody, too. A foster parent without such an order cannot ask alone.',
      ),
      'health-care-agent': option(
        'I hold the health care power of attorney',
        'The patient is alive and cannot decide now. The power ends when the patient dies.',
      ),
      executor: option('I am the executor or administrator', 'The patient died and a court put me in charge of the estate.'),
      'next-of-kin': option('I am the next of kin', 'The patient died and nobody is in charge of an estate.'),
      none: option('None of these', 'We show you what you can do.'),
      'treating-provider': option('Doctor, clinic or hospital', 'I treat the patient, or work for somebody who does.'),
      'health-insurer': option(
        'Health insurance company',
        'To pay for care that was given. For a policy, the patient signs an authorization.',
      ),
      'law-enforcement': option('Law enforcement officer or agency', 'If it is urgent, call us at once.'),
      subpoena: option('Attorney or clerk with a subpoena'),
      'court-order': option('Court with an order'),
      'coroner-me': option('Medical examiner or coroner'),
      'public-health': option('Public health authority', 'Health department, state or federal'),
      oversight: option('Health oversight agency', 'Licensing, inspection, audit or a board'),
      'protective-services': option(
        'Social services, to look into a report',
        'Protective services for children or adults, without a custody order',
      ),
      other: option('Another organization'),
    },
    required: 'Choose the one that fits best',
  },
  'patient.firstName': {
    ...particular('First name', 'First name', 'First name'),
    toPatient: 'Enter your first name, or check “I have only one name”',
  },
  'patient.middleName': particular('Middle name or initial', 'Middle name', 'Middle name'),
  'patient.lastName': {
    ...particular('Last name or names', 'Last name(s)', 'Last name'),
    toPatient: 'Enter your last name or names, or check “I have only one name”',
  },
  'patient.oneName': {
    ...particular('I have only one name', 'Only name', 'One name only'),
    ofOther: 'The patient has only one name',
    answered: 'One name only',
    options: { yes: option('Yes') },
  },
  'patient.formerName': particular(
    'Name at the time of care, if it was different',
    'Name when treated, if different',
    'Former name',
  ),
  'patient.dateOfBirth': {
    ...particular('Date of birth', 'Date of birth (MM/DD/YYYY)', 'Date of birth', formWords.birthHint),
    toPatient: 'Enter your date of birth',
  },
  'patient.mrn': particular(
    'Medical record number',
    'Record number, if you know it',
    'Medical record number',
    'Only if you know it.',
  ),
  'patient.diedHere': {
    ...question('Died at this hospital'),
    options: { yes: option('Yes'), no: option('No'), unknown: option('I do not know') },
    required: 'Choose yes, no or I do not know',
  },
  'patient.phone': question('Phone', 'For example: (704) 555-0123'),
  'patient.email': question('E-mail', 'We send the reference and a link, never health information.'),
  'patient.address': question('Mailing address', 'Needed only if you want letters or records by mail.'),
  'requester.name': question('Your full name'),
  'requester.relationship': {
    ...question('Your relationship to the patient', 'For example: wife, son, sister'),
    required: 'Enter your relationship to the patient',
  },
  'requester.organization': {
    ...question('Name of the organization or practice'),
    required: 'Enter the name of the organization or practice',
  },
  'requester.npi': question('NPI', 'National Provider Identifier, 10 digits'),
  'requester.phone': question('Phone', 'For example: (704) 555-0123'),
  'requester.fax': question('Your fax', 'Needed if you want the records by fax.'),
  'requester.email': question('E-mail', 'We send the reference and a link, never health information.'),
  'requester.address': question('Mailing address', 'Needed only if you want letters or records by mail.'),
  'requester.matter': question('Case or file number'),
  'requester.claim': question('Claim number'),
  'requester.claimKind': question('Kind of claim', 'It decides which copy fee the law allows.'),
  'requester.employer': question('Employer'),
  'requester.injuredOn': question('Date of the injury'),
  'requester.employeeTold': {
    ...question('The employee was told'),
    statement: 'We told the employee, or the employee’s attorney, that we ask for these records (G.S. 97-25.6).',
  },
  'requester.formSignedOn': question(
    'Date on which form SSA-827 was signed',
    'The form ends 12 months after that day. On paper or electronic.',
  ),
  'requester.respondBy': question('Date by which an answer is due', 'The return date that the order or subpoena names.'),
  'care.purpose': {
    ...question('For the care of the patient'),
    options: {
      yes: option('Yes, for treatment', 'We fax the request to Medical Records for you.'),
      no: option('No, for another purpose', 'The patient signs an authorization and you mail it.'),
    },
    required: 'Choose yes or no',
  },
  'records.preset': {
    ...question('Which records'),
    options: {
      everything: option('Everything', 'All visits, notes and results, with pictures (X-ray, CT, MRI) and bills'),
      important: option(
        'The most important results',
        'Summaries of visits and stays, test results, surgeries and vaccines. Often what a new doctor wants.',
      ),
      visit: option('One visit or stay', 'Everything from one time at the hospital. Give its month and year below.'),
      choose: option('Let me choose', 'Pick from a list on the next page.'),
    },
    required: 'Choose which records you need',
  },
  'records.types': { ...question('Kinds of records'), options: { 'entire-record': option('The entire record') } },
  'records.other': question('Other records', 'If you chose “Other records”, say which.'),
  'records.allDates': {
    ...question('What dates do you need?'),
    options: {
      yes: option('All dates'),
      no: option('Only these dates', 'Fill in one or both below. A year, or a month and year, is enough.'),
    },
    required: 'Choose all dates, or give a first or last date',
  },
  'records.from': {
    ...question('First date', 'For example: 2024, or June 2024, or June 5, 2024'),
    required: 'Give at least the month and year, or the year',
  },
  'records.to': question('Last date'),
  'recipient.type': {
    ...question('Who gets the records'),
    options: {
      self: option('Me'),
      representative: option('My personal representative', 'Someone who may decide about my health care'),
      provider: option('A health care provider', 'A doctor, clinic or hospital that treats the patient'),
      'third-party': option('Another person or organization', 'Family, attorney, insurer, employer or anyone else'),
    },
  },
  'recipient.name': question('Name of the person'),
  'recipient.organization': question('Name of the organization'),
  'recipient.phone': question('Phone of the person or organization'),
  'recipient.address': question('Mailing address for the records'),
  'recipient.email': question('E-mail address for the records'),
  'contact.texts': {
    ...question(
      'Send me text messages at this phone number, too',
      'They hold the reference and a link only, or a code that you ask for. One comes with each piece of news. Message and data rates may apply. Reply STOP to end them, or HELP for help. Only phones with a United States number get them.',
    ),
    answered: 'Text messages to this phone',
    options: { yes: option('Yes') },
  },
  'contact.emailAgain': {
    ...question('Type this e-mail address again', 'A slip would send the records to somebody else.'),
    required: 'Type the e-mail address for the records again',
  },
  'recipient.fax': question('Fax number of the provider'),
  'delivery.format': {
    ...question('Format'),
    options: {
      'format-pdf': option('PDF file', 'To read and print on a computer or phone'),
      'format-ehi': option('Data file for apps', 'Data that other programs can read'),
      'format-paper': option('Paper'),
      'format-media-usb': option('USB drive', 'Mailed or picked up'),
      'format-media-disc': option('CD or DVD', 'Mailed or picked up'),
      'format-other': option('Another format', 'Tell us which. We use it if we can make it.'),
    },
  },
  'delivery.formatOther': question('Other format', 'If you chose “Another format”, say which.'),
  'delivery.method': {
    ...question('Way of sending'),
    options: {
      'deliver-portal': option('Patient portal', 'No charge. You need an account.'),
      'deliver-email-encrypted': option('Encrypted e-mail', 'It is protected so that others cannot read it.'),
      'deliver-email-open': option('Ordinary e-mail', 'Not secure: someone else could read it.'),
      'deliver-mail': option('Mail'),
      'deliver-pickup': option('Pick up in person', 'Bring a photo ID or something else that shows who you are.'),
      'deliver-inspect': option('Look at them at the hospital', 'No charge.'),
      'deliver-fax-provider': option('Fax to the health care provider', 'For patient care only.'),
      'deliver-secure-portal-third': option('Secure portal for firms'),
    },
  },
  'delivery.emailRiskAccepted': {
    ...question('Risk of ordinary e-mail'),
    statement: 'Ordinary e-mail is not secure. Someone else could read it. I accept this risk.',
  },
  'delivery.mediaPassword': question('Password for the disc or drive', 'The password never travels with the disc or drive.'),
  'identity.lastVisit': question(
    'Your last visit here, or your doctor',
    'For example: emergency room in March 2026, or Dr. Smith. It helps us to be sure that it is you.',
  ),
  'identity.way': question(
    'If we need to see a document with your photo, how would you show it?',
    'We first compare what you tell us with our records. Often that is enough.',
  ),
  'purpose.type': question('Purpose'),
  'purpose.other': question('Other purpose', 'If you chose “Other purpose”, say what it is.'),
  'expires.on': { ...question('Ends on this date'), unanswered: 'One year after signing' },
  'expires.event': {
    ...question('Or ends when this happens', 'For example: when my claim is settled'),
    answered: 'Ends when this happens',
  },
  documents: question('Documents that you can give us'),
  'sign.how': {
    ...question('Way of signing'),
    options: {
      online: option('Sign online now', 'Recommended. Your request counts from today.'),
      paper: option(
        'Print and sign on paper',
        'You mail or bring the signed paper. Your request counts from the day it arrives.',
      ),
    },
    required: 'Choose how you want to sign',
  },
  'signature.name': { ...question('Type your full name'), answered: 'Signed by', staff: 'Typed name' },
  'signature.agreed': {
    ...question('Statement of truth'),
    agree: 'This is true, and I agree',
  },
} as const;
