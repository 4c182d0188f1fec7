/** English words for what lies in a request's file: its answers, its history, its work. For the staff console. */
import { questions } from './questions.ts';
import { events } from './staff-actions.ts';

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
  agreed: 'Agreed to the statement of truth',
  unsigned: 'Not signed online',
} as const;

/** A name that the requester wrote a second time, because no font of ours prints its own letters. */
const inLatin = (name: string) => `${name}, in Latin letters`;

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
  until: 'Until',
  finding: 'Mark of the finding',
  day: 'Day since receipt',
  letter: 'Letter',
  id: 'Number of the letter',
  defects: 'Missing',
  grounds: 'Grounds',
  decidedBy: 'Decided by',
  number: 'Number called back',
  sha256: 'SHA-256 of the file',
  fields: 'Answers that differed',
  field: 'Text',
  seal: 'Seal of the text',
} as const;

/** Codes of tries and events, where they have words. */
const codes = {
  busy: 'line busy',
  'no-answer': 'no answer',
  line: 'line broke off',
  provider: 'service not reachable',
  trouble: 'fault of ours',
  number: 'number reported wrong',
  document: 'cannot be faxed as it is',
  uncertain: 'outcome unclear',
  'lost-answer': 'no answer to the sending',
  'lease-expired': 'the program stopped in the middle',
  'no-evidence': 'nothing heard of it since',
  'no-email': 'no e-mail address',
  bounced: 'came back',
  'switched-off': 'fax is switched off',
  'route-closed': 'fax route is closed',
  'number-unverified': 'fax number was not checked lately',
  'not-purged': 'could not be deleted at the fax service',
  history: 'the history does not fit its seals',
  beginning: 'the history does not begin with the request',
  body: 'the request is not as it was sent',
  correction: 'a corrected text is not as it was written',
  drawing: 'a document cannot be drawn: correct the text, then it is made again',
  missing: 'a document is missing or damaged',
  timer: 'work had lost its timer',
  place: 'the file had lost its place in the queue',
  intact: 'intact',
  trap: 'the bot trap of the form was touched',
  hasty: 'the form was filled in faster than a person can',
  many: 'very many requests came from one address within an hour',
  'fax-limit': 'many faxes went to this number within the hour',
  'mailbox-limit': 'this e-mail address got several notices within the hour',
  'named-elsewhere': 'told in one mail together with other requests',
} as const;

const heldUntil = (when: string) => `waits, planned for ${when}`;

const settlements = {
  ...{ happened: 'It happened', repeat: 'Try again', drop: 'Given up' },
  ...{ 'let-go': 'Fax and e-mails may go out', 'kept-back': 'Nothing is faxed or mailed' },
} as const;

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
  'notify-deadline': 'Warn staff of a due date',
  'notify-fax-held': 'Tell the requester the fax has to wait',
  'look-first': 'Look at it before anything is faxed or mailed',
  'purge-fax': 'Delete the pages at the fax service',
  'check-integrity': 'Make sure the file is intact',
  'index-terms': 'Make the request findable in the search',
  'notify-letter': 'Tell the requester there is a letter',
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
  results: { done: 'done', 'already-done': 'was done already', failed: 'failed', uncertain: 'uncertain', held: 'waits' },
  delivered: (when: string) => `delivered ${when}`,
  bounced: (when: string) => `came back ${when}`,
} as const;

const seen = {
  page: 'Opened the request',
  'mail-desk': 'Looked it up at the mail desk',
  document: 'Downloaded a document',
  'letter-draft': 'Looked at a letter before it was kept',
  letter: 'Opened a letter',
  checked: 'Checked a PDF that was handed in',
  listed: 'Saw it listed in a search',
  denied: 'Was refused',
} as const;

const move = (from: string, to: string) => `${from} → ${to}`;
const noOwner = 'nobody';

export const fileWords = {
  questions,
  parts,
  fields,
  inLatin,
  events,
  facts,
  codes,
  heldUntil,
  settlements,
  workKinds,
  workStates,
  attempts,
  seen,
  move,
  noOwner,
} as const;
