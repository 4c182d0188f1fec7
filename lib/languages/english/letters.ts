/**
 * English words of the letters that the hospital writes about a request. Plain words first, the rule after. Our own draft,
 * awaiting review by counsel. Long: one file holds what one reader has to review.
 */
import type { LetterKind } from '../../request/letters.ts';
import { letterDefectWords as defects } from './letter-defects.ts';

/** Titles on the letters themselves, which the status page shows too. */
export const letterTitles = {
  receipt: 'We have your request',
  deficiency: 'We need something more from you',
  extension: 'We need more time',
  denial: 'We cannot give you these records',
  'partial-denial': 'We can give you part of the records',
  'no-records': 'We found no records',
  'mailing-instructions': 'How to mail your request',
  'release-cover': 'Your records are enclosed',
} as const satisfies Readonly<Record<LetterKind, string>>;

/** What clerks call the letters. */
export const letterNames = {
  receipt: 'Receipt',
  deficiency: 'What is missing',
  extension: 'More time',
  denial: 'Denial',
  'partial-denial': 'Partial denial',
  'no-records': 'No records found',
  'mailing-instructions': 'How to mail the request',
  'release-cover': 'Cover for records that go out',
} as const satisfies Readonly<Record<LetterKind, string>>;

/** What each letter is for, to the clerk who chooses one. */
export const letterAbout = {
  receipt: 'Says that the request arrived, by when it is answered and what copies cost.',
  deficiency: 'Names everything that is missing in one letter, each with its rule and what to do.',
  extension: 'Says why it takes longer and gives the new date. Once, before day 30 is over.',
  denial: 'Refuses all of it: the legal grounds, the right to a review, and how to complain.',
  'partial-denial': 'Gives part of it: what is released, what stays back and why.',
  'no-records': 'Says what was searched, and that nothing was found or is held any longer.',
  'mailing-instructions': 'Says what to print, sign and put in the envelope, and where to send it.',
  'release-cover': 'Lies on top of the records: what is enclosed and in which form.',
} as const satisfies Readonly<Record<LetterKind, string>>;

const leads = {
  receipt: 'Thank you. Your request for health records has arrived. You do not have to send it again.',
  deficiency: 'We want to help, but cannot go on yet. This one letter names all that is missing, and how to fix it.',
  extension: 'We cannot answer your request in the first 30 days. This letter says why, and by when you get an answer.',
  denial:
    'You asked for health records, and we cannot give them to you. The law allows a no only for a few reasons. This letter names the one that applies, and what you can do.',
  'partial-denial': 'We give you all that we can. One part stays back. Here is why, and what you can do.',
  'no-records': 'You asked for health records. We looked and found none that we can give you. Here is what we did.',
  'mailing-instructions': 'Print your request, sign it and send it. Here is what to send, and where.',
  'release-cover': 'These are the health records that were asked for. Please check that all of them are here.',
} as const;

const letterhead = {
  date: 'Date',
  reference: 'Reference',
  dear: (name: string) => `Dear ${name},`,
  dearAll: 'To whom it may concern,',
  closing: 'Sincerely,',
  help: 'Language help',
  questions: 'Questions',
  questionsText: (phone: string) => `Call ${phone}. Have your reference ready.`,
} as const;

const complaint = {
  title: 'If you do not agree: complaints',
  hospital: 'To the hospital',
  hospitalText: (who: string, phone: string, address: string) => `${who}, phone ${phone}, or write to ${address}.`,
  federal: 'To the government',
  federalText: (phone: string, page: string) =>
    `U.S. Department of Health and Human Services, Office for Civil Rights: ${phone} or ${page}. Send it within 180 days.`,
  safe: 'Nobody may treat you worse because you complain.',
} as const;

const receipt = {
  facts: 'Your request',
  received: 'Received on',
  due: 'We answer by',
  noDue: 'The law sets no date for this kind of request. We work on it in turn and write or call if we need more.',
  next: 'What happens next',
  nextText:
    'We check the request, look for the records and write to you. If something is missing, you get one letter that names all of it.',
  clock: 'Our 30 days keep running while you send what is missing. If we need more time, we tell you before they end.',
  cost: 'Cost',
  noCost: 'There is no copy fee for this request.',
  follow: 'Follow it',
  followText: 'Look at the status page of the request service. You need your reference and the patient’s date of birth.',
  change: 'Change or stop it',
  changeText: (phone: string) => `Call ${phone}. Do not send a second request: it slows the first one.`,
} as const;

const deficiency = {
  list: (count: number) => (count === 1 ? 'What is missing: 1 thing' : `What is missing: ${count} things`),
  how: 'What to do:',
  here: 'In your request:',
  rule: 'Rule:',
  send: 'How to answer',
  sendText: 'Send everything together, once, in one of these ways. Write your reference on each page.',
  next: 'What happens next',
  nothing: 'No records have been given out.',
  keepsOpen: 'Your request stays open. We’ll continue when all of this has arrived.',
  clock: (date: string) => `Your time keeps running while we wait: you get an answer by ${date}.`,
  blankForm: 'A blank form that you may use goes with this letter.',
} as const;

const extension = {
  facts: 'The dates',
  received: 'We got your request on',
  first: 'First due date',
  newDate: 'New date, at the latest',
  why: 'Why we need more time',
  reasons: {
    'stored-elsewhere': 'The records are stored at another place and must be brought here.',
    'many-records': 'There are many records, and it takes longer to copy them.',
    'other-systems': 'Part of the records is in older systems that must be searched one by one.',
    'careful-reading': 'A health professional must read the records before we can give them out.',
    other: 'The reason is this:',
  },
  means: 'What this means',
  once: (date: string) => `You get an answer by ${date}. We may do this only once: there will be no second wait.`,
  nothingToDo: 'You don’t need to do anything right now. What is ready first, we send first.',
} as const;

const denial = {
  why: 'Why',
  released: 'What you get',
  releasedText: 'You get these records. They are not part of the refusal.',
  rest: 'All the rest of the record',
  held: 'What stays back, and why',
  grounds: {
    'psychotherapy-notes': 'The law keeps psychotherapy notes apart from the records that a patient may get.',
    'legal-proceeding-material':
      'These documents were put together for a court case or something like it. The right to records does not cover them.',
    'inmate-safety': 'The patient is in prison or jail, and a copy could put someone’s health, safety or custody at risk.',
    'research-in-progress': 'The records come from a study that still goes on. The patient agreed to wait until it ends.',
    'privacy-act': 'A federal privacy law for government records (5 U.S.C. 552a) does not allow it.',
    'confidential-source':
      'Someone who is not a health care provider told us this and was promised that we keep the name secret. A copy would show who it was.',
    'danger-to-life':
      'A licensed health professional found that a copy is likely to put the life or safety of the patient or someone else in danger.',
    'harm-to-person-named':
      'The records speak of another person. A licensed health professional found that a copy is likely to do that person great harm.',
    'harm-through-representative':
      'You ask for someone else. A licensed health professional found that giving you a copy is likely to do great harm to the patient or another person.',
  },
  rule: 'Rule:',
  review: 'Your right to a review',
  reviewText:
    'You may ask that another licensed health professional look at this again. That person had no part in the first decision. We will do what that person decides, and tell you in writing.',
  reviewHow: 'How to ask',
  reviewHowText: (phone: string, address: string) =>
    `Call ${phone}, or write to ${address}. Say that you want a review and give your reference. It costs nothing.`,
  reviewSome: 'You may have the reasons reviewed that say “can be reviewed”.',
  noReview: 'The law gives no review for this reason. You may still complain, as shown below.',
  reviewable: 'Can be reviewed',
  notReviewable: 'Cannot be reviewed',
} as const;

const holder = {
  title: 'Who else may have the records',
  text: (who: string) => `Please ask: ${who}.`,
} as const;

const noRecords = {
  searched: 'What we searched',
  names: 'Names',
  born: 'Date of birth (MM/DD/YYYY)',
  dates: 'Dates of care',
  allDates: 'All dates',
  from: (date: string) => `from ${date}`,
  to: (date: string) => `to ${date}`,
  where: 'Where we looked',
  on: 'Day of the search',
  places: {
    'electronic-record': 'Electronic health record',
    'paper-records': 'Paper records',
    'image-archive': 'Store of pictures and films',
    billing: 'Billing records',
  },
  result: 'What this means',
  reasons: {
    'none-found': 'We found no records that match. The care may have been at another place, or under another name or date.',
    'past-retention': 'The time for which records must be kept has passed, and we no longer hold them.',
  },
  keep: 'How long records are kept',
  keepText: 'Adults: 11 years after the patient left the hospital. Children: until the 30th birthday.',
  wrong: 'If a detail is wrong',
  wrongText: (phone: string) =>
    `Call ${phone} with other names, the right date of birth or other dates. We search again at no cost.`,
} as const;

const mailing = {
  why: 'Why on paper',
  where: 'Where to send it',
  whereText: 'Send it once, by one of these ways.',
  inPerson: 'You may also bring it in person.',
  otherWays: 'You do not have to use the mail. You may also sign the request online, or bring it in person.',
  enclose: 'What to put in the envelope',
  sheet: 'The mailing sheet, on top',
  number: (reference: string) => `Write ${reference} on the outside, never the patient’s name or date of birth.`,
  valid: 'What a valid authorization must have',
  validParts: [
    'which records may be released',
    'who may release them, and who gets them',
    'what they are for',
    'an end date or event',
    'signature and date, and the right to sign if not the patient’s own',
    'the right to cancel in writing, and how',
    'if care, payment or benefits depend on signing',
    'that the records may be shared again',
  ],
  next: 'What happens next',
} as const;

const release = {
  enclosed: 'What is enclosed',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  medium: 'Form',
  password: 'Password',
  passwordText: 'The disc or drive has a password. You get it apart from this letter.',
  missing: 'If something is missing',
  missingText: (phone: string) => `Call ${phone}. If these records are not for you, call at once and do not read or copy them.`,
  part2: 'Notice that goes with these records',
  part2Gloss: 'This means: the law sets strict limits on who may use or pass on these records.',
  consent: 'The consent that allows this',
} as const;

export const letterWords = {
  titles: letterTitles,
  leads,
  letterhead,
  complaint,
  receipt,
  deficiency,
  defects,
  extension,
  denial,
  holder,
  noRecords,
  mailing,
  release,
} as const;
