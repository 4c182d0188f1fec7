/**
 * English words of the letter desk in the staff console: choosing a letter, its form, looking at it before it is kept. What the
 * letters themselves say is in letters.ts.
 */

import { letterAbout } from './letters.ts';

const bars = {
  ended: 'This request has ended.',
  answered: 'The records have gone out already.',
  'only-in-review': 'Only while the request is in review. Move it there first.',
  'only-awaiting-paper': 'Only while we wait for the signed documents.',
  'only-when-records-go-out': 'Only from the final check on.',
  'not-received': 'The request has not arrived: we wait for the signed documents.',
  'not-an-access-request':
    'Only for requests under the right of access. A third party gets the letter on what is missing, or the request is closed with a reason.',
  'notice-too-late': 'The first 30 days are over. The notice had to go out within them.',
  'already-extended': 'The due date was moved before. There is one extension only.',
  'nothing-to-mail': 'This request does not travel by mail.',
} as const;

const problems = {
  required: 'give an answer.',
  invalid: 'give an answer that fits.',
  'too-long': 'shorten the text.',
  'too-many': 'choose fewer.',
  twice: 'named twice.',
  'forbidden-character': 'the text holds a character that cannot be stored. Type it again instead of pasting.',
  'cannot-be-printed': 'the text holds a character that our letters cannot print.',
  'not-a-date': 'enter a day that exists: month, day and year.',
  'not-a-phone': 'enter a phone number with its area code.',
  'dates-reversed': 'the last date lies before the first.',
  'defect-not-for-this-request': 'this cannot be asked of this kind of request.',
  'not-after-due-date': 'the new date has to lie after the first due date.',
  'beyond-day-60': 'the new date lies past day 60. The law allows no more.',
  'in-future': 'the day cannot lie in the future.',
  'text-without-tick': 'there is text beside a box that is not ticked. Tick the box or clear the text.',
} as const;

const groups = {
  form: 'The authorization form',
  special: 'Records with rules of their own',
  authority: 'The right to act for the patient',
  identity: 'Who and what is meant',
  way: 'How it came here',
} as const;

const fields = {
  defects: 'What is missing',
  defectsHint: 'Tick everything. The letter names it all at once.',
  detail: 'Which name, date or page (printed in the letter)',
  blankFormEnclosed: 'A blank authorization goes along with the letter',
  reason: 'Reason',
  reasonOther: 'Another reason, in your own words below',
  explanation: 'Explanation (printed in the letter)',
  newDate: 'New date',
  grounds: 'Legal grounds',
  groundsHint: 'Nothing else is a ground. An unpaid bill never is.',
  groundExplanation: 'What it means here, in plain words (printed)',
  reviewable: 'can be reviewed',
  notReviewable: 'cannot be reviewed',
  decidedBy: 'Who decided this',
  decidedByHint: 'Name and title of the clinician or counsel. It stays in the file and is not printed.',
  contact: 'Who takes complaints at the hospital',
  'contact.title': 'Name or title',
  'contact.phone': 'Phone',
  contactPhoneHint: 'Empty: the number of Medical Records is printed.',
  otherHolder: 'Somebody else who may have the records',
  'otherHolder.name': 'Name of the other place',
  'otherHolder.address': 'Address of the other place',
  'otherHolder.phone': 'Phone of the other place',
  released: 'What is released all the same',
  releasedRest: 'All the rest of the record',
  note: 'Note on what is released (printed)',
  names: 'Names that were searched for',
  namesHint: 'One on each line.',
  places: 'Where we looked',
  searchedOn: 'Day of the search',
  from: 'Dates of care searched, from',
  to: 'Dates of care searched, to',
  allDates: 'Leave both dates empty when all dates were searched.',
  enclosed: 'What is enclosed',
  pages: 'Pages',
  medium: 'Form of the copies',
  password: 'The disc or drive has a password, sent apart from it',
  part2Consent: 'Consent under 42 CFR part 2',
  part2ConsentHint: 'Only for records of a substance use program: says which consent allows this. The federal notice is added.',
} as const;

export const letterEditorWords = {
  about: letterAbout,
  bars,
  problems,
  groups,
  fields,
  /** The label of a field and what is wrong with it. */
  problemAt: (label: string, problem: string) => `${label}: ${problem}`,
  choose: {
    title: 'Write a letter',
    offered: 'Letters that fit this request now',
    barred: 'Not now',
    write: (kind: string) => `Write: ${kind}`,
    back: (reference: string) => `Back to request ${reference}`,
  },
  form: {
    title: (kind: string) => `Letter: ${kind}`,
    inLanguage: (language: string) => `This letter is in ${language}.`,
    yourWords: 'What you type is printed as it is. Write it in the language of the letter.',
    clean: 'Name no more about health than you must.',
    newDateHint: (first: string, last: string) => `From ${first} to ${last}. It can be moved only once.`,
    nothing: 'This letter needs nothing from you. It is made from the request.',
    look: 'Look at the letter',
  },
  check: {
    title: 'Look at the letter before you keep it',
    open: 'Open the letter (PDF)',
    openCopy: (language: string) => `Open a copy in ${language}, to read only (PDF)`,
    effects: 'When you keep it',
    stored: 'The letter is stored with the request. It cannot be changed afterwards.',
    moves: (from: string, to: string) => `The request moves from “${from}” to “${to}”.`,
    due: (before: string, after: string) => `The due date moves from ${before} to ${after}.`,
    stays: 'The request stays where it is.',
    told: 'The requester gets an e-mail that a letter is there, without health information, and reads it on the status page.',
    mail: 'The requester gave no e-mail address. Print the letter and send it by post; a task stays open until you say so.',
    goesAlong: 'Print it and put it on top of the records. The requester gets no notice.',
    keep: 'Keep this letter with the request',
    change: 'Change the letter',
    newDay: 'A new day has begun. The letter now bears today’s date. Look at it again.',
  },
} as const;
