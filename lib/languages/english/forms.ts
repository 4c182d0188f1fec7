/**
 * English words of the forms that are only printed blank. All wording is our own draft, awaiting review by counsel. Long: one flat list.
 */

const common = {
  releaser: 'Who may release the records?',
  receiver: 'Who gets the records?',
  purpose: 'What for, and until when?',
  know: 'What you should know before you sign',
  from: 'From (MM/DD/YYYY)',
  to: 'To (MM/DD/YYYY)',
  name: 'Name',
  title: 'Job title',
  phone: 'Phone',
  address: 'Mailing address',
  email: 'E-mail',
  state: 'State',
  county: 'County',
  reference: 'Reference of the request, if you know it',
  swornHeading: 'Sworn before a notary',
  sworn: 'Sworn to or affirmed, and signed before me by the person named above.',
  notary: 'Signature of the notary',
  notaryName: 'Name of the notary in print',
  swornOn: 'Date (MM/DD/YYYY)',
  commission: 'My commission ends on',
  seal: 'Seal',
  custodian: 'Signature of the custodian of records',
  affiant: 'Signature of the person who swears',
} as const;

const revocation = {
  lead: 'You may cancel at any time, in writing (45 CFR 164.508(b)(5)). This form or a letter of your own will do.',
  which: 'What do you cancel?',
  scope: {
    one: 'The authorization or consent that is described here',
    part: 'Only a part of it, as written below',
    all: 'Every authorization and consent that I gave this hospital',
  },
  signedOn: 'Signed on (MM/DD/YYYY)',
  receiver: 'Who was to get the records',
  part: 'Only this part, or more that helps us find it',
  happens: 'What happens then',
  stops: 'It stops',
  stopsText: 'From the day we get this form we release nothing more under what you cancel. We write to you that we stopped.',
  stays: 'It stays',
  staysText:
    'What was already released stays released. If you had to sign to get insurance, the insurer may still use the records where the law lets it contest a claim or the policy. The hospital’s Notice of Privacy Practices says more.',
  care: 'Your care',
  careText: 'Canceling does not change your treatment.',
  statement: 'I cancel what is checked on this form.',
} as const;

const part2 = {
  lead: 'For records of a substance use disorder program (42 CFR 2.31). Without your consent or a special court order they stay private.',
  discloser: 'Name of the program or person who may share',
  what: 'What may be shared?',
  kinds: {
    all: 'All of my substance use disorder records',
    attendance: 'That I was a patient, and when',
    plan: 'Diagnosis and treatment plan',
    medicines: 'Medicines',
    tests: 'Drug tests and other results',
    summary: 'Discharge summary',
  },
  detail: 'More exactly: how much, and what kind',
  receivers: {
    named: 'The person or organization named here',
    class: 'My treating providers, health plans, third-party payers, and people helping to operate this program',
  },
  receiver: 'Name of the person or organization',
  purposes: {
    tpo: 'Treatment, payment and health care operations, now and in the future',
    request: 'At my request',
    other: 'Another purpose, written here',
  },
  purpose: 'Purpose, if another',
  endsOn: 'Ends on (MM/DD/YYYY)',
  endsWhen: 'or at this event (“none” only for treatment, payment, operations)',
  redisclosure: 'Shared again',
  redisclosureText:
    'If the one who gets your records is a health care provider, health plan or a business that works for one, and gets them for treatment, payment or operations, it may share them again as the HIPAA rules allow, except for civil, criminal, administrative and legislative proceedings against you. After that the rules for substance use records may no longer protect them.',
  revoke: 'You may cancel',
  revokeText: (address: string) =>
    `At any time, in writing to ${address}, except where somebody already acted on this consent.`,
  refuse: 'You may refuse',
  refuseText:
    'You do not have to sign. If you do not, these records are not shared; your treatment at this hospital does not depend on it.',
  apart: 'Not for',
  apartText:
    'Counseling notes of the program, and use in a proceeding against you, each need a consent of their own (2.31(b), (d)).',
  statement: 'I consent that these records are shared as this form says.',
} as const;

const psychotherapy = {
  lead: 'Only for notes that a therapist keeps apart from the rest of the record (45 CFR 164.508(b)(3)(ii)). Nothing else may be asked for here.',
  notes: 'Which notes?',
  scope: { all: 'All psychotherapy notes about me', some: 'Only those of this therapist or of these dates' },
  therapist: 'Name of the therapist',
  receiver: 'Exact name of the person or organization',
  endsOn: 'Ends on (MM/DD/YYYY)',
  endsWhen: 'or at this event. If left blank: one year after you sign.',
  therapistDecides: 'Good to know',
  therapistDecidesText:
    'The right to see your own records does not include these notes. The hospital may release them with this authorization but does not have to.',
  statement: 'I have read this form. I authorize the hospital to release the psychotherapy notes named here.',
} as const;

const directive = {
  lead: 'Your right under 45 CFR 164.524(c)(3)(ii): an electronic copy of your electronic health record goes to the person that you name.',
  designee: 'Who gets the copy, and where do we send it?',
  designeeName: 'Exact name of the person or organization (“my son” is not enough)',
  designeeAddress: 'Where to send it: e-mail, portal or mailing address',
  what: 'What do we send?',
  scope: { all: 'My whole electronic health record', some: 'Only what is written here' },
  detail: 'Which records and dates',
  format: { pdf: 'PDF file', data: 'Data file for apps', other: 'Another electronic format, written above' },
  know: 'Good to know',
  only: 'Only this',
  onlyText:
    'Paper, films and records that are not electronic cannot be sent this way. For those use “Authorization to release health records”.',
  time: 'Time',
  timeText: 'Within 30 days. If we need more time we write to you before then, once, with a date at most 30 days later.',
  cost: 'Cost',
  after: 'After that',
  afterText: 'Whoever gets the copy may share it; federal privacy law may no longer protect it.',
  statement: 'I direct the hospital to send the electronic copy to the person named here.',
} as const;

const accounting = {
  lead: 'Your right to an accounting of disclosures (45 CFR 164.528): a list of those to whom the hospital gave your health information.',
  period: 'For what time?',
  periods: { all: 'The last six years', some: 'Only these dates' },
  about: 'A person, organization or event that you ask about (if you want a shorter list)',
  send: 'How do we send you the list?',
  ways: { mail: 'Mail', email: 'Protected e-mail', pickup: 'I pick it up' },
  know: 'Good to know',
  on: 'On the list',
  onText: 'When, to whom, what, and why. For example: public health, courts, law enforcement, or records sent by mistake.',
  off: 'Not on it',
  offText:
    'What was used for your treatment, payment or the work of the hospital, what you got yourself, and what you signed an authorization for.',
  time: 'Time',
  timeText: 'Within 60 days. If we need more time we write to you, once, with a date at most 30 days later.',
  cost: 'Cost',
  costText: 'The first list in 12 months is free. For another one we tell you the cost first, and you may change your mind.',
  statement: 'I ask for an accounting of disclosures. I have the right to ask for it.',
} as const;

const affidavit = {
  lead: 'For the records of a patient who died when nobody is in charge of an estate (North Carolina G.S. 8-53).',
  deceased: 'Who died?',
  died: 'Date of death (MM/DD/YYYY)',
  diedAt: 'Place of death',
  lived: 'County where the patient lived',
  swears: 'Who swears?',
  relations: {
    spouse: 'Husband or wife',
    child: 'Adult child',
    parent: 'Father or mother',
    sibling: 'Brother or sister',
    other: 'Another relative, written here',
  },
  relation: 'Relationship, if another',
  others: 'Names of others who are related as closely (or “none”)',
  oath: 'I swear or affirm that this is true:',
  points: {
    adult: 'I am 18 or older, and I know what I say here myself.',
    estate: 'No executor or administrator has been named for the estate, and I know of no request to name one.',
    kin: 'I am the surviving husband or wife, or if there is none, the next of kin.',
    tell: 'I will tell the hospital if an executor or administrator is named.',
  },
  enclose: 'What I enclose',
  proofs: {
    death: 'Death certificate (not needed if the patient died at this hospital)',
    relation: 'Marriage or birth certificate, or an obituary that shows the relationship',
    identity: 'Copy of my photo ID',
  },
  before: 'Sign only when the notary is with you. This form goes with a request for the records.',
} as const;

const certification = {
  lead: 'Medical Records fills this in and seals it with the copies for the court (N.C. Rules of Civil Procedure, Rule 45(c)(2)).',
  case: 'The case',
  court: 'Court',
  file: 'File number',
  plaintiff: 'Plaintiff or State',
  defendant: 'Defendant',
  judge: 'To the presiding judge, care of',
  subpoena: 'Date of the subpoena or order',
  records: 'The records',
  what: 'What is enclosed',
  pages: 'Pages',
  media: 'Discs or drives',
  left: 'What is left out, and why (or “nothing”)',
  swears: 'Who certifies?',
  oath: 'I swear or affirm that this is true:',
  points: {
    custodian: 'I am the custodian of medical records of the hospital, or act for the custodian.',
    copies: 'The enclosed copies are true and correct copies of the records that were asked for.',
    business: 'The records were made and kept in the regular course of business, at or near the time of what they tell.',
    sealed: 'The envelope is sealed. It is for the judge, and nobody else opens it unless the judge orders so.',
  },
} as const;

const noRecords = {
  lead: 'Medical Records fills this in when a search found nothing. For a court it is the affidavit that Rule 45(c)(2) asks for.',
  asked: 'Who asked?',
  asker: 'Name of the person, firm or court',
  file: 'File or claim number',
  search: 'What was searched?',
  names: 'Names and dates of birth',
  numbers: 'Record numbers and dates of care',
  systems: 'Where it was searched (systems, archives), and by whom',
  searchedOn: 'Searched on (MM/DD/YYYY)',
  result: 'What was found?',
  results: {
    none: 'No record of this person',
    period: 'No record for these dates or of this kind',
    past: 'Records may have existed; the time to keep them is over (10A NCAC 13B .3903)',
    elsewhere: 'Another place may hold them, named here',
  },
  elsewhere: 'Where they may be, if known',
  swears: 'Who certifies?',
  oath: 'I certify that this is true:',
  points: {
    custodian: 'I am the custodian of medical records of the hospital, or act for the custodian.',
    diligent: 'A careful search was made as this form says, and it found what is checked on it.',
  },
  court: 'A notary signs below only when the certificate is for a court.',
} as const;

export const blankFormWords = {
  common,
  revocation,
  part2,
  psychotherapy,
  directive,
  accounting,
  affidavit,
  certification,
  noRecords,
} as const;
