/**
 * What JSON Schema cannot say, in English for programmers: what each field means, and each rule between fields under the code of
 * the problem that it makes. The rules themselves are `lib/request/schema.ts` and `rules.ts`.
 */
import type { ProblemCode } from '../../request/problems.ts';

/** By name of a schema, then of its field. */
export const fieldMeanings = {
  Address: {
    street: 'Street or P.O. box',
    unit: 'Apartment, suite or floor',
    city: 'City',
    state:
      'In the United States: two letters (USPS Publication 28, Appendix B) or the name, and required. Elsewhere: free text',
    zip: 'In the United States: 5 digits, or 5 and 4, and required. Elsewhere: free text',
    country: 'ISO 3166-1 alpha-2; US where none is given',
  },
  Requester: {
    type: 'Who asks. Decides the legal basis, the channel and the proof that is needed',
    name: 'Required unless the patient asks',
    organization: 'Firm, agency, practice or school',
    email: 'Where notices go. They hold a reference and a link, and no health data',
    phone: 'Any number of the world; without + it is read as one of the United States',
    fax: 'Of a provider, for `deliver-fax-provider`',
    address: 'Where paper goes when the requester receives the records',
    relationship: 'To the patient, in words',
    npi: 'National Provider Identifier: 10 digits that begin with 1 or 2',
    matter: 'Case or file number of a legal matter',
    claim: 'Claim number',
    claimKind: 'Decides which fee schedule an authorization falls under (G.S. 90-411)',
    respondBy: 'Return date that an order or subpoena names',
    employer: 'Of a workers’ compensation claim: the employer',
    injuredOn: 'Of a workers’ compensation claim: the day of the injury. Not in the future',
    employeeTold:
      'Of a workers’ compensation claim: true says that the employee was told of this request (G.S. 97-25.6); the statement need not be enclosed then',
    formSignedOn:
      'Of `disability-determination`: the day on which the patient signed form SSA-827, which ends twelve months later. Not in the future',
  },
  Patient: {
    firstName: 'First name or names. Required unless `oneName` is true',
    middleName: 'Middle name or names',
    lastName: 'Last name or names',
    oneName: 'True for a patient who has one name only: `lastName` holds it, and there is no first or middle name',
    minorAlone:
      'True for a patient under 18 who asks alone, for care to which a minor may consent alone (G.S. 90-21.5). A clinician looks at it first',
    formerName: 'Another name under which records may be filed',
    dateOfBirth: 'Not in the future, at most 130 years ago',
    phone: 'See `Requester.phone`',
    email: 'Of the patient; counts as the requester’s where the patient asks',
    address: 'Of the patient; counts as the requester’s where the patient asks',
    mrn: 'Medical record number',
    deceased: 'True when the patient has died',
    diedHere: 'True when the patient died in this hospital',
  },
  Records: {
    types: 'At least one kind of record',
    other: 'Which other records; required when `types` has `other`',
    from: 'First day of service. Without `from`, `to` and `allDates`: all dates',
    to: 'Last day of service',
    fromSaid: 'The year or month that was said, where `from` is its first day',
    toSaid: 'The year or month that was said, where `to` is its last day',
    allDates: 'True for all dates; then without `from` and `to`',
    sensitive:
      'Records that need an answer of their own. An access request answers all five; in other requests a category that is not mentioned is left out',
  },
  Recipient: {
    type: 'Who gets the records',
    name: 'A named person. It or `organization` is required for a recipient other than the patient or who acts for one',
    organization: 'Firm, agency, practice or school',
    address: 'Required for `deliver-mail`, unless the requester gets the records and gave one',
    email: 'Required for delivery by e-mail, unless the requester gets the records and gave one',
    phone: 'See `Requester.phone`',
    fax: 'Required for `deliver-fax-provider`, unless the requester gets the records and gave one',
  },
  Delivery: {
    format: 'The form and format of the copy, 45 CFR 164.524(c)(2)',
    formatOther: 'Required for `format-other`',
    method: 'How the copy is handed over',
    emailRiskAccepted: 'Must be true for `deliver-email-open`: ordinary e-mail can be read on its way',
    mediaPassword: 'Whether a drive or disc is protected by a password',
  },
  Identity: {
    lastVisit: 'A visit or a doctor, which staff compare with the chart',
    way: 'How the requester would show a document with a photo, where that is needed',
  },
  Purpose: {
    type: 'Purpose of an authorization, 45 CFR 164.508(c)(1)(iv)',
    other: 'Required for `other`',
  },
  Expiry: {
    on: 'After today. Exactly one of `on` and `event`',
    event: 'An event that relates to the patient or the purpose. Exactly one of `on` and `event`',
  },
  Proof: {
    kind: 'What is enclosed or will follow. Files are not sent over this interface',
    reference: 'Number or name on the paper',
  },
  Contact: {
    emailAgain: 'The e-mail address that the records go to, a second time; confirms it',
    texts:
      'True: the requester agrees to text messages with the reference and a link, at `requester.phone`, or at `patient.phone` where the patient asks. Notices go by e-mail as well',
  },
  Latin: {
    patient: 'Names of the patient',
    requester: 'Names of who asks',
    recipient: 'Names of who gets the records',
    signature: 'The name of who signs; not needed where it repeats a name that is given here',
  },
  Signature: {
    name: 'The full name of who signs, with letters',
    agreed: 'True: the person who signs has read the request and agrees',
  },
  Request: {
    language: 'Of the documents, the notices and the messages of the answer',
    requester: 'Who asks',
    patient: 'Whose records are asked for',
    records: 'Which records',
    recipient: 'Who gets the records',
    delivery: 'In which form and by which way',
    purpose:
      'Required for an authorization, unless `disability-determination` asks. A text is short for an object with that `type`',
    expires: 'When an authorization ends, 45 CFR 164.508(c)(1)(v)',
    documents: 'Proof that is enclosed or will follow',
    signature: 'Signs an access request online; without it, the paper is printed and signed',
    contact: 'Confirms where the records go, and asks for text messages',
    identity: 'What helps staff to confirm who asks, 45 CFR 164.514(h)',
    latin:
      'Names again, in Latin letters: for those that were refused with `latin-needed`. The names themselves are kept as they are',
  },
} as const;

const given = 'given by `recipient`, or by `requester` where that person gets the records';
const ownRequest = 'a patient, or who acts for one,';

/** What was wrong, and in which case. */
export const problemMeanings: Readonly<Record<ProblemCode, string>> = {
  required: 'The field is missing, null or blank, or another field makes it required',
  'wrong-type': 'The value has another JSON type than the schema says',
  'too-long': 'More characters (code points) than allowed, after cleaning',
  'too-many': 'The list has more entries than allowed',
  'not-an-option': 'The value is none of the listed ones',
  'forbidden-character': 'A control, unassigned or private character, or one that turns the order of letters around',
  'too-many-marks': 'More than four marks on one letter',
  'cannot-print': 'The documents have no glyph for a character; the message names it',
  'latin-needed': 'The documents have no glyph for a character of a name; `latin` takes it in letters that they have',
  'not-a-date': 'No day of the calendar in the form YYYY-MM-DD',
  'not-a-phone': 'Not one valid telephone number',
  'not-an-email': 'Not one e-mail address',
  'emails-differ': '`contact.emailAgain` is another address than the one that the records go to',
  'not-a-country': 'Not two letters',
  'not-a-state': 'No state, territory or military region of the United States, for an address there',
  'not-a-zip': 'No ZIP code, for an address in the United States',
  'not-an-npi': 'Not ten digits that begin with 1 or 2',
  'one-of-two': '`expires` has both a date and an event, or neither',
  'one-name-only': '`patient.oneName` is true beside a first or middle name',
  'name-needed':
    '`recipient.name` says only how somebody is related to the patient (“my sister”), and `organization` is not given',
  'letters-needed': '`signature.name` has no letter',
  'in-the-future': 'A date of birth, service, injury or signature after today, in the hospital’s time zone',
  'age-over-130': '`patient.dateOfBirth` is more than 130 years ago',
  'dates-out-of-order': '`records.to` is before `records.from`',
  'dates-conflict': '`records.allDates` is true beside `from` or `to`',
  'before-birth': 'A date of service before `patient.dateOfBirth`',
  'after-today-only': '`expires.on` is not after today',
  'form-ended': '`requester.formSignedOn` is more than twelve months ago',
  'contact-required':
    'The requester has no e-mail address, phone or address; where the patient asks, those of `patient` count too',
  'patient-is-minor': '`patient` asks, is under 18, and `patient.minorAlone` is not true',
  'patient-is-adult': '`parent` or `custodian` asks for a patient of 18 or older',
  'deceased-cannot-ask': '`patient` asks, and `patient.deceased` is true',
  'must-be-deceased': '`executor` or `next-of-kin` asks, and `patient.deceased` is false',
  'power-ended-by-death': '`health-care-agent` asks, and `patient.deceased` is true',
  'every-category-answered': `When ${ownRequest} asks for access, each category of \`records.sensitive\` needs an answer`,
  'risk-not-accepted': '`deliver-email-open` without `delivery.emailRiskAccepted`',
  'address-for-mail': `\`deliver-mail\` needs an address ${given}`,
  'email-for-email': `Delivery by e-mail needs an address ${given}`,
  'fax-for-provider': `\`deliver-fax-provider\` needs a fax number ${given}`,
  'fax-only-for-care': '`deliver-fax-provider` for a recipient that is no provider, asked for by no `treating-provider`',
  'portal-only-for-patient': `\`deliver-portal\` is only for ${ownRequest} with recipient \`self\``,
  'portal-not-open':
    '`deliver-portal` where `executor` or `next-of-kin` asks, or somebody in the place of a living minor of 12 or more',
  'secure-portal-only-for-firms': `\`deliver-secure-portal-third\` where ${ownRequest} asks is only for recipient \`third-party\``,
  'inspect-or-pickup-only-in-person': '`deliver-inspect` is only for recipient `self` or `representative`',
  'phone-for-texts':
    '`contact.texts` is true, and the requester has no phone; where the patient asks, that of `patient` counts too',
  'texts-in-states-only': '`contact.texts` is true, and the phone is not of the United States, or has an extension',
  'media-needs-hand-over': 'A drive or disc only with `deliver-mail`, `deliver-pickup` or `deliver-inspect`',
};

export const requestMeaning = [
  'Texts are cleaned before they are judged: white space around them is cut, line ends become spaces in texts of one line, invisible characters go, NFC.',
  'Null and blank text count as not given. Fields that are not listed are ignored, and named in `warnings` of the answer. A key twice in one object is refused with 400.',
  'Rules between fields are listed with the codes of `ProblemCode`. All problems of a body come at once.',
].join('\n\n');

export const interfaceMeaning = [
  'Requests for copies of health records, as the pages of this site take them.',
  'Messages come in the language of the body, else of `Accept-Language`, else in English. Bodies are JSON in UTF-8 of at most 64 KiB.',
  'Within version 1, fields and codes may be added and none is taken away: ignore those that you do not know.',
].join('\n\n');
