/** English names of the letters: on the letter, in the console, and what each is for. Apart from their words, which load with a letter. */
import type { LetterKind } from '../../request/letters.ts';

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
  cost: 'What your copies cost',
  'not-confirmed': 'We could not confirm who is asking',
  misdirected: 'Your request belongs somewhere else',
  forwarded: 'We passed your request on',
  'withdrawal-receipt': 'Your request is stopped',
  'revocation-receipt': 'Your permission is taken back',
  'review-upheld': 'After a second look: our answer stays no',
  'review-overturned': 'After a second look: you get these records',
  accounting: 'Who received the health information',
  'accounting-fee': 'What another list costs',
  'correction-accepted': 'We corrected the record',
  'correction-denied': 'We cannot make this correction',
  'case-extension': 'We need more time for our answer',
  disagreement: 'We have your statement',
} as const satisfies Readonly<Record<LetterKind, string>>;

/** Of a letter that tells nobody whether something is left out. */
export const neutralLetterTitle = 'Your copy of the records';

/** What clerks call the letters. */
export const letterNames = {
  receipt: 'Receipt',
  deficiency: 'What is missing',
  extension: 'More time',
  denial: 'Denial',
  'partial-denial': 'Partial denial',
  'no-records': 'No records found',
  'mailing-instructions': 'How to mail the request',
  'release-cover': 'Cover sheet for records sent out',
  cost: 'Cost',
  'not-confirmed': 'Who asks is not confirmed',
  misdirected: 'Sent to the wrong place',
  forwarded: 'Passed on',
  'withdrawal-receipt': 'Confirmation of a withdrawal',
  'revocation-receipt': 'Confirmation of a revocation',
  'review-upheld': 'Review: the denial stays',
  'review-overturned': 'Review: the records are given',
  accounting: 'List of disclosures',
  'accounting-fee': 'Cost of a further list',
  'correction-accepted': 'Correction: made',
  'correction-denied': 'Correction: refused',
  'case-extension': 'More time for a list or a correction',
  disagreement: 'Receipt of a statement of disagreement',
} as const satisfies Readonly<Record<LetterKind, string>>;

/** What each letter is for, to the clerk who chooses one. */
export const letterAbout = {
  receipt: 'Says that the request arrived, by when it is answered and what copies cost.',
  deficiency: 'Lists everything that is missing in one letter, each with its rule and what to do.',
  extension: 'Says why it takes longer and gives the new date. Once, before day 30 is over.',
  denial: 'Says no to all of it: the legal grounds, the right to a review, and how to complain.',
  'partial-denial': 'Gives part of it: what is released, what is held back and why.',
  'no-records': 'Says what was searched, and that nothing was found or is held any longer.',
  'mailing-instructions': 'Says what to print, sign and put in the envelope, and where to send it.',
  'release-cover': 'Goes on top of the records: what is enclosed and in which format.',
  cost: 'Shows the cost line by line and how to answer. For who has no e-mail.',
  'not-confirmed': 'Ends the request: after two letters nobody could confirm who asks. A second person confirms it.',
  misdirected: 'Ends the request of a third party and says where it belongs.',
  forwarded: 'Tells the patient whom we passed the request on to. Our 30 days keep running.',
  'withdrawal-receipt': 'Confirms that the request was withdrawn. For who has no e-mail.',
  'revocation-receipt': 'Confirms that a permission was taken back. For who has no e-mail.',
  'review-upheld': 'Says that the review ended and the denial stays, and how to complain.',
  'review-overturned': 'Says that the review ended and the records are given after all.',
  accounting: 'Answers who asked for a list: to whom the records went in the last six years.',
  'accounting-fee': 'Tells what a further list within twelve months costs, before it is made. The person can take it back.',
  'correction-accepted': 'Says what was corrected or added, and asks whom else to tell.',
  'correction-denied':
    'Says why a correction is refused, and what the person can do. A professional takes part, and a second person confirms it.',
  'case-extension': 'Says why a list or a correction takes longer, and gives the new date. Once, before day 60 is over.',
  disagreement: 'Repeats the statement of who does not agree with a refused correction, and says what happens with it.',
} as const satisfies Readonly<Record<LetterKind, string>>;

/** The first sentence of each letter. */
export const letterLeads = {
  receipt: 'Thank you. Your request for health records has arrived. You do not have to send it again.',
  deficiency: 'We want to help, but we can’t continue yet. This letter lists everything that is missing and how to fix it.',
  extension: 'We cannot answer your request within the first 30 days. This letter says why, and when you will get an answer.',
  denial:
    'You asked for health records, and we cannot give them to you. The law allows a no only for a few reasons. This letter names the one that applies, and what you can do.',
  'partial-denial':
    'We are giving you all the records that we can. There is a part that we cannot give you. This letter says why, and what you can do.',
  'no-records':
    'You asked for health records. We looked and found none that we can give you. This letter says where we looked.',
  'mailing-instructions': 'Print your request, sign it and send it. Here is what to send, and where.',
  'release-cover': 'Here are the health records that were requested. Please check that everything is here.',
  cost: 'We have worked out what the copies for your request cost. Please tell us if you agree.',
  'not-confirmed': 'You asked for health records. We could not confirm who is asking, so we have not given any out.',
  misdirected: 'Thank you for your request. It has to go to another place. Here is where.',
  forwarded: 'You asked us for health records that another place has. You don’t have to ask again: we passed your request on.',
  'withdrawal-receipt': 'You asked us to stop this request. We have stopped it.',
  'revocation-receipt': 'You took back the permission to send health records. We have stopped.',
  'review-upheld': 'You asked that someone else look at our no again. That has been done.',
  'review-overturned': 'You asked that someone else look at our no again. That has been done, and you get the records.',
  accounting: 'You asked us who received the health information of this patient. This letter answers that.',
  'accounting-fee':
    'You asked again for a list of who received the health information. Before we make it, here is what it costs.',
  'correction-accepted':
    'You asked us to correct the record of this patient. We have done that. This letter says what changed.',
  'correction-denied':
    'You asked us to correct the record of this patient. We cannot do it. This letter says why, and what you can do.',
  'case-extension': 'We cannot answer within the first 60 days. This letter says why, and when you will get an answer.',
  disagreement: 'You told us that you do not agree with our answer. We keep your statement with the record.',
} as const;
