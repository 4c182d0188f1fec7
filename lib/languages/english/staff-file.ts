/** English words for what lies in a request's file: its answers, its history, its work. For the staff console. */

const parts = {
  requester: 'Who asks',
  patient: 'Patient',
  records: 'Records',
  recipient: 'Who gets the records',
  delivery: 'How',
  purpose: 'Purpose',
  expires: 'Authorization expires',
  documents: 'Proof named by the requester',
  signature: 'Signature',
} as const;

const fields = {
  type: 'Type',
  name: 'Name',
  organization: 'Organization',
  email: 'E-mail',
  phone: 'Phone',
  fax: 'Fax',
  address: 'Address',
  relationship: 'Relationship to the patient',
  npi: 'NPI',
  matter: 'Matter',
  claim: 'Claim number',
  claimKind: 'Kind of claim',
  respondBy: 'Return date',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  formerName: 'Former name',
  dateOfBirth: 'Date of birth',
  mrn: 'Medical record number',
  deceased: 'Has died',
  diedHere: 'Died at this hospital',
  types: 'Records asked for',
  other: 'In their own words',
  from: 'From',
  to: 'To',
  allDates: 'All dates',
  sensitive: 'Sensitive information',
  format: 'Format',
  formatOther: 'Other format',
  method: 'Delivery',
  emailRiskAccepted: 'Accepts the risk of ordinary e-mail',
  mediaPassword: 'Password on media',
  on: 'On',
  event: 'On an event',
  proof: 'Proof',
  signedName: 'Typed name',
  agreed: 'Agreed to the statement of truth',
  unsigned: 'Not signed online',
} as const;

const events = {
  submitted: 'Sent in',
  'documents-made': 'Documents made',
  filed: 'Filed to the queue',
  'instructions-sent': 'Mailing instructions sent',
  'notice-sent': 'Notice sent',
  'notice-bounced': 'Notice came back',
  'fax-sent': 'Fax handed over',
  'fax-delivered': 'Fax delivered',
  'fax-failed': 'Fax failed',
  'work-uncertain': 'Outcome uncertain',
  'work-given-to-staff': 'Given to staff',
  'work-settled': 'Settled by staff',
  moved: 'Moved',
  'mail-received': 'Mail received',
  assigned: 'Owner changed',
  note: 'Note',
} as const;

const facts = {
  reason: 'Reason',
  of: 'First request',
  owner: 'Owner',
  before: 'Owner before',
  receivedOn: 'Received on',
  dueOn: 'Due on',
  work: 'Work',
  how: 'Outcome',
  status: 'Status then',
  code: 'Code',
  channel: 'Channel',
  basis: 'Basis',
  by: 'By',
  kind: 'Kind',
  attempt: 'Try',
  pages: 'Pages',
  desk: 'Desk',
  vendor: 'Code of the fax service',
} as const;

const settlements = { happened: 'It happened', repeat: 'Try again', drop: 'Given up' } as const;

const workKinds = {
  'prepare-documents': 'Prepare the documents',
  'file-online': 'File to the staff queue',
  'send-mail-instructions': 'Send mailing instructions',
  'send-fax': 'Fax to Medical Records',
  'notify-staff': 'Tell staff of the request',
  'notify-received': 'Tell the requester it was received',
  'notify-action-needed': 'Tell the requester something is needed',
  'notify-fax-delivered': 'Tell the requester the fax was delivered',
  'notify-fax-failed': 'Tell the requester the fax failed',
  'notify-mail-received': 'Tell the requester the mail arrived',
} as const;

const workStates = {
  waiting: 'Waiting for other work',
  ready: 'To be done',
  claimed: 'Being done',
  'in-flight': 'Handed over, outcome awaited',
  uncertain: 'Uncertain: may or may not have happened',
  'with-staff': 'Needs a person',
  done: 'Done',
  dropped: 'Given up',
} as const;

const attempts = {
  heading: (number: number) => `Try ${number}`,
  started: (when: string) => `started ${when}`,
  open: 'no result yet',
  results: { done: 'done', 'already-done': 'was done already', failed: 'failed', uncertain: 'uncertain' },
  delivered: (when: string) => `delivered ${when}`,
  bounced: (when: string) => `came back ${when}`,
} as const;

const seen = {
  page: 'Opened the request',
  'mail-desk': 'Looked it up at the mail desk',
  document: 'Downloaded a document',
} as const;

const move = (from: string, to: string) => `${from} → ${to}`;
const noOwner = 'nobody';

export const fileWords = {
  parts,
  fields,
  events,
  facts,
  settlements,
  workKinds,
  workStates,
  attempts,
  seen,
  move,
  noOwner,
} as const;
