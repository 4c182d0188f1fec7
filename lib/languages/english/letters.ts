/**
 * English words of the letters that the hospital writes about a request. Plain words first, the rule after. Our own draft,
 * awaiting review by counsel. Long: one file holds what one reader has to review.
 */
import { caseLetterWords as cases } from './case-letters.ts';
import { letterDefectWords as defects } from './letter-defects.ts';
import { letterLeads as leads, letterTitles, neutralLetterTitle } from './letter-names.ts';

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
  safe: 'No one may punish you for making a complaint.',
} as const;

const receipt = {
  facts: 'Your request',
  received: 'Received on',
  due: 'You get an answer by',
  noDue:
    'The law sets no date for this kind of request. We handle requests in the order they arrive, and write or call if we need more.',
  next: 'What happens next',
  nextText:
    'We check the request, look for the records and write to you. If something is missing, you get one letter that lists all of it.',
  clock: 'Our 30 days keep running while you send what is missing. If we need more time, we tell you before they end.',
  cost: 'Cost',
  follow: 'Follow it',
  followText: 'Look at the status page of the request service. You need your reference and the patient’s date of birth.',
  change: 'Change or stop it',
  changeText: (phone: string) => `Call ${phone}. Please do not send a second request: it slows down the first one.`,
} as const;

const deficiency = {
  list: (count: number) => (count === 1 ? 'What is missing: 1 thing' : `What is missing: ${count} things`),
  how: 'What to do:',
  here: 'In your request:',
  rule: 'Rule:',
  send: 'How to answer',
  sendText: 'Send everything together, once, in one of these ways. Write your reference on each page.',
  online: 'Online',
  onlineText: 'On the page of your request: a photo with your phone is enough.',
  next: 'What happens next',
  nothing: 'No records have been given out.',
  keepsOpen: 'Your request stays open. We’ll continue when all of this has arrived.',
  clock: (date: string) => `Our time to answer is not put on hold while you send this. You will get an answer by ${date}.`,
  blankForm: 'A blank form that you may use goes with this letter.',
} as const;

const extension = {
  facts: 'The dates',
  received: 'We received your request on',
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
  once: (date: string) => `You will get an answer by ${date}. We may do this only once.`,
  nothingToDo: 'You don’t need to do anything right now. We send each part as soon as it is ready.',
} as const;

const denial = {
  why: 'Why',
  released: 'What you get',
  releasedText: 'You get these records. They are not part of the refusal.',
  rest: 'Everything else in the record',
  /** Of a letter that tells nobody whether something is left out. */
  neutral: {
    title: neutralLetterTitle,
    lead: 'We are giving you the records that the law lets us give to you. This letter says what that is, and what you can do.',
    held: 'What the law lets us give you',
  },
  professional: (title: string) => `A licensed health professional decided this: ${title}.`,
  held: 'What we cannot give you, and why',
  grounds: {
    'psychotherapy-notes': 'The law keeps psychotherapy notes apart from the records that a patient may get.',
    'legal-proceeding-material':
      'These documents were put together for a court case or something like it. The right to records does not cover them.',
    'inmate-safety': 'The patient is in prison or jail, and a copy could put someone’s health, safety or custody at risk.',
    'research-in-progress': 'The records come from a study that is still going on. The patient agreed to wait until it ends.',
    'privacy-act': 'A federal privacy law for government records (5 U.S.C. 552a) does not allow it.',
    'confidential-source':
      'Someone who is not a health care provider told us this, and we promised to keep the name secret. A copy would show who it was.',
    'danger-to-life':
      'A licensed health professional found that a copy is likely to put the life or safety of the patient or someone else in danger.',
    'harm-to-person-named':
      'The records mention another person. A licensed health professional found that a copy is likely to do that person serious harm.',
    'harm-through-representative':
      'You are asking for someone else’s records. A licensed health professional found that giving you a copy is likely to do serious harm to the patient or another person.',
    'not-in-patients-place':
      'The law lets us give you records where you act for the patient. It does not let us give you others, whether or not there are any. A minor may agree to some care alone and keep it private.',
  },
  rule: 'Rule:',
  review: 'Your right to a review',
  reviewText:
    'You may ask that another licensed health professional look at this again. It will be someone who had no part in the first decision. We will do what that person decides, and tell you in writing.',
  reviewHow: 'How to ask',
  reviewHowText: (phone: string, address: string) =>
    `Call ${phone}, or write to ${address}. Say that you want a review and give your reference. It costs nothing.`,
  reviewSome: 'You may ask for a review of each reason marked “can be reviewed”.',
  noReview: 'A decision made for this reason cannot be reviewed. You may still complain, as shown below.',
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
  born: 'Date of birth',
  dates: 'Dates of care',
  allDates: 'All dates',
  from: (date: string) => `from ${date}`,
  to: (date: string) => `to ${date}`,
  where: 'Where we looked',
  on: 'Day of the search',
  places: {
    'electronic-record': 'Electronic health record',
    'paper-records': 'Paper records',
    'image-archive': 'Archive of pictures and films',
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
    `Call ${phone} with other names, the right date of birth or other dates. We will search again at no cost.`,
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
    'signature and date and, if not the patient’s, the right to sign',
    'the right to cancel in writing, and how',
    'whether care, payment or benefits depend on signing',
    'that the records may be shared again',
  ],
  next: 'What happens next',
} as const;

const release = {
  enclosed: 'What is enclosed',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  medium: 'Format',
  password: 'Password',
  passwordText: 'The disc or drive has a password. We send you the password separately.',
  missing: 'If something is missing',
  missingText: (phone: string) => `Call ${phone}. If these records are not for you, call at once and do not read or copy them.`,
  limits: 'Please note',
  unnamed: 'Kinds of information that the authorization or request does not name are not included, whether or not they exist.',
  again: 'Sharing these records with others may be against the law.',
  part2: 'Notice that goes with these records',
  part2Gloss: 'This means: the law sets strict limits on who may use or share these records.',
  consent: 'The consent that allows this',
} as const;

const cost = {
  working: 'How we worked it out',
  answer: 'What to tell us',
  answerText: (phone: string) => `Call ${phone} and tell us one of these three:`,
  ways: ['Yes, go on.', 'No, don’t make the copies.', 'I want less. Then say what you want, and we work out a new cost.'],
  waits: 'The records wait until you answer and until the cost is paid.',
  waitsNot: 'We keep working on your request while you decide. The records do not wait for this cost.',
  pay: 'To pay',
  payText: (phone: string) => `Call ${phone}. We tell you how.`,
  rule: 'The rule',
} as const;

const notConfirmed = {
  why: 'Why',
  whyText: 'Before we give out records, we have to be sure who is asking. This could not be confirmed:',
  unconfirmed: {
    'who-asks': 'who you are',
    'right-to-act': 'that you may act for the patient',
  },
  asked: 'We asked you for it two times and could not confirm it. So we have closed your request for now.',
  goOn: 'How it can go on',
  goOnText:
    'Send us what was missing, in one of these ways. Your request then goes on where it was. You don’t have to fill in a new one.',
  day: 'The day for our answer',
  dayText: (date: string) => `It stays ${date}. It does not begin again.`,
} as const;

const misdirected = {
  where: 'Where it belongs',
  reasons: {
    'records-to-us': 'It is about sending records to our health system. That has an address of its own.',
    elsewhere: 'Another place has these records.',
  },
  sendTo: 'Send it to',
  nothing: 'We have given out no records.',
  ended: 'We have closed this request. Please send a new one to the address above.',
  passedOn: 'What we did',
  sentTo: 'We passed it on to',
  passedOnText: 'They answer you. If you do not hear from them, call us.',
  runs: (date: string) => `Our own time to answer keeps running. You hear from us by ${date}.`,
} as const;

const ended = {
  means: 'What this means',
  stopped: 'We do no more work on it and send nothing more.',
  notYou: 'You did not ask for this?',
  notYouText: (phone: string) => `Call ${phone} today and give your reference.`,
  sameDay: (date: string) => `If we open it again, the day for our answer stays ${date}.`,
  revoked: 'From now on we send nothing more under this permission.',
  sentBefore: 'What was sent before cannot be called back.',
} as const;

const review = {
  result: 'What was decided',
  upheld:
    'Another licensed health professional, who had no part in the first decision, looked at it again. The first decision stays.',
  rest: 'The records that you got, or will get, are not touched by this.',
  overturned:
    'Another licensed health professional, who had no part in the first decision, looked at it again. You may have the records after all.',
  gathering: 'We are gathering them now. You don’t have to ask again.',
  day: 'The day for our answer was',
  late: (days: number) => (days === 1 ? 'We are 1 day late. We hurry.' : `We are ${days} days late. We hurry.`),
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
  cost,
  notConfirmed,
  misdirected,
  ended,
  review,
  cases,
} as const;
