/** English words of the printed documents. All wording is our own draft, awaiting review by counsel. Long: one flat list. */
import { questions } from './questions.ts';

const frame = {
  form: (id: string, revised: string) => `Form ${id} · Revised ${revised}`,
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  department: 'Medical Records Department',
  patient: 'Patient',
  born: 'Date of birth',
  mrn: 'Medical record number',
  mrnShort: 'Record number',
  reference: 'Reference',
} as const;

const titles = {
  'access-request': 'Request for my health records',
  authorization: 'Authorization to release health records',
  'care-request': 'Request for records for patient care',
  'mail-cover': 'Mailing sheet',
  'fax-cover': 'Fax',
} as const;

const leads = {
  'access-request':
    'Patient Request for Health Information. You have a right to your records, usually within 30 days. You do not have to say why.',
  authorization:
    'The patient signs this to let the hospital give records to someone else (45 CFR 164.508). We also accept any other valid authorization.',
  'care-request': 'For treatment of the patient (45 CFR 164.506(c)): no authorization is needed.',
  'mail-cover': 'Put this sheet on top of the documents you send to the hospital.',
} as const;

/** On the form of a parent, in place of the words for a patient. */
const ofParent = {
  title: 'Request for my child’s health records',
  lead: 'Request for Health Information. You have a right to your child’s records, usually within 30 days. You do not have to say why. The law lets a minor keep some care private.',
} as const;

const headings = {
  patient: 'Who is the patient?',
  requester: 'Who is asking?',
  records: 'Which records?',
  sensitive: 'Sensitive information',
  recipientAndDelivery: 'Who gets the records?',
  delivery: 'How do you want your copy?',
  discloser: 'Who may release the records?',
  purpose: 'What is the purpose?',
  purposeAndExpiry: 'What for, and until when?',
  statements: 'What you should know before you sign',
  papers: 'Documents that go with this request',
  also: 'You also told us',
  sign: 'Signature',
  signPatient: 'Signature of the patient',
  asked: 'Statement of the person who asks',
  send: 'Where to send this form',
  rights: 'Your rights, the time and the cost',
  details: 'Details of this request',
  provider: 'Who is asking for the records?',
  reply: 'Where to send the records',
} as const;

const fields = {
  phone: 'Phone',
  email: 'E-mail',
  fax: 'Fax',
  address: 'Mailing address',
  deceased: 'Has the patient died?',
  diedHere: 'Did the patient die at this hospital?',
  language: 'Language for letters and calls',
  type: 'Role',
  name: 'Name',
  organization: 'Organization',
  relationship: 'Relationship to the patient',
  npi: 'NPI',
  matter: 'Case',
  claim: 'Claim or file number',
  claimKind: 'Kind of claim',
  respondBy: 'Date in the order or subpoena (MM/DD/YYYY)',
  employer: 'Employer',
  injuredOn: 'Date of the injury (MM/DD/YYYY)',
  employeeTold: 'Was the employee told of this request?',
  formSignedOn: 'Form SSA-827 signed on (MM/DD/YYYY)',
  from: 'Care from (MM/DD/YYYY)',
  to: 'Care to (MM/DD/YYYY)',
  allDates: 'All dates of care',
  dates: 'Dates of care',
  other: 'Other records, or more about the ones you checked',
  recipientType: 'Give the records to',
  recipientName: 'Exact name of the person or organization',
  recipientPerson: 'Exact name of the person',
  format: 'Format',
  formatOther: 'Which other format?',
  method: 'Sent by',
  mediaPassword: 'Password',
  estimateLimit: 'Call me first if it costs over $',
  purpose: 'Purpose',
  purposeBlank: 'Purpose (or write “at my request”)',
  purposeOther: 'Purpose, in your words',
  expiresOn: 'Ends on (MM/DD/YYYY)',
  expiresEvent: 'or at this event',
  expiresWhen: 'Ends when this happens',
} as const;

const answers = {
  received: (day: string, zone: string) => `Received on ${day} (${zone} time).`,
  due: (day: string) => `The hospital answers by ${day}.`,
  yes: 'Yes',
  no: 'No',
  allDates: 'All dates of care',
  entireRecord: 'The entire record',
  entireHint: 'All that is used to make decisions about the patient, with bills and pictures (designated record set)',
  recipients: {
    self: 'Me, the person who signs',
    representative: 'My personal representative',
    provider: 'A health care provider',
    'third-party': 'Someone I name here',
  },
  oneYear: 'One year after the date of signature',
  oneYearOn: (date: string) => `${date}, one year after the date of signature`,
} as const;

const notes = {
  sensitiveAccess: 'These are your own records. Nothing is left out of your copy unless you say so.',
  sensitiveBlank: 'Nothing is left out unless you say so, or the law lets a minor keep it private.',
  sensitiveChild: 'These are your child’s records. The law lets a minor keep some care private.',
  sensitiveMinor: 'These are the child’s records. The law lets a minor keep some care private.',
  sensitiveFor: 'Nothing is left out of the copy unless you say so.',
  sensitiveAuthorization: 'Released only if the box is checked. Psychotherapy notes need a form of their own.',
  sensitiveOther: 'As stated in the request:',
  corrected: (day: string) =>
    `Hospital staff corrected the spelling of a text on this form on ${day}. The original is kept with the request.`,
  directive:
    'The patient directs an electronic copy of the electronic record to the person named here (45 CFR 164.524(c)(3)(ii)).',
  emailRisk: 'it is not secure. Someone else could read it. I accept this risk.',
  expiryDefault: 'If left blank: one year after you sign.',
  copy: 'You get a copy of this form when you have signed it.',
  papersFollow:
    'An X marks what the request named. You may send missing documents later; our 30 days keep running while you send them.',
  paperCounts: 'This request counts as received on the day the signed paper reaches the hospital.',
} as const;

const statements = {
  truth: 'I have the right to make this request, and what it says is true.',
  truthPatient: 'I am the patient. I ask for a copy of my own records, and what I wrote is true.',
  truthParent: 'I am a parent of the patient. I ask for a copy of my child’s records, and what I wrote is true.',
  truthActing: 'I may act for the patient. I ask for a copy of the patient’s records, and what I wrote is true.',
  truthAuthorization: 'I have read this form. I authorize the hospital to release the records named here.',
  truthCare: 'I or my organization treats this patient. The records are for the care of the patient.',
  eSign: 'I agree to sign electronically. I may use paper instead, and I may change my mind by telling Medical Records.',
  signedBy: (name: string) => `Signed electronically by ${name}`,
  signedAt: (when: string) => `on ${when}`,
  revoke: (address: string) =>
    `You may cancel this authorization at any time by writing to the Medical Records Department at this address: ${address}. Canceling does not undo what was already released. If you had to sign to get insurance, it also does not stop the insurer from using the records where the law lets it contest a claim or the policy. The hospital’s Notice of Privacy Practices says more.`,
  notConditioned:
    'You do not have to sign. Your treatment, payment, enrollment or eligibility for benefits does not depend on signing.',
  redisclosure:
    'The person who receives your information may share it again, and federal privacy law may no longer protect it.',
} as const;

const statementTitles = {
  revoke: 'You may cancel',
  notConditioned: 'You may refuse',
  redisclosure: 'Shared again',
  cost: 'Cost',
  copy: 'Your copy',
  help: 'Language',
} as const;

const rights = {
  time: 'Time',
  timeText:
    'We answer within 30 days. If we need more time, we write to you before then, say why and give a date, at most 30 days later. We can do so once (45 CFR 164.524).',
  cost: 'Cost',
  denial: 'If we say no',
  denialText: 'You get a letter that says why and how to ask for a review.',
  complaint: 'Complaints',
  complaintText: (phone: string, federalPhone: string, federalPage: string) =>
    `To the hospital: call ${phone} and ask who takes complaints. To the U.S. Department of Health and Human Services, Office for Civil Rights: ${federalPhone}, ${federalPage}. Nobody may punish you for a complaint.`,
  help: 'Language',
  helpText: (phone: string) => `Free interpreter and language help. Tell us your language: ${phone}.`,
} as const;

const ways = {
  once: 'Send this form once, by one way. Mail is not the only way.',
  done: 'You have sent this request online: do not send it again. For documents that are still missing, use these addresses.',
  online: 'Online',
  onlineText:
    'Recommended: easy, fast and secure. Use “Request Medical Records” on the hospital’s web page. With a patient portal account you may already have what you need.',
  mail: 'By mail',
  courier: 'Courier or in person',
  fax: 'Fax, for patient care only',
  /** The lines above the street are those of the mailing address. */
  courierText: (street: string) => `FedEx, UPS, DHL or messenger, or bring it: same name and department, ${street}`,
  questions: (phone: string) => `Questions: ${phone}.`,
  phone: 'Questions',
  phoneText: (department: string, phone: string) => `${department}: ${phone}`,
} as const;

const mail = {
  fold: 'Fold in three with this side out: the address shows in the window of a No. 10 envelope. Or copy it onto your envelope.',
  usps: 'U.S. Postal Service (any service)',
  uspsNote: 'Only the Postal Service delivers to a P.O. box.',
  courier: 'FedEx, UPS, DHL, messenger or by hand',
  courierNote: 'Couriers cannot deliver to a P.O. box.',
  why: 'Why this way',
  enclose: 'What to put in the envelope',
  thisSheet: 'This mailing sheet, with every page of it',
  signed: (title: string) => `The form “${title}”, signed and dated`,
  byPatient: (title: string) => `The form “${title}”, signed and dated by the patient or the patient’s representative`,
  said: (reference: string) => `You wrote: ${reference}`,
  outside: (reference: string) =>
    `Write ${reference} on the outside of the envelope, never the patient’s name or date of birth.`,
  once: 'Send this once, by one of these ways. A second copy slows the answer.',
  after: 'Good to know',
  afterTitle: 'What happens next',
  afterText:
    'Nothing is released before the documents arrive and are checked. If something is missing, you get one letter that lists all of it.',
  detailsNote: 'This is the whole request as it was sent. It goes with your documents.',
} as const;

const fax = {
  to: 'To',
  from: 'From',
  fax: 'Fax',
  phone: 'Phone',
  date: 'Date and time',
  pages: 'Pages, with this one',
  reference: 'Reference',
  aboutText: 'Request for records for patient care. Details are on the next pages.',
  sentBy: 'Sent by the request service of',
  line: 'Sending line',
  repeat: (reference: string) => `2nd transmission of ${reference}. Discard if already received.`,
  confidential: 'Confidential',
  confidentialText: (phone: string) =>
    `This fax holds health information that the law protects. It is meant only for the addressee. If it reached you by mistake, call ${phone} at once and destroy all pages. You may not read, copy or share them.`,
  footer: (facility: string, phone: string, time: string) => `${facility} ${phone} · prepared ${time}`,
} as const;

const sign = {
  line: 'Signature of the patient, or of the person acting for the patient',
  by: {
    patient: 'Signature of the patient',
    parent: 'Signature of the parent',
    guardian: 'Signature of the legal guardian',
    custodian: 'Signature of the custodian or guardian ad litem',
    'health-care-agent': 'Signature of the health care agent',
    executor: 'Signature of the executor or administrator',
    'next-of-kin': 'Signature of the next of kin',
    'treating-provider': 'Signature for the health care provider',
  },
  date: 'Date (MM/DD/YYYY)',
  printed: 'Printed name',
  role: 'Patient, or relationship and authority',
  asker: 'Signature of the person who asks',
  position: 'Position',
  patientByHand: 'The patient, or a person with authority to act for the patient, signs and dates here.',
  help: 'A signature needs no witness and no notary. Anyone who helped you sign, signs here:',
  interpreter: 'Interpreter: name and signature',
  direction: 'Signed as the patient asked: name, signature',
  witness: (number: number) => `Witness ${number} who saw the patient make a mark (X)`,
} as const;

/** For staff and courts, below a document that was signed on the web. */
const evidence = {
  heading: 'How this was signed (for staff and courts)',
  how: 'How',
  ways: {
    web: 'The signer typed the name and checked a box to accept the words below, on the web page of the request service.',
    api: 'The sender’s system passed on the typed name and said that the signer accepted the words below.',
    staff: 'Medical Records typed the name and noted that the signer accepted the words below.',
    link: 'Medical Records took the request by telephone. The signer opened a link sent by e-mail, gave the date of birth, typed the name and checked a box to accept the words below.',
  },
  statement: 'Statement',
  version: 'Version',
  form: (id: string, revised: string) => `Form ${id}, revised ${revised}.`,
  hash: 'SHA-256 of the statement:',
} as const;

const proof = {
  heading: 'How do you show who you are?',
  identity: {
    copy: 'Copy of my photo ID enclosed',
    show: 'I will show it in person',
    other: 'Call me about another way',
  },
  enclose: 'If you act for the patient, also enclose the one that fits:',
  authority: {
    guardian: 'Guardian: court letters of guardianship',
    custodian: 'Custodian: court order or appointment',
    agent: 'Agent: power of attorney and doctor’s note',
    executor: 'Executor: letters from the court',
    kin: 'Next of kin: affidavit, proof of kinship',
    parent: 'Parent: a court order, if one limits access',
  },
} as const;

const blank = {
  tooltipChoice: (question: string, answer: string) => `${question}: ${answer}`,
} as const;

export const documentWords = {
  questions,
  frame,
  titles,
  leads,
  ofParent,
  headings,
  fields,
  answers,
  notes,
  statements,
  statementTitles,
  rights,
  ways,
  mail,
  fax,
  sign,
  evidence,
  proof,
  blank,
} as const;
