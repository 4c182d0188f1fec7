/** English words of the printed documents. All wording is our own draft, awaiting review by counsel. Long: one flat list. */
import { questions } from './questions.ts';

const frame = {
  form: (id: string, revised: string) => `Form ${id} · Revised ${revised}`,
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  department: 'Medical Records Department',
  patient: 'Patient',
  born: 'Date of birth',
  bornFormat: '(MM/DD/YYYY)',
  mrn: 'Medical record number',
  mrnShort: 'Record number',
  reference: 'Request number',
} as const;

const titles = {
  'access-request': 'Request for my health records',
  authorization: 'Authorization to release health records',
  'care-request': 'Request for records for patient care',
  'mail-cover': 'Mailing sheet',
  'fax-cover': 'Fax',
} as const;

const leads = {
  'access-request': 'You have a right to get your records, usually within 30 days. You do not have to say why.',
  authorization: 'The patient signs to let the hospital give health records to someone else (45 CFR 164.508).',
  'care-request': 'For treatment of the patient (45 CFR 164.506(c)): no authorization is needed.',
  'mail-cover': 'Put this sheet on top of the papers that you send to the hospital.',
} as const;

const headings = {
  patient: 'Who is the patient?',
  requester: 'Who is asking?',
  yourself: 'About you, if you sign for the patient',
  records: 'Which records?',
  sensitive: 'Sensitive information',
  recipient: 'Who gets the records?',
  recipientAndDelivery: 'Who gets the records, and how?',
  delivery: 'In what form, and how?',
  discloser: 'Who may release the records?',
  purpose: 'What is the purpose?',
  purposeAndExpiry: 'What for, and until when?',
  statements: 'What you should know before you sign',
  papers: 'Papers that go with this request',
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
  destination: 'Where to send (mailing address or e-mail)',
  deceased: 'Has the patient died?',
  diedHere: 'Did the patient die at this hospital?',
  language: 'Language for letters and calls',
  languageShort: 'Write and call me in',
  type: 'Who you are',
  name: 'Name',
  organization: 'Organization',
  relationship: 'Relationship to the patient',
  authority: 'Your authority to act for the patient',
  npi: 'NPI',
  matter: 'Matter',
  claim: 'Claim or file number',
  claimKind: 'Kind of claim',
  respondBy: 'Date the order or subpoena names',
  from: 'Care from (MM/DD/YYYY)',
  to: 'Care to (MM/DD/YYYY)',
  allDates: 'All dates of care',
  dates: 'Dates of care',
  other: 'Other records, in your words',
  recipientType: 'Give the records to',
  recipientName: 'Exact name',
  format: 'Form',
  formatOther: 'Other form',
  method: 'Sent by',
  mediaPassword: 'Password',
  estimateLimit: 'Call me before work if the cost is over $',
  purpose: 'Purpose',
  purposeOther: 'Purpose, in your words',
  expiresOn: 'Ends on (MM/DD/YYYY)',
  expiresEvent: 'or when this happens',
  expiresWhen: 'Ends when this happens',
} as const;

const answers = {
  due: (day: string) => `The hospital answers by ${day}.`,
  yes: 'Yes',
  no: 'No',
  allDates: 'All dates of care',
  entireRecord: 'The entire record',
  recipients: {
    self: 'Me',
    representative: 'My personal representative',
    provider: 'A health care provider',
    'third-party': 'A person or organization that I name',
  },
  oneYear: 'One year after the date of signature',
  oneYearOn: (date: string) => `${date}, one year after the date of signature`,
} as const;

const notes = {
  sensitiveAccess: 'These are your own records. Nothing is left out of your copy unless you say so.',
  sensitiveAuthorization: 'Released only if the box is checked. Psychotherapy notes need a form of their own.',
  sensitiveOther: 'As stated in the request:',
  corrected: (day: string) =>
    `Staff of the hospital corrected the spelling of a text on this form on ${day}. What was handed in is kept with the request.`,
  directive:
    'The patient directs an electronic copy of the electronic record to the person named here (45 CFR 164.524(c)(3)(ii)).',
  emailRisk: 'Ordinary e-mail is not secure. Someone else could read it. I accept this risk.',
  expiryDefault: 'If left blank: one year after you sign.',
  copy: 'You get a copy of this form when you have signed it.',
  papersFollow:
    'A box with an X was named in the request. Missing papers may follow; they do not stop the clock of an access request.',
  paperCounts: 'This request counts as received on the day the signed paper reaches the hospital.',
} as const;

const statements = {
  truth: 'I have the right to make this request, and what it says is true.',
  truthPatient: 'I am the patient. I ask for a copy of my own records, and what I wrote is true.',
  truthActing: 'I may act for the patient. I ask for a copy of the patient’s records, and what I wrote is true.',
  truthAuthorization: 'I have read this form. I allow the hospital to release the records named here.',
  truthCare: 'I or my organization treats this patient. The records are for the care of the patient.',
  eSign: 'I agree to sign electronically. I may use paper instead, and I may change my mind by telling Medical Records.',
  signedBy: (name: string) => `Signed electronically by ${name}`,
  signedAt: (day: string, time: string, instant: string) => `on ${day} at ${time} (${instant} UTC)`,
  revoke: (address: string) =>
    `You may cancel this authorization at any time by writing to the Medical Records Department at this address: ${address}. Canceling does not undo releases already made.`,
  notConditioned:
    'You do not have to sign. Your treatment, payment, enrollment or eligibility for benefits does not depend on signing.',
  redisclosure:
    'The person who receives your information may share it again, and federal privacy law may no longer protect it.',
} as const;

const statementTitles = {
  revoke: 'You may cancel',
  notConditioned: 'You may refuse',
  redisclosure: 'It may be shared again',
  cost: 'Cost',
  copy: 'Your copy',
  help: 'Language help',
} as const;

const rights = {
  time: 'Time',
  timeText:
    'The hospital answers within 30 days after it receives your request. If it needs more time, it writes to you before day 30, says why, and gives a date no later than 30 days after that. It can do so once (45 CFR 164.524).',
  cost: 'Cost',
  costText: (fee: string) =>
    `Patient portal and looking at your record: no charge. Electronic copy: ${fee} or less. Paper or media: only the cost of copying, supplies and postage. You never pay for searching. You are told the amount before work starts. An unpaid bill is never a reason to keep your records from you.`,
  denial: 'If the answer is no',
  denialText:
    'You get a letter that says why. You may ask for a review, complain to the hospital, or complain to the U.S. Department of Health and Human Services.',
  complaint: 'Complaints',
  complaintText: (phone: string, federalPhone: string, federalPage: string) =>
    `Medical Records Department: ${phone}. U.S. Department of Health and Human Services, Office for Civil Rights: ${federalPhone} or ${federalPage}. Nobody may treat you worse because you complain.`,
  help: 'Language help',
  helpText: (phone: string) => `Free interpreter and language help. Tell us your language: ${phone}.`,
} as const;

const ways = {
  first: (online: boolean, address: string) =>
    `${online ? 'Online, or on paper to' : 'On paper to'}: ${address}. All ways to send it are on the last page.`,
  once: 'Send this form once, by one of these ways. Mail is not the only way.',
  done: 'You have sent this request online: do not send it again. For papers and questions you can reach the hospital here:',
  online: 'Online (recommended)',
  onlineText:
    'Easy, fast and secure: use “Request Medical Records” on the web page of the hospital. If you have a patient portal account, you may already have access to what you need.',
  mail: 'U.S. Postal Service',
  courier: 'In person, or by FedEx, UPS, DHL or messenger',
  fax: 'Fax, for patient care only',
  phone: 'Questions',
  phoneText: (department: string, phone: string) => `${department}: ${phone}`,
} as const;

const mail = {
  fold: 'Fold in three with this side out: the address shows in the window of a No. 10 envelope. Or copy it onto your envelope.',
  usps: 'U.S. Postal Service (any service)',
  uspsNote: 'Only the Postal Service delivers to a P.O. box.',
  courier: 'FedEx, UPS, DHL, messenger or by hand',
  courierNote: 'Couriers cannot deliver to a P.O. box.',
  why: 'Why by mail',
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
    'Nothing is released before the papers arrive and are checked. If something is missing, you get one letter that names all of it.',
  fee: 'The person or firm that asks may be charged a copy fee. The amount is sent first.',
  feePatient: 'You are told the amount of any copy fee before work starts.',
  detailsNote: 'This is the whole request as it was sent. It goes with your papers.',
} as const;

const fax = {
  to: 'To',
  from: 'From',
  fax: 'Fax',
  phone: 'Phone',
  date: 'Date and time',
  pages: 'Pages, with this one',
  reference: 'Request number',
  aboutText: 'Request for records for patient care. Details are on the next pages.',
  sentBy: 'Sent by the request service of',
  line: 'Sending line',
  repeat: (reference: string) => `2nd transmission of ${reference}. Discard if already received.`,
  confidential: 'Confidential',
  confidentialText: (phone: string) =>
    `This fax holds health information that the law protects. It is meant only for the addressee. If it reached you by mistake, call ${phone} at once and destroy all pages. You may not read, copy or pass them on.`,
  footer: (facility: string, phone: string, time: string) => `${facility} ${phone} · prepared ${time}`,
} as const;

const sign = {
  line: 'Signature',
  date: 'Date (MM/DD/YYYY)',
  printed: 'Name in print',
  role: 'Patient, or relationship and authority',
  patientByHand: 'The patient, or a person with authority to act for the patient, signs and dates here.',
} as const;

const blank = {
  tooltipChoice: (question: string, answer: string) => `${question}: ${answer}`,
} as const;

export const documentWords = {
  questions,
  frame,
  titles,
  leads,
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
  blank,
} as const;
